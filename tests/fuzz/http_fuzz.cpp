// SPDX-License-Identifier: GPL-3.0-or-later
// What servers say in headers. One line each: Cache-Control, Expires, Date, Retry-After, Location,
// Content-Type; then the body, for the charset that the last one names.
#include "app/feeds/encoding.h"
#include "app/net/freshness.h"
#include "app/net/redirects.h"
#include "tests/fuzz/input.h"

#include <QStringDecoder>

using namespace std::chrono_literals;

namespace {

void checkWaits(const app::net::FetchReply &reply, const QDateTime &now)
{
    const auto fresh = app::net::freshFor(reply, now);
    fuzz::promise(fresh >= 0s && fresh <= app::net::longestFreshness, "nothing is fresh for ever");
    const auto pause = app::net::pauseAskedFor(reply, now);
    fuzz::promise(!pause || (*pause >= 0s && *pause <= app::net::longestPause), "no pause is for ever");
}

void checkHop(const QUrl &from, const QByteArray &location)
{
    const auto hop = app::net::nextHop(from, location);
    if (!hop)
        return;
    fuzz::promise(app::net::isFetchable(hop.value()), "only what may be fetched is", hop.value().toString());
    const bool isSafe = hop.value().scheme() == QStringLiteral("https");
    fuzz::promise(isSafe || from.scheme() == QStringLiteral("http"), "never from https to http");
    fuzz::promise(hop.value().userInfo().isEmpty() || app::net::sameOrigin(from, hop.value()),
                  "passwords stay with their origin", hop.value().toString());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
    QByteArray body = fuzz::bytesOf(data, size);
    app::net::FetchReply reply;
    reply.cacheControl = fuzz::takeLine(body);
    reply.expires = fuzz::takeLine(body);
    reply.date = fuzz::takeLine(body);
    reply.retryAfter = fuzz::takeLine(body);
    const QByteArray location = fuzz::takeLine(body);
    reply.contentType = fuzz::takeLine(body);

    for (const int status : {200, 429, 503}) {
        reply.status = status;
        checkWaits(reply, now);
    }
    checkHop(QUrl(QStringLiteral("https://me:secret@site.example/feed")), location);
    checkHop(QUrl(QStringLiteral("http://site.example:8080/feed")), location);

    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(app::feeds::toUtf8(body, reply.contentType).bytes);
    fuzz::promise(!utf8.hasError(), "what was decoded is UTF-8", text);
    return 0;
}
