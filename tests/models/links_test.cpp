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
};

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

QTEST_GUILESS_MAIN(LinksTest)
#include "links_test.moc"
