// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/paragraphs.h"

#include "app/html/addresses.h"
#include "models/links.h"

#include <algorithm>

namespace app::html {

namespace {

using models::Block;
using models::Span;
using Spans = QList<Span>;

constexpr int longestWord = 1000; // QTextLayout takes seconds over 300,000 letters without a break.
constexpr qsizetype longestParagraph = 20'000; // Half a second over 700,000.
constexpr int textHeight = 64;                 // CSS pixels: a picture not higher may be part of a line.
constexpr int figureWidth = 200;               // One as wide is never part of a line.

bool isInvisible(QChar c)
{
    return c.isSpace() || c == QChar(0x200B) || c == QChar(0x200C) || c == QChar(0x200D) || c == QChar(0x2060)
           || c == QChar(0xFEFF) || c == QChar(0xAD);
}

bool isBlank(const Span &span)
{
    return span.kind == Span::Kind::Text && std::all_of(span.text.cbegin(), span.text.cend(), isInvisible);
}

bool isBreak(const Span &span)
{
    return span.kind == Span::Kind::Break;
}

bool isPicture(const Span &span)
{
    return span.kind == Span::Kind::Picture;
}

bool nothingToSee(const Spans &spans)
{
    return std::all_of(spans.cbegin(), spans.cend(), [](const Span &s) { return isBreak(s) || isBlank(s); });
}

void trimEnd(Spans &spans)
{
    while (!spans.isEmpty() && !isPicture(spans.last())) {
        Span &last = spans.last();
        if (!isBreak(last)) {
            qsizetype end = last.text.size();
            while (end > 0 && last.text[end - 1].isSpace())
                --end;
            last.text.truncate(end);
            if (end > 0)
                return;
        }
        spans.removeLast();
    }
}

void trimStart(Spans &spans)
{
    QString anchor;
    while (!spans.isEmpty() && !isPicture(spans.first())) {
        Span &first = spans.first();
        if (!isBreak(first)) {
            qsizetype start = 0;
            while (start < first.text.size() && first.text[start].isSpace())
                ++start;
            first.text.remove(0, start);
            if (!first.text.isEmpty())
                break;
            anchor = anchor.isEmpty() ? first.anchor : anchor;
        }
        spans.removeFirst();
    }
    if (!spans.isEmpty() && spans.first().anchor.isEmpty())
        spans.first().anchor = anchor;
}

Spans trimmed(Spans spans)
{
    trimEnd(spans);
    trimStart(spans);
    return nothingToSee(spans) ? Spans() : spans;
}

/// White space beside a line break is nothing, and neither is a second break.
Spans withSingleBreaks(const Spans &spans)
{
    Spans result;
    for (const Span &span : spans) {
        if (isBreak(span)) {
            trimEnd(result);
            if (result.isEmpty())
                continue;
        }
        if (!isBreak(span) && !result.isEmpty() && isBreak(result.last()) && !isPicture(span)) {
            Spans rest{span};
            trimStart(rest);
            if (rest.isEmpty())
                continue;
            result += rest;
            continue;
        }
        result.append(span);
    }
    return result;
}

QList<Spans> partsBetweenBreaks(const Spans &spans)
{
    QList<Spans> parts(1);
    int breaks = 0;
    for (const Span &span : spans) {
        if (isBreak(span)) {
            ++breaks;
        } else if (!isBlank(span)) {
            if (breaks > 1)
                parts.append(Spans());
            breaks = 0;
        }
        parts.last().append(span);
    }
    return parts;
}

Spans linkified(const Spans &spans)
{
    Spans result;
    for (const Span &span : spans) {
        if (span.kind != Span::Kind::Text || !span.link.isEmpty() || (span.style & Span::Code)) {
            result.append(span);
            continue;
        }
        qsizetype done = 0;
        const auto append = [&](qsizetype at, qsizetype length, const QUrl &link) {
            if (length == 0)
                return;
            Span part = span;
            part.text = span.text.mid(at, length);
            part.link = link;
            part.anchor = at == 0 ? span.anchor : QString();
            if (!link.isEmpty())
                part.style &= quint16(~Span::DeadLink);
            result.append(part);
        };
        for (BareAddress bare = bareAddressIn(span.text, 0); bare.length > 0;
             bare = bareAddressIn(span.text, done)) {
            append(done, bare.at - done, {});
            append(bare.at, bare.length, models::cleanLink(bare.url));
            done = bare.at + bare.length;
        }
        append(done, span.text.size() - done, {});
    }
    return result;
}

/// Puts U+200B into runs that offer no place to break a line; `run` is carried from span to span.
QString withBreakPlaces(const QString &text, int &run)
{
    QString result;
    qsizetype done = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        const bool breaks = c.isSpace() || c == QChar(0x200B) || c.unicode() >= 0x2E80;
        if (breaks && !c.isSurrogate()) {
            run = 0;
            continue;
        }
        if (run >= longestWord && !c.isLowSurrogate()) {
            result += QStringView(text).sliced(done, at - done);
            result += QChar(0x200B);
            done = at;
            run = 0;
        }
        ++run;
    }
    result += QStringView(text).sliced(done);
    return result;
}

void makeBreakable(Spans &spans)
{
    int run = 0;
    for (Span &span : spans) {
        if (span.kind == Span::Kind::Text)
            span.text = withBreakPlaces(span.text, run);
        else
            run = 0;
    }
}

bool isSmall(const Span &picture)
{
    const auto fits = [](int length) { return length > 0 && length <= textHeight; };
    return (picture.style & Span::Small) || fits(picture.size.height()) || fits(picture.size.width());
}

/// Which spans are pictures that stand for themselves: wide ones, and those at the beginning or the end of a
/// line that are not small. Two passes are enough: what a promotion lays bare is met by the one or the other.
QList<bool> figuresAmong(const Spans &spans)
{
    QList<bool> figure(spans.size(), false);
    const auto pass = [&](qsizetype from, qsizetype to, qsizetype step) {
        bool edge = true;
        for (qsizetype at = from; at != to; at += step) {
            const Span &span = spans[at];
            if (isPicture(span)) {
                if (!isSmall(span) && (edge || span.size.width() >= figureWidth))
                    figure[at] = true;
                edge = figure[at];
            } else if (isBreak(span)) {
                edge = true;
            } else if (!isBlank(span)) {
                edge = false;
            }
        }
    };
    pass(0, spans.size(), 1);
    pass(spans.size() - 1, -1, -1);
    return figure;
}

bool looksLikeFileName(const QString &title)
{
    return !title.contains(u' ') && title.contains(u'.');
}

Block figureOf(const Span &picture, const Block &model)
{
    Block figure;
    figure.kind = Block::Kind::Figure;
    figure.picture = picture.picture;
    figure.alternative = picture.text;
    figure.size = picture.size;
    figure.link = picture.link;
    figure.align = model.align;
    figure.rightToLeft = model.rightToLeft;
    figure.language = model.language;
    figure.anchor = picture.anchor;
    // A title that is more than the file's name is worth reading: some comics have half their joke there.
    if (!picture.title.isEmpty() && picture.title != picture.text && !looksLikeFileName(picture.title)) {
        Span caption;
        caption.text = picture.title;
        figure.spans = tidied({caption});
    }
    return figure;
}

/// Where to end a piece of a paragraph that is too long: after a space near the limit, else at it.
qsizetype endOfPiece(const QString &text, qsizetype limit)
{
    const qsizetype space = text.lastIndexOf(u' ', limit);
    if (space > 0 && space > limit - 2000)
        return space;
    return text[limit].isLowSurrogate() && limit > 1 ? limit - 1 : limit;
}

QList<Spans> pieces(const Spans &spans)
{
    QList<Spans> result(1);
    qsizetype length = 0;
    for (Span span : spans) {
        while (span.kind == Span::Kind::Text && length + span.text.size() > longestParagraph) {
            const qsizetype end = endOfPiece(span.text, longestParagraph - length);
            Span head = span;
            head.text.truncate(end);
            result.last().append(head);
            result.append(Spans());
            span.text.remove(0, end);
            span.anchor.clear();
            length = 0;
        }
        length += span.kind == Span::Kind::Text ? span.text.size() : 0;
        result.last().append(span);
    }
    return result;
}

class Paragraphs final
{
public:
    explicit Paragraphs(const Block &model)
        : m_model(model)
    {}

