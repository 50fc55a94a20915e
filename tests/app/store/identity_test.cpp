// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/identity.h"
#include "tests/app/store/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace samples;
using models::ParsedItem;

/// Which items are the same article: a table of what publishers do.
class IdentityTest final : public QObject
{
    Q_OBJECT

private slots:
    void linksWithOneMeaningAreOne_data();
    void linksWithOneMeaningAreOne();
    void itemsMeetTheirArticles_data();
    void itemsMeetTheirArticles();
    void theSameGuidInAnotherFeedIsAnotherArticle();
    void hashesAreTheSameForEver();
};

void IdentityTest::linksWithOneMeaningAreOne_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("expected");

    QTest::newRow("http and https") << u"http://a.example/x"_s << u"a.example/x"_s;
    QTest::newRow("with www") << u"https://www.a.example/x"_s << u"a.example/x"_s;
    QTest::newRow("host in capitals") << u"HTTPS://WWW.A.Example/X"_s << u"a.example/X"_s;
    QTest::newRow("default port") << u"http://a.example:80/x"_s << u"a.example/x"_s;
    QTest::newRow("another port") << u"http://a.example:8080/x"_s << u"a.example:8080/x"_s;
    QTest::newRow("slash at the end") << u"https://a.example/x/"_s << u"a.example/x"_s;
    QTest::newRow("fragment") << u"https://a.example/x#part"_s << u"a.example/x"_s;
    QTest::newRow("a page that is a program") << u"https://a.example/#!/x"_s << u"a.example/#!/x"_s;
    QTest::newRow("trackers go") << u"https://a.example/x?utm_source=rss&id=4&fbclid=1"_s
                                 << u"a.example/x?id=4"_s;
    QTest::newRow("nothing but trackers") << u"https://a.example/x?utm_source=rss"_s << u"a.example/x"_s;
    QTest::newRow("the query is the identity")
        << u"https://a.example/article.pl?sid=26/11/23/0812"_s << u"a.example/article.pl?sid=26/11/23/0812"_s;
    QTest::newRow("blanks around") << u"  https://a.example/x \n"_s << u"a.example/x"_s;
    QTest::newRow("no web address") << u"tag:a.example,2026:x"_s << u"tag:a.example,2026:x"_s;
    QTest::newRow("none") << QString() << QString();
}

void IdentityTest::linksWithOneMeaningAreOne()
{
    QFETCH(const QString, link);
    QFETCH(const QString, expected);
    QCOMPARE(app::store::canonicalLink(link), expected);
}

namespace {

using Documents = QList<QList<ParsedItem>>;

ParsedItem like(ParsedItem item, const std::function<void(ParsedItem &)> &change)
{
    change(item);
    return item;
}

QList<ParsedItem> each(QList<ParsedItem> list, const std::function<void(ParsedItem &, int)> &change)
{
    for (int i = 0; i < list.size(); ++i)
        change(list[i], i);
    return list;
}

const auto noGuid = [](ParsedItem &item, int) { item.id.clear(); };
const auto noLink = [](ParsedItem &item, int) { item.link.clear(); };
const auto noKeys = [](ParsedItem &item, int) {
    item.id.clear();
    item.link.clear();
};

} // namespace

