// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/loosedates.h"

#include "app/feeds/datewords.h"

#include <QRegularExpression>
#include <QString>
#include <QTimeZone>

#include <algorithm>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace app::feeds {

namespace {

/// A number or a word of a date, and the sign before it.
struct Token
{
    QStringView text;
    bool number = false;
    QChar before;
    QChar after;

    qint64 value() const { return text.toLongLong(); }
    qsizetype digits() const { return text.size(); }
};

std::vector<Token> tokensOf(QStringView text)
{
    constexpr std::size_t most = 24;
    std::vector<Token> tokens;
    for (qsizetype at = 0; at < text.size() && tokens.size() < most;) {
        const bool digit = text[at].isDigit();
        if (!digit && !text[at].isLetter()) {
            ++at;
            continue;
        }
        const qsizetype from = at;
        while (at < text.size() && (digit ? text[at].isDigit() : text[at].isLetter()))
            ++at;
        tokens.push_back({text.mid(from, at - from), digit, from > 0 ? text[from - 1] : QChar(),
                          at < text.size() ? text[at] : QChar()});
    }
    return tokens;
}

int fullYear(qint64 year, qsizetype digits)
{
    constexpr int pivot = 50; // RFC 5322 §4.3
    if (digits <= 2)
        return int(year < pivot ? 2000 + year : 1900 + year);
    return int(digits == 3 ? 1900 + year : std::min<qint64>(year, 10'000));
}

// Names of two letters would be found in every date; but a letter of India is a syllable.
bool mayBeMonth(QStringView word)
{
    return word.size() > 2 || (word.size() == 2 && word[0].script() == QChar::Script_Devanagari);
}

// "Europe/Berlin", with or without brackets around; invalid if the text names no such zone.
QTimeZone takeNamedZone(QString &text)
{
    static const QRegularExpression pattern(u"\\[?\\b([A-Z][A-Za-z]+/[A-Z][A-Za-z_/-]+)\\]?"_s);
    const QRegularExpressionMatch match =
        text.contains(u'/') ? pattern.match(text) : QRegularExpressionMatch();
    if (!match.hasMatch())
        return {};
    const QTimeZone zone(match.captured(1).toLatin1());
    if (zone.isValid())
        text.remove(match.capturedStart(), match.capturedLength());
    return zone;
}

bool isKorean(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 0xAC00 && c.unicode() <= 0xD7A3; });
}

/// Takes the tokens of a date one by one for what they can be.
class LooseDate
{
public:
    explicit LooseDate(const QString &folded)
        : m_tokens(tokensOf(folded))
        , m_negative(folded.startsWith(u'-'))
    {}

    QDateTime read(int zoneIfNone);

private:
    bool takeUnixTime(QDateTime &date) const;
    void takeTime();
    void takeCompactTime();
    void takeZone();
    void takeWords();
    bool takeDate();
    bool takeNamedMonth();
    bool takeNumbers();
    bool takeOneNumber(const Token &token);
    bool takeTwoNumbers();
    bool takeWeek();
    bool setOrdinal(int year, int day);
    std::size_t count() const { return m_tokens.size(); }
    void drop(std::size_t from, std::size_t many)
    {
        const auto first = m_tokens.begin() + std::ptrdiff_t(from);
        m_tokens.erase(first, first + std::ptrdiff_t(many));
    }

