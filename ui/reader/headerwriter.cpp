// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/headerwriter.h"

#include "models/links.h"
#include "ui/reader/spanwriter.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace ui {

using namespace ArticleFormat;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ArticleHeader)
};

struct Count
{
    int letters = 0; ///< Of alphabets; about five and a half and a space to a word.
    int hanzi = 0;
};

void count(const QString &text, Count &sum)
{
    for (const QChar letter : text) {
        const QChar::Script script = letter.script();
        if (script == QChar::Script_Han || script == QChar::Script_Hiragana
            || script == QChar::Script_Katakana || script == QChar::Script_Hangul)
            ++sum.hanzi;
        else
            ++sum.letters;
    }
}

void count(const QList<models::Block> &blocks, Count &sum)
{
    for (const models::Block &block : blocks) {
        count(textOf(block.spans), sum);
        count(block.code, sum);
        count(block.children, sum);
        for (const QList<models::Block::Cell> &row : block.rows) {
            for (const models::Block::Cell &cell : row)
                count(cell.blocks, sum);
        }
    }
}

/// One part of the line under the title.
struct Part
{
    QString text;
    QString strong; ///< The words in it that stand out.
    bool italic = false;
    QUrl link;
    QString tip; ///< Of the link.
};

QList<Part> metaParts(const models::Article &article, const models::BlockTree &tree, const QString &language)
{
    QList<Part> parts;
    if (!article.headline.author.simplified().isEmpty())
        parts << Part{.text = article.headline.author.simplified()};
    if (article.headline.published.isValid())
        parts << Part{.text = headerDate(article.headline.published, language)};
    const QString department = models::departmentLine(article, language);
    if (!department.isEmpty()) {
        const bool eastern = isEastAsian(scriptOf(department, article.language));
        parts << Part{.text = department,
                      .strong = eastern ? models::departmentName(article.headline.department) : QString(),
                      .italic = !eastern};
    }
    if (const int minutes = readingMinutes(tree); minutes > 1)
        //: About how long an article takes to read.
        parts << Part{.text = Words::tr("%n minute(s)", nullptr, minutes)};
    if (article.headline.revisions > 0)
        //: Under an article's title: how often its publisher changed the text. A click shows the changes.
        parts << Part{.text = Words::tr("edited %n×", nullptr, article.headline.revisions),
                      .link = changesAddress(),
                      .tip = Words::tr("Show what was changed")};
    if (article.headline.commentCount && *article.headline.commentCount > 0)
        parts << Part{.text = Words::tr("%n comment(s)", nullptr, *article.headline.commentCount),
                      .link = models::commentsLink(article)};
    return parts;
}

void writeFeedLine(DocumentWriter &writer, const models::Article &article)
{
    const Script script = scriptOf(article.feedTitle, article.language);
    Opening opening{.look = lookFor(TextRole::Small, script, writer.style()),
                    .script = script,
                    .role = BlockRole::Small,
                    .rightToLeft = article.feedTitle.isRightToLeft()};
    opening.look.above = 0;
    writer.begin(opening, {});
    QTextCharFormat format = opening.look.format(writer.style().theme);
    QTextCharFormat tile = format;
    tile.setProperty(Alternative, QString());
    tile.setProperty(TileAddress, article.feedUrl.toString());
    tile.setToolTip(article.feedTitle);
    writer.object(Tile, tile);
    writer.text(article.feedTitle.simplified(), format);
}

void writeMeta(DocumentWriter &writer, const models::Article &article, const models::BlockTree &tree)
{
    const ArticleStyle &style = writer.style();
    const QList<Part> parts = metaParts(article, tree, style.language);
    if (parts.isEmpty())
        return;
    QString all;
    for (const Part &part : parts)
        all += part.text;
    const Script script = scriptOf(all, style.language);
    const bool rightToLeft = QLocale(style.language).textDirection() == Qt::RightToLeft;
    Opening opening{.look = lookFor(TextRole::Small, script, style),
                    .script = script,
                    .role = BlockRole::Small,
                    .rightToLeft = rightToLeft};
    opening.look.above = 0;
    writer.begin(opening, {});
    const QTextCharFormat plain = opening.look.format(style.theme);
    QTextCharFormat dot = plain;
    dot.setForeground(style.theme.text3);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const Part &part = parts.at(i);
        if (i > 0)
            writer.text(u"\u2002 \u00B7 \u2002"_s, dot);
        QTextCharFormat format = plain;
        format.setFontItalic(part.italic);
        if (!part.link.isEmpty())
            makeLink(format, part.link, part.tip, style.theme, false);
        format.setForeground(style.theme.text2);
        const qsizetype at = part.strong.isEmpty() ? -1 : part.text.indexOf(part.strong);
        if (at < 0) {
            writer.text(part.text, format);
            continue;
        }
        QTextCharFormat strong = format;
        strong.setFontWeight(QFont::Bold);
        writer.text(part.text.left(at), format);
        writer.text(part.strong, strong);
        writer.text(part.text.mid(at + part.strong.size()), format);
    }
}

