// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

enum class Kind { LatinText, LatinInterface, Simplified, Traditional, Japanese, Korean, Code, ArabicText };

/// What each platform brings along, best first.
QStringList preferred(Kind kind)
{
#if defined(Q_OS_WIN)
    switch (kind) {
    case Kind::LatinText: return {u"Cambria"_s, u"Georgia"_s};
    case Kind::LatinInterface: return {u"Segoe UI"_s};
    case Kind::Simplified: return {u"Microsoft YaHei UI"_s, u"Microsoft YaHei"_s};
    case Kind::Traditional: return {u"Microsoft JhengHei UI"_s, u"Microsoft JhengHei"_s};
    case Kind::Japanese: return {u"Yu Gothic UI"_s, u"Meiryo"_s};
    case Kind::Korean: return {u"Malgun Gothic"_s};
    case Kind::Code: return {u"Cascadia Mono"_s, u"Consolas"_s};
    case Kind::ArabicText: return {u"Sakkal Majalla"_s, u"Segoe UI"_s};
    }
#elif defined(Q_OS_MACOS)
    switch (kind) {
    case Kind::LatinText: return {u"New York"_s, u"Charter"_s, u"Georgia"_s};
    case Kind::LatinInterface: return {};
    case Kind::Simplified: return {u"PingFang SC"_s};
    case Kind::Traditional: return {u"PingFang TC"_s};
    case Kind::Japanese: return {u"Hiragino Sans"_s};
    case Kind::Korean: return {u"Apple SD Gothic Neo"_s};
    case Kind::Code: return {u"SF Mono"_s, u"Menlo"_s};
    case Kind::ArabicText: return {u"Geeza Pro"_s, u"Al Nile"_s};
    }
#else
    switch (kind) {
    case Kind::LatinText: return {u"Noto Serif"_s, u"Source Serif 4"_s, u"DejaVu Serif"_s};
    case Kind::LatinInterface: return {u"Noto Sans"_s};
    case Kind::Simplified: return {u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"WenQuanYi Micro Hei"_s};
    case Kind::Traditional: return {u"Noto Sans CJK TC"_s, u"Source Han Sans TC"_s};
    case Kind::Japanese: return {u"Noto Sans CJK JP"_s, u"Source Han Sans"_s};
    case Kind::Korean: return {u"Noto Sans CJK KR"_s, u"Source Han Sans KR"_s};
    case Kind::Code: return {u"Noto Sans Mono"_s, u"Noto Mono"_s, u"DejaVu Sans Mono"_s};
    case Kind::ArabicText: return {u"Noto Naskh Arabic"_s, u"Amiri"_s};
    }
#endif
    return {};
}

/// The first of them that is installed; nothing if none is, and Qt finds one by itself.
QStringList installed(Kind kind)
{
    static const QSet<QString> all = [] {
        const QStringList families = QFontDatabase::families();
        return QSet<QString>(families.cbegin(), families.cend());
    }();
    for (const QString &family : preferred(kind)) {
        if (all.contains(family))
            return {family};
    }
    return {};
}

/// Qt may set a lone generic name as the only family; then the interface's own family stands in.
QStringList orSystem(QStringList families)
{
    families.append(QGuiApplication::font().families());
    families.removeDuplicates();
    return families;
}

bool isHan(Script script)
{
    return script == Script::SimplifiedChinese || script == Script::TraditionalChinese
           || script == Script::Japanese || script == Script::Korean;
}

QStringList hanFamilies(Script script)
{
    switch (script) {
    case Script::TraditionalChinese: return installed(Kind::Traditional);
    case Script::Japanese: return installed(Kind::Japanese);
    case Script::Korean: return installed(Kind::Korean);
    default: return installed(Kind::Simplified);
    }
}

/// The form of hanzi for text that does not tell: the one of the interface's language.
Script hanScriptOfInterface()
{
    const QLocale locale;
    if (locale.language() == QLocale::Japanese)
        return Script::Japanese;
    if (locale.language() == QLocale::Korean)
        return Script::Korean;
    return locale.language() == QLocale::Chinese && locale.script() == QLocale::TraditionalHanScript
               ? Script::TraditionalChinese
               : Script::SimplifiedChinese;
}

