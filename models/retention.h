// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

namespace models {

/// How long articles are kept. What is starred or has a label always stays.
struct Retention
{
    int days = 0;        ///< What is older goes; 0: nothing goes for its age.
    int articles = 0;    ///< Of a feed at most so many stay, the newest; 0: any number.
    bool unread = false; ///< Unread articles go as well.

    bool keepsEverything() const { return days <= 0 && articles <= 0; }
    bool operator==(const Retention &) const = default;
};

} // namespace models

Q_DECLARE_METATYPE(models::Retention)
