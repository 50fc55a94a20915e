// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/waitingmarks.h"

#include "app/base/logging.h"
#include "app/store/packing.h"
#include "app/store/statement.h"

#include <QDataStream>
#include <QFile>

using namespace Qt::StringLiterals;

namespace app::store {

namespace {

constexpr qint64 roomTaken = 256 * 1024;  // for a hundred thousand marks and more
constexpr quint32 signature = 0x636d7731; // what the file begins with

} // namespace

std::pair<Mark, bool> markOf(Action::Kind kind)
{
    return {kind == Action::Kind::MarkRead || kind == Action::Kind::MarkUnread ? Mark::Read : Mark::Starred,
            kind == Action::Kind::MarkRead || kind == Action::Kind::Star};
}

WaitingMarks::WaitingMarks(const QString &library)
    : m_file(library + u"-marks"_s)
{}

void WaitingMarks::load(const QString &libraryName)
{
    m_libraryName = libraryName;
    QFile file(m_file);
    if (!m_marks.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    QDataStream in(&file);
    in.setVersion(QDataStream::Qt_6_0);
    quint32 begins = 0;
    quint16 sum = 0;
    QByteArray payload;
    in >> begins >> sum >> payload;
    if (in.status() != QDataStream::Ok || begins != signature || sum != qChecksum(payload))
        return;
    QDataStream marks(payload);
    marks.setVersion(QDataStream::Qt_6_0);
    QString name;
    marks >> name;
    while (name == m_libraryName && !marks.atEnd()) {
        int kind = 0;
        QByteArray articles;
        marks >> kind >> articles;
        m_marks.append({Action::Kind(kind), unpackedIds(articles)});
    }
}

void WaitingMarks::reserve()
{
    QFile file(m_file);
    if (file.size() >= roomTaken || !file.open(QIODevice::ReadWrite))
        return;
    const qint64 had = file.size();
    if (!file.seek(had) || file.write(QByteArray(roomTaken - had, '\0')) < 0 || !file.flush())
        qCWarning(lcStore) << m_file << file.errorString();
}

void WaitingMarks::append(const Marks &marks)
{
    m_marks.append(marks);
    if (!write())
        qCWarning(lcStore) << m_file << "cannot be written: what waits would be lost with this session";
}

void WaitingMarks::removeFirst()
{
    m_marks.removeFirst();
    if (!write()) // what is found again is stored again, which changes nothing
        qCWarning(lcStore) << m_file << "cannot be written";
}

/// In place, so that it can be done when there is no room left.
bool WaitingMarks::write() const
{
    QByteArray payload;
    QDataStream marks(&payload, QIODevice::WriteOnly);
    marks.setVersion(QDataStream::Qt_6_0);
    marks << m_libraryName;
    for (const Marks &some : m_marks)
        marks << int(some.kind) << packedIds(some.articles);
    QFile file(m_file);
    if (!file.open(QIODevice::ReadWrite))
        return false;
    QDataStream out(&file);
    out.setVersion(QDataStream::Qt_6_0);
    out << signature << qChecksum(payload) << payload;
    return out.status() == QDataStream::Ok && file.flush();
}

PendingMarks WaitingMarks::pending() const
{
    PendingMarks pending;
    for (const Marks &marks : m_marks) {
        const auto [which, on] = markOf(marks.kind);
        for (const qint64 article : marks.articles)
            (which == Mark::Read ? pending.read : pending.starred).insert(article, on);
    }
    return pending;
}

void PendingMarks::apply(models::Headline &headline) const
{
    headline.read = read.value(headline.id.value, headline.read);
    headline.starred = starred.value(headline.id.value, headline.starred);
}

void PendingMarks::apply(QList<models::ArticleRow> &rows, const models::ArticleFilter &filter) const
{
    using Scope = models::ArticleFilter::Scope;
    const bool unread = filter.unreadOnly || filter.scope == Scope::Unread;
    const bool onlyStarred = filter.scope == Scope::Starred;
    if (isEmpty() || (!unread && !onlyStarred))
        return;
    rows.removeIf([&](const models::ArticleRow &row) {
        return (unread && read.value(row.id.value, false))
               || (onlyStarred && !starred.value(row.id.value, true));
    });
}

void PendingMarks::apply(QList<models::Feed> &feeds, Database &database) const
{
    QHash<qint64, int> more;
    Statement stored(database, "SELECT feed, read FROM status WHERE article = ?");
    for (auto mark = read.cbegin(); mark != read.cend(); ++mark) {
        if (stored.bind(mark.key()).next() && stored.column<bool>(1) != mark.value())
            more[stored.column<qint64>(0)] += mark.value() ? -1 : 1;
    }
    for (models::Feed &feed : feeds)
        feed.unread += more.value(feed.id.value);
}

} // namespace app::store
