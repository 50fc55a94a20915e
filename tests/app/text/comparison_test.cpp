// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/comparison.h"
#include "app/text/passages.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using app::text::compare;
using app::text::Wording;
using models::Block;
using models::Span;
using models::TextDifference;

/// Two wordings of an article in one text.
class ComparisonTest final : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreMarked_data();
    void wordsAreMarked();
    void theTitleIsComparedToo();
    void paragraphsComeAndGo();
    void aParagraphThatMovedIsStillThere();
    void listsAndQuotesStayWhatTheyAre();
    void codeAndTablesAreShownAsLines();
    void looksAreKept();
    void picturesAndMarksOfThePublisherAreNot();
    void placesAreCounted();
    void bothTextsAreInIt();
    void aHugeArticleIsCompared();
};

namespace {

Block paragraph(const QString &text)
{
    return {.kind = Block::Kind::Paragraph, .spans = {{.text = text}}};
}

QList<Block> paragraphs(const QStringList &texts)
{
    QList<Block> blocks;
    for (const QString &text : texts)
        blocks.append(paragraph(text));
    return blocks;
}

/// "as [-it was-]{+it is+}", blocks apart by " / ".
QString shown(const QList<Span> &spans)
{
    QString text;
    for (const Span &span : spans) {
        const QString words = span.kind == Span::Kind::Break ? u"\\n"_s : span.text;
        if (span.style & Span::Deleted)
            text += u"[-"_s + words + u"-]"_s;
        else if (span.style & Span::Inserted)
            text += u"{+"_s + words + u"+}"_s;
        else
            text += words;
    }
    return text.replace(u"-][-"_s, QString()).replace(u"+}{+"_s, QString());
}

QString shown(const QList<Block> &blocks)
{
    QStringList texts;
    for (const Block &block : blocks) {
        if (block.kind == Block::Kind::Quote)
            texts.append(u"> "_s + shown(block.children));
        else if (block.kind == Block::Kind::List)
            texts.append(shown(block.children));
        else if (block.kind == Block::Kind::ListItem)
            texts.append(u"* "_s + shown(block.children));
        else if (block.kind == Block::Kind::Code)
            texts.append(u"`"_s + block.code + u"`"_s);
        else
            texts.append(QString(block.level, u'#') + shown(block.spans));
    }
    return texts.join(u" / "_s);
}

QString compared(const QList<Block> &before, const QList<Block> &after)
{
    return shown(compare({{}, {before}}, {{}, {after}}).blocks);
}

QString compared(const QStringList &before, const QStringList &after)
{
    return compared(paragraphs(before), paragraphs(after));
}

QList<Block> without(const QList<Block> &blocks, Span::Style style)
{
    QList<Block> kept;
    for (Block block : blocks) {
        block.spans.removeIf([style](const Span &span) { return span.style & style; });
        block.children = without(block.children, style);
        kept.append(block);
    }
    return kept;
}

/// One of the two texts, out of the one that shows both.
QStringList textsWithout(const QList<Block> &blocks, Span::Style style)
{
    QStringList texts;
    for (const app::text::Passage &passage : app::text::passagesOf(without(blocks, style)))
        texts.append(passage.text);
    return texts;
}

const QStringList vocabulary = {
    u"the"_s,      u"river"_s, u"isn’t"_s, u"Zürich"_s, u"3.14"_s, u","_s,  u"."_s,
    u"他"_s,       u"们"_s,    u"在"_s,    u"。"_s,     u"カ"_s,   u"글"_s, u"👩‍👩‍👧"_s,
    u"👍🏽"_s, u"🇨🇭"_s,    u"مرحباً"_s, u"שָׁלוֹם"_s,   u"é"_s,    u"ที่"_s,  u"“"_s};

QString randomText(QRandomGenerator &random, int words)
{
    QString text;
    for (int i = 0; i < words; ++i) {
        if (!text.isEmpty() && random.bounded(3) > 0)
            text += u' ';
        text += vocabulary.at(random.bounded(int(vocabulary.size())));
    }
    return text;
}

/// Now and then a word changed, gone or come, a paragraph split, gone or come.
QStringList edited(QRandomGenerator &random, const QStringList &texts)
{
    QStringList list;
    for (const QString &text : texts) {
        const int what = random.bounded(8);
        if (what == 0)
            continue;
        if (what == 1)
            list.append(randomText(random, 1 + random.bounded(20)));
        QStringList words = text.split(u' ');
        for (int changes = what > 4 ? random.bounded(4) : 0; changes > 0; --changes) {
            const qsizetype at = random.bounded(int(words.size()));
            words[at] = randomText(random, 1 + random.bounded(3));
        }
        list.append(words.join(u' '));
    }
    return list;
}

} // namespace

