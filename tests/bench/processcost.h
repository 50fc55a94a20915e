// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>

#include <ctime>

namespace bench {

/// What a piece of work costs the process that does it: processor seconds of all its threads, seconds on the
/// clock.
class Cost
{
public:
    Cost() { m_wall.start(); }

    double processor() const { return double(std::clock() - m_before) / CLOCKS_PER_SEC; }
    double wall() const { return double(m_wall.nsecsElapsed()) / 1e9; }

    QJsonObject toJson() const
    {
        return {{QStringLiteral("cpu"), processor()}, {QStringLiteral("wall"), wall()}};
    }

private:
    QElapsedTimer m_wall;
    std::clock_t m_before = std::clock();
};

/// The most memory this process ever had in use, in megabytes; 0 where /proc/self/status (proc(5)) does not
/// tell.
inline double peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? 0 : text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toDouble() / 1024;
}

} // namespace bench
