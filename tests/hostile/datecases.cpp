// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hostile/documents.h"
#include "tests/hostile/stage.h"

using namespace Qt::StringLiterals;

namespace tests::hostile {

namespace {

QByteArray dated(const QByteArray &date)
{
    return rss(item("1", "One", "<pubDate>" + date + "</pubDate>")
               + item("2", "Two", "<dc:date>" + date + "</dc:date>"));
}

// Nothing may stand above what is really new for ever, and no arithmetic may run over.
QString sortsByFirstSightPlusADay(Stage &stage)
{
    models::ArticleFilter filter;
    filter.scope = models::ArticleFilter::Scope::Feed;
    filter.feed = stage.id();
    const qint64 latest = stage.m.now.addDays(1).toMSecsSinceEpoch();
    const qint64 earliest = QDateTime(QDate(-1, 1, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
    const QList<models::ArticleRow> rows = stage.m.library->rows(filter).result().value();
    for (const models::ArticleRow &row : rows) {
        if (row.sortKey > latest || row.sortKey < earliest)
            return QString::number(row.sortKey);
        const models::Article article = stage.m.library->article(row.id).result().value();
        if (!article.headline.published.isValid())
            return u"no date to show"_s;
    }
    return {};
}

Case date(const char *name, const QByteArray &date)
{
    Expected expected = reads({u"One"_s, u"Two"_s});
    expected.also = sortsByFirstSightPlusADay;
    return {name, document(dated(date)), expected, {.known = false, .rounds = 2}};
}

QString inDocumentOrder(Stage &stage)
{
    QStringList titles;
    for (const models::Article &article : stage.articles())
        titles.append(article.headline.title);
    return titles == QStringList{u"One"_s, u"Two"_s, u"Three"_s} ? QString() : titles.join(u' ');
}

Case inOrder(const char *name, const QByteArray &date)
{
    const QByteArray element = date.isNull() ? QByteArray() : "<pubDate>" + date + "</pubDate>";
    return {
        name,
        document(rss(item("1", "One", element) + item("2", "Two", element) + item("3", "Three", element))),
        {.also = inDocumentOrder},
        {.known = false, .rounds = 2}};
}

} // namespace

QList<Case> dateCases()
{
    return {
        date("dates-1970", "Thu, 01 Jan 1970 00:00:00 GMT"),
        date("dates-1969", "Wed, 31 Dec 1969 23:59:59 GMT"),
        date("dates-1900", "Mon, 01 Jan 1900 00:00:00 GMT"),
        date("dates-0001", "Mon, 01 Jan 0001 00:00:00 GMT"),
        date("dates-0000", "0000-00-00 00:00:00"),
        date("dates-0001-iso", "0001-01-01T00:00:00Z"),
        date("dates-minus", "-0001-11-30T00:00:00Z"),
        date("dates-2038", "Tue, 19 Jan 2038 03:14:08 GMT"),
        date("dates-2100", "Fri, 01 Jan 2100 00:00:00 GMT"),
        date("dates-9999", "Fri, 31 Dec 9999 23:59:59 GMT"),
        date("dates-9999-behind", "9999-12-31T23:59:59-14:00"),
        date("dates-99999", "32 Foo 99999"),
        date("dates-huge-year", "Mon, 01 Jan 999999999999 00:00:00 GMT"),
        date("dates-huge-number", "99999999999999999999999999999"),
        date("dates-negative-number", "-9223372036854775808"),
        date("dates-epoch-seconds", "1700000000"),
        date("dates-epoch-milliseconds", "1700000000000"),
        date("dates-garbage", "the day before yesterday"),
        date("dates-markup", "&lt;b&gt;now&lt;/b&gt;"),
        date("dates-empty", ""),
        date("dates-blank", "   \n "),
        date("dates-feb-30", "Fri, 30 Feb 2026 10:00:00 GMT"),
        date("dates-hour-25", "Mon, 02 Nov 2026 25:61:61 GMT"),
        date("dates-leap-second", "Thu, 31 Dec 2026 23:59:60 GMT"),
        date("dates-zone-huge", "Mon, 02 Nov 2026 10:00:00 +9999"),
        date("dates-zone-unknown", "Mon, 02 Nov 2026 10:00:00 XYZZY"),
        date("dates-100k", QByteArray(100'000, '1')),
        date("dates-tomorrow", "Tue, 24 Nov 2026 23:00:00 GMT"),
        inOrder("no-dates", QByteArray()),
        inOrder("dates-all-garbage", "not today"),
        inOrder("dates-all-the-same", "Mon, 02 Nov 2026 10:00:00 GMT"),
        inOrder("dates-all-future", "Fri, 31 Dec 9999 23:59:59 GMT"),
    };
}

} // namespace tests::hostile
