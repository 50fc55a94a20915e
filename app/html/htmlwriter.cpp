// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/sanitizer.h"

#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace app::html {

namespace {

using models::Block;
using models::Span;

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

struct StyleTag
{
    quint16 style;
    quint16 with; ///< The name is for text that has this style too.
    const char *name;
};
constexpr std::array styleTags = {
    StyleTag{Span::Bold, Span::Strong, "strong"},
    StyleTag{Span::Italic, Span::Emphasis, "em"},
    StyleTag{Span::Underline, 0, "u"},
    StyleTag{Span::Strike, 0, "s"},
    StyleTag{Span::Deleted, 0, "del"},
    StyleTag{Span::Inserted, 0, "ins"},
    StyleTag{Span::Mark, 0, "mark"},
    StyleTag{Span::Small, 0, "small"},
    StyleTag{Span::Superscript, 0, "sup"},
    StyleTag{Span::Subscript, 0, "sub"},
    StyleTag{Span::Keyboard, 0, "kbd"},
    StyleTag{Span::Code, 0, "code"},
};
// The plain twins of those that have two names.
constexpr std::array plainTags = {
    StyleTag{Span::Bold, Span::Strong, "b"},
    StyleTag{Span::Italic, Span::Emphasis, "i"},
};

QList<QString> tagsOf(quint16 style)
{
    QList<QString> names;
    for (const StyleTag &tag : styleTags) {
        if (!(style & tag.style))
            continue;
        const bool plain = tag.with != 0 && !(style & tag.with);
        names.append(
            QString::fromLatin1(plain ? plainTags.at(tag.style == Span::Bold ? 0 : 1).name : tag.name));
    }
    return names;
}

QString alignName(Block::Align align, bool rightToLeft)
{
    switch (align) {
    case Block::Align::Natural:
    case Block::Align::Start: break;
    case Block::Align::Centre: return u"center"_s;
    case Block::Align::End: return rightToLeft ? u"left"_s : u"right"_s;
    }
    return {};
}

bool isMediaFile(const QUrl &url)
{
    static const QStringList suffixes = {u"mp4"_s, u"m4v"_s, u"webm"_s, u"ogv"_s, u"mov"_s, u"m3u8"_s};
    return suffixes.contains(QFileInfo(url.path()).suffix().toLower());
}

class HtmlWriter final
{
public:
    QString written(const QList<Block> &blocks)
    {
        writeAll(blocks);
        return m_out;
    }

private:
    void attribute(QLatin1String name, const QString &value)
    {
        if (!value.isEmpty())
            m_out += u' ' + name + "=\""_L1 + escaped(value) + u'"';
    }

    void address(QLatin1String name, const QUrl &url)
    {
        attribute(name, url.isEmpty() ? QString() : QString::fromLatin1(url.toEncoded()));
    }

    void sizeAttributes(QSize size)
    {
        if (size.width() > 0)
            attribute("width"_L1, QString::number(size.width()));
        if (size.height() > 0)
            attribute("height"_L1, QString::number(size.height()));
    }

    // The attributes that any block may have. Direction is said only where it changes.
    void open(QLatin1String name, const Block &block, bool directed = true)
    {
        m_out += u'<' + name;
        attribute("id"_L1, block.anchor);
        if (directed && block.rightToLeft != m_rightToLeft)
            attribute("dir"_L1, block.rightToLeft ? u"rtl"_s : u"ltr"_s);
        attribute("lang"_L1, block.language);
        attribute("align"_L1, alignName(block.align, block.rightToLeft));
    }

    void writeAll(const QList<Block> &blocks)
    {
        for (const Block &block : blocks)
            write(block);
    }

    void inside(const Block &block, const QList<Block> &blocks)
    {
        const bool before = std::exchange(m_rightToLeft, block.rightToLeft);
        writeAll(blocks);
        m_rightToLeft = before;
    }

    void write(const Block &block)
    {
        switch (block.kind) {
        case Block::Kind::Paragraph: textBlock("p"_L1, block); break;
        case Block::Kind::Heading: heading(block); break;
        case Block::Kind::Quote: holder("blockquote"_L1, block); break;
        case Block::Kind::Aside: holder("aside"_L1, block); break;
        case Block::Kind::List: list(block); break;
        case Block::Kind::ListItem: item(block); break;
        case Block::Kind::Code: code(block); break;
        case Block::Kind::Table: table(block); break;
        case Block::Kind::Figure: figure(block); break;
        case Block::Kind::Media: media(block); break;
        case Block::Kind::Rule: m_out += "<hr>\n"_L1; break;
        case Block::Kind::Details: details(block); break;
        }
    }

    void textBlock(QLatin1String name, const Block &block)
    {
        open(name, block);
        m_out += u'>';
        spans(block.spans);
        m_out += "</"_L1 + name + ">\n"_L1;
    }

