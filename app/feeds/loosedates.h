// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringView>

namespace app::feeds {

/// A date taken apart.
struct DateParts
{
    int year = 0;
    int month = 1;
    int day = 1; ///< Up to 31 in every month; 31 June is 1 July.
    int hour = 0;
    int minute = 0;
    int second = 0;
    int millisecond = 0;
    int offset = 0; ///< Minutes east of Greenwich.

    /// The instant in UTC; invalid if a part is out of its range, or the year is not 1 to 9999.
    QDateTime instant() const;
};

/// Makes out a date in what is neither RFC 822 nor RFC 3339: names of months in other languages, Chinese and
/// Korean signs, numbers in any order, weeks and days of the year, Unix time. Text in Korean without a zone
/// is in Korean time.
QDateTime readLooseDate(QStringView text);

} // namespace app::feeds
