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
    void marksAreWhereTheirWordsAre();
    void marksOfLaterLinesAreTheirOwn();
    void aHitFurtherDownIsBroughtIntoSight();
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

void TextLinesTest::marksAreWhereTheirWordsAre()
{
    const QFont font = QGuiApplication::font();
    const TextMarks marks{{{4, 9}}, Qt::black, Qt::yellow, {}};
    const TextLine line = oneLine(u"The scheduler lets"_s, font, 400, marks);
    QCOMPARE(line.marked.size(), 1);
    QVERIFY(line.marked.first().first > 0);
    QVERIFY(line.marked.first().second < line.width);
    // What is cut away is not marked.
    QCOMPARE(
        oneLine(u"The scheduler lets sleeping cores lie"_s, font, 120, {{{30, 3}}, Qt::black, Qt::yellow, {}})
            .marked.size(),
        0);
}

void TextLinesTest::marksOfLaterLinesAreTheirOwn()
{
    const QString text = u"word "_s.repeated(60);
    const QList<TextLine> lines = wrappedLines(text, QGuiApplication::font(), 200, 3,
                                               {{{0, 4}, {text.size() / 2, 4}}, Qt::black, Qt::yellow, {}});
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(0).marked.size(), 1);
    QCOMPARE(lines.at(0).marked.first().first, 0.0);
    // The last line is set anew from its own beginning.
    const qsizetype third = lines.at(0).layout->lineAt(2).textStart();
    const QList<TextLine> again =
        wrappedLines(text, QGuiApplication::font(), 200, 3, {{{third, 4}}, Qt::black, Qt::yellow, {}});
    QVERIFY(again.at(0).marked.isEmpty());
    QVERIFY(again.at(1).marked.isEmpty());
    QCOMPARE(again.at(2).marked.size(), 1);
    QCOMPARE(again.at(2).marked.first().first, 0.0);
}

void TextLinesTest::aHitFurtherDownIsBroughtIntoSight()
{
    const QString text = u"word "_s.repeated(60);
    QCOMPARE(startForMarks(text, {}, 50), 0);
    QCOMPARE(startForMarks(text, {{10, 4}}, 50), 0);
    const qsizetype start = startForMarks(text, {{150, 4}}, 50);
    QVERIFY(start > 100 && start < 150);
    QCOMPARE(text.at(start - 1), u' ');
    // At the text's end the room is used.
    QVERIFY(startForMarks(text, {{295, 4}}, 50) <= 260);
    QCOMPARE(startForMarks(u"内"_s.repeated(300), {{200, 2}}, 50), 176);
}

QTEST_MAIN(TextLinesTest)
#include "textlines_test.moc"
