// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>

namespace models {

/// A row's number in the library, typed so that a feed's cannot be passed for an article's.
template<typename Tag>
struct Id
{
    qint64 value = 0; ///< Positive once stored; 0 means "none".

    explicit operator bool() const { return value > 0; }
    bool operator==(const Id &) const = default;
    bool operator<(Id other) const { return value < other.value; }
};

template<typename Tag>
size_t qHash(Id<Tag> id, size_t seed = 0) noexcept
{
    return ::qHash(id.value, seed);
}

using FeedId = Id<struct FeedTag>;
using FolderId = Id<struct FolderTag>;
using ArticleId = Id<struct ArticleTag>;
using LabelId = Id<struct LabelTag>;
using SavedSearchId = Id<struct SavedSearchTag>;

} // namespace models

Q_DECLARE_METATYPE(models::FeedId)
Q_DECLARE_METATYPE(models::FolderId)
Q_DECLARE_METATYPE(models::ArticleId)
Q_DECLARE_METATYPE(models::LabelId)
Q_DECLARE_METATYPE(models::SavedSearchId)
