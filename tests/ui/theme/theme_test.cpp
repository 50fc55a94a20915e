// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/courantstyle.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QMetaEnum>
#include <QSplitter>
#include <QStyle>
#include <QStyleFactory>
#include <QTest>
#include <QTreeView>

#include <memory>

using namespace Qt::StringLiterals;
using Accent = models::Preferences::Accent;
using Choice = models::Preferences::Theme;

namespace {

QPalette breezeLight()
{
    QPalette palette(QColor(0xef, 0xf0, 0xf1));
    palette.setColor(QPalette::Window, QColor(0xef, 0xf0, 0xf1));
    palette.setColor(QPalette::WindowText, QColor(0x23, 0x26, 0x29));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Highlight, QColor(0x3d, 0xae, 0xe9));
    return palette;
}

QPalette breezeDark()
{
    QPalette palette(QColor(0x31, 0x36, 0x3b));
    palette.setColor(QPalette::Window, QColor(0x31, 0x36, 0x3b));
    palette.setColor(QPalette::WindowText, QColor(0xef, 0xf0, 0xf1));
    palette.setColor(QPalette::Base, QColor(0x23, 0x26, 0x29));
    palette.setColor(QPalette::Highlight, QColor(0x3d, 0xae, 0xe9));
    return palette;
}

QPalette paleHighlight()
{
    QPalette palette = breezeLight();
    palette.setColor(QPalette::Highlight, QColor(0xff, 0xf2, 0x9c));
    return palette;
}

QPalette contrastBlack()
{
    QPalette palette(Qt::black);
    palette.setColor(QPalette::Window, Qt::black);
    palette.setColor(QPalette::WindowText, Qt::white);
    palette.setColor(QPalette::Base, Qt::black);
    palette.setColor(QPalette::Highlight, QColor(0x1a, 0xeb, 0xff));
    palette.setColor(QPalette::HighlightedText, Qt::black);
    palette.setColor(QPalette::Link, QColor(0xff, 0xff, 0x00));
    return palette;
}

} // namespace

/// No word on any surface of any theme is hard to read, and no mark hard to see (WCAG 2.1 §1.4.3, §1.4.11).
class ThemeTest final : public QObject
{
    Q_OBJECT

private slots:
    void wordsCanBeRead_data() { everyTheme(); }
    void wordsCanBeRead();
    void marksCanBeSeen_data() { everyTheme(); }
    void marksCanBeSeen();
    void thePaletteCanBeRead_data() { everyTheme(); }
    void thePaletteCanBeRead();
    void theTablesAreUsedAsTheyAre();
    void theSystemsPaletteIsKept();
    void aDarkSystemIsDark();
    void nobodysPaletteGivesOurOwnTable();
    void highContrastMixesNothing();
    void accentsDiffer();
    void contrastIsThatOfTheStandard();
    void theAppliedThemeIsRemembered();
    void theStyleMeasuresAsTheDesignSays();

private:
    void everyTheme();
};

void ThemeTest::everyTheme()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("choice");
    QTest::addColumn<int>("accent");
    QTest::addColumn<QPalette>("platform");
    const QList<std::pair<const char *, QPalette>> platforms{
        {"no platform", QApplication::style()->standardPalette()},
        {"light", breezeLight()},
        {"dark", breezeDark()},
        {"pale", paleHighlight()},
        {"contrast", contrastBlack()}};
    for (const auto &[platformName, platform] : platforms) {
        for (const Choice choice : {Choice::System, Choice::Light, Choice::Dark, Choice::Sepia}) {
            for (const Accent accent :
                 {Accent::System, Accent::Blue, Accent::Orange, Accent::Green, Accent::LightGreen}) {
                QTest::addRow("%s, table %d, accent %d", platformName, int(choice), int(accent))
                    << QString::fromLatin1(platformName) << int(choice) << int(accent) << platform;
            }
        }
    }
}

namespace {

ui::Theme fetchedTheme(int choice, int accent, const QPalette &platform)
{
    return ui::makeTheme(static_cast<Choice>(choice), static_cast<Accent>(accent), platform);
}

void verifyContrast(const char *what, const QColor &one, const QColor &other, double least)
{
    const double ratio = ui::contrast(one, other);
    QVERIFY2(ratio >= least, qPrintable(u"%1: %2 on %3 is %4, below %5"_s
                                            .arg(QString::fromLatin1(what), one.name(), other.name())
                                            .arg(ratio)
                                            .arg(least)));
}

} // namespace

