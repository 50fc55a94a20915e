// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/changesdocument.h"

#include "ui/reader/articleformat.h"
#include "ui/reader/blockwriter.h"
#include "ui/reader/headerwriter.h"

#include <QCoreApplication>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using models::Block;
using models::Span;

constexpr QChar thinSpace(0x2009);
constexpr qsizetype neighbours = 1; ///< Blocks about a change that are shown as well.

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ArticleChanges)
};

bool isChanged(const Block &block)
{
    const auto changed = [](const Span &span) {
        return (span.style & (Span::Inserted | Span::Deleted)) != 0;
    };
    return std::any_of(block.spans.cbegin(), block.spans.cend(), changed)
           || std::any_of(block.children.cbegin(), block.children.cend(), isChanged);
}

quint16 changeOf(const Span &span)
{
    return static_cast<quint16>(span.style & (Span::Inserted | Span::Deleted));
}

/// Changed words apart from their neighbours: a blank at their edges is not coloured, and between what went
/// and what came in its place there is a little air.
QList<Span> airy(const QList<Span> &spans)
{
    QList<Span> shown;
    quint16 before = Span::Plain;
    bool blank = true; // behind what is written
    const auto add = [&](const QString &text) {
        shown.append({.text = text});
        blank = true;
    };
    for (qsizetype i = 0; i < spans.size(); ++i) {
        Span span = spans.at(i);
        const quint16 change = changeOf(span);
        const bool begins = change != Span::Plain && change != before;
        const bool ends =
            change != Span::Plain && (i + 1 == spans.size() || changeOf(spans.at(i + 1)) != change);
        if (begins && span.text.size() > 1 && span.text.startsWith(u' ')) {
            add(u" "_s);
            span.text.remove(0, 1);
        } else if (begins && before != Span::Plain && !blank) {
            add(QString(thinSpace));
        }
        const bool trails = ends && span.text.size() > 1 && span.text.endsWith(u' ');
        if (trails)
            span.text.chop(1);
        shown.append(span);
        blank = span.text.endsWith(u' ');
        if (trails)
            add(u" "_s);
        before = change;
    }
    return shown;
}

Block airy(Block block)
{
    if (!block.spans.isEmpty() && isChanged(block))
        block.spans = airy(block.spans);
    for (Block &child : block.children)
        child = airy(child);
    return block;
}

/// How far the next changed block is from each, at most one more than is shown.
QList<qsizetype> distances(const QList<Block> &blocks)
{
    QList<qsizetype> near(blocks.size(), neighbours + 1);
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (!isChanged(blocks.at(i)))
            continue;
        const qsizetype end = std::min(blocks.size(), i + neighbours + 1);
        for (qsizetype j = std::max<qsizetype>(0, i - neighbours); j < end; ++j)
            near[j] = std::min(near.at(j), std::abs(i - j));
    }
    return near;
}

/// Writes what is near a change, and a quiet line for the rest.
void writeFolded(BlockWriter &writer, const QList<Block> &blocks)
{
    const QList<qsizetype> near = distances(blocks);
    for (qsizetype i = 0; i < blocks.size();) {
        qsizetype end = i;
        while (end < blocks.size() && near.at(end) > neighbours)
            ++end;
        if (end - i > 1)
            //: Stands for paragraphs that were not changed, in a text that shows what was.
            writer.writeNote(
                {{Words::tr("⋯ %n paragraph(s) not changed", nullptr, static_cast<int>(end - i)), {}}}, {});
        else
            end = i; // for one alone the line would take as much room
        for (i = end; i < blocks.size() && (near.at(i) <= neighbours || end == i); ++i)
            writer.write({airy(blocks.at(i))}, {});
    }
}

void writeWhole(BlockWriter &writer, const QList<Block> &blocks)
{
    for (const Block &block : blocks)
        writer.write({airy(block)}, {});
}

bool isChange(const QTextFragment &run)
{
    const auto pill = static_cast<ArticleFormat::Pill>(run.charFormat().intProperty(ArticleFormat::PillKind));
    return pill == ArticleFormat::Pill::Inserted || pill == ArticleFormat::Pill::Deleted;
}

} // namespace

std::unique_ptr<ArticleDocument> buildChanges(const models::TextDifference &difference,
                                              const QString &language,
                                              const ArticleStyle &style,
                                              bool whole)
{
    auto document = newDocument(style);
    DocumentWriter writer(*document, style);
    writeTitle(writer, airy(difference.title), language);
    writer.space(std::round(style.body()));
    document->bodyPosition = writer.position();
    models::Article article;
    article.language = language;
    const ShownParts shown;
    BlockWriter blocks(writer, article, shown);
    if (whole)
        writeWhole(blocks, difference.blocks);
    else
        writeFolded(blocks, difference.blocks);
    writer.finish();
    return document;
}

QList<Highlight> changesIn(const QTextDocument &document)
{
    QList<Highlight> places;
    bool open = false; // a place that what comes next may still belong to
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment run = it.fragment();
            if (!isChange(run)) {
                open = open && run.text().trimmed().isEmpty();
                continue;
            }
            if (!open)
                places.append({run.position(), 0, false});
            places.last().length = run.position() + run.length() - places.last().position;
            open = true;
        }
    }
    return places;
}

} // namespace ui