Script hanScriptOfLanguage(const QString &language)
{
    const QString tag = language.toLower().replace(u'_', u'-');
    if (tag.startsWith("ja"_L1))
        return Script::Japanese;
    if (tag.startsWith("ko"_L1))
        return Script::Korean;
    if (!tag.startsWith("zh"_L1))
        return Script::Other;
    for (const QLatin1StringView sign : {"hant"_L1, "-tw"_L1, "-hk"_L1, "-mo"_L1}) {
        if (tag.contains(sign))
            return Script::TraditionalChinese;
    }
    return Script::SimplifiedChinese;
}

/// Characters of which each has its own form in the other script, the commonest first.
bool isTraditionalOnly(char32_t letter)
{
    static const QSet<char32_t> letters = [] {
        const QList<uint> found = u"這個們來時會說國為對過學開發經還進動現關種樣麼體電點實將問"
                                  u"業機後長頭義無與從當應間場種聽覺記書馬門車東見聲萬術龍"_s.toUcs4();
        return QSet<char32_t>(found.cbegin(), found.cend());
    }();
    return letters.contains(letter);
}

struct Census
{
    int latin = 0, han = 0, kana = 0, hangul = 0, arabic = 0, other = 0, traditional = 0;
};

Census censusOf(QStringView text)
{
    Census census;
    int letters = 0;
    for (const char32_t letter : text.first(std::min<qsizetype>(text.size(), 2000)).toUcs4()) {
        if (!QChar::isLetter(letter))
            continue;
        switch (QChar::script(letter)) {
        case QChar::Script_Latin: ++census.latin; break;
        case QChar::Script_Han:
            ++census.han;
            census.traditional += isTraditionalOnly(letter);
            break;
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana: ++census.kana; break;
        case QChar::Script_Hangul: ++census.hangul; break;
        case QChar::Script_Arabic: ++census.arabic; break;
        default: ++census.other;
        }
        if (++letters == 200)
            break;
    }
    return census;
}

Script hanScriptOf(const Census &census, const QString &language)
{
    if (census.kana > 0 && census.kana * 20 >= census.han)
        return Script::Japanese;
    if (census.hangul > census.han)
        return Script::Korean;
    const Script told = hanScriptOfLanguage(language);
    if (told != Script::Other)
        return told;
    return census.traditional > 0 ? Script::TraditionalChinese : hanScriptOfInterface();
}

} // namespace

Script scriptOf(QStringView text, const QString &language)
{
    const Census census = censusOf(text);
    // A hanzi says about as much as two and a half letters, so a name in Latin does not outweigh its
    // sentence.
    const int eastern = (census.han + census.kana + census.hangul) * 5 / 2;
    const int most = std::max({census.latin, eastern, census.arabic, census.other});
    if (most == 0) {
        const Script told = hanScriptOfLanguage(language);
        return told == Script::Other ? Script::Latin : told;
    }
    if (most == eastern)
        return hanScriptOf(census, language);
    if (most == census.latin)
        return Script::Latin;
    return most == census.arabic ? Script::Arabic : Script::Other;
}

QStringList articleFamilies(Script script)
{
    if (isHan(script))
        return orSystem(hanFamilies(script) + installed(Kind::LatinInterface));
    const QStringList han = hanFamilies(hanScriptOfInterface());
    if (script == Script::Arabic)
        return orSystem(installed(Kind::ArabicText) + installed(Kind::LatinText) + han);
    return orSystem(installed(Kind::LatinText) + han);
}

QStringList interfaceFamilies(Script script)
{
    const QStringList own = QGuiApplication::font().families();
    QStringList families = isHan(script)
                               ? hanFamilies(script) + own + installed(Kind::LatinInterface)
                               : own + installed(Kind::LatinInterface) + hanFamilies(hanScriptOfInterface());
    families.removeDuplicates();
    return families;
}

QStringList codeFamilies()
{
    QStringList families = installed(Kind::Code);
    families.append(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    families += hanFamilies(hanScriptOfInterface());
    families.removeDuplicates();
    return families;
}

QFont styled(QFont font, double points, bool bold)
{
    font.setPointSizeF(font.pointSizeF() + points);
    font.setBold(bold);
    return font;
}

} // namespace ui
