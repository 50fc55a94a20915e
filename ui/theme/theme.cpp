// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/tokens.h"

#include <QApplication>
#include <QStyle>
#include <QStyleFactory>

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using Accent = models::Preferences::Accent;
using Choice = models::Preferences::Theme;

constexpr double textContrast = 4.5; // WCAG 2.1 §1.4.3
constexpr double markContrast = 3.0; // WCAG 2.1 §1.4.11

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    const QColor rgb = colour.toRgb();
    return 0.2126 * linear(static_cast<double>(rgb.redF()))
           + 0.7152 * linear(static_cast<double>(rgb.greenF()))
           + 0.0722 * linear(static_cast<double>(rgb.blueF()));
}

QList<QColor> surfacesOf(const Theme &theme)
{
    return {theme.base, theme.paper, theme.window,    theme.sidebar,
            theme.alt,  theme.hover, theme.hoverSide, theme.selectOff};
}

/// What the platform's palette says, for the roles it has; the rest is mixed from those.
Theme platformColours(const QPalette &platform)
{
    const QColor window = platform.color(QPalette::Active, QPalette::Window);
    const QColor text = platform.color(QPalette::Active, QPalette::WindowText);
    const bool dark = luminance(window) < luminance(text);

    Theme theme = tableColours(dark ? Table::Dark : Table::Light);
    theme.window = window;
    theme.base = theme.paper = platform.color(QPalette::Active, QPalette::Base);
    theme.text = theme.selectText = text;
    theme.sidebar = mix(theme.window, text, 0.04);
    theme.alt = mix(theme.base, text, 0.03);
    theme.code = mix(theme.base, text, 0.05);
    theme.line = mix(theme.window, text, 0.12);
    theme.lineMid = mix(theme.window, text, 0.25);
    theme.hover = mix(theme.base, text, 0.06);
    theme.hoverSide = mix(theme.sidebar, text, 0.06);
    theme.selectOff = mix(theme.sidebar, text, 0.08);

    const QList<QColor> surfaces = surfacesOf(theme);
    theme.lineStrong = pushed(mix(theme.base, text, 0.45), {theme.base}, markContrast);
    theme.text2 = theme.textRead = pushed(mix(theme.window, text, 0.74), surfaces, textContrast);
    theme.text3 = pushed(mix(theme.window, text, 0.68), surfaces, textContrast);
    theme.warn = pushed(theme.warn, surfaces, textContrast);
    theme.error = pushed(theme.error, surfaces, textContrast);
    theme.ok = pushed(theme.ok, surfaces, textContrast);
    theme.star = pushed(theme.star, surfaces, markContrast);
    return theme;
}

/// Contrast themes leave nothing to mix: only what the palette says, and outlines in the colour of the text.
Theme highContrastColours(const QPalette &platform)
{
    Theme theme = platformColours(platform);
    const QColor ground = theme.window;
    const QColor text = theme.text;
    theme.sidebar = theme.paper = theme.alt = theme.code = theme.base = ground;
    theme.hover = theme.hoverSide = theme.selectOff = ground;
    theme.line = theme.lineMid = theme.lineStrong = text;
    theme.text2 = theme.text3 = theme.textRead = text;
    theme.fill = theme.select = theme.selectSide = platform.color(QPalette::Active, QPalette::Highlight);
    theme.selectText = platform.color(QPalette::Active, QPalette::HighlightedText);
    theme.accent = pushed(platform.color(QPalette::Active, QPalette::Link), {ground}, 7.0);
    theme.vivid = theme.accent;
    theme.mark = theme.markNow = ground; // marks have an outline instead
    theme.markText = text;
    theme.highContrast = true;
    return theme;
}

/// The platform does not tell a program that it shows a contrast theme in a way Qt 6.4 passes on. But only
/// those put windows and fields on the same pure black or white.
bool isHighContrast(const QPalette &platform)
{
    const QColor window = platform.color(QPalette::Active, QPalette::Window);
    const QColor text = platform.color(QPalette::Active, QPalette::WindowText);
    return contrast(window, text) >= 15.0 && window == platform.color(QPalette::Active, QPalette::Base)
           && (window == QColor(Qt::black) || window == QColor(Qt::white));
}

/// True if no desktop chose these colours: they are what Qt falls back on. Ours are better made.
bool isNobodysChoice(const QPalette &platform)
{
    static const QPalette plain = [] {
        const std::unique_ptr<QStyle> fusion(QStyleFactory::create(u"Fusion"_s));
        return fusion ? fusion->standardPalette() : QPalette();
    }();
    const auto same = [&](QPalette::ColorRole role) {
        return plain.color(QPalette::Active, role) == platform.color(QPalette::Active, role);
    };
    return same(QPalette::Window) && same(QPalette::Base) && same(QPalette::WindowText)
           && same(QPalette::Highlight);
}

AccentColours platformAccent(const QPalette &platform)
{
    const QColor highlight = platform.color(QPalette::Active, QPalette::Highlight);
    return {highlight, highlight, pushed(highlight, {QColor(Qt::white)}, textContrast)};
}

