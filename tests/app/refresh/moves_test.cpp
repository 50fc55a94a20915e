// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh/moves.h"

#include <QTest>

using namespace Qt::StringLiterals;
using app::net::FetchReply;
using app::refresh::followRedirects;
using models::FetchState;

/// Which redirects change a feed's address, and when.
class MovesTest final : public QObject
{
    Q_OBJECT

private slots:
    void withinAHostAMoveIsBelievedAtOnce_data();
    void withinAHostAMoveIsBelievedAtOnce();
    void toAnotherHostItMustHoldForADay();
    void aMoveThatIsNotSaidAgainIsForgotten();
    void eachAddressHoldsForItself();
    void anotherFeedsAddressIsNeverTaken();
    void aMoveTheUserTookBackIsNotFollowed();
    void aLoginDoesNotMoveToAnotherServer_data();
    void aLoginDoesNotMoveToAnotherServer();
    void theValidatorsAreFromTheEnd();

private:
    bool look(FetchState &state, const QList<app::net::Redirect> &redirects, int hours = 0);

    bool m_isTaken = false;
};

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
const QUrl start(u"http://feed.test/a.xml"_s);
const QUrl elsewhere(u"https://new.test/a.xml"_s);

FetchState feedAtStart()
{
    FetchState state;
    state.url = start;
    return state;
}

} // namespace

// So many hours after now.
bool MovesTest::look(FetchState &state, const QList<app::net::Redirect> &redirects, int hours)
{
    FetchReply reply;
    reply.status = 200;
    reply.url = redirects.isEmpty() ? state.url : redirects.constLast().to;
    reply.redirects = redirects;
    return followRedirects(state, reply, now.addSecs(hours * 3600),
                           [this](const QUrl &) { return m_isTaken; });
}

void MovesTest::withinAHostAMoveIsBelievedAtOnce_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("believed");

    QTest::newRow("another path") << u"http://feed.test/a.xml"_s << u"http://feed.test/feed/b.xml"_s << true;
    QTest::newRow("https") << u"http://feed.test/a.xml"_s << u"https://feed.test/a.xml"_s << true;
    QTest::newRow("www.") << u"http://feed.test/a.xml"_s << u"http://www.feed.test/a.xml"_s << true;
    QTest::newRow("another host") << u"http://feed.test/a.xml"_s << u"http://other.test/a.xml"_s << false;
    QTest::newRow("a part of it") << u"http://feed.test/a.xml"_s << u"http://blog.feed.test/a.xml"_s << false;
    QTest::newRow("the front page") << u"http://feed.test/a.xml"_s << u"http://feed.test/"_s << false;
    QTest::newRow("front page to front page") << u"http://feed.test/"_s << u"https://feed.test/"_s << true;
    QTest::newRow("its query") << u"http://feed.test/a.xml"_s << u"http://feed.test/?feed=rss"_s << true;
}

void MovesTest::withinAHostAMoveIsBelievedAtOnce()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const bool, believed);
    FetchState state;
    state.url = QUrl(from);

    QCOMPARE(look(state, {{QUrl(to), 301}}), believed);

    QCOMPARE(state.url, QUrl(believed ? to : from));
    QCOMPARE(state.record.movedAt, believed ? now : QDateTime());
    QCOMPARE(state.movingTo, believed ? QUrl() : QUrl(to));
}

void MovesTest::toAnotherHostItMustHoldForADay()
{
    FetchState state = feedAtStart();

    QVERIFY(!look(state, {{elsewhere, 308}}));
    QVERIFY(!look(state, {{elsewhere, 308}}, 23));
    QCOMPARE(state.url, start);
    QCOMPARE(state.movingTo, elsewhere);
    QCOMPARE(state.movingSince, now);

    QVERIFY(look(state, {{elsewhere, 308}}, 24));
    QCOMPARE(state.url, elsewhere);
    QVERIFY(state.movingTo.isEmpty() && !state.movingSince.isValid());
}

