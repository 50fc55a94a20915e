// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/library.h"

#include "app/base/background.h"
#include "app/base/trace.h"
#include "app/store/articlequeries.h"
#include "app/store/fetchqueries.h"
#include "app/store/filterqueries.h"
#include "app/store/fulltext.h"
#include "app/store/importqueries.h"
#include "app/store/keeper.h"
#include "app/store/ranking.h"
#include "app/store/reader.h"
#include "app/store/revisions.h"
#include "app/store/statement.h"
#include "app/store/store.h"

#include <QElapsedTimer>
#include <QPromise>

#include <memory>

using namespace Qt::StringLiterals;

namespace app::store {

namespace {

template<typename Value>
using Promise = std::shared_ptr<QPromise<Outcome<Value>>>;

template<typename Value>
Promise<Value> newPromise()
{
    auto promise = std::make_shared<QPromise<Outcome<Value>>>();
    promise->start();
    return promise;
}

template<typename Value>
void keep(const Promise<Value> &promise, Outcome<Value> outcome)
{
    promise->addResult(std::move(outcome));
    promise->finish();
}

/// What a question about the library comes to; nothing is thrown past this point.
template<typename Value, typename Work>
Outcome<Value> ask(Database *database, const models::Problem &closed, const QString &path, const Work &work)
{
    if (!database)
        return closed;
    try {
        return work(*database);
    } catch (const SqlError &error) {
        return problemOf(error, path);
    } catch (const Refusal &refusal) {
        return refusal.problem;
    }
}

} // namespace

Library::Library(const LibraryOptions &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_store(new Store(options))
    , m_reader(new Reader(options))
    , m_keeper(new Keeper(options))
{
    m_writerThread.setObjectName(u"library writer"_s);
    m_readerThread.setObjectName(u"library reader"_s);
    m_keeperThread.setObjectName(u"library keeper"_s);
    m_store->moveToThread(&m_writerThread);
    m_reader->moveToThread(&m_readerThread);
    m_keeper->moveToThread(&m_keeperThread);
    connect(&m_writerThread, &QThread::finished, m_store, &QObject::deleteLater);
    connect(&m_readerThread, &QThread::finished, m_reader, &QObject::deleteLater);
    connect(&m_keeperThread, &QThread::finished, m_keeper, &QObject::deleteLater);
    connect(m_store, &Store::changed, this, &Library::changed);
    connect(m_store, &Store::settingsChanged, this, &Library::settingsChanged);
    connect(m_store, &Store::failed, this, &Library::failed);
    connect(m_store, &Store::marksPending, m_reader, &Reader::setPending);
    connect(m_store, &Store::marksPending, this,
            [this](const PendingMarks &marks) { emit marksWaiting(int(marks.size())); });
    connect(&m_writerThread, &QThread::started, m_store, &workInBackground);
    m_writerThread.start();
    m_readerThread.start();
    m_keeperThread.start(QThread::LowestPriority);
}

Library::~Library()
{
    m_keeper->stop();
    m_keeperThread.quit();
    m_keeperThread.wait();
    m_reader->overtakeRows(++m_questions); // nobody waits for them any more
    // Behind what was posted before, so that nothing a user did is dropped; by way of the writer, because
    // that opens the reader. The writer closes last: so it can put away the log.
    QMetaObject::invokeMethod(m_store, [reader = m_reader] {
        QMetaObject::invokeMethod(reader, [reader] {
            reader->close();
            reader->thread()->quit();
        });
    });
    m_readerThread.wait();
    QMetaObject::invokeMethod(m_store, [store = m_store] {
        store->close();
        store->thread()->quit();
    });
    m_writerThread.wait();
}

template<typename Value, typename Work>
Answer<Value> Library::command(Work work)
{
    m_store->indexer().announce();
    return patientCommand<Value>([work](Store &store) {
        store.indexer().arrive();
        return work(store);
    });
}

template<typename Value, typename Work>
Answer<Value> Library::patientCommand(Work work)
{
    const Promise<Value> promise = newPromise<Value>();
    QMetaObject::invokeMethod(m_store, [store = m_store, promise, work] { keep(promise, work(*store)); });
    return promise->future();
}

template<typename Work>
Answer<int> Library::marking(Work work)
{
    QElapsedTimer timer;
    timer.start();
    return command<int>([work, timer](Store &store) {
        const Outcome<int> marked = work(store);
        if (marked)
            trace::span("mark", double(timer.nsecsElapsed()) / 1e6, {{u"count"_s, marked.value()}});
        return marked;
    });
}

template<typename Value, typename Kind, typename Work>
Answer<Value> Library::question(Kind kind, Work work)
{
    const Promise<Value> promise = newPromise<Value>();
    const quint64 serial = ++m_questions;
    if (kind == Reader::Kind::Rows)
        m_reader->overtakeRows(serial);
    auto asked = [promise, work, path = m_options.path](Database *database, const models::Problem &closed) {
        keep(promise, ask<Value>(database, closed, path, work));
    };
    QMetaObject::invokeMethod(m_reader->inbox(),
                              [reader = m_reader, kind, serial, asked] { reader->ask(kind, serial, asked); });
    return promise->future();
}

template<typename Value, typename Work>
Answer<Value> Library::care(Work work)
{
    const Promise<Value> promise = newPromise<Value>();
    QMetaObject::invokeMethod(m_keeper, [keeper = m_keeper, promise, work, path = m_options.path] {
        try {
            keep<Value>(promise, work(*keeper));
        } catch (const SqlError &error) {
            keep<Value>(promise, problemOf(error, path));
        } catch (const Refusal &refusal) {
            keep<Value>(promise, refusal.problem);
        }
    });
    return promise->future();
}

std::function<void()> Library::makeWay() const
{
    return [reader = m_reader] { reader->makeWay(); };
}

template<typename Value, typename Work>
Answer<Value> Library::question(Work work)
{
    return question<Value>(Reader::Kind::Other, work);
}

Answer<Opening> Library::open()
{
    const Promise<Opening> promise = newPromise<Opening>();
    QMetaObject::invokeMethod(m_store, [store = m_store, reader = m_reader, promise] {
        const Outcome<Opening> opening = store->open();
        QMetaObject::invokeMethod(reader, [reader, promise, opening] {
            if (!opening) {
                reader->refuse(opening.error());
                return keep(promise, opening);
            }
            reader->open(opening.value(), [&](const std::optional<models::Problem> &problem) {
                keep(promise, problem ? Outcome<Opening>(*problem) : opening);
            });
        });
        store->purge();
    });
    return promise->future();
}

// Questions

Answer<models::LibraryTree> Library::tree()
{
    return question<models::LibraryTree>([reader = m_reader](Database &database) {
        models::LibraryTree tree = loadTree(database);
        if (reader->pending().isEmpty())
            return tree;
        QList<models::Feed> feeds = tree.feeds();
        reader->pending().apply(feeds, database);
        for (const models::Feed &feed : std::as_const(feeds))
            tree.update(feed);
        return tree;
    });
}

Answer<QList<models::Feed>> Library::feeds(const QList<models::FeedId> &ids)
{
    return question<QList<models::Feed>>([ids, reader = m_reader](Database &database) {
        QList<models::Feed> feeds = loadFeeds(database, ids);
        reader->pending().apply(feeds, database);
        return feeds;
    });
}

Answer<QList<models::ArticleRow>> Library::rows(const models::ArticleFilter &filter, int limit)
{
    return question<QList<models::ArticleRow>>(
        Reader::Kind::Rows,
        [filter, limit, clock = m_options.clock, pause = makeWay(), reader = m_reader](Database &database) {
            QList<models::ArticleRow> rows = filteredRows(database, filter, limit, clock(), pause);
            reader->pending().apply(rows, filter);
            return rows;
        });
}

Answer<QList<models::ArticleRow>> Library::firstRows(const models::ArticleFilter &filter, int limit)
{
    return question<QList<models::ArticleRow>>(
        Reader::Kind::Rows,
        [filter, limit, clock = m_options.clock, pause = makeWay(), reader = m_reader](Database &database) {
            QList<models::ArticleRow> rows = firstFilteredRows(database, filter, limit, clock(), pause);
            reader->pending().apply(rows, filter);
            return rows;
        });
}

Answer<QList<models::ArticleRow>> Library::ranked(const models::ArticleFilter &filter, int limit)
{
    return question<QList<models::ArticleRow>>([filter, limit, clock = m_options.clock](Database &database) {
        return rankedRows(database, filter, limit, clock());
    });
}

Answer<QList<models::ArticleRow>> Library::matching(const models::ArticleFilter &filter,
                                                    const QList<models::ArticleId> &articles)
{
    return question<QList<models::ArticleRow>>(
        [filter, articles, clock = m_options.clock](Database &database) {
            return matchingRows(database, filter, articles, clock());
        });
}

Answer<QList<models::Headline>> Library::headlines(const QList<models::ArticleId> &articles)
{
    return question<QList<models::Headline>>(
        Reader::Kind::Headlines, [articles, reader = m_reader](Database &database) {
            QList<models::Headline> headlines = loadHeadlines(database, articles);
            for (models::Headline &headline : headlines)
                reader->pending().apply(headline);
            return headlines;
        });
}

Answer<models::Article> Library::article(models::ArticleId id)
{
    return question<models::Article>(Reader::Kind::Article, [id, reader = m_reader](Database &database) {
        if (std::optional<models::Article> article = loadArticle(database, id)) {
            reader->pending().apply(article->headline);
            return *std::move(article);
        }
        throw Refusal{{.kind = models::Problem::Kind::NoSuchArticle, .subject = QString::number(id.value)}};
    });
}

Answer<QList<models::Revision>> Library::revisions(models::ArticleId article)
{
    return question<QList<models::Revision>>(
        [article](Database &database) { return loadRevisions(database, article); });
}

Answer<models::ArticleRow> Library::nextUnread(const models::ArticleFilter &filter, models::ArticleRow after)
{
    return question<models::ArticleRow>([filter, after, clock = m_options.clock](Database &database) {
        return nextUnreadRow(database, filter, after, clock());
    });
}

Answer<models::ArticleRow> Library::nextUnreadAmong(const QList<models::ArticleRow> &rows, qsizetype after)
{
    return question<models::ArticleRow>([rows, after, pause = makeWay()](Database &database) {
        return store::nextUnreadAmong(database, rows, after, pause);
    });
}

Answer<int> Library::percentSearchable()
{
    return question<int>([](Database &database) { return FullText::percentFound(database); });
}

Answer<int> Library::count(const models::ArticleFilter &filter, bool unreadOnly)
{
    models::ArticleFilter counted = filter;
    counted.unreadOnly = filter.unreadOnly || unreadOnly;
    return question<int>([counted, clock = m_options.clock](Database &database) {
        return filteredCount(database, counted, clock());
    });
}

Answer<QList<models::Label>> Library::labels()
{
    return question<QList<models::Label>>([](Database &database) { return loadLabels(database); });
}

Answer<QList<models::SavedSearch>> Library::savedSearches()
{
    return question<QList<models::SavedSearch>>(
        [](Database &database) { return loadSavedSearches(database); });
}

Answer<QList<models::FetchState>>
Library::fetchStates(const QList<models::FeedId> &only, bool all, const QDateTime &now)
{
    return question<QList<models::FetchState>>(
        [only, all, now](Database &database) { return loadFetchStates(database, only, all, now); });
}

Answer<QList<models::HostPace>> Library::hostPaces()
{
    return question<QList<models::HostPace>>([](Database &database) { return loadHostPaces(database); });
}

Answer<QHash<models::FeedId, QList<int>>> Library::postsByWeek(int weeks, const QDateTime &now)
{
    return question<QHash<models::FeedId, QList<int>>>(
        [weeks, now](Database &database) { return loadPostsByWeek(database, weeks, now); });
}

Answer<QHash<models::FeedId, QMap<QString, QString>>> Library::outlineAttributes()
{
    return question<QHash<models::FeedId, QMap<QString, QString>>>(
        [](Database &database) { return loadOutlineAttributes(database); });
}

Answer<QString> Library::undoable()
{
    return question<QString>([](Database &database) { return Journal(database).sentence(Direction::Back); });
}

Answer<QString> Library::redoable()
{
    return question<QString>([](Database &database) { return Journal(database).sentence(Direction::Again); });
}

Answer<QList<models::HistoryEntry>> Library::history()
{
    return question<QList<models::HistoryEntry>>(
        [](Database &database) { return Journal(database).history(); });
}

Answer<QString> Library::setting(const QString &key)
{
    return question<QString>([key](Database &database) {
        Statement row(database, "SELECT value FROM setting WHERE key = ?");
        return row.bind(key).next() ? row.column<QString>(0) : QString();
    });
}

Answer<QString> Library::integrity()
{
    return question<QString>([](Database &database) {
        const QString found = database.text("PRAGMA integrity_check");
        return found == "ok"_L1 ? QString() : found;
    });
}

// Commands

Answer<models::FolderId> Library::addFolder(const QString &name, models::FolderId parent)
{
    return command<models::FolderId>([=](Store &store) { return store.addFolder(name, parent); });
}

Answer<models::FeedId> Library::addFeed(const NewFeed &feed)
{
    return command<models::FeedId>([=](Store &store) { return store.addFeed(feed); });
}

Answer<Done> Library::renameFeed(models::FeedId id, const QString &title)
{
    return command<Done>([=](Store &store) { return store.renameFeed(id, title); });
}

Answer<Done> Library::renameFolder(models::FolderId id, const QString &name)
{
    return command<Done>([=](Store &store) { return store.renameFolder(id, name); });
}

Answer<Done> Library::setExpanded(models::FolderId id, bool expanded)
{
    return command<Done>([=](Store &store) { return store.setExpanded(id, expanded); });
}

Answer<Done> Library::setFeedUrl(models::FeedId id, const QUrl &url)
{
    return command<Done>([=](Store &store) { return store.setFeedUrl(id, url); });
}

Answer<Done> Library::setFeedSettings(models::FeedId id, const models::FeedSettings &settings)
{
    return command<Done>([=](Store &store) { return store.setFeedSettings(id, settings); });
}

Answer<Done> Library::moveFeed(models::FeedId id, models::FolderId to, models::FeedId before)
{
    return command<Done>([=](Store &store) { return store.moveFeed(id, to, before); });
}

Answer<Done> Library::moveFolder(models::FolderId id, models::FolderId to, models::FolderId before)
{
    return command<Done>([=](Store &store) { return store.moveFolder(id, to, before); });
}

Answer<int> Library::remove(const QList<models::FeedId> &feeds, const QList<models::FolderId> &folders)
{
    return command<int>([=](Store &store) { return store.remove(feeds, folders); });
}

Answer<int> Library::setRead(const QList<models::ArticleId> &articles, bool read)
{
    return marking([=](Store &store) { return store.setRead(articles, read); });
}

Answer<int> Library::setStarred(const QList<models::ArticleId> &articles, bool starred)
{
    return marking([=](Store &store) { return store.setStarred(articles, starred); });
}

Answer<int> Library::markAllRead(const models::ArticleFilter &filter, qint64 upTo)
{
    return marking([=](Store &store) { return store.markAllRead(filter, upTo); });
}

Answer<models::LabelId> Library::createLabel(const QString &name, int colour)
{
    return command<models::LabelId>([=](Store &store) -> Outcome<models::LabelId> {
        const auto id = store.createCollection({.name = name, .colour = colour});
        return id ? Outcome<models::LabelId>(models::LabelId{id.value()}) : id.error();
    });
}

Answer<Done> Library::changeLabel(const models::Label &label)
{
    return command<Done>([=](Store &store) {
        return store.changeCollection({.id = label.id.value, .name = label.name, .colour = label.colour});
    });
}

Answer<Done> Library::moveLabel(models::LabelId id, models::LabelId before)
{
    return command<Done>(
        [=](Store &store) { return store.moveCollection(CollectionKind::Label, id.value, before.value); });
}

Answer<Done> Library::removeLabel(models::LabelId id)
{
    return command<Done>(
        [=](Store &store) { return store.removeCollection(CollectionKind::Label, id.value); });
}

Answer<int> Library::labelArticles(const QList<models::ArticleId> &articles, models::LabelId label, bool on)
{
    return command<int>([=](Store &store) { return store.labelArticles(articles, label, on); });
}

Answer<int> Library::labelArticles(const models::ArticleFilter &filter, models::LabelId label, bool on)
{
    return command<int>([=](Store &store) { return store.labelArticles(filter, label, on); });
}

Answer<models::SavedSearchId> Library::createSavedSearch(const QString &name, const QString &query)
{
    return command<models::SavedSearchId>([=](Store &store) -> Outcome<models::SavedSearchId> {
        const auto id =
            store.createCollection({.kind = CollectionKind::SavedSearch, .name = name, .query = query});
        return id ? Outcome<models::SavedSearchId>(models::SavedSearchId{id.value()}) : id.error();
    });
}

Answer<Done> Library::changeSavedSearch(const models::SavedSearch &search)
{
    return command<Done>([=](Store &store) {
        return store.changeCollection({.id = search.id.value,
                                       .kind = CollectionKind::SavedSearch,
                                       .name = search.name,
                                       .query = search.query});
    });
}

Answer<Done> Library::moveSavedSearch(models::SavedSearchId id, models::SavedSearchId before)
{
    return command<Done>([=](Store &store) {
        return store.moveCollection(CollectionKind::SavedSearch, id.value, before.value);
    });
}

Answer<Done> Library::removeSavedSearch(models::SavedSearchId id)
{
    return command<Done>(
        [=](Store &store) { return store.removeCollection(CollectionKind::SavedSearch, id.value); });
}

Answer<models::ImportReport> Library::importOutline(const models::Outline &outline, models::FolderId into)
{
    return command<models::ImportReport>([=](Store &store) { return store.importOutline(outline, into); });
}

Answer<QString> Library::undo()
{
    return command<QString>([](Store &store) { return store.step(Direction::Back); });
}

Answer<QString> Library::redo()
{
    return command<QString>([](Store &store) { return store.step(Direction::Again); });
}

Answer<int> Library::goTo(qint64 entry)
{
    return command<int>([=](Store &store) { return store.goTo(entry); });
}

Answer<Done> Library::restore(const QString &file)
{
    return command<Done>([=](Store &store) { return store.restore(file); });
}

Answer<int> Library::forgetArticles(const models::Retention &usual)
{
    return command<int>([=](Store &store) { return store.forgetArticles(usual); });
}

Answer<bool> Library::mayForget()
{
    return command<bool>([](Store &store) { return store.mayForget(); });
}

Answer<models::RepairReport> Library::repair(const models::Outline &subscriptions)
{
    const Promise<models::RepairReport> promise = newPromise<models::RepairReport>();
    // The reader lets go first; then the writer, who has the file to itself; then both open it again.
    QMetaObject::invokeMethod(m_reader, [this, promise, subscriptions, reader = m_reader, store = m_store] {
        reader->close();
        QMetaObject::invokeMethod(store, [promise, subscriptions, reader, store] {
            const auto report = store->repair(subscriptions);
            const Outcome<Opening> opening = report ? store->open() : Outcome<Opening>(report.error());
            QMetaObject::invokeMethod(reader, [promise, reader, report, opening] {
                if (!opening) {
                    reader->refuse(opening.error());
                    return keep<models::RepairReport>(promise, opening.error());
                }
                reader->open(opening.value(), [&](const std::optional<models::Problem> &problem) {
                    keep(promise, problem ? Outcome<models::RepairReport>(*problem) : report);
                });
            });
        });
    });
    return promise->future();
}

// Care

Answer<QList<models::Backup>> Library::backups()
{
    return care<QList<models::Backup>>([](Keeper &keeper) { return keeper.backups(); });
}

Answer<models::Backup> Library::backUp(const QString &file)
{
    return care<models::Backup>([file](Keeper &keeper) { return keeper.backUp(file); });
}

Answer<Done> Library::backUpDaily()
{
    return care<Done>([](Keeper &keeper) {
        keeper.backUpDaily();
        return Done();
    });
}

Answer<QString> Library::check(bool whole)
{
    return care<QString>([whole](Keeper &keeper) { return keeper.check(whole); });
}

Answer<Done> Library::finishIndexing()
{
    return patientCommand<Done>([](Store &store) { return store.indexer().finish(); });
}

Answer<Done> Library::tidyIndex()
{
    return patientCommand<Done>([](Store &store) { return store.indexer().tidy(); });
}

Answer<Done> Library::rebuildIndex()
{
    return patientCommand<Done>([](Store &store) { return store.indexer().rebuild(); });
}

Answer<QString> Library::findIndexDamage()
{
    return patientCommand<QString>([](Store &store) { return store.indexer().findDamage(); });
}

Answer<int> Library::mendCounts()
{
    return patientCommand<int>([](Store &store) { return store.mendCounts(); });
}

Answer<Done> Library::setSetting(const QString &key, const QString &value)
{
    return command<Done>([=](Store &store) { return store.setSetting(key, value); });
}

Answer<Done> Library::setNextLooks(const QList<models::NextLook> &looks)
{
    return command<Done>([=](Store &store) { return store.setNextLooks(looks); });
}

Answer<QList<models::SaveReport>> Library::saveFetches(const QList<models::FetchOutcome> &outcomes,
                                                       const QList<models::HostPace> &paces)
{
    return patientCommand<QList<models::SaveReport>>(
        [=](Store &store) { return store.saveFetches(outcomes, paces); });
}

} // namespace app::store
