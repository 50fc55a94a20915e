// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/opml/tagscanner.h"
#include "models/outline.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

namespace app::opml {

/// Makes an Outline of a document's tags, one after the other.
class OutlineBuilder
{
    Q_DECLARE_TR_FUNCTIONS(OutlineBuilder)

public:
    void open(const Tag &tag, bool isLeaf, const QString &textBehind);
    void close(const QString &name);
    models::Outline take(); ///< The outline is whole; tags that are still open are forgotten.

    bool isFull() const { return m_outlines >= mostOutlines; }
    bool repaired() const { return m_repaired; }

    static constexpr int mostOutlines = 100'000;
    static constexpr int deepestFolder = 50; ///< What lies deeper lands in the folder at this depth.

private:
    using Values = QMap<QString, QString>;

    struct Element
    {
        QString name;
        QStringList path; ///< The folders around what is in it.
    };

    QStringList path() const { return m_open.isEmpty() ? QStringList() : m_open.last().path; }
    void declareNamespaces(const Tag &tag);
    Values valuesOf(const Tag &tag);
    QStringList readOutline(const Tag &tag, bool isLeaf);
    void addFeed(Values values);
    QStringList addFolder(const QString &name);
    void skip(const Values &values);
    void foldersFromCategories();

    models::Outline m_outline;
    QList<Element> m_open;
    int m_tooDeep = 0; ///< Elements open below the deepest we keep.
    int m_outlines = 0;
    bool m_repaired = false;
    QHash<QString, QString> m_namespaces; ///< By prefix, as the document's elements declare them.
    QSet<QStringList> m_known;            ///< Folders.
};

} // namespace app::opml