void ComparisonTest::wordsAreMarked_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("difference");
    const auto row = [](const char *name, const QString &before, const QString &after, const QString &shown) {
        QTest::newRow(name) << before << after << shown;
    };
    row("one word", u"The bridge is closed until Friday."_s, u"The bridge is closed until Sunday."_s,
        u"The bridge is closed until [-Friday-]{+Sunday+}."_s);
    row("a word more", u"The old bridge is closed."_s, u"The very old bridge is closed."_s,
        u"The{+ very+} old bridge is closed."_s);
    row("a word less", u"The very old bridge is closed."_s, u"The old bridge is closed."_s,
        u"The[- very-] old bridge is closed."_s);
    row("only a mark", u"Let’s eat, Grandma, at noon"_s, u"Let’s eat Grandma, at noon"_s,
        u"Let’s eat[-,-] Grandma, at noon"_s);
    row("a whole sentence", u"It rained. It will rain again. Then the sun comes out."_s,
        u"It rained. It will rain for days. It will rain again. Then the sun comes out."_s,
        u"It rained.{+ It will rain for days.+} It will rain again. Then the sun comes out."_s);
    row("a word the same by chance",
        u"Visitors complained bitterly about the endless queues, and we will keep the museum open."_s,
        u"Guests praised the short waiting times today, and we will keep the museum open."_s,
        u"[-Visitors complained bitterly about the endless queues-]{+Guests praised the short waiting times "
        u"today+}, and we will keep the museum open."_s);
    row("Chinese", u"中国队以二比一战胜对手。"_s, u"中国队以三比一战胜对手。"_s,
        u"中国队以[-二-]{+三+}比一战胜对手。"_s);
    row("Chinese with English", u"Linux 6.11 内核今天正式发布了。"_s, u"Linux 6.12 内核昨天正式发布了。"_s,
        u"Linux [-6.11-]{+6.12+} 内核[-今-]{+昨+}天正式发布了。"_s);
    row("a blank that stays", u"Linux 6.12 内核发布"_s, u"Linux 6.12 长期支持内核发布"_s,
        u"Linux 6.12 {+长期支持+}内核发布"_s);
    row("and the other way round", u"Linux 6.12 长期支持内核发布"_s, u"Linux 6.12 内核发布"_s,
        u"Linux 6.12 [-长期支持-]内核发布"_s);
    row("Japanese", u"彼は学校に行った。"_s, u"彼は学校へ行った。"_s, u"彼は学校[-に-]{+へ+}行った。"_s);
    row("an emoji is one", u"Our holiday by the sea 👍🏽 was good"_s,
        u"Our holiday by the sea 👍🏿 was good"_s,
        u"Our holiday by the sea [-👍🏽-]{+👍🏿+} was good"_s);
    row("an accent belongs to its letter", u"le pe\u0301che\u0301 du jour"_s, u"le pe\u0301che du jour"_s,
        u"le [-pe\u0301che\u0301-]{+pe\u0301che+} du jour"_s);
    row("Arabic", u"وصل القطار إلى المدينة اليوم"_s, u"وصل القطار إلى المدينة أمس"_s,
        u"وصل القطار إلى المدينة [-اليوم-]{+أمس+}"_s);
    row("a blank", u"He came into the room every day"_s, u"He came in to the room every day"_s,
        u"He came [-into-]{+in to+} the room every day"_s);
    row("a blank before a mark", u"Vraiment ? Mais oui, vraiment"_s, u"Vraiment? Mais oui, vraiment"_s,
        u"Vraiment[- -]? Mais oui, vraiment"_s);
}

void ComparisonTest::wordsAreMarked()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const QString, difference);
    QCOMPARE(compared({before}, QStringList{after}), difference);
}

void ComparisonTest::theTitleIsComparedToo()
{
    const TextDifference difference = compare({u"Bridge closed "_s, {paragraphs({u"One"_s})}},
                                              {u"Bridge open"_s, {paragraphs({u"One"_s})}});
    QCOMPARE(shown(difference.title), u"Bridge [-closed-]{+open+}"_s);
    QCOMPARE(shown(difference.blocks), u"One"_s);
    QCOMPARE(difference.changes, 1);
}

