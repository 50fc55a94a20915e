// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/neighbourhood.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace app::net;
using models::Problem;

class NeighbourhoodTest final : public QObject
{
    Q_OBJECT

private slots:
    void privateHostsAreKnownByTheirSpelling_data();
    void privateHostsAreKnownByTheirSpelling();
    void aRedirectIsJudged_data();
    void aRedirectIsJudged();
    void aPublicNameIsAskedWhereItWasFound();
    void behindAProxyNothingIsLookedUp();
};

namespace {

Addresses meaning(const QString &host)
{
    static const QHash<QString, Addresses> names = {
        {u"feed.test"_s, {QHostAddress(u"203.0.113.1"_s)}},
        {u"other.test"_s, {QHostAddress(u"2001:db9::1"_s), QHostAddress(u"203.0.113.2"_s)}},
        {u"trap.test"_s, {QHostAddress(u"192.168.1.1"_s)}},
        {u"half.test"_s, {QHostAddress(u"203.0.113.3"_s), QHostAddress(u"127.0.0.1"_s)}},
        {u"feeds.company.test"_s, {QHostAddress(u"10.1.0.1"_s)}},
        {u"wiki.company.test"_s, {QHostAddress(u"10.1.0.2"_s)}},
    };
    return names.value(host);
}

Neighbourhood town()
{
    return Neighbourhood([](const QString &host, QObject *,
                            const std::function<void(const Addresses &)> &answer) { answer(meaning(host)); });
}

Neighbourhood::Verdict
verdictOn(const QString &from, const QString &to, Neighbourhood::Way way = Neighbourhood::Way::Direct)
{
    QObject context;
    Neighbourhood::Verdict verdict = Problem::Kind::Cancelled;
    town().judge(QUrl(u"http://"_s + from), QUrl(u"http://"_s + to), way, &context,
                 [&](const Neighbourhood::Verdict &said) { verdict = said; });
    return verdict;
}

} // namespace

void NeighbourhoodTest::privateHostsAreKnownByTheirSpelling_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isPrivate");

    for (const char *host : {"127.0.0.1",
                             "127.9.9.9",
                             "10.1.2.3",
                             "172.16.0.1",
                             "172.31.255.1",
                             "192.168.0.9",
                             "192.0.0.8",
                             "169.254.169.254",
                             "100.64.0.1",
                             "100.127.255.255",
                             "0.0.0.0",
                             "0.1.2.3",
                             "224.0.0.251",
                             "239.255.255.250",
                             "240.0.0.1",
                             "255.255.255.255",
                             "::",
                             "::1",
                             "fe80::1",
                             "fec0::1",
                             "fd00::1",
                             "fc00::1",
                             "ff02::fb",
                             "::ffff:10.0.0.1",
                             "::ffff:127.0.0.1",
                             "::127.0.0.1",
                             "::ffff:0:a00:1",
                             "64:ff9b::10.0.0.1",
                             "2002:a00:1::1",
                             "fe80::1%eth0",
                             "localhost",
                             "localhost.",
                             "printer",
                             "nas.local",
                             "nas.local.",
                             "a.localhost",
                             "router.lan",
                             "vault.internal",
                             "tv.home.arpa"})
        QTest::newRow(host) << QString::fromLatin1(host) << true;
    for (const char *host : {"172.32.0.1", "8.8.8.8", "100.128.0.1", "192.0.2.1", "223.255.255.255",
                             "2001:db8::1", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::1",
                             "feed.test", "feed.test.", "local.test", "notlocalhost.test"})
        QTest::newRow(host) << QString::fromLatin1(host) << false;
}

void NeighbourhoodTest::privateHostsAreKnownByTheirSpelling()
{
    QFETCH(const QString, host);
    QFETCH(const bool, isPrivate);
    QCOMPARE(isPrivateHost(host), isPrivate);
}

void NeighbourhoodTest::aRedirectIsJudged_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("problem");

    const QString refused = models::problemCode(Problem::Kind::RedirectRefused);
    const QString unknown = models::problemCode(Problem::Kind::HostNotFound);
    QTest::newRow("from stranger to stranger") << u"feed.test"_s << u"other.test"_s << QString();
    QTest::newRow("to a public address") << u"feed.test"_s << u"203.0.113.2"_s << QString();
    QTest::newRow("at home") << u"feed.test"_s << u"feed.test:8080"_s << QString();
    QTest::newRow("a name at home that leads home") << u"trap.test"_s << u"trap.test/x"_s << QString();
    QTest::newRow("into the house") << u"feed.test"_s << u"192.168.1.1"_s << refused;
    QTest::newRow("to this machine") << u"feed.test"_s << u"localhost:631"_s << refused;
    QTest::newRow("to this machine, in IPv6") << u"feed.test"_s << u"[::ffff:127.0.0.1]"_s << refused;
    QTest::newRow("from a public address into the house") << u"203.0.113.1"_s << u"10.0.0.1"_s << refused;
    QTest::newRow("by a name into the house") << u"feed.test"_s << u"trap.test"_s << refused;
    QTest::newRow("by a name that is half of the house") << u"feed.test"_s << u"half.test"_s << refused;
    QTest::newRow("from a name that is half of the house") << u"half.test"_s << u"10.0.0.1"_s << refused;
    QTest::newRow("to a name that means nothing") << u"feed.test"_s << u"nowhere.test"_s << unknown;
    QTest::newRow("within the house") << u"127.0.0.1"_s << u"localhost"_s << QString();
    QTest::newRow("out of the house") << u"nas.local"_s << u"feed.test"_s << QString();
    QTest::newRow("within the company") << u"feeds.company.test"_s << u"wiki.company.test"_s << QString();
    QTest::newRow("from the company to a printer") << u"feeds.company.test"_s << u"10.1.0.9"_s << QString();
}

void NeighbourhoodTest::aRedirectIsJudged()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const QString, problem);

    const auto verdict = verdictOn(from, to);

    QCOMPARE(verdict ? QString() : models::problemCode(verdict.error()), problem);
}

void NeighbourhoodTest::aPublicNameIsAskedWhereItWasFound()
{
    QCOMPARE(verdictOn(u"feed.test"_s, u"other.test"_s).value(), meaning(u"other.test"_s));
    QCOMPARE(verdictOn(u"nas.local"_s, u"other.test"_s).value(), Addresses());
}

void NeighbourhoodTest::behindAProxyNothingIsLookedUp()
{
    const auto verdict = [](const QString &to) {
        return verdictOn(u"feed.test"_s, to, Neighbourhood::Way::ThroughProxy);
    };

    QVERIFY(verdict(u"nowhere.test"_s));
    QCOMPARE(verdict(u"nowhere.test"_s).value(), Addresses());
    QCOMPARE(verdict(u"10.0.0.1"_s).error(), Problem::Kind::RedirectRefused);
}

QTEST_GUILESS_MAIN(NeighbourhoodTest)
#include "neighbourhood_test.moc"
