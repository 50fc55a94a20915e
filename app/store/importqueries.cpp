// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/importqueries.h"

#include "app/store/statement.h"
#include "app/store/treequeries.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace app::store {

namespace {

using models::FolderId;

/// Finds folders by their path, and makes those that are missing.
class FolderPaths
{
public:
    FolderPaths(Database &database, FolderId top, QList<qint64> &added)
        : m_database(database)
        , m_top(top)
        , m_added(added)
    {}

    FolderId at(const QStringList &path)
    {
        FolderId folder = m_top;
        for (const QString &name : path)
            folder = child(folder, name);
        return folder;
    }

private:
    FolderId child(FolderId parent, const QString &name)
    {
        const QPair<qint64, QString> key(parent.value, name);
        FolderId &known = m_known[key];
        if (!known)
            known = find(parent, name);
        if (!known) {
            known = insertFolder(m_database, name, parent);
            m_added.append(known.value);
        }
        return known;
    }

    FolderId find(FolderId parent, const QString &name)
    {
        Statement row(m_database, "SELECT id FROM folder WHERE ifnull(parent, 0) = ? AND name = ?"
                                  " AND removed IS NULL");
        return row.bind(parent.value, name).next() ? FolderId{row.column<qint64>(0)} : FolderId();
    }

    Database &m_database;
    FolderId m_top;
    QList<qint64> &m_added;
    QHash<QPair<qint64, QString>, FolderId> m_known;
};

QString attributesOf(const models::OutlineFeed &feed)
{
    QJsonObject object;
    for (auto at = feed.attributes.cbegin(); at != feed.attributes.cend(); ++at)
        object.insert(at.key(), at.value());
    return object.isEmpty() ? QString()
                            : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

models::ImportReport insertOutline(Database &database,
                                   const models::Outline &outline,
                                   FolderId into,
                                   QList<qint64> &feeds,
                                   QList<qint64> &folders)
{
    models::ImportReport report{.skipped = outline.skipped};
    FolderPaths paths(database, into, folders);
    for (const QStringList &path : outline.folders)
        paths.at(path);
    for (const models::OutlineFeed &feed : outline.feeds) {
        const QUrl url(feed.xmlUrl);
        if (feedAt(database, url)) {
            ++report.alreadyThere;
            continue;
        }
        const NewFeed wanted{
            .url = url, .title = feed.title, .folder = paths.at(feed.path), .site = QUrl(feed.htmlUrl)};
        feeds.append(insertFeed(database, wanted, attributesOf(feed)).value);
        ++report.added;
    }
    report.folders = int(folders.size());
    return report;
}

QHash<models::FeedId, QMap<QString, QString>> loadOutlineAttributes(Database &database)
{
    QHash<models::FeedId, QMap<QString, QString>> found;
    Statement row(database, "SELECT id, outline FROM feed WHERE outline <> '' AND removed IS NULL");
    while (row.next()) {
        QMap<QString, QString> &attributes = found[{row.column<qint64>(0)}];
        const QJsonObject object = QJsonDocument::fromJson(row.column<QString>(1).toUtf8()).object();
        for (auto at = object.constBegin(); at != object.constEnd(); ++at)
            attributes.insert(at.key(), at.value().toString());
    }
    return found;
}

} // namespace app::store
