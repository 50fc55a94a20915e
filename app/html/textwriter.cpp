// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/sanitizer.h"

using namespace Qt::StringLiterals;

namespace app::html {

namespace {

using models::Block;
using models::Span;

constexpr QChar breakPlace(0x200B); // Ours, for words of absurd length; nobody wants to copy it.

QString indented(const QString &text, const QString &first, const QString &rest)
{
    return first + QString(text).replace(u'\n', u'\n' + rest);
}

class TextWriter final
{
public:
    static QString all(const QList<Block> &blocks)
    {
        QStringList parts;
        for (const Block &block : blocks) {
            const QString part = one(block);
            if (!part.isEmpty())
                parts.append(part);
        }
        return parts.join("\n\n"_L1);
    }

private:
    static QString one(const Block &block)
    {
        switch (block.kind) {
        case Block::Kind::Paragraph:
        case Block::Kind::Heading: return words(block.spans);
        case Block::Kind::Quote: return indented(all(block.children), u"> "_s, u"> "_s);
        case Block::Kind::List: return list(block);
        case Block::Kind::ListItem:
        case Block::Kind::Aside: return all(block.children);
        case Block::Kind::Code: return QString(block.code).remove(breakPlace);
        case Block::Kind::Table: return table(block);
        case Block::Kind::Figure: return figure(block);
        case Block::Kind::Media: return block.alternative + u'\n' + block.link.toString();
        case Block::Kind::Rule: return u"* * *"_s;
        case Block::Kind::Details: return details(block);
        }
        return {};
    }

    static QString words(const QList<Span> &spans)
    {
        QString text;
        for (const Span &span : spans) {
            if (span.kind == Span::Kind::Break)
                text += u'\n';
            else if (span.style & Span::RubyText)
                text += u'(' + span.text + u')';
            else
                text += span.text;
        }
        return text.remove(breakPlace);
    }

    static QString list(const Block &list)
    {
        QStringList lines;
        int number = list.start;
        for (const Block &item : list.children) {
            QString marker = u"\u2022 "_s;
            if (item.marker == Block::Marker::Checked)
                marker = u"\u2611 "_s;
            else if (item.marker == Block::Marker::Unchecked)
                marker = u"\u2610 "_s;
            else if (list.marker == Block::Marker::None)
                marker.clear();
            else if (list.marker != Block::Marker::Disc)
                marker = QString::number(number) + ". "_L1;
            ++number;
            QStringList parts;
            for (const Block &child : item.children)
                parts.append(one(child));
            lines.append(indented(parts.join(u'\n'), marker, QString(marker.size(), u' ')));
        }
        return lines.join(u'\n');
    }

    static QString table(const Block &table)
    {
        QStringList lines;
        for (const QList<Block::Cell> &row : table.rows) {
            QStringList cells;
            for (const Block::Cell &cell : row)
                cells.append(all(cell.blocks).simplified());
            lines.append(cells.join(u'\t'));
        }
        return lines.join(u'\n');
    }

    static QString figure(const Block &block)
    {
        const QString caption = words(block.spans);
        if (block.alternative.isEmpty())
            return caption;
        return caption.isEmpty() ? u'[' + block.alternative + u']'
                                 : u'[' + block.alternative + "]\n"_L1 + caption;
    }

    static QString details(const Block &block)
    {
        const QString summary = words(block.spans);
        const QString inside = all(block.children);
        return summary.isEmpty() || inside.isEmpty() ? summary + inside : summary + "\n\n"_L1 + inside;
    }
};

} // namespace

QString toText(const models::BlockTree &tree)
{
    return TextWriter::all(tree.blocks);
}

} // namespace app::html
