// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh/rhythm.h"

#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using app::refresh::Rhythm;
using models::PostingHabit;
using std::chrono::seconds;
using Days = models::PostingHabit::Days;
using Part = models::PostingHabit::Part;

using Posts = QList<QDateTime>;
Q_DECLARE_METATYPE(Posts)

/// What is learned of when a feed posts, and what comes of it.
class RhythmTest final : public QObject
{
    Q_OBJECT

private slots:
    void learningSavesLooksAndTime_data();
    void learningSavesLooksAndTime();
    void tooLittleHistoryIsNoRhythm();
    void aDeadFeedIsLookedAtOnceADay();
    void itComesBackFromItsBytes();
    void bytesThatAreNotOursAreNothing_data();
    void bytesThatAreNotOursAreNothing();
    void oldHabitsFade();
    void fadingIsNotStoppedByRounding();
    void whatIsUndatedIsSpreadIfItWasNew();
    void datesFromTheFutureDoNotCount();
    void anItemIsCountedOnce();
    void theHabitIsSaidInTheUsersTime_data();
    void theHabitIsSaidInTheUsersTime();
};

namespace {

const QDateTime monday(QDate(2026, 10, 26), QTime(0, 0), Qt::UTC); // four weeks of looks begin
constexpr int weeks = 4;
constexpr int itemsInADocument = 30;

enum class Kind { WeekdayMornings, Hourly, Weekly, Dead };

/// Eight weeks of posts: four before the looks begin, four with them.
Posts postsOf(Kind kind)
{
    QRandomGenerator chance(20261123);
    Posts posts;
    for (int day = -7 * weeks; day < 7 * weeks; ++day) {
        const QDateTime midnight = monday.addDays(day);
        const int weekday = midnight.date().dayOfWeek();
        if (kind == Kind::WeekdayMornings && weekday <= 5)
            posts.append(midnight.addSecs(6 * 3600 + chance.bounded(3 * 3600)));
        for (int hour = 0; kind == Kind::Hourly && hour < 24; ++hour)
            posts.append(midnight.addSecs(hour * 3600 + chance.bounded(3600)));
        if (kind == Kind::Weekly && weekday == 5)
            posts.append(midnight.addSecs(15 * 3600 + 1800 + chance.bounded(3600)));
    }
    if (kind == Kind::Dead)
        posts.append(monday.addDays(-400));
    return posts;
}

/// The document that a server would send then.
models::ParsedFeed documentAt(const Posts &posts, const QDateTime &now)
{
    models::ParsedFeed feed;
    for (auto post = posts.crbegin(); post != posts.crend() && feed.items.size() < itemsInADocument; ++post) {
        if (*post <= now)
            feed.items.append({.published = *post});
    }
    return feed;
}

struct Figures
{
    int looks = 0;
    double meanDelay = 0; ///< Minutes from a post to the look that finds it.
};

using NextLook = std::function<QDateTime(const Rhythm &, const QDateTime &)>;

Figures simulate(const Posts &posts, const NextLook &next)
{
    Figures figures;
    const QDateTime end = monday.addDays(7 * weeks);
    Rhythm rhythm;
    rhythm.learn(documentAt(posts, monday), {}, monday);
    QDateTime before = monday;
    double delays = 0;
    int found = 0;
    for (QDateTime look = next(rhythm, monday); look < end; look = next(rhythm, look)) {
        ++figures.looks;
        bool isNew = false;
        for (const QDateTime &post : posts) {
            if (post > before && post <= look) {
                delays += double(post.secsTo(look)) / 60;
                ++found;
                isNew = true;
            }
        }
        if (isNew) {
            rhythm = Rhythm(rhythm.toBytes()); // as between two fetches
            rhythm.learn(documentAt(posts, look), before, look);
        }
        before = look;
    }
    figures.meanDelay = found > 0 ? delays / found : 0;
    return figures;
}

QDateTime anHourLater(const Rhythm &, const QDateTime &look)
{
    return look.addSecs(3600);
}

QDateTime asLearned(const Rhythm &rhythm, const QDateTime &look)
{
    return look.addSecs(rhythm.waitAfter(look).value_or(std::chrono::hours(1)).count());
}

Rhythm learned(const Posts &posts, const QDateTime &now)
{
    models::ParsedFeed feed;
    for (const QDateTime &post : posts)
        feed.items.append({.published = post});
    Rhythm rhythm;
    rhythm.learn(feed, {}, now);
    return rhythm;
}

} // namespace

