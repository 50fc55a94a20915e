// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/plaintext.h"
#include "app/store/wordsplitter.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::store::WordSplitter;
using Purpose = WordSplitter::Purpose;

/// What texts of all scripts are found by.
class WordSplitterTest final : public QObject
{
    Q_OBJECT

private slots:
    void textsAreSplit_data();
    void textsAreSplit();
    void aQueryLeavesTheLastSignOpen_data();
    void aQueryLeavesTheLastSignOpen();
    void markupIsNoText_data();
    void markupIsNoText();
    void longWordsAreCut();
    void anyBytesAreSplit();
};

namespace {

QString tokensOf(const QString &text, Purpose purpose)
{
    QStringList tokens;
    WordSplitter splitter;
    const QByteArray bytes = text.toUtf8();
    splitter.split({bytes.constData(), std::size_t(bytes.size())}, purpose,
                   [&](const WordSplitter::Token &token) {
                       tokens.append(QString::fromUtf8(token.text.data(), qsizetype(token.text.size())));
                       return true;
                   });
    return tokens.join(u'|');
}

} // namespace

void WordSplitterTest::textsAreSplit_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("nothing") << u" …! "_s << u""_s;
    QTest::newRow("words in lower case") << u"Linux 7.0-rc1"_s << u"linux|7|0|rc1"_s;
    QTest::newRow("accents") << u"Café ÄRGER Łódź"_s << u"cafe|arger|lodz"_s;
    QTest::newRow("accents by themselves") << u"Cafe\u0301"_s << u"cafe"_s;
    QTest::newRow("sharp s") << u"Straße"_s << u"strasse"_s;
    QTest::newRow("Turkish") << u"İstanbul ışık"_s << u"istanbul|isik"_s;
    QTest::newRow("wide and narrow") << u"Ｌｉｎｕｘ ｶﾀｶﾅ"_s << u"linux|カタ|タカ|カナ|ナ"_s;
    QTest::newRow("a soft hyphen") << u"key\u00adboard"_s << u"keyboard"_s;
    QTest::newRow("Greek") << u"Άλφα ΣΊΣΥΦΟΣ"_s << u"αλφα|σισυφοσ"_s;
    QTest::newRow("Cyrillic") << u"Мой ёж Їжак"_s << u"мой|еж|їжак"_s;
    QTest::newRow("Chinese") << u"内核，新"_s << u"内核|核|新"_s;
    QTest::newRow("Chinese and Latin") << u"用Linux内核"_s << u"用|linux|内核|核"_s;
    QTest::newRow("Japanese") << u"がんばれ"_s << u"がん|んば|ばれ|れ"_s;
    QTest::newRow("Korean") << u"한국어"_s << u"한국|국어|어"_s;
    QTest::newRow("beyond the first plane") << u"𠀀𠀁"_s << u"𠀀𠀁|𠀁"_s;
    QTest::newRow("Thai") << u"ไทย"_s << u"ไท|ทย|ย"_s;
    QTest::newRow("Arabic without its marks") << u"كِتَـاب"_s << u"كتاب"_s;
    QTest::newRow("Arabic with its hamza left out") << u"أحمد"_s << u"احمد"_s;
    QTest::newRow("Persian as Arabic") << u"کتاب"_s << u"كتاب"_s;
    QTest::newRow("Hebrew without its points") << u"שָׁלוֹם"_s << u"שלום"_s;
    QTest::newRow("Hindi with its vowels") << u"हिन्दी में"_s << u"हिन्दी|में"_s;
    QTest::newRow("Arabic digits") << u"٢٠٢٦"_s << u"2026"_s;
    QTest::newRow("emoji") << u"go🎉👍🏽"_s << u"go|🎉|👍"_s;
}

void WordSplitterTest::textsAreSplit()
{
    QFETCH(const QString, text);
    QTEST(tokensOf(text, Purpose::Document), "expected");
}

void WordSplitterTest::aQueryLeavesTheLastSignOpen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("a word") << u"Linux"_s << u"linux"_s;
    QTest::newRow("one sign") << u"核"_s << u"核"_s;
    QTest::newRow("two") << u"内核"_s << u"内核"_s;
    QTest::newRow("three") << u"新内核"_s << u"新内|内核"_s;
    QTest::newRow("only the last row is open") << u"内核 新版"_s << u"内核|核|新版"_s;
}

void WordSplitterTest::aQueryLeavesTheLastSignOpen()
{
    QFETCH(const QString, text);
    QTEST(tokensOf(text, Purpose::Query), "expected");
}

void WordSplitterTest::markupIsNoText_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");

    QTest::newRow("a tag inside a word") << u"<b>W</b>ord"_s << u"word"_s;
    QTest::newRow("a tag between words") << u"<p>one</p><p>two</p>a<br>b"_s << u"one|two|a|b"_s;
    QTest::newRow("attributes") << u"<a title=\"x > y\" class='z'>text</a>"_s << u"text"_s;
    QTest::newRow("a quotation mark that stays open") << u"<a href=\"x>one</a> two"_s << u"one|two"_s;
    QTest::newRow("scripts and styles")
        << u"<script>var a = 1 < 2;</script>b<STYLE>c {}</STYLE>d"_s << u"b|d"_s;
    QTest::newRow("comments") << u"a<!-- b > c -->d"_s << u"ad"_s;
    QTest::newRow("references") << u"Caf&eacute; &#20013;&#x6587; A&amp;B"_s << u"cafe|中文|文|a|b"_s;
    QTest::newRow("no tag") << u"a < b & c <3"_s << u"a|b|c|3"_s;
    QTest::newRow("cut off") << u"a <b"_s << u"a"_s;
}

void WordSplitterTest::markupIsNoText()
{
    QFETCH(const QString, html);
    const QByteArray bytes = html.toUtf8();
    QByteArray text;
    app::store::appendPlainText({bytes.constData(), std::size_t(bytes.size())}, text);
    QTEST(tokensOf(QString::fromUtf8(text), Purpose::Document), "expected");
}

void WordSplitterTest::longWordsAreCut()
{
    const QString cut = tokensOf(QString(1000, u'ж'), Purpose::Document);
    QCOMPARE(cut.toUtf8().size(), WordSplitter::longestWord);
    QCOMPARE(tokensOf(cut, Purpose::Query), cut);
}

void WordSplitterTest::anyBytesAreSplit()
{
    // What is no UTF-8 separates words, and is never read past its end.
    WordSplitter splitter;
    int tokens = 0;
    for (const char *bytes : {"a\xff"
                              "b",
                              "a\xe4\xb8", "\xf0\x9f",
                              "\x80\x80"
                              "c",
                              "\xed\xa0\x80"})
        splitter.split(bytes, Purpose::Document, [&](const WordSplitter::Token &) { return ++tokens > 0; });
    QCOMPARE(tokens, 4);
}

QTEST_GUILESS_MAIN(WordSplitterTest)
#include "wordsplitter_test.moc"
