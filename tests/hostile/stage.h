// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/refresh/refresherfixture.h"
#include "tests/hostile/case.h"

#include <QSet>
#include <QTemporaryFile>

namespace tests::hostile {

/// Where a case is played: a hostile server, a library with its feed and a well-behaved one from elsewhere,
/// and canaries: a file and addresses that nobody may ever read or ask.
class Stage
{
public:
    explicit Stage(const Play &play);

    // What the server does. An address that is not served may not be asked either.
    void serve(const QByteArray &path, const HttpResponse &response);
    void handle(const QByteArray &path, const HttpServer::Handler &handler);
    void serveElsewhere(const QByteArray &path, const HttpResponse &response); ///< At another origin.
    QUrl url(const QString &path) const { return m_hostile.url(path); }
    QUrl elsewhere(const QString &path) const { return m.server.url(path); }
    QByteArray canary() const { return url(QStringLiteral("/canary")).toEncoded(); }
    QByteArray secretFile() const; ///< file:///… with words that may not be found anywhere.

    void serveGood(); ///< Three articles, as ever.
    void subscribe(const QUrl &url);
    void setAddress(const QUrl &url); ///< Of the feed, as if the user had.
    void markAllRead();
    void refresh(); ///< One round; the feed next door has something new each time.

    models::Feed feed() { return m.feed(m_feed); }
    models::FeedId id() const { return m_feed; }
    QList<models::Article> articles(int most = 50);
    models::Article article(const QString &title);
    int stored() { return count(false); }
    int unread() { return count(true); }
    bool neighbourIsFed();
    QList<HttpRequest> requests() { return m_hostile.requests(); }
    QList<HttpRequest> requestsElsewhere() const { return m.server.requests(); }
    int asked(const QByteArray &path);

    /// What was asked that nobody may ask, or asked in a way that betrays the reader; empty: nothing.
    QString forbiddenRequest();
    /// What is stored or would be shown that nobody may see; empty: nothing.
    QString forbiddenSight();

    RefresherFixture m;

private:
    int count(bool unreadOnly);
    models::ArticleFilter filter() const;

    QTemporaryFile m_secret;
    ThreadedHttpServer m_hostile; ///< Goes first: a network thread may be stuck in its flood.
    QSet<QByteArray> m_served;
    QSet<QByteArray> m_servedElsewhere;
    models::FeedId m_feed;
    models::FeedId m_neighbour;
    int m_round = 0;
};

} // namespace tests::hostile
