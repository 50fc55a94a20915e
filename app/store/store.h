// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/collections.h"
#include "app/store/database.h"
#include "app/store/indexer.h"
#include "app/store/journal.h"
#include "app/store/library.h"
#include "app/store/sqlerror.h"
#include "app/store/waitingmarks.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace app::store {

template<typename Value>
using Outcome = Result<Value, models::Problem>;

/// The library's writer: owns the only connection that may change anything, on the thread it lives on.
class Store final : public QObject
{
    Q_OBJECT

public:
    explicit Store(const LibraryOptions &options);

    Outcome<Opening> open();
    void close();

    Outcome<models::FolderId> addFolder(const QString &name, models::FolderId parent);
    Outcome<models::FeedId> addFeed(const NewFeed &feed);
    Outcome<Done> renameFeed(models::FeedId id, const QString &title);
    Outcome<Done> renameFolder(models::FolderId id, const QString &name);
    Outcome<Done> setExpanded(models::FolderId id, bool expanded);
    Outcome<Done> setFeedUrl(models::FeedId id, const QUrl &url);
    Outcome<Done> setFeedSettings(models::FeedId id, const models::FeedSettings &settings);
    Outcome<Done> moveFeed(models::FeedId id, models::FolderId to, models::FeedId before);
    Outcome<Done> moveFolder(models::FolderId id, models::FolderId to, models::FolderId before);
    Outcome<int> remove(const QList<models::FeedId> &feeds, const QList<models::FolderId> &folders);
    Outcome<int> setRead(const QList<models::ArticleId> &articles, bool read);
    Outcome<int> setStarred(const QList<models::ArticleId> &articles, bool starred);
    Outcome<int> markAllRead(const models::ArticleFilter &filter, qint64 upTo);
    Outcome<qint64> createCollection(const Collection &collection);
    Outcome<Done> changeCollection(const Collection &collection); ///< To this name, colour and query.
    Outcome<Done> moveCollection(CollectionKind kind, qint64 id, qint64 before);
    Outcome<Done> removeCollection(CollectionKind kind, qint64 id);
    Outcome<int> labelArticles(const QList<models::ArticleId> &articles, models::LabelId label, bool on);
    Outcome<int> labelArticles(const models::ArticleFilter &filter, models::LabelId label, bool on);
    Outcome<models::ImportReport> importOutline(const models::Outline &outline, models::FolderId into);
    Outcome<QString> step(Direction direction);
    Outcome<int> goTo(qint64 entry);
    Outcome<Done> restore(const QString &file);
    Outcome<models::RepairReport> repair(const models::Outline &subscriptions);
    Outcome<int> mendCounts();
    Outcome<bool> mayForget(); ///< Whether the clock is trusted; see isClockTrusted().
    Outcome<int> forgetArticles(const models::Retention &usual);
    Outcome<QList<models::SaveReport>> saveFetches(const QList<models::FetchOutcome> &outcomes,
                                                   const QList<models::HostPace> &paces);
    Outcome<Done> setNextLooks(const QList<models::NextLook> &looks);
    Outcome<Done> setSetting(const QString &key, const QString &value);
    Indexer &indexer() { return m_indexer; }
    void purge(); ///< Deletes for good what was removed days ago.

signals:
    void changed(const models::LibraryChange &change);
    void settingsChanged(models::FeedId feed);
    void failed(const models::Problem &problem);
    void marksPending(const PendingMarks &marks);

private:
    /// What a power cut may take: nothing that was answered, or a bulk save that the next refresh repeats.
    enum class Durability { Full, Bulk };

    template<typename Value, typename Work>
    Outcome<Value> write(Work work, Durability durability = Durability::Full);
    template<typename Value, typename Work>
    Outcome<Value> attempt(Work work, Durability durability);
    Outcome<Done> replaceBy(const QString &file, const QString &kept, bool undone, const Action &action);
    models::Problem fail(const models::Problem &problem);
    Outcome<int> markOrKeep(Action::Kind kind, const std::function<QList<qint64>(Database &)> &which);
    Outcome<int> keepWaiting(Action::Kind kind, const QList<qint64> &articles);
    bool storeWaiting();
    void takeUpMarks();
    int mark(Action::Kind kind, const QList<qint64> &articles, models::LibraryChange &change);
    template<typename Id>
    void move(Action::Kind kind, Id id, models::FolderId to, Id before, models::LibraryChange &change);
    void record(const Action &action, models::LibraryChange &change);
    void passTime();
    Outcome<int> label(const std::function<QList<qint64>(Database &)> &which, models::LabelId label, bool on);

    LibraryOptions m_options;
    std::unique_ptr<Database> m_database;
    models::Problem m_closed; ///< Why there is no connection.
    Indexer m_indexer;
    WaitingMarks m_waiting;
    QTimer m_retry;
    QTimer m_clock; ///< For saved searches with dates that move.
};

} // namespace app::store
