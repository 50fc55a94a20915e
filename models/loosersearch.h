// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace models {

/// A search without one of its parts.
struct LooserSearch
{
    QString leftOut; ///< As it is written in the search: `is:starred`.
    QString query;   ///< What is left.

    bool operator==(const LooserSearch &) const = default;
};

/// What to try where a search finds nothing: conditions are left out before words, later ones before earlier
/// ones. None for a search of one part, or for alternatives.
QList<LooserSearch> looserSearches(const QString &text);

} // namespace models