    void heading(const Block &block)
    {
        const QByteArray name = "h" + QByteArray::number(qBound(1, block.level, 6));
        textBlock(QLatin1String(name), block);
    }

    void holder(QLatin1String name, const Block &block)
    {
        open(name, block);
        m_out += ">\n"_L1;
        inside(block, block.children);
        m_out += "</"_L1 + name + ">\n"_L1;
    }

    void list(const Block &block)
    {
        static const QHash<Block::Marker, QString> types = {{Block::Marker::LowerAlpha, u"a"_s},
                                                            {Block::Marker::UpperAlpha, u"A"_s},
                                                            {Block::Marker::LowerRoman, u"i"_s},
                                                            {Block::Marker::UpperRoman, u"I"_s},
                                                            {Block::Marker::None, u"none"_s}};
        const bool ordered = types.contains(block.marker) ? block.marker != Block::Marker::None
                                                          : block.marker == Block::Marker::Decimal;
        const bool counted = ordered || block.start != 1; // A start without numbers is kept all the same.
        const QLatin1String name = counted ? "ol"_L1 : "ul"_L1;
        open(name, block);
        attribute("type"_L1, types.value(block.marker));
        if (block.start != 1)
            attribute("start"_L1, QString::number(block.start));
        m_out += ">\n"_L1;
        inside(block, block.children);
        m_out += "</"_L1 + name + ">\n"_L1;
    }

    void item(const Block &block)
    {
        open("li"_L1, block);
        m_out += u'>';
        m_box.clear();
        if (block.marker == Block::Marker::Checked)
            m_box = u"\u2611 "_s;
        else if (block.marker == Block::Marker::Unchecked)
            m_box = u"\u2610 "_s;
        bare(block, block.children);
        m_out += "</li>\n"_L1;
    }

    // The first paragraph of an item or a cell needs no <p> if it has nothing of its own.
    void bare(const Block &holder, const QList<Block> &blocks)
    {
        const bool before = std::exchange(m_rightToLeft, holder.rightToLeft);
        qsizetype at = 0;
        if (!blocks.isEmpty()) {
            Block plain;
            plain.spans = blocks.first().spans;
            plain.rightToLeft = m_rightToLeft;
            if (blocks.first() == plain) {
                at = 1;
                spans(plain.spans);
            } else if (blocks.first().kind == Block::Kind::Paragraph) {
                at = 1;
                textBlock("p"_L1, blocks.first());
            }
        }
        m_box.clear();
        for (; at < blocks.size(); ++at)
            write(blocks[at]);
        m_rightToLeft = before;
    }

    void code(const Block &block)
    {
        m_out += "<pre"_L1;
        attribute("id"_L1, block.anchor);
        m_out += "><code"_L1;
        if (!block.codeLanguage.isEmpty())
            attribute("class"_L1, "language-"_L1 + block.codeLanguage);
        m_out += u'>' + escaped(block.code) + "</code></pre>\n"_L1;
    }

    void table(const Block &block)
    {
        open("table"_L1, block);
        m_out += ">\n"_L1;
        for (const QList<Block::Cell> &row : block.rows) {
            m_out += "<tr>"_L1;
            for (const Block::Cell &cell : row)
                tableCell(block, cell);
            m_out += "</tr>\n"_L1;
        }
        m_out += "</table>\n"_L1;
    }

    void tableCell(const Block &table, const Block::Cell &cell)
    {
        const QLatin1String name = cell.header ? "th"_L1 : "td"_L1;
        m_out += u'<' + name;
        if (cell.columnSpan > 1)
            attribute("colspan"_L1, QString::number(cell.columnSpan));
        if (cell.rowSpan > 1)
            attribute("rowspan"_L1, QString::number(cell.rowSpan));
        attribute("align"_L1, alignName(cell.align, table.rightToLeft));
        m_out += u'>';
        bare(table, cell.blocks);
        m_out += "</"_L1 + name + u'>';
    }

    void picture(const QUrl &url, const QString &words, const QString &title, QSize size)
    {
        m_out += "<img"_L1;
        address("src"_L1, url);
        m_out += " alt=\""_L1 + escaped(words) + u'"';
        attribute("title"_L1, title);
        sizeAttributes(size);
        m_out += u'>';
    }

    void figure(const Block &block)
    {
        open("figure"_L1, block);
        m_out += u'>';
        if (!block.link.isEmpty()) {
            m_out += "<a"_L1;
            address("href"_L1, block.link);
            m_out += u'>';
        }
        picture(block.picture, block.alternative, {}, block.size);
        if (!block.link.isEmpty())
            m_out += "</a>"_L1;
        if (!block.spans.isEmpty()) {
            m_out += "<figcaption>"_L1;
            spans(block.spans);
            m_out += "</figcaption>"_L1;
        }
        m_out += "</figure>\n"_L1;
    }

