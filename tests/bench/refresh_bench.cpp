// SPDX-License-Identifier: GPL-3.0-or-later
// A refresh of many feeds: all new, nothing new, 40 of 100 feeds changed, and all new from hosts 100 ms away,
// each beside the floor in the same run. The server is a process of its own, and so is each of those that are
// measured.
//     refresh_bench [FEEDS [ITEMS]]
#include "app/refresh/refresher.h"
#include "tests/bench/feedserver.h"
#include "tests/bench/processcost.h"
#include "tests/bench/refreshfloor.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int jobs = 32; ///< Fetches at the same time.
constexpr int hosts = 50;

/// What is measured: a floor, or the real thing.
class Subject
{
public:
    virtual ~Subject() = default;
    virtual int refresh() = 0; ///< Comes back when everything is stored; how many items it read.
};

QList<QUrl> addresses(int port, int feeds, int hostCount)
{
    QList<QUrl> urls;
    for (int i = 0; i < feeds; ++i)
        urls.append(QUrl(u"http://127.0.0.%1:%2/feed/%3"_s.arg(1 + i % hostCount).arg(port).arg(i)));
    return urls;
}

class Floor final : public Subject
{
public:
    Floor(const QString &folder, const QList<QUrl> &feeds)
        : m_floor(folder + u"/floor.db"_s)
        , m_feeds(feeds)
    {}

    int refresh() override
    {
        QEventLoop loop;
        QObject::connect(&m_floor, &bench::RefreshFloor::finished, &loop, &QEventLoop::quit,
                         Qt::QueuedConnection);
        m_floor.refresh(m_feeds, jobs);
        loop.exec();
        return m_floor.items();
    }

private:
    bench::RefreshFloor m_floor;
    QList<QUrl> m_feeds;
};

class Courant final : public Subject
{
public:
    Courant(const QString &folder, const QList<QUrl> &feeds)
        : m_library(
            {.path = folder + u"/courant.db"_s, .indexing = app::store::LibraryOptions::Indexing::WhenAsked})
        , m_fetcher({.proxy = app::net::NetworkOptions::Proxy::None})
        , m_refresher(m_library, m_fetcher, {.jobs = jobs})
    {
        m_library.open().waitForFinished();
        for (const QUrl &url : feeds)
            m_library.addFeed({.url = url}).waitForFinished();
    }

    int refresh() override
    {
        QEventLoop loop;
        QObject::connect(&m_refresher, &app::refresh::Refresher::finished, &loop, &QEventLoop::quit);
        int items = 0;
        QObject::connect(&m_refresher, &app::refresh::Refresher::fetched, &loop,
                         [&items](const models::FetchOutcome &outcome, const models::SaveReport &report) {
                             items += outcome.feed && !report.problem ? int(outcome.feed->items.size()) : 0;
                         });
        m_refresher.refreshAll();
        loop.exec();
        return items;
    }

private:
    app::store::Library m_library;
    app::net::Fetcher m_fetcher;
    app::refresh::Refresher m_refresher;
};

/// How long the event loop was away from a timer that is due every 4 ms.
class Heartbeat final : public QObject
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(4);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_away.append(double(m_since.nsecsElapsed()) / 1e6 - 4);
            m_since.restart();
        });
        m_since.start();
        m_timer.start();
    }

    QJsonObject toJson()
    {
        std::sort(m_away.begin(), m_away.end());
        if (m_away.isEmpty())
            return {};
        return {{u"p99"_s, m_away.at(m_away.size() * 99 / 100)}, {u"longest"_s, m_away.last()}};
    }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    QList<double> m_away;
};

void tellServer(int port, const QString &what)
{
    QNetworkAccessManager network;
    QNetworkReply *reply =
        network.get(QNetworkRequest(QUrl(u"http://127.0.0.1:%1/set/%2"_s.arg(port).arg(what))));
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    delete reply;
}

void measure(const char *pass, Subject &subject)
{
    Heartbeat heartbeat;
    const bench::Cost cost;
    const int items = subject.refresh();
    QJsonObject line = cost.toJson();
    line[u"items"_s] = items;
    line[u"pass"_s] = QString::fromLatin1(pass);
    line[u"away"_s] = heartbeat.toJson();
    line[u"peak"_s] = bench::peakMemory();
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
}

