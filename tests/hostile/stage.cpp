// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hostile/stage.h"

#include "tests/app/refresh/samplefeed.h"
#include "tests/hostile/sight.h"
#include "tests/support/patience.h"

#include <QFile>
#include <QSslKey>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tests::hostile {

namespace {

const QString certificateFile = QStringLiteral(DATA_DIR "/tls/server.pem");
const QByteArray secretWords = "open-sesame-4711";

QSslConfiguration serverTls(bool secure)
{
    if (!secure)
        return {};
    QFile key(QStringLiteral(DATA_DIR "/tls/server.key"));
    if (!key.open(QIODevice::ReadOnly))
        qFatal("the test server has no key");
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate::fromPath(certificateFile).value(0));
    tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
    return tls;
}

app::net::NetworkOptions network(bool secure)
{
    app::net::NetworkOptions options;
    options.proxy = app::net::NetworkOptions::Proxy::None;
    if (secure)
        options.extraCaFile = certificateFile;
    return options;
}

// Generous, so that no busy machine turns a slow answer into a failure; or brief, for servers that drip.
app::net::FetchLimits limits(bool brief)
{
    app::net::FetchLimits limits;
    limits.whole = brief ? 1200ms : 30s;
    limits.idle = brief ? 400ms : 20s;
    return limits;
}

QByteArray withoutQuery(const QByteArray &path)
{
    return path.split('?').constFirst();
}

} // namespace

Stage::Stage(const Play &play)
    : m(network(play.secure))
    , m_hostile(serverTls(play.secure))
{
    m.options.limits = limits(play.brief);
    m.refresher->setOptions(m.options);
    if (!m_secret.open())
        qFatal("no room for a temporary file");
    m_secret.write(secretWords);
    m_secret.flush();
    m_neighbour = m.subscribe(u"/neighbour"_s);
    m_servedElsewhere.insert("/neighbour");
}

void Stage::serve(const QByteArray &path, const HttpResponse &response)
{
    handle(path, [response](const HttpRequest &) { return response; });
}

void Stage::handle(const QByteArray &path, const HttpServer::Handler &handler)
{
    m_served.insert(path);
    m_hostile.run([&](HttpServer &server) { server.handle(path, handler); });
}

void Stage::serveElsewhere(const QByteArray &path, const HttpResponse &response)
{
    m_servedElsewhere.insert(path);
    m.server.serve(path, response);
}

QByteArray Stage::secretFile() const
{
    return QUrl::fromLocalFile(m_secret.fileName()).toEncoded();
}

void Stage::serveGood()
{
    serve("/feed", HttpResponse::feed(sampleFeed({1, 2, 3})));
}

void Stage::subscribe(const QUrl &url)
{
    m_feed = m.subscribe(url);
}

void Stage::refresh()
{
    m.now = m.now.addSecs(7200);
    m.server.serve("/neighbour", HttpResponse::feed(sampleFeed({100 + ++m_round})));
    m.refreshAll();
}

void Stage::setAddress(const QUrl &url)
{
    if (!m.library->setFeedUrl(m_feed, url).result())
        qFatal("the address must change");
}

void Stage::markAllRead()
{
    if (!m.library->markAllRead(filter()).result())
        qFatal("articles must be marked");
}

models::ArticleFilter Stage::filter() const
{
    models::ArticleFilter filter;
    filter.scope = models::ArticleFilter::Scope::Feed;
    filter.feed = m_feed;
    return filter;
}

int Stage::count(bool unreadOnly)
{
    return m.library->count(filter(), unreadOnly).result().value();
}

QList<models::Article> Stage::articles(int most)
{
    const QList<models::ArticleRow> rows = m.library->rows(filter(), most).result().value();
    QList<models::Article> found;
    for (const models::ArticleRow &row : rows)
        found.append(m.library->article(row.id).result().value());
    return found;
}

models::Article Stage::article(const QString &title)
{
    for (const models::Article &article : articles()) {
        if (article.headline.title == title)
            return article;
    }
    return {};
}

bool Stage::neighbourIsFed()
{
    return m.titles(m_neighbour).contains(u"Letter %1"_s.arg(100 + m_round));
}

int Stage::asked(const QByteArray &path)
{
    const QList<HttpRequest> all = requests();
    return static_cast<int>(std::count_if(all.begin(), all.end(), [&](const HttpRequest &request) {
        return withoutQuery(request.path) == path;
    }));
}

QString Stage::forbiddenRequest()
{
    const auto strange = [](const HttpRequest &request, const QSet<QByteArray> &served) {
        return request.method != "GET" || !served.contains(withoutQuery(request.path))
               || request.has("Cookie") || request.has("Referer");
    };
    for (const HttpRequest &request : requests()) {
        if (strange(request, m_served))
            return QString::fromLatin1(request.method + ' ' + request.path);
    }
    for (const HttpRequest &request : requestsElsewhere()) {
        if (strange(request, m_servedElsewhere) || request.has("Authorization"))
            return u"elsewhere: "_s + QString::fromLatin1(request.method + ' ' + request.path);
    }
    return {};
}

QString Stage::forbiddenSight()
{
    const QString secret = QString::fromLatin1(secretWords);
    for (const models::Article &article : articles()) {
        const QString all = article.headline.title + article.summary + article.content
                            + article.headline.author + article.headline.link.toString();
        if (all.contains(secret))
            return u"what a file says: "_s + article.headline.title;
        if (const QString bad = forbiddenIn(article); !bad.isEmpty())
            return bad;
    }
    const models::Feed shown = feed();
    for (const QString &line : {shown.title, shown.description}) {
        if (line.contains(secret))
            return u"what a file says: "_s + line;
        if (const QString bad = forbiddenInLine(line); !bad.isEmpty())
            return bad;
    }
    const bool web = shown.site.isEmpty() || shown.site.scheme().startsWith("http"_L1);
    return web ? QString() : u"the site "_s + shown.site.toString();
}

} // namespace tests::hostile
