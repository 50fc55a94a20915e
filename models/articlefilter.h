// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ids.h"

#include <QDateTime>
#include <QMetaType>
#include <QString>

namespace models {

/// Which articles a list shows, and in which order.
struct ArticleFilter
{
    enum class Scope { All, Today, Unread, Starred, Feed, Folder, Label, SavedSearch };
    enum class Order { NewestFirst, OldestFirst };

    Scope scope = Scope::All;
    FeedId feed;               ///< For Scope::Feed.
    FolderId folder;           ///< For Scope::Folder; with all folders inside.
    LabelId label;             ///< For Scope::Label.
    SavedSearchId savedSearch; ///< For Scope::SavedSearch.
    bool unreadOnly = false;
    QString query; ///< The query language of the search field; empty: no search.
    Order order = Order::NewestFirst;

    bool operator==(const ArticleFilter &) const = default;
};

} // namespace models

Q_DECLARE_METATYPE(models::ArticleFilter)
