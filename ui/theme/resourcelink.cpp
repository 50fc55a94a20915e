// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/resourcelink.h"

#include <QDir>

// The macro declares a function, which has to be outside every namespace.
static void initialise()
{
    Q_INIT_RESOURCE(courant);
}

namespace ui {

void linkResources()
{
    [[maybe_unused]] static const bool linked = [] {
        initialise();
        return true;
    }();
}

} // namespace ui