void ComparisonTest::paragraphsComeAndGo()
{
    const QString one = u"The council met on Monday evening."_s;
    const QString two = u"It decided nothing at all."_s;
    const QString three = u"Nobody was surprised."_s;
    QCOMPARE(compared({one, two, three}, {one, three}), one + u" / [-"_s + two + u"-] / "_s + three);
    QCOMPARE(compared({one, three}, {one, two, three}), one + u" / {+"_s + two + u"+} / "_s + three);
    QCOMPARE(compared({two}, {three}), u"[-"_s + two + u"-] / {+"_s + three + u"+}"_s);
    QCOMPARE(compared({one, three}, {u"The council met on Tuesday evening."_s, two, three}),
             u"The council met on [-Monday-]{+Tuesday+} evening. / {+"_s + two + u"+} / "_s + three);
    QCOMPARE(compared({}, QStringList{one}), u"{+"_s + one + u"+}"_s);
    QCOMPARE(compared({one}, QStringList{}), u"[-"_s + one + u"-]"_s);
}

void ComparisonTest::aParagraphThatMovedIsStillThere()
{
    const QString one = u"First, the weather."_s;
    const QString two = u"Second, the news of the day."_s;
    const QString three = u"Third, some sports."_s;
    const QString text = compared({one, two, three}, {two, three, one});
    QCOMPARE(text, u"[-"_s + one + u"-] / "_s + two + u" / "_s + three + u" / {+"_s + one + u"+}"_s);
}

void ComparisonTest::listsAndQuotesStayWhatTheyAre()
{
    const auto list = [](const QStringList &texts) {
        Block block{.kind = Block::Kind::List, .marker = Block::Marker::Decimal};
        for (const QString &text : texts)
            block.children.append({.kind = Block::Kind::ListItem, .children = {paragraph(text)}});
        return block;
    };
    const Block quote{.kind = Block::Kind::Quote,
                      .children = paragraphs({u"To be or not"_s, u"That is it"_s})};
    const Block heading{.kind = Block::Kind::Heading, .level = 2, .spans = {{.text = u"What is new"_s}}};
    const QList<Block> before = {heading, list({u"Milk"_s, u"Bread and butter"_s, u"Tea"_s}), quote};
    QList<Block> after = before;
    after[1] = list({u"Milk"_s, u"Bread and cheese"_s, u"Coffee"_s, u"Tea"_s});
    after[2].children[1] = paragraph(u"That is the question"_s);
    const TextDifference difference = compare({{}, {before}}, {{}, {after}});
    QCOMPARE(shown(difference.blocks),
             u"##What is new / * Milk / * Bread and [-butter-]{+cheese+} / * {+Coffee+} / * Tea / "
             u"> To be or not / That is [-it-]{+the question+}"_s);
    QCOMPARE(difference.blocks.size(), 3);
    QCOMPARE(difference.blocks.at(1).marker, Block::Marker::Decimal);
    QCOMPARE(compare({{}, {before}}, {{}, {before}}).blocks, before);
}

void ComparisonTest::codeAndTablesAreShownAsLines()
{
    const Block code{.kind = Block::Kind::Code, .code = u"if (a)\n    b();\n"_s};
    Block other = code;
    other.code = u"if (a)\n    c();\n"_s;
    QCOMPARE(compare({{}, {{code}}}, {{}, {{code}}}).blocks, {code});
    QCOMPARE(compared({code}, QList<Block>{other}), u"if (a)\\n\u00a0\u00a0\u00a0\u00a0[-b-]{+c+}();"_s);

    const auto table = [](const QString &cell) {
        return Block{.kind = Block::Kind::Table,
                     .rows = {{{.blocks = paragraphs({u"Team"_s})}, {.blocks = paragraphs({u"Goals"_s})}},
                              {{.blocks = paragraphs({u"North"_s})}, {.blocks = paragraphs({cell})}}}};
    };
    QCOMPARE(compared({table(u"2"_s)}, QList<Block>{table(u"3"_s)}),
             u"Team \u2502 Goals \u2502\\nNorth \u2502 [-2-]{+3+} \u2502"_s);
}

