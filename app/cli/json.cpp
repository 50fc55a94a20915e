// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json.h"

#include "models/nextlook.h"

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

/// An object that takes only what is known.
class Known
{
public:
    Known &put(const QString &key, const QString &value)
    {
        if (!value.isEmpty())
            m_object.insert(key, value);
        return *this;
    }
    Known &put(const QString &key, const QUrl &value) { return put(key, value.toString(QUrl::FullyEncoded)); }
    Known &put(const QString &key, const QDateTime &value) { return put(key, textOf(value)); }
    Known &put(const QString &key, std::optional<int> value)
    {
        if (value)
            m_object.insert(key, *value);
        return *this;
    }
    Known &putUnlessNegative(const QString &key, qint64 value)
    {
        if (value >= 0)
            m_object.insert(key, value);
        return *this;
    }
    Known &put(const QString &key, const QStringList &values)
    {
        if (!values.isEmpty())
            m_object.insert(key, QJsonArray::fromStringList(values));
        return *this;
    }
    Known &put(const QString &key, const QList<models::Enclosure> &enclosures);
    Known &always(const QString &key, const QJsonValue &value)
    {
        m_object.insert(key, value);
        return *this;
    }

    operator QJsonObject() const { return m_object; }

private:
    QJsonObject m_object;
};

Known &Known::put(const QString &key, const QList<models::Enclosure> &enclosures)
{
    QJsonArray array;
    for (const models::Enclosure &enclosure : enclosures)
        array.append(QJsonObject(Known()
                                     .put(u"url"_s, enclosure.url)
                                     .put(u"type"_s, enclosure.type)
                                     .put(u"title"_s, enclosure.title)
                                     .putUnlessNegative(u"length"_s, enclosure.length)
                                     .putUnlessNegative(u"duration"_s, enclosure.duration)));
    if (!array.isEmpty())
        m_object.insert(key, array);
    return *this;
}

QJsonObject jsonOf(const models::ParsedItem &item)
{
    return Known()
        .put(u"id"_s, item.id)
        .put(u"title"_s, item.title)
        .put(u"link"_s, item.link)
        .put(u"author"_s, item.author)
        .put(u"published"_s, item.published)
        .put(u"updated"_s, item.updated)
        .put(u"summary"_s, item.summary)
        .put(u"content"_s, item.content)
        .put(u"comments"_s, item.comments)
        .put(u"commentCount"_s, item.commentCount)
        .put(u"commentFeed"_s, item.commentFeed)
        .put(u"inReplyTo"_s, item.inReplyTo)
        .put(u"department"_s, item.department)
        .put(u"section"_s, item.section)
        .put(u"categories"_s, item.categories)
        .put(u"enclosures"_s, item.enclosures)
        .put(u"thumbnail"_s, item.thumbnail)
        .put(u"sourceTitle"_s, item.sourceTitle)
        .put(u"sourceUrl"_s, item.sourceUrl)
        .put(u"externalUrl"_s, item.externalUrl)
        .put(u"language"_s, item.language);
}

QString reasonOf(const models::FetchOutcome &outcome)
{
    const bool isSentAway = outcome.status == models::FetchOutcome::Status::Waiting;
    return models::nextLookName(isSentAway ? models::NextLookReason::SlowDown
                                           : outcome.state.record.nextLook);
}

QJsonObject jsonOf(const models::FetchRecord &record)
{
    return Known()
        .always(u"asked"_s, record.asked)
        .always(u"notModified"_s, record.notModified)
        .always(u"received"_s, record.received)
        .always(u"saved"_s, record.saved)
        .always(u"lastBytes"_s, record.lastBytes)
        .always(u"lastMs"_s, qint64(record.lastTook.count()))
        .put(u"lastNew"_s, record.lastNew)
        .put(u"movedAt"_s, record.movedAt);
}

QString intervalName(std::chrono::seconds interval)
{
    if (interval == models::FeedSettings::learned)
        return u"learned"_s;
    if (interval == models::FeedSettings::onlyByHand)
        return u"by-hand"_s;
    return interval.count() > 0 ? QString::number(interval.count()) : QString();
}

void putProblem(Known &known, const std::optional<models::Problem> &problem)
{
    if (problem)
        known.put(u"error"_s, problem->headline()).put(u"errorCode"_s, models::problemCode(problem->kind));
}

} // namespace

