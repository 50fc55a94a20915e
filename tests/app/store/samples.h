// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/library.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <memory>

namespace samples {

inline QDateTime noon()
{
    return {QDate(2026, 11, 23), QTime(12, 0), Qt::UTC};
}

/// The nth item of a feed, an hour older than the one before it.
inline models::ParsedItem item(int number)
{
    return {.id = QStringLiteral("guid-%1").arg(number),
            .title = QStringLiteral("Title %1").arg(number),
            .link = QStringLiteral("https://feed.example/%1").arg(number),
            .author = QStringLiteral("Ann"),
            .published = noon().addSecs(-3600 * number),
            .content = QStringLiteral("<p>Text of number %1</p>").arg(number),
            .excerpt = QStringLiteral("Text of number %1").arg(number)};
}

inline QList<models::ParsedItem> items(int from, int to)
{
    QList<models::ParsedItem> list;
    for (int number = from; number <= to; ++number)
        list.append(item(number));
    return list;
}

inline models::FetchOutcome fetched(models::FeedId feed, const QList<models::ParsedItem> &list)
{
    models::FetchOutcome outcome{.status = models::FetchOutcome::Status::Updated};
    outcome.state.feed = feed;
    outcome.state.lastAttempt = noon();
    outcome.state.lastSuccess = noon();
    outcome.feed = models::ParsedFeed{
        .title = QStringLiteral("The feed"), .link = QStringLiteral("https://feed.example/"), .items = list};
    return outcome;
}

/// Waits, with no event loop.
template<typename Value>
Value valueOf(const app::store::Answer<Value> &answer)
{
    const auto result = answer.result();
    if (!result)
        qFatal("%s", qPrintable(result.error().headline() + u' ' + result.error().evidence));
    return result.value();
}

/// A library in a folder that goes with it, whose clock a test may turn.
class TemporaryLibrary
{
public:
    TemporaryLibrary() { reopen(); }

    app::store::Library *operator->() const { return m_library.get(); }
    app::store::Library &operator*() const { return *m_library; }
    QString path() const { return m_folder.filePath(QStringLiteral("courant.db")); }

    app::store::Opening reopen()
    {
        close();
        m_library = std::make_unique<app::store::Library>(
            app::store::LibraryOptions{.path = path(), .clock = [now = m_now] { return *now; }});
        return valueOf(m_library->open());
    }
    void close() { m_library.reset(); }
    void setNow(const QDateTime &now) { *m_now = now; } // between commands only: the writer asks for it

    models::FeedId addFeed(const QString &address = QStringLiteral("https://feed.example/rss"),
                           models::FolderId folder = {})
    {
        return valueOf(m_library->addFeed({.url = QUrl(address), .folder = folder}));
    }
    models::FeedId addFeedWith(int count, const QString &address = QStringLiteral("https://feed.example/rss"))
    {
        const models::FeedId feed = addFeed(address);
        save(feed, items(1, count));
        return feed;
    }
    models::SaveReport save(models::FeedId feed, const QList<models::ParsedItem> &list)
    {
        return valueOf(m_library->saveFetches({fetched(feed, list)})).first();
    }
    QList<models::ArticleId> articles(const models::ArticleFilter &filter = {})
    {
        QList<models::ArticleId> ids;
        for (const models::ArticleRow &row : valueOf(m_library->rows(filter)))
            ids.append(row.id);
        return ids;
    }
    QStringList titles(const models::ArticleFilter &filter = {})
    {
        QStringList list;
        for (const models::Headline &headline : valueOf(m_library->headlines(articles(filter))))
            list.append(headline.title);
        return list;
    }
    /// The news of what was done before is heard, so that a spy made now hears only what comes.
    void settle()
    {
        valueOf(m_library->setSetting(QStringLiteral("settled"), QStringLiteral("yes")));
        QCoreApplication::processEvents();
    }
    models::Feed feed(models::FeedId id) { return valueOf(m_library->feeds({id})).value(0); }

private:
    QTemporaryDir m_folder;
    std::shared_ptr<QDateTime> m_now = std::make_shared<QDateTime>(noon());
    std::unique_ptr<app::store::Library> m_library;
};

} // namespace samples