    std::vector<Token> m_tokens;
    bool m_negative;
    DateParts m_date;
    std::optional<int> m_offset;
    HalfDay m_half = HalfDay::None;
    int m_month = 0;
    int m_eraStart = 0;          ///< Years count from the one after it.
    std::size_t m_afterTime = 0; ///< Tokens from here on came after the time.
    bool m_hasTime = false;
};

QDateTime LooseDate::read(int zoneIfNone)
{
    QDateTime unixTime;
    if (takeUnixTime(unixTime))
        return unixTime;
    takeTime();
    takeZone();
    takeWords();
    if (!takeDate())
        return {};
    if (m_half == HalfDay::Afternoon && m_date.hour < 12)
        m_date.hour += 12;
    else if (m_half == HalfDay::Morning && m_date.hour == 12)
        m_date.hour = 0;
    m_date.offset = m_offset.value_or(zoneIfNone);
    return m_date.instant();
}

bool LooseDate::takeUnixTime(QDateTime &date) const
{
    const bool wrapped = count() > 1 && m_tokens[0].text == u"date" && m_tokens[0].after == u'(';
    const bool fraction = count() == 2 && m_tokens[1].number && m_tokens[1].before == u'.';
    if (count() == 0 || (count() > 1 && !wrapped && !fraction) || m_negative)
        return false;
    const Token &time = m_tokens[wrapped ? 1 : 0];
    if (!time.number || (time.digits() != 10 && time.digits() != 13))
        return false;
    date = QDateTime::fromMSecsSinceEpoch(time.value() * (time.digits() == 10 ? 1000 : 1), Qt::UTC);
    return true;
}

// "14:05", "14:05:07.5"; and after a T also "1405" and "140507".
void LooseDate::takeTime()
{
    for (std::size_t i = 0; i + 1 < count(); ++i) {
        const Token &hour = m_tokens[i];
        const Token &minute = m_tokens[i + 1];
        if (!hour.number || !minute.number || hour.after != u':' || minute.before != u':'
            || hour.digits() > 2)
            continue;
        m_date.hour = int(hour.value());
        m_date.minute = int(std::min<qint64>(minute.value(), 99));
        std::size_t taken = 2;
        if (i + 2 < count() && m_tokens[i + 2].number && m_tokens[i + 2].before == u':') {
            m_date.second = int(std::min<qint64>(m_tokens[i + 2].value(), 99));
            taken = 3;
            const bool fraction = i + 3 < count() && m_tokens[i + 3].number
                                  && (m_tokens[i + 3].before == u'.' || m_tokens[i + 3].before == u',');
            taken += fraction;
        }
        drop(i, taken);
        m_afterTime = i;
        m_hasTime = true;
        return;
    }
    takeCompactTime();
}

void LooseDate::takeCompactTime()
{
    for (std::size_t i = 1; i + 1 < count(); ++i) {
        const Token &time = m_tokens[i + 1];
        if (m_tokens[i].text != u"t" || !time.number || time.before != u't')
            continue;
        const qsizetype digits = time.digits();
        if (digits != 2 && digits != 4 && digits != 6)
            return;
        m_date.hour = time.text.left(2).toInt();
        m_date.minute = digits > 2 ? time.text.mid(2, 2).toInt() : 0;
        m_date.second = digits > 4 ? time.text.mid(4, 2).toInt() : 0;
        drop(i, 2);
        m_afterTime = i;
        m_hasTime = true;
        return;
    }
}

// "+0800", "-5", "+05:30" after the time, with or without a zone's name before.
void LooseDate::takeZone()
{
    for (std::size_t i = m_afterTime; m_hasTime && i < count(); ++i) {
        const Token &zone = m_tokens[i];
        const bool minutesFollow =
            i + 1 < count() && m_tokens[i + 1].number && m_tokens[i + 1].before == u':';
        const bool isSigned = zone.before == u'+' || zone.before == u'-';
        const bool isDate = i + 1 < count() && m_tokens[i + 1].before == u'-';
        if (!zone.number || !isSigned || isDate
            || (zone.digits() > 2 && zone.digits() != 4 && zone.digits() != 3))
            continue;
        const int sign = zone.before == u'-' ? -1 : 1;
        const int number = int(zone.value());
        const int minutes = zone.digits() > 2
                                ? number / 100 * 60 + number % 100
                                : number * 60 + (minutesFollow ? int(m_tokens[i + 1].value()) : 0);
        constexpr int farthest = 24 * 60;
        m_offset = minutes <= farthest ? sign * minutes : 0;
        drop(i, minutesFollow && zone.digits() <= 2 ? 2 : 1);
        return;
    }
}

void LooseDate::takeWords()
{
    for (std::size_t i = 0; i < count(); ++i) {
        const Token &token = m_tokens[i];
        if (token.number)
            continue;
        const bool spaced = i + 1 < count() && m_tokens[i + 1].text == u"m"; // "a. m."
        if (spaced && (token.text == u"a" || token.text == u"p"))
            m_half = token.text == u"a" ? HalfDay::Morning : HalfDay::Afternoon;
        else if (const int era = eraStart(token.text))
            m_eraStart = era;
        else if (const HalfDay half = halfDayNamed(token.text); half != HalfDay::None)
            m_half = half;
        else if (const auto zone = zoneNamed(token.text))
            m_offset = m_offset.value_or(*zone);
        else if (const int month = mayBeMonth(token.text) ? monthNamed(token.text) : 0)
            m_month = month; // the last: "mar, 5 mar" begins with a Tuesday
    }
}

bool LooseDate::takeDate()
{
    if (takeWeek())
        return true;
    std::erase_if(m_tokens, [](const Token &token) { return !token.number; });
    return m_month > 0 ? takeNamedMonth() : takeNumbers();
}

// "2003-W05-1", "2003W051" (ISO 8601 §4.1.4).
bool LooseDate::takeWeek()
{
    for (std::size_t i = 1; i + 1 < count(); ++i) {
        const Token &year = m_tokens[i - 1];
        const Token &week = m_tokens[i + 1];
        if (m_tokens[i].text != u"w" || !week.number || !year.number || year.digits() != 4)
            continue;
        int number = int(week.value());
        int day = i + 2 < count() && m_tokens[i + 2].number ? int(m_tokens[i + 2].value()) : 1;
        if (week.digits() == 3) {
            day = number % 10;
            number /= 10;
        }
        if (number < 1 || number > 53 || day < 1 || day > 7)
            return false;
        // The fourth of January is always in week 1.
        const QDate fourth(int(year.value()), 1, 4);
        const QDate date = fourth.addDays(7 * (number - 1) + day - fourth.dayOfWeek());
        m_date.year = date.year();
        m_date.month = date.month();
        m_date.day = date.day();
        return true;
    }
    return false;
}

bool LooseDate::setOrdinal(int year, int day)
{
    const QDate date = QDate(year, 1, 1).addDays(day - 1);
    if (day < 1 || day > 366 || !date.isValid())
        return false;
    m_date.year = date.year();
    m_date.month = date.month();
    m_date.day = date.day();
    return true;
}

bool LooseDate::takeNamedMonth()
{
    m_date.month = m_month;
    if (count() == 0)
        return false;
    if (count() == 1) {
        m_date.year = int(m_tokens[0].value());
        return m_tokens[0].digits() == 4;
    }
    const bool yearFirst = m_tokens[0].digits() > 2 || m_tokens[0].value() > 31;
    const Token &year = m_tokens[yearFirst ? 0 : 1];
    if (year.text == u"0001" && year.before == u'-')
        return false; // the same in words
    m_date.year = fullYear(year.value(), year.digits());
    m_date.day = int(std::min<qint64>(m_tokens[yearFirst ? 1 : 0].value(), 99));
    return true;
}

bool LooseDate::takeNumbers()
{
    if (count() == 0 || count() > 3)
        return false;
    if (count() == 1)
        return takeOneNumber(m_tokens[0]);
    if (count() == 2)
        return takeTwoNumbers();
    const Token &first = m_tokens[0];
    const Token &second = m_tokens[1];
    const Token &third = m_tokens[2];
    const bool yearLast =
        first.digits() < 3 && (third.digits() == 4 || second.before != u'-') && first.value() < 32;
    const Token &year = yearLast ? third : first;
    if (year.digits() == 4 && year.before == u'-' && !yearLast)
        return false; // PHP's "-0001-11-30" for no date at all
    int month = int(std::min<qint64>(second.value(), 99));
    int day = int(std::min<qint64>((yearLast ? first : third).value(), 99));
    const bool american = yearLast && second.before == u'/'; // 12/31/2003
    if ((american && day <= 12) || (month > 12 && day <= 12))
        std::swap(month, day);
    m_date.year = m_eraStart > 0 && year.digits() < 3 ? m_eraStart + int(year.value())
                                                      : fullYear(year.value(), year.digits());
    m_date.month = month;
    m_date.day = day;
    return true;
}

bool LooseDate::takeTwoNumbers()
{
    const Token &first = m_tokens[0];
    const Token &second = m_tokens[1];
    if (first.digits() != 2 && first.digits() != 4)
        return false;
    m_date.year = fullYear(first.value(), first.digits());
    if (second.digits() == 3)
        return setOrdinal(m_date.year, int(second.value()));
    m_date.month = int(std::min<qint64>(second.value(), 99));
    return true;
}

bool LooseDate::takeOneNumber(const Token &token)
{
    const QStringView text = token.text;
    const auto part = [text](qsizetype from, qsizetype length) { return text.mid(from, length).toInt(); };
    switch (token.digits()) {
    case 4: // "2003"; but "-0312" is December 2003 (ISO 8601:1988)
        m_date.year = m_negative ? fullYear(part(0, 2), 2) : part(0, 4);
        m_date.month = m_negative ? part(2, 2) : 1;
        return true;
    case 5: return setOrdinal(fullYear(part(0, 2), 2), part(2, 3));
    case 6:
        m_date.year = fullYear(part(0, 2), 2);
        m_date.month = part(2, 2);
        m_date.day = part(4, 2);
        return true;
    case 7: return setOrdinal(part(0, 4), part(4, 3));
    case 14: m_date.second = part(12, 2); [[fallthrough]];
    case 12:
        m_date.hour = part(8, 2);
        m_date.minute = part(10, 2);
        [[fallthrough]];
    case 8:
        m_date.year = part(0, 4);
        m_date.month = part(4, 2);
        m_date.day = part(6, 2);
        return true;
    default: return false;
    }
}

} // namespace

