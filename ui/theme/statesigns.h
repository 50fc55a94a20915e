// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feedhealth.h"

#include <QColor>
#include <QString>

namespace ui {

/// The icon of a feed's state and its colour.
struct StateSign
{
    QString icon;
    QColor colour;
};

StateSign signOf(models::FeedState state);

} // namespace ui
