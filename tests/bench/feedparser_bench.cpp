// SPDX-License-Identifier: GPL-3.0-or-later
// Megabytes of feeds a second of processor time: from bytes to values, and raw libxml2 on the same bytes.
#include "app/feeds/feedparser.h"
#include "tests/support/samplefeeds.h"

#include <libxml/parser.h>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace {

template<typename Work>
double processorSeconds(Work work)
{
    const std::clock_t start = std::clock();
    work();
    return std::max(1e-6, double(std::clock() - start) / CLOCKS_PER_SEC);
}

void readRaw(const QByteArray &bytes)
{
    xmlSAXHandler sax{};
    sax.initialized = XML_SAX2_MAGIC;
    sax.startElementNs = [](void *, const xmlChar *, const xmlChar *, const xmlChar *, int, const xmlChar **,
                            int, int, const xmlChar **) {};
    sax.characters = sax.cdataBlock = [](void *, const xmlChar *, int) {};
    xmlParserCtxt *parser = xmlCreatePushParserCtxt(&sax, nullptr, nullptr, 0, nullptr);
    constexpr qsizetype chunk = 16 * 1024;
    for (qsizetype at = 0; at < bytes.size(); at += chunk)
        xmlParseChunk(parser, bytes.constData() + at, int(std::min(chunk, bytes.size() - at)), 0);
    xmlParseChunk(parser, nullptr, 0, 1);
    xmlFreeDoc(parser->myDoc);
    xmlFreeParserCtxt(parser);
}

} // namespace

int main()
{
    const QList<QByteArray> feeds = support::SampleFeeds(1).make(200, 30);
    double megabytes = 0;
    for (const QByteArray &feed : feeds)
        megabytes += double(feed.size()) / 1e6;

    for (int round = 0; round < 5; ++round) {
        qsizetype items = 0;
        const double parsed = processorSeconds([&] {
            for (const QByteArray &feed : feeds) {
                if (const auto result = app::feeds::parseFeed(feed))
                    items += result.value().items.size();
            }
        });
        const double raw = processorSeconds([&] { std::for_each(feeds.begin(), feeds.end(), readRaw); });
        std::printf("parseFeed: %.0f MB/s (%lld items of %.0f MB); libxml2 SAX2: %.0f MB/s; ratio %.2f\n",
                    megabytes / parsed, static_cast<long long>(items), megabytes, megabytes / raw,
                    parsed / raw);
    }
}