QDateTime DateParts::instant() const
{
    // A minute has 61 seconds when a leap second is in it, and a day ends at 24:00.
    const bool possible = year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 31
                          && hour >= 0 && hour <= 24 && minute >= 0 && minute <= 59 && second >= 0
                          && second <= 60;
    if (!possible)
        return {};
    const qint64 days = QDate(year, month, 1).toJulianDay() + day - 1 - QDate(1970, 1, 1).toJulianDay();
    // No place is farther from Greenwich; what says so is mistaken.
    const int zone = offset >= -12 * 60 && offset <= 14 * 60 ? offset : 0;
    const qint64 minutes = (days * 24 + hour) * 60 + minute - zone;
    const QDateTime utc =
        QDateTime::fromMSecsSinceEpoch((minutes * 60 + second) * 1000 + millisecond, Qt::UTC);
    // The zone or the second after 59 may have carried it over the edge.
    return utc.date().year() >= 1 && utc.date().year() <= 9999 ? utc : QDateTime();
}

QDateTime readLooseDate(QStringView text)
{
    constexpr int koreanTime = 9 * 60;
    QString words = text.toString();
    const QTimeZone zone = takeNamedZone(words);
    const QString folded = foldedForDates(words);
    const QDateTime date = LooseDate(folded).read(isKorean(text) ? koreanTime : 0);
    if (!zone.isValid() || !date.isValid())
        return date;
    return LooseDate(folded).read(zone.offsetFromUtc(date) / 60);
}

} // namespace app::feeds
