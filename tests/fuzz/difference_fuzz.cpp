// SPDX-License-Identifier: GPL-3.0-or-later
// Two wordings of an article, apart by a form feed: the text that shows both holds each of them whole, and
// what is marked as a change in it is one.
#include "app/html/sanitizer.h"
#include "app/text/comparison.h"
#include "app/text/passages.h"
#include "app/text/words.h"
#include "tests/fuzz/input.h"

namespace {

using models::Block;
using models::Span;

constexpr quint16 marks = Span::Inserted | Span::Deleted;

QList<Block> without(const QList<Block> &blocks, quint16 style)
{
    QList<Block> kept;
    for (Block block : blocks) {
        block.spans.removeIf([style](const Span &span) { return span.style & style; });
        block.children = without(block.children, style);
        kept.append(block);
    }
    return kept;
}

/// All words, without what is between them.
QString wordsOf(const QList<Block> &blocks)
{
    QString words;
    for (const app::text::Passage &passage : app::text::passagesOf(blocks)) {
        for (const app::text::Word &word : app::text::wordsOf(passage.text))
            words += word.in(passage.text);
    }
    return words.remove(QChar(app::text::lineBreak)).remove(QChar(0xa0));
}

bool holdsOnlyWords(const QList<Block> &blocks, quint16 forbidden)
{
    for (const Block &block : blocks) {
        for (const Span &span : block.spans) {
            if (span.kind == Span::Kind::Picture || (span.style & forbidden))
                return false;
        }
        if (block.kind == Block::Kind::Figure || block.kind == Block::Kind::Media
            || !holdsOnlyWords(block.children, forbidden))
            return false;
        for (const QList<Block::Cell> &row : block.rows) {
            for (const Block::Cell &cell : row) {
                if (!holdsOnlyWords(cell.blocks, marks))
                    return false;
            }
        }
    }
    return true;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const qsizetype end = bytes.indexOf('\f');
    const QString first = QString::fromUtf8(end < 0 ? bytes : bytes.left(end));
    const QString second = end < 0 ? QString() : QString::fromUtf8(bytes.mid(end + 1));
    const app::text::Wording before{first.left(20), app::html::sanitize(first)};
    const app::text::Wording after{second.left(20), app::html::sanitize(second)};
    const QString told = app::html::toHtml(before.tree) + u'\f' + app::html::toHtml(after.tree);

    const models::TextDifference difference = app::text::compare(before, after);
    fuzz::promise(wordsOf(without(difference.blocks, Span::Inserted)) == wordsOf(before.tree.blocks),
                  "without what came it is the text before", told);
    fuzz::promise(wordsOf(without(difference.blocks, Span::Deleted)) == wordsOf(after.tree.blocks),
                  "without what went it is the text after", told);
    fuzz::promise(holdsOnlyWords(difference.blocks, 0), "words are compared, nothing else is shown", told);

    const models::TextDifference same = app::text::compare(after, after);
    fuzz::promise(same.changes == 0 && holdsOnlyWords(same.blocks, marks), "a text is the same as itself",
                  told);
    return 0;
}
