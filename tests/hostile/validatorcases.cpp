// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/refresh/samplefeed.h"
#include "tests/hostile/documents.h"
#include "tests/hostile/stage.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace tests::hostile {

using Kind = models::Problem::Kind;

namespace {

const QByteArray good = sampleFeed({1, 2, 3});
const Play fromTheStart{.known = false, .rounds = 3};

/// Sends these validators, and 304 to whoever gives them back byte for byte; to others a feed of one item.
Arrange validated(const Headers &headers)
{
    return [headers](Stage &stage) {
        const auto asked = std::make_shared<int>(0);
        stage.handle("/feed", [headers, asked](const HttpRequest &request) {
            if ((*asked)++ == 0)
                return HttpResponse::feed(good, headers);
            bool same = true;
            for (const auto &[name, value] : headers) {
                const bool isTag = name == "ETag";
                if (isTag || name == "Last-Modified")
                    same = same && request.header(isTag ? "If-None-Match" : "If-Modified-Since") == value;
            }
            return same ? HttpResponse::withStatus(304) : HttpResponse::feed(rss(item("0", "Not the same")));
        });
    };
}

Expected threeOnce()
{
    return {.titles = {u"Letter 1"_s, u"Letter 2"_s, u"Letter 3"_s}, .asked = 3};
}

Case etag(const char *name, const QByteArray &tag)
{
    return {name, validated({{"ETag", tag}}), threeOnce(), fromTheStart};
}

Case lastModified(const char *name, const QByteArray &date)
{
    return {name, validated({{"Last-Modified", date}}), threeOnce(), fromTheStart};
}

QString lastRequestHadNoValidators(Stage &stage)
{
    const HttpRequest last = stage.requests().constLast();
    return last.has("If-None-Match") || last.has("If-Modified-Since") ? u"it had"_s : QString();
}

QString noValidatorWasInvented(Stage &stage)
{
    for (const HttpRequest &request : stage.requests()) {
        if (request.has("If-None-Match") || request.has("If-Modified-Since"))
            return QString::fromLatin1(request.header("If-None-Match") + request.header("If-Modified-Since"));
    }
    return {};
}

/// Answers 200 with these headers, whatever is asked; the next look lies within these hours.
Case due(const char *name, const Headers &headers, int from, int to)
{
    const auto also = [from, to](Stage &stage) {
        const qint64 wait = stage.m.now.secsTo(stage.feed().nextDue);
        return wait >= from * 3600 && wait <= to * 3600 ? QString() : u"%1 s"_s.arg(wait);
    };
    return {name, answer(HttpResponse::feed(good, headers)), {.also = also}};
}

} // namespace

