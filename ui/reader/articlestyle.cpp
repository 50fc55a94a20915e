// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/articlestyle.h"

#include <QFontMetricsF>

#include <cmath>

namespace ui {

namespace {

/// One row of the type table: factors of the body's size; line heights by script.
struct Row
{
    double size = 1;
    double latin = 1.62;
    double eastern = 1.78;
    double arabic = 1.8;
    double above = 0;
    double below = 0;
    bool bold = false;
    bool muted = false;
    enum class Family { Article, Interface, Code } family = Family::Article;
};

Row rowFor(TextRole role)
{
    using enum Row::Family;
    switch (role) {
    case TextRole::Title: return {1.76, 1.28, 1.35, 1.45, 0.55, 0.5, true, false, Article};
    case TextRole::Heading2: return {1.24, 1.35, 1.4, 1.5, 1.3, 0.55, true, false, Article};
    case TextRole::Heading3: return {1.12, 1.35, 1.4, 1.5, 1.3, 0.55, true, false, Article};
    case TextRole::Heading4: return {1.0, 1.35, 1.4, 1.5, 1.3, 0.55, true, false, Article};
    case TextRole::Body: return {1.0, 1.62, 1.78, 1.8, 0, 0.8, false, false, Article};
    case TextRole::Code: return {0.84, 1.55, 1.55, 1.55, 0.25, 1.0, false, false, Code};
    case TextRole::Table: return {0.84, 1.45, 1.5, 1.6, 0.25, 1.0, false, false, Interface};
    case TextRole::SmallTable: return {0.7, 1.45, 1.5, 1.6, 0.25, 1.0, false, false, Interface};
    case TextRole::Small: return {0.76, 1.5, 1.5, 1.6, 0.4, 0, false, true, Interface};
    case TextRole::Footnote: return {0.84, 1.55, 1.65, 1.7, 0, 0.5, false, true, Article};
    }
    return {};
}

/// Naskh is small on its body: it is set larger and looser than Latin of the same points.
constexpr double arabicSize = 1.16;

QStringList familiesFor(Row::Family family, Script script)
{
    switch (family) {
    case Row::Family::Article: return articleFamilies(script);
    case Row::Family::Interface: return interfaceFamilies(script);
    case Row::Family::Code: return codeFamilies();
    }
    return {};
}

} // namespace

QFont TextLook::font() const
{
    QFont font;
    font.setFamilies(families);
    font.setPointSizeF(points);
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferVerticalHinting);
    return font;
}

QTextCharFormat TextLook::format(const Theme &theme) const
{
    QTextCharFormat format;
    format.setFontFamilies(families);
    format.setFontPointSize(points);
    // Letters keep the distances their designer gave them, instead of whole pixels.
    format.setFontHintingPreference(QFont::PreferVerticalHinting);
    if (bold)
        format.setFontWeight(QFont::Bold);
    format.setForeground(muted ? theme.text2 : theme.text);
    return format;
}

double TextLook::baselineShift() const
{
    const QFontMetricsF metrics(font());
    return lineHeight * 0.8 - (lineHeight + metrics.ascent() - metrics.descent()) / 2;
}

TextLook lookFor(TextRole role, Script script, const ArticleStyle &style)
{
    const Row row = rowFor(role);
    const bool eastern = isEastAsian(script);
    const bool arabic = script == Script::Arabic;

    TextLook look;
    look.families = familiesFor(row.family, script);
    look.bold = row.bold;
    look.muted = row.muted;
    look.points = style.textSize * row.size;
    if (role == TextRole::Title && eastern)
        look.points = style.textSize * 1.68;
    if (arabic && row.family == Row::Family::Article)
        look.points *= arabicSize;
    const double factor = eastern ? row.eastern : arabic ? row.arabic : row.latin;
    look.lineHeight = static_cast<int>(std::lround(style.pixels(look.points) * factor));
    look.above = std::round(style.body() * row.above);
    look.below = std::round(style.body() * (role == TextRole::Body && eastern ? 0.9 : row.below));
    return look;
}

bool isEastAsian(Script script)
{
    return script == Script::SimplifiedChinese || script == Script::TraditionalChinese
           || script == Script::Japanese || script == Script::Korean;
}

} // namespace ui
