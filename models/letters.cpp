// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/letters.h"

#include <QChar>
#include <QList>
#include <QString>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

using Kind = Letter::Kind;

/// Scripts written without blanks between words, or (Korean) with endings that grow onto them.
bool hasNoBlanks(QChar::Script script)
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
    case QChar::Script_Myanmar: return true;
    default: return false;
    }
}

/// Scripts whose marks are accents or points that a reader leaves out. In others marks are vowels.
bool hasOptionalMarks(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Inherited:
    case QChar::Script_Common:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Arabic:
    case QChar::Script_Hebrew:
    case QChar::Script_Syriac: return true;
    default: return false;
    }
}

/// The long vowel sign and the signs of repetition, which Unicode counts to no script.
bool isKanaSign(char32_t letter)
{
    return (letter >= 0x3005 && letter <= 0x3007) || (letter >= 0x3031 && letter <= 0x3035)
           || letter == 0x303b || letter == 0x309d || letter == 0x309e
           || (letter >= 0x30fc && letter <= 0x30fe) || letter == 0xff70;
}

bool isIdeograph(char32_t letter)
{
    return letter >= 0x20000 && letter <= 0x3ffff; // also those that are younger than Qt's tables
}

Kind kindOf(char32_t letter)
{
    constexpr char32_t tatweel = 0x640; // only makes an Arabic word longer
    if (letter == tatweel)
        return Kind::Dropped;
    if (letter == QChar::ReplacementCharacter) // stands for bytes that were no text
        return Kind::Separator;
    if (isKanaSign(letter) || isIdeograph(letter))
        return Kind::Sign;
    const QChar::Script script = QChar::script(letter);
    switch (QChar::category(letter)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Lowercase:
    case QChar::Letter_Titlecase:
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Number_Other: return hasNoBlanks(script) ? Kind::Sign : Kind::Word;
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
        return hasOptionalMarks(script) ? Kind::Dropped : hasNoBlanks(script) ? Kind::Sign : Kind::Word;
    case QChar::Other_Format: return Kind::Dropped;
    case QChar::Symbol_Other: return Kind::Symbol;
    case QChar::Symbol_Modifier: // of skin colours; the others stand alone like quotation marks
        return letter > 0xffff ? Kind::Dropped : Kind::Separator;
    default: return Kind::Separator;
    }
}

/// Letters that Unicode takes for letters of their own, and people without that key write otherwise.
QString otherwiseWritten(char32_t letter)
{
    switch (letter) {
    case U'ø': return u"o"_s;
    case U'ł': return u"l"_s;
    case U'đ':
    case U'ð': return u"d"_s;
    case U'ħ': return u"h"_s;
    case U'ŧ': return u"t"_s;
    case U'ı': return u"i"_s;
    case U'ß': return u"ss"_s;
    case U'æ': return u"ae"_s;
    case U'œ': return u"oe"_s;
    case U'þ': return u"th"_s;
    case 0x3c2: return QString(QChar(0x3c3)); // the sigma at a word's end
    case 0x649:                               // alef maksura
    case 0x6cc: return QString(QChar(0x64a)); // Persian yeh: yeh
    case 0x6a9: return QString(QChar(0x643)); // Persian kaf: kaf
    default: return {};
    }
}

/// Cyrillic letters that are no accented ones although Unicode takes them apart: й ї ў.
bool staysWhole(char32_t letter)
{
    return letter == 0x439 || letter == 0x457 || letter == 0x45e;
}

QString withoutMarks(const QString &text)
{
    QString left;
    for (const char32_t letter : text.toUcs4()) {
        if (kindOf(letter) != Kind::Dropped)
            left += QChar::fromUcs4(letter);
    }
    return left;
}

QString folded(char32_t letter, Kind kind)
{
    if (QChar::category(letter) == QChar::Number_DecimalDigit)
        return QString(QChar(char16_t(u'0' + QChar::digitValue(letter))));
    const QString lower = QString::fromUcs4(&letter, 1).toCaseFolded();
    const char32_t first = lower.toUcs4().value(0);
    if (const QString other = otherwiseWritten(first); !other.isEmpty())
        return other;
    if (staysWhole(first))
        return lower;
    const bool composed = kind == Kind::Sign || !hasOptionalMarks(QChar::script(letter));
    if (composed) // syllables of hangul and points of kana stay where they are
        return lower.normalized(QString::NormalizationForm_KC).toCaseFolded();
    const QString bare = withoutMarks(lower.normalized(QString::NormalizationForm_KD).toCaseFolded());
    const QString again = otherwiseWritten(bare.toUcs4().value(0));
    return bare.size() == 1 && !again.isEmpty() ? again : bare;
}

} // namespace

Letter letterFor(char32_t letter)
{
    // By far the most signs there are, and each stays what it is.
    if ((letter >= 0x4e00 && letter <= 0x9fff) || (letter >= 0xac00 && letter <= 0xd7a3))
        return {Kind::Sign,
                3,
                {char(0xe0 | letter >> 12), char(0x80 | (letter >> 6 & 0x3f)), char(0x80 | (letter & 0x3f))}};
    Letter found{.kind = kindOf(letter)};
    if (found.kind == Kind::Separator || found.kind == Kind::Dropped)
        return found;
    // Some letters are only another form of several: of "㍿" the first two signs must do.
    QString text = folded(letter, found.kind);
    text.removeIf([](QChar unit) {
        return !unit.isSurrogate() && !unit.isLetterOrNumber() && !unit.isMark()
               && unit.category() != QChar::Symbol_Other;
    });
    QByteArray bytes = text.toUtf8();
    while (bytes.size() > Letter::mostUnits) {
        text.chop(1);
        bytes = text.toUtf8();
    }
    if (bytes.isEmpty())
        return {};
    // "㎏" and "①" are written with other letters, and so are words like those.
    const char32_t first = text.toUcs4().value(0);
    if (first != letter)
        found.kind = kindOf(first);
    found.units = quint8(bytes.size());
    std::copy(bytes.cbegin(), bytes.cend(), found.text.begin());
    return found;
}

const Letter &Letters::at(char32_t letter)
{
    if (letter > 0xffff)
        return m_rare = letterFor(letter);
    return page(letter)[letter & 0xff];
}

Letters::Page &Letters::page(char32_t letter)
{
    std::unique_ptr<Page> &page = m_pages.at(letter >> 8);
    if (!page) {
        page = std::make_unique<Page>();
        for (char32_t i = 0; i < 256; ++i)
            (*page)[i] = letterFor((letter & 0xff00) | i);
    }
    return *page;
}

} // namespace models