void addAccent(Theme &theme, AccentColours colours, double share)
{
    const QList<QColor> surfaces{theme.base, theme.paper, theme.window, theme.sidebar};
    theme.vivid = pushed(colours.vivid, surfaces, markContrast);
    theme.fill = colours.fill;
    const auto strongest = [&](const QColor &surface) {
        // A pale highlight over a pale ground may leave small print unreadable: less of it, then.
        for (double tried = share; tried > 0.02; tried -= 0.02) {
            const QColor band = mix(surface, theme.vivid, tried);
            if (contrast(theme.text2, band) >= textContrast && contrast(theme.text, band) >= textContrast)
                return band;
        }
        return theme.selectOff;
    };
    theme.select = strongest(theme.base);
    theme.selectSide = strongest(theme.sidebar);
    theme.accent = pushed(colours.accent, surfaces + QList<QColor>{theme.select}, textContrast);
    theme.star = pushed(theme.star, {theme.base, theme.select}, markContrast);
}

Table tableFor(Choice choice, const QPalette &platform)
{
    switch (choice) {
    case Choice::System: break;
    case Choice::Light: return Table::Light;
    case Choice::Dark: return Table::Dark;
    case Choice::Sepia: return Table::Sepia;
    }
    const bool dark = luminance(platform.color(QPalette::Active, QPalette::Window))
                      < luminance(platform.color(QPalette::Active, QPalette::WindowText));
    return dark ? Table::Dark : Table::Light;
}

Theme &rememberedTheme()
{
    static Theme theme = makeTheme(Choice::Light, Accent::Blue, QPalette());
    return theme;
}

} // namespace

Theme makeTheme(Choice choice, Accent accent, const QPalette &platform)
{
    if (choice == Choice::System && isHighContrast(platform))
        return highContrastColours(platform);

    const Table table = tableFor(choice, platform);
    const bool plain = isNobodysChoice(platform);
    Theme theme = choice == Choice::System && !plain ? platformColours(platform) : tableColours(table);
    const bool platformsAccent = accent == Accent::System && !plain;
    addAccent(theme, platformsAccent ? platformAccent(platform) : accentColours(accent, table),
              selectShare(table));
    return theme;
}

QPalette toPalette(const Theme &theme, const QPalette &platform)
{
    QPalette palette = platform;
    const auto set = [&](QPalette::ColorRole role, const QColor &colour) {
        palette.setColor(QPalette::All, role, colour);
    };
    set(QPalette::Window, theme.window);
    set(QPalette::WindowText, theme.text);
    set(QPalette::Base, theme.base);
    set(QPalette::AlternateBase, theme.alt);
    set(QPalette::Text, theme.text);
    set(QPalette::Button, theme.dark ? mix(theme.window, theme.text, 0.05) : theme.window);
    set(QPalette::ButtonText, theme.text);
    set(QPalette::BrightText, Qt::white);
    set(QPalette::Light, theme.dark ? mix(theme.window, theme.text, 0.12) : QColor(Qt::white));
    set(QPalette::Midlight, theme.line);
    set(QPalette::Mid, theme.lineMid);
    set(QPalette::Dark, theme.lineStrong);
    set(QPalette::Shadow, theme.dark ? QColor(Qt::black) : theme.lineStrong);
    set(QPalette::Highlight, theme.fill);
    set(QPalette::HighlightedText, theme.highContrast ? theme.selectText : QColor(Qt::white));
    set(QPalette::Link, theme.accent);
    set(QPalette::LinkVisited, theme.accent);
    set(QPalette::ToolTipBase, theme.alt);
    set(QPalette::ToolTipText, theme.text);
    set(QPalette::PlaceholderText, theme.text3);

    const QColor faded = mix(theme.window, theme.text, 0.45);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faded);
    palette.setColor(QPalette::Disabled, QPalette::Base, theme.window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.lineMid);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, theme.text);
    return palette;
}

QPalette platformPalette()
{
    const QPalette ours = QApplication::palette();
    QApplication::setPalette(QPalette()); // one that sets nothing lets the platform's through
    const QPalette platform = QApplication::palette();
    QApplication::setPalette(ours);
    return platform;
}

void applyTheme(const Theme &theme, const QPalette &platform)
{
    rememberedTheme() = theme;
    QApplication::setPalette(toPalette(theme, platform));
}

const Theme &currentTheme()
{
    return rememberedTheme();
}

QColor mix(const QColor &base, const QColor &top, double share)
{
    const QColor below = base.toRgb();
    const QColor above = top.toRgb();
    const auto channel = [share](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * share));
    };
    return QColor(channel(below.red(), above.red()), channel(below.green(), above.green()),
                  channel(below.blue(), above.blue()));
}

QColor pushed(const QColor &colour, const QList<QColor> &surfaces, double least)
{
    const auto passes = [&](const QColor &candidate) {
        return std::all_of(surfaces.cbegin(), surfaces.cend(),
                           [&](const QColor &surface) { return contrast(candidate, surface) >= least; });
    };
    const bool lighter = luminance(surfaces.constFirst()) < 0.18;
    const QColor end = lighter ? QColor(Qt::white) : QColor(Qt::black);
    for (int step = 0; step < 50; ++step) {
        const QColor candidate = mix(colour, end, step / 50.0);
        if (passes(candidate))
            return candidate;
    }
    return end;
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace ui
