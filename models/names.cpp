// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/fetchstate.h"
#include "models/parsedfeed.h"

using namespace Qt::StringLiterals;

namespace models {

QString formatName(FeedFormat format)
{
    switch (format) {
    case FeedFormat::Unknown: break;
    case FeedFormat::Rss090: return u"rss090"_s;
    case FeedFormat::Rss091: return u"rss091"_s;
    case FeedFormat::Rss092: return u"rss092"_s;
    case FeedFormat::Rss093: return u"rss093"_s;
    case FeedFormat::Rss094: return u"rss094"_s;
    case FeedFormat::Rss10: return u"rss10"_s;
    case FeedFormat::Rss20: return u"rss20"_s;
    case FeedFormat::Atom03: return u"atom03"_s;
    case FeedFormat::Atom10: return u"atom10"_s;
    case FeedFormat::JsonFeed10: return u"jsonfeed10"_s;
    case FeedFormat::JsonFeed11: return u"jsonfeed11"_s;
    case FeedFormat::RssInJson: return u"rssinjson"_s;
    case FeedFormat::Cdf: return u"cdf"_s;
    }
    return u"unknown"_s;
}

QString statusName(FetchOutcome::Status status)
{
    switch (status) {
    case FetchOutcome::Status::Updated: return u"updated"_s;
    case FetchOutcome::Status::Unchanged: return u"unchanged"_s;
    case FetchOutcome::Status::Error: return u"error"_s;
    case FetchOutcome::Status::Gone: return u"gone"_s;
    case FetchOutcome::Status::Moved: return u"moved"_s;
    case FetchOutcome::Status::Waiting: return u"waiting"_s;
    }
    return u"error"_s;
}

} // namespace models
