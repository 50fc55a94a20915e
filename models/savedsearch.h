// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ids.h"

#include <QMetaType>
#include <QString>

namespace models {

/// A search kept under a name: a folder of the tree whose members are decided as articles arrive.
struct SavedSearch
{
    SavedSearchId id;
    QString name;
    QString query;       ///< In the language of the search field.
    double position = 0; ///< Among the saved searches.
    int unread = 0;
    int total = 0;
    int looked =
        100; ///< Per cent of the library that was looked through since it was made; the newest first.

    bool operator==(const SavedSearch &) const = default;
};

} // namespace models

Q_DECLARE_METATYPE(models::SavedSearch)
