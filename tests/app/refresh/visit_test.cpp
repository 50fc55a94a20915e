// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh/visit.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace app::refresh;
using app::net::FetchReply;
using app::net::Redirect;
using models::FetchOutcome;
using models::FetchState;
using models::Problem;
using Status = models::FetchOutcome::Status;

class VisitTest final : public QObject
{
    Q_OBJECT

private slots:
    void aNewDocumentBringsItsValidators();
    void aDocumentWithoutValidatorsTakesTheOldOnesAway();
    void a304KeepsEverything();
    void aFailureKeepsTheValidators();
    void theSameBodyIsNotParsedAgain();
    void goneStaysGone();
    void onlyItsOwnAddressEndsAFeed_data();
    void onlyItsOwnAddressEndsAFeed();
    void aSuccessForgetsTheFailures();
    void redirectsMoveTheFeed_data();
    void redirectsMoveTheFeed();
    void anotherFeedsAddressIsNotTaken();
    void aPageAtTheEndMovesNothing();
    void theUsersOwnIntervalCounts();
    void theDocumentsWishOutlivesA304();
    void aCutDocumentIsKnown_data();
    void aCutDocumentIsKnown();
    void aCutBodyIsOnlyTrustedIfItsLengthWasChecked();
};

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
const QUrl feedUrl(u"http://feed.test/a.xml"_s);

Reading good()
{
    Reading reading;
    reading.feed = models::ParsedFeed{.title = u"Harbour Letters"_s};
    reading.hash = "new";
    return reading;
}

Visit visit(int status)
{
    Visit made;
    made.before.feed = {7};
    made.before.title = u"My harbour"_s;
    made.before.url = feedUrl;
    made.before.etag = "\"old\"";
    made.before.lastModified = "once";
    made.before.contentHash = "old";
    made.before.failures = 3;
    made.reply.status = status;
    made.reply.url = feedUrl;
    made.at = now;
    if (status == 200)
        made.reading = good();
    return made;
}

Visit failed(Problem::Kind kind, int status)
{
    Visit made = visit(status);
    made.reading.reset();
    made.reply.problem = Problem{kind, u"http://feed.test/a.xml"_s, {}, status};
    return made;
}

} // namespace

void VisitTest::aNewDocumentBringsItsValidators()
{
    Visit seen = visit(200);
    seen.reply.etag = "W/\"new\"";
    seen.reply.lastModified = "now";

    const FetchOutcome outcome = outcomeOf(seen);

    QCOMPARE(outcome.status, Status::Updated);
    QCOMPARE(outcome.state.etag, QByteArray("W/\"new\""));
    QCOMPARE(outcome.state.lastModified, QByteArray("now"));
    QCOMPARE(outcome.state.contentHash, QByteArray("new"));
    QCOMPARE(outcome.state.lastSuccess, now);
    QCOMPARE(outcome.state.nextDue, now.addSecs(3600));
    QVERIFY(outcome.feed);
}

void VisitTest::aDocumentWithoutValidatorsTakesTheOldOnesAway()
{
    Visit seen = visit(200);
    seen.reply.lastModified = "now";

    const FetchOutcome outcome = outcomeOf(seen);

    QVERIFY(outcome.state.etag.isEmpty());
    QCOMPARE(outcome.state.lastModified, QByteArray("now"));
}

void VisitTest::a304KeepsEverything()
{
    const FetchOutcome outcome = outcomeOf(visit(304));

    QCOMPARE(outcome.status, Status::Unchanged);
    QCOMPARE(outcome.state.etag, QByteArray("\"old\""));
    QCOMPARE(outcome.state.lastModified, QByteArray("once"));
    QCOMPARE(outcome.state.contentHash, QByteArray("old"));
    QVERIFY(!outcome.feed && !outcome.problem);
}

void VisitTest::aFailureKeepsTheValidators()
{
    const FetchOutcome outcome = outcomeOf(failed(Problem::Kind::SlowDown, 429));

    QCOMPARE(outcome.status, Status::Error);
    QCOMPARE(outcome.state.etag, QByteArray("\"old\""));
    QCOMPARE(outcome.state.failures, 4);
    QCOMPARE(outcome.problem->subject, u"My harbour"_s);
    QVERIFY(!outcome.state.lastSuccess.isValid());
}

