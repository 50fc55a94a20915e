// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/articledocument.h"

#include "ui/reader/blockwriter.h"
#include "ui/reader/headerwriter.h"

using namespace Qt::StringLiterals;

namespace ui {

QVariant ArticleDocument::loadResource(int, const QUrl &)
{
    return {}; // Qt would look on the disk; nothing that a publisher names is ever loaded here
}

std::unique_ptr<ArticleDocument> newDocument(const ArticleStyle &style)
{
    auto document = std::make_unique<ArticleDocument>();
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(0);
    document->setDefaultFont(lookFor(TextRole::Body, Script::Latin, style).font());
    return document;
}

std::unique_ptr<ArticleDocument> buildArticle(const models::Article &article,
                                              const models::BlockTree &tree,
                                              const ArticleStyle &style,
                                              const ShownParts &shown)
{
    auto document = newDocument(style);
    DocumentWriter writer(*document, style);
    writeHeader(writer, article, tree, shown.labels);
    document->bodyPosition = writer.position();
    BlockWriter blocks(writer, article, shown);
    blocks.write(tree.blocks, {});
    blocks.writeEnclosures(article, tree);
    if (tree.cut)
        blocks.writeCutNote(article);
    writer.finish();
    return document;
}

QUrl categoryAddress(const QString &category)
{
    QUrl url;
    url.setScheme(QLatin1StringView(ownScheme));
    url.setPath("category/"_L1 + category);
    return url;
}

QUrl labelAddress(models::LabelId label)
{
    QUrl url;
    url.setScheme(QLatin1StringView(ownScheme));
    url.setPath(u"label/%1"_s.arg(label.value));
    return url;
}

QUrl changesAddress()
{
    QUrl url;
    url.setScheme(QLatin1StringView(ownScheme));
    url.setPath(u"changes"_s);
    return url;
}

QUrl tableAddress(const QString &action, int number)
{
    QUrl url;
    url.setScheme(QLatin1StringView(ownScheme));
    url.setPath(u"table-%1/%2"_s.arg(action).arg(number));
    return url;
}

} // namespace ui
