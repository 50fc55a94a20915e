// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"
#include "tests/app/cli/inprocess.h"
#include "tests/support/httpserver.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::Outcome;

/// Labels and saved searches on the command line.
class CollectionCommandsTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Q_INIT_RESOURCE(courant); }
    void init();

    void labelsAreMadeListedRenamedAndRemoved();
    void articlesAreLabelled();
    void theJsonOfAnArticleSaysItsLabels();
    void aMarkAndALabelGoTogether();
    void labellingIsTakenBack();
    void searchesAreSavedAndListed();
    void aSavedSearchIsKept();
    void whatIsWrongIsRefused_data();
    void whatIsWrongIsRefused();
    void checkMendsCounts();

private:
    Outcome courant(const QStringList &words)
    {
        const Outcome outcome = tests::courant(QStringList{u"--profile"_s, m_profile->path()} + words);
        return outcome;
    }
    QJsonArray list(const QString &command, const QStringList &more = {})
    {
        return courant(QStringList{command, u"--json"_s} + more).json()[command].toArray();
    }
    QStringList titles(const QStringList &more)
    {
        QStringList found;
        for (const auto &article : list(u"articles"_s, more))
            found.append(article["title"_L1].toString());
        return found;
    }

    tests::ThreadedHttpServer m_server;
    std::unique_ptr<QTemporaryDir> m_profile;
    QStringList m_articles; ///< Their numbers, the newest first.
};

void CollectionCommandsTest::init()
{
    m_profile = std::make_unique<QTemporaryDir>();
    m_server.run([](tests::HttpServer &server) {
        server.serve("/feed", tests::HttpResponse::feed(tests::rss("Harbour", 3)));
    });
    const Outcome added = courant({u"add"_s, m_server.url(u"/feed"_s).toString()});
    QVERIFY2(added.exit == 0, qPrintable(added.all()));
    m_articles.clear();
    for (const auto &article : list(u"articles"_s))
        m_articles.append(QString::number(article["id"_L1].toInteger()));
    QCOMPARE(m_articles.size(), 3);
}

void CollectionCommandsTest::labelsAreMadeListedRenamedAndRemoved()
{
    QCOMPARE(courant({u"labels"_s}).out, QString());
    QCOMPARE(courant({u"labels"_s, u"add"_s, u"Read later"_s, u"--colour"_s, u"3"_s}).exit, 0);
    QCOMPARE(courant({u"labels"_s, u"add"_s, u"Work"_s}).out, u"0\t0\tRead later\n0\t0\tWork\n"_s);
    courant({u"labels"_s, u"rename"_s, u"work"_s, u"Job"_s});
    const QJsonArray labels = list(u"labels"_s);
    QCOMPARE(labels.size(), 2);
    QCOMPARE(labels[0]["name"_L1].toString(), u"Read later"_s);
    QCOMPARE(labels[0]["colour"_L1].toInt(), 3);
    QCOMPARE(labels[1]["name"_L1].toString(), u"Job"_s);
    QCOMPARE(courant({u"labels"_s, u"remove"_s, u"Read later"_s}).out, u"0\t0\tJob\n"_s);
}

void CollectionCommandsTest::articlesAreLabelled()
{
    QCOMPARE(courant({u"mark"_s, u"--label"_s, u"Work"_s, m_articles[0], m_articles[2]}).out, u"2\n"_s);
    QCOMPARE(courant({u"mark"_s, u"--label"_s, u"work"_s, m_articles[0]}).out, u"0\n"_s); // it has it
    QCOMPARE(list(u"labels"_s).size(), 1);
    QCOMPARE(list(u"labels"_s)[0]["total"_L1].toInt(), 2);
    QCOMPARE(titles({u"--label"_s, u"Work"_s}), (QStringList{u"Harbour story 3"_s, u"Harbour story 1"_s}));
    QCOMPARE(titles({u"--query"_s, u"label:work story"_s}).size(), 2);
    QCOMPARE(courant({u"mark"_s, u"read"_s, m_articles[0]}).exit, 0);
    QCOMPARE(titles({u"--label"_s, u"Work"_s, u"--unread"_s}), QStringList{u"Harbour story 1"_s});
    QCOMPARE(courant({u"mark"_s, u"--unlabel"_s, u"Work"_s, u"--all"_s}).out, u"2\n"_s);
    QCOMPARE(courant({u"mark"_s, u"--label"_s, u"Two words"_s, u"--query"_s, u"\"story 2\""_s}).out,
             u"1\n"_s);
    QCOMPARE(titles({u"--query"_s, u"label:\"two words\""_s}), QStringList{u"Harbour story 2"_s});
}

void CollectionCommandsTest::theJsonOfAnArticleSaysItsLabels()
{
    courant({u"mark"_s, u"--label"_s, u"Work"_s, m_articles[0]});
    courant({u"mark"_s, u"--label"_s, u"Fun"_s, m_articles[0]});
    const QJsonArray both{u"Work"_s, u"Fun"_s};
    QCOMPARE(list(u"articles"_s)[0]["labels"_L1].toArray(), both);
    QVERIFY(list(u"articles"_s)[1]["labels"_L1].isUndefined());
    QCOMPARE(courant({u"show"_s, m_articles[0], u"--format"_s, u"json"_s}).json()["labels"_L1].toArray(),
             both);
}

