// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feed.h"

#include <QHash>
#include <QTimeZone>

namespace tests {

/// Ten feeds in every state of health, as seen at `healthNow`.
inline const QDateTime healthNow(QDate(2026, 11, 23), QTime(10, 20), Qt::UTC);

inline models::Feed wellFeed(qint64 id, const QString &title, const QString &address, int minutesAgo = 10)
{
    models::Feed feed;
    feed.id = models::FeedId{id};
    feed.title = feed.publisherTitle = title;
    feed.url = QUrl(address);
    feed.total = 128;
    feed.lastAttempt = feed.lastSuccess = healthNow.addSecs(-60 * minutesAgo);
    feed.nextDue = healthNow.addSecs(60 * 60);
    feed.record.asked = 200;
    feed.record.notModified = 180;
    feed.record.saved = 4 * 1024 * 1024;
    feed.record.lastBytes = 48 * 1024;
    feed.record.lastTook = std::chrono::milliseconds(300);
    feed.record.lastNew = healthNow.addSecs(-60 * 60);
    feed.record.nextLook = models::NextLookReason::Interval;
    return feed;
}

inline models::Feed withProblem(models::Feed feed, models::Problem::Kind kind, int status, int failures)
{
    feed.problem = models::Problem{.kind = kind, .subject = feed.title, .httpStatus = status};
    feed.failures = failures;
    return feed;
}

inline QList<models::Feed> healthFeeds()
{
    using Kind = models::Problem::Kind;
    using models::NextLookReason;
    const auto text = [](const char *words) { return QString::fromUtf8(words); };

    QList<models::Feed> feeds{
        wellFeed(1, text("Solidot 奇客"), text("https://solidot.example/index.rss")),
        withProblem(wellFeed(2, text("Harbour Letters"), text("https://harbour.example/feed")),
                    Kind::NotFound, 404, 6),
        wellFeed(3, text("Kernel Notebook"), text("https://kernel.example/feed.xml")),
        withProblem(wellFeed(4, text("Quiet Roads"), text("https://roads.example/atom")), Kind::SlowDown, 429,
                    1),
        wellFeed(5, text("像素园地"), text("https://pixel.example/feed")),
        wellFeed(6, text("Packet Garden"), text("https://packet.example/rss")),
        wellFeed(7, text("Night Signal"), text("https://night.example/rss")),
        wellFeed(8, text("Old Lighthouse"), text("https://lighthouse.example/rss")),
        wellFeed(9, text("Tidewater Weather"), text("https://tidewater.example/rss")),
        wellFeed(10, text("Field & Fern"), text("https://fern.example/rss")),
    };
    models::Feed &harbour = feeds[1];
    harbour.lastSuccess = harbour.record.lastNew = QDateTime(QDate(2026, 11, 20), QTime(8, 4), Qt::UTC);
    harbour.nextDue = healthNow.addSecs(23 * 60 * 60);
    harbour.record.nextLook = NextLookReason::Failures;
    feeds[3].nextDue = healthNow.addSecs(70 * 60);
    feeds[3].record.nextLook = NextLookReason::SlowDown;
    feeds[4].formerUrl = QUrl(text("http://old.pixel.example/rss"));
    feeds[4].record.movedAt = healthNow.addDays(-2);
    feeds[5].repaired = text("The feed has ampersands that are not escaped.");
    feeds[6].record.lastNew = QDateTime(QDate(2026, 2, 14), QTime(12, 0), Qt::UTC);
    feeds[7].gone = true;
    feeds[7].record.nextLook = NextLookReason::Gone;
    feeds[8].lastAttempt = feeds[8].lastSuccess = feeds[8].nextDue = QDateTime();
    feeds[8].record = {};
    feeds[8].total = 0;
    return feeds;
}

inline QHash<models::FeedId, QList<int>> healthWeeks()
{
    using models::FeedId;
    return {{FeedId{1}, {68, 75, 68, 60, 75, 68, 68, 75}}, {FeedId{2}, {2, 3, 2, 1, 2, 1, 0, 0}},
            {FeedId{3}, {2, 2, 3, 3, 5, 2, 3, 3}},         {FeedId{4}, {4, 5, 3, 4, 6, 5, 4, 4}},
            {FeedId{5}, {1, 1, 2, 1, 1, 1, 2, 1}},         {FeedId{6}, {6, 7, 6, 8, 7, 6, 7, 7}},
            {FeedId{10}, {3, 4, 3, 5, 4, 3, 4, 4}}};
}

} // namespace tests
