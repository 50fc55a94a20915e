// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/article.h"
#include "models/blocks.h"
#include "ui/reader/documentwriter.h"

namespace ui {

/// Writes the blocks of an article's body: what each kind looks like, and how they nest.
class BlockWriter
{
public:
    BlockWriter(DocumentWriter &writer, const models::Article &article, const ShownParts &shown);

    void write(const QList<models::Block> &blocks, const Place &place);

    /// The files that come with the article, bar those that its text shows already.
    void writeEnclosures(const models::Article &article, const models::BlockTree &tree);
    void writeCutNote(const models::Article &article);

    /// A card with a round button: what leads out of the article, or into a window.
    void writeCard(const QString &title,
                   const QString &sentence,
                   const QUrl &link,
                   const QString &icon,
                   const Place &place);
    /// A line of the program's own words with links in it.
    void writeNote(const QList<std::pair<QString, QUrl>> &parts, const Place &place);

    DocumentWriter &writer() { return m_writer; }
    const ShownParts &shown() const { return m_shown; }

private:
    void writeBlock(const models::Block &block, const Place &place);
    void
    writeText(const models::Block &block, const Place &place, TextRole role, ArticleFormat::BlockRole kind);
    void writeQuote(const models::Block &block, const Place &place);
    void writeList(const models::Block &list, const Place &place);
    void writeItem(const models::Block &list, const models::Block &item, int number, const Place &place);
    void writeCode(const models::Block &block, const Place &place);
    void writeFigure(const models::Block &paragraph, const models::Span &picture, const Place &place);
    void writeFigure(const QUrl &picture,
                     QSize size,
                     const QString &alternative,
                     const QUrl &link,
                     const models::Block &figure,
                     const Place &place,
                     bool plays = false);
    void writeMedia(const models::Block &block, const Place &place);
    void writeAside(const models::Block &block, const Place &place);
    void writeDetails(const models::Block &block, const Place &place);
    Opening openingFor(const QString &text, const models::Block &block, TextRole role) const;
    void begin(const Opening &opening, const Place &place);
    double unit() const { return m_writer.style().body(); }

    DocumentWriter &m_writer;
    const models::Article &m_article;
    const ShownParts &m_shown;
    QString m_marker; ///< Of the item whose first block is still to come.
    int m_check = 0;
    double m_indent = 0;
};

/// Defined beside the other rules for tables.
void writeTable(BlockWriter &blocks, const models::Block &table, const Place &place);

/// "iv." for the fourth of LowerRoman; empty for bullets.
QString listMarker(models::Block::Marker marker, int number);

} // namespace ui
