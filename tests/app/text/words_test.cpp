// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/words.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::text::Word;
using app::text::wordsOf;

/// What a reader takes for one thing in a line.
class WordsTest final : public QObject
{
    Q_OBJECT

private slots:
    void aLineIsSplit_data();
    void aLineIsSplit();
    void nothingButBlanksIsLeftOut();
};

void WordsTest::aLineIsSplit_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("words"); // with | between them
    const auto row = [](const char *name, const QString &line, const QString &words) {
        QTest::newRow(name) << line << words;
    };
    row("English", u"The cat, they say, isn’t here."_s, u"The|cat|,|they|say|,|isn’t|here|."_s);
    row("numbers", u"3.14 of 10,000 at 12:30."_s, u"3.14|of|10,000|at|12:30|."_s);
    row("a quotation", u"'so' l'été"_s, u"'|so|'|l'été"_s);
    row("accents by themselves", u"Cafe\u0301 Zu\u0308rich"_s, u"Cafe\u0301|Zu\u0308rich"_s);
    row("Chinese", u"他说：“好”。"_s, u"他|说|：|“|好|”|。"_s);
    row("Chinese with English", u"Linux 6.12内核ABC发布"_s, u"Linux|6.12|内|核|ABC|发|布"_s);
    row("beyond the first plane", u"𠮷野家"_s, u"𠮷|野|家"_s);
    row("a form of a sign", u"葛\U000E0100城"_s, u"葛\U000E0100|城"_s);
    row("Japanese", u"カタカナとか\u3099"_s, u"カ|タ|カ|ナ|と|か\u3099"_s);
    row("Korean", u"한국어 글"_s, u"한|국|어|글"_s);
    row("Korean in parts", u"\u1112\u1161\u11ab\u1100\u116e\u11a8"_s,
        u"\u1112\u1161\u11ab|\u1100\u116e\u11a8"_s);
    row("Thai", u"ที่นี่"_s, u"ที่|นี่"_s);
    row("Hindi", u"नमस्ते दुनिया"_s, u"नमस्ते|दुनिया"_s);
    row("Persian with a joiner", u"می\u200cخواهم این"_s, u"می\u200cخواهم|این"_s);
    row("Arabic", u"مرحباً، العالم"_s, u"مرحباً|،|العالم"_s);
    row("Hebrew", u"שָׁלוֹם עולם"_s, u"שָׁלוֹם|עולם"_s);
    row("a family", u"👩‍👩‍👧‍👦!"_s, u"👩‍👩‍👧‍👦|!"_s);
    row("skin", u"👍🏽👍"_s, u"👍🏽|👍"_s);
    row("flags", u"🇨🇭🇨🇳"_s, u"🇨🇭|🇨🇳"_s);
    row("a flag of a region", u"🏴󠁧󠁢󠁳󠁣󠁴󠁿x"_s, u"🏴󠁧󠁢󠁳󠁣󠁴󠁿|x"_s);
    row("a key", u"1\uFE0F\u20E3 2"_s, u"1\uFE0F\u20E3|2"_s);
    row("a heart in colour", u"❤\uFE0F!"_s, u"❤\uFE0F|!"_s);
    row("half of a pair", u"a"_s + QChar(0xd83d) + u" b"_s, u"a|"_s + QChar(0xd83d) + u"|b"_s);
    row("marks without a letter", u"\u0301 a"_s, u"\u0301|a"_s);
    row("a line break", u"a\u2028b"_s, u"a|\u2028|b"_s);
    row("an indent", u"\u00a0\u00a0\u00a0x"_s, u"\u00a0\u00a0\u00a0|x"_s);
    row("nothing", u" "_s, QString());
}

void WordsTest::aLineIsSplit()
{
    QFETCH(const QString, line);
    QFETCH(const QString, words);
    QStringList found;
    for (const Word &word : wordsOf(line))
        found.append(word.in(line).toString());
    QCOMPARE(found.join(u'|'), words);
}

void WordsTest::nothingButBlanksIsLeftOut()
{
    const QString line = u" One, two\u3000三 4. "_s;
    qsizetype at = 0;
    for (const Word &word : wordsOf(line)) {
        QCOMPARE(word.blankBefore, word.from > at);
        for (; at < word.from; ++at)
            QVERIFY(line.at(at).isSpace());
        at += word.length;
    }
    QCOMPARE(at, line.size() - 1);
}

QTEST_GUILESS_MAIN(WordsTest)
#include "words_test.moc"
