// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/passages.h"

#include "app/text/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::text {

namespace {

using models::Block;
using models::Span;

constexpr QChar breakSign(lineBreak);
constexpr QChar indent(0xa0); ///< In front of lines of code.

/// A publisher's own marks of what was inserted and deleted must not be taken for ours.
quint16 styleWithoutMarks(quint16 style)
{
    if (style & Span::Inserted)
        style |= Span::Underline;
    if (style & Span::Deleted)
        style |= Span::Strike;
    return quint16(style & ~(Span::Inserted | Span::Deleted));
}

/// Letter by letter, with white space folded, so that `text` and the spans' texts are the same.
class Text
{
public:
    void add(const Span &span)
    {
        if (span.kind == Span::Kind::Break)
            addBreak();
        if (span.kind != Span::Kind::Text)
            return;
        Span words = span;
        words.style = styleWithoutMarks(span.style);
        words.text.clear();
        for (const QChar letter : span.text) {
            if (letter == QChar(0x200b))
                continue; // put in by the sanitizer, to break long words
            const bool isBlank = letter.isSpace() && !(span.style & Span::Code && letter == indent);
            if (isBlank && (m_text.isEmpty() || m_text.back() == u' ' || m_text.back() == breakSign))
                continue;
            m_text += isBlank ? QChar(u' ') : letter;
            words.text += m_text.back();
        }
        if (!words.text.isEmpty())
            m_spans.append(words);
    }

    void addBreak()
    {
        dropBlank();
        m_text += breakSign;
        m_spans.append({.kind = Span::Kind::Break});
    }

    void finish(Passage &passage)
    {
        for (dropBlank(); m_text.endsWith(breakSign); dropBlank()) {
            m_text.chop(1);
            m_spans.removeLast();
        }
        passage.text = m_text;
        passage.spans = m_spans;
    }

private:
    void dropBlank()
    {
        if (!m_text.endsWith(u' '))
            return;
        m_text.chop(1);
        m_spans.last().text.chop(1);
        if (m_spans.last().text.isEmpty())
            m_spans.removeLast();
    }

    QString m_text;
    QList<Span> m_spans;
};

QList<Span> withoutPictures(const QList<Span> &spans)
{
    QList<Span> kept;
    for (Span span : spans) {
        span.style = styleWithoutMarks(span.style);
        if (span.kind != Span::Kind::Picture)
            kept.append(span);
    }
    return kept;
}

/// A figure is its caption.
Block captionOf(const Block &figure)
{
    Block caption{.kind = Block::Kind::Paragraph, .spans = figure.spans};
    for (Span &span : caption.spans)
        span.style |= Span::Small;
    return caption;
}

QList<Block> withoutPictures(const QList<Block> &blocks)
{
    QList<Block> kept;
    for (Block block : blocks) {
        if (block.kind == Block::Kind::Media)
            continue;
        if (block.kind == Block::Kind::Figure)
            block = captionOf(block);
        block.spans = withoutPictures(block.spans);
        block.children = withoutPictures(block.children);
        for (QList<Block::Cell> &row : block.rows) {
            for (Block::Cell &cell : row)
                cell.blocks = withoutPictures(cell.blocks);
        }
        kept.append(block);
    }
    return kept;
}

Block emptied(const Block &block)
{
    Block shell = block;
    shell.children.clear();
    shell.spans.clear();
    shell.anchor.clear();
    return shell;
}

class Flattener
{
public:
    std::vector<Passage> take() { return std::move(m_passages); }

    void add(const QList<Block> &blocks)
    {
        for (const Block &block : blocks)
            add(block);
    }

private:
    void add(const Block &block)
    {
        switch (block.kind) {
        case Block::Kind::Paragraph:
        case Block::Kind::Heading: addWords(block); break;
        case Block::Kind::Figure: addWords(captionOf(block)); break;
        case Block::Kind::Details:
            addWords({.kind = Block::Kind::Paragraph, .spans = block.spans});
            add(block.children);
            break;
        case Block::Kind::Quote:
        case Block::Kind::Aside:
            m_frames.append({.block = emptied(block)});
            add(block.children);
            m_frames.removeLast();
            break;
        case Block::Kind::List: addList(block); break;
        case Block::Kind::ListItem: add(block.children); break;
        case Block::Kind::Code: addCode(block); break;
        case Block::Kind::Table: addTable(block); break;
        case Block::Kind::Media:
        case Block::Kind::Rule: break;
        }
    }

    void addList(const Block &list)
    {
        for (const Block &item : list.children) {
            m_frames.append({.block = emptied(list), .item = emptied(item)});
            add(item.children);
            m_frames.removeLast();
        }
    }

