// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/inprocess.h"
#include "tests/support/httpserver.h"

#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::Outcome;

/// A reader's whole day through the real program, one process a command.
class CliJourneyTest final : public QObject
{
    Q_OBJECT

private slots:
    void fromTheFirstFeedToAnotherMachine();
    void withoutADisplayItExplainsItself();
    void aSmallFeedIsParsedAtOnce();

private:
    static Outcome courant(const QStringList &words, const QStringList &remove = {});
};

Outcome CliJourneyTest::courant(const QStringList &words, const QStringList &remove)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : remove)
        environment.remove(name);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(COURANT), words);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, {}, process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

void CliJourneyTest::fromTheFirstFeedToAnotherMachine()
{
    tests::ThreadedHttpServer web;
    const auto serve = [&](int items) {
        web.run([&](tests::HttpServer &server) {
            server.serve("/feed", tests::HttpResponse::feed(tests::rss("Harbour", items)));
        });
    };
    const QTemporaryDir home;
    const QTemporaryDir elsewhere;
    const auto here = [&](const QStringList &words) {
        return courant(QStringList{u"--profile"_s, home.path(), u"--json"_s} + words);
    };

    serve(2);
    Outcome outcome = here({u"add"_s, web.url(u"/feed"_s).toString(), u"--folder"_s, u"Sea/Letters"_s});
    QVERIFY2(outcome.exit == 0, qPrintable(outcome.all()));

    serve(4);
    outcome = here({u"refresh"_s});
    QVERIFY2(outcome.exit == 0, qPrintable(outcome.all()));
    QCOMPARE(outcome.json()["new"_L1].toInt(), 2);

    const QJsonArray articles = here({u"articles"_s, u"--unread"_s}).json()["articles"_L1].toArray();
    QCOMPARE(articles.size(), 4);
    const QString newest = QString::number(articles[0]["id"_L1].toInteger());
    QCOMPARE(here({u"mark"_s, u"read"_s, newest}).json()["changed"_L1].toInt(), 1);
    QCOMPARE(here({u"articles"_s, u"--unread"_s}).json()["articles"_L1].toArray().size(), 3);
    QCOMPARE(here({u"show"_s, newest}).json()["title"_L1].toString(), u"Harbour story 4"_s);

    QCOMPARE(here({u"undo"_s}).exit, 0);
    QCOMPARE(here({u"articles"_s, u"--unread"_s}).json()["articles"_L1].toArray().size(), 4);

    const QString file = home.filePath(u"subscriptions.opml"_s);
    QCOMPARE(here({u"export"_s, file}).exit, 0);
    outcome = courant({u"--profile"_s, elsewhere.path(), u"import"_s, file, u"--json"_s});
    QCOMPARE(outcome.json()["added"_L1].toInt(), 1);
    const QJsonArray feeds =
        courant({u"--profile"_s, elsewhere.path(), u"feeds"_s, u"--json"_s}).json()["feeds"_L1].toArray();
    QCOMPARE(feeds.size(), 1);
    QCOMPARE(feeds[0]["path"_L1].toArray(), QJsonArray({u"Sea"_s, u"Letters"_s}));
    QCOMPARE(feeds[0]["title"_L1].toString(), u"Harbour"_s);
    QCOMPARE(here({u"check"_s}).exit, 0);
}

void CliJourneyTest::withoutADisplayItExplainsItself()
{
#if !defined(Q_OS_UNIX) || defined(Q_OS_MACOS)
    QSKIP("Here there is always a display.");
#endif
    const QTemporaryDir profile;
    const Outcome outcome =
        courant({u"--profile"_s, profile.path()}, {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s});

    QCOMPARE(outcome.exit, 2);
    QCOMPARE(outcome.err.count(u'\n'), 1);
    QVERIFY2(outcome.err.contains("display"_L1), qPrintable(outcome.err));
}

void CliJourneyTest::aSmallFeedIsParsedAtOnce()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"feed.xml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(tests::rss("Harbour", 10));
    file.close();

    const Outcome outcome = courant({u"parse"_s, u"--json"_s, file.fileName()});

    QCOMPARE(outcome.exit, 0);
    QCOMPARE(outcome.json()["items"_L1].toArray().size(), 10);
    QCOMPARE(outcome.err, QString());
}

QTEST_GUILESS_MAIN(CliJourneyTest)
#include "clijourney_test.moc"