// refresh_bench --measure floor|courant near|far PORT FEEDS: one of those that are measured, a line for each
// pass.
void measureSubject(const QStringList &arguments)
{
    const bool isFar = arguments.value(1) == "far"_L1;
    const int port = arguments.value(2).toInt();
    const QTemporaryDir folder;
    const QList<QUrl> feeds = addresses(port, arguments.value(3).toInt(), isFar ? hosts : 1);
    std::unique_ptr<Subject> subject;
    if (arguments.value(0) == "floor"_L1)
        subject = std::make_unique<Floor>(folder.path(), feeds);
    else
        subject = std::make_unique<Courant>(folder.path(), feeds);
    if (isFar) {
        measure("all new, 100 ms away", *subject);
        return;
    }
    measure("all new", *subject);
    measure("nothing new", *subject);
    tellServer(port, u"changed/1"_s);
    measure("40 of 100 changed", *subject);
    tellServer(port, u"changed/0"_s);
}

QList<QJsonObject> passesOf(const QString &subject, const QString &distance, int port, int feeds)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(),
                  {u"--measure"_s, subject, distance, QString::number(port), QString::number(feeds)});
    process.waitForFinished(-1);
    QList<QJsonObject> passes;
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty())
            passes.append(QJsonDocument::fromJson(line).object());
    }
    return passes;
}

void print(const QJsonObject &floor, const QJsonObject &courant)
{
    const auto number = [](const QJsonObject &object, const char *name) {
        return object.value(QString::fromLatin1(name)).toDouble();
    };
    if (courant.value(u"items"_s) != floor.value(u"items"_s))
        std::printf("WRONG: %d items stored, and %d by the floor\n", courant.value(u"items"_s).toInt(),
                    floor.value(u"items"_s).toInt());
    const QJsonObject away = courant.value(u"away"_s).toObject();
    std::printf("%-22s CPU %5.2f s (floor %5.2f, x%.2f)  wall %5.2f s (floor %5.2f, x%.2f)  peak %3.0f MB "
                "(floor %3.0f)"
                "  event loop away: 99 of 100 under %.1f ms, longest %.1f ms\n",
                qPrintable(courant.value(u"pass"_s).toString()), number(courant, "cpu"), number(floor, "cpu"),
                number(courant, "cpu") / number(floor, "cpu"), number(courant, "wall"), number(floor, "wall"),
                number(courant, "wall") / number(floor, "wall"), number(courant, "peak"),
                number(floor, "peak"), number(away, "p99"), number(away, "longest"));
    std::fflush(stdout);
}

void compare(const QString &distance, int port, int feeds)
{
    const QList<QJsonObject> floor = passesOf(u"floor"_s, distance, port, feeds);
    const QList<QJsonObject> courant = passesOf(u"courant"_s, distance, port, feeds);
    for (qsizetype i = 0; i < std::min(floor.size(), courant.size()); ++i)
        print(floor.at(i), courant.at(i));
}

// refresh_bench --serve FEEDS ITEMS: prints its port.
int serve(const QStringList &arguments)
{
    const bench::FeedServer server(arguments.value(0).toInt(), arguments.value(1).toInt());
    std::printf("%d\n", int(server.port()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.value(0) == "--serve"_L1)
        return serve(arguments.mid(1));
    if (arguments.value(0) == "--measure"_L1) {
        measureSubject(arguments.mid(1));
        return 0;
    }

    const int feeds = arguments.value(0, u"500"_s).toInt();
    const int items = arguments.value(1, u"30"_s).toInt();
    QProcess server;
    server.start(QCoreApplication::applicationFilePath(),
                 {u"--serve"_s, QString::number(feeds), QString::number(items)});
    if (!server.waitForReadyRead(120'000))
        return 1;
    const int port = server.readLine().trimmed().toInt();
    std::printf(
        "%d feeds of %d items, %d at once; floor: QNetworkAccessManager, libxml2's push parser, inserts\n",
        feeds, items, jobs);
    for (int round = 0; round < 2; ++round)
        compare(u"near"_s, port, feeds);
    tellServer(port, u"latency/100"_s);
    compare(u"far"_s, port, feeds);
    server.kill();
    server.waitForFinished();
}