Q_DECLARE_METATYPE(Kind)

void RhythmTest::learningSavesLooksAndTime_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<double>("mostLooks"); // of the hourly schedule's
    QTest::addColumn<double>("mostDelay"); // minutes; the hourly schedule's is half an hour in the long run

    QTest::newRow("weekday mornings") << Kind::WeekdayMornings << 0.4 << 30.0;
    QTest::newRow("hourly") << Kind::Hourly << 1.1 << 32.0;
    QTest::newRow("weekly") << Kind::Weekly << 0.2 << 20.0;
    QTest::newRow("dead") << Kind::Dead << 0.05 << 0.0;
}

void RhythmTest::learningSavesLooksAndTime()
{
    QFETCH(const Kind, kind);
    QFETCH(const double, mostLooks);
    QFETCH(const double, mostDelay);
    const Posts posts = postsOf(kind);

    const Figures fixed = simulate(posts, &anHourLater);
    const Figures learning = simulate(posts, &asLearned);

    qInfo("%-16s hourly: %d looks, %.0f min; learned: %d looks, %.0f min", QTest::currentDataTag(),
          fixed.looks, fixed.meanDelay, learning.looks, learning.meanDelay);
    QVERIFY(learning.looks <= mostLooks * fixed.looks);
    QVERIFY(learning.meanDelay <= mostDelay);
}

void RhythmTest::tooLittleHistoryIsNoRhythm()
{
    QVERIFY(!Rhythm().waitAfter(monday));
    QVERIFY(!learned({monday.addDays(-13), monday.addDays(-1)}, monday).waitAfter(monday));
    QVERIFY(learned({monday.addDays(-15), monday.addDays(-1)}, monday).waitAfter(monday));
}

void RhythmTest::aDeadFeedIsLookedAtOnceADay()
{
    const Rhythm rhythm = learned({monday.addYears(-1)}, monday);

    QVERIFY(rhythm.waitAfter(monday) == seconds(Rhythm::longestWait));
}

void RhythmTest::itComesBackFromItsBytes()
{
    const Rhythm rhythm = learned(documentAt(postsOf(Kind::WeekdayMornings), monday).items.size() > 0
                                      ? postsOf(Kind::WeekdayMornings)
                                      : Posts(),
                                  monday);
    const Rhythm again(rhythm.toBytes());

    QCOMPARE(again.toBytes(), rhythm.toBytes());
    QVERIFY(rhythm.toBytes().size() < 256);
    for (int hour = 0; hour < 168; ++hour) {
        const QDateTime time = monday.addSecs(hour * 3600);
        QVERIFY(std::abs(again.expectedIn(time) - rhythm.expectedIn(time)) < 0.01);
    }
}

void RhythmTest::bytesThatAreNotOursAreNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");

    const QByteArray good = learned({monday.addDays(-20)}, monday).toBytes();
    QTest::newRow("none") << QByteArray();
    QTest::newRow("cut") << good.left(100);
    QTest::newRow("another version") << QByteArray(good).replace(0, 1, "\x7f");
    QTest::newRow("text") << QByteArray(400, 'x');
}

void RhythmTest::bytesThatAreNotOursAreNothing()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!Rhythm(bytes).waitAfter(monday));
}

void RhythmTest::oldHabitsFade()
{
    const QDateTime nine = monday.addDays(-28).addSecs(9 * 3600);
    const QDateTime fifteen = monday.addSecs(-7 * 24 * 3600 + 15 * 3600);

    const Rhythm rhythm = learned({nine, fifteen}, monday);

    QVERIFY(rhythm.expectedIn(monday.addSecs(15 * 3600)) > 1.5 * rhythm.expectedIn(monday.addSecs(9 * 3600)));
}

