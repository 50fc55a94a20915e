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
    /// What rows are sorted by; those that are alike, newest first.
    enum class Column { Date, Title, Feed, Author, Comments, Unread, Starred };
    enum class Order {
        NewestFirst, ///< By another column than Date: Z to A, the most first, what is marked first.
        OldestFirst
    };

    Scope scope = Scope::All;
    FeedId feed;               ///< For Scope::Feed.
    FolderId folder;           ///< For Scope::Folder; with all folders inside.
    LabelId label;             ///< For Scope::Label.
    SavedSearchId savedSearch; ///< For Scope::SavedSearch.
    bool unreadOnly = false;
    QString query; ///< The query language of the search field; empty: no search.
    Column column = Column::Date;
    Order order = Order::NewestFirst;

    /// The order in which people look at a column first.
    static constexpr Order usualOrder(Column column)
    {
        return column == Column::Title || column == Column::Feed || column == Column::Author
                   ? Order::OldestFirst
                   : Order::NewestFirst;
    }

    static constexpr Order reversed(Order order)
    {
        return order == Order::NewestFirst ? Order::OldestFirst : Order::NewestFirst;
    }

    bool operator==(const ArticleFilter &) const = default;
};

} // namespace models

Q_DECLARE_METATYPE(models::ArticleFilter)
