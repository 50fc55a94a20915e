// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/blockwriter.h"

#include "ui/reader/mediawords.h"
#include "ui/reader/spanwriter.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

using namespace ArticleFormat;
using models::Block;

namespace {

constexpr double quoteStep = 19; ///< A bar of 3 px and 16 px of air.
constexpr int deepestQuote = 4;
constexpr double listStep = 22;
constexpr int deepestList = 6;
constexpr qsizetype codeLinesABlock = 200; ///< The layout works block by block, and the view paints so.

/// The note under a text: begins with its raised number, or has a footnote's name.
bool isFootnote(const Block &block)
{
    const Block *text = &block;
    while (text->kind == Block::Kind::List || text->kind == Block::Kind::ListItem) {
        if (text->anchor.startsWith("fn"_L1) || text->anchor.startsWith("footnote"_L1))
            return true;
        if (text->children.isEmpty())
            return false;
        text = &text->children.first();
    }
    if (text->kind != Block::Kind::Paragraph || text->spans.isEmpty())
        return false;
    const models::Span &first = text->spans.first();
    return (first.style & models::Span::Superscript) != 0 || first.anchor.startsWith("fn"_L1)
           || text->anchor.startsWith("fn"_L1) || text->anchor.startsWith("footnote"_L1);
}

QString textOf(const Block &block)
{
    QString text = ui::textOf(block.spans);
    for (const Block &child : block.children) {
        if (text.size() > 200)
            break;
        text += textOf(child);
    }
    return text;
}

} // namespace

BlockWriter::BlockWriter(DocumentWriter &writer, const models::Article &article, const ShownParts &shown)
    : m_writer(writer)
    , m_article(article)
    , m_shown(shown)
{}

void BlockWriter::write(const QList<Block> &blocks, const Place &place)
{
    Place here = place;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const Block &block = blocks.at(i);
        if (block.kind == Block::Kind::Rule) {
            const bool notes = i + 1 < blocks.size() && isFootnote(blocks.at(i + 1));
            m_writer.rule(std::round(unit() * 0.8), std::round(unit() * (notes ? 0.6 : 1.0)), here,
                          notes ? 120 : 0);
            if (notes)
                here.role = TextRole::Footnote;
            continue;
        }
        // What is nested stands close to the words it belongs to.
        if (block.kind == Block::Kind::List && place.listDepth > 0)
            m_writer.space(std::round(unit() * 0.24));
        else if (block.kind == Block::Kind::Quote && place.quoteDepth > 0)
            m_writer.space(std::round(unit() * 0.36));
        writeBlock(block, here);
    }
}

void BlockWriter::writeBlock(const Block &block, const Place &place)
{
    if (!block.anchor.isEmpty())
        m_writer.document().anchors.insert(block.anchor, m_writer.position() + 1);
    switch (block.kind) {
    case Block::Kind::Paragraph:
        if (const models::Span *picture = lonePicture(block.spans))
            writeFigure(block, *picture, place);
        else
            writeText(block, place, place.role, BlockRole::Text);
        break;
    case Block::Kind::Heading:
        if (place.tableDepth > 0)
            writeText(block, place, place.role, BlockRole::Text);
        else
            writeText(block, place,
                      block.level <= 2   ? TextRole::Heading2
                      : block.level == 3 ? TextRole::Heading3
                                         : TextRole::Heading4,
                      BlockRole::Heading);
        break;
    case Block::Kind::Quote: writeQuote(block, place); break;
    case Block::Kind::List: writeList(block, place); break;
    case Block::Kind::ListItem: write(block.children, place); break;
    case Block::Kind::Code: writeCode(block, place); break;
    case Block::Kind::Table: writeTable(*this, block, place); break;
    case Block::Kind::Figure:
        writeFigure(block.picture, block.size, block.alternative, block.link, block, place);
        break;
    case Block::Kind::Media: writeMedia(block, place); break;
    case Block::Kind::Rule: m_writer.rule(std::round(unit() * 0.8), std::round(unit()), place); break;
    case Block::Kind::Aside: writeAside(block, place); break;
    case Block::Kind::Details: writeDetails(block, place); break;
    }
}

Opening BlockWriter::openingFor(const QString &text, const Block &block, TextRole role) const
{
    const QString language = block.language.isEmpty() ? m_article.language : block.language;
    const Script script = scriptOf(text, language);
    Opening opening{.look = lookFor(role, script, m_writer.style()), .script = script};
    opening.rightToLeft = block.rightToLeft || text.isRightToLeft();
    opening.align = block.align;
    return opening;
}

void BlockWriter::begin(const Opening &opening, const Place &place)
{
    Opening marked = opening;
    const bool isItem = !m_marker.isEmpty() || m_check > 0;
    if (isItem && marked.role == BlockRole::Text)
        marked.role = BlockRole::Item;
    m_writer.begin(marked, place);
    if (!isItem)
        return;
    m_writer.setProperty(ListIndent, m_indent);
    if (m_check > 0)
        m_writer.setProperty(ListCheck, m_check);
    else
        m_writer.setProperty(ListMarker, m_marker);
    m_marker.clear();
    m_check = 0;
}

