// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace models {

/// How fast a host may be asked, and how much of that is used up: a token bucket that outlives a restart.
struct HostPace
{
    QString host;
    double tokens = 0;      ///< Requests that may go out at once.
    double perMinute = 0;   ///< Tokens that come in a minute.
    QDateTime countedAt;    ///< When `tokens` was right.
    QDateTime learnedUntil; ///< So long `perMinute` is what the host said itself; invalid: the usual.
    QDateTime pausedUntil;  ///< It wants to be left alone until then; invalid: it does not.

    bool operator==(const HostPace &) const = default;
};

} // namespace models