void MovesTest::aMoveThatIsNotSaidAgainIsForgotten()
{
    FetchState state = feedAtStart();
    look(state, {{elsewhere, 301}});

    look(state, {}, 12);
    QVERIFY(state.movingTo.isEmpty());

    QVERIFY(!look(state, {{elsewhere, 301}}, 30));
}

void MovesTest::eachAddressHoldsForItself()
{
    FetchState state = feedAtStart();
    look(state, {{elsewhere, 301}});

    QVERIFY(!look(state, {{QUrl(u"https://third.test/"_s), 301}}, 48));
    QCOMPARE(state.movingSince, now.addDays(2));
}

void MovesTest::anotherFeedsAddressIsNeverTaken()
{
    FetchState state = feedAtStart();
    const QUrl other(u"http://feed.test/b.xml"_s);
    m_isTaken = true;

    QVERIFY(!look(state, {{other, 301}}));
    QVERIFY(!look(state, {{other, 301}}, 48));
    m_isTaken = false;

    QCOMPARE(state.url, start);
    QCOMPARE(state.movingTo, other); // the note in its properties
}

void MovesTest::aMoveTheUserTookBackIsNotFollowed()
{
    FetchState state = feedAtStart();
    state.refusedMove = elsewhere;

    QVERIFY(!look(state, {{elsewhere, 301}}));
    QVERIFY(!look(state, {{elsewhere, 301}}, 48));

    QCOMPARE(state.url, start);
    QVERIFY(state.movingTo.isEmpty());
    QVERIFY(look(state, {{QUrl(u"http://feed.test/c.xml"_s), 301}}, 48)); // another is
}

void MovesTest::aLoginDoesNotMoveToAnotherServer_data()
{
    QTest::addColumn<QUrl>("from");
    QTest::addColumn<QUrl>("to");
    QTest::addColumn<bool>("moves");

    QTest::newRow("another host") << start << elsewhere << false;
    QTest::newRow("another port") << start << QUrl(u"http://feed.test:8080/a.xml"_s) << false;
    QTest::newRow("www") << start << QUrl(u"http://www.feed.test/a.xml"_s) << false;
    QTest::newRow("no longer safe") << QUrl(u"https://feed.test/a.xml"_s) << start << false;
    QTest::newRow("the same server") << start << QUrl(u"http://feed.test/b.xml"_s) << true;
    QTest::newRow("safe from now on") << start << QUrl(u"https://feed.test/b.xml"_s) << true;
}

void MovesTest::aLoginDoesNotMoveToAnotherServer()
{
    QFETCH(const QUrl, from);
    QFETCH(const QUrl, to);
    QFETCH(const bool, moves);
    models::FeedSettings login;
    login.userName = u"anna"_s;
    models::FeedSettings header;
    header.headers = {{"X-Api-Key", "secret"}};
    for (const models::FeedSettings &settings : {login, header}) {
        FetchState state = feedAtStart();
        state.url = from;
        state.settings = settings;
        look(state, {{to, 301}});
        look(state, {{to, 301}}, 25);
        QCOMPARE(state.url, moves ? to : from);
    }
    FetchState inTheAddress = feedAtStart();
    inTheAddress.url.setUserInfo(u"anna:secret"_s);
    look(inTheAddress, {{elsewhere, 301}});
    QVERIFY(!look(inTheAddress, {{elsewhere, 301}}, 25));
}

void MovesTest::theValidatorsAreFromTheEnd()
{
    FetchState state = feedAtStart();
    const QUrl end(u"http://cdn.test/1"_s);

    QVERIFY(look(state, {{QUrl(u"http://feed.test/b.xml"_s), 301}, {end, 302}}));

    QCOMPARE(state.url, QUrl(u"http://feed.test/b.xml"_s));
    QCOMPARE(state.validatorsFrom, end);
}

QTEST_GUILESS_MAIN(MovesTest)
#include "moves_test.moc"
