// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feedhealth.h"
#include "models/feedhealthwords.h"
#include "tests/support/samplehealth.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace models;
using tests::healthNow;
using Words = FeedHealthWords;

Q_DECLARE_METATYPE(models::FeedState)

/// One place decides how a feed is doing, and finds the words for it.
class FeedHealthTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyStateHasItsWords_data();
    void everyStateHasItsWords();
    void passingTroubleWaitsForTheThirdTime();
    void noNetworkIsNotTheFeedsTrouble();
    void aMoveIsNewsForAMonth();
    void silenceCountsWholeMonths_data();
    void silenceCountsWholeMonths();
    void whatComesWithTheProgramMaySayNothing();
    void whoHasMovedMayBeFound();
    void everySentenceIsThere();
    void timesTakeLittleRoom_data();
    void timesTakeLittleRoom();
    void postsAWeek_data();
    void postsAWeek();
    void sizesAndTotals();
};

void FeedHealthTest::everyStateHasItsWords_data()
{
    QTest::addColumn<int>("feed");
    QTest::addColumn<FeedState>("state");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("attention");
    QTest::newRow("well") << 0 << FeedState::Well << u"Well"_s << false;
    QTest::newRow("failing") << 1 << FeedState::Failing << u"The page is not there any more (404), 3 day(s)"_s
                             << true;
    QTest::newRow("slowed down") << 3 << FeedState::SlowedDown << u"Asks us to slow down (429) until 11:30"_s
                                 << false;
    QTest::newRow("moved") << 4 << FeedState::Moved << u"Moved for good; the new address is stored"_s
                           << false;
    QTest::newRow("repaired") << 5 << FeedState::Repaired << u"Well; its document was repaired"_s << false;
    QTest::newRow("silent") << 6 << FeedState::Silent << u"Silent for 9 month(s)"_s << false;
    QTest::newRow("gone") << 7 << FeedState::Gone << u"Closed by its publisher (410)"_s << true;
    QTest::newRow("never asked") << 8 << FeedState::NeverAsked << u"Not asked yet"_s << false;
}

void FeedHealthTest::everyStateHasItsWords()
{
    QFETCH(const int, feed);
    QFETCH(const FeedState, state);
    QFETCH(const QString, words);
    QFETCH(const bool, attention);
    const Feed one = tests::healthFeeds().at(feed);
    QCOMPARE(healthOf(one, healthNow).state, state);
    QCOMPARE(Words::state(one, healthNow), words);
    QCOMPARE(healthOf(one, healthNow).needsAttention, attention);
    QCOMPARE(needsAttention(one), attention);
}

void FeedHealthTest::passingTroubleWaitsForTheThirdTime()
{
    const Feed well = tests::healthFeeds().constFirst();
    const Feed twice = tests::withProblem(well, Problem::Kind::TimedOut, 0, 2);
    QCOMPARE(healthOf(twice, healthNow).state, FeedState::Faltering);
    QVERIFY(!needsAttention(twice));
    const Feed thrice = tests::withProblem(well, Problem::Kind::TimedOut, 0, 3);
    QCOMPARE(healthOf(thrice, healthNow).state, FeedState::Failing);
    Feed never = tests::withProblem(well, Problem::Kind::TimedOut, 0, 1);
    never.lastSuccess = QDateTime();
    QVERIFY(needsAttention(never)); // whoever subscribed to it waits to hear why
}

void FeedHealthTest::noNetworkIsNotTheFeedsTrouble()
{
    const Feed offline = tests::withProblem(tests::healthFeeds().constFirst(), Problem::Kind::Offline, 0, 9);
    QCOMPARE(healthOf(offline, healthNow).state, FeedState::Well);
    const Feed stopped =
        tests::withProblem(tests::healthFeeds().constFirst(), Problem::Kind::Cancelled, 0, 9);
    QCOMPARE(healthOf(stopped, healthNow).state, FeedState::Well);
    QVERIFY(Words::trouble(stopped).isEmpty());
}

void FeedHealthTest::aMoveIsNewsForAMonth()
{
    Feed feed = tests::healthFeeds().at(4);
    feed.record.movedAt = healthNow.addDays(-29);
    QCOMPARE(healthOf(feed, healthNow).state, FeedState::Moved);
    feed.record.movedAt = healthNow.addDays(-30);
    QCOMPARE(healthOf(feed, healthNow).state, FeedState::Well);
    QVERIFY(healthOf(feed, healthNow).moved); // it can still be taken back
    QCOMPARE(Words::move(feed), u"It moved for good from http://old.pixel.example/rss to "
                                "https://pixel.example/feed on 24 October 2026."_s);
}

void FeedHealthTest::silenceCountsWholeMonths_data()
{
    QTest::addColumn<QDate>("last");
    QTest::addColumn<int>("months");
    QTest::newRow("today") << QDate(2026, 11, 23) << 0;
    QTest::newRow("a day short of three months") << QDate(2026, 8, 24) << 0;
    QTest::newRow("three months") << QDate(2026, 8, 23) << 3;
    QTest::newRow("over the turn of a year") << QDate(2025, 12, 30) << 10;
    QTest::newRow("two years") << QDate(2024, 11, 1) << 24;
    QTest::newRow("from a longer month") << QDate(2026, 5, 31) << 5;
}

