// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/store.h"

#include "app/base/logging.h"
#include "app/base/trace.h"
#include "app/store/backups.h"
#include "app/store/feedsettings.h"
#include "app/store/fetchcolumns.h"
#include "app/store/fetchqueries.h"
#include "app/store/filterqueries.h"
#include "app/store/importqueries.h"
#include "app/store/libraryfile.h"
#include "app/store/members.h"
#include "app/store/migrations.h"
#include "app/store/repair.h"
#include "app/store/retention.h"
#include "app/store/savequeries.h"
#include "app/store/selfcheck.h"
#include "app/store/statement.h"
#include "app/store/statusqueries.h"
#include "app/store/storewriting.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace app::store {

namespace {

using models::FeedId;
using models::FolderId;
using models::LibraryChange;
using Kind = models::Problem::Kind;

void traceStore(const QList<models::FetchOutcome> &outcomes, double milliseconds)
{
    if (!trace::isOn())
        return;
    qsizetype items = 0;
    qint64 bytes = 0;
    for (const models::FetchOutcome &outcome : outcomes) {
        items += outcome.feed ? outcome.feed->items.size() : 0;
        bytes += outcome.bytes;
    }
    trace::span("store", milliseconds,
                {{u"feeds"_s, outcomes.size()}, {u"items"_s, items}, {u"bytes"_s, bytes}});
}

QString folderName(Database &database, FolderId id)
{
    Statement row(database, "SELECT name FROM folder WHERE id = ?");
    return row.bind(id.value).next() ? row.column<QString>(0) : QString();
}

constexpr std::chrono::seconds retryEvery(3);

} // namespace

Store::Store(const LibraryOptions &options)
    : m_options(options)
    , m_closed{.kind = Kind::LibraryFailed,
               .subject = options.path,
               .evidence = u"The library is not open."_s}
    , m_indexer(options, m_database, this)
    , m_waiting(options.path)
    , m_retry(this) // and so goes to the writer's thread with it
    , m_clock(this)
{
    connect(&m_indexer, &Indexer::gathered, this, &Store::changed);
    m_clock.setTimerType(Qt::VeryCoarseTimer);
    m_clock.setInterval(std::chrono::minutes(1));
    connect(&m_clock, &QTimer::timeout, this, &Store::passTime);
    m_retry.setInterval(retryEvery);
    connect(&m_retry, &QTimer::timeout, this, &Store::storeWaiting);
}

Outcome<Opening> Store::open()
{
    try {
        Opening opening;
        m_database = openForWriting(m_options, opening);
        m_closed = {.kind = Kind::LibraryReadOnly,
                    .subject = m_options.path,
                    .evidence = u"The library was opened for reading only."_s};
        takeUpMarks();
        m_indexer.later(); // what the last session left
        m_clock.start();
        QMetaObject::invokeMethod(this, &Store::passTime, Qt::QueuedConnection);
        return opening;
    } catch (const SqlError &error) {
        m_closed = problemOf(error, m_options.path);
    } catch (const Refusal &refusal) {
        m_closed = refusal.problem;
    }
    m_database.reset();
    return m_closed;
}

void Store::close()
{
    if (!m_waiting.isEmpty() && !storeWaiting())
        qCWarning(lcStore) << "Marks could not be stored, and wait in their file:"
                           << m_waiting.pending().size();
    m_retry.stop();
    m_clock.stop();
    if (m_database) {
        try {
            m_database->execute("PRAGMA optimize");
        } catch (const SqlError &error) {
            qCWarning(lcStore) << error.evidence();
        }
    }
    m_database.reset();
}

models::Problem Store::fail(const models::Problem &problem)
{
    qCWarning(lcStore) << problem.evidence;
    emit failed(problem);
    return problem;
}

void Store::record(const Action &action, LibraryChange &change)
{
    Journal(*m_database).record(action, m_options.clock(), change);
}

Outcome<FolderId> Store::addFolder(const QString &name, FolderId parent)
{
    return write<FolderId>([&](Database &database, LibraryChange &change) {
        requireFolder(database, parent);
        const FolderId id = insertFolder(database, name, parent);
        change.tree = true;
        record({.kind = Action::Kind::AddFolder, .subject = name, .folders = {id.value}}, change);
        return id;
    });
}

