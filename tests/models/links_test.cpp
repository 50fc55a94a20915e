// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/links.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Where an article leads: its clean address, its comments, its reply form.
class LinksTest final : public QObject
{
    Q_OBJECT

private slots:
    void aLinkIsCleaned_data();
    void aLinkIsCleaned();
    void anArticleIsAnswered_data();
    void anArticleIsAnswered();
    void commentsAreFound_data();
    void commentsAreFound();
    void aDepartmentIsWordedAsItsSiteDoes_data();
    void aDepartmentIsWordedAsItsSiteDoes();

private:
    static models::Article article(const QString &link, const QString &comments = {});
};

models::Article LinksTest::article(const QString &link, const QString &comments)
{
    models::Article result;
    result.headline.link = QUrl(link);
    result.headline.title = u"A & B"_s;
    result.comments = QUrl(comments);
    return result;
}

void LinksTest::aLinkIsCleaned_data()
{
    QTest::addColumn<QByteArray>("link");
    QTest::addColumn<QByteArray>("expected");

    const auto row = [](const char *name, const char *link, const char *expected) {
        QTest::newRow(name) << QByteArray(link) << QByteArray(expected);
    };
    const auto same = [&row](const char *name, const char *link) { row(name, link, link); };

    row("campaign marks go", "https://a.example/b?utm_source=rss&utm_medium=feed", "https://a.example/b");
    row("and the rest keeps its order", "https://a.example/?z=1&utm_source=x&a=2",
        "https://a.example/?z=1&a=2");
    row("in capitals too", "https://a.example/?UTM_Source=x&q=1", "https://a.example/?q=1");
    row("Matomo", "https://a.example/?mtm_campaign=x&pk_kwd=y", "https://a.example/");
    row("the click numbers of advertisers", "https://a.example/?fbclid=A&id=7&gclid=B&msclkid=C",
        "https://a.example/?id=7");
    row("in the fragment", "https://a.example/b#xtor=RSS-3", "https://a.example/b");
    row("Slashdot's own",
        "https://tech.slashdot.org/story/17/01/17/x?utm_source=rss1.0mainlinkanon&sdsrc=rel",
        "https://tech.slashdot.org/story/17/01/17/x");
    row("bytes stay: %20, plus, %2B, %26", "https://a.example/?q=a%20b+c%2Bd%26e%2F%E4&utm_id=1",
        "https://a.example/?q=a%20b+c%2Bd%26e%2F%E4");
    row("Chinese stays encoded", "https://a.example/?q=%E4%B8%AD%E6%96%87&fbclid=1#%E8%AF%84%E8%AE%BA",
        "https://a.example/?q=%E4%B8%AD%E6%96%87#%E8%AF%84%E8%AE%BA");
    row("empty values and flags stay", "https://a.example/?flag&empty=&utm_term",
        "https://a.example/?flag&empty=");
    same("Solidot's story number is no tracker", "https://www.solidot.org/story?sid=91204");
    same("nothing to do, nothing done", "https://a.example/?&&a==b&&");
    same("words that only look alike", "https://a.example/?nutm_source=1&gclids=2&from=rss");
    same("a fragment that is a place", "https://a.example/b#respond");
    same("a letter", "mailto:desk@a.example?subject=Hello%20there");
}

void LinksTest::aLinkIsCleaned()
{
    QFETCH(const QByteArray, link);
    QFETCH(const QByteArray, expected);

    QCOMPARE(models::cleanLink(QUrl::fromEncoded(link)).toEncoded(), expected);
}