void VisitTest::theSameBodyIsNotParsedAgain()
{
    FetchReply reply;
    reply.body = "this is no feed, but nobody looks";
    const QByteArray hash = readBody(reply, {}).hash;

    const Reading again = readBody(reply, hash);

    QVERIFY(again.same);
    QVERIFY(!again.problem && !again.feed);
}

void VisitTest::goneStaysGone()
{
    const FetchOutcome outcome = outcomeOf(failed(Problem::Kind::Gone, 410));

    QCOMPARE(outcome.status, Status::Gone);
    QVERIFY(outcome.state.gone);
    QVERIFY(!outcome.state.nextDue.isValid());
}

void VisitTest::onlyItsOwnAddressEndsAFeed_data()
{
    QTest::addColumn<QList<Redirect>>("redirects");
    QTest::addColumn<bool>("gone");

    const QUrl there(u"http://feed.test/there.xml"_s);
    QTest::newRow("moved for good") << QList<Redirect>{{there, 301}} << true;
    QTest::newRow("for now") << QList<Redirect>{{there, 302}} << false;
    QTest::newRow("first for good, then for now")
        << QList<Redirect>{{QUrl(u"http://feed.test/b.xml"_s), 308}, {there, 307}} << false;
}

void VisitTest::onlyItsOwnAddressEndsAFeed()
{
    QFETCH(const QList<Redirect>, redirects);
    QFETCH(const bool, gone);
    Visit seen = failed(Problem::Kind::Gone, 410);
    seen.reply.redirects = redirects;
    seen.reply.permanent = gone;

    const FetchOutcome outcome = outcomeOf(seen);

    QCOMPARE(outcome.state.gone, gone);
    QCOMPARE(outcome.status, gone ? Status::Gone : Status::Error);
    QCOMPARE(outcome.problem->kind, gone ? Problem::Kind::Gone : Problem::Kind::NotFound);
    QCOMPARE(outcome.state.failures, 4);
    QCOMPARE(outcome.state.nextDue.isValid(), !gone);
}

void VisitTest::aSuccessForgetsTheFailures()
{
    Visit seen = visit(200);
    seen.before.gone = true;

    const FetchOutcome outcome = outcomeOf(seen);

    QCOMPARE(outcome.state.failures, 0);
    QVERIFY(!outcome.state.gone);
}

void VisitTest::redirectsMoveTheFeed_data()
{
    QTest::addColumn<QList<int>>("statuses");
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("validatorsFrom");

    const QString start = feedUrl.toString();
    const QString first = u"http://feed.test/1"_s;
    const QString second = u"http://feed.test/2"_s;
    QTest::newRow("301") << QList<int>{301} << first << QString();
    QTest::newRow("308") << QList<int>{308} << first << QString();
    QTest::newRow("302") << QList<int>{302} << start << first;
    QTest::newRow("307") << QList<int>{307} << start << first;
    QTest::newRow("303") << QList<int>{303} << start << first;
    QTest::newRow("301, 308") << QList<int>{301, 308} << second << QString();
    QTest::newRow("301, then 302") << QList<int>{301, 302} << first << second;
    QTest::newRow("302, then 301") << QList<int>{302, 301} << start << second;
}

void VisitTest::redirectsMoveTheFeed()
{
    QFETCH(const QList<int>, statuses);
    QFETCH(const QString, stored);
    QFETCH(const QString, validatorsFrom);
    Visit seen = visit(200);
    for (qsizetype i = 0; i < statuses.size(); ++i)
        seen.reply.redirects.append({QUrl(u"http://feed.test/%1"_s.arg(i + 1)), statuses.at(i)});
    seen.reply.url = seen.reply.redirects.constLast().to;

    const FetchOutcome outcome = outcomeOf(seen);

    QCOMPARE(outcome.state.url.toString(), stored);
    QCOMPARE(outcome.state.validatorsFrom.toString(), validatorsFrom);
    QCOMPARE(outcome.status, stored == feedUrl.toString() ? Status::Updated : Status::Moved);
    QVERIFY(!outcome.state.movingSince.isValid());
}

