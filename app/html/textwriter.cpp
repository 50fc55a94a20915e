// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/blockwriter.h"
#include "app/html/sanitizer.h"

using namespace Qt::StringLiterals;

namespace app::html {

namespace {

using models::Block;
using models::Span;

QString words(const QList<Span> &spans)
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
    return withoutBreakPlaces(text);
}

/// Plain text, as somebody would type it.
class TextWriter final : public BlockWriter
{
    QString paragraph(const Block &block) const override { return words(block.spans); }
    QString heading(const Block &block) const override { return words(block.spans); }
    QString code(const Block &block) const override { return withoutBreakPlaces(block.code); }
    QString media(const Block &block) const override
    {
        return block.alternative + u'\n' + block.link.toString();
    }
    QString rule() const override { return u"* * *"_s; }

    QString list(const Block &list) const override
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

    QString table(const Block &table) const override
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

    QString figure(const Block &block) const override
    {
        const QString caption = words(block.spans);
        if (block.alternative.isEmpty())
            return caption;
        return caption.isEmpty() ? u'[' + block.alternative + u']'
                                 : u'[' + block.alternative + "]\n"_L1 + caption;
    }

    QString details(const Block &block) const override
    {
        const QString summary = words(block.spans);
        const QString inside = all(block.children);
        return summary.isEmpty() || inside.isEmpty() ? summary + inside : summary + "\n\n"_L1 + inside;
    }
};

} // namespace

QString toText(const models::BlockTree &tree)
{
    return TextWriter().all(tree.blocks);
}

} // namespace app::html