void BlockWriter::writeText(const Block &block, const Place &place, TextRole role, BlockRole kind)
{
    Opening opening = openingFor(ui::textOf(block.spans), block, role);
    opening.role = kind;
    if (kind == BlockRole::Heading)
        opening.headingLevel = std::clamp(block.level, 2, 6);
    opening.leastHeight = hasPicture(block.spans);
    begin(opening, place);
    SpanWriter(m_writer).write(block.spans, opening, place);
}

void BlockWriter::writeQuote(const Block &block, const Place &place)
{
    Place inner = place;
    inner.muted = true;
    if (place.quoteDepth < deepestQuote) {
        if (place.quoteDepth == 0)
            inner.quoteInset = place.inset;
        ++inner.quoteDepth;
        inner.inset += quoteStep;
    }
    if (!block.spans.isEmpty())
        writeText(block, inner, inner.role, BlockRole::Text);
    write(block.children, inner);
    m_writer.space(place.quoteDepth > 0 ? std::round(unit() * 0.4) : std::round(unit()));
}

void BlockWriter::writeList(const Block &list, const Place &place)
{
    Place inner = place;
    if (place.listDepth < deepestList) {
        ++inner.listDepth;
        const QString widest =
            listMarker(list.marker, list.start + static_cast<int>(list.children.size()) - 1);
        const QFontMetricsF metrics(lookFor(place.role, Script::Latin, m_writer.style()).font());
        m_indent = std::max(listStep, std::ceil(metrics.horizontalAdvance(widest) * 0.9 + 8));
        inner.inset += m_indent;
    }
    const double indent = m_indent;
    int number = list.start;
    for (const Block &item : list.children) {
        m_indent = indent;
        writeItem(list, item, number++, inner);
        m_writer.space(std::round(unit() * (place.listDepth > 0 ? 0.24 : 0.3)));
    }
    if (place.listDepth == 0)
        m_writer.space(std::round(unit() * (place.role == TextRole::Footnote ? 0.5 : 0.8)));
}

void BlockWriter::writeItem(const Block &list, const Block &item, int number, const Place &place)
{
    m_marker = list.marker == Block::Marker::None ? QString() : listMarker(list.marker, number);
    if (item.marker == Block::Marker::Unchecked || item.marker == Block::Marker::Checked)
        m_check = item.marker == Block::Marker::Checked ? 2 : 1;
    else if (m_marker.isEmpty() && list.marker != Block::Marker::None)
        m_marker = u"\u2022"_s;
    if (!item.anchor.isEmpty())
        m_writer.document().anchors.insert(item.anchor, m_writer.position() + 1);
    if (!item.spans.isEmpty() || item.children.isEmpty())
        writeText(item, place, place.role, BlockRole::Item);
    write(item.children, place);
    m_marker.clear();
    m_check = 0;
}

void BlockWriter::writeCode(const Block &block, const Place &place)
{
    Place inner = place;
    inner.box = Box::Code;
    inner.boxGroup = m_writer.newBox();
    inner.boxStart = place.inset;
    inner.inset += 16;
    inner.insetEnd += 16;
    m_writer.document().codes.insert(inner.boxGroup, block.code);
    Opening opening{.look = lookFor(TextRole::Code, Script::Latin, m_writer.style()),
                    .role = BlockRole::Code,
                    .padding = 13};
    const double below = opening.look.below;
    const QStringList lines = block.code.split(u'\n');
    for (qsizetype from = 0; from < lines.size(); from += codeLinesABlock) {
        const bool last = from + codeLinesABlock >= lines.size();
        opening.look.below = last ? below : 0;
        if (from > 0)
            opening.look.above = 0;
        begin(opening, inner);
        SpanWriter(m_writer).writeCode(lines.mid(from, codeLinesABlock).join(u'\n'), opening, inner);
    }
}

/// A paragraph that holds nothing but a picture is a figure without a caption.
void BlockWriter::writeFigure(const Block &paragraph, const models::Span &picture, const Place &place)
{
    Block figure;
    figure.align = paragraph.align;
    writeFigure(picture.picture, picture.size, picture.text, picture.link, figure, place);
}

void BlockWriter::writeFigure(const QUrl &picture,
                              QSize size,
                              const QString &alternative,
                              const QUrl &link,
                              const Block &figure,
                              const Place &place,
                              bool plays)
{
    const QList<models::Span> &caption = figure.spans;
    Opening opening = openingFor(alternative, figure, place.role);
    opening.role = BlockRole::Picture;
    opening.freeHeight = true;
    opening.rightToLeft = m_article.headline.title.isRightToLeft();
    const bool captioned = !ui::textOf(caption).trimmed().isEmpty();
    opening.look.above = std::round(unit() * 0.25);
    opening.look.below = std::round(unit() * (captioned ? 0.4 : 1.0));
    begin(opening, place);
    QTextCharFormat format;
    // The line must be as high as the picture, not higher by the descent of a font.
    format.setFontPointSize(1);
    if (!link.isEmpty())
        makeLink(format, publishersLink(link), {}, m_writer.style().theme, false);
    writePictureObject(m_writer, picture, size, alternative, place, format, plays);
    if (!captioned)
        return;
    Opening words = openingFor(ui::textOf(caption), figure, TextRole::Small);
    words.role = BlockRole::Caption;
    words.look.below = std::round(unit());
    begin(words, place);
    SpanWriter(m_writer).write(caption, words, place);
}

