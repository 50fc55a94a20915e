// SPDX-License-Identifier: GPL-3.0-or-later
// JSON Feed and RSS in JSON.
#include "app/feeds/feedparser.h"
#include "tests/fuzz/feedpromises.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const app::feeds::ParseOptions options{.base =
                                               QUrl(QStringLiteral("https://feeds.example/dir/feed.json")),
                                           .contentType = "application/feed+json",
                                           .newestItems = 20};
    const auto feed = app::feeds::parseFeed(fuzz::bytesOf(data, size), options);
    if (feed)
        fuzz::checkFeed(feed.value(), options.newestItems);
    return 0;
}
