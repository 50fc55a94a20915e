// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/blockwriter.h"
#include "app/html/sanitizer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::html {

namespace {

using models::Block;
using models::Span;

// CommonMark §2.4: what would otherwise be read as markup.
QString escaped(const QString &text)
{
    static constexpr QStringView special = u"\\`*_[]<>|~";
    QString result;
    result.reserve(text.size());
    for (const QChar c : withoutBreakPlaces(text)) {
        if (special.contains(c))
            result += u'\\';
        result += c;
    }
    return result;
}

// "# ", "1. ", "- " at the beginning of a line would be a heading or a list.
QString safeStart(const QString &text)
{
    qsizetype digits = 0;
    while (digits < text.size() && digits < 10 && text[digits].isDigit())
        ++digits;
    if (digits > 0 && digits < text.size() && (text[digits] == u'.' || text[digits] == u')'))
        return text.left(digits) + u'\\' + text.mid(digits);
    return !text.isEmpty() && u"#-+="_s.contains(text[0]) ? u'\\' + text : text;
}

QString address(const QUrl &url)
{
    return u'<' + QString::fromLatin1(url.toEncoded()) + u'>';
}

// Long enough not to be ended by what is inside (CommonMark §4.5, §6.1).
QString fenceFor(const QString &text, int least)
{
    int longest = 0;
    int run = 0;
    for (const QChar c : text) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return QString(std::max(least, longest + 1), u'`');
}

QString codeSpan(const QString &text)
{
    const QString fence = fenceFor(text, 1);
    const bool padded = text.startsWith(u'`') || text.endsWith(u'`');
    return padded ? fence + u' ' + text + u' ' + fence : fence + text + fence;
}

QString pictureOf(const QString &words, const QUrl &url)
{
    return url.isEmpty() ? escaped(words) : "!["_L1 + escaped(words) + "]("_L1 + address(url) + u')';
}

/// CommonMark, with the tables and the strike of GitHub.
class MarkdownWriter final : public BlockWriter
{
    QString paragraph(const Block &block) const override { return safeStart(words(block.spans)); }
    QString heading(const Block &block) const override
    {
        return QString(std::clamp(block.level, 1, 6), u'#') + u' ' + oneLine(block.spans);
    }
    QString media(const Block &block) const override
    {
        return u'[' + escaped(block.alternative) + "]("_L1 + address(block.link) + u')';
    }
    QString rule() const override { return u"---"_s; }

    static QString span(const Span &span)
    {
        if (span.kind == Span::Kind::Break)
            return u"\\\n"_s;
        QString text = span.kind == Span::Kind::Picture ? pictureOf(span.text, span.picture)
                       : (span.style & Span::Code)      ? codeSpan(withoutBreakPlaces(span.text))
                                                        : marked(span);
        if (!span.link.isEmpty())
            text = u'[' + text + "]("_L1 + address(span.link) + u')';
        return text;
    }

    // Marks must touch the words: "**bold **" is not bold (CommonMark §6.2).
    static QString marked(const Span &span)
    {
        const QString text = escaped(span.text);
        const QString core = text.trimmed();
        if (core.isEmpty())
            return text;
        QString marks;
        if (span.style & Span::Bold)
            marks += "**"_L1;
        if (span.style & Span::Italic)
            marks += u'*';
        if (span.style & (Span::Strike | Span::Deleted))
            marks += "~~"_L1;
        QString closing = marks;
        std::reverse(closing.begin(), closing.end());
        const qsizetype start = text.indexOf(core);
        const QString shown = (span.style & Span::RubyText) ? u'(' + core + u')' : core;
        return text.left(start) + marks + shown + closing + text.mid(start + core.size());
    }

    static QString words(const QList<Span> &spans)
    {
        QString text;
        for (const Span &each : spans)
            text += span(each);
        return text;
    }

    static QString oneLine(const QList<Span> &spans) { return words(spans).replace("\\\n"_L1, " "_L1); }

    QString code(const Block &block) const override
    {
        const QString text = withoutBreakPlaces(block.code);
        const QString fence = fenceFor(text, 3);
        return fence + block.codeLanguage + u'\n' + text + u'\n' + fence;
    }

    QString list(const Block &list) const override
    {
        const bool ordered = list.marker != Block::Marker::Disc && list.marker != Block::Marker::None;
        QStringList items;
        int number = list.start;
        for (const Block &item : list.children) {
            const QString marker = ordered ? QString::number(number++) + ". "_L1 : u"- "_s;
            QString box;
            if (item.marker == Block::Marker::Checked || item.marker == Block::Marker::Unchecked)
                box = item.marker == Block::Marker::Checked ? u"[x] "_s : u"[ ] "_s;
            items.append(indented(all(item.children), marker + box, QString(marker.size(), u' ')));
        }
        return items.join(u'\n');
    }

    QString table(const Block &table) const override
    {
        qsizetype columns = 0;
        for (const QList<Block::Cell> &row : table.rows)
            columns = std::max(columns, row.size());
        QStringList lines;
        for (const QList<Block::Cell> &row : table.rows) {
            QString line = u"|"_s;
            for (qsizetype at = 0; at < columns; ++at)
                line += u' ' + (at < row.size() ? all(row[at].blocks).simplified() : QString()) + " |"_L1;
            lines.append(line);
            if (lines.size() == 1)
                lines.append(u"|"_s + u" --- |"_s.repeated(columns));
        }
        return lines.join(u'\n');
    }

    QString figure(const Block &block) const override
    {
        QString text = pictureOf(block.alternative, block.picture);
        if (!block.link.isEmpty())
            text = u'[' + text + "]("_L1 + address(block.link) + u')';
        return block.spans.isEmpty() ? text : text + "\n\n"_L1 + words(block.spans);
    }

    QString details(const Block &block) const override
    {
        const QString inside = all(block.children);
        if (block.spans.isEmpty())
            return inside;
        return "**"_L1 + oneLine(block.spans).trimmed() + "**"_L1
               + (inside.isEmpty() ? QString() : "\n\n"_L1 + inside);
    }
};

} // namespace

QString toMarkdown(const models::BlockTree &tree)
{
    const QString text = MarkdownWriter().all(tree.blocks);
    return text.isEmpty() ? text : text + u'\n';
}

} // namespace app::html
