// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/refresh/samplefeed.h"
#include "tests/hostile/documents.h"
#include "tests/hostile/stage.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace tests::hostile {

namespace {

/// An item as these cases vary it. What is null is left out.
struct Entry
{
    QByteArray guid;
    QByteArray title;
    QByteArray link;
    QByteArray text;
    QByteArray date;
};

QByteArray element(const QByteArray &name, const QByteArray &value)
{
    return value.isNull() ? QByteArray() : '<' + name + '>' + value + "</" + name + '>';
}

QByteArray feedOf(const QList<Entry> &entries)
{
    QByteArray items;
    for (const Entry &entry : entries)
        items += "<item>" + element("guid", entry.guid) + element("title", entry.title)
                 + element("link", entry.link) + element("description", entry.text)
                 + element("pubDate", entry.date) + "</item>";
    return rss(items);
}

/// The three letters that are known, as sampleFeed() has them.
QList<Entry> letters()
{
    QList<Entry> all;
    for (const QByteArray number : {"1", "2", "3"})
        all.append({"letter-" + number,
                    "Letter " + number,
                    "http://harbour.test/" + number,
                    "Calm sea " + number,
                    {}});
    return all;
}

template<typename Change>
QByteArray letters(Change change)
{
    QList<Entry> all = letters();
    for (Entry &entry : all)
        change(entry);
    return feedOf(all);
}

/// The three were read before this came.
Arrange afterReading(const Arrange &arrange)
{
    return [arrange](Stage &stage) {
        stage.markAllRead();
        arrange(stage);
    };
}

Expected threeRead()
{
    return {.unread = 0};
}

Case read(const char *name, const QByteArray &then)
{
    return {name, afterReading(document(then)), threeRead()};
}

/// Documents that a feed begins with, refreshed three times more.
Case fresh(const char *name, const QByteArray &body, const QStringList &titles)
{
    return {name, document(body), reads(titles), {.known = false, .rounds = 4}};
}

/// A guid and nothing else changes at each fetch.
Arrange randomGuids(const Entry &pattern)
{
    return [pattern](Stage &stage) {
        const auto asked = std::make_shared<int>(0);
        stage.handle("/feed", [pattern, asked](const HttpRequest &) {
            const QByteArray turn = QByteArray::number(++*asked);
            QList<Entry> entries;
            for (const QByteArray number : {"1", "2", "3"}) {
                Entry entry = pattern;
                entry.guid = "guid-" + turn + '-' + number;
                entry.title += number;
                if (!entry.link.isNull())
                    entry.link += number;
                entries.append(entry);
            }
            return HttpResponse::feed(feedOf(entries));
        });
    };
}

QString threeLettersOfEach(Stage &stage)
{
    const int all = stage.m.library->count({}, false).result().value();
    return all == 3 + 3 + 2 ? QString() : u"%1 articles in all"_s.arg(all);
}

QList<Case> changes()
{
    return {
        read("edited", letters([](Entry &entry) { entry.text = "Storm"; })),
        read("retitled", letters([](Entry &entry) { entry.title += ", corrected"; })),
        read("redated", letters([](Entry &entry) { entry.date = "Mon, 23 Nov 2026 15:00:00 GMT"; })),
        read("relinked", letters([](Entry &entry) { entry.link += "?new"; })),
        read("everything-edited", letters([](Entry &entry) {
                 entry.title = "Other " + entry.title;
                 entry.text = "Other text";
                 entry.link = "http://harbour.test/other/" + entry.link.right(1);
             })),
        read("guid-new-program", letters([](Entry &entry) { entry.guid = "new:" + entry.guid; })),
        read("guid-dropped", letters([](Entry &entry) { entry.guid = QByteArray(); })),
        read("guid-emptied", letters([](Entry &entry) { entry.guid = ""; })),
        read("guid-in-blanks", letters([](Entry &entry) { entry.guid = "\n  " + entry.guid + "\n"; })),
        read("link-dropped", letters([](Entry &entry) { entry.link = QByteArray(); })),
        read("host-flip", letters([](Entry &entry) { entry.link.replace("http://", "https://www."); })),
        read("trackers-added", letters([](Entry &entry) { entry.link += "?utm_source=rss&utm_medium=x"; })),
        read("fragment-added", letters([](Entry &entry) { entry.link += "#comments"; })),
        read("reorder", sampleFeed({3, 1, 2})),
        read("vanished", sampleFeed({2})),
        read("emptied", rss("")),
        {"vanish-return",
         afterReading(documents({sampleFeed({2}), rss(""), sampleFeed({1, 2, 3})})),
         threeRead(),
         {.rounds = 3}},
        {"growing",
         afterReading(documents({sampleFeed({4, 3, 2, 1}), sampleFeed({5, 4, 3, 2})})),
         {.stored = 5, .unread = 2},
         {.rounds = 2}},
        {"window-moves",
         afterReading(documents({sampleFeed({5, 4, 3}), sampleFeed({6, 5, 4})})),
         {.stored = 6, .unread = 3},
         {.rounds = 2}},
        {"edited-to-and-fro",
         afterReading(documents({sampleFeed({1, 2, 3}, "Storm"), sampleFeed({1, 2, 3}),
                                 sampleFeed({1, 2, 3}, "Storm"), sampleFeed({1, 2, 3})})),
         threeRead(),
         {.rounds = 4}},
        {"format-flip",
         afterReading(document(atom("<entry><id>letter-1</id><title>Letter 1</title>"
                                    "<link href='http://harbour.test/1'/></entry>"
                                    "<entry><id>letter-2</id><title>Letter 2</title>"
                                    "<link href='http://harbour.test/2'/></entry>"))),
         threeRead()},
    };
}

QList<Case> odd()
{
    const QStringList both = {u"One"_s, u"Two"_s};
    const QByteArray one = "http://h.test/1";
    const QByteArray two = "http://h.test/2";
    return {
        fresh("guid-empty", feedOf({{"", "One", one, {}, {}}, {"", "Two", two, {}, {}}}), both),
        fresh("guid-blank", feedOf({{"  ", "One", one, {}, {}}, {" ", "Two", two, {}, {}}}), both),
        fresh("guid-shared", feedOf({{"g", "One", one, {}, {}}, {"g", "Two", two, {}, {}}}), both),
        fresh("guid-shared-no-links", feedOf({{"g", "One", {}, "a", {}}, {"g", "Two", {}, "b", {}}}), both),
        fresh("guid-shared-same-link", feedOf({{"g", "One", one, {}, {}}, {"g", "Two", one, {}, {}}}), both),
        fresh("guid-case", feedOf({{"Aa", "One", one, {}, {}}, {"aA", "Two", two, {}, {}}}), both),
        fresh("guid-numbers", feedOf({{"1", "One", one, {}, {}}, {"01", "Two", two, {}, {}}}), both),
        fresh("guid-100k",
              feedOf({{QByteArray(100'000, 'g') + '1', "One", one, {}, {}},
                      {QByteArray(100'000, 'g') + '2', "Two", two, {}, {}}}),
              both),
        fresh("guid-markup",
              feedOf({{"&lt;script&gt;1", "One", one, {}, {}},
                      {"'; DROP TABLE article; --", "Two", two, {}, {}}}),
              both),
        fresh("guid-javascript",
              feedOf({{"javascript:alert(1)", "One", {}, {}, {}}, {"file:///etc/passwd", "Two", {}, {}, {}}}),
              both),
        fresh("no-guid", feedOf({{{}, "One", one, {}, {}}, {{}, "Two", two, {}, {}}}), both),
        fresh("no-guid-no-link", feedOf({{{}, "One", {}, "a", {}}, {{}, "Two", {}, "b", {}}}), both),
        fresh("no-guid-same-link", feedOf({{{}, "One", one, "a", {}}, {{}, "Two", one, "b", {}}}), both),
        fresh("no-guid-same-title", feedOf({{{}, "One", {}, "a", {}}, {{}, "One", {}, "b", {}}}),
              {u"One"_s, u"One"_s}),
        fresh("only-titles", feedOf({{{}, "One", {}, {}, {}}, {{}, "Two", {}, {}, {}}}), both),
        fresh("only-links", feedOf({{{}, {}, one, {}, {}}, {{}, {}, two, {}, {}}}), {QString(), QString()}),
        fresh("nothing-at-all", feedOf({{{}, {}, {}, {}, {}}, {{}, "One", {}, {}, {}}}), {u"One"_s}),
        fresh("link-is-the-site",
              rss("<link>http://h.test/</link><item><title>One</title><link>http://h.test/</link></item>"
                  "<item><title>Two</title><link>http://h.test/</link></item>"),
              both),
        fresh("dup-in-feed",
              feedOf({{"1", "One", one, {}, {}}, {"2", "Two", two, {}, {}}, {"1", "One", one, {}, {}}}),
              both),
        fresh("dup-in-feed-edited",
              feedOf({{"1", "One", one, "new", {}}, {"2", "Two", two, {}, {}}, {"1", "One", one, "old", {}}}),
              both),
        fresh("thousandfold", feedOf(QList<Entry>(1000, {"1", "One", one, "x", {}})), {u"One"_s}),
        {"guid-random",
         randomGuids({{}, "Letter ", "http://h.test/", "x", {}}),
         reads({u"Letter 1"_s, u"Letter 2"_s, u"Letter 3"_s}),
         {.known = false, .rounds = 4}},
        {"guid-random-no-link",
         randomGuids({{}, "Letter ", {}, "x", {}}),
         reads({u"Letter 1"_s, u"Letter 2"_s, u"Letter 3"_s}),
         {.known = false, .rounds = 4}},
        {"guid-other-feed",
         [](Stage &stage) {
             stage.serveElsewhere("/other", HttpResponse::feed(sampleFeed({1, 2, 3})));
             stage.m.subscribe(stage.elsewhere(u"/other"_s));
             stage.serveGood();
         },
         {.also = threeLettersOfEach}},
    };
}

} // namespace

QList<Case> identityCases()
{
    return changes() + odd();
}

} // namespace tests::hostile
