// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/statusqueries.h"
#include "tests/app/store/samples.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace samples;
using app::store::Database;
using models::FeedId;

/// Whatever is done in whatever order, the counters say what counting says, and all undone is as it was.
class CountsTest final : public QObject
{
    Q_OBJECT

private slots:
    void countersAreAlwaysRight_data();
    void countersAreAlwaysRight();
    void recountingMendsAWrongCounter();
};

namespace {

QList<models::ArticleId> some(QRandomGenerator &random, const QList<models::ArticleId> &all)
{
    QList<models::ArticleId> picked;
    for (const models::ArticleId id : all) {
        if (random.bounded(3) == 0)
            picked.append(id);
    }
    return picked;
}

void doSomething(QRandomGenerator &random, TemporaryLibrary &library, const QList<FeedId> &feeds)
{
    const FeedId feed = feeds.at(random.bounded(int(feeds.size())));
    switch (random.bounded(9)) {
    case 0:
    case 1:
        library->saveFetches({fetched(feed, items(random.bounded(20), 20 + random.bounded(20)))})
            .waitForFinished();
        break;
    case 2: library->setRead(some(random, library.articles()), random.bounded(2)).waitForFinished(); break;
    case 3: library->setStarred(some(random, library.articles()), random.bounded(2)).waitForFinished(); break;
    case 4:
        library->markAllRead({.scope = models::ArticleFilter::Scope::Feed, .feed = feed}).waitForFinished();
        break;
    case 5: library->remove({feed}, {}).waitForFinished(); break;
    case 6: library->redo().waitForFinished(); break;
    default: library->undo().waitForFinished(); break;
    }
}

} // namespace

void CountsTest::countersAreAlwaysRight_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 5; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void CountsTest::countersAreAlwaysRight()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    TemporaryLibrary library;
    QList<FeedId> feeds;
    for (int i = 0; i < 4; ++i)
        feeds.append(library.addFeed(u"https://f%1.example/rss"_s.arg(i)));

    Database outside(library.path(), Database::Mode::ReadOnly);
    for (int i = 0; i < 60; ++i) {
        doSomething(random, library, feeds);
        QCOMPARE(app::store::miscountedFeeds(outside), QList<qint64>());
    }

    int unread = 0;
    const auto tree = valueOf(library->tree());
    for (const models::Feed &feed : tree.feeds())
        unread += feed.unread;
    QCOMPARE(unread, valueOf(library->rows({.unreadOnly = true})).size());
    QCOMPARE(valueOf(library->integrity()), QString());
}

void CountsTest::recountingMendsAWrongCounter()
{
    TemporaryLibrary library;
    const FeedId feed = library.addFeedWith(3);
    library.close();
    {
        Database outside(library.path(), Database::Mode::ReadWrite);
        outside.execute("UPDATE feed SET unread = 17, total = 0");
        QCOMPARE(app::store::miscountedFeeds(outside), QList<qint64>{feed.value});
        app::store::recount(outside);
        QCOMPARE(app::store::miscountedFeeds(outside), QList<qint64>());
    }
    library.reopen();
    QCOMPARE(library.feed(feed).unread, 3);
}

QTEST_GUILESS_MAIN(CountsTest)
#include "counts_test.moc"
