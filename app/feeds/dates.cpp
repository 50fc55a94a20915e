// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/dates.h"

#include "app/feeds/datewords.h"
#include "app/feeds/loosedates.h"

#include <QString>

#include <optional>

namespace app::feeds {

namespace {

/// Reads forward over ASCII; what does not fit makes it fail, and then nothing it returned counts.
class Reader
{
public:
    explicit Reader(QStringView text)
        : m_text(text)
    {}

    bool failed() const { return m_failed; }
    bool atEnd() const { return m_at >= m_text.size(); }
    char16_t peek() const { return atEnd() ? u'\0' : m_text[m_at].unicode(); }
    bool skip(char16_t c)
    {
        const bool there = peek() == c;
        m_at += there;
        return there;
    }
    void expect(char16_t c) { m_failed |= !skip(c); }
    void skipBlanks()
    {
        while (skip(u' ')) {
        }
    }
    int digits(int atLeast, int atMost)
    {
        int value = 0;
        int count = 0;
        for (; count < atMost && isDigit(peek()); ++count)
            value = value * 10 + (m_text[m_at++].unicode() - u'0');
        m_failed |= count < atLeast;
        return value;
    }
    QStringView letters()
    {
        const qsizetype from = m_at;
        while (isLetter(peek()))
            ++m_at;
        return m_text.mid(from, m_at - from);
    }
    static bool isDigit(char16_t c) { return c >= u'0' && c <= u'9'; }
    static bool isLetter(char16_t c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

private:
    QStringView m_text;
    qsizetype m_at = 0;
    bool m_failed = false;
};

// "+08:00", "-0500"; the sign is still to come.
int readOffset(Reader &reader)
{
    const int sign = reader.skip(u'-') ? -1 : 1;
    if (sign > 0)
        reader.expect(u'+');
    const int hours = reader.digits(2, 2);
    reader.skip(u':');
    return sign * (hours * 60 + reader.digits(2, 2));
}

int englishMonth(QStringView word)
{
    constexpr QStringView months = u"janfebmaraprmayjunjulaugsepoctnovdec";
    if (word.size() != 3)
        return 0;
    char16_t low[3];
    for (qsizetype i = 0; i < 3; ++i)
        low[i] = word[i].unicode() | 0x20;
    for (qsizetype i = 0; i < months.size(); i += 3) {
        if (months[i] == low[0] && months[i + 1] == low[1] && months[i + 2] == low[2])
            return int(i / 3) + 1;
    }
    return 0;
}

// RFC 3339 §5.6, with a blank for the T and without the seconds or the zone as well.
QDateTime readRfc3339(QStringView text)
{
    Reader reader(text);
    DateParts date;
    date.year = reader.digits(4, 4);
    reader.expect(u'-');
    date.month = reader.digits(2, 2);
    reader.expect(u'-');
    date.day = reader.digits(2, 2);
    if (reader.failed() || reader.atEnd())
        return {};
    if (!reader.skip(u'T') && !reader.skip(u't'))
        reader.expect(u' ');
    date.hour = reader.digits(2, 2);
    reader.expect(u':');
    date.minute = reader.digits(2, 2);
    if (reader.skip(u':'))
        date.second = reader.digits(2, 2);
    if (reader.skip(u'.')) {
        date.millisecond = 0;
        int weight = 100;
        for (; Reader::isDigit(reader.peek()); weight /= 10)
            date.millisecond += weight * reader.digits(1, 1);
    }
    if (!reader.atEnd() && !reader.skip(u'Z') && !reader.skip(u'z'))
        date.offset = readOffset(reader);
    return reader.failed() || !reader.atEnd() ? QDateTime() : date.instant();
}

// RFC 822 §5.1 and RFC 5322 §3.3.
QDateTime readRfc822(QStringView text)
{
    Reader reader(text);
    DateParts date;
    if (Reader::isLetter(reader.peek())) {
        reader.letters(); // the day of the week, which is often wrong and never needed
        reader.expect(u',');
        reader.skipBlanks();
    }
    date.day = reader.digits(1, 2);
    reader.expect(u' ');
    date.month = englishMonth(reader.letters());
    reader.expect(u' ');
    date.year = reader.digits(4, 4);
    reader.expect(u' ');
    date.hour = reader.digits(1, 2);
    reader.expect(u':');
    date.minute = reader.digits(2, 2);
    if (reader.skip(u':'))
        date.second = reader.digits(2, 2);
    if (reader.failed() || date.month == 0)
        return {};
    reader.skipBlanks();
    if (Reader::isLetter(reader.peek())) {
        const QStringView zone = reader.letters();
        if (zone != u"GMT" && zone != u"UTC" && zone != u"Z" && zone != u"UT")
            return {};
    } else if (!reader.atEnd()) {
        date.offset = readOffset(reader);
    }
    return reader.failed() || !reader.atEnd() ? QDateTime() : date.instant();
}

} // namespace

QDateTime parseDate(QStringView text)
{
    constexpr qsizetype shortest = 4;
    constexpr qsizetype longest = 100;
    text = text.trimmed();
    if (text.size() < shortest || text.size() > longest)
        return {};
    const char16_t fifth = text.size() > 4 ? text[4].unicode() : u'\0';
    const QDateTime usual =
        fifth == u'-' && Reader::isDigit(text[0].unicode()) ? readRfc3339(text) : readRfc822(text);
    return usual.isValid() ? usual : readLooseDate(text);
}

} // namespace app::feeds
