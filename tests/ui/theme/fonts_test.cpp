// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include <QGuiApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::Script;

/// Which script a text is in, and what it is set in.
class FontsTest final : public QObject
{
    Q_OBJECT

private slots:
    void theScriptIsFound_data();
    void theScriptIsFound();
    void onlyTheBeginningCounts();
    void familiesAreInstalledAndInOrder();
};

void FontsTest::theScriptIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("script");
    const auto row = [](const char *name, const QString &text, const QString &language, Script script) {
        QTest::newRow(name) << text << language << int(script);
    };
    row("English", u"The scheduler lets sleeping cores lie"_s, {}, Script::Latin);
    row("nothing", {}, {}, Script::Latin);
    row("nothing, in Chinese", {}, u"zh-CN"_s, Script::SimplifiedChinese);
    row("figures only", u"2026, 10:12"_s, {}, Script::Latin);
    row("Chinese", u"研究人员用旧手机搭建了一座海底观测站"_s, {}, Script::SimplifiedChinese);
    row("Chinese with Latin names", u"Linux 内核 7.0 发布，Torvalds 说很平静"_s, {},
        Script::SimplifiedChinese);
    row("traditional by its letters", u"這個網站開發了一種新的電腦"_s, {}, Script::TraditionalChinese);
    row("traditional by its language", u"台北"_s, u"zh-TW"_s, Script::TraditionalChinese);
    row("Japanese by its kana", u"東京で新しい図書館が開館した"_s, {}, Script::Japanese);
    row("Japanese by its language", u"東京新聞"_s, u"ja"_s, Script::Japanese);
    row("Korean", u"서울에서 새 도서관이 문을 열었다"_s, {}, Script::Korean);
    row("Arabic", u"قمر صناعي صغير يرد"_s, {}, Script::Arabic);
    row("Russian", u"Маленький спутник ответил"_s, {}, Script::Other);
    row("English that quotes a hanzi", u"A han character (字) stands in a box; a Latin letter hangs"_s,
        u"zh"_s, Script::Latin);
}

void FontsTest::theScriptIsFound()
{
    QFETCH(const QString, text);
    QFETCH(const QString, language);
    QFETCH(const int, script);
    QCOMPARE(int(ui::scriptOf(text, language)), script);
}

void FontsTest::onlyTheBeginningCounts()
{
    QCOMPARE(ui::scriptOf(u"word "_s.repeated(60) + u"内核"_s.repeated(5000)), Script::Latin);
}

void FontsTest::familiesAreInstalledAndInOrder()
{
    const QStringList latin = ui::articleFamilies(Script::Latin);
    const QStringList chinese = ui::articleFamilies(Script::SimplifiedChinese);
    QVERIFY(!latin.isEmpty());
    QVERIFY(!chinese.isEmpty());
    QVERIFY(!ui::codeFamilies().isEmpty());
    QVERIFY(!ui::interfaceFamilies(Script::Latin).isEmpty());
    for (const QStringList &families : {latin, chinese, ui::codeFamilies()})
        QCOMPARE(QStringList(families).removeDuplicates(), 0);
    // “ ” … come from the first family, so that must be the text's own.
    if (chinese.contains(u"Noto Sans CJK SC"_s)) {
        QCOMPARE(chinese.constFirst(), u"Noto Sans CJK SC"_s);
        QVERIFY(latin.indexOf(u"Noto Sans CJK SC"_s) > 0);
    }
    QCOMPARE(ui::interfaceFamilies(Script::Latin).constFirst(),
             QGuiApplication::font().families().constFirst());
}

QTEST_MAIN(FontsTest)
#include "fonts_test.moc"
