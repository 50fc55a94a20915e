// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sharing.h"

#include <QFile>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

/// The addresses that sharing opens, and the file they are made from.
class SharingTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyTargetOfOursIsWhole();
    void chineseReadersSeeTheirNamesAndOrder();
    void anArticleIsShared_data();
    void anArticleIsShared();
    void whatIsEncodedReadsBackTheSame_data();
    void whatIsEncodedReadsBackTheSame();
    void aLetterFitsAndKeepsItsLink();
    void withoutAnInstanceThereIsNoAddress();
    void aServerIsTypedInManyWays_data();
    void aServerIsTypedInManyWays();
    void markdownIsEscaped_data();
    void markdownIsEscaped();
    void aBrokenFileGivesNoTargets();

private:
    models::ShareTarget target(const QString &id) const;

    QByteArray m_json;
};

void SharingTest::initTestCase()
{
    QFile file(QStringLiteral(SOURCE_DIR "/resources/share-targets.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_json = file.readAll();
}

models::ShareTarget SharingTest::target(const QString &id) const
{
    for (const models::ShareTarget &each : models::readShareTargets(m_json)) {
        if (each.id == id)
            return each;
    }
    return {};
}

void SharingTest::everyTargetOfOursIsWhole()
{
    const QList<models::ShareTarget> targets = models::readShareTargets(m_json);

    QCOMPARE(targets.size(), 16);
    QStringList firstFour;
    for (const models::ShareTarget &each : targets.first(4))
        firstFour << each.id;
    QCOMPARE(firstFour, QStringList({u"mastodon"_s, u"bluesky"_s, u"weibo"_s, u"email"_s}));
    for (const models::ShareTarget &each : targets) {
        const QUrl url =
            models::shareUrl(each, {u"Title"_s, QUrl(u"https://a.example/"_s), {}}, u"b.example"_s);
        QVERIFY2(url.isValid(), qPrintable(each.id));
        QVERIFY2(url.scheme() == "https"_L1 || url.scheme() == "mailto"_L1, qPrintable(each.id));
        QVERIFY2(url.toEncoded().contains("https%3A%2F%2Fa.example%2F") || url.scheme() == "mailto"_L1,
                 qPrintable(each.id));
        QVERIFY2(!url.toEncoded().contains('{') && !url.toEncoded().contains('['), qPrintable(each.id));
    }
}

void SharingTest::chineseReadersSeeTheirNamesAndOrder()
{
    const QList<models::ShareTarget> targets = models::readShareTargets(m_json, u"zh-CN"_s);

    QCOMPARE(targets.first().name, u"微博"_s);
    QCOMPARE(targets.at(1).name, u"Mastodon"_s);
    QCOMPARE(targets.at(2).name, u"邮件"_s);
}

void SharingTest::anArticleIsShared_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("quote");
    QTest::addColumn<QByteArray>("expected");

    QTest::newRow("Weibo, Chinese") << u"weibo"_s << u"海底观测站"_s
                                    << u"https://www.solidot.org/story?sid=91204"_s << QString()
                                    << QByteArray("https://service.weibo.com/share/share.php"
                                                  "?url=https%3A%2F%2Fwww.solidot.org%2Fstory%3Fsid%3D91204"
                                                  "&title=%E6%B5%B7%E5%BA%95%E8%A7%82%E6%B5%8B%E7%AB%99");
    QTest::newRow("X, with & # + and an emoji")
        << u"x"_s << u"C++ & C# 🎈"_s << u"https://a.example/?a=1&b=2#c"_s << QString()
        << QByteArray("https://x.com/intent/post?text=C%2B%2B%20%26%20C%23%20%F0%9F%8E%88"
                      "&url=https%3A%2F%2Fa.example%2F%3Fa%3D1%26b%3D2%23c");
    QTest::newRow("Mastodon, on the user's own server")
        << u"mastodon"_s << u"A b"_s << u"https://a.example/"_s << QString()
        << QByteArray("https://social.example/share?text=A%20b%0Ahttps%3A%2F%2Fa.example%2F");
    QTest::newRow("e-mail, with a quote of two lines")
        << u"email"_s << u"50% more & less"_s << u"https://a.example/?q=1"_s << u"one\ntwo + three"_s
        << QByteArray("mailto:?subject=50%25%20more%20%26%20less"
                      "&body=one%0D%0Atwo%20%2B%20three%0D%0A%0D%0Ahttps%3A%2F%2Fa.example%2F%3Fq%3D1");
    QTest::newRow("e-mail, without a quote")
        << u"email"_s << u"A"_s << u"https://a.example/"_s << QString()
        << QByteArray("mailto:?subject=A&body=https%3A%2F%2Fa.example%2F");
    QTest::newRow("the link is cleaned")
        << u"telegram"_s << u"A"_s << u"https://a.example/?utm_source=x&id=1"_s << QString()
        << QByteArray("https://t.me/share/url?url=https%3A%2F%2Fa.example%2F%3Fid%3D1&text=A");
    QTest::newRow("a Chinese address is sent as its bytes")
        << u"reddit"_s << u"A"_s << u"https://a.example/中文"_s << QString()
        << QByteArray(
               "https://www.reddit.com/submit?url=https%3A%2F%2Fa.example%2F%25E4%25B8%25AD%25E6%2596%2587"
               "&title=A");
    QTest::newRow("braces in a title are no slots")
        << u"reddit"_s << u"{url} [x]"_s << u"https://a.example/"_s << QString()
        << QByteArray("https://www.reddit.com/submit?url=https%3A%2F%2F"
                      "a.example%2F&title=%7Burl%7D%20%5Bx%5D");
}

void SharingTest::anArticleIsShared()
{
    QFETCH(const QString, id);
    QFETCH(const QString, title);
    QFETCH(const QString, url);
    QFETCH(const QString, quote);
    QFETCH(const QByteArray, expected);

    const QUrl shared = models::shareUrl(target(id), {title, QUrl(url), quote}, u"social.example"_s);

    QCOMPARE(shared.toEncoded(), expected);
}

void SharingTest::whatIsEncodedReadsBackTheSame_data()
{
    QTest::addColumn<QString>("title");

    QTest::newRow("plain") << u"A title"_s;
    QTest::newRow("plus and ampersand") << u"1 + 1 = 2 & 3"_s;
    QTest::newRow("percent") << u"100%41"_s;
    QTest::newRow("Chinese with full stops") << u"研究人员用旧手机搭建了一座海底观测站。“好”"_s;
    QTest::newRow("emoji of several code points") << u"👩‍🚀 lands"_s;
    QTest::newRow("quotation marks and slashes") << u"\"a\" 'b' / c \\ d ; e"_s;
}

void SharingTest::whatIsEncodedReadsBackTheSame()
{
    QFETCH(const QString, title);

    const QUrl url = models::shareUrl(target(u"reddit"_s), {title, QUrl(u"https://a.example/?x=%26"_s), {}});

    QCOMPARE(QUrlQuery(url).queryItemValue(u"title"_s, QUrl::FullyDecoded), title);
    QCOMPARE(QUrlQuery(url).queryItemValue(u"url"_s, QUrl::FullyDecoded), u"https://a.example/?x=%26"_s);
}

void SharingTest::aLetterFitsAndKeepsItsLink()
{
    const QString quote = u"水母🎐"_s.repeated(2000);

    const QByteArray letter =
        models::shareUrl(target(u"email"_s), {u"A"_s, QUrl(u"https://a.example/"_s), quote}).toEncoded();

    QVERIFY2(letter.size() <= 2000, qPrintable(QString::number(letter.size())));
    QVERIFY(letter.size() > 1000);
    QVERIFY(letter.endsWith("%0D%0A%0D%0Ahttps%3A%2F%2Fa.example%2F"));
    QVERIFY(!QUrl::fromPercentEncoding(letter).contains(QChar::ReplacementCharacter));
}

void SharingTest::withoutAnInstanceThereIsNoAddress()
{
    const models::ShareTarget mastodon = target(u"mastodon"_s);

    QVERIFY(mastodon.needsInstance);
    QCOMPARE(models::shareUrl(mastodon, {u"A"_s, QUrl(u"https://a.example/"_s), {}}), QUrl());
    QCOMPARE(models::shareUrl(mastodon, {u"A"_s, QUrl(u"https://a.example/"_s), {}}, u"not a host"_s),
             QUrl());
}

void SharingTest::aServerIsTypedInManyWays_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("host");

    QTest::newRow("as it is") << u"social.example"_s << u"social.example"_s;
    QTest::newRow("an address") << u"https://social.example/about"_s << u"social.example"_s;
    QTest::newRow("a page of one's own") << u" https://social.example/@me "_s << u"social.example"_s;
    QTest::newRow("an account") << u"@me@social.example"_s << u"social.example"_s;
    QTest::newRow("an account without the first sign") << u"me@social.example"_s << u"social.example"_s;
    QTest::newRow("a port") << u"http://localhost:3000/"_s << u"localhost:3000"_s;
    QTest::newRow("a name outside ASCII") << u"bücher.example"_s << u"xn--bcher-kva.example"_s;
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("a word") << u"mastodon"_s << u""_s;
    QTest::newRow("something else") << u"javascript:alert(1)"_s << u""_s;
}

