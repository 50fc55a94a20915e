// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/refresh/samplefeed.h"
#include "tests/hostile/documents.h"
#include "tests/hostile/stage.h"

#include <memory>

using namespace std::chrono_literals;

namespace tests::hostile {

using Kind = models::Problem::Kind;
using End = HttpResponse::End;

namespace {

const QByteArray good = sampleFeed({1, 2, 3}, "Storm");
const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n";
const Play brief{.brief = true};

HttpResponse encoded(const QByteArray &body, const QByteArray &how = "gzip")
{
    return HttpResponse::feed(body, {{"Content-Encoding", how}});
}

HttpResponse cut(HttpResponse response, qsizetype after, End end)
{
    response.cutAfter = after;
    response.end = end;
    return response;
}

HttpResponse endless(HttpResponse response, const QByteArray &what)
{
    response.end = End::Hang;
    response.endless = what;
    return response;
}

HttpResponse dripping(HttpResponse response)
{
    response.dripSize = 1;
    return response;
}

HttpResponse chunked(const QByteArray &chunks, End end = End::Close)
{
    return rawResponse(head + "Transfer-Encoding: chunked\r\n\r\n" + chunks, end);
}

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

HttpResponse withHeader(const QByteArray &name, const QByteArray &value)
{
    return HttpResponse::feed(good, {{name, value}});
}

// zlib's own format, which is what "deflate" means (RFC 9110 §8.4.1.2): qCompress() puts a length before it.
QByteArray deflated(const QByteArray &bytes)
{
    return qCompress(bytes).mid(4);
}

// A stored block that is not the last, again and again: gzip that never ends (RFC 1951 §3.2.4).
HttpResponse endlessGzip()
{
    HttpResponse response = encoded(QByteArray::fromHex("1f8b08000000000000ff"));
    response.end = End::Hang;
    response.endless = QByteArray::fromHex("00ff7f0080") + QByteArray(0x7fff, ' ');
    return response;
}

QByteArray bomb(int megabytes)
{
    return gzip("<rss version='2.0'><channel><title>x</title><description>"
                + QByteArray(megabytes * 1024 * 1024, ' ') + "</description></channel></rss>");
}

QString theArticleIsWhole(Stage &stage)
{
    const QString text = stage.article(QStringLiteral("Letter 3")).body();
    return text == QLatin1String("Calm sea 3") || text == QLatin1String("Storm 3") ? QString() : text;
}

Expected cutsNothing(Kind kind)
{
    Expected expected = fails(kind);
    expected.also = theArticleIsWhole;
    return expected;
}

// What a server says is the end is the end: the document is mended, and what it lacks is no news.
Expected keepsAllWhole()
{
    Expected expected = keeps(3);
    expected.also = theArticleIsWhole;
    return expected;
}

QList<Case> compressed()
{
    return {
        {"gzip-ok", answerWith([] { return encoded(gzip(good)); }), keeps(3)},
        {"gzip-chunked", answerWith([] {
             const QByteArray bytes = gzip(good);
             return rawResponse(head + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
                                + chunk(bytes.left(50)) + chunk(bytes.mid(50)) + "0\r\n\r\n");
         }),
         keeps(3)},
        {"x-gzip", answerWith([] { return encoded(gzip(good), "x-gzip"); }), keeps(3)},
        {"deflate", answerWith([] { return encoded(deflated(good), "deflate"); }), keeps(3)},
        {"identity", answer(encoded(good, "identity")), keeps(3)},
        {"gzip-bomb", answerWith([] { return encoded(bomb(100)); }), fails(Kind::TooLarge)},
        {"gzip-bomb-gigabyte", answerWith([] { return encoded(gzip(QByteArray(1024 * 1024 * 1024, ' '))); }),
         fails(Kind::TooLarge)},
        {"gzip-bomb-in-gzip", answerWith([] { return encoded(gzip(bomb(100))); }), fails()},
        {"deflate-bomb",
         answerWith([] { return encoded(deflated(QByteArray(200 * 1024 * 1024, ' ')), "deflate"); }),
         fails()},
        {"gzip-twice", answerWith([] { return encoded(gzip(gzip(good))); }), keeps(3)},
        {"gzip-said-but-not-done", answer(encoded(good)), keeps(3)},
        {"gzip-truncated", answerWith([] {
             return encoded(gzip(sampleFeed({1, 2, 3})).chopped(40));
         }),
         cutsNothing(Kind::BodyCut)},
        {"gzip-empty", answer(encoded("")), fails()},
        {"gzip-broken-inside", answerWith([] {
             QByteArray bytes = gzip(numbered("<item><title>a%1</title></item>", 2000));
             bytes.replace(bytes.size() / 2, 8, "\xff\xff\xff\xff\xff\xff\xff\xff");
             return encoded(bytes);
         }),
         fails()},
        {"gzip-endless", answerWith(endlessGzip), fails(), brief},
        {"gzip-three-times", answerWith([] { return encoded(gzip(gzip(gzip(good)))); }), keeps(3)},
        {"gzip-nine-times", answerWith([] {
             QByteArray bytes = good;
             for (int i = 0; i < 9; ++i)
                 bytes = gzip(bytes);
             return encoded(bytes);
         }),
         fails()},
        {"gzip-unsaid", answerWith([] { return HttpResponse::feed(gzip(good)); }), keeps(3)},
        {"gzip-tail", answerWith([] { return encoded(gzip(good) + QByteArray(500, 'x')); }), keeps(3)},
        {"brotli-unasked", answer(encoded("\x8b\x02\x80this is no feed", "br")), fails()},
        {"encoding-unknown", answer(encoded("\x01\x02\x03\x04 nothing", "courant")), fails()},
    };
}

QList<Case> lengths()
{
    return {
        {"length-huge", answer(withHeader("Content-Length", "9223372036854775807")), fails(Kind::TooLarge)},
        {"length-beyond-numbers", answer(withHeader("Content-Length", "99999999999999999999999")), fails(),
         brief},
        {"length-negative", answer(rawResponse(head + "Content-Length: -5\r\n\r\n")), fails()},
        {"length-garbage", answer(rawResponse(head + "Content-Length: many\r\n\r\n" + good)), keeps(3)},
        {"length-short", answer(withHeader("Content-Length", QByteArray::number(good.size() - 60))),
         keepsAllWhole()},
        {"length-zero", answer(withHeader("Content-Length", "0")), fails(Kind::EmptyBody)},
        {"truncated",
         answer(cut(rawResponse(head + "Content-Length: " + QByteArray::number(good.size()) + "\r\n\r\n"
                                + good.chopped(60)),
                    -1, End::Close)),
         cutsNothing(Kind::BodyCut)},
        {"truncated-no-length", answer(rawResponse(head + "\r\n" + good.chopped(60))),
         cutsNothing(Kind::BodyCut)},
        {"no-length", answer(rawResponse(head + "\r\n" + good)), keeps(3)},
        {"http-1.0", answer(rawResponse("HTTP/1.0 200 OK\r\nContent-Type: text/xml\r\n\r\n" + good)),
         keeps(3)},
        {"more-than-length",
         answer(rawResponse(head + "Content-Length: " + QByteArray::number(good.size()) + "\r\n\r\n" + good
                            + QByteArray(5000, 'x'))),
         keeps(3)},
        {"chunked-ok", answer(chunked(chunk(good.left(99)) + chunk(good.mid(99)) + "0\r\n\r\n")), keeps(3)},
        {"chunked-bytewise", answerWith([] {
             QByteArray chunks;
             for (const char byte : good)
                 chunks += chunk(QByteArray(1, byte));
             return chunked(chunks + "0\r\n\r\n");
         }),
         keeps(3)},
        {"chunked-extension",
         answer(chunked(QByteArray::number(good.size(), 16) + ";a=b;c=\"d\"\r\n" + good + "\r\n0\r\n\r\n")),
         keeps(3)},
        {"chunked-trailer", answer(chunked(chunk(good) + "0\r\nETag: \"late\"\r\n\r\n")), keeps(3)},
        {"chunked-bad", answer(chunked("zzzz\r\n" + good)), fails(), brief},
        {"chunked-bad-later",
         answer(chunked(chunk(good.left(200)) + "-1\r\n" + good.mid(200))),
         {.comesTo = Class::Error, .also = theArticleIsWhole},
         brief},
        {"chunked-cut", answer(chunked("fff\r\n" + good.left(200))), cutsNothing(Kind::BodyCut)},
        {"chunked-no-end", answer(chunked(chunk(good.chopped(60)))), cutsNothing(Kind::BodyCut)},
        // Whole documents inside such chunks would sometimes do: Qt 6.4 takes a closed connection for their
        // end.
        {"chunked-huge", answer(chunked("7fffffffffffffff\r\n" + good.chopped(60))),
         cutsNothing(Kind::BodyCut), brief},
        {"chunked-overflow", answer(chunked("10000000000000000\r\n" + good.chopped(60))), fails(), brief},
        {"chunked-endless-size",
         answer(endless(chunked("", End::Hang), "1")),
         {.comesTo = Class::Error, .othersWait = true},
         brief},
        {"chunked-endless-trailer",
         answer(endless(chunked(chunk(good) + "0\r\n", End::Hang), "X: y\r\n")),
         {.othersWait = true},
         brief},
    };
}

QList<Case> floods()
{
    return {
        {"endless-body",
         answer(endless(HttpResponse::feed("<rss version='2.0'><channel>"),
                        item("x", "again and again").repeated(100))),
         fails()},
        {"endless-blanks", answer(endless(HttpResponse::feed(""), QByteArray(10'000, ' '))), fails()},
        {"endless-chunks", answer(endless(chunked("", End::Hang), chunk(QByteArray(5000, 'x')))), fails()},
        {"endless-error-page", answer(endless(HttpResponse::withStatus(500), QByteArray(10'000, 'e'))),
         fails(Kind::ServerFailed)},
        {"endless-redirect",
         [](Stage &stage) {
             stage.serve("/feed", endless(HttpResponse::redirect(302, "/there"), QByteArray(10'000, 'r')));
             stage.serve("/there", HttpResponse::feed(good));
         },
         keeps(3)},
        {"slow-body", answer(dripping(HttpResponse::feed(QByteArray(100'000, 'a')))), fails(Kind::TimedOut),
         brief},
        {"slow-headers", answer(dripping(HttpResponse::feed(good, {{"X-Long", QByteArray(100'000, 'h')}}))),
         fails(Kind::TimedOut), brief},
        {"slow-start", answerWith([] {
             HttpResponse late = HttpResponse::feed(good);
             late.delay = 60s;
             return late;
         }),
         fails(Kind::TimedOut), brief},
        {"no-response", answer(cut(HttpResponse::feed(good), 0, End::Hang)), fails(Kind::TimedOut), brief},
        {"stalled-body", answer(cut(HttpResponse::feed(good), 250, End::Hang)), fails(Kind::TimedOut), brief},
        {"stalled-head", answer(cut(HttpResponse::feed(good), 25, End::Hang)), fails(Kind::TimedOut), brief},
        {"reset", answer(cut(HttpResponse::feed(good), 0, End::Reset)), fails(Kind::ConnectionFailed)},
        {"reset-mid-head", answer(cut(HttpResponse::feed(good), 25, End::Reset)), fails()},
        {"reset-mid-body", answer(cut(HttpResponse::feed(good), 300, End::Reset)),
         cutsNothing(Kind::BodyCut)},
        {"closed", answer(cut(HttpResponse::feed(good), 0, End::Close)), fails(Kind::ConnectionFailed)},
        {"header-flood",
         answer(endless(rawResponse("HTTP/1.1 200 OK\r\n", End::Hang),
                        ("X-Flood: " + QByteArray(1000, 'f') + "\r\n").repeated(32))),
         {.comesTo = Class::Error, .othersWait = true},
         brief},
        {"header-line-huge",
         answer(endless(rawResponse("HTTP/1.1 200 OK\r\nX-Flood: ", End::Hang), QByteArray(32'768, 'f'))),
         {.comesTo = Class::Error, .othersWait = true},
         brief},
        {"status-line-endless",
         answer(endless(rawResponse("HTTP/1.1 200 ", End::Hang), QByteArray(32'768, 'O'))),
         {.comesTo = Class::Error, .othersWait = true},
         brief},
        {"interim-flood",
         answer(endless(rawResponse("HTTP/1.1 103 Early Hints\r\n\r\n", End::Hang),
                        "HTTP/1.1 103 Early Hints\r\n\r\n")),
         {.comesTo = Class::Error,
          .othersWait = true,
          .heals = false}, // what is left of it may be read once more
         brief},
        {"cookie-bomb",
         answerWith([] {
             HttpResponse response = HttpResponse::feed(good);
             for (int i = 0; i < 50; ++i)
                 response.headers.emplaceBack("Set-Cookie", 'c' + QByteArray::number(i) + '='
                                                                + QByteArray(3900, 'x') + "; Max-Age=999999");
             return response;
         }),
         keeps(3),
         {.rounds = 2}},
        {"many-headers",
         answerWith([] {
             HttpResponse response = HttpResponse::feed(good);
             for (int i = 0; i < 4000; ++i)
                 response.headers.emplaceBack("X-" + QByteArray::number(i), "y");
             return response;
         }),
         {.comesTo = Class::Error, .othersWait = true},
         brief},
    };
}

QList<Case> manners()
{
    return {
        {"http-0.9", answer(rawResponse(good)), fails()},
        {"status-garbage", answer(rawResponse("HTTP/1.1 fine\r\n\r\n" + good)), fails()},
        {"version-9", answer(rawResponse("HTTP/9.9 200 OK\r\nContent-Length: 0\r\n\r\n")), fails()},
        {"other-protocol", answer(rawResponse("SSH-2.0-OpenSSH_9.2\r\n")), fails()},
        {"tls-on-a-plain-port", answer(rawResponse(QByteArray::fromHex("1503010002022f"))), fails()},
        {"only-a-status-line", answer(rawResponse("HTTP/1.1 200 OK\r\n")), fails()},
        {"interim-then-feed",
         answer(rawResponse("HTTP/1.1 100 Continue\r\n\r\n" + head
                            + "Content-Length: " + QByteArray::number(good.size()) + "\r\n\r\n" + good)),
         keeps(3)},
        {"header-without-colon",
         answer(rawResponse("HTTP/1.1 200 OK\r\nno colon here\r\nContent-Type: text/xml\r\n\r\n" + good)),
         keeps(3)},
        {"header-folded", answer(rawResponse(head + "X-Folded: a\r\n  b\r\n\r\n" + good)), keeps(3)},
        {"header-with-nul", answer(rawResponse(head + QByteArray("X-Nul: a\0b\r\n\r\n", 14) + good)),
         keeps(3)},
        {"type-html", answer(withHeader("Content-Type", "text/html")), keeps(3)},
        {"type-picture", answer(withHeader("Content-Type", "image/png")), keeps(3)},
        {"type-download",
         answer(HttpResponse::feed(good, {{"Content-Type", "application/octet-stream"},
                                          {"Content-Disposition", "attachment; filename=../../../.bashrc"}})),
         keeps(3)},
        {"type-garbage", answer(withHeader("Content-Type", ";;;=\"\xff")), keeps(3)},
        {"type-charset-unknown", answer(withHeader("Content-Type", "text/xml; charset=klingon")), keeps(3)},
        {"type-charset-wrong", answer(withHeader("Content-Type", "text/xml; charset=utf-16")), keeps(3)},
        {"type-twice",
         answer(HttpResponse::feed(good,
                                   {{"Content-Type", "text/html"}, {"Content-Type", "application/rss+xml"}})),
         keeps(3)},
    };
}

} // namespace

QList<Case> transferCases()
{
    return compressed() + lengths() + floods() + manners();
}

} // namespace tests::hostile
