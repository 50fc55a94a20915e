// SPDX-License-Identifier: GPL-3.0-or-later
// Compressed bodies. The first line is the Content-Encoding, the rest what travelled: what comes out stays
// below its limit, and does not hang on how the network cut it.
#include "app/net/bodydecoder.h"
#include "tests/fuzz/input.h"

#include <algorithm>

namespace {

constexpr qint64 limit = qint64{1024} * 1024;

using Verdict = app::net::BodyDecoder::Verdict;

struct Decoded
{
    Verdict verdict = Verdict::Good;
    QByteArray body;
};

Decoded decoded(const QByteArray &encoding, const QByteArray &bytes, qsizetype piece)
{
    Decoded result;
    app::net::BodyDecoder decoder(encoding, limit);
    for (qsizetype at = 0; at < bytes.size() && result.verdict == Verdict::Good; at += piece)
        result.verdict = decoder.add(bytes.mid(at, piece), result.body);
    if (result.verdict == Verdict::Good)
        result.verdict = decoder.finish(result.body);
    return result;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray bytes = fuzz::bytesOf(data, size);
    const QByteArray encoding = fuzz::takeLine(bytes);
    const Decoded whole = decoded(encoding, bytes, std::max<qsizetype>(bytes.size(), 1));
    const Decoded pieces = decoded(encoding, bytes, 7);
    constexpr qint64 slack = 128 * 1024; // it is told that it is too much when a piece of it is there
    fuzz::promise(whole.body.size() <= limit + slack, "a body stays below its limit");
    fuzz::promise((whole.verdict == Verdict::Good) == (pieces.verdict == Verdict::Good),
                  "how it was cut does not decide whether a body is good");
    if (whole.verdict == Verdict::Good)
        fuzz::promise(whole.body == pieces.body, "nor what is in it");
    return 0;
}
