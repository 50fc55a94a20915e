// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ids.h"

#include <QMetaType>
#include <QString>

namespace models {

/// A word of the user's own that articles can carry, several at a time.
struct Label
{
    LabelId id;
    QString name;
    int colour = 0;      ///< Which of the theme's label colours, 0 to 7.
    double position = 0; ///< Among the labels.
    int unread = 0;
    int total = 0;

    bool operator==(const Label &) const = default;
};

} // namespace models

Q_DECLARE_METATYPE(models::Label)
