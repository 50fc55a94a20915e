// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"
#include "app/store/revisions.h"
#include "tests/app/store/samples.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace samples;
using app::store::saysTheSame;
using models::FeedId;
using models::LibraryChange;
using models::ParsedItem;
using models::Revision;

/// What a publisher changes is not lost.
class RevisionsTest final : public QObject
{
    Q_OBJECT

private slots:
    void anOlderTextIsKept();
    void eachIsKeptWithItsTime();
    void whatNobodySeesIsNoEdit_data();
    void whatNobodySeesIsNoEdit();
    void whatAReaderSeesIsAnEdit_data();
    void whatAReaderSeesIsAnEdit();
    void packedBodiesAreKeptAsWell();
    void marksSurviveAnEdit();
    void aFeedMayHaveThemUnread();
    void thatSettingIsTakenBack();
    void atMostTenAreKept();
    void noMoreThanHalfAMegabyteIsKept();
    void theyGoWithTheirArticle();
    void theyComeBackWithTheirFeed();
    void anEditIsNotUndone();
    void theyAreSalvaged();
};

namespace {

ParsedItem saying(const QString &text)
{
    ParsedItem one = item(1);
    one.content = u"<p>"_s + text + u"</p>"_s;
    return one;
}

models::Headline headline(TemporaryLibrary &library)
{
    return valueOf(library->headlines(library.articles())).value(0);
}

QList<Revision> revisions(TemporaryLibrary &library)
{
    return valueOf(library->revisions(library.articles().value(0)));
}

QStringList texts(const QList<Revision> &revisions)
{
    QStringList list;
    for (const Revision &revision : revisions)
        list.append(revision.text);
    return list;
}

/// Half a megabyte that no packing makes smaller than a quarter of one.
QString noise(quint32 seed)
{
    QRandomGenerator random(seed);
    QString text;
    for (int i = 0; i < 400'000; ++i)
        text += QChar(u'a' + random.bounded(26));
    return text;
}

} // namespace

void RevisionsTest::anOlderTextIsKept()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeed();
    library.save(feed, {saying(u"The bridge is closed."_s)});
    QCOMPARE(headline(library).revisions, 0);
    QCOMPARE(revisions(library), {});

    library.setNow(noon().addSecs(3600));
    ParsedItem later = saying(u"The bridge is open."_s);
    later.title = u"Open again"_s;
    QCOMPARE(library.save(feed, {later}).changed, 1);

    QCOMPARE(headline(library).revisions, 1);
    QCOMPARE(valueOf(library->article(library.articles().at(0))).headline.revisions, 1);
    const Revision kept{.number = 1,
                        .title = u"Title 1"_s,
                        .text = u"<p>The bridge is closed.</p>"_s,
                        .seen = noon(),
                        .replaced = noon().addSecs(3600)};
    QCOMPARE(revisions(library), {kept});
    library.reopen();
    QCOMPARE(revisions(library), {kept});
}

void RevisionsTest::eachIsKeptWithItsTime()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeed();
    for (int hour = 0; hour < 4; ++hour) {
        library.setNow(noon().addSecs(3600 * hour));
        library.save(feed, {saying(u"Version %1"_s.arg(hour))});
    }
    const QList<Revision> kept = revisions(library);
    QCOMPARE(texts(kept), QStringList({u"<p>Version 0</p>"_s, u"<p>Version 1</p>"_s, u"<p>Version 2</p>"_s}));
    for (int i = 0; i < kept.size(); ++i) {
        QCOMPARE(kept.at(i).number, i + 1);
        QCOMPARE(kept.at(i).seen, noon().addSecs(3600 * i));
        QCOMPARE(kept.at(i).replaced, noon().addSecs(3600 * (i + 1)));
    }
}

