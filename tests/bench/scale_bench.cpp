// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader feels with a large library, in the real window: scale_bench [--PART...] [PROFILE...], where
// parts are start, library, lists, sort, search and marks. Without a profile one of 10,000 articles is made
// and thrown away. Marks are taken back, so a profile stays as it is. Run it in a display of its own
// (xvfb-run) and on a quiet machine; beside each start stands the floor of the same minute.
#include "app/base/trace.h"
#include "app/session/dress.h"
#include "app/session/session.h"
#include "app/session/stallwatch.h"
#include "tests/bench/samplewords.h"
#include "ui/articles/articlelistpane.h"
#include "ui/articles/articlelistview.h"
#include "ui/feeds/feedtreepane.h"
#include "ui/feeds/feedtreeview.h"
#include "ui/widgets/searchfield.h"

#include <QApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using app::store::Library;
using ui::Actions;

namespace {

template<typename Value>
Value valueOf(const app::store::Answer<Value> &answer)
{
    const auto result = answer.result();
    if (!result)
        qFatal("%s", qPrintable(result.error().headline() + u' ' + result.error().evidence));
    return result.value();
}

double median(QList<double> values)
{
    if (values.isEmpty())
        return -1;
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

void say(const char *what, double value, const char *unit, const QString &more = {})
{
    std::printf("%-44s %10.2f %-3s %s\n", what, value, unit, qPrintable(more));
    std::fflush(stdout);
}

/// Lets the window do what it has to. Not QTest::qWait(), which sleeps in between.
void pass(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Follows the file of a trace.
class TraceFile
{
public:
    explicit TraceFile(const QString &path)
        : m_file(path)
    {}

    /// The spans that were written since this was called last.
    QList<QJsonObject> take()
    {
        QList<QJsonObject> spans;
        if (m_file.isOpen() || m_file.open(QIODevice::ReadOnly)) {
            for (QByteArray line = m_file.readLine(); line.endsWith('\n'); line = m_file.readLine())
                spans.append(QJsonDocument::fromJson(line).object());
        }
        return spans;
    }

private:
    QFile m_file;
};

/// A number of /proc/PID/status, in megabytes.
double memoryOf(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmRSS:");
    return text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toDouble() / 1024;
}

/// Seconds of processor of /proc/PID/stat.
double processorOf(qint64 process)
{
    QFile stat(u"/proc/%1/stat"_s.arg(process));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray line = stat.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return (fields.value(11).toDouble() + fields.value(12).toDouble()) / 100;
}

struct Start
{
    double painted = 0;
    double idle = 0;
    double processor = 0;
    double memory = 0;
};

Start startOnce(const QString &program, QStringList arguments)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"trace"_s);
    arguments.replaceInStrings(u"TRACE"_s, file);
    QProcess process;
    process.start(program, arguments);
    TraceFile trace(file);
    Start start;
    for (int i = 0; i < 6000 && start.idle == 0; ++i) {
        QTest::qSleep(5);
        for (const QJsonObject &span : trace.take()) {
            if (span.value("what"_L1) == "painted"_L1)
                start.painted = span.value("ms"_L1).toDouble();
            if (span.value("what"_L1) == "idle"_L1)
                start.idle = span.value("ms"_L1).toDouble();
        }
    }
    start.processor = processorOf(process.processId());
    QTest::qSleep(500);
    start.memory = memoryOf(process.processId());
    process.terminate();
    if (!process.waitForFinished(5000))
        process.kill();
    process.waitForFinished();
    return start;
}

void benchStart(const QString &profile)
{
    const QStringList arguments{u"--profile"_s,      profile,      u"--no-refresh"_s,
                                u"--no-first-run"_s, u"--trace"_s, u"TRACE"_s};
    QList<double> painted, idle, processor, floorPainted, floorIdle, floorProcessor, memory, floorMemory;
    for (int i = 0; i < 6; ++i) {
        const Start floor = startOnce(QStringLiteral(EMPTY_WINDOW), {u"TRACE"_s});
        const Start ours = startOnce(QStringLiteral(COURANT), arguments);
        if (i == 0)
            continue; // the first warms up the disk's cache
        floorPainted.append(floor.painted);
        floorIdle.append(floor.idle);
        floorProcessor.append(floor.processor);
        floorMemory.append(floor.memory);
        painted.append(ours.painted);
        idle.append(ours.idle);
        processor.append(ours.processor);
        memory.append(ours.memory);
    }
    const auto tell = [](const char *what, const QList<double> &ours, const QList<double> &floor,
                         const char *unit) {
        say(what, median(ours), unit,
            u"floor %1, ratio %2"_s.arg(median(floor), 0, 'f', 2)
                .arg(median(ours) / median(floor), 0, 'f', 2));
    };
    tell("start: painted", painted, floorPainted, "ms");
    tell("start: idle", idle, floorIdle, "ms");
    tell("start: processor until idle", processor, floorProcessor, "s");
    tell("start: resident", memory, floorMemory, "MB");
}

/// A window on a profile, and what its trace says.
class Bench
{
public:
    Bench(const QString &profile, const QString &traceFile)
        : m_trace(traceFile)
    {
        app::session::SessionOptions options;
        options.paths = app::Paths::forProfile(profile);
        options.refresh = false;
        options.firstStart = false;
        m_session = std::make_unique<app::session::Session>(options);
        m_session->start();
        window().resize(1280, 860);
        window().show();
        await("idle");
        awaitWhole();
        m_longestStall = m_longestWork = 0;
    }

