// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/images/decoding.h"

#include <QBuffer>
#include <QImageWriter>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using app::images::decode;
using app::images::Decoded;

class DecodingTest final : public QObject
{
    Q_OBJECT

private slots:
    void aPictureIsNoWiderThanAskedFor_data();
    void aPictureIsNoWiderThanAskedFor();
    void aTurnedPhotographIsAsWideAsItIsShown();
    void theCanvasCountsNotTheFirstFrame();
    void aCanvasTooLargeIsRefused();
};

namespace {

QByteArray encoded(QSize size, const char *format, QImageIOHandler::Transformations turn = {})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setTransformation(turn);
    writer.write(image);
    return buffer.data();
}

/// A GIF with one frame at the left upper corner of its canvas, cut after its first pixels.
QByteArray gifOn(QSize canvas, QSize frame)
{
    QByteArray gif("GIF89a....\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0....\0\2\3\x44\2\5\0;", 36);
    const auto write = [&gif](qsizetype at, QSize size) {
        qToLittleEndian(quint16(size.width()), gif.data() + at);
        qToLittleEndian(quint16(size.height()), gif.data() + at + 2);
    };
    write(6, canvas);
    write(24, frame);
    return gif;
}

} // namespace

void DecodingTest::aPictureIsNoWiderThanAskedFor_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char *format : {"png", "jpeg", "bmp"})
        QTest::newRow(format) << QByteArray(format);
}

void DecodingTest::aPictureIsNoWiderThanAskedFor()
{
    QFETCH(const QByteArray, format);
    const QByteArray bytes = encoded({80, 40}, format.constData());
    QCOMPARE(decode(bytes, 20).image.size(), QSize(20, 10));
    QCOMPARE(decode(bytes, 80).image.size(), QSize(80, 40));
    QCOMPARE(decode(bytes, 0).image.size(), QSize(80, 40));
    QCOMPARE(decode(encoded({80, 1}, format.constData()), 20).image.size(), QSize(20, 1));
}

void DecodingTest::aTurnedPhotographIsAsWideAsItIsShown()
{
    const QByteArray upright = encoded({80, 40}, "jpeg", QImageIOHandler::TransformationRotate90);
    QCOMPARE(decode(upright, 0).image.size(), QSize(40, 80));
    QCOMPARE(decode(upright, 60).image.size(), QSize(40, 80));
    QCOMPARE(decode(upright, 20).image.size(), QSize(20, 40));
    const QByteArray wide = encoded({40, 80}, "jpeg", QImageIOHandler::TransformationRotate90);
    QCOMPARE(decode(wide, 40).image.size(), QSize(40, 20));
}

void DecodingTest::theCanvasCountsNotTheFirstFrame()
{
    QCOMPARE(decode(gifOn({600, 400}, {300, 200}), 0).image.size(), QSize(600, 400));
    QCOMPARE(decode(gifOn({600, 400}, {300, 200}), 150).image.size(), QSize(150, 100));
}

void DecodingTest::aCanvasTooLargeIsRefused()
{
    const Decoded decoded = decode(gifOn({9000, 6000}, {900, 600}), 100);
    QVERIFY(decoded.image.isNull());
    QVERIFY2(decoded.refusal.contains("50 million"_L1), qPrintable(decoded.refusal));
}

QTEST_GUILESS_MAIN(DecodingTest)
#include "decoding_test.moc"