void FeedHealthTest::silenceCountsWholeMonths()
{
    QFETCH(const QDate, last);
    Feed feed = tests::healthFeeds().constFirst();
    feed.record.lastNew = last.startOfDay(Qt::UTC);
    QTEST(healthOf(feed, healthNow).silentMonths, "months");
}

void FeedHealthTest::whatComesWithTheProgramMaySayNothing()
{
    Feed welcome = tests::healthFeeds().at(6);
    welcome.url = QUrl(u"courant:welcome"_s);
    QCOMPARE(healthOf(welcome, healthNow).state, FeedState::Well);
}

void FeedHealthTest::whoHasMovedMayBeFound()
{
    const QList<Feed> feeds = tests::healthFeeds();
    QVERIFY(mayHaveMoved(feeds.at(1))); // 404
    QVERIFY(mayHaveMoved(feeds.at(7))); // closed
    QVERIFY(!mayHaveMoved(feeds.at(3)));
    QVERIFY(!mayHaveMoved(feeds.at(0)));
}

void FeedHealthTest::everySentenceIsThere()
{
    const QList<Feed> feeds = tests::healthFeeds();
    const QStringList harbour = Words::sentences(feeds.at(1), healthNow);
    QCOMPARE(harbour.constFirst(), feeds.at(1).problem->headline());
    QVERIFY(harbour.contains(u"It last came on 20 November 2026; Courant has asked 6 time(s) since."_s));
    QVERIFY(harbour.contains(u"The last document had 48 kB and took 0.3 s."_s));
    QVERIFY(harbour.contains(u"Its 128 article(s) stay in the library."_s));
    QVERIFY(Words::sentences(feeds.at(5), healthNow)
                .contains(u"The feed has ampersands that are not escaped. Courant repaired it."_s));
    QVERIFY(Words::sentences(feeds.at(6), healthNow).contains(u"Nothing new has come for 9 month(s)."_s));
    QCOMPARE(Words::sentences(feeds.at(8), healthNow).constFirst(), u"Courant has not looked at it yet."_s);
    Feed moving = feeds.at(0);
    moving.movingTo = QUrl(u"https://next.example/rss"_s);
    QVERIFY(Words::paragraph(moving, healthNow)
                .startsWith(u"Its server says that it moved to https://next.example/rss; Courant has not"_s));
}

void FeedHealthTest::timesTakeLittleRoom_data()
{
    QTest::addColumn<QDateTime>("when");
    QTest::addColumn<QString>("words");
    const auto at = [](int year, int month, int day, int hour, int minute) {
        return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::UTC);
    };
    QTest::newRow("none") << QDateTime() << u"—"_s;
    QTest::newRow("today") << at(2026, 11, 23, 9, 58) << u"09:58"_s;
    QTest::newRow("yesterday") << at(2026, 11, 22, 21, 40) << u"yesterday 21:40"_s;
    QTest::newRow("tomorrow") << at(2026, 11, 24, 9, 0) << u"tomorrow 09:00"_s;
    QTest::newRow("this week") << at(2026, 11, 20, 18, 4) << u"Fri 18:04"_s;
    QTest::newRow("coming week") << at(2026, 11, 26, 7, 0) << u"Thu 07:00"_s;
    QTest::newRow("a week ago") << at(2026, 11, 16, 7, 0) << u"16 Nov"_s;
    QTest::newRow("long ago") << at(2025, 3, 2, 7, 0) << u"2 Mar 2025"_s;
}

void FeedHealthTest::timesTakeLittleRoom()
{
    QFETCH(const QDateTime, when);
    QTEST(Words::time(when, healthNow), "words");
}

void FeedHealthTest::postsAWeek_data()
{
    QTest::addColumn<QList<int>>("weeks");
    QTest::addColumn<QString>("words");
    QTest::newRow("unknown") << QList<int>() << u"—"_s;
    QTest::newRow("none") << QList<int>{0, 0, 0, 0} << u"0"_s;
    QTest::newRow("few") << QList<int>{2, 3, 2, 1, 2, 1, 0, 0} << u"1.4"_s;
    QTest::newRow("many") << QList<int>{68, 75, 68, 60} << u"68"_s;
    QTest::newRow("nearly ten") << QList<int>{10, 10, 10, 9} << u"9.8"_s;
}

void FeedHealthTest::postsAWeek()
{
    QFETCH(const QList<int>, weeks);
    QTEST(Words::aWeek(weeks), "words");
}

void FeedHealthTest::sizesAndTotals()
{
    QCOMPARE(Words::size(48 * 1024), u"48 kB"_s);
    QCOMPARE(Words::size(3'600'000), u"3.4 MB"_s);
    QCOMPARE(Words::saved({}), u"—"_s);
    QCOMPARE(Words::saved({.asked = 8, .notModified = 5}), u"63 %"_s);
    QCOMPARE(Words::total(24, 38 * 1024 * 1024),
             u"24 feed(s), 38 MB not downloaded thanks to 304 answers."_s);
    QCOMPARE(Words::total(24, 0), u"24 feed(s)."_s);
}

QTEST_GUILESS_MAIN(FeedHealthTest)
#include "feedhealth_test.moc"
