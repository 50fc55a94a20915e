// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/fetchqueue.h"
#include "app/refresh/bodyreader.h"
#include "app/refresh/refresher.h"
#include "app/refresh/round.h"

#include <QObject>

namespace app::refresh {

/// Looks at one feed: its password, the fetch when its turn comes, the reading on another thread, and what it
/// all came to.
class Looker final : public QObject
{
    Q_OBJECT

public:
    /// The options are looked into at every look, and must stay.
    Looker(net::Fetcher &fetcher, const RefreshOptions &options, QObject *parent = nullptr);

    /// Ends in one of cameTo(), sentAway() and cancelled(), of which `cancelled` only after cancelAll().
    void look(const models::FetchState &state);
    void cancelAll(); ///< Until acceptAgain() whatever is looked at is cancelled.
    void acceptAgain() { m_cancelling = false; }
    void learnAddresses(const models::LibraryTree &tree) { m_addresses.learn(tree); }

    net::FetchQueue &queue() { return m_queue; }
    int reading() const { return m_reading; } ///< Documents that arrived and are being read.

signals:
    void asked(models::FeedId feed); ///< Its request has gone out.
    void documentCame(qint64 bytes);
    void cameTo(const models::FetchOutcome &outcome);
    void sentAway(const models::FetchState &state,
                  const QDateTime &until); ///< Its host wants to be left alone.
    void cancelled();

private:
    void fetch(const models::FetchState &state, const QString &password);
    void readBundled(const models::FetchState &state);
    void arrived(const models::FetchState &state, const net::FetchReply &reply);
    void read(const models::FetchState &state, const net::FetchReply &reply);
    void judge(const models::FetchState &state,
               const net::FetchReply &reply,
               const std::optional<Reading> &reading);

    const RefreshOptions &m_options;
    net::FetchQueue m_queue;
    BodyReader m_reader;
    KnownAddresses m_addresses;
    int m_reading = 0;
    bool m_cancelling = false;
};

/// A feed that comes with the program.
bool isBundled(const QUrl &url);

} // namespace app::refresh
