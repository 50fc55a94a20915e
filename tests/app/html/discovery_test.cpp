// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/discovery.h"

#include <QTest>

using namespace Qt::StringLiterals;

class DiscoveryTest final : public QObject
{
    Q_OBJECT

private slots:
    void findsFeeds_data();
    void findsFeeds();
    void readsThePagesEncoding_data();
    void readsThePagesEncoding();
    void putsCommentsLast();
    void knowsSites_data();
    void knowsSites();
    void guessesWhereFeedsUsuallyAre_data();
    void guessesWhereFeedsUsuallyAre();
};

namespace {

QStringList addressesOf(const QList<app::html::Candidate> &candidates)
{
    QStringList addresses;
    for (const app::html::Candidate &candidate : candidates)
        addresses += candidate.url.toString(QUrl::FullyEncoded);
    return addresses;
}

} // namespace

void DiscoveryTest::findsFeeds_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QStringList>("addresses");
    const auto row = [](const char *name, const char *page, const QStringList &addresses) {
        QTest::newRow(name) << QByteArray(page) << addresses;
    };
    const QString feed = u"https://a.b/feed"_s;
    row("alternate", "<link rel=alternate type=application/rss+xml href=/feed>", {feed});
    row("upper case", "<LINK REL='ALTERNATE' TYPE='Application/RSS+XML' HREF='/feed'>", {feed});
    row("one of several relations", "<link rel='home alternate' type=application/atom+xml href=/feed>",
        {feed});
    row("with parameters", "<link rel=alternate type='application/atom+xml; charset=utf-8' href=/feed>",
        {feed});
    row("JSON Feed", "<link rel=alternate type=application/feed+json href=/feed>", {feed});
    row("base element", "<base href=//c.d/e/><link rel=alternate type=application/rss+xml href=feed>",
        {u"https://c.d/e/feed"_s});
    row("twice the same",
        "<link rel=alternate type=application/rss+xml href=/feed title=A>"
        "<link rel=alternate type=application/rss+xml href=/feed title=B>",
        {feed});
    row("of another kind",
        "<link rel=alternate hreflang=fr href=/fr><link rel=alternate type=application/json href=/j>"
        "<link rel=stylesheet type=application/rss+xml href=/s>",
        {});
    row("of a type that says little, under an address that says more",
        "<link rel=alternate type=text/xml href=/feed><link rel=alternate href=/rss.xml>"
        "<link rel=alternate type=application/json href=/feed.json>"
        "<link rel=alternate type=application/json href=/wp-json/wp/v2/pages/1>"
        "<link rel=alternate type=text/xml+oembed href=/oembed/feed><link rel=alternate hreflang=de "
        "href=/de>",
        {feed, u"https://a.b/rss.xml"_s, u"https://a.b/feed.json"_s});
    row("under an address with references and a line break",
        "<link rel=alternate type=application/rss+xml href='/fe\ned?a=1&amp;b=2'>",
        {u"https://a.b/feed?a=1&b=2"_s});
    row("without an address", "<link rel=alternate type=application/rss+xml>", {});
    row("in a comment or a script",
        "<!-- <link rel=alternate type=application/rss+xml href=/feed> -->"
        "<script>'<link rel=alternate type=application/rss+xml href=/feed>'</script>",
        {});
    row("anchors, if there is no link",
        "<a href=/feed>RSS</a><a href=/feedback>no</a><a href=/x/rss.xml>x</a>"
        "<a href='/?feed=rss2'>y</a><a href=/index.html>no</a><a href=/rss.php>z</a>",
        {feed, u"https://a.b/x/rss.xml"_s, u"https://a.b/?feed=rss2"_s, u"https://a.b/rss.php"_s});
    row("no anchors, if there is one",
        "<link rel=alternate type=application/rss+xml href=/one><a href=/feed>RSS</a>",
        {u"https://a.b/one"_s});
    row("script as address", "<link rel=alternate type=application/rss+xml href=javascript:alert(1)>", {});
    row("empty page", "", {});
}

void DiscoveryTest::findsFeeds()
{
    QFETCH(const QByteArray, page);
    QFETCH(const QStringList, addresses);
    QCOMPARE(addressesOf(app::html::discover(page, QUrl(u"https://a.b/dir/page.html"_s))), addresses);
}

void DiscoveryTest::readsThePagesEncoding_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QByteArray>("contentType");
    const QByteArray link = "<link rel=alternate type=application/rss+xml href=/f title='Caf\xE9'>";
    QTest::newRow("from the header") << link << QByteArray("text/html; charset=ISO-8859-1");
    QTest::newRow("from the page") << "<meta charset=iso-8859-1>" + link << QByteArray();
    QTest::newRow("not said") << link << QByteArray();
    QTest::newRow("UTF-8") << QByteArray(link).replace("\xE9", "\xC3\xA9") << QByteArray();
}

void DiscoveryTest::readsThePagesEncoding()
{
    QFETCH(const QByteArray, page);
    QFETCH(const QByteArray, contentType);
    const QList<app::html::Candidate> found = app::html::discover(page, QUrl(u"https://a.b/"_s), contentType);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().title, u"Café"_s);
}

void DiscoveryTest::putsCommentsLast()
{
    const QList<app::html::Candidate> found = app::html::discover(
        "<link rel=alternate type=application/rss+xml href=/comments/feed title='Comments'>"
        "<link rel=alternate type=application/rss+xml href=/feed title='All'>",
        QUrl(u"https://a.b/"_s));
    QCOMPARE(addressesOf(found), QStringList({u"https://a.b/feed"_s, u"https://a.b/comments/feed"_s}));
}