void CollectionCommandsTest::aMarkAndALabelGoTogether()
{
    const Outcome outcome = courant(
        {u"mark"_s, u"read"_s, u"--label"_s, u"Done"_s, u"--feed"_s, m_server.url(u"/feed"_s).toString()});
    QCOMPARE(outcome.out, u"6\n"_s); // three marks and three labels
    QCOMPARE(courant({u"labels"_s}).out, u"0\t3\tDone\n"_s);
}

void CollectionCommandsTest::labellingIsTakenBack()
{
    courant({u"mark"_s, u"--label"_s, u"Work"_s, u"--all"_s});
    QVERIFY(courant({u"undo"_s}).out.contains(u"Work"_s));
    QCOMPARE(courant({u"labels"_s}).out, u"0\t0\tWork\n"_s);
    courant({u"undo"_s});
    QCOMPARE(courant({u"labels"_s}).out, QString());
}

void CollectionCommandsTest::searchesAreSavedAndListed()
{
    QCOMPARE(courant({u"searches"_s, u"add"_s, u"Second"_s, u"title:\"story 2\""_s}).out,
             u"1\t1\tSecond\ttitle:\"story 2\"\n"_s);
    courant({u"searches"_s, u"change"_s, u"second"_s, u"title:story"_s});
    courant({u"searches"_s, u"rename"_s, u"second"_s, u"Stories"_s});
    const QJsonArray searches = list(u"searches"_s);
    QCOMPARE(searches.size(), 1);
    QCOMPARE(searches[0]["name"_L1].toString(), u"Stories"_s);
    QCOMPARE(searches[0]["query"_L1].toString(), u"title:story"_s);
    QCOMPARE(searches[0]["total"_L1].toInt(), 3);
    QCOMPARE(courant({u"searches"_s, u"remove"_s, u"Stories"_s}).out, QString());
}

void CollectionCommandsTest::aSavedSearchIsKept()
{
    courant({u"searches"_s, u"add"_s, u"Unread stories"_s, u"is:unread title:story"_s});
    QCOMPARE(titles({u"--saved"_s, u"unread stories"_s}).size(), 3);
    QCOMPARE(courant({u"mark"_s, u"read"_s, m_articles[1]}).exit, 0);
    QCOMPARE(titles({u"--saved"_s, u"Unread stories"_s}).size(), 2);
    m_server.run([](tests::HttpServer &server) {
        server.serve("/feed", tests::HttpResponse::feed(tests::rss("Harbour", 5)));
    });
    QCOMPARE(courant({u"refresh"_s}).exit, 0);
    QCOMPARE(titles({u"--saved"_s, u"Unread stories"_s}).size(), 4);
    QCOMPARE(titles({u"--saved"_s, u"Unread stories"_s, u"--query"_s, u"\"story 5\""_s}).size(), 1);
    QCOMPARE(courant({u"mark"_s, u"read"_s, u"--saved"_s, u"Unread stories"_s}).out, u"4\n"_s);
    QCOMPARE(list(u"searches"_s)[0]["total"_L1].toInt(), 0);
}

void CollectionCommandsTest::whatIsWrongIsRefused_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exit");
    QTest::newRow("no such label") << QStringList{u"articles"_s, u"--label"_s, u"x"_s} << 3;
    QTest::newRow("no such search") << QStringList{u"articles"_s, u"--saved"_s, u"x"_s} << 3;
    QTest::newRow("a label to take away") << QStringList{u"mark"_s, u"--unlabel"_s, u"x"_s, u"--all"_s} << 3;
    QTest::newRow("a name taken") << QStringList{u"labels"_s, u"add"_s, u"TAKEN"_s} << 2;
    QTest::newRow("no name") << QStringList{u"labels"_s, u"add"_s, u" "_s} << 2;
    QTest::newRow("no such verb") << QStringList{u"labels"_s, u"frob"_s, u"x"_s} << 2;
    QTest::newRow("a word too few") << QStringList{u"searches"_s, u"add"_s, u"x"_s} << 2;
    QTest::newRow("a search of no sense") << QStringList{u"searches"_s, u"add"_s, u"x"_s, u"(a"_s} << 2;
    QTest::newRow("nothing to mark") << QStringList{u"mark"_s, u"--label"_s, u"x"_s} << 2;
    QTest::newRow("no mark") << QStringList{u"mark"_s, u"--all"_s} << 2;
    QTest::newRow("two places") << QStringList{u"articles"_s, u"--label"_s, u"Taken"_s, u"--saved"_s, u"x"_s}
                                << 2;
}

void CollectionCommandsTest::whatIsWrongIsRefused()
{
    QFETCH(const QStringList, words);
    QFETCH(const int, exit);
    courant({u"labels"_s, u"add"_s, u"Taken"_s});
    const Outcome outcome = courant(words);
    QCOMPARE(outcome.exit, exit);
    QVERIFY(!outcome.err.isEmpty());
}

void CollectionCommandsTest::checkMendsCounts()
{
    courant({u"mark"_s, u"--label"_s, u"Work"_s, u"--all"_s});
    {
        app::store::Database outside(m_profile->filePath(u"courant.db"_s),
                                     app::store::Database::Mode::ReadWrite);
        outside.execute("UPDATE collection SET unread = 17, total = 0");
    }
    QCOMPARE(courant({u"labels"_s}).out, u"17\t0\tWork\n"_s);
    QCOMPARE(courant({u"check"_s}).exit, 0);
    QCOMPARE(courant({u"labels"_s}).out, u"3\t3\tWork\n"_s);
}

QTEST_GUILESS_MAIN(CollectionCommandsTest)
#include "collectioncommands_test.moc"
