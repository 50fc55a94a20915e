// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/words.h"

#include <QChar>

namespace app::text {

namespace {

enum class Class {
    Blank,
    Letter, ///< Goes on in a word.
    Sign,   ///< A word by itself.
    Mark    ///< Belongs to what is before it.
};

constexpr char32_t joiner = 0x200d;
constexpr char32_t apostrophe = 0x2019;

/// Scripts in which nothing shows where a word ends. Korean has blanks, but its endings are what changes.
bool isWithoutBlanks(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
    case QChar::Script_Yi:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_Tibetan: return true;
    default: return false;
    }
}

bool isFlagLetter(char32_t letter)
{
    return letter >= 0x1f1e6 && letter <= 0x1f1ff;
}

/// What joins the sign before it though it is no mark by its category.
bool isJoining(char32_t letter)
{
    return (letter >= 0x1f3fb && letter <= 0x1f3ff)    // skin
           || (letter >= 0xe0020 && letter <= 0xe007f) // flags of regions
           || (letter >= 0x1160 && letter <= 0x11ff)   // vowels and finals of Korean syllables
           || (letter >= 0x200b && letter <= 0x200f) || letter == 0x2060 || letter == 0xad;
}

Class classOfAscii(char32_t letter)
{
    const bool isDigit = letter >= U'0' && letter <= U'9';
    const char32_t lower = letter | 0x20;
    if (isDigit || (lower >= U'a' && lower <= U'z'))
        return Class::Letter;
    return letter <= U' ' ? Class::Blank : Class::Sign;
}

Class classOf(char32_t letter)
{
    if (letter < 0x80)
        return classOfAscii(letter);
    if (letter == lineBreak || letter == 0xa0)
        return Class::Sign; // code is indented with these
    switch (QChar::category(letter)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing: return Class::Mark;
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Number_DecimalDigit:
        if (isJoining(letter))
            return Class::Mark;
        return isWithoutBlanks(QChar::script(letter)) ? Class::Sign : Class::Letter;
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return Class::Blank;
    default: return isJoining(letter) ? Class::Mark : Class::Sign;
    }
}

/// Inside of a word: "don't", "l’été", "3.14", "10,000".
bool holdsTogether(char32_t letter, char32_t before, char32_t after)
{
    const auto isDigit = [](char32_t other) { return QChar::isDigit(other); };
    if (letter == U'\'' || letter == apostrophe)
        return classOf(before) == Class::Letter && classOf(after) == Class::Letter;
    return (letter == U'.' || letter == U',' || letter == U':') && isDigit(before) && isDigit(after);
}

/// Reads one word after the other.
class Splitter
{
public:
    explicit Splitter(QStringView text)
        : m_text(text)
    {
        m_words.reserve(std::size_t(text.size()) / 4 + 1);
    }

    std::vector<Word> split()
    {
        bool blank = false;
        while (m_at < m_text.size()) {
            const char32_t letter = letterAt(m_at);
            const Class kind = classOf(letter);
            if (kind == Class::Blank) {
                blank = true;
                m_at += units(letter);
                continue;
            }
            const qsizetype from = m_at;
            m_at += units(letter);
            if (kind == Class::Letter)
                passWord(letter);
            else
                passSign(letter);
            m_words.push_back({.from = from, .length = m_at - from, .blankBefore = blank});
            blank = false;
        }
        return std::move(m_words);
    }

private:
    static qsizetype units(char32_t letter) { return letter > 0xffff ? 2 : 1; }

    char32_t letterAt(qsizetype at) const
    {
        const QChar unit = m_text.at(at);
        if (unit.isHighSurrogate() && at + 1 < m_text.size() && m_text.at(at + 1).isLowSurrogate())
            return QChar::surrogateToUcs4(unit, m_text.at(at + 1));
        return unit.unicode();
    }

    /// Marks, and what a joiner joins.
    void passMarks()
    {
        while (m_at < m_text.size()) {
            const char32_t letter = letterAt(m_at);
            if (classOf(letter) != Class::Mark)
                return;
            m_at += units(letter);
            if (letter == joiner && m_at < m_text.size() && classOf(letterAt(m_at)) == Class::Sign
                && letterAt(m_at) != lineBreak)
                m_at += units(letterAt(m_at));
        }
    }

    void passSign(char32_t first)
    {
        if (isFlagLetter(first) && m_at < m_text.size() && isFlagLetter(letterAt(m_at)))
            m_at += 2;
        if (first == 0xa0) { // an indent is one thing
            while (m_at < m_text.size() && m_text.at(m_at) == QChar(0xa0))
                ++m_at;
        }
        passMarks();
    }

    void passWord(char32_t before)
    {
        for (passMarks(); m_at < m_text.size(); passMarks()) {
            const char32_t letter = letterAt(m_at);
            if (classOf(letter) != Class::Letter) {
                const qsizetype next = m_at + units(letter);
                if (next >= m_text.size() || !holdsTogether(letter, before, letterAt(next)))
                    return;
            }
            before = letter;
            m_at += units(letter);
        }
    }

    QStringView m_text;
    qsizetype m_at = 0;
    std::vector<Word> m_words;
};

} // namespace

std::vector<Word> wordsOf(QStringView text)
{
    return Splitter(text).split();
}

} // namespace app::text
