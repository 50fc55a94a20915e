// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "models/article.h"
#include "models/articlefilter.h"
#include "models/backup.h"
#include "models/fetchstate.h"
#include "models/historyentry.h"
#include "models/hostpace.h"
#include "models/librarychange.h"
#include "models/librarytree.h"
#include "models/outline.h"
#include "models/problem.h"
#include "models/revision.h"

#include <QFuture>
#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace app::store {

class Keeper;
class Reader;
class Store;

template<typename Value>
using Answer = QFuture<Result<Value, models::Problem>>;

struct LibraryOptions
{
    QString path; ///< The library file; made if it does not exist.
    bool readOnly = false;
    Clock clock = systemClock();
    QString backups; ///< The folder with the copies of the library; empty: none are made by themselves.
    enum class Indexing {
        InBackground, ///< What is stored is made searchable as soon as there is time.
        WhenAsked     ///< Only when finishIndexing() is called.
    };
    Indexing indexing = Indexing::InBackground;
    /// Marks that cannot be stored at the moment (a full disk, another program's lock) are answered as done,
    /// kept in memory and stored as soon as they can be; see marksWaiting().
    bool marksMayWait = false;
};

/// What opening a library came to.
struct Opening
{
    bool created = false;  ///< There was none; a first start.
    bool readOnly = false; ///< The file or its folder cannot be written.
    int migratedFrom = 0;  ///< The schema version before, 0 if nothing had to be done.
};

struct NewFeed
{
    QUrl url;
    QString title; ///< The user's own title; empty: the publisher's.
    models::FolderId folder;
    QUrl site;
    models::FeedSettings settings;
};

/// The handle to the library: posts commands to the writer and questions to the reader, repeats the news.
/// Every call returns at once; an answer comes true after the commit. Answers may be waited for
/// (command line, tests) or continued with whenAnswered() (window). Own it on one thread.
class Library final : public QObject
{
    Q_OBJECT

public:
    explicit Library(const LibraryOptions &options, QObject *parent = nullptr);
    ~Library() override; ///< Finishes what was posted, then closes both connections.

    Answer<Opening> open();

    // Questions: a read-only connection on its own thread. Articles, headlines and rows: newest question
    // first. rows() overtakes the rows() before, which then answers with Problem::Kind::Cancelled.
    Answer<models::LibraryTree> tree();
    /// These feeds as the tree has them: how the counts and health that `changed` speaks of are had quickly.
    Answer<QList<models::Feed>> feeds(const QList<models::FeedId> &ids);
    /// The list's skeleton, whole, in the filter's order.
    Answer<QList<models::ArticleRow>> rows(const models::ArticleFilter &filter, int limit = -1);
    /// The list's beginning, quickly: of a search what is found within some milliseconds, but one hit if
    /// there is any.
    Answer<QList<models::ArticleRow>> firstRows(const models::ArticleFilter &filter, int limit);
    /// What a search finds, the best answers first; those older than the newest 2,000 follow by time.
    Answer<QList<models::ArticleRow>> ranked(const models::ArticleFilter &filter, int limit = -1);
    /// Which of these articles the filter lets through, in its order: how arrivals find their rows.
    Answer<QList<models::ArticleRow>> matching(const models::ArticleFilter &filter,
                                               const QList<models::ArticleId> &articles);
    /// In the order asked for; articles that are gone are left out.
    Answer<QList<models::Headline>> headlines(const QList<models::ArticleId> &articles);
    Answer<models::Article> article(models::ArticleId id);
    /// The texts it had before its publisher changed it, the oldest first.
    Answer<QList<models::Revision>> revisions(models::ArticleId article);
    /// The next unread article after this row of the filter's order, wrapping round; none: id 0.
    Answer<models::ArticleRow> nextUnread(const models::ArticleFilter &filter, models::ArticleRow after);
    /// The same in a list that is sorted by another column than the date.
    Answer<models::ArticleRow> nextUnreadAmong(const QList<models::ArticleRow> &rows, qsizetype after);
    /// How much of the library a search finds, in percent: less than 100 while the index is still being
    /// written. The newest articles are always found.
    Answer<int> percentSearchable();
    Answer<int> count(const models::ArticleFilter &filter, bool unreadOnly);
    Answer<QList<models::Label>> labels();              ///< In the user's order, with their counts.
    Answer<QList<models::SavedSearch>> savedSearches(); ///< In the user's order, with their counts.
    /// What is to be fetched: due by `now`, or these feeds whether due or not, or all if `only` is empty and
    /// `all` set.
    Answer<QList<models::FetchState>>
    fetchStates(const QList<models::FeedId> &only, bool all, const QDateTime &now);
    Answer<QList<models::HostPace>> hostPaces(); ///< As saveFetches() was told.
    /// How many articles each feed had in the last weeks, the oldest week first; feeds without are left out.
    Answer<QHash<models::FeedId, QList<int>>> postsByWeek(int weeks, const QDateTime &now);
    /// What the OPML outlines of imported feeds said beyond what we know, for the way out; feeds without are
    /// left out.
    Answer<QHash<models::FeedId, QMap<QString, QString>>> outlineAttributes();
    Answer<QString> undoable(); ///< What undo() would take back, as a sentence; empty: nothing.
    Answer<QString> redoable(); ///< What redo() would do again, as a sentence; empty: nothing.
    Answer<QList<models::HistoryEntry>> history(); ///< What was done, the newest first.
    Answer<QString> setting(const QString &key); ///< A fact kept with the library; empty if it was never set.
    Answer<QString> integrity();                 ///< Empty if sound, else what PRAGMA integrity_check says.

