// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articlefilter.h"
#include "models/librarytree.h"

#include <QCoreApplication>
#include <QString>

namespace ui {

/// The name of what a list shows: "Today", a feed's title, "Search: kernel".
class PlaceTitle
{
    Q_DECLARE_TR_FUNCTIONS(PlaceTitle)

public:
    static QString of(const models::ArticleFilter &filter, const models::LibraryTree &tree);
};

} // namespace ui
