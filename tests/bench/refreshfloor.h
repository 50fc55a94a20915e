// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QNetworkAccessManager>
#include <QUrl>

struct sqlite3;
struct sqlite3_stmt;

namespace bench {

/// The least a refresh can cost with the same parts: QNetworkAccessManager, libxml2's push parser, and an
/// insert for each item in one transaction. No dates, no clean addresses, no limits, no schedule, no index
/// for searching.
class RefreshFloor final : public QObject
{
    Q_OBJECT

public:
    explicit RefreshFloor(const QString &file);
    ~RefreshFloor() override;
    Q_DISABLE_COPY_MOVE(RefreshFloor)

    void refresh(const QList<QUrl> &feeds, int jobs); ///< Ends in finished().
    int items() const { return m_items; }

signals:
    void finished();

private:
    void ask();
    void answered(QNetworkReply *reply, int feed);
    void store(int feed, const QByteArray &body);

    QNetworkAccessManager m_network;
    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_insert = nullptr;
    sqlite3_stmt *m_insertBody = nullptr;
    sqlite3_stmt *m_update = nullptr;
    QList<QUrl> m_feeds;
    QHash<QUrl, QByteArray> m_etags;
    int m_next = 0;
    int m_underWay = 0;
    int m_items = 0;
};

} // namespace bench