    void media(const Block &block)
    {
        const bool audio = block.media == Block::MediaKind::Audio && block.picture.isEmpty();
        if (audio || (block.media == Block::MediaKind::Video && isMediaFile(block.link))) {
            const QLatin1String name = audio ? "audio"_L1 : "video"_L1;
            m_out += u'<' + name;
            attribute("id"_L1, block.anchor);
            m_out += " controls preload=\"none\""_L1;
            address("src"_L1, block.link);
            address("poster"_L1, block.picture);
            attribute("title"_L1, block.alternative);
            sizeAttributes(block.size);
            m_out += "></"_L1 + name + ">\n"_L1;
            return;
        }
        const QLatin1String kind = block.media == Block::MediaKind::Video   ? "video"_L1
                                   : block.media == Block::MediaKind::Audio ? "audio"_L1
                                                                            : "page"_L1;
        m_out += "<figure"_L1;
        attribute("id"_L1, block.anchor);
        attribute("data-media"_L1, kind);
        sizeAttributes(block.size);
        m_out += "><a"_L1;
        address("href"_L1, block.link);
        m_out += u'>';
        // Without a poster browsers show the words of the picture in its place.
        picture(block.picture, block.alternative, {}, {});
        m_out += "</a></figure>\n"_L1;
    }

    void details(const Block &block)
    {
        open("details"_L1, block);
        m_out += u'>';
        if (!block.spans.isEmpty()) {
            m_out += "<summary>"_L1;
            spans(block.spans);
            m_out += "</summary>"_L1;
        }
        m_out += u'\n';
        inside(block, block.children);
        m_out += "</details>\n"_L1;
    }

    void spans(const QList<Span> &all)
    {
        m_out += escaped(std::exchange(m_box, {}));
        for (qsizetype at = 0; at < all.size();) {
            const qsizetype end = endOfLink(all, at);
            openLink(all[at]);
            for (qsizetype each = at; each < end; ++each)
                span(all[each]);
            closeLink(all[at]);
            at = end;
        }
    }

    // Neighbours that lead to the same place share one <a>.
    static qsizetype endOfLink(const QList<Span> &all, qsizetype at)
    {
        qsizetype end = at + 1;
        const auto same = [&](const Span &other) {
            return other.kind == Span::Kind::Text && other.link == all[at].link
                   && other.title == all[at].title
                   && (other.style & Span::DeadLink) == (all[at].style & Span::DeadLink);
        };
        while (all[at].kind == Span::Kind::Text && end < all.size() && same(all[end]))
            ++end;
        return end;
    }

    static bool isLink(const Span &span) { return !span.link.isEmpty(); }
    static bool isDead(const Span &span) { return span.style & Span::DeadLink; }
    static bool isAbbreviation(const Span &span)
    {
        return !isLink(span) && span.kind == Span::Kind::Text && !span.title.isEmpty();
    }

    void openLink(const Span &span)
    {
        if (isLink(span) || isDead(span)) {
            m_out += "<a"_L1;
            if (isLink(span))
                address("href"_L1, span.link);
            if (isLink(span) && span.kind == Span::Kind::Text)
                attribute("title"_L1, span.title);
            m_out += u'>';
        }
        if (isAbbreviation(span)) {
            m_out += "<abbr"_L1;
            attribute("title"_L1, span.title);
            m_out += u'>';
        }
    }

    void closeLink(const Span &span)
    {
        if (isAbbreviation(span))
            m_out += "</abbr>"_L1;
        if (isLink(span) || isDead(span))
            m_out += "</a>"_L1;
    }

    void span(const Span &span)
    {
        if (span.kind == Span::Kind::Break) {
            m_out += "<br>"_L1;
            return;
        }
        if (!span.anchor.isEmpty()) {
            m_out += "<span"_L1;
            attribute("id"_L1, span.anchor);
            m_out += u'>';
        }
        const QList<QString> tags = tagsOf(span.style);
        for (const QString &tag : tags)
            m_out += u'<' + tag + u'>';
        if (span.kind == Span::Kind::Picture)
            picture(span.picture, span.text, span.title, span.size);
        else if (span.style & Span::RubyText)
            m_out += "<ruby><rp>(</rp><rt>"_L1 + escaped(span.text) + "</rt><rp>)</rp></ruby>"_L1;
        else
            m_out += escaped(span.text);
        for (auto tag = tags.crbegin(); tag != tags.crend(); ++tag)
            m_out += "</"_L1 + *tag + u'>';
        if (!span.anchor.isEmpty())
            m_out += "</span>"_L1;
    }

    QString m_out;
    QString m_box; ///< Of a ticked item, to be written before its first words.
    bool m_rightToLeft = false;
};

} // namespace

QString toHtml(const models::BlockTree &tree)
{
    return HtmlWriter().written(tree.blocks);
}

} // namespace app::html
