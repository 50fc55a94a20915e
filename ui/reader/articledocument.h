// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/article.h"
#include "models/blocks.h"
#include "models/label.h"
#include "ui/reader/articlestyle.h"

#include <QHash>
#include <QSet>
#include <QTextDocument>

#include <memory>

namespace ui {

/// An article as a text document with what else its view has to know. It never loads anything by itself.
class ArticleDocument final : public QTextDocument
{
    Q_OBJECT

public:
    struct PicturePlace
    {
        int position = 0; ///< Of its character.
        QUrl url;
    };

    using QTextDocument::QTextDocument;

    QList<PicturePlace> pictures; ///< By position.
    QHash<QString, int> anchors;  ///< Where "#name" leads.
    QHash<int, QString> codes;    ///< By box group: what the copy button of a code box copies.
    QList<models::Block> tables;  ///< Those that are not shown whole, for a window of their own.
    int bodyPosition = 0;         ///< Where the header ends.

protected:
    QVariant loadResource(int type, const QUrl &name) override;
};

/// What is shown of an article beside what its publisher wrote, and what of that is held back at first.
struct ShownParts
{
    QSet<int> wholeTables;       ///< By their number in ArticleDocument::tables.
    QList<models::Label> labels; ///< The reader's own, that the article carries.
};

/// An empty one, for whatever is set with this style.
std::unique_ptr<ArticleDocument> newDocument(const ArticleStyle &style);

/// Sets the article: header, then the blocks of its sanitised body. Pure but for fonts; any thread, the
/// document is moved afterwards.
std::unique_ptr<ArticleDocument> buildArticle(const models::Article &article,
                                              const models::BlockTree &tree,
                                              const ArticleStyle &style,
                                              const ShownParts &shown = {});

/// The addresses of our own that a document may hold; publishers' links never have this scheme.
inline constexpr auto ownScheme = "courant";
QUrl categoryAddress(const QString &category);        ///< courant:category/NAME
QUrl labelAddress(models::LabelId label);             ///< courant:label/3
QUrl changesAddress();                                ///< courant:changes
QUrl tableAddress(const QString &action, int number); ///< courant:table-ACTION/3, ACTION "all" or "window"

} // namespace ui
