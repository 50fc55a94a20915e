// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fetchstate.h"

#include <QSet>

namespace app::refresh {

/// Tells "there is no network" from "this host is gone", by what a round of looks met with: if several
/// strangers cannot be reached and nobody answers, it is not they who have failed. Pure.
class Reachability
{
public:
    static constexpr int enoughHosts = 3;

    /// Whether this failure may be the network's, so that it should wait for what the others say.
    static bool isSuspect(const models::FetchOutcome &outcome);

    void begin(bool wasOffline);                    ///< A round. It is easier believed that nothing changed.
    void note(const models::FetchOutcome &outcome); ///< Each look's.

    bool hasAnswer() const { return m_answered; } ///< Of a stranger: there is a network.
    bool isOffline() const;

private:
    QSet<QString> m_silent; ///< Hosts that could not be reached.
    bool m_answered = false;
    bool m_toldSo = false; ///< The system itself says that there is no network.
    bool m_wasOffline = false;
};

} // namespace app::refresh
