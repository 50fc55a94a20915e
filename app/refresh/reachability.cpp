// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh/reachability.h"

#include "app/net/neighbourhood.h"

namespace app::refresh {

using Kind = models::Problem::Kind;

bool Reachability::isSuspect(const models::FetchOutcome &outcome)
{
    if (!outcome.problem || outcome.httpStatus > 0 || net::isPrivateHost(outcome.state.url.host()))
        return false;
    switch (outcome.problem->kind) {
    case Kind::Offline:
    case Kind::HostNotFound:
    case Kind::ConnectionFailed:
    case Kind::TimedOut: return true;
    default: return false;
    }
}

void Reachability::begin(bool wasOffline)
{
    *this = Reachability();
    m_wasOffline = wasOffline;
}

void Reachability::note(const models::FetchOutcome &outcome)
{
    const QString host = outcome.state.url.host();
    if (isSuspect(outcome)) {
        m_silent.insert(host);
        m_toldSo = m_toldSo || outcome.problem->kind == Kind::Offline;
    } else if (outcome.httpStatus > 0 && !net::isPrivateHost(host)) {
        m_answered = true;
    }
}

bool Reachability::isOffline() const
{
    return !m_answered && !m_silent.isEmpty() && (m_toldSo || m_wasOffline || m_silent.size() >= enoughHosts);
}

} // namespace app::refresh
