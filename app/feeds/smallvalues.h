// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string_view>

namespace app::feeds {

/// The number a text starts with ("42", " 42,40,3"); nothing if it starts with none, or with one beyond int.
std::optional<int> readCount(std::string_view text);

/// A number of bytes or seconds; -1 if the text is none.
qint64 readSize(std::string_view text);

/// Seconds of "1234", "20:34" or "1:20:34" (itunes:duration); -1 if the text is none.
qint64 readDuration(std::string_view text);

/// An English day of the week.
std::optional<Qt::DayOfWeek> readDay(const QString &text);

/// Minutes of hourly, daily, weekly, monthly, yearly (RSS 1.0 syndication module); 0 if it is none of these.
int readPeriod(const QString &text);

} // namespace app::feeds
