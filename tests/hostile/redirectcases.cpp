// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/refresh/samplefeed.h"
#include "tests/hostile/stage.h"

using namespace Qt::StringLiterals;

namespace tests::hostile {

using Kind = models::Problem::Kind;

namespace {

const QByteArray good = sampleFeed({1, 2, 3}, "Storm");

struct Hop
{
    QByteArray from;
    int status = 302;
    QByteArray to;
};

/// These redirects, and the feed at /there.
Arrange hops(const QList<Hop> &all)
{
    return [all](Stage &stage) {
        for (const Hop &hop : all)
            stage.serve(hop.from, HttpResponse::redirect(hop.status, hop.to));
        stage.serve("/there", HttpResponse::feed(good));
    };
}

Arrange hop(int status, const QByteArray &to)
{
    return hops({{"/feed", status, to}});
}

/// A redirect to what answers like this.
Arrange leadsTo(int status, const HttpResponse &response)
{
    return [status, response](Stage &stage) {
        stage.serve("/feed", HttpResponse::redirect(status, "/elsewhere"));
        stage.serve("/elsewhere", response);
    };
}

Arrange leadsAway(int status)
{
    return [status](Stage &stage) {
        stage.serve("/feed", HttpResponse::redirect(status, stage.elsewhere(u"/there"_s).toEncoded()));
        stage.serveElsewhere("/there", HttpResponse::feed(good));
    };
}

Expected movesTo(const QByteArray &path)
{
    return {.comesTo = Class::Moved, .address = path};
}

Arrange chain(int length)
{
    return [length](Stage &stage) {
        const auto place = [length](int i) {
            return i == 0 ? QByteArray("/feed") : i < length ? "/" + QByteArray::number(i) : "/there";
        };
        for (int i = 0; i < length; ++i)
            stage.serve(place(i), HttpResponse::redirect(302, place(i + 1)));
        stage.serve("/there", HttpResponse::feed(good));
    };
}

QString noMoreThanElevenWereAsked(Stage &stage)
{
    const qsizetype asked = stage.requests().size() - 1; // the good one before
    return asked <= 11 ? QString() : u"%1 requests"_s.arg(asked);
}

Expected isTooMany()
{
    Expected expected = fails(Kind::TooManyRedirects);
    expected.also = noMoreThanElevenWereAsked;
    return expected;
}

/// The login belongs to the feed's own origin; elsewhere it is not shown, wherever the redirect says.
Arrange withLogin(const Arrange &arrange)
{
    return [arrange](Stage &stage) {
        arrange(stage);
        QUrl address = stage.url(u"/feed"_s);
        address.setUserInfo(u"me:secret"_s);
        stage.setAddress(address);
    };
}

QString noLoginWasSent(Stage &stage)
{
    for (const HttpRequest &request : stage.requests()) {
        if (request.has("Authorization"))
            return QString::fromLatin1(request.path);
    }
    return {};
}

const HttpResponse page = HttpResponse::feed("<!DOCTYPE html><html><head><title>Log in</title></head>"
                                             "<body>Log in</body></html>",
                                             {{"Content-Type", "text/html"}});

QList<Case> followed()
{
    return {
        {"r301", hop(301, "/there"), movesTo("/there")},
        {"r308", hop(308, "/there"), movesTo("/there")},
        {"r302", hop(302, "/there"), keeps(3)},
        {"r303", hop(303, "/there"), keeps(3)},
        {"r307", hop(307, "/there"), keeps(3)},
        {"r301-then-302", hops({{"/feed", 301, "/a"}, {"/a", 302, "/there"}}), movesTo("/a")},
        {"r302-then-301", hops({{"/feed", 302, "/a"}, {"/a", 301, "/there"}}), keeps(3)},
        {"r301-then-308", hops({{"/feed", 301, "/a"}, {"/a", 308, "/there"}}), movesTo("/there")},
        {"r307-then-308", hops({{"/feed", 307, "/a"}, {"/a", 308, "/there"}}), keeps(3)},
        {"r301-elsewhere", leadsAway(301), movesTo("/there")},
        {"r302-elsewhere", leadsAway(302), keeps(3)},
        {"r301-relative", hop(301, "there"), movesTo("/there")},
        {"r301-fragment", hop(301, "/there#new"), movesTo("/there")},
        {"r301-no-scheme",
         [](Stage &stage) {
             stage.serve("/feed", HttpResponse::redirect(
                                      301, stage.url(u"/there"_s).toEncoded().mid(qstrlen("http:"))));
             stage.serve("/there", HttpResponse::feed(good));
         },
         movesTo("/there")},
        {"r301-to-and-fro",
         [](Stage &stage) {
             stage.serve("/there", HttpResponse::redirect(301, "/feed"));
             inTurn({HttpResponse::feed(good)})(stage);
             stage.setAddress(stage.url(u"/there"_s));
         },
         movesTo("/feed"),
         {.rounds = 2}},
        {"r-chain-9", chain(9), keeps(3)},
        {"r-body-html",
         [](Stage &stage) {
             HttpResponse response = page;
             response.status = 302;
             response.headers.emplaceBack("Location", "/there");
             stage.serve("/feed", response);
             stage.serve("/there", HttpResponse::feed(good));
         },
         keeps(3)},
        {"https-ok", answer(HttpResponse::feed(good)), keeps(3), {.secure = true}},
    };
}

QList<Case> notBelieved()
{
    return {
        {"r301-html", leadsTo(301, page), fails(Kind::WebPage)},
        {"r302-captive", leadsTo(302, page), fails(Kind::WebPage)},
        {"r301-empty", leadsTo(301, HttpResponse::feed("")), fails(Kind::EmptyBody)},
        {"r301-404", leadsTo(301, HttpResponse::withStatus(404)), fails(Kind::NotFound)},
        {"r301-500", leadsTo(308, HttpResponse::withStatus(500)), fails(Kind::ServerFailed)},
        {"r302-gone", leadsTo(302, HttpResponse::withStatus(410)), fails(Kind::NotFound)},
        {"r301-gone", leadsTo(301, HttpResponse::withStatus(410)), {.comesTo = Class::Gone}},
        {"r301-204", leadsTo(301, HttpResponse::withStatus(204)), fails(Kind::UnexpectedStatus)},
        {"r301-304", leadsTo(301, HttpResponse::withStatus(304)), fails(Kind::UnexpectedStatus)},
        {"r301-existing",
         [](Stage &stage) {
             stage.m.subscribe(stage.url(u"/there"_s));
             hop(301, "/there")(stage);
         },
         keeps(3)},
        {"meta-refresh",
         answer(HttpResponse::feed("<html><head><meta http-equiv='refresh' "
                                   "content='0;url=/canary'></head></html>")),
         fails(Kind::WebPage)},
        {"header-refresh",
         answer(HttpResponse::feed(good, {{"Refresh", "0;url=/canary"}, {"Link", "</canary>; rel=preload"}})),
         keeps(3)},
        {"content-location", answer(HttpResponse::feed(good, {{"Content-Location", "/canary"}})), keeps(3)},
        {"location-with-200", answer(HttpResponse::feed(good, {{"Location", "/canary"}})), keeps(3)},
    };
}

QList<Case> refused()
{
    QList<Case> cases = {
        {"r-file",
         [](Stage &stage) { stage.serve("/feed", HttpResponse::redirect(301, stage.secretFile())); },
         fails(Kind::RedirectRefused)},
        {"r-no-location", answer(HttpResponse::withStatus(301)), fails()},
        {"r-empty-location", hop(301, ""), fails()},
        {"r-location-garbage", hop(301, "http://[:::"), fails()},
        {"r300", answer(HttpResponse::withStatus(300, {{"Location", "/canary"}})), fails()},
        {"r305", answer(HttpResponse::withStatus(305, {{"Location", "/canary"}})), fails()},
        {"r-self", hop(302, "/feed"), isTooMany()},
        {"r-loop", hops({{"/feed", 302, "/a"}, {"/a", 301, "/feed"}}), isTooMany()},
        {"r-chain-60", chain(60), isTooMany()},
        {"r-endless",
         [](Stage &stage) {
             stage.handle("/feed", [](const HttpRequest &request) {
                 return HttpResponse::redirect(302, request.path + "x");
             });
             for (QByteArray path = "/feed"; path.size() < 30;) {
                 path += 'x';
                 stage.handle(path, [](const HttpRequest &request) {
                     return HttpResponse::redirect(302, request.path + "x");
                 });
             }
         },
         isTooMany()},
        {"auth-leak", withLogin(leadsAway(302)), keeps(3)},
        {"auth-leak-301", withLogin(leadsAway(301)), keeps(3)}, // read there, but the login stays where it is
        {"auth-planted",
         [](Stage &stage) {
             QUrl planted = stage.url(u"/there"_s);
             planted.setUserInfo(u"planted:login"_s);
             hop(302, planted.toEncoded())(stage);
         },
         {.also = noLoginWasSent}},
        {"https-downgrade",
         [](Stage &stage) { leadsAway(302)(stage); },
         fails(Kind::RedirectRefused),
         {.secure = true}},
        {"https-downgrade-301", leadsAway(301), fails(Kind::RedirectRefused), {.secure = true}},
    };
    const QList<QByteArray> strange = {"data:application/rss+xml,<rss><channel/></rss>",
                                       "javascript:alert(1)",
                                       "ftp://127.0.0.1/feed",
                                       "gopher://127.0.0.1/1feed",
                                       "qrc:/welcome",
                                       "courant://welcome",
                                       "view-source:http://127.0.0.1/",
                                       "http:///feed",
                                       "|id"};
    static const QList<const char *> names = {"r-data",    "r-javascript",  "r-ftp",     "r-gopher", "r-qrc",
                                              "r-courant", "r-view-source", "r-no-host", "r-shell"};
    for (qsizetype i = 0; i < strange.size() - 1; ++i)
        cases.append({names.at(i), hop(302, strange.at(i)), fails()});
    cases.append({names.last(),
                  [location = strange.last()](Stage &stage) {
                      hop(302, location)(stage);
                      stage.serve("/%7Cid", HttpResponse::withStatus(404));
                      stage.serve("/|id", HttpResponse::withStatus(404));
                  },
                  fails()});
    return cases;
}

} // namespace

QList<Case> redirectCases()
{
    return followed() + notBelieved() + refused();
}

} // namespace tests::hostile