void SharingTest::aServerIsTypedInManyWays()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, host);

    QCOMPARE(models::instanceHost(typed), host);
}

void SharingTest::markdownIsEscaped_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("expected");

    QTest::newRow("plain") << u"A title"_s << u"https://a.example/"_s << u"[A title](https://a.example/)"_s;
    QTest::newRow("brackets and stars")
        << u"a [b] *c* _d_ `e` \\ <f>"_s << u"https://a.example/"_s
        << u"[a \\[b\\] \\*c\\* \\_d\\_ \\`e\\` \\\\ \\<f\\>](https://a.example/)"_s;
    QTest::newRow("brackets in the address")
        << u"A"_s << u"https://a.example/b_(c)"_s << u"[A](https://a.example/b_%28c%29)"_s;
    QTest::newRow("line breaks") << u"A\n b"_s << u"https://a.example/"_s << u"[A b](https://a.example/)"_s;
}

void SharingTest::markdownIsEscaped()
{
    QFETCH(const QString, title);
    QFETCH(const QString, url);
    QFETCH(const QString, expected);

    QCOMPARE(models::markdownLink(title, QUrl(url)), expected);
}

void SharingTest::aBrokenFileGivesNoTargets()
{
    QVERIFY(models::readShareTargets("{ \"targets\": [").isEmpty());
    QVERIFY(models::readShareTargets("{ \"targets\": [ { \"id\": \"x\" } ] }").isEmpty());
    QVERIFY(models::readShareTargets({}).isEmpty());
}

QTEST_GUILESS_MAIN(SharingTest)
#include "sharing_test.moc"
