// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/opml/opmlreader.h"
#include "app/opml/opmlwriter.h"
#include "app/opml/subscriptions.h"

#include <QRandomGenerator>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

/// What is exported comes back as it was, and is XML to everybody else.
class OpmlWriterTest final : public QObject
{
    Q_OBJECT

private slots:
    void theDocumentIsOpml();
    void whatIsWrittenIsReadBack_data();
    void whatIsWrittenIsReadBack();
    void anyOutlineSurvivesTheJourney();
    void whatXmlCannotHoldIsLeftOut();
    void aTreeBecomesAnOutline();
    void aDryRunCountsWhatIsNew();
};

using models::Outline;
using models::OutlineFeed;

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC);

QByteArray write(const Outline &outline)
{
    return app::opml::writeOpml(outline, now);
}

Outline reread(const Outline &outline)
{
    const auto result = app::opml::readOpml(write(outline));
    return result ? result.value() : Outline();
}

OutlineFeed feed(const QString &title,
                 const QString &address,
                 const QStringList &path = {},
                 const QMap<QString, QString> &attributes = {})
{
    OutlineFeed made;
    made.title = title;
    made.xmlUrl = address;
    made.path = path;
    made.attributes = attributes;
    return made;
}

QString firstXmlError(const QByteArray &document)
{
    QXmlStreamReader reader(document);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? reader.errorString() : QString();
}

/// An outline of random words in random folders, every folder in one piece as a document has it.
class RandomOutline
{
public:
    explicit RandomOutline(quint32 seed)
        : m_random(seed)
    {}

    Outline make()
    {
        m_outline.title = word();
        fill({}, 4);
        return m_outline;
    }

private:
    void fill(const QStringList &path, int depth)
    {
        const int entries = m_random.bounded(5);
        for (int i = 0; i < entries; ++i) {
            const QStringList inside = path + QStringList{word()};
            if (depth > 0 && m_random.bounded(3) == 0 && !m_outline.folders.contains(inside)) {
                m_outline.folders.append(inside);
                fill(inside, depth - 1);
            } else {
                m_outline.feeds.append(
                    feed(word(), u"http://%1.example/?a=1&b=%2"_s.arg(i).arg(word()), path,
                         {{u"description"_s, word()}, {u"n:id"_s, word()}, {u"xmlns:n"_s, u"urn:n"_s}}));
            }
        }
    }

    QString word()
    {
        static const QStringList pieces{u"a"_s, u"中"_s, u"&"_s,     u"<b>"_s,  u"\""_s,
                                        u"'"_s, u"😀"_s,  u"&amp;"_s, u"x=\""_s, u"é"_s};
        QString made;
        for (int i = m_random.bounded(1, 6); i > 0; --i)
            made += pieces.at(m_random.bounded(pieces.size()));
        return made;
    }

    QRandomGenerator m_random;
    Outline m_outline;
};

} // namespace

void OpmlWriterTest::theDocumentIsOpml()
{
    Outline outline;
    outline.title = u"My feeds"_s;
    outline.feeds = {feed(u"A & B"_s, u"http://a.example/?x=1&y=2"_s, {u"News"_s})};

    const QByteArray expected = R"(<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>My feeds</title>
    <dateCreated>23 Nov 2026 10:00:00 +0000</dateCreated>
  </head>
  <body>
    <outline text="News" title="News">
      <outline type="rss" text="A &amp; B" title="A &amp; B" xmlUrl="http://a.example/?x=1&amp;y=2"/>
    </outline>
  </body>
</opml>
)";
    QCOMPARE(write(outline), expected);
}

void OpmlWriterTest::whatIsWrittenIsReadBack_data()
{
    QTest::addColumn<Outline>("outline");

    const auto row = [](const char *name, const QList<OutlineFeed> &feeds,
                        const QList<QStringList> &folders) {
        Outline outline;
        outline.title = u"T"_s;
        outline.feeds = feeds;
        outline.folders = folders;
        QTest::newRow(name) << outline;
    };
    row("nothing", {}, {});
    row("a feed", {feed(u"A"_s, u"http://a.example/"_s)}, {});
    row("empty folders", {}, {{u"A"_s}, {u"A"_s, u"B"_s}, {u"C"_s}});
    row("feeds between folders",
        {feed(u"A"_s, u"http://a.example/"_s), feed(u"B"_s, u"http://b.example/"_s, {u"F"_s}),
         feed(u"C"_s, u"http://c.example/"_s)},
        {{u"F"_s}});
    row("a slash in a name", {feed(u"A/B"_s, u"http://a.example/"_s, {u"F/G"_s})}, {{u"F/G"_s}});
    row("the publisher's title", {feed(u"Mine"_s, u"http://a.example/"_s, {}, {{u"title"_s, u"Theirs"_s}})},
        {});
    row("another type", {feed(u"A"_s, u"http://a.example/"_s, {}, {{u"type"_s, u"atom"_s}})}, {});
    row("a line in an attribute",
        {feed(u"A"_s, u"http://a.example/"_s, {}, {{u"description"_s, u"one\ntwo\tthree"_s}})}, {});
    row("an attribute without a value", {feed(u"A"_s, u"http://a.example/"_s, {}, {{u"tags"_s, u""_s}})}, {});
    row("namespaces",
        {feed(u"A"_s, u"http://a.example/"_s, {}, {{u"r:id"_s, u"1"_s}, {u"xmlns:r"_s, u"urn:r"_s}}),
         feed(u"B"_s, u"http://b.example/"_s, {}, {{u"r:id"_s, u"2"_s}, {u"xmlns:r"_s, u"urn:other"_s}})},
        {});
}

