// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/smallvalues.h"

#include "app/feeds/textvalue.h"

#include <array>
#include <charconv>

using namespace Qt::StringLiterals;

namespace app::feeds {

namespace {

template<typename Number>
std::optional<Number> leadingNumber(std::string_view text)
{
    text = trimmed(text);
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || number < 0)
        return {};
    return number;
}

} // namespace

std::optional<int> readCount(std::string_view text)
{
    return leadingNumber<int>(text);
}

// "1 234 567", "1,234,567": signs between groups of three digits only.
qint64 readSize(std::string_view text)
{
    std::string digits;
    const auto isDigit = [text](std::size_t i) {
        return i < text.size() && text[i] >= '0' && text[i] <= '9';
    };
    text = trimmed(text);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool parts = !digits.empty() && (text[i] == ',' || text[i] == ' ' || text[i] == '.')
                           && isDigit(i + 1) && isDigit(i + 2) && isDigit(i + 3) && !isDigit(i + 4);
        if (!parts)
            digits += text[i];
    }
    return leadingNumber<qint64>(digits).value_or(-1);
}

qint64 readDuration(std::string_view text)
{
    text = trimmed(text);
    qint64 seconds = 0;
    for (int parts = 0; parts < 3; ++parts) {
        const auto number = leadingNumber<int>(text);
        if (!number)
            return -1;
        seconds = seconds * 60 + *number;
        const std::size_t colon = text.find(':');
        if (colon == std::string_view::npos)
            return seconds;
        text.remove_prefix(colon + 1);
    }
    return -1;
}

std::optional<Qt::DayOfWeek> readDay(const QString &text)
{
    constexpr std::array days = {"mon"_L1, "tue"_L1, "wed"_L1, "thu"_L1, "fri"_L1, "sat"_L1, "sun"_L1};
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (text.startsWith(days[i], Qt::CaseInsensitive))
            return static_cast<Qt::DayOfWeek>(i + 1);
    }
    return {};
}

int readPeriod(const QString &text)
{
    constexpr int hour = 60;
    constexpr int day = 24 * hour;
    const QString period = text.toLower();
    return period == "hourly"_L1    ? hour
           : period == "daily"_L1   ? day
           : period == "weekly"_L1  ? 7 * day
           : period == "monthly"_L1 ? 30 * day
           : period == "yearly"_L1  ? 365 * day
                                    : 0;
}

} // namespace app::feeds
