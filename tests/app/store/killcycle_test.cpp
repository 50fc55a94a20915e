// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/statement.h"
#include "app/store/statusqueries.h"
#include "tests/app/store/samples.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace samples;
using app::store::Database;
using app::store::Statement;

/// Killed at any moment, a library keeps all that was answered. COURANT_KILL_CYCLES sets how often; 15 if not
/// set.
class KillCycleTest final : public QObject
{
    Q_OBJECT

private slots:
    void whatWasAnsweredSurvives();

private:
    void killOnce(const QString &path);
    void check(const QString &path);

    QSet<qint64> m_read;
    QSet<qint64> m_starred;
    QSet<qint64> m_feeds;
    int m_saved = -1; ///< The number of the last item.
    int m_answers = 0;
    QRandomGenerator m_random = QRandomGenerator::securelySeeded();
};

void KillCycleTest::killOnce(const QString &path)
{
    QProcess writer;
    writer.start(QStringLiteral(KILLED_WRITER), {path});
    QVERIFY(writer.waitForStarted());
    QVERIFY(writer.waitForReadyRead(20000)); // it has begun; from here on any moment will do
    writer.waitForFinished(m_random.bounded(150));
    writer.kill();
    QVERIFY(writer.waitForFinished());
    QCOMPARE(writer.exitStatus(), QProcess::CrashExit);

    const QList<QByteArray> lines = writer.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines.mid(0, lines.size() - 1)) { // the last one may be cut
        const QList<QByteArray> words = line.split(' ');
        const qint64 id = words.at(1).toLongLong();
        if (words.first() == "read")
            m_read.insert(id);
        else if (words.first() == "starred")
            m_starred.insert(id);
        else if (words.first() == "subscribed")
            m_feeds.insert(id);
        else
            m_saved = std::max(m_saved, words.at(2).toInt());
        ++m_answers;
    }
}

void KillCycleTest::check(const QString &path)
{
    Database database(path, Database::Mode::ReadWrite);
    QCOMPARE(database.text("PRAGMA integrity_check"), u"ok"_s);
    QCOMPARE(database.number("SELECT count(*) FROM pragma_foreign_key_check"), 0);
    QCOMPARE(app::store::miscountedFeeds(database), QList<qint64>());
    QCOMPARE(database.number("SELECT count(*) FROM article"), database.number("SELECT count(*) FROM body"));
    QCOMPARE(database.number("SELECT count(*) FROM article"), database.number("SELECT count(*) FROM status"));
    QCOMPARE(database.number("SELECT count(*) FROM article"),
             database.number("SELECT count(DISTINCT guid) FROM article"));
    QCOMPARE(database.number("SELECT count(*) % 20 FROM article"), 0); // all of a document or nothing
    QVERIFY(database.number("SELECT count(*) FROM article") > m_saved);

    Statement status(database, "SELECT read, starred FROM status WHERE article = ?");
    for (const qint64 id : std::as_const(m_read))
        QVERIFY(status.bind(id).next() && status.column<bool>(0));
    for (const qint64 id : std::as_const(m_starred))
        QVERIFY(status.bind(id).next() && status.column<bool>(1));
    Statement feed(database, "SELECT 1 FROM feed WHERE id = ?");
    for (const qint64 id : std::as_const(m_feeds))
        QVERIFY(feed.bind(id).next());
}

void KillCycleTest::whatWasAnsweredSurvives()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"courant.db"_s);
    const int cycles = qEnvironmentVariableIntValue("COURANT_KILL_CYCLES");
    for (int i = 0; i < (cycles > 0 ? cycles : 15); ++i) {
        killOnce(path);
        check(path);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(m_answers > 0);
    qInfo("%d answers, all kept; %lld feeds, %lld marks", m_answers, qint64(m_feeds.size()),
          qint64(m_read.size() + m_starred.size()));
}

QTEST_GUILESS_MAIN(KillCycleTest)
#include "killcycle_test.moc"