    void places()
    {
        using Scope = models::ArticleFilter::Scope;
        const models::Feed feed = largestFeed();
        place("list: all", {.scope = Scope::All});
        place("list: unread", {.scope = Scope::Unread});
        place("list: starred", {.scope = Scope::Starred});
        place("list: today", {.scope = Scope::Today});
        place("list: a feed", {.scope = Scope::Feed, .feed = feed.id});
        place("list: a folder", {.scope = Scope::Folder, .folder = feed.folder});
    }

    void scrolling()
    {
        show(models::ArticleFilter::Scope::All);
        QScrollBar *bar = list()->verticalScrollBar();
        phase("jump to the end", [&] {
            bar->setValue(bar->maximum());
            awaitHeadlines();
        });
        phase("scroll: 300 steps through all", [&] {
            for (int i = 0; i < 300; ++i) {
                bar->setValue(int(qint64(bar->maximum()) * i / 299));
                QCoreApplication::processEvents();
            }
            awaitHeadlines();
        });
    }

    void sorting()
    {
        show(models::ArticleFilter::Scope::All);
        const std::initializer_list<std::pair<const char *, Actions::Id>> columns = {
            {"sort all: by title", Actions::ByTitle},
            {"sort all: by feed", Actions::ByFeed},
            {"sort all: by author", Actions::ByAuthor},
            {"sort all: unread first", Actions::UnreadFirst},
            {"sort all: oldest first", Actions::OldestFirst},
            {"sort all: newest first", Actions::NewestFirst}};
        for (const auto &[name, id] : columns) {
            take();
            window().actions().at(id)->trigger();
            say(name, await("list"), "ms");
            awaitWhole();
            tellStalls(name);
        }
    }

    void marks(int wanted)
    {
        show(models::ArticleFilter::Scope::Unread);
        const int count = std::min(wanted, list()->articles()->count() - 1);
        list()->select(list()->articles()->row(list()->articles()->count() - 1 - count).id);
        await("article"); // it is marked by being opened
        QCoreApplication::processEvents();
        const QString how = u"%1 articles"_s.arg(count);
        phase("mark read", [&] {
            window().actions().at(Actions::MarkBelowRead)->trigger();
            say("mark read: to the commit", await("mark", count), "ms", how);
        });
        phase("undo", [&] {
            window().actions().at(Actions::Undo)->trigger();
            say("undo: to the commit", await("mark", count), "ms", how);
        });
        phase("undo of what was opened", [&] {
            window().actions().at(Actions::Undo)->trigger();
            await("mark", 1);
        });
    }

    void searches(const bench::SampleWords &words)
    {
        show(models::ArticleFilter::Scope::All);
        for (const auto &[name, query] : words.queries()) {
            QList<double> times;
            const QByteArray what = "search: " + QByteArray(name);
            for (int i = 0; i < 6; ++i) {
                window().searchField()->setText(query + QString(i % 2, u' '));
                const double took = await("search");
                awaitWhole();
                if (i > 0)
                    times.append(took);
                window().searchField()->setText({});
                await("list");
                awaitWhole();
            }
            say(what.constData(), median(times), "ms", query);
            tellStalls(what.constData());
        }
    }

private:
    ui::MainWindow &window() { return m_session->window(); }
    ui::ArticleListView *list() { return window().articleList()->view(); }

    models::Feed largestFeed()
    {
        models::Feed largest;
        for (const models::Feed &feed : m_session->tree().feeds()) {
            if (feed.total > largest.total)
                largest = feed;
        }
        return largest;
    }

    void choose(const models::ArticleFilter &place)
    {
        take();
        emit window().feedTree()->view()->placeChosen(place);
    }

    void show(models::ArticleFilter::Scope scope)
    {
        choose({.scope = scope});
        await("list");
        awaitWhole();
        take();
    }

    void place(const char *name, const models::ArticleFilter &filter)
    {
        QList<double> times;
        for (int i = 0; i < 6; ++i) {
            show(models::ArticleFilter::Scope::Starred);
            choose(filter);
            times.append(await("list"));
            awaitWhole();
        }
        say(name, median(times), "ms", u"%1 rows"_s.arg(list()->articles()->count()));
        tellStalls(name);
    }

    template<typename Work>
    void phase(const char *name, Work work)
    {
        take();
        QElapsedTimer timer;
        timer.start();
        work();
        say(name, double(timer.nsecsElapsed()) / 1e6, "ms");
        tellStalls(name);
    }

