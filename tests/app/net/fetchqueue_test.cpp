// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/fetchqueue.h"
#include "tests/support/httpserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace app::net;
using namespace std::chrono_literals;
using models::Problem;
using tests::HttpResponse;
using tests::HttpServer;

class FetchQueueTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyJobFinishesOnceAndInOrder();
    void noMoreAtOnceThanAllowed();
    void noMoreToOneHostThanItMayHave();
    void aStrangersHostHasTwoAtOnce();
    void aHostThatAsksForAPauseIsLeftAlone_data();
    void aHostThatAsksForAPauseIsLeftAlone();
    void aPauseEnds();
    void otherHostsAreNotHeldUp();
    void cancelAllEndsWhatRunsAndWhatWaits();
    void aQueueMayGoWithJobsUnderWay();

private:
    FetchRequest request(const QString &path, const HttpServer &server) const;
    void add(FetchQueue &queue, const FetchRequest &request);

    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<Fetcher> m_fetcher;
    QDateTime m_now;
    QList<FetchReply> m_replies;
};

void FetchQueueTest::init()
{
    m_server = std::make_unique<HttpServer>();
    m_fetcher = std::make_unique<Fetcher>(NetworkOptions{.proxy = NetworkOptions::Proxy::None});
    m_now = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
    m_replies.clear();
}

FetchRequest FetchQueueTest::request(const QString &path, const HttpServer &server) const
{
    FetchRequest made;
    made.url = server.url(path);
    return made;
}

void FetchQueueTest::add(FetchQueue &queue, const FetchRequest &request)
{
    connect(queue.add(request), &FetchJob::finished, this,
            [this](const FetchReply &reply) { m_replies += reply; });
}

void FetchQueueTest::everyJobFinishesOnceAndInOrder()
{
    FetchQueue queue(*m_fetcher);
    queue.setJobs(1);
    QStringList expected;
    for (int i = 0; i < 20; ++i) {
        const QString path = u"/feed?%1"_s.arg(i);
        expected += m_server->url(path).toString();
        add(queue, request(path, *m_server));
    }
    m_server->serve("/feed", HttpResponse::feed("<rss/>"));

    QTRY_COMPARE(m_replies.size(), 20);

    QStringList asked;
    for (const FetchReply &reply : std::as_const(m_replies))
        asked += reply.url.toString();
    QCOMPARE(asked, expected);
    QCOMPARE(m_server->requests().size(), 20);
}

void FetchQueueTest::noMoreAtOnceThanAllowed()
{
    HttpResponse slow = HttpResponse::feed("<rss/>");
    slow.delay = 20ms;
    m_server->serve("/feed", slow);
    FetchQueue queue(*m_fetcher);
    queue.setJobs(3);
    for (int i = 0; i < 12; ++i)
        add(queue, request(u"/feed?%1"_s.arg(i), *m_server));

    QTRY_COMPARE(m_replies.size(), 12);

    QCOMPARE(m_server->mostAtOnce(), 3);
}

void FetchQueueTest::noMoreToOneHostThanItMayHave()
{
    HttpResponse slow = HttpResponse::feed("<rss/>");
    slow.delay = 20ms;
    HttpServer other;
    m_server->serve("/feed", slow);
    other.serve("/feed", slow);
    FetchQueue queue(*m_fetcher);
    queue.setJobs(50);
    for (int i = 0; i < 20; ++i) {
        add(queue, request(u"/feed?%1"_s.arg(i), *m_server));
        add(queue, request(u"/feed?%1"_s.arg(i), other));
    }

    QTRY_COMPARE(m_replies.size(), 40);

    QCOMPARE(m_server->mostAtOnce(), 6); // this machine's own servers may have six
    QCOMPARE(other.mostAtOnce(), 6);
}

void FetchQueueTest::aStrangersHostHasTwoAtOnce()
{
    HttpResponse slow = HttpResponse::feed("<rss/>");
    slow.delay = 20ms;
    m_server->serve("http://feed.test/feed", slow); // as a proxy is asked
    NetworkOptions options{.proxy = NetworkOptions::Proxy::Manual};
    options.proxyAddress = m_server->url().authority();
    Fetcher fetcher(options);
    FetchQueue queue(fetcher);
    queue.setJobs(50);
    for (int i = 0; i < 10; ++i) {
        FetchRequest made;
        made.url = QUrl(u"http://feed.test/feed?%1"_s.arg(i));
        add(queue, made);
    }

    QTRY_COMPARE(m_replies.size(), 10);

    for (const FetchReply &reply : std::as_const(m_replies))
        QVERIFY(!reply.problem);
    QCOMPARE(m_server->mostAtOnce(), 2);
}