void RhythmTest::fadingIsNotStoppedByRounding()
{
    Rhythm rhythm = learned({monday.addDays(-20), monday.addDays(-6)}, monday);
    const double before = rhythm.expectedIn(monday.addDays(1));
    for (int hour = 1; hour <= 28 * 24; ++hour) {
        const QDateTime look = monday.addSecs(hour * 3600);
        rhythm.learn({}, look.addSecs(-3600), look);
        rhythm = Rhythm(rhythm.toBytes());
    }

    const double after = rhythm.expectedIn(monday.addDays(29));

    QVERIFY(after < 0.55 * before);
    QVERIFY(after > 0.15 * before);
}

void RhythmTest::whatIsUndatedIsSpreadIfItWasNew()
{
    models::ParsedFeed undated;
    undated.items = {models::ParsedItem{.title = u"Undated"_s}};
    Rhythm rhythm;
    rhythm.learn(undated, {}, monday);
    const QDateTime first = monday.addDays(15);
    const QDateTime second = first.addSecs(2 * 3600);
    rhythm.learn(undated, first, second);
    Rhythm edited = Rhythm(rhythm.toBytes());

    rhythm.confirm(second);
    edited.confirm(monday);

    QVERIFY(rhythm.expectedIn(second) > 0);
    QVERIFY(rhythm.expectedIn(first) > rhythm.expectedIn(first.addSecs(-10 * 3600)));
    QVERIFY(qFuzzyIsNull(edited.expectedIn(second)));
}

void RhythmTest::datesFromTheFutureDoNotCount()
{
    const Rhythm rhythm = learned({monday.addDays(-20), monday.addYears(10)}, monday);
    const Rhythm without = learned({monday.addDays(-20)}, monday);

    QCOMPARE(rhythm.toBytes(), without.toBytes());
}

void RhythmTest::anItemIsCountedOnce()
{
    Rhythm rhythm = learned({monday.addDays(-20), monday.addSecs(-60)}, monday);
    models::ParsedFeed same;
    same.items = {models::ParsedItem{.published = monday.addSecs(-60)}};
    const double before = rhythm.expectedIn(monday.addSecs(-60));

    rhythm.learn(same, monday, monday.addSecs(60));

    QVERIFY(rhythm.expectedIn(monday.addSecs(-60)) <= before);
}

void RhythmTest::theHabitIsSaidInTheUsersTime_data()
{
    QTest::addColumn<Posts>("posts");
    QTest::addColumn<int>("offset");
    QTest::addColumn<Days>("days");
    QTest::addColumn<Part>("part");

    Posts nights; // Saturdays and Sundays at 23:00 UTC
    for (int week = 1; week <= 4; ++week)
        nights << monday.addDays(-7 * week + 5).addSecs(23 * 3600)
               << monday.addDays(-7 * week + 6).addSecs(23 * 3600);
    QTest::newRow("weekday mornings")
        << postsOf(Kind::WeekdayMornings) << 0 << Days::Weekdays << Part::Morning;
    QTest::newRow("the same in China")
        << postsOf(Kind::WeekdayMornings) << 8 * 3600 << Days::Weekdays << Part::Afternoon;
    QTest::newRow("all day long") << postsOf(Kind::Hourly) << 0 << Days::Any << Part::Any;
    QTest::newRow("Fridays") << postsOf(Kind::Weekly) << 0 << Days::Friday << Part::Afternoon;
    QTest::newRow("weekend nights") << nights << 0 << Days::Weekends << Part::Night;
    QTest::newRow("never") << Posts() << 0 << Days::Any << Part::Any;
}

void RhythmTest::theHabitIsSaidInTheUsersTime()
{
    QFETCH(const Posts, posts);
    QFETCH(const int, offset);
    QFETCH(const Days, days);
    QFETCH(const Part, part);

    const PostingHabit habit = learned(posts, monday.addDays(28)).habit(offset);

    QCOMPARE(int(habit.days), int(days));
    QCOMPARE(int(habit.part), int(part));
}

QTEST_GUILESS_MAIN(RhythmTest)
#include "rhythm_test.moc"