void LinksTest::anArticleIsAnswered_data()
{
    QTest::addColumn<models::Article>("article");
    QTest::addColumn<QByteArray>("expected");

    const auto row = [](const char *name, const models::Article &from, const char *expected) {
        QTest::newRow(name) << from << QByteArray(expected);
    };

    row("Solidot", article(u"https://www.solidot.org/story?sid=91204"_s),
        "https://www.solidot.org/comments?sid=91204&op=reply&type=story");
    row("a section of Solidot", article(u"http://linux.solidot.org/story?sid=82050&utm_source=rss"_s),
        "https://www.solidot.org/comments?sid=82050&op=reply&type=story");
    row("not a Solidot story", article(u"https://www.solidot.org/~Edwards"_s),
        "https://www.solidot.org/~Edwards");
    row("another site that ends like it", article(u"https://notsolidot.org/story?sid=1"_s),
        "https://notsolidot.org/story?sid=1");
    row("a number that is none", article(u"https://www.solidot.org/story?sid=1x"_s),
        "https://www.solidot.org/story?sid=1x");
    row("Slashdot",
        article(
            u"https://tech.slashdot.org/story/17/01/17/1/a?utm_source=rss1.0mainlinkanon&utm_medium=feed"_s),
        "https://tech.slashdot.org/story/17/01/17/1/a#comments");
    row("Hacker News answers in the thread",
        article(u"https://a.example/b"_s, u"https://news.ycombinator.com/item?id=1"_s),
        "https://news.ycombinator.com/item?id=1");
    row("Reddit", article(u"https://www.reddit.com/r/a/comments/1abc/title/"_s),
        "https://www.reddit.com/r/a/comments/1abc/title/");
    row("Discourse", article(u"https://talk.example/t/a-topic/412"_s), "https://talk.example/t/a-topic/412");
    row("phpBB", article(u"https://forum.example/f/viewtopic.php?f=2&t=31&sid=9#p7"_s),
        "https://forum.example/f/posting.php?mode=reply&f=2&t=31");
    row("phpBB, only the post is known", article(u"https://forum.example/viewtopic.php?p=7#p7"_s),
        "https://forum.example/viewtopic.php?p=7#p7");
    row("WordPress by its comments",
        article(u"https://a.example/2026/11/b/"_s, u"https://a.example/2026/11/b/#comments"_s),
        "https://a.example/2026/11/b/#respond");
    models::Article byFeed = article(u"https://a.example/b/"_s);
    byFeed.commentFeed = QUrl(u"https://a.example/b/feed/"_s);
    row("WordPress by the feed of its comments", byFeed, "https://a.example/b/#respond");
    models::Article byGuid = article(u"https://a.example/b/"_s);
    byGuid.guid = u"https://a.example/?p=412"_s;
    row("WordPress by its guid", byGuid, "https://a.example/b/#respond");
    row("else the page with the comments",
        article(u"https://a.example/b"_s, u"https://a.example/b/talk?utm_id=1"_s),
        "https://a.example/b/talk");
    models::Article byLetter = article(u"https://a.example/b"_s);
    byLetter.headline.author = u"jane@desk.example (Jane Doe)"_s;
    row("else a letter", byLetter, "mailto:jane@desk.example?subject=Re%3A%20A%20%26%20B");
    row("else the article", article(u"https://a.example/b"_s), "https://a.example/b");
    row("nowhere", article({}), "");
}

void LinksTest::anArticleIsAnswered()
{
    QFETCH(const models::Article, article);
    QFETCH(const QByteArray, expected);

    QCOMPARE(models::replyLink(article).toEncoded(), expected);
}

void LinksTest::commentsAreFound_data()
{
    QTest::addColumn<models::Article>("article");
    QTest::addColumn<QByteArray>("expected");

    const auto row = [](const char *name, const models::Article &from, const char *expected) {
        QTest::newRow(name) << from << QByteArray(expected);
    };

    row("as the feed says", article(u"https://a.example/b"_s, u"https://a.example/b#comments"_s),
        "https://a.example/b#comments");
    row("a Solidot story is its own", article(u"https://www.solidot.org/story?sid=91204"_s),
        "https://www.solidot.org/story?sid=91204");
    row("Slashdot", article(u"https://tech.slashdot.org/story/17/01/17/1/a?sdsrc=rel"_s),
        "https://tech.slashdot.org/story/17/01/17/1/a#comments");
    row("a thread is its own", article(u"https://talk.example/t/a-topic/412/3"_s),
        "https://talk.example/t/a-topic/412/3");
    row("none known", article(u"https://a.example/b"_s), "");
}

void LinksTest::commentsAreFound()
{
    QFETCH(const models::Article, article);
    QFETCH(const QByteArray, expected);

    QCOMPARE(models::commentsLink(article).toEncoded(), expected);
}

void LinksTest::aDepartmentIsWordedAsItsSiteDoes_data()
{
    QTest::addColumn<QString>("department");
    QTest::addColumn<QString>("articleLanguage");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("expected");

    QTest::newRow("Slashdot") << u"tussle-continues"_s << u"en-us"_s << u"zh"_s
                              << u"from the tussle-continues dept."_s;
    QTest::newRow("already said") << u"from the tussle-continues dept."_s << QString() << QString()
                                  << u"from the tussle-continues dept."_s;
    QTest::newRow("Solidot") << u"再就业的手机"_s << u"zh-cn"_s << u"en"_s << u"来自再就业的手机部门"_s;
    QTest::newRow("already said in Chinese")
        << u"来自再就业的手机部门"_s << QString() << QString() << u"来自再就业的手机部门"_s;
    QTest::newRow("half of it") << u"来自再就业的手机"_s << QString() << QString()
                                << u"来自再就业的手机部门"_s;
    QTest::newRow("traditional") << u"迷路"_s << u"zh-TW"_s << QString() << u"來自迷路部門"_s;
    QTest::newRow("Latin in a Chinese feed") << u"R2"_s << u"zh-cn"_s << QString() << u"来自R2部门"_s;
    QTest::newRow("no language known, the reader's") << u"R2"_s << QString() << u"zh_CN"_s << u"来自R2部门"_s;
    QTest::newRow("none") << u" "_s << u"zh-cn"_s << QString() << QString();
}

void LinksTest::aDepartmentIsWordedAsItsSiteDoes()
{
    QFETCH(const QString, department);
    QFETCH(const QString, articleLanguage);
    QFETCH(const QString, language);
    QFETCH(const QString, expected);

    models::Article story = article(u"https://a.example/"_s);
    story.headline.department = department;
    story.language = articleLanguage;

    QCOMPARE(models::departmentLine(story, language), expected);
}

QTEST_GUILESS_MAIN(LinksTest)
#include "links_test.moc"
