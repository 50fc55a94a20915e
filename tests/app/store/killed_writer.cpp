// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/store/samples.h"

#include <QRandomGenerator>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace samples;

// Saves and marks until it is killed, or, with another argument, writes the index. What it has been answered,
// and so must survive, it says line by line: "saved FIRST LAST", "read ID", "starred ID", "subscribed ID".

namespace {

void say(const char *what, qint64 first, qint64 last = 0)
{
    std::printf("%s %lld %lld\n", what, static_cast<long long>(first), static_cast<long long>(last));
    std::fflush(stdout);
}

/// Writes the index again and again.
[[noreturn]] void index(app::store::Library &library)
{
    say("indexing", 0);
    for (;;)
        valueOf(library.rebuildIndex());
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc < 2)
        return 2;
    const QCoreApplication application(argc, argv); // the library's threads have event loops
    app::store::Library library({.path = QString::fromLocal8Bit(argv[1]), .clock = noon});
    valueOf(library.open());
    if (argc > 2)
        index(library);
    const auto tree = valueOf(library.tree());
    const auto feed = tree.feeds().isEmpty()
                          ? valueOf(library.addFeed({.url = QUrl(u"https://feed.example/rss"_s)}))
                          : tree.feeds().first().id;
    auto random = QRandomGenerator::securelySeeded();
    for (int next = int(valueOf(library.count({}, false)));; next += 20) {
        valueOf(library.saveFetches({fetched(feed, items(next, next + 19))}));
        say("saved", next, next + 19);
        const auto rows = valueOf(library.rows({}));
        for (int i = 0; i < 3; ++i) {
            const models::ArticleId id = rows.at(random.bounded(int(rows.size()))).id;
            valueOf(i ? library.setRead({id}, true) : library.setStarred({id}, true));
            say(i ? "read" : "starred", id.value);
        }
        if (next % 60 == 0) {
            const QUrl url(u"https://kill%1.example/"_s.arg(random.generate()));
            say("subscribed", valueOf(library.addFeed({.url = url})).value);
        }
    }
}
