// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace app::feeds {

/// The month (1 to 12) that a word names in one of some thirty languages, whole or cut short. The word is
/// in lower case and without accents; see foldedForDates().
int monthNamed(QStringView word);

/// Minutes east of Greenwich of a zone's name ("est", "gmt", "msk"), in lower case.
std::optional<int> zoneNamed(QStringView word);

enum class HalfDay { None, Morning, Afternoon };
HalfDay halfDayNamed(QStringView word);

/// The year before the first of a Japanese era or of the Republic of China; 0 if the word names none.
int eraStart(QStringView word);

/// A date in one spelling: lower case, Latin, Greek and Cyrillic letters without accents, digits ASCII,
/// the signs that Chinese, Japanese and Korean set after a number as separators, dots after words gone.
QString foldedForDates(QStringView text);

} // namespace app::feeds
