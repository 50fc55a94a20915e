// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/journal.h"

#include "app/store/collections.h"
#include "app/store/feedsettings.h"
#include "app/store/fetchqueries.h"
#include "app/store/packing.h"
#include "app/store/savedsearches.h"
#include "app/store/statement.h"
#include "app/store/statusqueries.h"

#include <QDataStream>
#include <QIODevice>
#include <QLocale>

namespace app::store {

namespace {

constexpr int daysKept = 30;
constexpr int actionsKept = 1000;
constexpr int bytesKept = 16 * 1024 * 1024;

// Oldest first out: what is beyond the bytes or the number, or older than ?1.
#define FORGOTTEN                                                                                            \
    "(SELECT id FROM (SELECT id, at, sum(length(payload)) OVER younger AS bytes,"                            \
    " count(*) OVER younger AS number FROM journal WINDOW younger AS (ORDER BY id DESC))"                    \
    " WHERE at < ?1 OR bytes > ?2 OR number > ?3)"

QByteArray payloadOf(const Action &action)
{
    QByteArray payload;
    QDataStream out(&payload, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << packedIds(action.ids) << packedIds(action.folders) << action.before << action.after
        << action.from.parent.value << action.from.position << action.to.parent.value << action.to.position
        << action.collection;
    return payload;
}

void readPayload(const QByteArray &payload, Action &action)
{
    QDataStream in(payload);
    in.setVersion(QDataStream::Qt_6_0);
    QByteArray ids;
    QByteArray folders;
    in >> ids >> folders >> action.before >> action.after >> action.from.parent.value >> action.from.position
        >> action.to.parent.value >> action.to.position >> action.collection;
    action.ids = unpackedIds(ids);
    action.folders = unpackedIds(folders);
}

#define ENTRY_COLUMNS "id, kind, count, subject, payload"

Action actionFrom(const Statement &row, bool whole)
{
    Action action{.kind = Action::Kind(row.column<int>(1)),
                  .count = row.column<int>(2),
                  .subject = row.column<QString>(3)};
    // A sentence about a hundred thousand articles does not need their numbers.
    if (whole || !action.isOfArticles())
        readPayload(row.column<QByteArray>(4), action);
    return action;
}

void noteFeeds(const QList<qint64> &feeds, models::LibraryChange &change)
{
    change.tree = true;
    for (const qint64 feed : feeds)
        change.feeds.append(models::FeedId{feed});
}

CollectionKind kindOf(const Action &action)
{
    return action.kind < Action::Kind::AddSavedSearch ? CollectionKind::Label : CollectionKind::SavedSearch;
}

void hideCollection(Database &database, const Action &action, bool hidden, const QDateTime &now)
{
    setCollectionRemoved(database, action.collection, hidden ? now : QDateTime());
    if (!hidden
        && kindOf(action) == CollectionKind::SavedSearch) // it has seen nothing of what came meanwhile
        SavedSearches::begin(database, action.collection, now);
}

void changeCollection(Database &database, const Action &action, bool again, const QDateTime &now)
{
    const Collection before = fromSnapshot(action.before, action.collection, kindOf(action));
    const Collection after = fromSnapshot(action.after, action.collection, kindOf(action));
    again ? changeCollection(database, before, after, now) : changeCollection(database, after, before, now);
}

void noteCollections(models::LibraryChange &change)
{
    change.collections = true;
    change.tree = true;
}

void setTitle(Database &database, const Action &action, const QString &title)
{
    Statement(database, action.kind == Action::Kind::RenameFeed
                            ? "UPDATE feed SET user_title = ? WHERE id = ?"
                            : "UPDATE folder SET name = ? WHERE id = ?")
        .bind(title, action.ids.value(0))
        .run();
}

void apply(Database &database,
           const Action &action,
           Direction direction,
           const QDateTime &now,
           models::LibraryChange &change)
{
    using Kind = Action::Kind;
    const bool again = direction == Direction::Again;
    const auto mark = [&](Mark which, bool on) { setMark(database, which, on, action.ids, change); };
    switch (action.kind) {
    case Kind::MarkRead: return mark(Mark::Read, again);
    case Kind::MarkUnread: return mark(Mark::Read, !again);
    case Kind::Star: return mark(Mark::Starred, again);
    case Kind::Unstar: return mark(Mark::Starred, !again);
    case Kind::AddFeed:
    case Kind::AddFolder:
    case Kind::Import:
        setRemoved(database, action.ids, action.folders, again ? QDateTime() : now);
        return noteFeeds(action.ids, change);
    case Kind::Remove:
        setRemoved(database, action.ids, action.folders, again ? now : QDateTime());
        return noteFeeds(action.ids, change);
    case Kind::RenameFeed:
        setTitle(database, action, again ? action.after : action.before);
        return noteFeeds(action.ids, change);
    case Kind::RenameFolder:
        setTitle(database, action, again ? action.after : action.before);
        return noteFeeds({}, change);
    case Kind::MoveFeed:
        place(database, models::FeedId{action.ids.value(0)}, again ? action.to : action.from);
        return noteFeeds(action.ids, change);
    case Kind::MoveFolder:
        place(database, models::FolderId{action.ids.value(0)}, again ? action.to : action.from);
        return noteFeeds({}, change);
    case Kind::ChangeSettings:
        restoreSettings(database, models::FeedId{action.ids.value(0)}, again ? action.after : action.before);
        return noteFeeds(action.ids, change);
    case Kind::Restore: return;
    case Kind::AddLabel:
    case Kind::AddSavedSearch: hideCollection(database, action, !again, now); return noteCollections(change);
    case Kind::RemoveLabel:
    case Kind::RemoveSavedSearch:
        hideCollection(database, action, again, now);
        return noteCollections(change);
    case Kind::ChangeLabel:
    case Kind::ChangeSavedSearch:
        changeCollection(database, action, again, now);
        return noteCollections(change);
    case Kind::MoveLabel:
    case Kind::MoveSavedSearch:
        setCollectionPosition(database, action.collection, (again ? action.to : action.from).position);
        return noteCollections(change);
    case Kind::Label:
    case Kind::Unlabel:
        setLabel(database, action.collection, again == (action.kind == Kind::Label), action.ids, change);
        return;
    case Kind::ChangeAddress:
        writeAddress(database, models::FeedId{action.ids.value(0)},
                     QUrl(again ? action.after : action.before));
        return noteFeeds(action.ids, change);
    }
}

} // namespace

QString Action::sentence() const
{
    switch (kind) {
    case Kind::MarkRead: return tr("%n article(s) marked read.", nullptr, count);
    case Kind::MarkUnread: return tr("%n article(s) marked unread.", nullptr, count);
    case Kind::Star: return tr("%n article(s) starred.", nullptr, count);
    case Kind::Unstar: return tr("%n article(s) no longer starred.", nullptr, count);
    case Kind::AddFeed: return tr("“%1” was added.").arg(subject);
    case Kind::AddFolder: return tr("The folder “%1” was added.").arg(subject);
    case Kind::Remove:
        if (ids.size() > 1 || folders.size() > 1)
            //: %1 is a number of articles, with its separators.
            return tr("%n feed(s) were removed with %1 articles.", nullptr, int(ids.size()))
                .arg(QLocale().toString(count));
        //: %1 is the name of a feed or a folder, %n the number of its articles.
        return tr("“%1” was removed with %n article(s).", nullptr, count).arg(subject);
    case Kind::RenameFeed:
    case Kind::RenameFolder:
        //: %1 is the old name, %2 the new one.
        return tr("“%1” is now called “%2”.").arg(subject, after);
    case Kind::MoveFeed:
    case Kind::MoveLabel:
    case Kind::MoveSavedSearch:
    case Kind::MoveFolder: return tr("“%1” was moved.").arg(subject);
    case Kind::Import: return tr("%n feed(s) imported.", nullptr, count);
    case Kind::ChangeAddress: return tr("The address of “%1” was changed.").arg(subject);
    case Kind::ChangeSettings: return tr("The settings of “%1” were changed.").arg(subject);
    //: %1 is the name of a label.
    case Kind::AddLabel: return tr("The label “%1” was made.").arg(subject);
    case Kind::ChangeLabel:
    case Kind::ChangeSavedSearch: {
        const QString name = fromSnapshot(after, 0, CollectionKind::Label).name;
        if (name != subject)
            return tr("“%1” is now called “%2”.").arg(subject, name);
        //: %1 is the name of a label or of a saved search.
        return tr("“%1” was changed.").arg(subject);
    }
    //: %1 is the name of a label.
    case Kind::RemoveLabel: return tr("The label “%1” was removed.").arg(subject);
    //: %1 is the name of a label.
    case Kind::Label: return tr("%n article(s) labelled “%1”.", nullptr, count).arg(subject);
    //: %1 is the name of a label.
    case Kind::Unlabel: return tr("%n article(s) no longer labelled “%1”.", nullptr, count).arg(subject);
    //: %1 is the name of a saved search.
    case Kind::AddSavedSearch: return tr("The search “%1” was saved.").arg(subject);
    //: %1 is the name of a saved search.
    case Kind::RemoveSavedSearch: return tr("The saved search “%1” was removed.").arg(subject);
    //: %1 is a date and a time.
    case Kind::Restore: return tr("The library of %1 was restored.").arg(subject);
    }
    return {};
}

bool Action::isOfArticles() const
{
    return kind <= Kind::Unstar || kind == Kind::Label || kind == Kind::Unlabel;
}

Journal::Journal(Database &database)
    : m_database(database)
{}

void Journal::record(const Action &action, const QDateTime &now, models::LibraryChange &change)
{
    // What was taken back cannot be done again on top of something else.
    m_database.execute("DELETE FROM journal WHERE undone = 1");
    Statement(m_database, "INSERT INTO journal (at, kind, count, subject, payload) VALUES (?, ?, ?, ?, ?)")
        .bind(now, int(action.kind), action.count, action.subject, payloadOf(action))
        .run();
    change.undoable = action.sentence();
}

std::optional<Journal::Entry> Journal::next(Direction direction, bool whole)
{
    Statement row(m_database, direction == Direction::Back
                                  ? "SELECT " ENTRY_COLUMNS " FROM journal WHERE undone = 0 ORDER BY id DESC"
                                  : "SELECT " ENTRY_COLUMNS " FROM journal WHERE undone = 1 ORDER BY id");
    if (!row.next())
        return std::nullopt;
    return Entry{.id = row.column<qint64>(0), .action = actionFrom(row, whole)};
}

std::optional<Action> Journal::step(Direction direction, const QDateTime &now, models::LibraryChange &change)
{
    const std::optional<Entry> entry = next(direction, true);
    if (!entry)
        return std::nullopt;
    apply(m_database, entry->action, direction, now, change);
    Statement(m_database, "UPDATE journal SET undone = ? WHERE id = ?")
        .bind(direction == Direction::Back, entry->id)
        .run();
    change.undoable = sentence(Direction::Back);
    return entry->action;
}

void Journal::setLastUndone(models::LibraryChange &change)
{
    m_database.execute("UPDATE journal SET undone = 1 WHERE id = (SELECT max(id) FROM journal)");
    change.undoable = sentence(Direction::Back);
}

QString Journal::sentence(Direction direction)
{
    const std::optional<Entry> entry = next(direction, false);
    return entry ? entry->action.sentence() : QString();
}

QList<models::HistoryEntry> Journal::history()
{
    QList<models::HistoryEntry> entries;
    Statement row(m_database, "SELECT " ENTRY_COLUMNS ", at, undone FROM journal ORDER BY id DESC");
    while (row.next())
        entries.append({.id = row.column<qint64>(0),
                        .at = row.column<QDateTime>(5),
                        .sentence = actionFrom(row, false).sentence(),
                        .undone = row.column<bool>(6)});
    return entries;
}

bool Journal::hasOld(const QDateTime &now)
{
    const QDateTime oldest = now.addDays(-daysKept);
    Statement row(m_database,
                  "SELECT EXISTS (SELECT 1 FROM feed WHERE removed < ?1)"
                  " OR EXISTS (SELECT 1 FROM folder WHERE removed < ?1)"
                  " OR EXISTS (SELECT 1 FROM collection WHERE removed < ?1) OR EXISTS " FORGOTTEN);
    return row.bind(oldest, bytesKept, actionsKept).next() && row.column<bool>(0);
}

void Journal::purge(const QDateTime &now)
{
    const QDateTime oldest = now.addDays(-daysKept);
    Statement(m_database, "DELETE FROM journal WHERE id IN " FORGOTTEN)
        .bind(oldest, bytesKept, actionsKept)
        .run();
    Statement(m_database, "DELETE FROM article WHERE id IN (SELECT article FROM status WHERE feed IN"
                          " (SELECT id FROM feed WHERE removed < ?))")
        .bind(oldest)
        .run();
    Statement(m_database, "DELETE FROM feed WHERE removed < ?").bind(oldest).run();
    Statement(m_database, "DELETE FROM collection WHERE removed < ?").bind(oldest).run(); // and its members
    // A folder goes when nothing lies in it any more; one that lies in another goes the next time.
    Statement(m_database, "DELETE FROM folder WHERE removed < ?"
                          " AND NOT EXISTS (SELECT 1 FROM feed WHERE feed.folder = folder.id)"
                          " AND NOT EXISTS (SELECT 1 FROM folder inside WHERE inside.parent = folder.id)")
        .bind(oldest)
        .run();
}

} // namespace app::store