void RevisionsTest::whatNobodySeesIsNoEdit_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const QString &before, const QString &after) {
        QTest::newRow(name) << before << after;
    };
    row("a tracking parameter", u"<a href=\"https://a.example/?utm_source=x\">Read</a> on"_s,
        u"<a href=\"https://a.example/?utm_source=y\">Read</a> on"_s);
    row("a picture's size", u"<p>One <img src=\"a.png\" width=\"640\"></p>"_s,
        u"<p>One <img src=\"a-320.png\" width=\"320\"></p>"_s);
    row("a counting pixel", u"<p>One</p>"_s, u"<p>One</p><img src=\"https://count.example/1\" width=1>"_s);
    row("markup", u"<p>One <b>two</b></p><p>three</p>"_s, u"<div>One <strong>two</strong><br/>three</div>"_s);
    row("markup within a word", u"H2O"_s, u"H<sub>2</sub>O"_s);
    row("classes and styles", u"<p class=a>One</p>"_s, u"<p style='color: red' class=b>One</p>"_s);
    row("white space", u"<p>One two</p>"_s, u"<p>\n  One\n  two </p>\n"_s);
    row("a blank that does not break", u"<p>One two</p>"_s, u"<p>One&nbsp;two</p>"_s);
    row("references", u"<p>One — two… «три» 一</p>"_s,
        u"<p>One &mdash; two&hellip; &laquo;три&raquo; &#19968;</p>"_s);
    row("soft hyphens", u"<p>Hyphenation</p>"_s, u"<p>Hyphen&shy;ation</p>"_s);
    row("a script", u"<p>One</p>"_s, u"<p>One</p><script>document.write('<p>two</p>')</script>"_s);
    row("a comment", u"<p>One</p>"_s, u"<p>One<!-- cached at 12:01 --></p>"_s);
}

void RevisionsTest::whatNobodySeesIsNoEdit()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QVERIFY(saysTheSame(u"Title", before, u" Title ", after));
    QVERIFY(!saysTheSame(u"Title", before, u"Title", after + u"<p>And more</p>"_s));

    TemporaryLibrary library;
    const FeedId feed = library.addFeed();
    ParsedItem one = item(1);
    one.content = before;
    library.save(feed, {one});
    one.content = after;
    library.save(feed, {one});
    QCOMPARE(valueOf(library->article(library.articles().at(0))).content, after); // shown as it is now
    QCOMPARE(headline(library).revisions, 0);
    QCOMPARE(revisions(library), {});
}

void RevisionsTest::whatAReaderSeesIsAnEdit_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const QString &before, const QString &after) {
        QTest::newRow(name) << before << after;
    };
    row("a word", u"<p>It is not so.</p>"_s, u"<p>It is so.</p>"_s);
    row("a number", u"<p>100 dead</p>"_s, u"<p>101 dead</p>"_s);
    row("a sign of Chinese", u"<p>他来了</p>"_s, u"<p>她来了</p>"_s);
    row("an accent", u"<p>peche</p>"_s, u"<p>pêche</p>"_s);
    row("case", u"<p>polish</p>"_s, u"<p>Polish</p>"_s);
    row("what was a reference to markup", u"<p>a &lt;b&gt; c</p>"_s, u"<p>a <b> c</p>"_s);
    row("a reference to a reference", u"<p>&amp;mdash;</p>"_s, u"<p>&mdash;</p>"_s);
    row("all of it", u"<p>Text</p>"_s, QString());
}

void RevisionsTest::whatAReaderSeesIsAnEdit()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QVERIFY(!saysTheSame(u"Title", before, u"Title", after));
    QVERIFY(!saysTheSame(u"Title", after, u"Title", before));
    QVERIFY(!saysTheSame(u"Title", before, u"Titel", before));
}

void RevisionsTest::packedBodiesAreKeptAsWell()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeed();
    const QString text = u"一二三 four five "_s.repeated(200);
    library.save(feed, {saying(text)});
    valueOf(library->tidyIndex()); // packs what lies there
    library.save(feed, {saying(u"Another"_s)});
    QCOMPARE(texts(revisions(library)), {u"<p>"_s + text + u"</p>"_s});
}

void RevisionsTest::marksSurviveAnEdit()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeed();
    library.save(feed, {saying(u"One"_s)});
    valueOf(library->setRead(library.articles(), true));
    valueOf(library->setStarred(library.articles(), true));
    library.save(feed, {saying(u"Two"_s)});
    QVERIFY(headline(library).read);
    QVERIFY(headline(library).starred);
    QCOMPARE(library.feed(feed).unread, 0);
}