QString textOf(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QDateTime utc = time.toUTC();
    return utc.toString(utc.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

QJsonObject jsonOf(const models::ParsedFeed &feed)
{
    QJsonArray items;
    for (const models::ParsedItem &item : feed.items)
        items.append(jsonOf(item));
    const QJsonObject about = Known()
                                  .put(u"title"_s, feed.title)
                                  .put(u"link"_s, feed.link)
                                  .put(u"description"_s, feed.description)
                                  .put(u"language"_s, feed.language)
                                  .put(u"icon"_s, feed.icon)
                                  .put(u"updated"_s, feed.updated)
                                  .put(u"self"_s, feed.selfLink)
                                  .put(u"newFeedUrl"_s, feed.newFeedUrl);
    return Known()
        .put(u"format"_s, models::formatName(feed.format))
        .put(u"repaired"_s, feed.repaired)
        .always(u"feed"_s, about)
        .always(u"items"_s, items);
}

QJsonObject jsonOf(const models::Outline &outline)
{
    QJsonArray feeds;
    for (const models::OutlineFeed &feed : outline.feeds)
        feeds.append(QJsonObject(Known()
                                     .put(u"title"_s, feed.title)
                                     .put(u"xmlUrl"_s, feed.xmlUrl)
                                     .put(u"htmlUrl"_s, feed.htmlUrl)
                                     .always(u"path"_s, QJsonArray::fromStringList(feed.path))));
    return Known()
        .always(u"title"_s, outline.title)
        .always(u"feeds"_s, feeds)
        .always(u"repaired"_s, outline.repaired)
        .put(u"skipped"_s, outline.skipped);
}

QJsonObject jsonOf(const models::ImportReport &report)
{
    return {{u"added"_s, report.added},
            {u"alreadyThere"_s, report.alreadyThere},
            {u"folders"_s, report.folders},
            {u"skipped"_s, QJsonArray::fromStringList(report.skipped)}};
}

QJsonObject jsonOf(const models::Feed &feed, const QStringList &path)
{
    Known known;
    known.always(u"id"_s, feed.id.value)
        .always(u"title"_s, feed.title)
        .always(u"path"_s, QJsonArray::fromStringList(path))
        .put(u"url"_s, feed.url)
        .put(u"site"_s, feed.site)
        .put(u"formerUrl"_s, feed.formerUrl)
        .always(u"unread"_s, feed.unread)
        .always(u"total"_s, feed.total)
        .put(u"lastAttempt"_s, feed.lastAttempt)
        .put(u"lastSuccess"_s, feed.lastSuccess)
        .put(u"nextDue"_s, feed.nextDue)
        .put(u"reason"_s, models::nextLookName(feed.record.nextLook))
        .put(u"interval"_s, intervalName(feed.settings.interval))
        .always(u"unreadWhenEdited"_s, feed.settings.unreadWhenEdited)
        .put(u"movingTo"_s, feed.movingTo)
        .always(u"failures"_s, feed.failures)
        .always(u"record"_s, jsonOf(feed.record))
        .put(u"repaired"_s, feed.repaired)
        .always(u"gone"_s, feed.gone);
    if (feed.problem)
        known.put(u"lastError"_s, feed.problem->headline())
            .put(u"lastErrorCode"_s, models::problemCode(feed.problem->kind));
    return known;
}

QJsonObject jsonOf(const models::Headline &headline, const QList<models::Label> &labels)
{
    QStringList names;
    for (const models::Label &label : labels) {
        if (headline.labels.contains(label.id))
            names.append(label.name);
    }
    return Known()
        .always(u"id"_s, headline.id.value)
        .always(u"feed"_s, headline.feed.value)
        .always(u"title"_s, headline.title)
        .put(u"excerpt"_s, headline.excerpt)
        .put(u"author"_s, headline.author)
        .put(u"department"_s, headline.department)
        .put(u"published"_s, headline.published)
        .put(u"link"_s, headline.link)
        .put(u"thumbnail"_s, headline.thumbnail)
        .put(u"commentCount"_s, headline.commentCount)
        .always(u"hasEnclosure"_s, headline.hasEnclosure)
        .always(u"read"_s, headline.read)
        .always(u"starred"_s, headline.starred)
        .always(u"revisions"_s, headline.revisions)
        .put(u"labels"_s, names);
}

QJsonObject jsonOf(const models::Label &label)
{
    return {{u"id"_s, label.id.value},
            {u"name"_s, label.name},
            {u"colour"_s, label.colour},
            {u"unread"_s, label.unread},
            {u"total"_s, label.total}};
}

QJsonObject jsonOf(const models::SavedSearch &search)
{
    return {{u"id"_s, search.id.value},
            {u"name"_s, search.name},
            {u"query"_s, search.query},
            {u"unread"_s, search.unread},
            {u"total"_s, search.total}};
}

QJsonObject jsonOf(const models::Article &article, const QList<models::Label> &labels)
{
    QJsonObject object = jsonOf(article.headline, labels);
    const QJsonObject rest = Known()
                                 .put(u"guid"_s, article.guid)
                                 .put(u"feedTitle"_s, article.feedTitle)
                                 .put(u"feedUrl"_s, article.feedUrl)
                                 .put(u"site"_s, article.site)
                                 .put(u"updated"_s, article.updated)
                                 .put(u"firstSeen"_s, article.firstSeen)
                                 .put(u"summary"_s, article.summary)
                                 .put(u"content"_s, article.content)
                                 .put(u"comments"_s, article.comments)
                                 .put(u"commentFeed"_s, article.commentFeed)
                                 .put(u"inReplyTo"_s, article.inReplyTo)
                                 .put(u"section"_s, article.section)
                                 .put(u"categories"_s, article.categories)
                                 .put(u"enclosures"_s, article.enclosures)
                                 .put(u"sourceTitle"_s, article.sourceTitle)
                                 .put(u"sourceUrl"_s, article.sourceUrl)
                                 .put(u"externalUrl"_s, article.externalUrl)
                                 .put(u"language"_s, article.language);
    for (auto it = rest.constBegin(); it != rest.constEnd(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QJsonObject jsonOf(const models::FetchOutcome &outcome, const models::SaveReport &report)
{
    Known known;
    known.always(u"id"_s, outcome.state.feed.value)
        .put(u"title"_s, outcome.state.title)
        .put(u"url"_s, outcome.state.url)
        .always(u"status"_s, models::statusName(outcome.status))
        .always(u"new"_s, report.added)
        .always(u"changed"_s, report.changed)
        .put(u"next"_s, outcome.state.nextDue)
        .always(u"reason"_s, reasonOf(outcome))
        .always(u"bytes"_s, outcome.bytes)
        .always(u"ms"_s, outcome.milliseconds);
    if (outcome.httpStatus > 0)
        known.always(u"http"_s, outcome.httpStatus);
    putProblem(known, outcome.problem ? outcome.problem : report.problem);
    return known;
}

} // namespace app::cli
