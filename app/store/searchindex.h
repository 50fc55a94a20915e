// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"

#include <QList>
#include <QSet>
#include <QString>

#include <functional>

namespace app::store {

/// How far the index is. All up to `indexed` are in it but those that have changed since.
struct IndexState
{
    qint64 indexed = 0;    ///< The greatest article number that is in the index.
    QSet<qint64> outdated; ///< Changed since they were indexed, or gone.
    QList<qint64> volumes; ///< Ascending; those that exist.

    static IndexState of(Database &database);
};

/// The full text index is kept in volumes of 32,768 articles by their numbers, each an FTS5 table: why, see
/// README.md.
constexpr qint64 articlesInVolume = 1 << 15;
constexpr qint64 volumeOf(qint64 article)
{
    return article / articlesInVolume;
}
QByteArray volumeName(qint64 volume);

/// Writes the index, a little at a time, behind what is stored. Every step is done in a transaction of the
/// caller and can be the last for long.
class SearchIndex final
{
public:
    explicit SearchIndex(Database &database)
        : m_database(database)
    {}

    /// What one step came to.
    struct Progress
    {
        int articles = 0;
        qint64 bytes = 0;        ///< Of text.
        bool done = false;       ///< There was nothing to do.
        QList<qint64> refreshed; ///< Articles that were in the index before, with another text.
    };

    /// Indexes, then puts volumes in order, then packs bodies, whichever is next, until `enough` says so
    /// (asked after every article).
    Progress step(const std::function<bool()> &enough);
    /// Whether all articles are in the index; bodies may still have to be packed.
    bool isComplete();
    /// Forgets the whole index; the next steps write it anew.
    void clear();
    /// What is wrong with the index; empty if it is sound.
    QString fault();

private:
    bool refresh(const std::function<bool()> &enough, Progress &progress);
    bool append(const std::function<bool()> &enough, Progress &progress);
    bool merge(Progress &progress);
    bool pack(const std::function<bool()> &enough, Progress &progress);
    void makeVolume(qint64 volume);
    void dropVolumes();

    Database &m_database;
};

} // namespace app::store