void DiscoveryTest::knowsSites_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("feed"); // Empty: none may be made up.
    const auto row = [](const char *page, const char *feed) {
        QTest::newRow(page) << QString::fromLatin1(page) << QString::fromLatin1(feed);
    };
    row("https://www.youtube.com/channel/UCct7QF2jcWRY6dhXWMSq9LQ/videos",
        "https://www.youtube.com/feeds/videos.xml?channel_id=UCct7QF2jcWRY6dhXWMSq9LQ");
    row("https://www.youtube.com/playlist?list=PL123_abc",
        "https://www.youtube.com/feeds/videos.xml?playlist_id=PL123_abc");
    row("https://www.youtube.com/@somebody", "");
    row("https://github.com/qt/qtbase", "https://github.com/qt/qtbase/releases.atom");
    row("https://github.com/qt/qtbase/tags", "https://github.com/qt/qtbase/tags.atom");
    row("https://github.com/qt/qtbase/commits/dev", "https://github.com/qt/qtbase/commits/dev.atom");
    row("https://gitlab.com/a/b/c/-/tags", "https://gitlab.com/a/b/c/-/tags?format=atom");
    row("https://old.reddit.com/r/cpp/", "https://www.reddit.com/r/cpp/.rss");
    row("https://mastodon.example/@user", "https://mastodon.example/@user.rss");
    row("https://someone.substack.com/p/post", "https://someone.substack.com/feed");
    row("https://medium.com/@user/post-1", "https://medium.com/feed/@user");
    row("https://name.blogspot.com/2020/01/x.html", "https://name.blogspot.com/feeds/posts/default");
    row("https://name.wordpress.com/", "https://name.wordpress.com/feed/");
    row("https://science.solidot.org/story?sid=1", "https://www.solidot.org/index.rss");
    row("https://github.com/topics/rss", "");
    row("https://github.com/features", "");
    row("https://github.com/qt/qtbase/tree/dev", "https://github.com/qt/qtbase/commits/dev.atom");
    row("https://github.com/qt/qtbase/discussions/7", "https://github.com/qt/qtbase/discussions.atom");
    row("https://codeberg.org/a/b", "https://codeberg.org/a/b/releases.rss");
    row("https://sourceforge.net/projects/abc/files/", "https://sourceforge.net/projects/abc/rss?path=/");
    row("https://pypi.org/project/abc/", "https://pypi.org/rss/project/abc/releases.xml");
    row("https://www.reddit.com/r/cpp/comments/abc/title/",
        "https://www.reddit.com/r/cpp/comments/abc/title/.rss");
    row("https://new.reddit.com/u/some-one", "https://www.reddit.com/user/some-one/.rss");
    row("https://stackoverflow.com/questions/1234/title", "https://stackoverflow.com/feeds/question/1234");
    row("https://unix.stackexchange.com/questions/tagged/bash?tab=new",
        "https://unix.stackexchange.com/feeds/tag/bash");
    row("https://askubuntu.com/users/5/name", "https://askubuntu.com/feeds/user/5");
    row("https://superuser.com/", "https://superuser.com/feeds");
    row("https://medium.com/tag/rss", "https://medium.com/feed/tag/rss");
    row("https://medium.com/m/signin", "");
    row("https://open.substack.com/pub/someone/p/post", "https://someone.substack.com/feed");
    row("https://www.substack.com/", "");
    row("https://www.wordpress.com/", "");
    row("https://www.tumblr.com/name/123/title", "https://name.tumblr.com/rss");
    row("https://dev.to/name", "https://dev.to/feed/name");
    row("https://space.bilibili.com/1234", "");
    row("https://www.zhihu.com/people/x", "");
    row("https://example.com/", "");
}

void DiscoveryTest::knowsSites()
{
    QFETCH(const QString, page);
    QFETCH(const QString, feed);
    const QStringList found = addressesOf(app::html::knownPatterns(QUrl(page)));
    QCOMPARE(found.value(0), feed);
}

void DiscoveryTest::guessesWhereFeedsUsuallyAre_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QStringList>("feeds");
    const auto row = [](const char *name, const char *page, const QString &address,
                        const QStringList &feeds) {
        QTest::newRow(name) << QByteArray(page) << address << feeds;
    };
    const QString site = u"https://a.b/post/1"_s;
    row("a known program", "<meta name=generator content='WordPress 6.5'>", site, {u"https://a.b/feed/"_s});
    row("in a folder", "<META NAME=Generator CONTENT='Hugo 0.1'>", u"https://a.b/blog/?x"_s,
        {u"https://a.b/blog/index.xml"_s, u"https://a.b/index.xml"_s});
    row("none known", "<p>", site,
        {u"https://a.b/feed"_s, u"https://a.b/rss.xml"_s, u"https://a.b/atom.xml"_s});
    row("a channel under a name of its own",
        "<link rel=canonical href='https://www.youtube.com/channel/UCct7QF2jcWRY6dhXWMSq9LQ'>",
        u"https://www.youtube.com/@somebody"_s,
        {u"https://www.youtube.com/feeds/videos.xml?channel_id=UCct7QF2jcWRY6dhXWMSq9LQ"_s});
    row("another site's channel",
        "<link rel=canonical href='https://www.youtube.com/channel/UCct7QF2jcWRY6dhXWMSq9LQ'>", site,
        {u"https://a.b/feed"_s, u"https://a.b/rss.xml"_s, u"https://a.b/atom.xml"_s});
}

void DiscoveryTest::guessesWhereFeedsUsuallyAre()
{
    QFETCH(const QByteArray, page);
    QFETCH(const QString, address);
    QTEST(addressesOf(app::html::usualPlaces(page, QUrl(address))), "feeds");
}

QTEST_GUILESS_MAIN(DiscoveryTest)
#include "discovery_test.moc"