void ThemeTest::wordsCanBeRead()
{
    QFETCH(const int, choice);
    QFETCH(const int, accent);
    QFETCH(const QPalette, platform);
    const ui::Theme theme = fetchedTheme(choice, accent, platform);

    const QList<QColor> surfaces{theme.window, theme.sidebar, theme.base,      theme.paper,
                                 theme.alt,    theme.hover,   theme.hoverSide, theme.selectOff};
    for (const QColor &surface : surfaces) {
        verifyContrast("text", theme.text, surface, 4.5);
        verifyContrast("text-2", theme.text2, surface, 4.5);
        verifyContrast("text-3", theme.text3, surface, 4.5);
        verifyContrast("text-read", theme.textRead, surface, 4.5);
        if (theme.highContrast)
            continue; // states have shapes there, and colours are the platform's
        verifyContrast("warn", theme.warn, surface, 4.5);
        verifyContrast("error", theme.error, surface, 4.5);
        verifyContrast("ok", theme.ok, surface, 4.5);
    }
    verifyContrast("select", theme.selectText, theme.select, 4.5);
    verifyContrast("select in the tree", theme.selectText, theme.selectSide, 4.5);
    if (!theme.highContrast) {
        verifyContrast("text-2 on select", theme.text2, theme.select, 4.5);
        verifyContrast("text-2 on select in the tree", theme.text2, theme.selectSide, 4.5);
        verifyContrast("accent on select", theme.accent, theme.select, 4.5);
    }
    for (const QColor &surface : {theme.paper, theme.base, theme.sidebar, theme.window})
        verifyContrast("accent", theme.accent, surface, 4.5);
    verifyContrast("mark", theme.markText, theme.mark, 4.5);
    verifyContrast("mark now", theme.markText, theme.markNow, 4.5);
    verifyContrast("code", theme.text, theme.code, 4.5);
    if (!theme.highContrast) {
        verifyContrast("inserted", theme.text, theme.inserted, 4.5);
        verifyContrast("deleted", theme.text, theme.deleted, 4.5);
    }
}

void ThemeTest::marksCanBeSeen()
{
    QFETCH(const int, choice);
    QFETCH(const int, accent);
    QFETCH(const QPalette, platform);
    const ui::Theme theme = fetchedTheme(choice, accent, platform);

    verifyContrast("vivid", theme.vivid, theme.base, 3.0);
    verifyContrast("vivid", theme.vivid, theme.sidebar, 3.0);
    verifyContrast("outline of fields", theme.lineStrong, theme.base, 3.0);
    verifyContrast("star", theme.star, theme.base, 3.0);
    if (!theme.highContrast)
        verifyContrast("star on select", theme.star, theme.select, 3.0);
}

void ThemeTest::thePaletteCanBeRead()
{
    QFETCH(const int, choice);
    QFETCH(const int, accent);
    QFETCH(const QPalette, platform);
    const QPalette palette = ui::toPalette(fetchedTheme(choice, accent, platform), platform);

    using Role = QPalette::ColorRole;
    const QList<std::pair<Role, Role>> pairs{
        {Role::WindowText, Role::Window},   {Role::Text, Role::Base},
        {Role::ButtonText, Role::Button},   {Role::HighlightedText, Role::Highlight},
        {Role::Link, Role::Base},           {Role::ToolTipText, Role::ToolTipBase},
        {Role::PlaceholderText, Role::Base}};
    for (const auto &[text, ground] : pairs)
        verifyContrast(QMetaEnum::fromType<Role>().valueToKey(text), palette.color(text),
                       palette.color(ground), 4.5);
}

void ThemeTest::theTablesAreUsedAsTheyAre()
{
    const ui::Theme light = ui::makeTheme(Choice::Light, Accent::Blue, breezeDark());
    QCOMPARE(light.window, QColor(u"#F2F2F0"_s));
    QCOMPARE(light.accent, QColor(u"#1B5FA8"_s));
    QCOMPARE(light.select, QColor(u"#DBE9F8"_s));
    QVERIFY(!light.dark);
    const ui::Theme dark = ui::makeTheme(Choice::Dark, Accent::Orange, breezeLight());
    QCOMPARE(dark.paper, QColor(u"#1B1D1F"_s));
    QCOMPARE(dark.fill, QColor(u"#A85208"_s));
    QCOMPARE(dark.select, QColor(u"#4B3827"_s));
    QVERIFY(dark.dark);
    QCOMPARE(ui::makeTheme(Choice::Sepia, Accent::Green, {}).paper, QColor(u"#F7F0DF"_s));
}