void IdentityTest::itemsMeetTheirArticles_data()
{
    QTest::addColumn<Documents>("documents");
    QTest::addColumn<int>("articles");

    const QList<ParsedItem> five = items(1, 5);
    const auto row = [](const char *name, const Documents &documents, int articles) {
        QTest::newRow(name) << documents << articles;
    };

    row("the same again", {five, five}, 5);
    row("in another order", {five, {five.rbegin(), five.rend()}}, 5);
    row("vanished and returned", {five, items(3, 5), five}, 5);
    row("one more", {five, items(0, 5)}, 6);
    row("with another date", {five, each(five, [](auto &item, int) { item.published = noon().addDays(1); })},
        5);
    row("with another title", {five, each(five, [](auto &item, int) { item.title += u'!'; })}, 5);
    row("with another text", {five, each(five, [](auto &item, int) { item.content += u'!'; })}, 5);
    row("with another link", {five, each(five, [](auto &item, int i) { item.link += QString::number(i); })},
        5);

    row("identical twice in a document", {five + five}, 5);
    row("one of them twice, the second edited",
        {five + QList{like(item(1), [](auto &i) { i.content = u"x"_s; })}}, 5);
    const ParsedItem untitled = like(item(1), [](auto &i) {
        i.title.clear();
        i.content = u"Another text under the same guid and link."_s;
    });
    row("two with one guid and one link, one of them untitled",
        {{item(1), untitled, item(2)}, {item(1), untitled, item(2)}}, 3);
    row("no guid", {each(five, noGuid), each(five, noGuid)}, 5);
    row("no guid, identical twice", {each(five + five, noGuid)}, 5);
    row("no guid, edited",
        {each(five, noGuid), each(five,
                                  [](auto &item, int) {
                                      item.id.clear();
                                      item.title += u'!';
                                      item.content += u'!';
                                      item.published = noon();
                                  })},
        5);
    row("no guid, http becomes https with www",
        {each(five, noGuid), each(five,
                                  [](auto &item, int) {
                                      item.id.clear();
                                      item.link.replace(u"https://"_s, u"http://www."_s);
                                  })},
        5);
    row("no guid and no link", {each(five, noKeys), each(five, noKeys)}, 5);
    row("no guid and no link, the text edited",
        {each(five, noKeys), each(five,
                                  [](auto &item, int) {
                                      noKeys(item, 0);
                                      item.content += u'!';
                                  })},
        5);
    row("no guid, all with the link of the site",
        {each(five,
              [](auto &item, int) {
                  item.id.clear();
                  item.link = u"https://feed.example/"_s;
              })},
        5);
    row("a guid comes to a feed that had none", {each(five, noGuid), five, five}, 5);
    row("the guids go", {five, each(five, noGuid), five}, 5);

    row("all with one guid",
        {each(five, [](auto &item, int) { item.id = u"1"_s; }),
         each(five, [](auto &item, int) { item.id = u"1"_s; })},
        5);
    row("all with one guid and no link",
        {each(five,
              [](auto &item, int) {
                  item.id = u"1"_s;
                  item.link.clear();
              })},
        5);
    row("one guid for all, of which one is left",
        {each(five, [](auto &item, int) { item.id = u"1"_s; }),
         {like(item(3), [](auto &i) { i.id = u"1"_s; })}},
        5);
    row("two with one guid, others with their own",
        {each(five,
              [](auto &item, int i) {
                  if (i < 2)
                      item.id = u"1"_s;
              }),
         each(five,
              [](auto &item, int i) {
                  if (i < 2)
                      item.id = u"1"_s;
              })},
        5);
    row("new guids at each fetch",
        {five, each(five, [](auto &item, int) { item.id += u"-b"_s; }),
         each(five, [](auto &item, int) { item.id += u"-c"_s; })},
        5);
    row("new guids and one new item", {five, each(items(0, 5), [](auto &item, int) { item.id += u"-b"_s; })},
        6);
    row("new guids, no links",
        {each(five, noLink), each(five,
                                  [](auto &item, int) {
                                      item.link.clear();
                                      item.id += u"-b"_s;
                                  })},
        5);
    row("guids that are addresses become https",
        {each(five, [](auto &item, int) { item.id = u"http://"_s + item.id; }),
         each(five, [](auto &item, int) { item.id = u"https://www."_s + item.id; })},
        5);
    row("guids that differ in their fragment only",
        {each(five, [](auto &item, int i) { item.id = u"https://a.example/log#%1"_s.arg(i); })}, 5);
    row("own guids, one link for all",
        {each(five, [](auto &item, int) { item.link = u"https://a.example/log"_s; }),
         each(items(0, 5), [](auto &item, int) { item.link = u"https://a.example/log"_s; })},
        6);
    row("one item a day, all with the site's link",
        {{like(item(1), [](auto &i) { i.link = u"https://feed.example/"_s; })},
         {like(item(2), [](auto &i) { i.link = u"https://feed.example/"_s; })}},
        2);
    row("the same words under two guids",
        {{item(1), like(item(1),
                        [](auto &i) {
                            i.id = u"other"_s;
                            i.link += u'x';
                        })}},
        2);
    row("nothing but a file each",
        {{ParsedItem{.enclosures = {{.url = u"https://a.example/1.mp3"_s}}},
          ParsedItem{.enclosures = {{.url = u"https://a.example/2.mp3"_s}}}}},
        2);
    row("nothing in them at all", {{ParsedItem(), ParsedItem()}}, 0);
}

void IdentityTest::itemsMeetTheirArticles()
{
    QFETCH(const Documents, documents);
    QFETCH(const int, articles);
    TemporaryLibrary library;
    const models::FeedId feed = library.addFeed();

    library.save(feed, documents.first());
    valueOf(library->setRead(library.articles(), true));
    for (const QList<ParsedItem> &document : documents.mid(1))
        library.save(feed, document);

    QCOMPARE(library.articles().size(), articles);
    QCOMPARE(library.feed(feed).total, articles);
}

void IdentityTest::theSameGuidInAnotherFeedIsAnotherArticle()
{
    TemporaryLibrary library;
    library.save(library.addFeed(u"https://a.example/rss"_s), items(1, 2));
    library.save(library.addFeed(u"https://b.example/rss"_s), items(1, 2));
    QCOMPARE(library.articles().size(), 4);
}

void IdentityTest::hashesAreTheSameForEver()
{
    // Stored in every library there is: if these change, all articles of all feeds come back as new.
    const app::store::ItemKeys keys = app::store::keysOf(item(1), u"https://feed.example/"_s);
    QCOMPARE(keys.guid, Q_UINT64_C(4414239878201058502));
    QCOMPARE(keys.link, Q_UINT64_C(11621394212299495416));
    QCOMPARE(keys.dated, Q_UINT64_C(3321813719213847498));
    QCOMPARE(app::store::keysOf(like(item(1), [](auto &i) { i.link.clear(); }), {}).print,
             Q_UINT64_C(17983366714403281530));
    QCOMPARE(app::store::editionOf(item(1)), Q_UINT64_C(17553292289266025435));
}

QTEST_GUILESS_MAIN(IdentityTest)
#include "identity_test.moc"
