// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/placetitle.h"

namespace ui {

QString PlaceTitle::of(const models::ArticleFilter &filter, const models::LibraryTree &tree)
{
    using Scope = models::ArticleFilter::Scope;
    if (!filter.query.isEmpty())
        //: The name of a list of search results; %1 is what was searched for.
        return tr("Search: %1").arg(filter.query);
    switch (filter.scope) {
    case Scope::Today: return tr("Today");
    case Scope::Unread: return tr("Unread");
    case Scope::Starred: return tr("Starred");
    case Scope::Feed:
        if (const models::Feed *feed = tree.feed(filter.feed))
            return feed->title;
        break;
    case Scope::Folder:
        if (const models::Folder *folder = tree.folder(filter.folder))
            return folder->name;
        break;
    case Scope::Label:
        for (const models::Label &label : tree.labels()) {
            if (label.id == filter.label)
                return label.name;
        }
        break;
    case Scope::SavedSearch:
        for (const models::SavedSearch &search : tree.savedSearches()) {
            if (search.id == filter.savedSearch)
                return search.name;
        }
        break;
    case Scope::All: break;
    }
    return tr("All Articles");
}

} // namespace ui
