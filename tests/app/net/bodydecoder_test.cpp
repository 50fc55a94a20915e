// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/bodydecoder.h"
#include "tests/support/httpserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace app::net;
using tests::gzip;
using Verdict = BodyDecoder::Verdict;

Q_DECLARE_METATYPE(app::net::BodyDecoder::Verdict)

class BodyDecoderTest final : public QObject
{
    Q_OBJECT

private slots:
    void aBodyIsDecoded_data();
    void aBodyIsDecoded();
    void aBrokenStreamIsNoticed_data();
    void aBrokenStreamIsNoticed();
    void aBombIsKnownBeforeItIsBig();
    void nothingOutgrowsItsLimit();
};

namespace {

constexpr qint64 megabyte = 1024 * 1024;
const QByteArray feed = "<rss version='2.0'><channel><title>Harbour Letters</title></channel></rss>";

// qCompress() puts the length before a zlib stream of a header (2), the deflated bytes and a checksum (4).
QByteArray zlibbed(const QByteArray &bytes)
{
    return qCompress(bytes).mid(4);
}

QByteArray deflated(const QByteArray &bytes)
{
    return zlibbed(bytes).mid(2).chopped(4);
}

struct Decoded
{
    Verdict verdict = Verdict::Good;
    QByteArray body;
};

Decoded decode(const QByteArray &bytes, const QByteArray &coding, qsizetype piece, qint64 limit = megabyte)
{
    BodyDecoder decoder(coding, limit);
    Decoded decoded;
    for (qsizetype at = 0; at < bytes.size() && decoded.verdict == Verdict::Good; at += piece)
        decoded.verdict = decoder.add(bytes.mid(at, piece), decoded.body);
    if (decoded.verdict == Verdict::Good)
        decoded.verdict = decoder.finish(decoded.body);
    return decoded;
}

} // namespace

void BodyDecoderTest::aBodyIsDecoded_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<QByteArray>("expected");

    QTest::newRow("plain") << feed << QByteArray() << feed;
    QTest::newRow("nothing") << QByteArray() << QByteArray("gzip") << QByteArray();
    QTest::newRow("one letter") << QByteArray("x") << QByteArray() << QByteArray("x");
    QTest::newRow("gzip") << gzip(feed) << QByteArray("gzip") << feed;
    QTest::newRow("gzip of nothing") << QByteArray::fromHex("1f8b08000000000000ff03000000000000000000")
                                     << QByteArray("gzip") << QByteArray();
    QTest::newRow("gzip that nobody spoke of") << gzip(feed) << QByteArray() << feed;
    QTest::newRow("gzip called deflate") << gzip(feed) << QByteArray("deflate") << feed;
    QTest::newRow("gzip, twice") << gzip(gzip(feed)) << QByteArray("gzip, gzip") << feed;
    QTest::newRow("gzip in two members") << gzip(feed) + gzip(feed) << QByteArray("gzip") << feed + feed;
    QTest::newRow("gzip with zeros behind") << gzip(feed) + QByteArray(7, '\0') << QByteArray("gzip") << feed;
    QTest::newRow("zlib") << zlibbed(feed) << QByteArray("deflate") << feed;
    QTest::newRow("bare deflate") << deflated(feed) << QByteArray("Deflate") << feed;
    QTest::newRow("plain, called gzip") << feed << QByteArray("gzip") << feed;
    QTest::newRow("plain, called deflate") << feed << QByteArray("deflate") << feed;
    QTest::newRow("plain, called utf-8") << feed << QByteArray("utf-8") << feed;
    const QByteArray large = feed.repeated(5000);
    QTest::newRow("larger than any buffer") << gzip(large) << QByteArray("gzip") << large;
}

void BodyDecoderTest::aBodyIsDecoded()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, coding);
    QFETCH(const QByteArray, expected);

    for (const qsizetype piece : {qsizetype{1}, qsizetype{7}, qsizetype{1000}, qsizetype{1} << 30}) {
        const Decoded decoded = decode(bytes, coding, piece);
        QCOMPARE(decoded.verdict, Verdict::Good);
        QCOMPARE(decoded.body, expected);
    }
}

void BodyDecoderTest::aBrokenStreamIsNoticed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("coding");

    const QByteArray whole = gzip(feed);
    for (const qsizetype length :
         {qsizetype{2}, qsizetype{10}, whole.size() / 2, whole.size() - 8, whole.size() - 1})
        QTest::newRow(qPrintable(u"cut after %1"_s.arg(length))) << whole.left(length) << QByteArray("gzip");
    QByteArray wrongSum = whole;
    wrongSum[whole.size() - 6] = static_cast<char>(wrongSum.at(whole.size() - 6) ^ 1);
    QTest::newRow("a checksum that does not fit") << wrongSum << QByteArray("gzip");
    QTest::newRow("rubbish inside") << whole.left(20) + QByteArray(50, 'x') << QByteArray("gzip");
    QTest::newRow("the second member is cut") << whole + whole.chopped(3) << QByteArray("gzip");
    QTest::newRow("the inner stream is cut") << gzip(whole.chopped(10)) << QByteArray("gzip");
    QTest::newRow("zlib, cut") << zlibbed(feed).chopped(5) << QByteArray("deflate");
    QTest::newRow("four times") << gzip(gzip(gzip(whole))) << QByteArray("gzip");
}

void BodyDecoderTest::aBrokenStreamIsNoticed()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, coding);

    QCOMPARE(decode(bytes, coding, 1).verdict, Verdict::Damaged);
    QCOMPARE(decode(bytes, coding, bytes.size()).verdict, Verdict::Damaged);
}

void BodyDecoderTest::aBombIsKnownBeforeItIsBig()
{
    const QByteArray bomb = gzip(QByteArray(50 * megabyte, 'a'));
    const QByteArray nested = gzip(bomb);

    for (const QByteArray &bytes : {bomb, nested}) {
        const Decoded decoded = decode(bytes, "gzip", bytes.size(), 64 * megabyte);
        QCOMPARE(decoded.verdict, Verdict::TooLarge);
        QVERIFY2(decoded.body.size() < 5 * megabyte, "it was known by how steeply it swells");
    }
}

void BodyDecoderTest::nothingOutgrowsItsLimit()
{
    const QByteArray body = feed.repeated(2000);

    for (const QByteArray &bytes : {body, gzip(body), gzip(gzip(body))}) {
        QCOMPARE(decode(bytes, "gzip", 1000, body.size()).verdict, Verdict::Good);
        const Decoded decoded = decode(bytes, "gzip", 1000, body.size() - 1);
        QCOMPARE(decoded.verdict, Verdict::TooLarge);
        QVERIFY(decoded.body.size() < body.size());
    }
}

QTEST_GUILESS_MAIN(BodyDecoderTest)
#include "bodydecoder_test.moc"
