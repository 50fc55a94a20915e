// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/refresh/samplefeed.h"
#include "tests/hostile/documents.h"
#include "tests/hostile/stage.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tests::hostile {

using Kind = models::Problem::Kind;

namespace {

const QByteArray good = sampleFeed({1, 2, 3}, "Storm");

Expected backsOff(std::chrono::seconds pause)
{
    return {.comesTo = Class::BackOff, .pause = pause};
}

Arrange slowDown(int status, const QByteArray &retryAfter)
{
    return answer(HttpResponse::withStatus(status, {{"Retry-After", retryAfter}}));
}

QList<Case> errors()
{
    static const std::array kinds = {
        std::pair{"s204", Kind::UnexpectedStatus}, std::pair{"s205", Kind::UnexpectedStatus},
        std::pair{"s206", Kind::UnexpectedStatus}, std::pair{"s304", Kind::UnexpectedStatus},
        std::pair{"s306", Kind::UnexpectedStatus}, std::pair{"s400", Kind::UnexpectedStatus},
        std::pair{"s401", Kind::LoginNeeded},      std::pair{"s402", Kind::UnexpectedStatus},
        std::pair{"s403", Kind::Forbidden},        std::pair{"s404", Kind::NotFound},
        std::pair{"s405", Kind::UnexpectedStatus}, std::pair{"s406", Kind::UnexpectedStatus},
        std::pair{"s407", Kind::UnexpectedStatus}, std::pair{"s408", Kind::UnexpectedStatus},
        std::pair{"s412", Kind::UnexpectedStatus}, std::pair{"s416", Kind::UnexpectedStatus},
        std::pair{"s418", Kind::UnexpectedStatus}, std::pair{"s421", Kind::UnexpectedStatus},
        std::pair{"s426", Kind::UnexpectedStatus}, std::pair{"s451", Kind::Forbidden},
        std::pair{"s500", Kind::ServerFailed},     std::pair{"s501", Kind::ServerFailed},
        std::pair{"s502", Kind::ServerFailed},     std::pair{"s503", Kind::ServerFailed},
        std::pair{"s504", Kind::ServerFailed},     std::pair{"s511", Kind::ServerFailed},
        std::pair{"s520", Kind::ServerFailed},     std::pair{"s599", Kind::ServerFailed},
        std::pair{"s600", Kind::UnexpectedStatus}, std::pair{"s999", Kind::UnexpectedStatus},
    };
    QList<Case> cases;
    for (const auto &[name, kind] : kinds) {
        // With a whole feed as its body: only a good status makes it one.
        HttpResponse response = HttpResponse::feed(sampleFeed({7, 8, 9}));
        response.status = QByteArray(name).mid(1).toInt();
        Expected expected = fails(kind);
        expected.asked = 1;
        cases.append({name, answer(response), expected});
    }
    return cases;
}

QList<Case> pauses()
{
    return {
        {"s429", answer(HttpResponse::withStatus(429)), backsOff(10min)},
        {"s429-seconds", slowDown(429, "7200"), backsOff(2h)},
        {"s429-date", slowDown(429, "Mon, 23 Nov 2026 18:00:00 GMT"), backsOff(2h)},
        {"s429-date-850", slowDown(429, "Monday, 23-Nov-26 18:00:00 GMT"), backsOff(2h)},
        {"s429-date-asctime", slowDown(429, "Mon Nov 23 18:00:00 2026"), backsOff(2h)},
        {"s429-garbage", slowDown(429, "soon"), backsOff(10min)},
        {"s429-negative", slowDown(429, "-5"), backsOff(10min)},
        {"s429-fraction", slowDown(429, "1.5"), backsOff(10min)},
        {"s429-zero", slowDown(429, "0"), backsOff(5min)},
        {"s429-past", slowDown(429, "Thu, 01 Jan 1970 00:00:00 GMT"), backsOff(5min)},
        {"s429-huge", slowDown(429, "99999999999999999999"), backsOff(24h * 7)},
        {"s429-year-9999", slowDown(429, "Fri, 31 Dec 9999 23:59:59 GMT"), backsOff(24h * 7)},
        {"s503-seconds", slowDown(503, "7200"), backsOff(2h)},
        {"s503-date", slowDown(503, "Mon, 23 Nov 2026 18:00:00 GMT"), backsOff(2h)},
        {"s503-huge", slowDown(503, "99999999999"), backsOff(24h * 7)},
        {"s429-for-its-host",
         [](Stage &stage) {
             stage.serve("/feed", HttpResponse::withStatus(429, {{"Retry-After", "86400"}}));
             stage.refresh();
             stage.m.subscribe(stage.url(u"/canary"_s)); // its neighbour on the host is left alone too
         },
         {.comesTo = Class::BackOff, .pause = 22h, .asked = 0}},
    };
}

QList<Case> bodies()
{
    const auto html = [](const QByteArray &body) {
        return answer(HttpResponse::feed(body, {{"Content-Type", "text/html"}}));
    };
    return {
        {"empty-200", document(""), fails(Kind::EmptyBody)},
        {"blank-200", document("  \n\t\n "), fails(Kind::EmptyBody)},
        {"bom-200", document("\xef\xbb\xbf"), fails(Kind::EmptyBody)},
        {"html-200", html("<!DOCTYPE html><html><head><title>Gone fishing</title></head></html>"),
         fails(Kind::WebPage)},
        {"html-200-as-feed", document("<html><body><p>Not here</p></body></html>"), fails(Kind::WebPage)},
        {"html-200-with-link",
         html("<html><head><link rel='alternate' type='application/rss+xml' href='/canary'></head></html>"),
         fails(Kind::WebPage)},
        {"captive-200",
         html("<html><body onload='document.forms[0].submit()'>"
              "<form action='/canary' method='post'></form></body></html>"),
         fails(Kind::WebPage)},
        {"json-200", document("{\"error\": \"quota\"}"), fails(Kind::NotAFeed)},
        {"text-200", document("Service temporarily unavailable"), fails(Kind::NotAFeed)},
        {"binary-200", document(QByteArray(5000, '\0')), fails()},
        {"picture-200", document(QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)), fails(Kind::NotAFeed)},
        {"pdf-200", document("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"), fails(Kind::NotAFeed)},
        {"opml-200", document("<opml version='2.0'><body/></opml>"), fails(Kind::NotAFeed)},
        {"sitemap-200", document("<urlset><url><loc>http://harbour.test/</loc></url></urlset>"),
         fails(Kind::NotAFeed)},
        {"soap-200", document("<Error><Code>AccessDenied</Code></Error>"), fails(Kind::NotAFeed)},
        {"feed-without-items", document(rss("")), keeps(3)},
        {"flapping",
         inTurn({HttpResponse::withStatus(500), HttpResponse::feed(good), HttpResponse::withStatus(404),
                 HttpResponse::feed("<html></html>"), HttpResponse::feed(good)}),
         {.unread = 3, .asked = 5},
         {.rounds = 5}},
        {"gone", answer(HttpResponse::withStatus(410)), {.comesTo = Class::Gone, .asked = 1}, {.rounds = 3}},
        {"gone-with-a-feed",
         answerWith([] {
             HttpResponse response = HttpResponse::feed(sampleFeed({7, 8, 9}));
             response.status = 410;
             return response;
         }),
         {.comesTo = Class::Gone, .asked = 1},
         {.rounds = 2}},
        {"fails-for-days", answer(HttpResponse::withStatus(500)), fails(Kind::ServerFailed), {.rounds = 8}},
    };
}

} // namespace

QList<Case> statusCases()
{
    return errors() + pauses() + bodies();
}

} // namespace tests::hostile
