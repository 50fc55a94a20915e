// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "app/store/journal.h"
#include "app/store/statusqueries.h"
#include "models/article.h"
#include "models/articlefilter.h"
#include "models/feed.h"

#include <QHash>
#include <QList>
#include <QMetaType>
#include <QString>

namespace app::store {

/// Marks that the user has made and that are not stored yet, as they change what the library answers.
struct PendingMarks
{
    QHash<qint64, bool> read; ///< By article.
    QHash<qint64, bool> starred;

    bool isEmpty() const { return read.isEmpty() && starred.isEmpty(); }
    qsizetype size() const { return read.size() + starred.size(); }

    void apply(models::Headline &headline) const;
    /// Takes out what a list of unread or starred articles no longer has.
    void apply(QList<models::ArticleRow> &rows, const models::ArticleFilter &filter) const;
    void apply(QList<models::Feed> &feeds, Database &database) const;
};

/// Marks that could not be stored, in the order they were made. They are kept in a file beside the library as
/// well, so that neither a quit nor a crash loses them: its room was taken when there was some, and is
/// written over in place.
class WaitingMarks final
{
public:
    struct Marks
    {
        Action::Kind kind = Action::Kind::MarkRead;
        QList<qint64> articles;
    };

    explicit WaitingMarks(const QString &library); ///< The path of its file.

    /// Takes up what was left when this library was last closed; what is another's is let be.
    void load(const QString &libraryName);
    void reserve(); ///< Makes sure of the file's room.

    bool isEmpty() const { return m_marks.isEmpty(); }
    const Marks &first() const { return m_marks.first(); }
    void append(const Marks &marks);
    void removeFirst();
    PendingMarks pending() const;

private:
    bool write() const;

    QString m_file;
    QString m_libraryName;
    QList<Marks> m_marks;
};

/// The mark that an action sets, if true, or takes away.
std::pair<Mark, bool> markOf(Action::Kind kind);

} // namespace app::store

Q_DECLARE_METATYPE(app::store::PendingMarks)