QList<Case> validatorCases()
{
    return {
        etag("etag-strong", "\"abc\""),
        etag("etag-weak", "W/\"abc\""),
        etag("etag-weak-small", "w/\"abc\""),
        etag("etag-unquoted", "abc"),
        etag("etag-half-quoted", "\"abc"),
        etag("etag-empty-quotes", "\"\""),
        etag("etag-blanks-inside", "\"a  b\tc\""),
        etag("etag-quotes-inside", "\"a\"b\"c\""),
        etag("etag-comma", "\"a\", \"b\""),
        etag("etag-star", "*"),
        etag("etag-gzip", "\"abc-gzip\""),
        etag("etag-latin1", "\"caf\xe9\""),
        etag("etag-utf8", "\"\xe4\xb8\xad\xe6\x96\x87\""),
        etag("etag-backslash", "\"a\\\"b\""),
        etag("etag-percent", "\"%0d%0aX-Injected:%20yes\""),
        etag("etag-markup", "\"<script>alert(1)</script>\""),
        etag("etag-4k", '"' + QByteArray(4000, 'e') + '"'),
        lastModified("lastmod", "Mon, 02 Nov 2026 10:00:00 GMT"),
        lastModified("lastmod-garbage", "yesterday, about noon"),
        lastModified("lastmod-future", "Fri, 31 Dec 9999 23:59:59 GMT"),
        lastModified("lastmod-past", "Mon, 01 Jan 0001 00:00:00 GMT"),
        lastModified("lastmod-number", "1700000000"),
        lastModified("lastmod-iso", "2026-11-02T10:00:00Z"),
        lastModified("lastmod-other-zone", "Mon, 02 Nov 2026 10:00:00 +0200"),
        lastModified("lastmod-minus-one", "-1"),
        {"etag-and-lastmod",
         validated({{"ETag", "\"abc\""}, {"Last-Modified", "Mon, 02 Nov 2026 10:00:00 GMT"}}), threeOnce(),
         fromTheStart},
        {"etag-changing",
         inTurn({HttpResponse::feed(good, {{"ETag", "\"1\""}}), HttpResponse::feed(good, {{"ETag", "\"2\""}}),
                 HttpResponse::feed(good, {{"ETag", "\"3\""}})}),
         threeOnce(), fromTheStart},
        {"etag-taken-away",
         inTurn({HttpResponse::feed(good,
                                    {{"ETag", "\"1\""}, {"Last-Modified", "Mon, 02 Nov 2026 10:00:00 GMT"}}),
                 HttpResponse::feed(sampleFeed({1, 2, 3}, "Storm")), HttpResponse::feed(good)}),
         {.also = lastRequestHadNoValidators},
         fromTheStart},
        {"etag-half-taken-away",
         inTurn({HttpResponse::feed(good, {{"ETag", "\"1\""}}),
                 HttpResponse::feed(good, {{"Last-Modified", "Mon, 02 Nov 2026 10:00:00 GMT"}}),
                 HttpResponse::feed(good)}),
         {.also =
              [](Stage &stage) {
                  const HttpRequest last = stage.requests().constLast();
                  return last.has("If-None-Match") || !last.has("If-Modified-Since") ? u"not as one set"_s
                                                                                     : QString();
              }},
         fromTheStart},
        {"etag-of-an-error",
         inTurn({HttpResponse::feed(good), HttpResponse::withStatus(500, {{"ETag", "\"error\""}}),
                 HttpResponse::feed(good)}),
         {.also = noValidatorWasInvented},
         fromTheStart},
        {"etag-of-a-web-page",
         inTurn({HttpResponse::feed(good), HttpResponse::feed("<html></html>", {{"ETag", "\"page\""}}),
                 HttpResponse::feed(good)}),
         {.also = noValidatorWasInvented},
         fromTheStart},
        {"no-validators",
         answer(HttpResponse::feed(good, {{"Date", "Mon, 23 Nov 2026 12:00:00 GMT"}})),
         {.also = noValidatorWasInvented},
         fromTheStart},
        {"bogus-304", answer(HttpResponse::withStatus(304)), fails(Kind::UnexpectedStatus)},
        {"bogus-304-first",
         answer(HttpResponse::withStatus(304)),
         {.comesTo = Class::Error, .problem = Kind::UnexpectedStatus, .stored = 0},
         {.known = false}},
        {"bogus-304-with-a-body",
         answer(rawResponse("HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n<rss></a>")), fails()},
        {"304-for-ever",
         inTurn({HttpResponse::feed(good, {{"ETag", "\"1\""}}), HttpResponse::withStatus(304)}),
         {.asked = 5},
         {.known = false, .rounds = 5}},
        {"304-with-new-validators",
         inTurn({HttpResponse::feed(good, {{"ETag", "\"1\""}}),
                 HttpResponse::withStatus(304, {{"ETag", "\"2\""}})}),
         {.asked = 3},
         fromTheStart},
        due("cache-forever", {{"Cache-Control", "max-age=315360000, immutable"}}, 24, 24),
        due("cache-beyond-numbers", {{"Cache-Control", "max-age=99999999999999999999999"}}, 24, 24),
        due("cache-negative", {{"Cache-Control", "max-age=-1"}}, 1, 1),
        due("cache-garbage", {{"Cache-Control", "max-age=soon,,;=\"\xff"}}, 1, 1),
        due("cache-quoted", {{"Cache-Control", "max-age=\"7200\""}}, 2, 2),
        due("cache-no-store", {{"Cache-Control", "no-store, max-age=9999999"}}, 1, 1),
        due("expires-never", {{"Expires", "Fri, 31 Dec 9999 23:59:59 GMT"}}, 24, 24),
        due("expires-minus-one", {{"Expires", "-1"}}, 1, 1),
        due("expires-garbage", {{"Expires", "Someday, 99 Foo 20266 99:99:99 XYZ"}}, 1, 1),
        due("server-clock",
            {{"Date", "Tue, 19 Jan 2038 03:14:08 GMT"}, {"Expires", "Tue, 19 Jan 2038 03:14:08 GMT"}}, 1, 1),
        due("server-clock-1970",
            {{"Date", "Thu, 01 Jan 1970 00:00:00 GMT"}, {"Expires", "Thu, 01 Jan 1970 02:00:00 GMT"}}, 2, 2),
        due("age-huge", {{"Age", "99999999999999"}, {"Cache-Control", "max-age=7200"}}, 1, 2),
        {"ttl-forever",
         document(rss("<ttl>99999999999</ttl>" + item("letter-1", "Letter 1"))),
         {.stored = 3},
         {.rounds = 2}},
        {"ttl-negative", document(rss("<ttl>-60</ttl>" + item("letter-1", "Letter 1"))), {.stored = 3}},
        {"skip-every-hour",
         document(rss("<skipHours>" + numbered("<hour>%1</hour>", 25)
                      + "</skipHours><skipDays>"
                        "<day>Monday</day><day>Tuesday</day><day>Wednesday</day><day>Thursday</day>"
                        "<day>Friday</day><day>Saturday</day><day>Sunday</day></skipDays>"
                      + item("letter-1", "Letter 1"))),
         {.stored = 3}},
        {"sy-forever",
         document("<rss version='2.0' xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel>"
                  "<title>x</title><sy:updatePeriod>yearly</sy:updatePeriod>"
                  "<sy:updateFrequency>0</sy:updateFrequency>"
                  + item("letter-1", "Letter 1") + "</channel></rss>"),
         {.stored = 3}},
    };
}

} // namespace tests::hostile