void RevisionsTest::aFeedMayHaveThemUnread()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeed();
    valueOf(library->setFeedSettings(feed, {.unreadWhenEdited = true}));
    QVERIFY(library.feed(feed).settings.unreadWhenEdited);
    QList<ParsedItem> three = items(1, 3);
    library.save(feed, three);
    valueOf(library->markAllRead({}));
    library.settle();

    QSignalSpy news(&*library, &app::store::Library::changed);
    three[1].content = u"<p>Another text</p>"_s;
    three[2].content = u"<div>Text of number 3</div>"_s; // says the same
    library.save(feed, three);
    QTRY_COMPARE(news.size(), 1);
    const auto change = news.first().first().value<LibraryChange>();
    QCOMPARE(change.statuses.size(), 1);
    QVERIFY(!change.statuses.first().read);
    QVERIFY(change.feeds.contains(feed));
    QCOMPARE(library.feed(feed).unread, 1);
    QCOMPARE(library.titles({.unreadOnly = true}), {u"Title 2"_s});

    // It is the publisher's doing: what is taken back is the user's.
    QCOMPARE(valueOf(library->undoable()), u"3 article(s) marked read."_s);
}

void RevisionsTest::thatSettingIsTakenBack()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeed();
    valueOf(library->setFeedSettings(feed, {.unreadWhenEdited = true}));
    valueOf(library->undo());
    QVERIFY(!library.feed(feed).settings.unreadWhenEdited);
    valueOf(library->redo());
    QVERIFY(library.feed(feed).settings.unreadWhenEdited);
}

void RevisionsTest::atMostTenAreKept()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeed();
    for (int version = 1; version <= 16; ++version)
        library.save(feed, {saying(u"Version %1"_s.arg(version))});

    QCOMPARE(headline(library).revisions, 15); // it says how often, not how many are kept
    const QList<Revision> kept = revisions(library);
    QCOMPARE(kept.size(), 10);
    QCOMPARE(kept.first().number, 1); // what was said at first stays
    for (int i = 1; i < 10; ++i)
        QCOMPARE(kept.at(i).number, 6 + i);
    QCOMPARE(kept.last().text, u"<p>Version 15</p>"_s);
}

void RevisionsTest::noMoreThanHalfAMegabyteIsKept()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeed();
    for (quint32 version = 1; version <= 5; ++version)
        library.save(feed, {saying(noise(version))});
    const QList<Revision> kept = revisions(library);
    QCOMPARE(headline(library).revisions, 4);
    QVERIFY(kept.size() < 4);
    QVERIFY(!kept.isEmpty());
    QCOMPARE(kept.last().number, 4);
    QCOMPARE(kept.last().text, u"<p>"_s + noise(4) + u"</p>"_s);
}

void RevisionsTest::theyGoWithTheirArticle()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeed();
    library.save(feed, {saying(u"One"_s)});
    library.save(feed, {saying(u"Two"_s)});
    const auto article = library.articles().at(0);
    valueOf(library->setRead({article}, true));
    library.setNow(noon().addDays(100));
    QCOMPARE(valueOf(library->forgetArticles({.days = 30})), 1);
    QCOMPARE(valueOf(library->revisions(article)), {});
    QCOMPARE(valueOf(library->integrity()), QString());
}

void RevisionsTest::theyComeBackWithTheirFeed()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeed();
    library.save(feed, {saying(u"One"_s)});
    library.save(feed, {saying(u"Two"_s)});
    valueOf(library->remove({feed}, {}));
    QCOMPARE(library.articles(), {});
    valueOf(library->undo());
    QCOMPARE(headline(library).revisions, 1);
    QCOMPARE(texts(revisions(library)), {u"<p>One</p>"_s});
}

void RevisionsTest::anEditIsNotUndone()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeed();
    library.save(feed, {saying(u"One"_s)});
    valueOf(library->setStarred(library.articles(), true));
    library.save(feed, {saying(u"Two"_s)});
    QCOMPARE(valueOf(library->undo()), u"1 article(s) starred."_s);
    QCOMPARE(valueOf(library->article(library.articles().at(0))).content, u"<p>Two</p>"_s);
    QCOMPARE(headline(library).revisions, 1);
}

void RevisionsTest::theyAreSalvaged()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeed();
    library.save(feed, {saying(u"One"_s)});
    library.save(feed, {saying(u"Two"_s)});
    const QList<Revision> before = revisions(library);
    library.close();
    {
        app::store::Database outside(library.path(), app::store::Database::Mode::ReadWrite);
        outside.execute("UPDATE article SET flags = 0"); // as in a backup of before the edit
    }
    library.reopen();
    QCOMPARE(headline(library).revisions, 0);

    valueOf(library->repair({}));
    QCOMPARE(headline(library).revisions, 1);
    QCOMPARE(revisions(library), before);
    QCOMPARE(valueOf(library->integrity()), QString());
}

QTEST_GUILESS_MAIN(RevisionsTest)
#include "revisions_test.moc"
