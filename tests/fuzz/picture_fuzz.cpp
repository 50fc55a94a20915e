// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures: small ones that claim to be huge, cut ones, several in one. Qt's decoders are not built with
// sanitizers here; what they crash on, hang on or swallow memory for is seen all the same.
#include "app/images/decoding.h"
#include "tests/fuzz/input.h"

#include <QCoreApplication>

namespace {

constexpr qint64 maximumPixels = 50'000'000;

void check(const QByteArray &bytes, int maximumWidth)
{
    const app::images::Decoded decoded = app::images::decode(bytes, maximumWidth);
    const QSize size = decoded.image.size();
    fuzz::promise(decoded.image.isNull() != decoded.refusal.isEmpty(), "a picture, or why there is none",
                  decoded.refusal);
    fuzz::promise(qint64(size.width()) * size.height() <= maximumPixels, "it has a size that fits");
    fuzz::promise(maximumWidth == 0 || size.width() <= maximumWidth, "it is no wider than asked for");
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *count, char ***arguments)
{
    static QCoreApplication application(*count,
                                        *arguments); // its folders are where Qt's decoders are looked for
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    check(bytes, 0);
    check(bytes, 16);
    return 0;
}
