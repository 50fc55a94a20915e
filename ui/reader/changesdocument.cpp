// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/changesdocument.h"

#include "ui/reader/articleformat.h"
#include "ui/reader/blockwriter.h"
#include "ui/reader/headerwriter.h"

#include <QCoreApplication>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using models::Block;
using models::Span;

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

/// A quiet line that says how much is left out.
Block leftOut(int blocks)
{
    return {.kind = Block::Kind::Paragraph,
            .spans =
                {{.style = Span::Small,
                  //: Stands for paragraphs of an article that were not changed, in a text that shows changes.
                  .text = Words::tr("⋯ %n paragraph(s) not changed ⋯", nullptr, blocks)}},
            .align = Block::Align::Centre};
}

QList<Block> folded(const QList<Block> &blocks)
{
    QList<qsizetype> near(blocks.size()); // how far the next change is, at most one more than shown
    std::fill(near.begin(), near.end(), neighbours + 1);
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (isChanged(blocks.at(i))) {
            const qsizetype end = std::min(blocks.size(), i + neighbours + 1);
            for (qsizetype j = std::max<qsizetype>(0, i - neighbours); j < end; ++j)
                near[j] = std::min(near.at(j), std::abs(i - j));
        }
    }
    QList<Block> shown;
    for (qsizetype i = 0; i < blocks.size();) {
        qsizetype end = i;
        while (end < blocks.size() && near.at(end) > neighbours)
            ++end;
        if (end - i > 1)
            shown.append(leftOut(static_cast<int>(end - i)));
        else if (end - i == 1) // the line would take as much room
            shown.append(blocks.at(i));
        for (i = end; i < blocks.size() && near.at(i) <= neighbours; ++i)
            shown.append(blocks.at(i));
    }
    return shown;
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
    writeTitle(writer, difference.title, language);
    writer.space(std::round(style.body()));
    document->bodyPosition = writer.position();
    models::Article article;
    article.language = language;
    const ShownParts shown;
    BlockWriter(writer, article, shown).write(whole ? difference.blocks : folded(difference.blocks), {});
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
                open = false;
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