    // Commands: one transaction each, and the news only after the commit.
    Answer<models::FolderId> addFolder(const QString &name, models::FolderId parent);
    Answer<models::FeedId>
    addFeed(const NewFeed &feed); ///< AlreadySubscribed if its canonical address is known.
    Answer<Done> renameFeed(models::FeedId id, const QString &title); ///< Empty: the publisher's title again.
    Answer<Done> renameFolder(models::FolderId id, const QString &name);
    Answer<Done> setExpanded(models::FolderId id,
                             bool expanded); ///< Not undoable: not a change of the library.
    /// Where it was before it moved by itself: takes the move back, and it is not followed again.
    Answer<Done> setFeedUrl(models::FeedId id, const QUrl &url);
    Answer<Done> setFeedSettings(models::FeedId id, const models::FeedSettings &settings);
    /// Before the sibling `before`, or last if it is none. A folder cannot go into itself.
    Answer<Done> moveFeed(models::FeedId id, models::FolderId to, models::FeedId before = {});
    Answer<Done> moveFolder(models::FolderId id, models::FolderId to, models::FolderId before = {});
    /// Feeds with their articles, folders with all in them. Undoable.
    Answer<int> remove(const QList<models::FeedId> &feeds, const QList<models::FolderId> &folders);
    Answer<int> setRead(const QList<models::ArticleId> &articles, bool read);       ///< How many changed.
    Answer<int> setStarred(const QList<models::ArticleId> &articles, bool starred); ///< How many changed.
    /// All the filter lets through now, up to sort key `upTo` (so that what came since is not marked unseen).
    Answer<int> markAllRead(const models::ArticleFilter &filter,
                            qint64 upTo = std::numeric_limits<qint64>::max());
    // Labels. Of two, the names differ by more than case. All undoable.
    Answer<models::LabelId> createLabel(const QString &name, int colour);
    Answer<Done> changeLabel(const models::Label &label); ///< To this name and colour.
    /// Before the label `before`, or last if it is none.
    Answer<Done> moveLabel(models::LabelId id, models::LabelId before = {});
    Answer<Done> removeLabel(models::LabelId id); ///< From all articles; they themselves stay.
    /// Gives the articles the label or takes it away; how many changed.
    Answer<int> labelArticles(const QList<models::ArticleId> &articles, models::LabelId label, bool on);
    Answer<int> labelArticles(const models::ArticleFilter &filter, models::LabelId label, bool on);