    void addWords(Block block)
    {
        Text text;
        for (const Span &span : std::as_const(block.spans))
            text.add(span);
        block.spans = withoutPictures(block.spans);
        block.anchor.clear();
        finish(block, text);
    }

    void addCode(const Block &block)
    {
        Text text;
        const QStringList lines = block.code.split(u'\n');
        for (const QString &line : lines) {
            qsizetype depth = 0;
            while (depth < line.size() && line.at(depth).isSpace())
                ++depth;
            text.add({.style = Span::Code, .text = QString(depth, indent) + line.mid(depth)});
            text.addBreak();
        }
        finish(block, text);
    }

    void addTable(const Block &block)
    {
        Text text;
        for (const QList<Block::Cell> &row : block.rows) {
            for (const Block::Cell &cell : row) {
                Flattener flattener;
                flattener.add(cell.blocks);
                for (const Passage &passage : flattener.take()) {
                    for (const Span &span : passage.spans)
                        text.add(span);
                    text.add({.text = u" "_s});
                }
                text.add({.text = u"\u2502 "_s});
            }
            text.addBreak();
        }
        finish(withoutPictures({block}).constFirst(), text);
    }

    void finish(const Block &block, Text &text)
    {
        Passage passage{.frames = m_frames, .block = block};
        text.finish(passage);
        if (passage.text.isEmpty())
            return;
        m_passages.push_back(passage);
        for (Frame &frame : m_frames)
            frame.beginsItem = false;
    }

    QList<Frame> m_frames;
    std::vector<Passage> m_passages;
};

bool sameFrame(const Frame &one, const Frame &other)
{
    return one.block.kind == other.block.kind && one.block.marker == other.block.marker;
}

class Builder
{
public:
    explicit Builder(const std::vector<Passage> &passages)
        : m_passages(passages)
    {}

    QList<Block> build(std::size_t from, std::size_t to, int depth) const
    {
        QList<Block> blocks;
        for (std::size_t at = from; at < to;) {
            const QList<Frame> &frames = m_passages[at].frames;
            if (frames.size() <= depth) {
                blocks.append(m_passages[at].block);
                ++at;
                continue;
            }
            std::size_t end = at + 1;
            while (end < to && m_passages[end].frames.size() > depth
                   && sameFrame(frames.at(depth), m_passages[end].frames.at(depth)))
                ++end;
            blocks.append(framed(at, end, depth));
            at = end;
        }
        return blocks;
    }

private:
    Block framed(std::size_t from, std::size_t to, int depth) const
    {
        Block block = m_passages[from].frames.at(depth).block;
        if (block.kind != Block::Kind::List) {
            block.children = build(from, to, depth + 1);
            return block;
        }
        for (std::size_t at = from; at < to;) {
            std::size_t end = at + 1;
            while (end < to && !m_passages[end].frames.at(depth).beginsItem)
                ++end;
            Block item = m_passages[at].frames.at(depth).item;
            item.children = build(at, end, depth + 1);
            block.children.append(item);
            at = end;
        }
        return block;
    }

    const std::vector<Passage> &m_passages;
};

} // namespace

std::vector<Passage> passagesOf(const QList<Block> &blocks)
{
    Flattener flattener;
    flattener.add(blocks);
    return flattener.take();
}

QList<Block> blocksOf(const std::vector<Passage> &passages)
{
    return Builder(passages).build(0, passages.size(), 0);
}

Passage reworded(const Passage &passage, const QList<Span> &spans)
{
    Passage changed = passage;
    // Code and tables have no spans that could be marked: they are shown as lines.
    if (passage.block.kind != Block::Kind::Heading)
        changed.block = {.kind = Block::Kind::Paragraph,
                         .align = passage.block.align,
                         .rightToLeft = passage.block.rightToLeft,
                         .language = passage.block.language};
    changed.block.spans = spans;
    return changed;
}

QList<Span> slice(const Passage &passage, qsizetype from, qsizetype length, quint16 style)
{
    QList<Span> part;
    qsizetype at = 0;
    for (const Span &span : passage.spans) {
        const qsizetype size = span.kind == Span::Kind::Break ? 1 : span.text.size();
        const qsizetype begin = std::max(from, at);
        const qsizetype end = std::min(from + length, at + size);
        if (begin < end) {
            Span piece = span;
            piece.style |= style;
            piece.anchor.clear();
            if (span.kind == Span::Kind::Text)
                piece.text = span.text.mid(begin - at, end - begin);
            part.append(piece);
        }
        at += size;
    }
    return part;
}

} // namespace app::text