    /// How long a span took that is still to come.
    double await(const char *what, int count = -1)
    {
        for (QElapsedTimer timer = started(); timer.elapsed() < 120'000;) {
            for (const QJsonObject &span : take()) {
                if (span.value("what"_L1) == QLatin1StringView(what)
                    && (count < 0 || span.value("count"_L1).toInt() == count))
                    return span.value("ms"_L1).toDouble();
            }
            pass(1);
        }
        qFatal("no %s", what);
        return 0;
    }

    void awaitHeadlines()
    {
        do
            pass(2);
        while (list()->articles()->isWaiting());
    }

    // The rest of the rows comes after the first, and one more turn for what it leads to.
    void awaitWhole()
    {
        int before = -1;
        for (QElapsedTimer timer = started();
             timer.elapsed() < 800 || before != list()->articles()->count();) {
            before = list()->articles()->count();
            pass(10);
        }
        awaitHeadlines();
    }

    static QElapsedTimer started()
    {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }

    QList<QJsonObject> take()
    {
        const QList<QJsonObject> spans = m_trace.take();
        for (const QJsonObject &span : spans) {
            if (span.value("what"_L1) == "stall"_L1) {
                m_longestStall = std::max(m_longestStall, span.value("ms"_L1).toDouble());
                m_longestWork = std::max(m_longestWork, span.value("cpu"_L1).toDouble());
            }
        }
        return spans;
    }

    void tellStalls(const char *phase)
    {
        take();
        if (m_longestStall > 16)
            say("    longest stall", m_longestStall, "ms",
                u"%1: %2 ms of processor"_s.arg(QString::fromLatin1(phase)).arg(m_longestWork, 0, 'f', 1));
        m_longestStall = m_longestWork = 0;
    }

    TraceFile m_trace;
    std::unique_ptr<app::session::Session> m_session;
    double m_longestStall = 0;
    double m_longestWork = 0; ///< Of a stall, its processor time.
};

/// The index whole and in order, and today's backup made, so that nothing of that is measured.
bench::SampleWords prepare(const QString &profile)
{
    const app::Paths paths = app::Paths::forProfile(profile);
    Library library({.path = paths.library(), .backups = paths.backups()});
    valueOf(library.open());
    valueOf(library.tidyIndex());
    valueOf(library.backUpDaily());
    const auto rows = valueOf(library.rows({}));
    std::printf("\n%s: %lld articles, %.3f GB\n", qPrintable(profile), qlonglong(rows.size()),
                double(QFileInfo(paths.library()).size()) / 1e9);
    return bench::SampleWords(library, rows);
}

/// The library alone, without a window.
void benchLibrary(const QString &profile, const bench::SampleWords &words)
{
    Library library({.path = app::Paths::forProfile(profile).library()});
    valueOf(library.open());
    for (const auto &[name, query] : words.queries()) {
        QList<double> times;
        qsizetype rows = 0;
        double first = 0;
        for (int i = 0; i < 8; ++i) {
            QElapsedTimer timer;
            timer.start();
            rows = valueOf(library.firstRows({.query = query}, 50)).size();
            const double took = double(timer.nsecsElapsed()) / 1e6;
            if (i == 0)
                first = took;
            else
                times.append(took);
        }
        QElapsedTimer timer;
        timer.start();
        const auto all = valueOf(library.rows({.query = query})).size();
        const double whole = double(timer.nsecsElapsed()) / 1e6;
        say((QByteArray("library search: ") + name).constData(), median(times), "ms",
            u"first time %1, %2 rows; all %3 in %4 ms"_s.arg(first, 0, 'f', 1)
                .arg(rows)
                .arg(all)
                .arg(whole, 0, 'f', 0));
    }
}

void benchProfile(const QString &profile, const QStringList &parts)
{
    const auto wanted = [&](const QString &part) { return parts.isEmpty() || parts.contains(part); };
    const bench::SampleWords words = prepare(profile);
    if (wanted(u"--start"_s))
        benchStart(profile);
    if (wanted(u"--library"_s))
        benchLibrary(profile, words);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"trace"_s);
    app::trace::open(file);
    const app::session::StallWatch watch;
    Bench bench(profile, file);
    if (wanted(u"--lists"_s)) {
        bench.places();
        bench.scrolling();
    }
    if (wanted(u"--sort"_s))
        bench.sorting();
    if (wanted(u"--search"_s))
        bench.searches(words);
    if (wanted(u"--marks"_s))
        bench.marks(100'000);
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    app::session::dressApplication();
    QStringList profiles;
    QStringList parts;
    for (const QString &argument : QApplication::arguments().mid(1))
        (argument.startsWith("--"_L1) ? parts : profiles).append(argument);
    const QTemporaryDir folder;
    if (profiles.isEmpty()) {
        profiles.append(folder.filePath(u"profile"_s));
        QProcess::execute(QStringLiteral(FILL), {profiles.first(), u"10000"_s});
    }
    for (const QString &profile : std::as_const(profiles))
        benchProfile(profile, parts);
    return 0;
}