void FetchQueueTest::aHostThatAsksForAPauseIsLeftAlone_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<int>("seconds");

    QTest::newRow("429") << 429 << QByteArray("120") << 120;
    QTest::newRow("429 without a time") << 429 << QByteArray() << 600;
    QTest::newRow("503") << 503 << QByteArray("Mon, 23 Nov 2026 12:01:00 GMT") << 60;
}

void FetchQueueTest::aHostThatAsksForAPauseIsLeftAlone()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, retryAfter);
    QFETCH(const int, seconds);
    tests::Headers headers;
    if (!retryAfter.isEmpty())
        headers.emplaceBack("Retry-After", retryAfter);
    m_server->serve("/feed", HttpResponse::withStatus(status, headers));
    FetchQueue queue(*m_fetcher, nullptr, [this] { return m_now; });
    queue.setJobs(1);
    for (int i = 0; i < 5; ++i)
        add(queue, request(u"/feed?%1"_s.arg(i), *m_server));
    QTRY_COMPARE(m_replies.size(), 5);
    add(queue, request(u"/feed"_s, *m_server));
    QTRY_COMPARE(m_replies.size(), 6);

    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(queue.pausedUntil(m_server->url()), m_now.addSecs(seconds));
    for (const FetchReply &reply : std::as_const(m_replies))
        QCOMPARE(reply.problem->kind, Problem::Kind::SlowDown);
    QCOMPARE(m_replies.constFirst().status, status);
    QCOMPARE(m_replies.constLast().status, 0);
    QCOMPARE(m_replies.constLast().retryAfter, QByteArray::number(seconds));
}

void FetchQueueTest::aPauseEnds()
{
    m_server->serve("/feed", HttpResponse::feed("<rss/>"));
    FetchQueue queue(*m_fetcher, nullptr, [this] { return m_now; });
    queue.pause(m_server->url(), m_now.addSecs(60));
    add(queue, request(u"/feed"_s, *m_server));
    QTRY_COMPARE(m_replies.size(), 1);
    QVERIFY(m_server->requests().isEmpty());

    m_now = m_now.addSecs(61);
    add(queue, request(u"/feed"_s, *m_server));
    QTRY_COMPARE(m_replies.size(), 2);

    QVERIFY(!queue.pausedUntil(m_server->url()).isValid());
    QVERIFY(!m_replies.constLast().problem);
}

void FetchQueueTest::otherHostsAreNotHeldUp()
{
    HttpServer other;
    other.serve("/feed", HttpResponse::feed("<rss/>"));
    HttpResponse silent;
    silent.cutAfter = 0;
    silent.end = HttpResponse::End::Hang;
    m_server->serve("/feed", silent);
    FetchQueue queue(*m_fetcher);
    queue.setJobs(7);
    for (int i = 0; i < 20; ++i)
        add(queue, request(u"/feed?%1"_s.arg(i), *m_server));
    for (int i = 0; i < 5; ++i)
        add(queue, request(u"/feed?%1"_s.arg(i), other));

    QTRY_COMPARE(m_replies.size(), 5);

    for (const FetchReply &reply : std::as_const(m_replies))
        QVERIFY(!reply.problem);
}

void FetchQueueTest::cancelAllEndsWhatRunsAndWhatWaits()
{
    HttpResponse silent;
    silent.cutAfter = 0;
    silent.end = HttpResponse::End::Hang;
    m_server->serve("/feed", silent);
    FetchQueue queue(*m_fetcher);
    queue.setJobs(2);
    for (int i = 0; i < 10; ++i)
        add(queue, request(u"/feed?%1"_s.arg(i), *m_server));
    QTRY_COMPARE(m_server->requests().size(), 2);

    queue.cancelAll();

    QTRY_COMPARE(m_replies.size(), 10);
    for (const FetchReply &reply : std::as_const(m_replies))
        QCOMPARE(reply.problem->kind, Problem::Kind::Cancelled);
    QCOMPARE(m_server->requests().size(), 2);
}

void FetchQueueTest::aQueueMayGoWithJobsUnderWay()
{
    HttpResponse slow = HttpResponse::feed("<rss/>");
    slow.delay = 50ms;
    m_server->serve("/feed", slow);
    {
        FetchQueue queue(*m_fetcher);
        for (int i = 0; i < 10; ++i)
            add(queue, request(u"/feed?%1"_s.arg(i), *m_server));
        QTRY_VERIFY(!m_server->requests().isEmpty());
    }
    FetchQueue next(*m_fetcher);
    add(next, request(u"/feed?last"_s, *m_server));

    QTRY_COMPARE(m_replies.size(), 1);
    QVERIFY(!m_replies.constFirst().problem);
}

QTEST_GUILESS_MAIN(FetchQueueTest)
#include "fetchqueue_test.moc"
