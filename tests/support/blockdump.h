// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/blocks.h"

#include <QString>
#include <QStringList>

/// A tree of blocks as text that people can read and version control can compare: one block a line, what is
/// in it indented below, spans with their look in brackets.
namespace tests {

inline QString dumpSpan(const models::Span &span)
{
    using Span = models::Span;
    static const QList<std::pair<int, QString>> names = {
        {Span::Bold, QStringLiteral("b")},        {Span::Italic, QStringLiteral("i")},
        {Span::Code, QStringLiteral("code")},     {Span::Strike, QStringLiteral("s")},
        {Span::Underline, QStringLiteral("u")},   {Span::Superscript, QStringLiteral("sup")},
        {Span::Subscript, QStringLiteral("sub")}, {Span::Small, QStringLiteral("small")},
        {Span::Mark, QStringLiteral("mark")},     {Span::Inserted, QStringLiteral("ins")},
        {Span::Deleted, QStringLiteral("del")},   {Span::Keyboard, QStringLiteral("kbd")},
        {Span::RubyText, QStringLiteral("ruby")}, {Span::DeadLink, QStringLiteral("dead")},
        {Span::Strong, QStringLiteral("strong")}, {Span::Emphasis, QStringLiteral("em")}};
    if (span.kind == Span::Kind::Break)
        return QStringLiteral("[br]");
    QStringList look;
    for (const auto &[bit, name] : names) {
        if (span.style & bit)
            look += name;
    }
    if (!span.anchor.isEmpty())
        look += QStringLiteral("#") + span.anchor;
    if (!span.link.isEmpty())
        look += QStringLiteral("-> ") + span.link.toString();
    if (!span.title.isEmpty())
        look += QStringLiteral("title=") + span.title;
    if (span.kind == Span::Kind::Picture) {
        look.prepend(QStringLiteral("img ") + span.picture.toString());
        if (span.size.width() > 0 || span.size.height() > 0)
            look += QStringLiteral("%1x%2").arg(span.size.width()).arg(span.size.height());
    }
    const QString text = QLatin1Char('"') + span.text + QLatin1Char('"');
    return look.isEmpty()
               ? text
               : QLatin1Char('[') + look.join(QLatin1Char(' ')) + QLatin1Char(' ') + text + QLatin1Char(']');
}

inline QString dumpBlocks(const QList<models::Block> &blocks, int depth = 0);

inline QString dumpBlock(const models::Block &block, int depth)
{
    using Block = models::Block;
    static const QStringList kinds = {
        QStringLiteral("Paragraph"), QStringLiteral("Heading"), QStringLiteral("Quote"),
        QStringLiteral("List"),      QStringLiteral("Item"),    QStringLiteral("Code"),
        QStringLiteral("Table"),     QStringLiteral("Figure"),  QStringLiteral("Media"),
        QStringLiteral("Rule"),      QStringLiteral("Aside"),   QStringLiteral("Details")};
    static const QStringList markers = {
        QStringLiteral("disc"), QStringLiteral("1."),  QStringLiteral("a."),
        QStringLiteral("A."),   QStringLiteral("i."),  QStringLiteral("I."),
        QStringLiteral("[ ]"),  QStringLiteral("[x]"), QStringLiteral("none")};
    static const QStringList media = {QStringLiteral("video"), QStringLiteral("audio"),
                                      QStringLiteral("page")};
    const QString indent(depth * 2, QLatin1Char(' '));
    QString text = indent + kinds.at(int(block.kind));
    const auto add = [&text](const QString &word) { text += QLatin1Char(' ') + word; };
    if (block.kind == Block::Kind::Heading)
        add(QString::number(block.level));
    if (block.kind == Block::Kind::List || block.marker != Block::Marker::Disc)
        add(markers.at(int(block.marker)));
    if (block.start != 1)
        add(QStringLiteral("start=%1").arg(block.start));
    if (block.align != Block::Align::Natural)
        add(block.align == Block::Align::Centre ? QStringLiteral("centre") : QStringLiteral("end"));
    if (block.rightToLeft)
        add(QStringLiteral("rtl"));
    if (!block.language.isEmpty())
        add(QStringLiteral("lang=") + block.language);
    if (!block.anchor.isEmpty())
        add(QStringLiteral("#") + block.anchor);
    if (block.kind == Block::Kind::Media)
        add(media.at(int(block.media)));
    if (!block.picture.isEmpty())
        add(block.picture.toString());
    if (block.size.width() > 0 || block.size.height() > 0)
        add(QStringLiteral("%1x%2").arg(block.size.width()).arg(block.size.height()));
    if (!block.alternative.isEmpty())
        add(QStringLiteral("alt=\"%1\"").arg(block.alternative));
    if (!block.link.isEmpty())
        add(QStringLiteral("-> ") + block.link.toString());
    if (!block.codeLanguage.isEmpty())
        add(block.codeLanguage);
    for (const models::Span &span : block.spans)
        add(dumpSpan(span));
    text += QLatin1Char('\n');
    if (!block.code.isEmpty()) {
        for (const QString &line : block.code.split(QLatin1Char('\n')))
            text += indent + QStringLiteral("  | ") + line + QLatin1Char('\n');
    }
    for (const QList<Block::Cell> &row : block.rows) {
        text += indent + QStringLiteral("  Row\n");
        for (const Block::Cell &cell : row) {
            text += indent + (cell.header ? QStringLiteral("    Header") : QStringLiteral("    Cell"));
            if (cell.columnSpan != 1 || cell.rowSpan != 1)
                add(QStringLiteral("%1x%2").arg(cell.columnSpan).arg(cell.rowSpan));
            if (cell.align != Block::Align::Natural)
                add(cell.align == Block::Align::Centre ? QStringLiteral("centre") : QStringLiteral("end"));
            text += QLatin1Char('\n') + dumpBlocks(cell.blocks, depth + 3);
        }
    }
    return text + dumpBlocks(block.children, depth + 1);
}

inline QString dumpBlocks(const QList<models::Block> &blocks, int depth)
{
    QString text;
    for (const models::Block &block : blocks)
        text += dumpBlock(block, depth);
    return text;
}

} // namespace tests
