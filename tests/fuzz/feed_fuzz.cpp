// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds in every format and encoding. The first line is the Content-Type of the answer, the rest its body.
#include "app/feeds/feedparser.h"
#include "tests/fuzz/feedpromises.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray document = fuzz::bytesOf(data, size);
    const QByteArray contentType = fuzz::takeLine(document);
    const app::feeds::ParseOptions options{.base = QUrl(QStringLiteral("https://feeds.example/dir/feed")),
                                           .contentType = contentType,
                                           .newestItems = 20};
    const auto feed = app::feeds::parseFeed(document, options);
    if (feed)
        fuzz::checkFeed(feed.value(), options.newestItems);
    return 0;
}