void VisitTest::anotherFeedsAddressIsNotTaken()
{
    Visit seen = visit(200);
    seen.reply.redirects = {{QUrl(u"http://feed.test/b.xml"_s), 301}};
    seen.reply.url = seen.reply.redirects.constLast().to;
    seen.isTaken = [](const QUrl &url) { return url == QUrl(u"http://feed.test/b.xml"_s); };

    const FetchOutcome first = outcomeOf(seen);
    seen.before = first.state;
    seen.at = now.addDays(1);
    const FetchOutcome second = outcomeOf(seen);

    QCOMPARE(first.status, Status::Updated);
    QCOMPARE(first.state.url, feedUrl);
    QCOMPARE(first.state.movingTo, seen.reply.url);
    QCOMPARE(second.state.movingSince, now);
}

void VisitTest::aPageAtTheEndMovesNothing()
{
    Visit seen = visit(200);
    seen.reply.redirects = {{QUrl(u"http://portal.test/login"_s), 301}};
    seen.reply.url = seen.reply.redirects.constLast().to;
    seen.reading = Reading{.problem = Problem{Problem::Kind::WebPage, {}, {}, 200}};

    const FetchOutcome outcome = outcomeOf(seen);

    QCOMPARE(outcome.status, Status::Error);
    QCOMPARE(outcome.state.url, feedUrl);
    QCOMPARE(outcome.state.etag, QByteArray("\"old\""));
    QCOMPARE(outcome.state.contentHash, QByteArray("old"));
}

void VisitTest::theUsersOwnIntervalCounts()
{
    Visit seen = visit(200);
    seen.before.settings.interval = std::chrono::hours(6);

    QCOMPARE(outcomeOf(seen).state.nextDue, now.addSecs(6 * 3600));
}

void VisitTest::theDocumentsWishOutlivesA304()
{
    Visit seen = visit(200);
    seen.reading->feed->ttlMinutes = 180;
    const FetchOutcome first = outcomeOf(seen);
    Visit later = visit(304);
    later.before = first.state;

    QCOMPARE(first.state.nextDue, now.addSecs(180 * 60));
    QCOMPARE(outcomeOf(later).state.nextDue, now.addSecs(180 * 60));
}

void VisitTest::aCutDocumentIsKnown_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<bool>("isCut");

    QTest::newRow("whole RSS") << QByteArray("<rss><channel/></rss>\n") << false;
    QTest::newRow("whole Atom") << QByteArray("<feed></feed>") << false;
    QTest::newRow("with a prefix") << QByteArray("<a:feed></a:feed>") << false;
    QTest::newRow("RDF") << QByteArray("<rdf:RDF></rdf:RDF>") << false;
    QTest::newRow("with junk after it") << QByteArray("<rss></rss><!-- 0.3 s --><script>") << false;
    QTest::newRow("cut in an item") << QByteArray("<rss><channel><item><title>Har") << true;
    QTest::newRow("cut in the end tag") << QByteArray("<rss><channel></item></chann") << true;
    QTest::newRow("only the start tag") << QByteArray("<rss>") << true;
    QTest::newRow("UTF-16 is left to the parser") << QByteArray("<\0r\0s\0s\0>\0", 10) << false;
}

void VisitTest::aCutDocumentIsKnown()
{
    QFETCH(const QByteArray, document);
    QFETCH(const bool, isCut);
    QCOMPARE(looksCut(document), isCut);
}

void VisitTest::aCutBodyIsOnlyTrustedIfItsLengthWasChecked()
{
    FetchReply reply;
    reply.status = 200;
    reply.url = feedUrl;
    reply.body =
        "<rss version='2.0'><channel><title>Harbour</title><item><guid>1</guid><title>One</title></item>"
        "<item><guid>2</guid><title>Tw";

    const Reading unchecked = readBody(reply, {});
    reply.lengthChecked = true;
    const Reading checked = readBody(reply, {});

    QVERIFY(unchecked.problem);
    QCOMPARE(unchecked.problem->kind, Problem::Kind::BodyCut);
    QVERIFY(!unchecked.feed);
    QVERIFY(checked.feed);
}

QTEST_GUILESS_MAIN(VisitTest)
#include "visit_test.moc"
