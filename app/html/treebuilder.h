// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/html/dom.h"
#include "app/html/sanitizer.h"
#include "app/html/spanwriter.h"
#include "models/blocks.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace app::html {

/// Walks a document and writes down, as blocks, what an article may hold. Everything else is left behind.
class TreeBuilder final
{
public:
    TreeBuilder(const SanitizeOptions &options, const Node &root);

    models::BlockTree build();

private:
    /// What an element hands down to those inside it.
    struct Context
    {
        Look look;
        models::Block::Align align = models::Block::Align::Natural;
        bool rightToLeft = false;
        QString language;
        bool spansOnly = false; ///< Inside a heading, a caption, a summary: no blocks.
        int quotes = 0;
        int tables = 0;
        int containers = 0; ///< Blocks that hold blocks, one in the other.
    };

    void findPlaces(const Node &node, QSet<QString> &linked);
    QString placeOf(const Node &node) const;

    void visitAll(const Node &parent);
    void visit(const Node &node);
    void visitElement(const Node &node);
    void noteAttributes(const Node &node);

    void link(const Node &node);
    void quotation(const Node &node);
    void image(const Node &node);
    void noScript(const Node &node);
    void media(const Node &node);
    void addMedia(models::Block media, const Node &node);
    bool markedMedia(const Node &figure);

    void heading(const Node &node);
    void quote(const Node &node);
    void code(const Node &node);
    void figure(const Node &node);
    void figureCaption(const Node &node);
    void details(const Node &node);
    void aside(const Node &node);
    void rule();

    void list(const Node &node);
    void definitions(const Node &node);
    void addItem(models::Block &list, const Node &node);
    void looseItem(const Node &node);
    void addToLastItem(models::Block &list, QList<models::Block> blocks);

    void table(const Node &node);
    void collectRows(const Node &node, QList<const Node *> &rows, const Node *&caption) const;
    bool isLayout(const Node &table, const QList<const Node *> &rows) const;
    models::Block::Cell cell(const Node &node);
    void unwrappedTable(const QList<const Node *> &rows);

    QList<models::Block> blocksOf(const std::function<void()> &work); ///< What `work` writes.
    QList<models::Span> spansOf(const Node &node);

    models::Block container(models::Block::Kind kind);
    models::Block textModel() const;
    void addBlock(models::Block block);
    void flush();
    QString takePlace();

    const SanitizeOptions &m_options;
    const Node &m_root;
    QSet<QString> m_places; ///< Anchors that exist and that a link in the article leads to.
    Context m_now;
    SpanWriter m_writer;
    QList<models::Block> m_blocks;
    QList<models::Block> *m_out = &m_blocks;
    QList<models::Block> m_late; ///< Blocks met where only spans may be; they follow.
    QStringList m_pendingPlaces;
    QString m_paragraphPlace;                 ///< The anchor of the paragraph being written.
    QList<models::Span> *m_caption = nullptr; ///< Of the figure around, if there is one.
    int m_trackers = 0;
};

} // namespace app::html
