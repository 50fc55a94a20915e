// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/refresh/refresher.h"
#include "tests/support/httpserver.h"
#include "tests/support/patience.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace tests {

/// A library in a folder of its own, a server, and a refresher between them, with a clock that is moved by
/// hand.
class RefresherFixture
{
public:
    explicit RefresherFixture(
        const app::net::NetworkOptions &network = {.proxy = app::net::NetworkOptions::Proxy::None})
        : fetcher(network)
    {
        options.clock = [this] { return now; };
        options.limits = {.whole = std::chrono::milliseconds(1500),
                          .idle = std::chrono::milliseconds(500),
                          .body = 4 * 1024 * 1024,
                          .redirects = 10};
        open();
    }

    /// Ends the program and starts it anew with the same library.
    void restart()
    {
        refresher.reset();
        library.reset();
        open();
    }

    models::FeedId subscribe(const QUrl &url) { return library->addFeed({.url = url}).result().value(); }
    models::FeedId subscribe(const QString &path) { return subscribe(server.url(path)); }

    /// Refreshes, waits for the end, and gives what each feed came to, in the order in which they were done.
    QList<models::FetchOutcome> refreshAll()
    {
        return round([this] { refresher->refreshAll(); });
    }
    QList<models::FetchOutcome> refreshDue()
    {
        return round([this] { refresher->refreshDue(); });
    }
    models::FetchOutcome refresh(models::FeedId feed)
    {
        return round([&] { refresher->refresh({feed}); }).value(0);
    }

    models::Feed feed(models::FeedId id)
    {
        const models::LibraryTree tree = library->tree().result().value();
        const models::Feed *found = tree.feed(id);
        return found ? *found : models::Feed();
    }

    QStringList titles(models::FeedId id)
    {
        models::ArticleFilter filter;
        filter.scope = models::ArticleFilter::Scope::Feed;
        filter.feed = id;
        const QList<models::ArticleRow> rows = library->rows(filter).result().value();
        QList<models::ArticleId> ids;
        for (const models::ArticleRow &row : rows)
            ids.append(row.id);
        const QList<models::Headline> headlines = library->headlines(ids).result().value();
        QStringList found;
        for (const models::Headline &headline : headlines)
            found.append(headline.title);
        found.sort();
        return found;
    }

    QTemporaryDir folder;
    QDateTime now = QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
    HttpServer server;
    app::net::Fetcher fetcher;
    app::refresh::RefreshOptions options;
    std::unique_ptr<app::store::Library> library;
    std::unique_ptr<app::refresh::Refresher> refresher;
    app::refresh::RefreshSummary summary;

private:
    void open()
    {
        library = std::make_unique<app::store::Library>(
            app::store::LibraryOptions{.path = folder.filePath(QStringLiteral("library.db")),
                                       .readOnly = false,
                                       .clock = options.clock});
        if (!library->open().result())
            qFatal("the library must open");
        refresher = std::make_unique<app::refresh::Refresher>(*library, fetcher, options);
    }

    template<typename Start>
    QList<models::FetchOutcome> round(Start start)
    {
        QList<models::FetchOutcome> outcomes;
        QObject::connect(refresher.get(), &app::refresh::Refresher::fetched, &m_context,
                         [&](const models::FetchOutcome &outcome) { outcomes.append(outcome); });
        QSignalSpy finished(refresher.get(), &app::refresh::Refresher::finished);
        start();
        if (finished.isEmpty() && !finished.wait(20'000 * patience()))
            qFatal("a round must end");
        QObject::disconnect(refresher.get(), &app::refresh::Refresher::fetched, &m_context, nullptr);
        summary = finished.constFirst().constFirst().value<app::refresh::RefreshSummary>();
        return outcomes;
    }

    QObject m_context;
};

} // namespace tests
