// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/refresh/samplefeed.h"
#include "tests/hostile/documents.h"
#include "tests/hostile/stage.h"
#include "tests/support/patience.h"

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tests::hostile {

using Kind = models::Problem::Kind;

namespace {

const Play fromTheStart{.known = false};
constexpr int megabyte = 1024 * 1024;

Arrange large(const std::function<QByteArray()> &make)
{
    return answerWith([make] { return HttpResponse::feed(make()); });
}

QByteArray smallItems(int many)
{
    return rss(numbered("<item><guid>%1</guid><title>Item %1</title><link>http://h.test/%1</link>"
                        "<description>What item %1 says</description></item>",
                        many));
}

Case one(const char *name, const std::function<QByteArray()> &more, std::chrono::milliseconds time = 5s)
{
    Expected expected = keeps(1);
    expected.time = time;
    return {name, large([more] { return rss("<item>" + more() + "</item>"); }), expected, fromTheStart};
}

QString isShort(const QString &text, int most)
{
    return text.size() <= most ? QString() : u"%1 letters"_s.arg(text.size());
}

QString linesAreShort(Stage &stage)
{
    const models::Article article = stage.articles().value(0);
    for (const QString &line : {article.headline.title, article.headline.author, article.headline.department,
                                article.section, article.categories.value(0)}) {
        if (const QString wrong = isShort(line, 4096); !wrong.isEmpty())
            return wrong;
    }
    return isShort(article.headline.excerpt, 301);
}

} // namespace

QList<Case> sizeCases()
{
    const int many = portion(100'000);
    return {
        {"items-1k", large([] { return smallItems(1000); }), keeps(1000), fromTheStart},
        {"items-100k",
         large([many] { return smallItems(many); }),
         {.stored = 10'000, .time = 15s, .megabytes = 250},
         fromTheStart},
        {"items-100k-twice",
         large([many] { return smallItems(many); }),
         {.stored = 10'000, .time = 15s, .megabytes = 250},
         {.known = false, .rounds = 2}},
        {"items-empty-100k",
         large([many] { return rss(QByteArray("<item/>").repeated(many)); }),
         {.stored = 0, .megabytes = 250},
         fromTheStart},
        {"items-same-100k",
         large([many] { return rss(item("1", "One").repeated(many)); }),
         {.stored = 1, .time = 15s, .megabytes = 250},
         fromTheStart},
        {"entries-100k",
         large([many] { return atom(numbered("<entry><id>%1</id><title>Item %1</title></entry>", many)); }),
         {.stored = 10'000, .time = 15s, .megabytes = 250},
         fromTheStart},
        {"json-100k",
         large([many] {
             return R"({"version": "https://jsonfeed.org/version/1", "title": "x", "items": [)"
                    + numbered(R"({"id": "%1", "title": "Item %1", "content_text": "x"},)", many).chopped(1)
                    + "]}";
         }),
         {.stored = 10'000, .time = 15s, .megabytes = 400},
         fromTheStart},
        {"growing",
         [](Stage &stage) {
             const auto asked = std::make_shared<int>(0);
             stage.handle("/feed", [asked](const HttpRequest &) {
                 return HttpResponse::feed(smallItems(500 * ++*asked));
             });
         },
         {.stored = 4000},
         {.known = false, .rounds = 8}},
        {"body-60mb",
         large([] {
             return rss(
                 item("1", "One", "<description>" + QByteArray(60 * megabyte, 'x') + "</description>"));
         }),
         {.stored = 1, .time = 10s, .megabytes = 400},
         fromTheStart},
        {"body-65mb", large([] { return rss(item("1", QByteArray(65 * megabyte, 'x'))); }),
         fails(Kind::TooLarge)},
        {"body-60mb-of-blanks", large([] { return QByteArray(60 * megabyte, ' '); }), fails(Kind::EmptyBody)},
        {"body-60mb-of-letters",
         large([] { return QByteArray(60 * megabyte, 'a'); }),
         {.comesTo = Class::Error, .time = 10s, .megabytes = 300}},
        {"body-60mb-of-tags",
         large([] { return rss(QByteArray("<a>").repeated(portion(20 * megabyte))); }),
         {.comesTo = Class::Items, .stored = 0, .time = 10s, .megabytes = 400},
         fromTheStart},
        {"body-60mb-of-less-than",
         large([] { return rss(QByteArray(60 * megabyte / patience(), '<')); }),
         {.comesTo = Class::Items, .stored = 0, .time = 20s, .megabytes = 400},
         fromTheStart},
        {"huge-title",
         large([] {
             return rss(item("1", QByteArray(5 * megabyte, 'T'),
                             "<author>" + QByteArray(5 * megabyte, 'A') + "</author><category>"
                                 + QByteArray(megabyte, 'C') + "</category>"));
         }),
         {.stored = 1, .also = linesAreShort},
         fromTheStart},
        {"huge-feed-title",
         large([] {
             return "<rss version='2.0'><channel><title>" + QByteArray(5 * megabyte, 'T')
                    + "</title><description>" + QByteArray(5 * megabyte, 'D') + "</description>"
                    + item("1", "One") + "</channel></rss>";
         }),
         {.stored = 1, .also = [](Stage &stage) { return isShort(stage.feed().title, 4096); }},
         fromTheStart},
        one("huge-guid",
            [] { return "<guid>" + QByteArray(5 * megabyte, 'g') + "</guid><title>One</title>"; }),
        one("huge-link",
            [] {
                return "<title>One</title><link>http://h.test/" + QByteArray(5 * megabyte, 'l') + "</link>";
            }),
        one("huge-description",
            [] {
                return "<title>One</title><description>" + QByteArray(12 * megabyte, 'd') + "</description>";
            }),
        one("huge-content",
            [] {
                return "<title>One</title><content:encoded><![CDATA["
                       + QByteArray("<p>x</p>").repeated(megabyte) + "]]></content:encoded>";
            }),
        one("huge-date",
            [] { return "<title>One</title><pubDate>" + QByteArray(5 * megabyte, '1') + "</pubDate>"; }),
        one("categories-50k",
            [] { return "<title>One</title>" + numbered("<category>c%1</category>", 50'000); }),
        one("enclosures-50k",
            [] {
                return "<title>One</title>"
                       + numbered("<enclosure url='http://h.test/%1.mp3' type='audio/mpeg' length='1'/>",
                                  50'000);
            }),
        one("authors-50k", [] { return "<title>One</title>" + numbered("<author>a%1</author>", 50'000); }),
        one("links-50k",
            [] { return "<title>One</title>" + numbered("<link>http://h.test/%1</link>", 50'000); }),
        one("titles-50k", [] { return numbered("<title>T%1</title>", 50'000); }),
        one("media-50k",
            [] {
                return "<title>One</title>"
                       + numbered("<media:content xmlns:media='http://search.yahoo.com/mrss/' "
                                  "url='http://h.test/%1.jpg' medium='image'/>",
                                  50'000);
            }),
    };
}

} // namespace tests::hostile
