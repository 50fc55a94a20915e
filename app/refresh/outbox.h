// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/library.h"
#include "models/fetchstate.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace app::refresh {

/// Outcomes on their way into the library: many in one transaction, one transaction at a time.
class Outbox final : public QObject
{
    Q_OBJECT

public:
    using Paces = std::function<QList<models::HostPace>()>;

    /// `paces` are those that changed since they were last asked for; they are stored along.
    Outbox(store::Library &library, Paces paces, QObject *parent = nullptr);

    void add(const QList<models::FetchOutcome> &outcomes);
    /// Sends what there is: at once if nothing more will come, else when it is enough, or has waited enough.
    void settle(bool isLast);

    int count() const { return static_cast<int>(m_waiting.size()) + m_sent; } ///< Not stored yet.

signals:
    void left(); ///< Some of it was sent.
    void stored(const QList<models::FetchOutcome> &outcomes, const QList<models::SaveReport> &reports);

private:
    bool isEnough() const;
    void send();
    void arrived(const QList<models::FetchOutcome> &outcomes,
                 const Result<QList<models::SaveReport>, models::Problem> &reports);

    store::Library &m_library;
    Paces m_paces;
    QTimer m_timer;
    QList<models::FetchOutcome> m_waiting;
    qint64 m_bytes = 0; ///< Of what waits.
    int m_sent = 0;     ///< Outcomes that the library is storing.
};

} // namespace app::refresh
