// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh/feedpreview.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::refresh {

namespace {

constexpr double secondsOfAWeek = 7 * 24 * 3600;
constexpr double shortestSpan = 3600;  ///< A feed written in one go is no firehose.
constexpr qsizetype fullLength = 1500; ///< Letters of HTML; teasers are shorter.

QString familyOf(models::FeedFormat format)
{
    const QString name = models::formatName(format);
    if (name.startsWith("atom"_L1))
        return u"Atom"_s;
    return name.startsWith("jsonfeed"_L1) ? u"JSON Feed"_s : u"RSS"_s;
}

} // namespace

double postsAWeek(const models::ParsedFeed &feed)
{
    QList<qint64> moments;
    for (const models::ParsedItem &item : feed.items) {
        const QDateTime &moment = item.published.isValid() ? item.published : item.updated;
        if (moment.isValid())
            moments.append(moment.toSecsSinceEpoch());
    }
    if (moments.size() < 2)
        return -1;
    const auto [oldest, newest] = std::minmax_element(moments.cbegin(), moments.cend());
    const double span = std::max(static_cast<double>(*newest - *oldest), shortestSpan);
    return static_cast<double>(moments.size() - 1) * secondsOfAWeek / span;
}

bool hasFullArticles(const models::ParsedFeed &feed)
{
    const auto isFull = [](const models::ParsedItem &item) {
        return std::max(item.content.size(), item.summary.size()) >= fullLength;
    };
    const auto full = std::count_if(feed.items.cbegin(), feed.items.cend(), isFull);
    return full * 2 > feed.items.size();
}

models::FoundFeed previewOf(const models::FetchOutcome &outcome)
{
    const models::ParsedFeed &feed = *outcome.feed;
    models::FoundFeed found;
    found.url = outcome.state.url;
    found.title = feed.title;
    found.type = familyOf(feed.format);
    found.site = QUrl(feed.link);
    found.postsAWeek = postsAWeek(feed);
    found.fullArticles = hasFullArticles(feed);
    found.fetched = outcome;
    return found;
}

} // namespace app::refresh