/// The reader's own labels, then the publisher's categories.
void writeChips(DocumentWriter &writer, const models::Article &article, const QList<models::Label> &labels)
{
    // Some publishers file an article under everything; the first dozen tell what it is about.
    constexpr qsizetype most = 12;
    QStringList names;
    for (const QString &category : article.categories) {
        const QString name = category.simplified();
        if (!name.isEmpty() && name.size() <= 60 && !names.contains(name) && names.size() < most)
            names << name;
    }
    if (names.isEmpty() && labels.isEmpty())
        return;
    QString all = names.join(u' ');
    for (const models::Label &label : labels)
        all += label.name;
    const Script script = scriptOf(all, article.language);
    Opening opening{.look = lookFor(TextRole::Small, script, writer.style()),
                    .script = script,
                    .role = BlockRole::Small,
                    .rightToLeft = article.headline.title.isRightToLeft(),
                    .freeHeight = true};
    opening.look.above = std::round(writer.style().body() * 0.55);
    writer.begin(opening, {});
    QTextCharFormat format = opening.look.format(writer.style().theme);
    format.setFontPointSize(opening.look.points * 0.95);
    const auto write = [&](const QString &name, const QUrl &address, std::optional<int> colour) {
        QTextCharFormat chip = format;
        makeLink(chip, address, {}, writer.style().theme, false);
        chip.setForeground(writer.style().theme.text2);
        chip.setProperty(Alternative, name);
        if (colour)
            chip.setProperty(LabelColour, *colour);
        writer.object(Chip, chip);
    };
    for (const models::Label &label : labels)
        write(label.name, labelAddress(label.id), label.colour);
    for (const QString &name : names)
        write(name, categoryAddress(name), std::nullopt);
}

QList<models::Span> titleOf(const models::Article &article)
{
    const QString title = article.headline.title.simplified();
    return {{//: Stands for the title of an article that has none.
             .text = title.isEmpty() ? Words::tr("Without a title") : title}};
}

} // namespace

void writeTitle(DocumentWriter &writer, const QList<models::Span> &title, const QString &language)
{
    const QString words = textOf(title);
    const Script script = scriptOf(words, language);
    const Opening opening{.look = lookFor(TextRole::Title, script, writer.style()),
                          .script = script,
                          .role = BlockRole::Title,
                          .rightToLeft = words.isRightToLeft(),
                          .headingLevel = 1};
    writer.begin(opening, {});
    SpanWriter(writer).write(title, opening, {});
}

QString headerDate(const QDateTime &date, const QString &language)
{
    const QLocale locale(language);
    const QDateTime local = date.toLocalTime();
    //: Under an article's title: %1 is the date with its weekday, %2 the time of day.
    return Words::tr("%1, %2").arg(locale.toString(local.date(), QLocale::LongFormat),
                                   locale.toString(local.time(), QLocale::ShortFormat));
}

int readingMinutes(const models::BlockTree &tree)
{
    Count sum;
    count(tree.blocks, sum);
    // 230 words or 400 hanzi a minute.
    const double minutes = sum.letters / (230 * 6.0) + sum.hanzi / 400.0;
    return minutes > 0 ? std::max(1, static_cast<int>(std::lround(minutes))) : 0;
}

void writeHeader(DocumentWriter &writer,
                 const models::Article &article,
                 const models::BlockTree &tree,
                 const QList<models::Label> &labels)
{
    const double unit = writer.style().body();
    if (!article.feedTitle.isEmpty())
        writeFeedLine(writer, article);
    writeTitle(writer, titleOf(article), article.language);
    writeMeta(writer, article, tree);
    writeChips(writer, article, labels);
    writer.rule(std::round(unit * 1.08), std::round(unit * 1.2), {});
}

} // namespace ui