Outcome<FeedId> Store::addFeed(const NewFeed &feed)
{
    return write<FeedId>([&](Database &database, LibraryChange &change) {
        requireFolder(database, feed.folder);
        if (const FeedId known = feedAt(database, feed.url))
            throw Refusal{{.kind = Kind::AlreadySubscribed, .subject = feedTitle(database, known)}};
        const FeedId id = insertFeed(database, feed);
        change.tree = true;
        change.feeds.append(id);
        record({.kind = Action::Kind::AddFeed, .subject = feedTitle(database, id), .ids = {id.value}},
               change);
        return id;
    });
}

Outcome<Done> Store::renameFeed(FeedId id, const QString &title)
{
    return write<Done>([&](Database &database, LibraryChange &change) {
        requireFeed(database, id);
        Statement before(database, "SELECT user_title FROM feed WHERE id = ?");
        before.bind(id.value).next();
        Action action{.kind = Action::Kind::RenameFeed,
                      .subject = feedTitle(database, id),
                      .ids = {id.value},
                      .before = before.column<QString>(0),
                      .after = title};
        Statement(database, "UPDATE feed SET user_title = ? WHERE id = ?").bind(title, id).run();
        change.feeds.append(id);
        change.tree = true;
        record(action, change);
        return Done();
    });
}

Outcome<Done> Store::renameFolder(FolderId id, const QString &name)
{
    return write<Done>([&](Database &database, LibraryChange &change) {
        requireFolder(database, id);
        const QString before = folderName(database, id);
        Statement(database, "UPDATE folder SET name = ? WHERE id = ?").bind(name, id).run();
        change.tree = true;
        record({.kind = Action::Kind::RenameFolder,
                .subject = before,
                .ids = {id.value},
                .before = before,
                .after = name},
               change);
        return Done();
    });
}

Outcome<Done> Store::setExpanded(FolderId id, bool expanded)
{
    return write<Done>(
        [&](Database &database, LibraryChange &) {
            Statement(database, "UPDATE folder SET expanded = ? WHERE id = ?").bind(expanded, id).run();
            return Done();
        },
        Durability::Bulk);
}

Outcome<Done> Store::setFeedUrl(FeedId id, const QUrl &url)
{
    return write<Done>([&](Database &database, LibraryChange &change) {
        requireFeed(database, id);
        if (const FeedId other = feedAt(database, url); other && !(other == id))
            throw Refusal{{.kind = Kind::AlreadySubscribed, .subject = feedTitle(database, other)}};
        Statement before(database, "SELECT url FROM feed WHERE id = ?");
        before.bind(id.value).next();
        const Action action{.kind = Action::Kind::ChangeAddress,
                            .subject = feedTitle(database, id),
                            .ids = {id.value},
                            .before = before.column<QString>(0),
                            .after = QString::fromUtf8(url.toEncoded())};
        writeAddress(database, id, url);
        change.feeds.append(id);
        change.tree = true;
        record(action, change);
        return Done();
    });
}

Outcome<Done> Store::setFeedSettings(FeedId id, const models::FeedSettings &settings)
{
    const auto written = write<Done>([&](Database &database, LibraryChange &change) {
        requireFeed(database, id);
        Action action{.kind = Action::Kind::ChangeSettings,
                      .subject = feedTitle(database, id),
                      .ids = {id.value},
                      .before = settingsSnapshot(database, id)};
        writeSettings(database, id, settings);
        action.after = settingsSnapshot(database, id);
        if (action.before == action.after)
            return Done();
        change.feeds.append(id);
        record(action, change);
        return Done();
    });
    if (written)
        emit settingsChanged(id);
    return written;
}

template<typename Id>
void Store::move(Action::Kind kind, Id id, FolderId to, Id before, LibraryChange &change)
{
    Action action{.kind = kind, .ids = {id.value}, .from = placeOf(*m_database, id)};
    action.to = {to, positionFor(*m_database, to, before)};
    place(*m_database, id, action.to);
    if constexpr (std::is_same_v<Id, FeedId>)
        action.subject = feedTitle(*m_database, id);
    else
        action.subject = folderName(*m_database, id);
    change.tree = true;
    record(action, change);
}

Outcome<Done> Store::moveFeed(FeedId id, FolderId to, FeedId before)
{
    return write<Done>([&](Database &database, LibraryChange &change) {
        requireFeed(database, id);
        requireFolder(database, to);
        move(Action::Kind::MoveFeed, id, to, before, change);
        return Done();
    });
}