void ComparisonTest::looksAreKept()
{
    const QUrl link(u"https://site.example/"_s);
    const auto text = [&](const QString &end) {
        return Block{.kind = Block::Kind::Paragraph,
                     .spans = {{.text = u"Read "_s},
                               {.style = Span::Bold, .text = u"the whole report"_s, .link = link},
                               {.text = end}}};
    };
    const QList<Block> blocks = compare({{}, {{text(u" now"_s)}}}, {{}, {{text(u" later"_s)}}}).blocks;
    const QList<Span> expected = {{.text = u"Read "_s},
                                  {.style = Span::Bold, .text = u"the whole report"_s, .link = link},
                                  {.text = u" "_s},
                                  {.style = Span::Deleted, .text = u"now"_s},
                                  {.style = Span::Inserted, .text = u"later"_s}};
    QCOMPARE(blocks.value(0).spans, expected);
}

void ComparisonTest::picturesAndMarksOfThePublisherAreNot()
{
    const Block figure{.kind = Block::Kind::Figure,
                       .spans = {{.text = u"The bridge in spring"_s}},
                       .picture = QUrl(u"https://site.example/a.png"_s)};
    Block other = figure;
    other.picture = QUrl(u"https://site.example/b.png"_s);
    const Block words{.kind = Block::Kind::Paragraph,
                      .spans = {{.style = Span::Inserted, .text = u"new"_s},
                                {.kind = Span::Kind::Picture, .text = u"star"_s},
                                {.style = Span::Deleted, .text = u"old"_s}}};
    const TextDifference difference =
        compare({{}, {{figure, words, {.kind = Block::Kind::Rule}}}}, {{}, {{other, words}}});
    QCOMPARE(difference.changes, 0);
    QCOMPARE(shown(difference.blocks), u"The bridge in spring / newold"_s);

    const Block table{.kind = Block::Kind::Table, .rows = {{{.blocks = {words, figure}}}}};
    const QList<Block> same = compare({{}, {{table}}}, {{}, {{table}}}).blocks;
    QCOMPARE(same.size(), 1);
    const QList<Block> cell = same.first().rows.value(0).value(0).blocks;
    QCOMPARE(shown(cell), u"newold / The bridge in spring"_s);
    QCOMPARE(cell.value(0).spans.size(), 2);
    QCOMPARE(cell.value(1).kind, Block::Kind::Paragraph);
}

void ComparisonTest::placesAreCounted()
{
    const QString same = u"What stays as it was."_s;
    const auto changes = [&](const QStringList &before, const QStringList &after) {
        return compare({{}, {paragraphs(before)}}, {{}, {paragraphs(after)}}).changes;
    };
    QCOMPARE(changes({same}, {same}), 0);
    QCOMPARE(changes({same, same, u"A dog barked at night, and no one heard it"_s},
                     {same, same, u"A cat barked at night, and everyone heard it"_s}),
             2);
    QCOMPARE(changes({same}, {u"One more"_s, u"And another"_s, same}), 1);
}

/// What is left without the inserted is the text before, without the deleted the text after.
void ComparisonTest::bothTextsAreInIt()
{
    QRandomGenerator random(20261124);
    for (int round = 0; round < 2000; ++round) {
        QStringList before;
        for (int i = random.bounded(8); i > 0; --i)
            before.append(randomText(random, 1 + random.bounded(30)));
        const QStringList after = edited(random, before);
        const TextDifference difference =
            compare({before.value(0), {paragraphs(before)}}, {after.value(0), {paragraphs(after)}});
        const QString name = QString::number(round);
        QVERIFY2(textsWithout(difference.blocks, Span::Inserted) == before, qPrintable(name));
        QVERIFY2(textsWithout(difference.blocks, Span::Deleted) == after, qPrintable(name));
        QVERIFY2((difference.changes == 0) == (before == after), qPrintable(name));
    }
}

void ComparisonTest::aHugeArticleIsCompared()
{
    QRandomGenerator random(3);
    QStringList before;
    for (int i = 0; i < 3000; ++i)
        before.append(randomText(random, 60));
    QStringList after = edited(random, before);
    after.append(randomText(random, 100'000));
    const TextDifference difference = compare({{}, {paragraphs(before)}}, {{}, {paragraphs(after)}});
    QVERIFY(textsWithout(difference.blocks, Span::Deleted) == after);

    // Nothing in common, all in one paragraph.
    const QString one = randomText(random, 80'000);
    const QString other = randomText(random, 80'000);
    const TextDifference strange = compare({{}, {paragraphs({one})}}, {{}, {paragraphs({other})}});
    QVERIFY(textsWithout(strange.blocks, Span::Inserted) == QStringList{one});
}

QTEST_GUILESS_MAIN(ComparisonTest)
#include "comparison_test.moc"
