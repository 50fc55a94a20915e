// SPDX-License-Identifier: GPL-3.0-or-later
// Pages that may offer feeds. The first line is the page's own address, the rest the page.
#include "app/html/discovery.h"
#include "tests/fuzz/input.h"

namespace {

void check(const QList<app::html::Candidate> &candidates)
{
    for (const app::html::Candidate &candidate : candidates) {
        const QString scheme = candidate.url.scheme();
        fuzz::promise(candidate.url.isValid() && !candidate.url.host().isEmpty()
                          && (scheme == QStringLiteral("http") || scheme == QStringLiteral("https")),
                      "a feed that is offered can be fetched", candidate.url.toString());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray page = fuzz::bytesOf(data, size);
    const QUrl given = QUrl::fromEncoded(fuzz::takeLine(page));
    check(app::html::knownPatterns(given));
    check(app::html::discover(page, QUrl(QStringLiteral("https://site.example/dir/page"))));
    check(app::html::discover(page, given));
    return 0;
}
