// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/identity.h"
#include "app/store/members.h"
#include "app/store/revisions.h"
#include "app/store/statement.h"
#include "models/librarychange.h"
#include "models/parsedfeed.h"

namespace app::store {

/// What an article's `flags` say, so that a list or a search need not open its body.
enum ArticleFlag { HasEnclosure = 1, HasComments = 2, HasImage = 4, HasRevisions = 8 };

/// Milliseconds since 1970 by which lists are sorted: min(published, first seen + 1 day); first seen if
/// undated.
qint64 sortKeyOf(const QDateTime &published, qint64 firstSeen);

/// Stores the items of documents, one feed after the other, with statements that are prepared once.
class ArticleWriter final
{
public:
    ArticleWriter(Database &database, const QDateTime &now, models::LibraryChange &change);

    struct Counts
    {
        int added = 0;
        int changed = 0;
        int unreadAgain = 0;
    };

    Counts save(models::FeedId feed, const models::ParsedFeed &document);

private:
    qint64 insert(models::FeedId feed, const models::ParsedItem &item, qint64 firstSeen);
    bool update(models::FeedId feed, qint64 article, const models::ParsedItem &item, const Match &match);
    models::ParsedItem storedItem(qint64 article);
    bool keepRevision(qint64 article, const models::ParsedItem &stored, const models::ParsedItem &item);
    QByteArray packedText(const models::ParsedItem &stored) const;
    int markUnread(models::FeedId feed);
    void saveBody(Statement &statement, const models::ParsedItem &item, qint64 article);
    void saveKeys(models::FeedId feed, const Match &match, qint64 article);
    std::optional<qint64> known(models::FeedId feed, quint64 key);

    models::LibraryChange &m_change;
    qint64 m_now = 0;
    Database &m_database;
    Statement m_find;
    Statement m_insert;
    Statement m_insertBody;
    Statement m_insertStatus;
    Statement m_stored;
    Statement m_storedBody;
    Statement m_update;
    Statement m_updateBody;
    Statement m_updateSort;
    Statement m_updateComments;
    Statement m_name;
    Statement m_distrust;
    Statement m_count;
    Members m_members;
    Statement m_marksEdited;
    RevisionWriter m_revisions;
    QList<qint64> m_rewritten; ///< Articles of this document whose text changed.
};

} // namespace app::store
