// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QPalette>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The colour that is painted most, of what is painted in full.
QColor inkOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) == 255)
                ++counts[image.pixel(x, y)];
        }
    }
    QRgb most = 0;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > counts.value(most))
            most = it.key();
    }
    return QColor::fromRgba(most);
}

} // namespace

/// Icons take the palette's colours, are crisp on every screen, and turn round with the line of reading.
class IconsTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyFileIsAnIcon_data();
    void everyFileIsAnIcon();
    void theColourIsThePalettes();
    void aNewPaletteGivesANewPicture();
    void everyRatioHasItsOwnPicture();
    void someTurnRoundForArabic();
    void anUnknownNameIsNoIcon();
    void aTileBearsTheFirstHanziOrLetter();
    void whiteCanBeReadOnEveryTile();
};

void IconsTest::everyFileIsAnIcon_data()
{
    QTest::addColumn<QString>("name");
    QVERIFY(!ui::icon(u"star"_s).isNull()); // whoever asks for one has them all
    const QStringList files = QDir(u":/courant/icons"_s).entryList({u"*.svg"_s});
    QVERIFY(files.size() >= 119);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file.chopped(4);
}

void IconsTest::everyFileIsAnIcon()
{
    QFETCH(const QString, name);
    for (const int size : {16, 20, 48}) {
        const QImage image = ui::iconPixmap(name, size, Qt::red, 1.0).toImage();
        QCOMPARE(image.size(), QSize(size, size));
        QVERIFY(!image.isNull());
        bool painted = false;
        for (int y = 0; y < size && !painted; ++y) {
            for (int x = 0; x < size; ++x)
                painted = painted || qAlpha(image.pixel(x, y)) > 100;
        }
        QVERIFY2(painted, "nothing is painted");
    }
}

void IconsTest::theColourIsThePalettes()
{
    QPalette palette = QApplication::palette();
    palette.setColor(QPalette::Active, QPalette::ButtonText, QColor(0x11, 0x66, 0xaa));
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, QColor(0x99, 0x99, 0x90));
    palette.setColor(QPalette::Active, QPalette::HighlightedText, QColor(0xfe, 0xfe, 0xfe));
    QApplication::setPalette(palette);
    const QIcon dot = ui::icon(u"unread"_s);
    QCOMPARE(inkOf(dot.pixmap(QSize(24, 24), 2.0)), QColor(0x11, 0x66, 0xaa));
    QCOMPARE(inkOf(dot.pixmap(QSize(24, 24), 2.0, QIcon::Disabled)), QColor(0x99, 0x99, 0x90));
    QCOMPARE(inkOf(dot.pixmap(QSize(24, 24), 2.0, QIcon::Selected)), QColor(0xfe, 0xfe, 0xfe));
}

void IconsTest::aNewPaletteGivesANewPicture()
{
    const QIcon dot = ui::icon(u"unread"_s);
    QPalette palette = QApplication::palette();
    palette.setColor(QPalette::ButtonText, Qt::red);
    QApplication::setPalette(palette);
    QCOMPARE(inkOf(dot.pixmap(QSize(24, 24), 1.0)), QColor(Qt::red));
    palette.setColor(QPalette::ButtonText, Qt::blue);
    QApplication::setPalette(palette);
    QCOMPARE(inkOf(dot.pixmap(QSize(24, 24), 1.0)), QColor(Qt::blue));
}

void IconsTest::everyRatioHasItsOwnPicture()
{
    const QIcon star = ui::icon(u"star"_s);
    for (const double ratio : {1.0, 1.25, 1.5, 2.0, 3.0}) {
        const QPixmap pixmap = star.pixmap(QSize(16, 16), ratio);
        QCOMPARE(pixmap.size(), QSize(16, 16) * ratio);
        QCOMPARE(pixmap.devicePixelRatio(), ratio);
    }
}

void IconsTest::someTurnRoundForArabic()
{
    const auto picture = [](const QString &name) {
        return ui::iconPixmap(name, 24, Qt::black, 2.0).toImage();
    };
    const QImage back = picture(u"back"_s);
    const QImage search = picture(u"search"_s);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QImage backInArabic = picture(u"back"_s);
    const QImage searchInArabic = picture(u"search"_s);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QVERIFY(back != backInArabic);
    QCOMPARE(search, searchInArabic);
}

void IconsTest::anUnknownNameIsNoIcon()
{
    QTest::ignoreMessage(QtWarningMsg, "There is no icon \"no-such-icon\".");
    QVERIFY(ui::icon(u"no-such-icon"_s).isNull());
}

void IconsTest::aTileBearsTheFirstHanziOrLetter()
{
    const auto tile = [](const QString &title) {
        return ui::feedTile(title, u"https://a.example/feed"_s, 16, 2.0).toImage();
    };
    QCOMPARE(tile(u"Solidot 奇客"_s), tile(u"奇怪"_s));
    QCOMPARE(tile(u"“kernel notebook”"_s), tile(u"Kilo"_s));
    QVERIFY(tile(u"Kilo"_s) != tile(u"Lima"_s));
    QVERIFY(!tile(QString()).isNull());
}

void IconsTest::whiteCanBeReadOnEveryTile()
{
    QSet<QRgb> colours;
    for (int i = 0; i < 400; ++i) {
        const QImage image = ui::feedTile(u"·"_s, u"https://example.org/%1"_s.arg(i), 16, 1.0).toImage();
        const QColor ground = image.pixelColor(8, 1);
        QVERIFY2(ui::contrast(ground, Qt::white) >= 4.5, qPrintable(ground.name()));
        colours.insert(ground.rgb());
    }
    QCOMPARE(colours.size(), 12);
}

QTEST_MAIN(IconsTest)
#include "icons_test.moc"
