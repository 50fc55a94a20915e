// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/refresh/reachability.h"

namespace app::refresh {

/// Keeps back the failures of a round that may be the network's, until it is known whose they are. Pure.
class Suspects
{
public:
    /// What is known of the network when the round is over.
    struct Verdict
    {
        bool offline = false;
        QList<models::FetchOutcome> outcomes; ///< Those that were kept back.
    };

    void begin() { m_reachability.begin(m_offline); }
    /// What is certain now: this outcome, and maybe earlier ones with it; nothing if it is kept back.
    QList<models::FetchOutcome> add(const models::FetchOutcome &outcome);
    Verdict judge();

    qsizetype count() const { return m_kept.size(); }
    bool isOffline() const { return m_offline; } ///< By what the last round with strangers met.
    void setOnline() { m_offline = false; }

private:
    Reachability m_reachability;
    QList<models::FetchOutcome> m_kept;
    bool m_offline = false;
};

} // namespace app::refresh
