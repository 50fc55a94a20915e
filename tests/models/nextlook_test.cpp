// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/nextlook.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using models::Feed;
using models::NextLookReason;
using models::NextLookWords;
using models::PostingHabit;
using Days = models::PostingHabit::Days;
using Part = models::PostingHabit::Part;

/// What a feed's properties say of its next look.
class NextLookTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::Germany)); }

    void theSentenceSaysWhenAndWhyAndWhatCameOfIt();
    void everyReasonHasItsSentence_data();
    void everyReasonHasItsSentence();
    void theMomentIsSaidAsPeopleDo_data();
    void theMomentIsSaidAsPeopleDo();
    void theHabitIsSaidAsPeopleDo_data();
    void theHabitIsSaidAsPeopleDo();
    void whatIsDueIsLookedAtSoon();
    void everyReasonHasANameOfItsOwn();
};

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);

Feed feedWith(NextLookReason reason)
{
    Feed feed;
    feed.nextDue = now.addSecs(102 * 60);
    feed.record.nextLook = reason;
    return feed;
}

} // namespace

Q_DECLARE_METATYPE(Days)
Q_DECLARE_METATYPE(Part)

void NextLookTest::theSentenceSaysWhenAndWhyAndWhatCameOfIt()
{
    Feed feed = feedWith(NextLookReason::Learned);
    feed.record.habit = {Days::Weekdays, Part::Morning};
    feed.record.asked = 200;
    feed.record.notModified = 148;

    QCOMPARE(NextLookWords::sentence(feed, now),
             u"Next look at 10:42: this feed usually has something new on weekday mornings. "
             "74 % of the looks were answered with “nothing new”."_s);
}

void NextLookTest::everyReasonHasItsSentence_data()
{
    QTest::addColumn<NextLookReason>("reason");
    QTest::addColumn<QString>("beginning");

    QTest::newRow("interval") << NextLookReason::Interval << u"Next look at 10:42: "_s;
    QTest::newRow("learned") << NextLookReason::Learned << u"Next look at 10:42: as often as"_s;
    QTest::newRow("fresh") << NextLookReason::ServerFresh << u"Next look at 10:42: the server says"_s;
    QTest::newRow("ttl") << NextLookReason::PublisherWait << u"Next look at 10:42: the publisher asks"_s;
    QTest::newRow("skipped") << NextLookReason::SkippedTime << u"Next look at 10:42: the publisher asks"_s;
    QTest::newRow("slow down") << NextLookReason::SlowDown << u"Next look at 10:42: the server asks us"_s;
    QTest::newRow("failures") << NextLookReason::Failures << u"Next look at 10:42: after a failure"_s;
}

void NextLookTest::everyReasonHasItsSentence()
{
    QFETCH(const NextLookReason, reason);
    QFETCH(const QString, beginning);
    const QString sentence = NextLookWords::sentence(feedWith(reason), now);
    QVERIFY2(sentence.startsWith(beginning) && sentence.endsWith(u'.'), qPrintable(sentence));
}

void NextLookTest::theMomentIsSaidAsPeopleDo_data()
{
    QTest::addColumn<QDateTime>("at");
    QTest::addColumn<QString>("words");

    QTest::newRow("today") << now.addSecs(3600) << u"at 10:00"_s;
    QTest::newRow("tomorrow") << now.addDays(1) << u"tomorrow at 09:00"_s;
    QTest::newRow("later") << now.addDays(10) << u"on 3 December at 09:00"_s;
}

void NextLookTest::theMomentIsSaidAsPeopleDo()
{
    QFETCH(const QDateTime, at);
    QFETCH(const QString, words);
    QCOMPARE(NextLookWords::moment(at, now), words);
}

void NextLookTest::theHabitIsSaidAsPeopleDo_data()
{
    QTest::addColumn<Days>("days");
    QTest::addColumn<Part>("part");
    QTest::addColumn<QString>("words");

    QTest::newRow("nothing") << Days::Any << Part::Any << QString();
    QTest::newRow("mornings") << Days::Any << Part::Morning << u"in the morning"_s;
    QTest::newRow("weekdays") << Days::Weekdays << Part::Any << u"on weekdays"_s;
    QTest::newRow("weekday evenings") << Days::Weekdays << Part::Evening << u"on weekday evenings"_s;
    QTest::newRow("weekends") << Days::Weekends << Part::Night << u"at weekends"_s;
    QTest::newRow("one day") << Days::Friday << Part::Afternoon << u"on a Friday"_s;
}

void NextLookTest::theHabitIsSaidAsPeopleDo()
{
    QFETCH(const Days, days);
    QFETCH(const Part, part);
    QFETCH(const QString, words);
    QCOMPARE(NextLookWords::habit({days, part}), words);
}

void NextLookTest::whatIsDueIsLookedAtSoon()
{
    Feed feed = feedWith(NextLookReason::Interval);
    feed.nextDue = now.addSecs(-60);
    QCOMPARE(NextLookWords::sentence(feed, now), u"Courant looks as soon as it can."_s);

    feed.settings.interval = models::FeedSettings::onlyByHand;
    QCOMPARE(NextLookWords::sentence(feed, now), u"Courant looks only when you ask for it."_s);

    feed.gone = true;
    QCOMPARE(NextLookWords::sentence(feed, now),
             u"Courant no longer looks: the publisher closed this feed."_s);
}

void NextLookTest::everyReasonHasANameOfItsOwn()
{
    QSet<QString> names;
    for (int reason = 0; reason <= int(NextLookReason::Gone); ++reason)
        names.insert(models::nextLookName(NextLookReason(reason)));
    QCOMPARE(names.size(), int(NextLookReason::Gone) + 1);
    QVERIFY(!names.contains(QString()));
}

QTEST_GUILESS_MAIN(NextLookTest)
#include "nextlook_test.moc"