Outcome<Done> Store::moveFolder(FolderId id, FolderId to, FolderId before)
{
    return write<Done>([&](Database &database, LibraryChange &change) {
        requireFolder(database, id);
        requireFolder(database, to);
        QList<qint64> inside{id.value};
        QList<qint64> feeds;
        collectBelow(database, inside, feeds);
        if (inside.contains(to.value))
            throw Refusal{{.kind = Kind::LibraryFailed,
                           .subject = m_options.path,
                           .evidence = u"A folder cannot lie in itself."_s}};
        move(Action::Kind::MoveFolder, id, to, before, change);
        return Done();
    });
}

Outcome<int> Store::remove(const QList<FeedId> &feeds, const QList<FolderId> &folders)
{
    return write<int>([&](Database &database, LibraryChange &change) {
        Action action{.kind = Action::Kind::Remove, .ids = numbers(feeds), .folders = numbers(folders)};
        if (action.folders.isEmpty() && action.ids.isEmpty())
            return 0;
        action.subject =
            folders.isEmpty() ? feedTitle(database, feeds.first()) : folderName(database, folders.first());
        collectBelow(database, action.folders, action.ids);
        Statement total(database, "SELECT total FROM feed WHERE id = ? AND removed IS NULL");
        for (const qint64 feed : std::as_const(action.ids)) {
            if (total.bind(feed).next())
                action.count += total.column<int>(0);
            change.feeds.append(models::FeedId{feed});
        }
        setRemoved(database, action.ids, action.folders, m_options.clock());
        change.tree = true;
        record(action, change);
        return int(action.ids.size());
    });
}

Outcome<models::ImportReport> Store::importOutline(const models::Outline &outline, FolderId into)
{
    return write<models::ImportReport>([&](Database &database, LibraryChange &change) {
        requireFolder(database, into);
        Action action{.kind = Action::Kind::Import};
        const models::ImportReport report =
            insertOutline(database, outline, into, action.ids, action.folders);
        if (action.ids.isEmpty() && action.folders.isEmpty())
            return report;
        action.count = report.added;
        change.tree = true;
        for (const qint64 feed : std::as_const(action.ids))
            change.feeds.append(models::FeedId{feed});
        record(action, change);
        return report;
    });
}

Outcome<QString> Store::step(Direction direction)
{
    std::optional<Action> restored;
    QElapsedTimer timer;
    timer.start();
    int marked = 0;
    const auto stepped = write<QString>([&](Database &database, LibraryChange &change) {
        Journal journal(database);
        const auto next = journal.next(direction);
        if (next && next->action.kind == Action::Kind::Restore) {
            restored = next->action;
            return QString();
        }
        const std::optional<Action> action = journal.step(direction, m_options.clock(), change);
        marked = int(change.statuses.size());
        return action ? action->sentence() : QString();
    });
    if (stepped && marked > 0)
        trace::span("mark", double(timer.nsecsElapsed()) / 1e6, {{u"count"_s, marked}, {u"undo"_s, true}});
    if (!restored)
        return stepped;
    const bool back = direction == Direction::Back;
    const auto replaced = back ? replaceBy(restored->before, restored->after, true, *restored)
                               : replaceBy(restored->after, restored->before, false, *restored);
    return replaced ? Outcome<QString>(restored->sentence()) : Outcome<QString>(replaced.error());
}

Outcome<int> Store::goTo(qint64 entry)
{
    for (int steps = 0;; ++steps) {
        bool back = false;
        bool again = false;
        const auto looked = attempt<Done>(
            [&](Database &database, LibraryChange &) {
                Journal journal(database);
                const auto done = journal.next(Direction::Back);
                const auto undone = journal.next(Direction::Again);
                back = done && done->id > entry;
                again = !back && undone && undone->id <= entry;
                return Done();
            },
            Durability::Bulk);
        if (!looked)
            return fail(looked.error());
        if (!back && !again)
            return steps;
        const auto stepped = step(back ? Direction::Back : Direction::Again);
        if (!stepped)
            return stepped.error();
    }
}

Outcome<QList<models::SaveReport>> Store::saveFetches(const QList<models::FetchOutcome> &outcomes,
                                                      const QList<models::HostPace> &paces)
{
    m_indexer.keepUp();
    QElapsedTimer timer;
    timer.start();
    const auto saved = write<QList<models::SaveReport>>(
        [&](Database &database, LibraryChange &change) {
            writeHostPaces(database, paces, m_options.clock());
            return saveOutcomes(database, outcomes, m_options.clock(), change);
        },
        Durability::Bulk);
    traceStore(outcomes, double(timer.nsecsElapsed()) / 1e6);
    return saved;
}

