// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/blockwriter.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace app::html {

using models::Block;

QString BlockWriter::all(const QList<Block> &blocks) const
{
    QStringList parts;
    for (const Block &block : blocks) {
        const QString part = one(block);
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join("\n\n"_L1);
}

QString BlockWriter::one(const Block &block) const
{
    switch (block.kind) {
    case Block::Kind::Paragraph: return paragraph(block);
    case Block::Kind::Heading: return heading(block);
    case Block::Kind::Quote: return indented(all(block.children), u"> "_s, u"> "_s);
    case Block::Kind::List: return list(block);
    case Block::Kind::ListItem:
    case Block::Kind::Aside: return all(block.children);
    case Block::Kind::Code: return code(block);
    case Block::Kind::Table: return table(block);
    case Block::Kind::Figure: return figure(block);
    case Block::Kind::Media: return media(block);
    case Block::Kind::Rule: return rule();
    case Block::Kind::Details: return details(block);
    }
    return {};
}

QString indented(const QString &text, const QString &first, const QString &rest)
{
    const bool blank = rest.trimmed().isEmpty();
    QStringList lines = text.split(u'\n');
    lines.first().prepend(first);
    for (qsizetype at = 1; at < lines.size(); ++at) {
        if (!blank || !lines[at].isEmpty())
            lines[at].prepend(rest);
    }
    return lines.join(u'\n');
}

QString withoutBreakPlaces(QString text)
{
    constexpr QChar breakPlace(0x200B);
    return text.remove(breakPlace);
}

} // namespace app::html
