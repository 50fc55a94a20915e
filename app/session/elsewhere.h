// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/listing.h"
#include "models/loosersearch.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace app::session {

/// Where a search that found nothing would find something: in the whole library, or without one of its parts.
class Elsewhere final : public QObject
{
    Q_OBJECT

public:
    explicit Elsewhere(Listing &listing, QObject *parent = nullptr);

    void look(const models::ArticleFilter &nothing); ///< After a moment: most searches are still being typed.
    void forget();

    const std::optional<int> &everywhere() const { return m_everywhere; } ///< How many; none: not known.
    const models::LooserSearch &looser() const { return m_looser; }       ///< The one that finds most.
    int looserCount() const { return m_looserCount; }                     ///< 0: none finds anything.

signals:
    void found(); ///< More is known than before.

private:
    void count();
    void loosen();

    Listing &m_listing;
    models::ArticleFilter m_nothing;
    QTimer m_pause;
    std::optional<int> m_everywhere;
    models::LooserSearch m_looser;
    int m_looserCount = 0;
    int m_generation = 0;
};

} // namespace app::session
