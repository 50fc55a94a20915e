// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/freshness.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace app::net;

class FreshnessTest final : public QObject
{
    Q_OBJECT

private slots:
    void httpDatesAreRead_data();
    void httpDatesAreRead();
    void anAnswerIsFresh_data();
    void anAnswerIsFresh();
    void aServerAsksForAPause_data();
    void aServerAsksForAPause();
};

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
constexpr int noPause = -1;

} // namespace

void FreshnessTest::httpDatesAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QDateTime>("read");

    const QDateTime moment(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC);
    QTest::newRow("IMF-fixdate") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << moment;
    QTest::newRow("RFC 850") << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << moment;
    QTest::newRow("asctime") << QByteArray("Sun Nov  6 08:49:37 1994") << moment;
    QTest::newRow("RFC 850 in this century") << QByteArray("Monday, 23-Nov-26 12:00:00 GMT") << now;
    QTest::newRow("a number") << QByteArray("0") << QDateTime();
    QTest::newRow("nothing") << QByteArray() << QDateTime();
    QTest::newRow("nonsense") << QByteArray("soon") << QDateTime();
}

void FreshnessTest::httpDatesAreRead()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QDateTime, read);
    QCOMPARE(parseHttpDate(text), read);
}

void FreshnessTest::anAnswerIsFresh_data()
{
    QTest::addColumn<QByteArray>("cacheControl");
    QTest::addColumn<QByteArray>("expires");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<int>("seconds");

    const QByteArray noon = "Mon, 23 Nov 2026 12:00:00 GMT";
    const QByteArray two = "Mon, 23 Nov 2026 14:00:00 GMT";
    QTest::newRow("the server does not say") << QByteArray() << QByteArray() << noon << 0;
    QTest::newRow("max-age") << QByteArray("max-age=1800") << QByteArray() << noon << 1800;
    QTest::newRow("max-age among others")
        << QByteArray("public, Max-Age=60, x") << QByteArray() << noon << 60;
    QTest::newRow("max-age in quotes") << QByteArray("max-age=\"60\"") << QByteArray() << noon << 60;
    QTest::newRow("a shared cache's age is not ours")
        << QByteArray("s-maxage=60") << QByteArray() << noon << 0;
    QTest::newRow("max-age beats Expires") << QByteArray("max-age=60") << two << noon << 60;
    QTest::newRow("max-age that is no number") << QByteArray("max-age=-5") << QByteArray() << noon << 0;
    QTest::newRow("for ever is a day") << QByteArray("max-age=31536000") << QByteArray() << noon << 86400;
    QTest::newRow("a huge number is a day")
        << QByteArray("max-age=99999999999999999999") << QByteArray() << noon << 86400;
    QTest::newRow("no-cache") << QByteArray("no-cache, max-age=600") << QByteArray() << noon << 0;
    QTest::newRow("no-store") << QByteArray("no-store") << two << noon << 0;
    QTest::newRow("Expires") << QByteArray() << two << noon << 7200;
    QTest::newRow("Expires without Date") << QByteArray() << two << QByteArray() << 7200;
    QTest::newRow("Expires by the server's own wrong clock")
        << QByteArray() << QByteArray("Thu, 01 Jan 1970 01:00:00 GMT")
        << QByteArray("Thu, 01 Jan 1970 00:00:00 GMT") << 3600;
    QTest::newRow("Expires long ago")
        << QByteArray() << QByteArray("Thu, 01 Jan 1970 01:00:00 GMT") << noon << 0;
    QTest::newRow("Expires: 0") << QByteArray() << QByteArray("0") << noon << 0;
}

void FreshnessTest::anAnswerIsFresh()
{
    QFETCH(const QByteArray, cacheControl);
    QFETCH(const QByteArray, expires);
    QFETCH(const QByteArray, date);
    QFETCH(const int, seconds);

    FetchReply reply;
    reply.cacheControl = cacheControl;
    reply.expires = expires;
    reply.date = date;

    QCOMPARE(static_cast<int>(freshFor(reply, now).count()), seconds);
}

void FreshnessTest::aServerAsksForAPause_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<int>("seconds");

    QTest::newRow("200") << 200 << QByteArray("120") << noPause;
    QTest::newRow("429 in seconds") << 429 << QByteArray("120") << 120;
    QTest::newRow("429 with a date") << 429 << QByteArray("Mon, 23 Nov 2026 12:30:00 GMT") << 1800;
    QTest::newRow("429 with a date gone by") << 429 << QByteArray("Mon, 23 Nov 2026 11:30:00 GMT") << 0;
    QTest::newRow("429 without a word") << 429 << QByteArray() << 600;
    QTest::newRow("429 with nonsense") << 429 << QByteArray("a while") << 600;
    QTest::newRow("a year is a week") << 429 << QByteArray("31536000") << 604800;
    QTest::newRow("503 in seconds") << 503 << QByteArray("60") << 60;
    QTest::newRow("503 without a word is only a failure") << 503 << QByteArray() << noPause;
}

void FreshnessTest::aServerAsksForAPause()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, retryAfter);
    QFETCH(const int, seconds);

    FetchReply reply;
    reply.status = status;
    reply.retryAfter = retryAfter;

    const auto pause = pauseAskedFor(reply, now);

    QCOMPARE(pause ? static_cast<int>(pause->count()) : noPause, seconds);
}

QTEST_GUILESS_MAIN(FreshnessTest)
#include "freshness_test.moc"
