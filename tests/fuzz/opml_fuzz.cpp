// SPDX-License-Identifier: GPL-3.0-or-later
// Subscription lists: what is read and written is read again as the same.
#include "app/opml/opmlreader.h"
#include "app/opml/opmlwriter.h"
#include "tests/fuzz/input.h"

#include <algorithm>

namespace {

constexpr qsizetype deepest = 50;

void checkOutline(const models::Outline &outline)
{
    for (const QStringList &folder : outline.folders)
        fuzz::promise(folder.size() <= deepest, "folders lie at most 50 deep");
    for (const models::OutlineFeed &feed : outline.feeds)
        fuzz::promise(feed.path.size() <= deepest && !feed.xmlUrl.isEmpty(),
                      "a feed has an address and a place");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto read = app::opml::readOpml(fuzz::bytesOf(data, size));
    if (!read)
        return 0;
    checkOutline(read.value());

    const QByteArray written =
        app::opml::writeOpml(read.value(), QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC));
    const auto again = app::opml::readOpml(written);
    fuzz::promise(bool(again), "what we write we can read", QString::fromUtf8(written));
    fuzz::promise(!again.value().repaired, "what we write needs no repair", QString::fromUtf8(written));
    const auto isSame = [](const models::OutlineFeed &a, const models::OutlineFeed &b) {
        return a.title == b.title && a.xmlUrl == b.xmlUrl && a.htmlUrl == b.htmlUrl && a.path == b.path;
    };
    fuzz::promise(std::equal(read.value().feeds.begin(), read.value().feeds.end(),
                             again.value().feeds.begin(), again.value().feeds.end(), isSame),
                  "every feed comes back", QString::fromUtf8(written));
    return 0;
}
