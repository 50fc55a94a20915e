// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/authorization.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace app::net;

class AuthorizationTest final : public QObject
{
    Q_OBJECT

private slots:
    void basicIsUtf8();
    void aChallengeIsAnsweredAsTheStandardShows_data();
    void aChallengeIsAnsweredAsTheStandardShows();
    void quotesAreKept();
    void nothingEndsTheHeader();
    void whatCannotBeAnsweredIsNot_data();
    void whatCannotBeAnsweredIsNot();
    void anOldAnswerIsNotAWrongOne();
};

namespace {

// The example of RFC 7616 §3.9.1.
const Login mufasa{u"Mufasa"_s, u"Circle of Life"_s};
const QUrl place(u"http://www.example.org/dir/index.html"_s);
const QByteArray clientNonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";
const QByteArray sha256 =
    "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=SHA-256, "
    "nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", "
    "opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";
const QByteArray md5 = QByteArray(sha256).replace("SHA-256", "MD5");
const QByteArray withSha256 = "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1";
const QByteArray withMd5 = "8ca523f5e9506fed4657c9700eebdbec";

} // namespace

void AuthorizationTest::basicIsUtf8()
{
    // RFC 7617 §2.1
    QCOMPARE(basicAuthorization({u"test"_s, u"123£"_s}), QByteArray("Basic dGVzdDoxMjPCow=="));
}

void AuthorizationTest::aChallengeIsAnsweredAsTheStandardShows_data()
{
    QTest::addColumn<QByteArray>("challenges");
    QTest::addColumn<QByteArray>("response");

    QTest::newRow("MD5") << md5 << withMd5;
    QTest::newRow("SHA-256") << sha256 << withSha256;
    QTest::newRow("the stronger of two") << md5 + ", " + sha256 << withSha256;
    QTest::newRow("whichever comes first") << sha256 + ", " + md5 << withSha256;
    QTest::newRow("beside others") << QByteArray("Negotiate, Basic realm=\"a, b\", ") + md5
                                          + ", NTLM TlRMTVNTUAAC=="
                                   << withMd5;
    QTest::newRow("without an algorithm") << QByteArray(md5).replace("algorithm=MD5, ", "") << withMd5;
    QTest::newRow("in other letters")
        << QByteArray(md5).replace("Digest realm=", "DIGEST Realm = ") << withMd5;
    // RFC 2069 as corrected by its errata: no qop
    QTest::newRow("as of old") << QByteArray("Digest realm=\"testrealm@host.com\", "
                                             "nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\"")
                               << QByteArray("1949323746fe6a43ef61f9606e7febea");
}

void AuthorizationTest::aChallengeIsAnsweredAsTheStandardShows()
{
    QFETCH(const QByteArray, challenges);
    QFETCH(const QByteArray, response);
    const bool isOld = QByteArray(QTest::currentDataTag()) == "as of old";
    const Login login = isOld ? Login{u"Mufasa"_s, u"CircleOfLife"_s} : mufasa;

    const auto answer = answerDigest(challenges, place, login, clientNonce);

    QVERIFY(answer);
    QVERIFY2(answer->authorization.contains("response=\"" + response + '"'),
             answer->authorization.constData());
    QVERIFY(answer->authorization.startsWith("Digest username=\"Mufasa\", "));
    QVERIFY(answer->authorization.contains("uri=\"/dir/index.html\""));
    QCOMPARE(answer->authorization.contains("qop=auth, nc=00000001, cnonce=\"" + clientNonce + '"'), !isOld);
}

void AuthorizationTest::quotesAreKept()
{
    const auto answer = answerDigest("Digest realm=\"say \\\"hi\\\"\", nonce=\"n\"",
                                     QUrl(u"http://feed.test?a=%20b"_s), {u"me \"too\""_s, {}}, {});

    QVERIFY(answer);
    QVERIFY(answer->authorization.contains("username=\"me \\\"too\\\"\", realm=\"say \\\"hi\\\"\""));
    QVERIFY(answer->authorization.contains("uri=\"/?a=%20b\""));
}

void AuthorizationTest::nothingEndsTheHeader()
{
    const auto answer = answerDigest(QByteArrayLiteral("Digest realm=\"a\r\", nonce=n\x01, opaque=\"\0o\""),
                                     place, {u"me\r\nX-Other: 1"_s, u"word"_s}, clientNonce);
    QVERIFY(answer);
    QVERIFY(answer->authorization.contains("username=\"meX-Other: 1\", realm=\"a\", nonce=\"n\""));
    QVERIFY(answer->authorization.contains("opaque=\"o\""));
}

void AuthorizationTest::whatCannotBeAnsweredIsNot_data()
{
    QTest::addColumn<QByteArray>("challenges");

    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("Basic") << QByteArray("Basic realm=\"x\"");
    QTest::newRow("an unknown algorithm") << QByteArray(md5).replace("MD5", "SHA-512-256");
    QTest::newRow("only with a body") << QByteArray(md5).replace("auth, auth-int", "auth-int");
    QTest::newRow("no nonce") << QByteArray("Digest realm=\"x\"");
    QTest::newRow("a quote without end") << QByteArray("Digest realm=\"x");
    QTest::newRow("rubbish") << QByteArray("=,=,\"\\");
}

void AuthorizationTest::whatCannotBeAnsweredIsNot()
{
    QFETCH(const QByteArray, challenges);
    QVERIFY(!answerDigest(challenges, place, mufasa, clientNonce));
}

void AuthorizationTest::anOldAnswerIsNotAWrongOne()
{
    QVERIFY(!answerDigest(md5, place, mufasa, clientNonce)->stale);
    QVERIFY(answerDigest(md5 + ", stale=TRUE", place, mufasa, clientNonce)->stale);
}

QTEST_GUILESS_MAIN(AuthorizationTest)
#include "authorization_test.moc"
