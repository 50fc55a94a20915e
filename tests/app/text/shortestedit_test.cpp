// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/shortestedit.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using app::text::Run;
using app::text::shortestEdit;
using Sequence = std::vector<int>;

/// The least that makes one sequence of another.
class ShortestEditTest final : public QObject
{
    Q_OBJECT

private slots:
    void knownOnes();
    void itIsRightAndShortest();
    void hugeStrangersTakeNoLonger();
};

namespace {

Sequence sequence(QLatin1StringView letters)
{
    return {letters.begin(), letters.end()};
}

/// The runs cover both, and what they call the same is the same.
bool isRight(const Sequence &before, const Sequence &after, const std::vector<Run> &runs)
{
    int x = 0;
    int y = 0;
    bool same = false;
    for (const Run &run : runs) {
        const bool turns = &run == &runs.front() || run.same != same;
        if (!turns || run.beforeFrom != x || run.afterFrom != y || run.beforeTo < x || run.afterTo < y
            || (run.beforeTo == x && run.afterTo == y))
            return false;
        if (run.same
            && !std::equal(before.begin() + x, before.begin() + run.beforeTo, after.begin() + y,
                           after.begin() + run.afterTo))
            return false;
        same = run.same;
        x = run.beforeTo;
        y = run.afterTo;
    }
    return x == int(before.size()) && y == int(after.size());
}

int costOf(const std::vector<Run> &runs)
{
    int cost = 0;
    for (const Run &run : runs)
        cost += run.removed() + run.inserted();
    return cost;
}

/// By the table of all prefixes.
int leastCost(const Sequence &before, const Sequence &after)
{
    std::vector<int> row(after.size() + 1);
    for (std::size_t j = 0; j <= after.size(); ++j)
        row[j] = int(j);
    for (std::size_t i = 1; i <= before.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i);
        for (std::size_t j = 1; j <= after.size(); ++j) {
            const int above = row[j];
            row[j] = before[i - 1] == after[j - 1] ? diagonal : 1 + std::min(above, row[j - 1]);
            diagonal = above;
        }
    }
    return row.back();
}

Sequence randomSequence(QRandomGenerator &random, int longest, int letters)
{
    Sequence all(std::size_t(random.bounded(longest + 1)));
    std::generate(all.begin(), all.end(), [&] { return random.bounded(letters); });
    return all;
}

} // namespace

void ShortestEditTest::knownOnes()
{
    using namespace Qt::StringLiterals;
    const std::vector<Run> none;
    QVERIFY(shortestEdit({}, {}) == none);
    QVERIFY(shortestEdit({1, 2}, {1, 2}) == std::vector<Run>({{true, 0, 2, 0, 2}}));
    QVERIFY(shortestEdit({}, {1}) == std::vector<Run>({{false, 0, 0, 0, 1}}));
    QVERIFY(shortestEdit({1}, {}) == std::vector<Run>({{false, 0, 1, 0, 0}}));
    QVERIFY(shortestEdit({1, 2, 3}, {1, 4, 3})
            == std::vector<Run>({{true, 0, 1, 0, 1}, {false, 1, 2, 1, 2}, {true, 2, 3, 2, 3}}));
    QCOMPARE(costOf(shortestEdit(sequence("ABCABBA"_L1), sequence("CBABAC"_L1))), 5); // Myers' own example
}

void ShortestEditTest::itIsRightAndShortest()
{
    QRandomGenerator random(20261124);
    for (int round = 0; round < 20'000; ++round) {
        const int letters = 1 + random.bounded(6);
        const Sequence before = randomSequence(random, 24, letters);
        const Sequence after = randomSequence(random, 24, letters);
        const std::vector<Run> runs = shortestEdit(before, after);
        QVERIFY2(isRight(before, after, runs), qPrintable(QString::number(round)));
        QCOMPARE(costOf(runs), leastCost(before, after));
    }
}

void ShortestEditTest::hugeStrangersTakeNoLonger()
{
    QRandomGenerator random(7);
    for (const int letters : {2, 100, 1'000'000}) {
        Sequence before(100'000);
        Sequence after(120'000);
        for (Sequence *all : {&before, &after})
            std::generate(all->begin(), all->end(), [&] { return random.bounded(letters); });
        const std::vector<Run> runs = shortestEdit(before, after); // 12,000,000,000 pairs
        QVERIFY(isRight(before, after, runs));
    }
}

QTEST_GUILESS_MAIN(ShortestEditTest)
#include "shortestedit_test.moc"