    void add(const Spans &part)
    {
        const QList<bool> figure = figuresAmong(part);
        Spans text;
        for (qsizetype at = 0; at < part.size(); ++at) {
            if (!figure[at]) {
                text.append(part[at]);
                continue;
            }
            addText(std::exchange(text, {}));
            append(figureOf(part[at], m_model));
        }
        addText(text);
    }

    QList<Block> blocks;

private:
    void addText(const Spans &spans)
    {
        Spans text = tidied(spans);
        if (text.isEmpty())
            return;
        for (Spans &piece : pieces(text)) {
            Block block = m_model;
            block.spans = trimmed(std::move(piece));
            block.anchor.clear();
            if (block.spans.isEmpty())
                continue;
            block.anchor = std::exchange(block.spans.first().anchor, {});
            append(block);
        }
    }

    void append(Block block)
    {
        if (block.anchor.isEmpty())
            block.anchor = m_model.anchor;
        else if (!m_model.anchor.isEmpty() && !block.spans.isEmpty() && block.kind != Block::Kind::Figure)
            block.spans.first().anchor = std::exchange(block.anchor, m_model.anchor);
        m_model.anchor.clear();
        blocks.append(block);
    }

    Block m_model;
};

} // namespace

QList<Span> tidied(QList<Span> spans)
{
    spans = linkified(trimmed(withSingleBreaks(spans)));
    makeBreakable(spans);
    return spans;
}

QList<Block> paragraphsOf(const QList<Span> &spans, const Block &model)
{
    Paragraphs paragraphs(model);
    for (const Spans &part : partsBetweenBreaks(spans))
        paragraphs.add(withSingleBreaks(part));
    return paragraphs.blocks;
}

QString breakable(const QString &text)
{
    int run = 0;
    return withBreakPlaces(text, run);
}

} // namespace app::html
