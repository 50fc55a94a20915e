// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/emptylist.h"

using namespace Qt::StringLiterals;

namespace ui {

QString EmptyList::icon() const
{
    switch (reason) {
    case Reason::Loading: return {};
    case Reason::NoFeeds: return u"add-feed"_s;
    case Reason::AllRead:
    case Reason::TodayRead: return u"mark-all-read"_s;
    case Reason::NothingStarred: return u"star"_s;
    case Reason::NothingMatches: return u"search"_s;
    case Reason::NothingLabelled: return u"label"_s;
    case Reason::NothingCollected: return u"saved-search"_s;
    case Reason::NoArticles: return u"feed"_s;
    case Reason::NeverFetched: return u"clock"_s;
    case Reason::FeedFailed: return u"warning"_s;
    }
    return {};
}

QString EmptyList::headline() const
{
    switch (reason) {
    case Reason::Loading: return {};
    case Reason::NoFeeds: return tr("What would you like to read?");
    case Reason::AllRead: return tr("Everything here is read.");
    case Reason::TodayRead: return tr("All of today’s articles are read.");
    case Reason::NothingStarred: return tr("No article has a star.");
    //: %1 is what was searched for.
    case Reason::NothingMatches: return tr("Nothing matches “%1”.").arg(subject);
    //: %1 is the name of a label.
    case Reason::NothingLabelled: return tr("No article has the label “%1”.").arg(subject);
    //: %1 is the name of a saved search.
    case Reason::NothingCollected: return tr("“%1” has found nothing yet.").arg(subject);
    case Reason::NoArticles: return tr("There are no articles here.");
    //: %1 is a feed's title.
    case Reason::NeverFetched: return tr("“%1” has not been fetched yet.").arg(subject);
    //: %1 is a feed's title.
    case Reason::FeedFailed: return tr("“%1” could not be fetched.").arg(subject);
    }
    return {};
}

QString EmptyList::details() const
{
    if (!explanation.isEmpty())
        return explanation;
    switch (reason) {
    case Reason::NoFeeds: return tr("The address of any site will do: Courant finds its feeds.");
    case Reason::NothingStarred: return tr("A star keeps an article for good. S sets it.");
    case Reason::NothingMatches: return tr("Fewer words find more.");
    case Reason::NothingLabelled: return tr("L opens the labels of an article.");
    case Reason::NothingCollected: return tr("What it asks for is added as soon as it arrives.");
    case Reason::NeverFetched: return tr("Its articles come with the next refresh.");
    default: return {};
    }
}

} // namespace ui
