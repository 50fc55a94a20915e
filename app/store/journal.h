// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/treequeries.h"
#include "models/historyentry.h"
#include "models/librarychange.h"

#include <QCoreApplication>

#include <optional>

namespace app::store {

/// Something the user did, with all that is needed to take it back and to do it again.
struct Action
{
    Q_DECLARE_TR_FUNCTIONS(Action)

public:
    /// Stored as numbers: never renumber.
    enum class Kind {
        MarkRead = 1,
        MarkUnread = 2,
        Star = 3,
        Unstar = 4,
        AddFeed = 5,
        AddFolder = 6,
        Remove = 7,
        RenameFeed = 8,
        RenameFolder = 9,
        MoveFeed = 10,
        MoveFolder = 11,
        Import = 12,
        ChangeAddress = 13,
        ChangeSettings = 14,
        Restore = 15,
        AddLabel = 16,
        ChangeLabel = 17,
        MoveLabel = 18,
        RemoveLabel = 19,
        Label = 20,
        Unlabel = 21,
        AddSavedSearch = 22,
        ChangeSavedSearch = 23,
        MoveSavedSearch = 24,
        RemoveSavedSearch = 25,
    };

    Kind kind = Kind::MarkRead;
    int count = 0;     ///< Articles; feeds of an import.
    QString subject;   ///< The feed, folder, label or saved search by its name.
    QList<qint64> ids; ///< Articles that were marked; else feeds.
    QList<qint64> folders;
    QString before; ///< A title, an address, settings, or the file of a library.
    QString after;
    Place from; ///< Of a label or saved search the position alone.
    Place to;
    qint64 collection = 0; ///< The label or saved search.

    /// What was done: "128 articles marked read."
    QString sentence() const;
    bool isOfArticles() const; ///< `ids` are of articles, and may be many.
};

enum class Direction { Back, Again };

/// What the user did, kept in the library, so that it can be taken back after a restart too.
class Journal final
{
public:
    explicit Journal(Database &database);

    struct Entry
    {
        qint64 id = 0;
        Action action;
    };

    void record(const Action &action, const QDateTime &now, models::LibraryChange &change);
    /// What step() would do, without the articles of a mark; nothing if there is nothing.
    std::optional<Entry> next(Direction direction) { return next(direction, false); }
    /// Takes back the last action, or does the last one taken back again. Answers with what it was. Not for
    /// Restore, which puts another library in the place of this one.
    std::optional<Action> step(Direction direction, const QDateTime &now, models::LibraryChange &change);
    /// Of what has just been recorded: so that it can be done again.
    void setLastUndone(models::LibraryChange &change);
    QString sentence(Direction direction); ///< Of what step() would do; empty if there is nothing.
    QList<models::HistoryEntry> history(); ///< The newest first.

    /// Forgets what is old, and deletes for good the feeds whose removal is forgotten.
    void purge(const QDateTime &now);
    bool hasOld(const QDateTime &now); ///< Whether purge() would do anything.

private:
    std::optional<Entry> next(Direction direction, bool whole);

    Database &m_database;
};

} // namespace app::store
