// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/dates.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What people write for a date, and what they mean.
class DatesTest final : public QObject
{
    Q_OBJECT

private slots:
    void isUnderstood_data();
    void isUnderstood();
    void isNoDate_data();
    void isNoDate();
    void yearsAtTheEdgeAreSafe_data();
    void yearsAtTheEdgeAreSafe();
    void isInUtc();
};

void DatesTest::isUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    const auto row = [](const char *name, const QString &text, const QString &utc) {
        QTest::newRow(name) << text << utc;
    };

    row("RFC 822 as it should be", u"Fri, 11 May 2018 16:28:39 +0800"_s, u"2018-05-11T08:28:39Z"_s);
    row("RFC 822 in Greenwich", u"Thu, 01 Jan 2004 19:48:21 GMT"_s, u"2004-01-01T19:48:21Z"_s);
    row("RFC 822 without the weekday", u"1 Jan 2004 19:48:21 UT"_s, u"2004-01-01T19:48:21Z"_s);
    row("RFC 822 without seconds", u"Thu, 1 Jan 2004 19:48 GMT"_s, u"2004-01-01T19:48:00Z"_s);
    row("RFC 822 with two digits of year", u"Sun, 10 Dec 17 13:01:36 -0800"_s, u"2017-12-10T21:01:36Z"_s);
    row("RFC 822 of the last century", u"Sat, 19 Mar 88 07:15:00 GMT"_s, u"1988-03-19T07:15:00Z"_s);
    row("New York in winter", u"Sat, 07 Dec 2002 00:00:01 EST"_s, u"2002-12-07T05:00:01Z"_s);
    row("New York in summer", u"Sat, 07 Sep 2002 00:00:01 EDT"_s, u"2002-09-07T04:00:01Z"_s);
    row("Los Angeles", u"30 Apr 2010 5:00 PDT"_s, u"2010-04-30T12:00:00Z"_s);
    row("Berlin in summer", u"Tue, 1 Jul 2014 12:00:00 CEST"_s, u"2014-07-01T10:00:00Z"_s);
    row("Tokyo by name", u"Tue, 1 Jul 2014 12:00:00 JST"_s, u"2014-07-01T03:00:00Z"_s);
    row("a zone with a colon", u"Fri, 28 May 2010 21:03:38 +00:00"_s, u"2010-05-28T21:03:38Z"_s);
    row("a zone behind its name", u"Tue, 1 Jul 2014 12:00:00 GMT+0200"_s, u"2014-07-01T10:00:00Z"_s);
    row("a zone of one digit", u"Tue, 1 Jul 2014 12:00:00 UTC+8"_s, u"2014-07-01T04:00:00Z"_s);
    row("Z after RFC 822", u"Thu, 14 May 2020 10:00:18 Z"_s, u"2020-05-14T10:00:18Z"_s);
    row("Etc/GMT", u"Wed, 19 Aug 2009 18:28:00 Etc/GMT"_s, u"2009-08-19T18:28:00Z"_s);
    row("no zone means UTC", u"Thu, 01 Jan 2004 19:48:21"_s, u"2004-01-01T19:48:21Z"_s);
    row("a whole month's name", u"Thu, 01 January 2004 19:48:21 GMT"_s, u"2004-01-01T19:48:21Z"_s);
    row("the month first", u"January 1, 2004 19:48:21 GMT"_s, u"2004-01-01T19:48:21Z"_s);
    row("hyphens in the date", u"Thu, 01-Jan-2004 19:48:21 GMT"_s, u"2004-01-01T19:48:21Z"_s);
    row("an ordinal", u"1st of March 2020, 10:00"_s, u"2020-03-01T10:00:00Z"_s);
    row("asctime", u"Sun Jan  4 16:29:06 2004"_s, u"2004-01-04T16:29:06Z"_s);
    row("asctime with a zone in it", u"Thu Aug 30 17:26:16 +0200 2012"_s, u"2012-08-30T15:26:16Z"_s);
    row("asctime with a zone's name in it", u"Sat Jan  3 00:00:00 EST 2004"_s, u"2004-01-03T05:00:00Z"_s);
    row("how Go prints a date", u"2020-03-01 10:00:00 +0100 CET"_s, u"2020-03-01T09:00:00Z"_s);

    row("a city's zone in winter", u"Thu, 15 Jan 2004 10:00:00 Europe/Berlin"_s, u"2004-01-15T09:00:00Z"_s);
    row("a city's zone in summer", u"2004-07-15 10:00:00 America/New_York"_s, u"2004-07-15T14:00:00Z"_s);
    row("a zone behind the offset", u"2004-01-15T10:00:00+01:00[Europe/Paris]"_s, u"2004-01-15T09:00:00Z"_s);
    row("a zone that is nowhere", u"2023-05-29 00:00:00+15:00"_s, u"2023-05-29T00:00:00Z"_s);
    row("Unix time of .NET", u"/Date(1074160800000+0100)/"_s, u"2004-01-15T10:00:00Z"_s);
    row("Unix time with a fraction", u"1074160800.5"_s, u"2004-01-15T10:00:00Z"_s);
    row("morning in Spanish", u"2004-01-15 12:05 a. m."_s, u"2004-01-15T00:05:00Z"_s);
    row("French hours", u"jeudi 15 février 2004 à 10h05"_s, u"2004-02-15T10:05:00Z"_s);
    row("a month in Chinese signs", u"周四, 15 一月 2004 10:00:00 +0800"_s, u"2004-01-15T02:00:00Z"_s);
    row("the twelfth in Chinese signs", u"十二月 5, 2004"_s, u"2004-12-05T00:00:00Z"_s);
    row("an era of Japan", u"令和2年1月15日"_s, u"2020-01-15T00:00:00Z"_s);
    row("the Republic's years", u"民國93年1月15日"_s, u"2004-01-15T00:00:00Z"_s);
    row("Hebrew", u"15 ינואר 2004"_s, u"2004-01-15T00:00:00Z"_s);
    row("Hindi", u"15 मई 2004"_s, u"2004-05-15T00:00:00Z"_s);
    row("Bulgarian", u"15 януари 2004"_s, u"2004-01-15T00:00:00Z"_s);
    row("Croatian", u"15. lipnja 2004"_s, u"2004-06-15T00:00:00Z"_s);
    row("Polish of the like", u"15 lipca 2004"_s, u"2004-07-15T00:00:00Z"_s);
    row("Romanian", u"15 iunie 2004"_s, u"2004-06-15T00:00:00Z"_s);
    row("Hungarian with its weekday", u"2004. január 18., vasárnap 10:00"_s, u"2004-01-18T10:00:00Z"_s);

    row("RFC 3339", u"2003-12-31T10:14:55Z"_s, u"2003-12-31T10:14:55Z"_s);
    row("RFC 3339 with an offset", u"2003-12-31T10:14:55-08:00"_s, u"2003-12-31T18:14:55Z"_s);
    row("RFC 3339 with an offset without colon", u"2003-12-31T10:14:55-0800"_s, u"2003-12-31T18:14:55Z"_s);
    row("RFC 3339 with a fraction", u"2019-07-31T11:54:28.569Z"_s, u"2019-07-31T11:54:28.569Z"_s);
    row("RFC 3339 with nine digits of fraction", u"2019-07-31T11:54:28.569123456Z"_s,
        u"2019-07-31T11:54:28.569Z"_s);
    row("a blank for the T", u"2004-07-08 23:56:58"_s, u"2004-07-08T23:56:58Z"_s);
    row("no seconds", u"2003-12-31T10:14Z"_s, u"2003-12-31T10:14:00Z"_s);
    row("a day alone", u"2003-12-31"_s, u"2003-12-31T00:00:00Z"_s);
    row("a month alone", u"2003-12"_s, u"2003-12-01T00:00:00Z"_s);
    row("a year alone", u"2003"_s, u"2003-01-01T00:00:00Z"_s);
    row("all in one", u"20031231"_s, u"2003-12-31T00:00:00Z"_s);
    row("all in one with a time", u"20031231T101455Z"_s, u"2003-12-31T10:14:55Z"_s);
    row("two digits of year, ISO", u"03-12-31"_s, u"2003-12-31T00:00:00Z"_s);
    row("two digits of year in one", u"031231"_s, u"2003-12-31T00:00:00Z"_s);
    row("ISO 8601 without the century", u"-0312"_s, u"2003-12-01T00:00:00Z"_s);
    row("a day of the year", u"2003-335"_s, u"2003-12-01T00:00:00Z"_s);
    row("a day of the year in one", u"2003335"_s, u"2003-12-01T00:00:00Z"_s);
    row("a day of the week", u"2004-W01-1"_s, u"2003-12-29T00:00:00Z"_s);
    row("a day of the week in one", u"2009W537"_s, u"2010-01-03T00:00:00Z"_s);
    row("slashes, year first", u"2006/09/15 08:19:53 EDT"_s, u"2006-09-15T12:19:53Z"_s);
    row("slashes and hyphens mixed", u"2020-01/10 14:33:00"_s, u"2020-01-10T14:33:00Z"_s);
    row("American", u"12/31/2003 10:14"_s, u"2003-12-31T10:14:00Z"_s);
    row("American with an afternoon", u"7/4/2014 1:05:00 PM"_s, u"2014-07-04T13:05:00Z"_s);
    row("midnight of twelve hours", u"7/4/2014 12:05 AM"_s, u"2014-07-04T00:05:00Z"_s);
    row("slashes that cannot be American", u"31/12/2003"_s, u"2003-12-31T00:00:00Z"_s);
    row("German", u"31.12.2003 10:14"_s, u"2003-12-31T10:14:00Z"_s);
    row("seconds since 1970", u"1518478934"_s, u"2018-02-12T23:42:14Z"_s);
    row("milliseconds since 1970", u"1518478934000"_s, u"2018-02-12T23:42:14Z"_s);
    row("a day more than June has", u"Thu, 31 Jun 2004 19:48:21 GMT"_s, u"2004-07-01T19:48:21Z"_s);
    row("the end of a day", u"2003-12-31T24:00:00Z"_s, u"2004-01-01T00:00:00Z"_s);
    row("a leap second", u"2016-12-31T23:59:60Z"_s, u"2017-01-01T00:00:00Z"_s);
    row("blanks around", u"  \n2003-12-31T10:14:55Z \t"_s, u"2003-12-31T10:14:55Z"_s);

    row("Chinese", u"2025年08月14日 21时02分"_s, u"2025-08-14T21:02:00Z"_s);
    row("Chinese with seconds and a zone", u"2025年8月14日 21:02:03 +0800"_s, u"2025-08-14T13:02:03Z"_s);
    row("Chinese afternoon", u"2025年8月14日 下午 9:02"_s, u"2025-08-14T21:02:00Z"_s);
    row("Chinese afternoon without a blank", u"2025年8月14日下午9点02分"_s, u"2025-08-14T21:02:00Z"_s);
    row("traditional Chinese", u"2025年8月14日 21時02分"_s, u"2025-08-14T21:02:00Z"_s);
    row("Japanese forenoon", u"2025年8月14日 午前9:02"_s, u"2025-08-14T09:02:00Z"_s);
    row("digits of full width", u"２０２５年８月１４日"_s, u"2025-08-14T00:00:00Z"_s);
    row("Korean", u"2004년 05월 28일  01:31:15"_s, u"2004-05-27T16:31:15Z"_s);
    row("Korean afternoon", u"2004-05-25 오후 11:23:17"_s, u"2004-05-25T14:23:17Z"_s);
    row("Greek", u"Κυρ, 11 Ιούλ 2004 12:00:00 EST"_s, u"2004-07-11T17:00:00Z"_s);
    row("Hungarian", u"2004-július-13T9:15-05:00"_s, u"2004-07-13T14:15:00Z"_s);
    row("Russian", u"Ср, 05 мая 2021 10:00:00 +0300"_s, u"2021-05-05T07:00:00Z"_s);
    row("German month", u"Di, 05 März 2019 10:00:00 +0100"_s, u"2019-03-05T09:00:00Z"_s);
    row("French month", u"mar., 13 août 2019 10:00:00 +0200"_s, u"2019-08-13T08:00:00Z"_s);
    row("Spanish", u"5 de enero de 2024"_s, u"2024-01-05T00:00:00Z"_s);
    row("Portuguese", u"Qui, 13 Fev 2020 10:00:00 -0300"_s, u"2020-02-13T13:00:00Z"_s);
    row("Italian", u"lun, 6 gen 2020 10:00:00 +0100"_s, u"2020-01-06T09:00:00Z"_s);
    row("Dutch", u"wo, 4 mrt 2020 10:00:00 +0100"_s, u"2020-03-04T09:00:00Z"_s);
    row("Polish", u"4 lipca 2020 10:00"_s, u"2020-07-04T10:00:00Z"_s);
    row("Czech July is longer than Czech June", u"4. července 2020"_s, u"2020-07-04T00:00:00Z"_s);
    row("Turkish", u"4 Şubat 2020"_s, u"2020-02-04T00:00:00Z"_s);
}