Outcome<Done> Store::setNextLooks(const QList<models::NextLook> &looks)
{
    return write<Done>(
        [&](Database &database, LibraryChange &change) {
            writeNextLooks(database, looks);
            for (const models::NextLook &look : looks)
                change.feeds.append(look.feed);
            return Done();
        },
        Durability::Bulk);
}

Outcome<Done> Store::setSetting(const QString &key, const QString &value)
{
    return write<Done>([&](Database &database, LibraryChange &) {
        Statement(database, "INSERT INTO setting (key, value) VALUES (?, ?)"
                            " ON CONFLICT DO UPDATE SET value = excluded.value")
            .bind(key, value)
            .run();
        return Done();
    });
}

// --- the library as a whole

Outcome<Done> Store::restore(const QString &file)
{
    const models::Backup backup = describeBackup(file);
    if (!backup.readable)
        return models::Problem{.kind = Kind::LibraryDamaged, .subject = file};
    const QString folder =
        m_options.backups.isEmpty() ? QFileInfo(m_options.path).absolutePath() : m_options.backups;
    const Action action{.kind = Action::Kind::Restore,
                        .subject = QLocale().toString(backup.at.toLocalTime(), QLocale::ShortFormat),
                        .before = backupPath(folder, models::Backup::Kind::BeforeRestore, m_options.clock()),
                        .after = QFileInfo(file).absoluteFilePath()};
    return replaceBy(action.after, action.before, false, action);
}

/// Puts the library of a file in the place of this one, which is kept in another file unless it is there, and
/// writes into the journal what was done.
Outcome<Done> Store::replaceBy(const QString &file, const QString &kept, bool undone, const Action &action)
{
    if (!m_database)
        return fail(m_closed);
    try {
        if (!QFile::exists(kept))
            copyLibrary(m_options.path, kept);
        Database check(file, Database::Mode::ReadOnly);
        if (const QString wrong = findDamage(check, Thoroughness::Quick, std::chrono::minutes(5));
            !wrong.isEmpty())
            return models::Problem{.kind = Kind::LibraryDamaged, .subject = file, .evidence = wrong};
        m_database->execute("PRAGMA synchronous = FULL");
        replaceLibrary(*m_database, file);
        migrate(*m_database);
    } catch (const SqlError &error) {
        return fail(problemOf(error, m_options.path));
    }
    return write<Done>([&](Database &database, LibraryChange &change) {
        change.everything = true;
        change.tree = true;
        Journal journal(database);
        journal.record(action, m_options.clock(), change);
        if (undone)
            journal.setLastUndone(change);
        return Done();
    });
}

Outcome<models::RepairReport> Store::repair(const models::Outline &subscriptions)
{
    if (m_database) // nothing more may be written to what is damaged
        m_database->tidyOnClose(false);
    m_database.reset();
    m_retry.stop();
    try {
        return repairLibrary(m_options, subscriptions);
    } catch (const SqlError &error) {
        m_closed = problemOf(error, m_options.path);
    }
    return m_closed;
}

Outcome<int> Store::forgetArticles(const models::Retention &usual)
{
    constexpr int inOneGo = 500; // so that nobody waits long behind it
    return write<int>(
        [&](Database &database, LibraryChange &change) {
            return deleteExpired(database, usual, m_options.clock(), inOneGo, change);
        },
        Durability::Bulk);
}

Outcome<int> Store::mendCounts()
{
    return write<int>([&](Database &database, LibraryChange &change) {
        const QList<qint64> feeds = miscountedFeeds(database);
        const auto wrong = int(feeds.size() + miscountedCollections(database).size());
        if (wrong == 0)
            return 0;
        recount(database);
        change.collections = true;
        for (const qint64 feed : feeds)
            change.feeds.append(FeedId{feed});
        return wrong;
    });
}

Outcome<bool> Store::mayForget()
{
    return write<bool>(
        [&](Database &database, LibraryChange &) { return isClockTrusted(database, m_options.clock()); },
        Durability::Bulk);
}

void Store::purge()
{
    try {
        if (!m_database || !Journal(*m_database).hasOld(m_options.clock()))
            return;
    } catch (const SqlError &error) {
        qCWarning(lcStore) << error.evidence();
        return;
    }
    const auto purged = write<Done>(
        [&](Database &database, LibraryChange &) {
            Journal(database).purge(m_options.clock());
            return Done();
        },
        Durability::Bulk);
    Q_UNUSED(purged); // what is old is still old at the next start
}

} // namespace app::store
