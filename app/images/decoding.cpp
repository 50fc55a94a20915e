// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/images/decoding.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app::images {

namespace {

constexpr qint64 maximumPixels = 50'000'000;
const QString tooLarge = u"It has more than 50 million pixels."_s;

// By what the bytes are, not by what the server calls them; SVG is code, not a picture.
QByteArray formatOf(const QByteArray &bytes)
{
    struct Magic
    {
        QByteArrayView start;
        const char *format;
    };
    static constexpr std::array magics = {Magic{"\x89PNG\r\n\x1a\n", "png"}, Magic{"\xff\xd8\xff", "jpeg"},
                                          Magic{"GIF8", "gif"}, Magic{"BM", "bmp"}};
    for (const Magic &magic : magics) {
        if (bytes.startsWith(magic.start))
            return magic.format;
    }
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return "webp";
    if (bytes.startsWith(QByteArrayView("\0\0\1\0", 4)))
        return "ico";
    return {};
}

// An icon file holds several sizes; the largest can only be made smaller.
void chooseLargest(QImageReader &reader)
{
    int best = 0;
    int width = 0;
    for (int at = 0; at < std::min(reader.imageCount(), 32); ++at) {
        if (!reader.jumpToImage(at))
            break;
        if (reader.size().width() > width) {
            width = reader.size().width();
            best = at;
        }
    }
    reader.jumpToImage(best);
}

bool isTooLarge(QSize size)
{
    return qint64(size.width()) * size.height() > maximumPixels;
}

QSize narrowed(QSize size, int width)
{
    const qint64 height = qint64(size.height()) * width / size.width();
    return {width, int(std::max<qint64>(height, 1))};
}

// Decoders that can make it smaller while they read need less memory; their sizes are those before turning.
void narrow(QImageReader &reader, int maximumWidth)
{
    const bool turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    const QSize shown = turned ? reader.size().transposed() : reader.size();
    if (maximumWidth <= 0 || shown.width() <= maximumWidth
        || !reader.supportsOption(QImageIOHandler::ScaledSize))
        return;
    const QSize wanted = narrowed(shown, maximumWidth);
    reader.setScaledSize(turned ? wanted.transposed() : wanted);
}

// What the decoder does not say beforehand: the canvas of a GIF is not the size of its first frame, and the
// pictures in an icon file need not be what its list says.
void settle(Decoded &result, int maximumWidth)
{
    const QSize size = result.image.size();
    if (isTooLarge(size)) {
        result.image = {};
        result.refusal = tooLarge;
    } else if (maximumWidth > 0 && size.width() > maximumWidth) {
        result.image = result.image.scaled(narrowed(size, maximumWidth), Qt::IgnoreAspectRatio,
                                           Qt::SmoothTransformation);
    }
}

} // namespace

Decoded decode(const QByteArray &bytes, int maximumWidth)
{
    Decoded result;
    const QByteArray format = formatOf(bytes);
    if (format.isEmpty()) {
        result.refusal = u"It is no picture of a kind that is shown."_s;
        return result;
    }
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    if (format == "ico")
        chooseLargest(reader);
    const QSize size = reader.size();
    if (!size.isValid() || isTooLarge(size)) {
        result.refusal = size.isValid() ? tooLarge : u"Its header is damaged."_s;
        return result;
    }
    narrow(reader, maximumWidth);
    result.animated = format == "gif" && reader.supportsAnimation() && reader.imageCount() > 1;
    result.image = reader.read();
    if (result.image.isNull())
        result.refusal = reader.errorString();
    else
        settle(result, maximumWidth);
    return result;
}

} // namespace app::images
