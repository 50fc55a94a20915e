// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/article.h"
#include "models/blocks.h"
#include "ui/reader/articledocument.h"
#include "ui/reader/articleformat.h"

#include <QTextBlock>
#include <QTextTable>

/// Articles made by hand, and a document as text that no font can change.
namespace samples {

using models::Block;
using models::Span;

inline Span words(const QString &text, int style = Span::Plain, const QString &link = {})
{
    Span span;
    span.text = text;
    span.style = static_cast<quint16>(style);
    span.link = QUrl(link);
    return span;
}

inline Span inlinePicture(const QString &url, QSize size, const QString &alternative)
{
    Span span;
    span.kind = Span::Kind::Picture;
    span.picture = QUrl(url);
    span.size = size;
    span.text = alternative;
    return span;
}

inline Block paragraph(const QList<Span> &spans)
{
    Block block;
    block.spans = spans;
    return block;
}

inline Block paragraph(const QString &text)
{
    return paragraph({words(text)});
}

inline Block heading(int level, const QString &text)
{
    Block block = paragraph(text);
    block.kind = Block::Kind::Heading;
    block.level = level;
    return block;
}

inline Block container(Block::Kind kind, const QList<Block> &children)
{
    Block block;
    block.kind = kind;
    block.children = children;
    return block;
}

inline Block quote(const QList<Block> &children)
{
    return container(Block::Kind::Quote, children);
}

inline Block item(const QList<Block> &children)
{
    return container(Block::Kind::ListItem, children);
}

inline Block list(Block::Marker marker, const QList<Block> &items, int start = 1)
{
    Block block = container(Block::Kind::List, items);
    block.marker = marker;
    block.start = start;
    return block;
}

inline Block code(const QString &text)
{
    Block block;
    block.kind = Block::Kind::Code;
    block.code = text;
    return block;
}

inline Block
figure(const QString &url, const QString &alternative, QSize size = {}, const QString &caption = {})
{
    Block block;
    block.kind = Block::Kind::Figure;
    block.picture = QUrl(url);
    block.alternative = alternative;
    block.size = size;
    if (!caption.isEmpty())
        block.spans = {words(caption)};
    return block;
}

inline Block::Cell cell(const QString &text, bool header = false)
{
    Block::Cell cell;
    cell.blocks = {paragraph(text)};
    cell.header = header;
    return cell;
}

inline Block table(int rows, int columns)
{
    Block block;
    block.kind = Block::Kind::Table;
    for (int row = 0; row < rows; ++row) {
        QList<Block::Cell> cells;
        for (int column = 0; column < columns; ++column)
            cells << cell(QStringLiteral("r%1c%2").arg(row).arg(column), row == 0);
        block.rows << cells;
    }
    return block;
}

inline models::Article article(qint64 id = 1)
{
    models::Article article;
    article.headline.id = {id};
    article.headline.feed = {7};
    article.headline.title = QStringLiteral("A title & more");
    article.headline.author = QStringLiteral("Jane Doe");
    article.headline.published = QDateTime(QDate(2026, 11, 23), QTime(10, 12), Qt::UTC);
    article.headline.link = QUrl(QStringLiteral("https://a.example/b"));
    article.feedTitle = QStringLiteral("A feed");
    article.feedUrl = QUrl(QStringLiteral("https://a.example/feed"));
    article.language = QStringLiteral("en");
    return article;
}

inline ui::ArticleStyle style()
{
    ui::ArticleStyle style;
    style.theme =
        ui::makeTheme(models::Preferences::Theme::Light, models::Preferences::Accent::Blue, QPalette());
    style.language = QStringLiteral("en-GB");
    return style;
}

/// `letters` of prose in short words.
inline QString prose(int letters)
{
    QString text;
    for (int i = 0; text.size() < letters; ++i)
        text += QStringLiteral("word%1 and then some more of it ").arg(i % 97);
    return text.left(letters);
}

inline models::BlockTree longArticle(int letters)
{
    models::BlockTree tree;
    for (int i = 0; i * 600 < letters; ++i)
        tree.blocks << paragraph(prose(600));
    return tree;
}

inline QString dumpRuns(const QTextBlock &block)
{
    QString text;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextCharFormat format = it.fragment().charFormat();
        QString part = it.fragment().text();
        if (part == QString(QChar::ObjectReplacementCharacter)) {
            const QUrl picture = format.property(ui::ArticleFormat::PictureUrl).toUrl();
            const QString words = format.stringProperty(ui::ArticleFormat::Alternative);
            part = picture.isEmpty() ? QStringLiteral("{%1}").arg(words)
                                     : QStringLiteral("{%1|%2}").arg(picture.toString(), words);
        }
        part.replace(QChar::LineSeparator, QLatin1Char('/')).replace(QChar(0x200B), QString());
        if (format.fontWeight() == QFont::Bold)
            part = QStringLiteral("*%1*").arg(part);
        if (format.fontItalic())
            part = QStringLiteral("_%1_").arg(part);
        if (format.intProperty(ui::ArticleFormat::PillKind) != 0)
            part = QStringLiteral("`%1`").arg(part);
        if (!format.anchorHref().isEmpty())
            part = QStringLiteral("[%1](%2)").arg(part, format.anchorHref());
        text += part;
    }
    return text;
}

/// One line for every block: role, what is around it, its runs.
inline QString dump(const QTextDocument &document)
{
    static const char *const roles[] = {"text",  "title",   "heading", "item", "code", "caption",
                                        "small", "picture", "media",   "rule", "cell"};
    QString result;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextBlockFormat format = block.blockFormat();
        QString line = QLatin1String(roles[format.intProperty(ui::ArticleFormat::RoleOfBlock)]);
        if (format.headingLevel() > 0)
            line += QStringLiteral(" h%1").arg(format.headingLevel());
        if (const int depth = format.intProperty(ui::ArticleFormat::QuoteDepth))
            line += QStringLiteral(" >%1").arg(depth);
        if (const int group = format.intProperty(ui::ArticleFormat::BoxGroup))
            line += QStringLiteral(" box%1").arg(group);
        if (const QString marker = format.stringProperty(ui::ArticleFormat::ListMarker); !marker.isEmpty())
            line += QStringLiteral(" '%1'").arg(marker);
        if (const int check = format.intProperty(ui::ArticleFormat::ListCheck))
            line += check == 2 ? QStringLiteral(" [x]") : QStringLiteral(" [ ]");
        if (format.layoutDirection() == Qt::RightToLeft)
            line += QStringLiteral(" rtl");
        if (QTextTable *table = QTextCursor(block).currentTable()) {
            const QTextTableCell cell = table->cellAt(block.position());
            line += QStringLiteral(" %1,%2").arg(cell.row()).arg(cell.column());
        }
        const QString runs = dumpRuns(block);
        result += line + (runs.isEmpty() ? QString() : QStringLiteral(": ") + runs) + QLatin1Char('\n');
    }
    return result;
}

} // namespace samples