    // Saved searches. What they hold is found in the background, the newest first, and kept as articles come
    // and change; `changed` tells how far that is. QueryNotUnderstood if the search makes no sense. Undoable.
    Answer<models::SavedSearchId> createSavedSearch(const QString &name, const QString &query);
    Answer<Done> changeSavedSearch(const models::SavedSearch &search); ///< To this name and query.
    Answer<Done> moveSavedSearch(models::SavedSearchId id, models::SavedSearchId before = {});
    Answer<Done> removeSavedSearch(models::SavedSearchId id);
    Answer<models::ImportReport> importOutline(const models::Outline &outline, models::FolderId into = {});
    /// Takes back the last undoable command, also after a restart. Answers with its sentence; empty: nothing
    /// to undo.
    Answer<QString> undo();
    Answer<QString> redo();
    /// Takes back what was done after this entry of the history, and does again what was taken back up to it;
    /// 0: all is taken back. Answers how many steps that was.
    Answer<int> goTo(qint64 entry);
    /// Puts the library of a backup in the place of this one, which becomes a backup itself. Undoable.
    Answer<Done> restore(const QString &file);
    /// Makes a sound library of a damaged one, open or not: the newest sound backup, what can be read out of
    /// the damaged file, and these subscriptions. What was damaged is set aside as it was found. Then opens
    /// it.
    Answer<models::RepairReport> repair(const models::Outline &subscriptions);
    /// Deletes some of the articles that need not be kept; how many, 0 if there are none left. A feed that
    /// has no setting of its own follows `usual`. Not undoable.
    Answer<int> forgetArticles(const models::Retention &usual);
    /// Asked once before forgetting: false if the clock seems to have jumped.
    Answer<bool> mayForget();

    // The search index, which is written in the background.
    Answer<Done> finishIndexing();     ///< Answers when all that is stored now can be searched.
    Answer<Done> tidyIndex();          ///< The same, and when it is in order and bodies are packed.
    Answer<Done> rebuildIndex();       ///< Forgets it, and answers when it is written anew.
    Answer<QString> findIndexDamage(); ///< Empty: none was found.

    /// Counts again what feeds, labels and saved searches say of their articles; how many said it wrong.
    Answer<int> mendCounts();

    Answer<Done> setSetting(const QString &key, const QString &value);

    /// Stores what fetches came to, all in one transaction; the order of the reports is the order of the
    /// outcomes. With them the pace of the hosts that were asked.
    Answer<QList<models::SaveReport>> saveFetches(const QList<models::FetchOutcome> &outcomes,
                                                  const QList<models::HostPace> &paces = {});
    /// For feeds whose next look was decided anew without a fetch.
    Answer<Done> setNextLooks(const QList<models::NextLook> &looks);

    // Care: in the background, over connections of their own.
    Answer<QList<models::Backup>> backups(); ///< The newest first, with what was set aside.
    /// A copy in this file, or among the backups if it is empty.
    Answer<models::Backup> backUp(const QString &file = {});
    Answer<Done> backUpDaily(); ///< Unless there is one of today; those that are superfluous go.
    /// What is wrong with the library; empty: nothing was found. `whole`: the indexes too, which takes
    /// longer.
    Answer<QString> check(bool whole);

signals:
    void changed(const models::LibraryChange &change); ///< After a commit; on this object's thread.
    void settingsChanged(models::FeedId feed);         ///< By setFeedSettings(), after the commit.
    void failed(const models::Problem &problem);       ///< A command could not be done; nothing was changed.
    void marksWaiting(int articles); ///< So many marks are not stored yet; 0: all are stored again.

private:
    template<typename Value, typename Work>
    Answer<Value> command(Work work); ///< Indexing makes way for it.
    template<typename Value, typename Work>
    Answer<Value> patientCommand(Work work);
    template<typename Value, typename Work>
    Answer<Value> question(Work work);
    template<typename Value, typename Kind, typename Work>
    Answer<Value> question(Kind kind, Work work);
    template<typename Value, typename Work>
    Answer<Value> care(Work work);
    std::function<void()> makeWay() const;
    template<typename Work>
    Answer<int> marking(Work work);

    LibraryOptions m_options;
    quint64 m_questions = 0; ///< Asked so far.
    QThread m_writerThread;
    QThread m_readerThread;
    QThread m_keeperThread;
    Store *m_store = nullptr;   ///< Lives on the writer thread; the only connection that may change anything.
    Reader *m_reader = nullptr; ///< Lives on the reader thread; read-only.
    Keeper *m_keeper = nullptr; ///< Lives on the keeper thread, which has time; read-only.
};

} // namespace app::store
