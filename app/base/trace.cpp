// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/trace.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>

#include <atomic>
#include <memory>
#include <mutex>

#ifdef Q_OS_LINUX
#include <time.h>
#include <unistd.h>
#endif

namespace app::trace {

namespace {

std::unique_ptr<QFile> output;
std::atomic<bool> on = false;
QElapsedTimer opened;
std::mutex writing; // the one mutex of the program: lines come from every thread, and a torn line is no JSON

} // namespace

void open(const QString &file)
{
    opened.start();
    output.reset();
    on = false;
    if (file.isEmpty())
        return;
    output = std::make_unique<QFile>(file);
    on = output->open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered);
}

bool isOn()
{
    return on;
}

void span(const char *what, double milliseconds, QJsonObject more)
{
    if (!on)
        return;
    more[QStringLiteral("what")] = QString::fromLatin1(what);
    more[QStringLiteral("ms")] = milliseconds;
    more[QStringLiteral("at")] = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    const QByteArray line = QJsonDocument(more).toJson(QJsonDocument::Compact) + '\n';
    const std::lock_guard lock(writing);
    output->write(line);
}

double sinceStart()
{
#ifdef Q_OS_LINUX
    // Field 22 of /proc/self/stat is the start in clock ticks since boot (proc(5)).
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (stat.open(QIODevice::ReadOnly)) {
        const QByteArray line = stat.readAll();
        const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
        timespec now{};
        if (fields.size() > 19 && clock_gettime(CLOCK_BOOTTIME, &now) == 0) {
            const double started = fields.at(19).toDouble() * 1000.0 / double(sysconf(_SC_CLK_TCK));
            return double(now.tv_sec) * 1000.0 + double(now.tv_nsec) / 1e6 - started;
        }
    }
#endif
    return double(opened.nsecsElapsed()) / 1e6;
}

double threadTime()
{
#ifdef Q_OS_LINUX
    timespec used{};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used) == 0)
        return double(used.tv_sec) * 1000.0 + double(used.tv_nsec) / 1e6;
#endif
    return 0;
}

} // namespace app::trace