void DatesTest::isUnderstood()
{
    QFETCH(const QString, text);
    QFETCH(const QString, utc);
    QCOMPARE(app::feeds::parseDate(text), QDateTime::fromString(utc, Qt::ISODateWithMs));
}

void DatesTest::isNoDate_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("nothing", QString());
    row("blanks", u"   "_s);
    row("a word", u"yesterday"_s);
    row("a sentence", u"The feed was built on a sunny day"_s);
    row("a month alone", u"March"_s);
    row("month 13", u"2003-13-40T10:00:00Z"_s);
    row("hour 25", u"Wed, 31 Dec 2003 25:00:00 GMT"_s);
    row("minute 61", u"2003-12-31T10:61:00Z"_s);
    row("week 60", u"2003-W60-1"_s);
    row("day 400 of the year", u"2003-400"_s);
    row("year 0", u"0000-00-00T00:00:00Z"_s);
    row("year 0 in Greenwich", u"0001-01-01T00:00:00+14:00"_s);
    row("year 10000 in Greenwich", u"9999-12-31T23:59:59-12:00"_s);
    row("a leap second into year 10000", u"9999-12-31T23:59:60Z"_s);
    row("no date, as PHP says it", u"-0001-11-30T00:00:00+00:00"_s);
    row("no date, as PHP says it in words", u"Wed, 30 Nov -0001 00:00:00 +0000"_s);
    row("a version", u"1.2.3.4"_s);
    row("numbers without end", QString(90, u'9'));
    row("too long", QString(100'000, u'1'));
    row("an address", u"https://example.org/"_s);
}

void DatesTest::isNoDate()
{
    QFETCH(const QString, text);
    QVERIFY2(!app::feeds::parseDate(text).isValid(),
             qPrintable(app::feeds::parseDate(text).toString(Qt::ISODate)));
}

void DatesTest::yearsAtTheEdgeAreSafe_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("year 1") << u"0001-01-01T00:00:00Z"_s;
    QTest::newRow("year 1, east of Greenwich") << u"0001-01-01T00:00:00+14:00"_s;
    QTest::newRow("year 9999") << u"9999-12-31T23:59:59Z"_s;
    QTest::newRow("year 9999, west of Greenwich") << u"9999-12-31T23:59:59-12:00"_s;
    QTest::newRow("year 10000") << u"10000-01-01T00:00:00Z"_s;
    QTest::newRow("year 99999") << u"Sat, 01 Jan 99999 00:00:00 GMT"_s;
    QTest::newRow("a zone of 99 hours") << u"2003-12-31T10:14:55+99:99"_s;
}

// The value itself matters little; that it can be stored and shown does.
void DatesTest::yearsAtTheEdgeAreSafe()
{
    QFETCH(const QString, text);
    const QDateTime date = app::feeds::parseDate(text);
    if (date.isValid())
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(date.toMSecsSinceEpoch(), Qt::UTC), date);
    else
        QVERIFY(date.toString().isEmpty());
}

void DatesTest::isInUtc()
{
    for (const QString &text : {u"Fri, 11 May 2018 16:28:39 +0800"_s, u"2003-12-31"_s, u"1518478934"_s})
        QCOMPARE(app::feeds::parseDate(text).timeSpec(), Qt::UTC);
}

QTEST_GUILESS_MAIN(DatesTest)
#include "dates_test.moc"
