// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/textlines.h"

#include <QGuiApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui;

/// Shaped lines: they fit, say when they do not, and keep their direction.
class TextLinesTest final : public QObject
{
    Q_OBJECT

private slots:
    void aLineFitsItsWidth_data();
    void aLineFitsItsWidth();
    void shortTextIsNotTouched();
    void wrappedTextEndsInDotsWhereItDoesNotFit();
    void noTextIsNoLine();
};

void TextLinesTest::aLineFitsItsWidth_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("rightToLeft");

    QTest::newRow("Latin") << u"The satellite that answered after nine quiet years and was heard by nobody"_s
                           << false;
    QTest::newRow("Chinese") << u"研究人员用旧手机搭建了一座海底观测站，数据每天自动发布"_s.repeated(2)
                             << false;
    QTest::newRow("Arabic")
        << u"قمر صناعي صغير يردّ بعد تسع سنوات من الصمت ولا أحد يسمعه في هذا الليل الطويل"_s << true;
    QTest::newRow("without a space") << u"a"_s.repeated(500) << false;
    QTest::newRow("very long") << u"word "_s.repeated(20'000) << false;
}

void TextLinesTest::aLineFitsItsWidth()
{
    QFETCH(const QString, text);
    QFETCH(const bool, rightToLeft);
    for (const double width : {20.0, 90.0, 200.0, 301.0}) {
        const TextLine line = oneLine(text, QGuiApplication::font(), width);
        QVERIFY(line.layout);
        QVERIFY(line.elided);
        QVERIFY2(line.width <= width + 0.5, qPrintable(u"%1 in %2"_s.arg(line.width).arg(width)));
        QVERIFY(width < 100 || line.width > width / 2);
        QCOMPARE(line.rightToLeft, rightToLeft);
    }
}

void TextLinesTest::shortTextIsNotTouched()
{
    const TextLine line = oneLine(u"Today"_s, QGuiApplication::font(), 300);
    QVERIFY(!line.elided);
    QCOMPARE(line.layout->text(), u"Today"_s);
}

void TextLinesTest::wrappedTextEndsInDotsWhereItDoesNotFit()
{
    const QString text =
        u"For years the rule was simple: when work arrives, wake somebody. On a machine with "
        "four cores that is cheap."_s;
    const QFont font = QGuiApplication::font();

    const QList<TextLine> two = wrappedLines(text, font, 200, 2);
    QCOMPARE(two.size(), 2);
    QVERIFY(!two.first().elided);
    QVERIFY(two.last().elided);
    QVERIFY(two.last().layout->text().endsWith(QChar(0x2026)));
    for (const TextLine &line : two)
        QVERIFY(line.width <= 200.5);

    const QList<TextLine> all = wrappedLines(text, font, 200, 40);
    QVERIFY(all.size() > 2 && all.size() < 40);
    QVERIFY(!all.last().elided);
}

void TextLinesTest::noTextIsNoLine()
{
    QVERIFY(!oneLine({}, QGuiApplication::font(), 100).layout);
    QVERIFY(!oneLine(u"x"_s, QGuiApplication::font(), 0).layout);
    QVERIFY(wrappedLines({}, QGuiApplication::font(), 100, 3).isEmpty());
}

QTEST_MAIN(TextLinesTest)
#include "textlines_test.moc"