void ThemeTest::theSystemsPaletteIsKept()
{
    const ui::Theme theme = ui::makeTheme(Choice::System, Accent::System, breezeLight());
    QCOMPARE(theme.window, QColor(0xef, 0xf0, 0xf1));
    QCOMPARE(theme.text, QColor(0x23, 0x26, 0x29));
    QCOMPARE(theme.base, QColor(Qt::white));
    QVERIFY(theme.sidebar != theme.window);
    QVERIFY(qAbs(theme.accent.hsvHue() - QColor(0x3d, 0xae, 0xe9).hsvHue()) <= 3); // the same blue, darker
    QCOMPARE(ui::toPalette(theme, breezeLight()).color(QPalette::Window), QColor(0xef, 0xf0, 0xf1));
}

void ThemeTest::aDarkSystemIsDark()
{
    const ui::Theme theme = ui::makeTheme(Choice::System, Accent::Blue, breezeDark());
    QVERIFY(theme.dark);
    QVERIFY(!theme.highContrast);
    QCOMPARE(theme.base, QColor(0x23, 0x26, 0x29));
}

void ThemeTest::nobodysPaletteGivesOurOwnTable()
{
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(u"Fusion"_s));
    const ui::Theme theme = ui::makeTheme(Choice::System, Accent::System, fusion->standardPalette());
    QCOMPARE(theme, ui::makeTheme(theme.dark ? Choice::Dark : Choice::Light, Accent::Blue, breezeLight()));
}

void ThemeTest::highContrastMixesNothing()
{
    const ui::Theme theme = ui::makeTheme(Choice::System, Accent::Orange, contrastBlack());
    QVERIFY(theme.highContrast);
    for (const QColor &surface : {theme.sidebar, theme.base, theme.paper, theme.alt, theme.hover})
        QCOMPARE(surface, QColor(Qt::black));
    for (const QColor &words : {theme.text, theme.text2, theme.text3, theme.textRead, theme.lineStrong})
        QCOMPARE(words, QColor(Qt::white));
    QCOMPARE(theme.select, QColor(0x1a, 0xeb, 0xff));
    QCOMPARE(theme.selectText, QColor(Qt::black));
    QVERIFY(!ui::makeTheme(Choice::Dark, Accent::Blue, contrastBlack()).highContrast); // chosen by hand
}

void ThemeTest::accentsDiffer()
{
    QSet<QRgb> seen;
    for (const Accent accent : {Accent::Blue, Accent::Orange, Accent::Green, Accent::LightGreen})
        seen.insert(ui::makeTheme(Choice::Light, accent, {}).accent.rgb());
    QCOMPARE(seen.size(), 4);
}

void ThemeTest::contrastIsThatOfTheStandard()
{
    QCOMPARE(ui::contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(ui::contrast(Qt::white, Qt::white), 1.0);
    QVERIFY(qAbs(ui::contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
}

void ThemeTest::theAppliedThemeIsRemembered()
{
    const QPalette platform = ui::platformPalette();
    const ui::Theme dark = ui::makeTheme(Choice::Dark, Accent::Green, platform);
    ui::applyTheme(dark, platform);
    QCOMPARE(ui::currentTheme(), dark);
    QCOMPARE(QApplication::palette().color(QPalette::Window), dark.window);
    QCOMPARE(ui::platformPalette().color(QPalette::Window), platform.color(QPalette::Window));
    QCOMPARE(QApplication::palette().color(QPalette::Window), dark.window); // asking changes nothing
}

void ThemeTest::theStyleMeasuresAsTheDesignSays()
{
    ui::CourantStyle style;
    QSplitter splitter;
    QTreeView inside(&splitter);
    QTreeView alone;
    QCOMPARE(style.pixelMetric(QStyle::PM_ToolBarIconSize, nullptr, nullptr), 20);
    QCOMPARE(style.pixelMetric(QStyle::PM_SplitterWidth, nullptr, &splitter), 1);
    QCOMPARE(style.pixelMetric(QStyle::PM_DefaultFrameWidth, nullptr, &inside), 0);
    QVERIFY(style.pixelMetric(QStyle::PM_DefaultFrameWidth, nullptr, &alone) > 0);
}

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
