// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh/suspects.h"

#include <utility>

namespace app::refresh {

using models::FetchOutcome;

QList<FetchOutcome> Suspects::add(const FetchOutcome &outcome)
{
    m_reachability.note(outcome);
    QList<FetchOutcome> certain;
    if (m_reachability.hasAnswer())
        certain = std::exchange(m_kept, {});
    if (Reachability::isSuspect(outcome) && !m_reachability.hasAnswer())
        m_kept.append(outcome);
    else
        certain.append(outcome);
    return certain;
}

Suspects::Verdict Suspects::judge()
{
    const bool wasAStrangerAsked = !m_kept.isEmpty() || m_reachability.hasAnswer();
    if (wasAStrangerAsked)
        m_offline = m_reachability.isOffline();
    return {wasAStrangerAsked && m_offline, std::exchange(m_kept, {})};
}

} // namespace app::refresh