void OpmlWriterTest::whatIsWrittenIsReadBack()
{
    QFETCH(const Outline, outline);
    const Outline back = reread(outline);

    QCOMPARE(firstXmlError(write(outline)), QString());
    QVERIFY(!back.repaired);
    QCOMPARE(back.title, outline.title);
    QCOMPARE(back.folders, outline.folders);
    QVERIFY(back.feeds == outline.feeds);
}

void OpmlWriterTest::anyOutlineSurvivesTheJourney()
{
    for (quint32 seed = 1; seed <= 500; ++seed) {
        const Outline outline = RandomOutline(seed).make();
        const Outline back = reread(outline);

        QVERIFY2(back == outline, qPrintable(u"seed %1"_s.arg(seed)));
        QCOMPARE(firstXmlError(write(outline)), QString());
    }
}

void OpmlWriterTest::whatXmlCannotHoldIsLeftOut()
{
    const QString title = u"a"_s + QChar(1) + u'b' + QChar(0xD800) + u'c';
    Outline outline;
    outline.feeds = {feed(title, u"http://a.example/"_s, {},
                          {{u"not a name"_s, u"x"_s}, {u"1st"_s, u"x"_s}, {u"fine"_s, QChar(0) + u"x"_s}})};

    QCOMPARE(firstXmlError(write(outline)), QString());
    const OutlineFeed back = reread(outline).feeds.value(0);
    QCOMPARE(back.title, u"ab\uFFFDc"_s);
    const QMap<QString, QString> kept{{u"fine"_s, u"x"_s}};
    QCOMPARE(back.attributes, kept);
}

namespace {

models::LibraryTree sampleTree()
{
    models::Folder news;
    news.id = {1};
    news.name = u"News"_s;
    models::Folder empty;
    empty.id = {2};
    empty.parent = {1};
    empty.name = u"Empty"_s;

    models::Feed inside;
    inside.id = {1};
    inside.folder = {1};
    inside.url = QUrl(u"http://a.example/feed"_s);
    inside.site = QUrl(u"http://a.example/"_s);
    inside.title = u"Mine"_s;
    inside.publisherTitle = u"Theirs"_s;
    models::Feed top;
    top.id = {2};
    top.url = QUrl(u"http://b.example/feed"_s);
    top.title = u"B"_s;
    models::Feed welcome;
    welcome.id = {3};
    welcome.url = QUrl(u"courant:welcome"_s);
    welcome.title = u"Welcome"_s;
    return {{news, empty}, {inside, top, welcome}};
}

} // namespace

void OpmlWriterTest::aTreeBecomesAnOutline()
{
    const Outline outline =
        app::opml::outlineOf(sampleTree(), u"T"_s, {{models::FeedId{2}, {{u"version"_s, u"RSS2"_s}}}});

    QCOMPARE(outline.title, u"T"_s);
    QCOMPARE(outline.folders, QList<QStringList>({{u"News"_s}, {u"News"_s, u"Empty"_s}}));
    QCOMPARE(outline.feeds.size(), 2);
    QCOMPARE(outline.feeds.at(0).title, u"Mine"_s);
    QCOMPARE(outline.feeds.at(0).attributes.value(u"title"_s), u"Theirs"_s);
    QCOMPARE(outline.feeds.at(0).path, QStringList{u"News"_s});
    QCOMPARE(outline.feeds.at(1).xmlUrl, u"http://b.example/feed"_s);
    QCOMPARE(outline.feeds.at(1).attributes.value(u"version"_s), u"RSS2"_s);
}

void OpmlWriterTest::aDryRunCountsWhatIsNew()
{
    Outline outline;
    outline.feeds = {feed(u"A"_s, u"https://www.a.example/feed/"_s), feed(u"C"_s, u"http://c.example/"_s),
                     feed(u"C again"_s, u"https://c.example"_s)};
    outline.folders = {{u"News"_s}, {u"New"_s}};
    outline.skipped = {u"One was skipped."_s};

    const models::ImportReport report = app::opml::wouldImport(outline, sampleTree());

    QCOMPARE(report.added, 1);
    QCOMPARE(report.alreadyThere, 2);
    QCOMPARE(report.folders, 1);
    QCOMPARE(report.skipped, outline.skipped);
}

QTEST_GUILESS_MAIN(OpmlWriterTest)
#include "opmlwriter_test.moc"
