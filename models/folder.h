// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ids.h"

#include <QString>

namespace models {

/// A folder of the tree; folders lie in folders.
struct Folder
{
    FolderId id;
    FolderId parent; ///< None: at the top of the tree.
    double position = 0;
    QString name;
    bool expanded = true;

    bool operator==(const Folder &) const = default;
};

} // namespace models