void BlockWriter::writeMedia(const Block &block, const Place &place)
{
    const QUrl link = publishersLink(block.link);
    if (!block.picture.isEmpty())
        writeFigure(block.picture, block.size, block.alternative, link, Block(), place, true);
    const QString title = block.alternative.simplified();
    writeCard(title.isEmpty() ? mediaTitle(block.media) : title, mediaSentence(block), link,
              block.media == Block::MediaKind::Page ? u"open-browser"_s : u"play"_s, place);
}

void BlockWriter::writeCard(
    const QString &title, const QString &sentence, const QUrl &link, const QString &icon, const Place &place)
{
    const Theme &theme = m_writer.style().theme;
    Place inner = place;
    inner.box = Box::Card;
    inner.boxGroup = m_writer.newBox();
    inner.boxStart = place.inset;
    inner.boxPadding = 12;
    inner.inset += 15 + 40 + 14;
    inner.insetEnd += 15;
    const Block plain;
    Opening first = openingFor(title, plain, TextRole::Table);
    first.role = BlockRole::Media;
    first.look.bold = true;
    first.look.below = 0;
    begin(first, inner);
    m_writer.setProperty(BoxLink, link.toString(QUrl::FullyEncoded));
    m_writer.setProperty(BoxIcon, icon);
    QTextCharFormat words = first.look.format(theme);
    makeLink(words, link, {}, theme, false);
    words.setForeground(theme.text);
    m_writer.text(title, words);

    Opening second = openingFor(sentence, plain, TextRole::Small);
    second.role = BlockRole::Small;
    second.rightToLeft = first.rightToLeft;
    second.look.above = 0;
    second.look.below = std::round(unit() * 0.9);
    begin(second, inner);
    m_writer.text(sentence, second.look.format(theme));
}

void BlockWriter::writeAside(const Block &block, const Place &place)
{
    Place inner = place;
    if (place.box == Box::None) {
        inner.box = Box::Aside;
        inner.boxGroup = m_writer.newBox();
        inner.boxStart = place.inset;
        inner.boxPadding = 12;
        inner.inset += 16;
        inner.insetEnd += 16;
    }
    if (!block.spans.isEmpty())
        writeText(block, inner, inner.role, BlockRole::Text);
    write(block.children, inner);
    m_writer.space(std::round(unit()));
}

void BlockWriter::writeDetails(const Block &block, const Place &place)
{
    Block summary = block;
    for (models::Span &span : summary.spans)
        span.style = static_cast<quint16>(span.style | models::Span::Bold);
    Place inner = place;
    inner.inset += listStep;
    m_marker = u"\u25BE"_s;
    m_indent = listStep;
    writeText(summary, inner, place.role, BlockRole::Text);
    m_marker.clear();
    write(block.children, inner);
}

void BlockWriter::writeEnclosures(const models::Article &article, const models::BlockTree &tree)
{
    for (const models::Enclosure &enclosure : article.enclosures) {
        const QUrl url(enclosure.url);
        if (publishersLink(url).isEmpty() || showsMedia(tree.blocks, url))
            continue;
        if (!enclosure.type.startsWith("image/"_L1)) {
            const QString title = enclosure.title.isEmpty() ? url.fileName() : enclosure.title;
            writeCard(title.isEmpty() ? url.host() : title,
                      enclosureSentence(enclosure, m_writer.style().language), url,
                      isPlayable(enclosure) ? u"play"_s : u"attachment"_s, {});
        } else if (!showsAnyPicture(tree.blocks)) {
            writeFigure(url, {}, enclosure.title, {}, Block(), {});
        }
    }
}

void BlockWriter::writeCutNote(const models::Article &article)
{
    writeNote({{cutNote(), {}}, {openInBrowser(), article.headline.link}}, {});
}

void BlockWriter::writeNote(const QList<std::pair<QString, QUrl>> &parts, const Place &place)
{
    const Block plain;
    const QString words = parts.isEmpty() ? QString() : parts.first().first;
    Opening opening = openingFor(words, plain, TextRole::Small);
    opening.role = BlockRole::Small;
    opening.look.below = std::round(unit());
    begin(opening, place);
    const QTextCharFormat plainWords = opening.look.format(m_writer.style().theme);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i > 0)
            m_writer.text(u"\u2002"_s, plainWords);
        QTextCharFormat format = plainWords;
        if (!parts.at(i).second.isEmpty())
            makeLink(format, parts.at(i).second, {}, m_writer.style().theme, true);
        m_writer.text(parts.at(i).first, format);
    }
}

} // namespace ui
