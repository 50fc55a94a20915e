// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/migrations.h"
#include "app/store/sqlerror.h"
#include "app/store/transaction.h"
#include "tests/app/store/samples.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace samples;
using app::store::Database;
using app::store::Library;
using models::Problem;

/// What the world does to a library file, and what becomes of it.
class FaultsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aFileThatIsNoLibraryIsLeftAlone_data();
    void aFileThatIsNoLibraryIsLeftAlone();
    void anotherProgramsDatabaseIsLeftAlone();
    void aNewerLibraryIsLeftAlone();
    void aReadOnlyLibraryIsRead();
    void aReadOnlyLibraryThatIsNotThereIsNotMade();
    void aFolderThatIsNotThereIsAProblem();
    void aLibraryThatIsNotOpenSaysSo();
    void aLockedLibraryWaitsAndThenSaysSo();
    void aFullDiskChangesNothing();
    void aDamagedPageIsToldNotHidden();
    void aMissingLogLosesNothingOld();
    void aStrangersLogIsNoDanger();

private:
    QString path() const { return m_folder->filePath(u"courant.db"_s); }
    QByteArray hash() const;
    Problem openingProblem(bool readOnly = false) const;
    void makeLibrary() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

QByteArray FaultsTest::hash() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly)
               ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
               : QByteArray();
}

Problem FaultsTest::openingProblem(bool readOnly) const
{
    Library library({.path = path(), .readOnly = readOnly});
    const auto opening = library.open().result();
    if (opening)
        return {.evidence = u"it opened"_s};
    // Whoever goes on regardless gets the same answer, and nothing is changed.
    if (library.tree().result() || library.addFolder(u"x"_s, {}).result())
        return {.evidence = u"it was used"_s};
    return opening.error();
}

void FaultsTest::makeLibrary() const
{
    Library library({.path = path(), .clock = noon});
    valueOf(library.open());
    const auto feed = valueOf(library.addFeed({.url = QUrl(u"https://feed.example/rss"_s)}));
    valueOf(library.saveFetches({fetched(feed, items(1, 200))}));
}

void FaultsTest::aFileThatIsNoLibraryIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("a letter") << QByteArray("Dear reader,\n").repeated(200);
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("zeros") << QByteArray(8192, '\0');
    QTest::newRow("the beginning of a library and nothing more") << QByteArray("SQLite format 3\0\x20", 17);
}

void FaultsTest::aFileThatIsNoLibraryIsLeftAlone()
{
    QFETCH(const QByteArray, content);
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const QByteArray before = hash();

    QCOMPARE(openingProblem().kind, Problem::Kind::LibraryDamaged);
    QCOMPARE(hash(), before);
}

void FaultsTest::anotherProgramsDatabaseIsLeftAlone()
{
    {
        Database other(path(), Database::Mode::ReadWrite);
        other.execute("CREATE TABLE invoices (x); PRAGMA user_version = 1;");
    }
    const QByteArray before = hash();
    QCOMPARE(openingProblem().kind, Problem::Kind::LibraryDamaged);
    QCOMPARE(hash(), before);
}

void FaultsTest::aNewerLibraryIsLeftAlone()
{
    makeLibrary();
    {
        Database newer(path(), Database::Mode::ReadWrite);
        newer.tidyOnClose(true);
        newer.execute(("PRAGMA user_version = " + QByteArray::number(app::store::newestSchemaVersion() + 1))
                          .constData());
    }
    const QByteArray before = hash();
    QCOMPARE(openingProblem().kind, Problem::Kind::LibraryTooNew);
    QCOMPARE(openingProblem(true).kind, Problem::Kind::LibraryTooNew);
    QCOMPARE(hash(), before);
}

void FaultsTest::aReadOnlyLibraryIsRead()
{
    makeLibrary();
    const QByteArray before = hash();
    {
        Library library({.path = path(), .readOnly = true});
        QSignalSpy failures(&library, &Library::failed);
        QVERIFY(valueOf(library.open()).readOnly);
        const auto rows = valueOf(library.rows({}));
        QCOMPARE(rows.size(), 200);
        QCOMPARE(valueOf(library.headlines({rows.first().id})).first().title, u"Title 1"_s);

        const auto marked = library.setRead({rows.first().id}, true).result();
        QVERIFY(!marked);
        QCOMPARE(marked.error().kind, Problem::Kind::LibraryReadOnly);
        QTRY_COMPARE(failures.size(), 1);
    }
    QCOMPARE(hash(), before);
}

void FaultsTest::aReadOnlyLibraryThatIsNotThereIsNotMade()
{
    QCOMPARE(openingProblem(true).kind, Problem::Kind::LibraryReadOnly);
    QVERIFY(!QFile::exists(path()));
}

void FaultsTest::aFolderThatIsNotThereIsAProblem()
{
    Library library({.path = m_folder->filePath(u"nowhere/courant.db"_s)});
    QVERIFY(!library.open().result());
}

void FaultsTest::aLibraryThatIsNotOpenSaysSo()
{
    Library library({.path = path()});
    QCOMPARE(library.undo().result().error().kind, Problem::Kind::LibraryFailed);
    QVERIFY(!QFile::exists(path()));
}

void FaultsTest::aLockedLibraryWaitsAndThenSaysSo()
{
    makeLibrary();
    Library library({.path = path()});
    valueOf(library.open());
    const auto ids = valueOf(library.rows({}, 1));
    Database other(path(), Database::Mode::ReadWrite);
    {
        app::store::Transaction held(other);
        QElapsedTimer timer;
        timer.start();
        const auto marking = library.setRead({ids.first().id}, true);
        QCOMPARE(valueOf(library.rows({})).size(), 200); // reading goes on meanwhile
        QVERIFY(timer.elapsed() < 4000);
        const auto marked = marking.result();
        QVERIFY(!marked);
        QCOMPARE(marked.error().kind, Problem::Kind::LibraryLocked);
        QVERIFY(timer.elapsed() > 4000);
    }
    QCOMPARE(valueOf(library.setRead({ids.first().id}, true)), 1);
}

void FaultsTest::aFullDiskChangesNothing()
{
    makeLibrary();
    // SQLite's own limit stands in for the disk's: the same error comes back by the same way.
    Database database(path(), Database::Mode::ReadWrite);
    const qint64 pages = database.number("PRAGMA page_count");
    database.execute(("PRAGMA max_page_count = " + QByteArray::number(pages)).constData());
    const qint64 before = database.number("SELECT count(*) FROM setting");
    try {
        app::store::Transaction transaction(database);
        database.execute("INSERT INTO setting VALUES ('a', 'b')");
        database.execute("INSERT INTO setting VALUES ('big', printf('%.*c', 10000000, 'x'))");
        transaction.commit();
        QFAIL("there was room after all");
    } catch (const app::store::SqlError &error) {
        QCOMPARE(problemOf(error, path()).kind, Problem::Kind::DiskFull);
    }
    QCOMPARE(database.number("SELECT count(*) FROM setting"), before);
    database.execute("PRAGMA max_page_count = 1000000; INSERT INTO setting VALUES ('a', 'b')");
}

void FaultsTest::aDamagedPageIsToldNotHidden()
{
    makeLibrary();
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 size = file.size();
    for (qint64 at = 8192 * 2; at < size; at += 8192) {
        file.seek(at);
        file.write(QByteArray(64, '\x5a'));
    }
    file.close();
    const QByteArray before = hash();
    {
        Library library({.path = path()});
        const auto opening = library.open().result();
        if (opening) {
            const auto sound = library.integrity().result();
            QVERIFY(!sound || !sound.value().isEmpty());
            const auto rows = library.rows({}).result();
            QVERIFY(!rows);
            QCOMPARE(rows.error().kind, Problem::Kind::LibraryDamaged);
        } else {
            QCOMPARE(opening.error().kind, Problem::Kind::LibraryDamaged);
        }
    }
    QCOMPARE(hash(), before);
}

void FaultsTest::aMissingLogLosesNothingOld()
{
    makeLibrary();
    QFile::remove(path() + u"-wal"_s);
    QFile::remove(path() + u"-shm"_s);
    Library library({.path = path()});
    QVERIFY(!valueOf(library.open()).created);
    QCOMPARE(valueOf(library.rows({})).size(), 200);
    QCOMPARE(valueOf(library.integrity()), QString());
}

void FaultsTest::aStrangersLogIsNoDanger()
{
    makeLibrary();
    for (const QByteArray &content :
         {QByteArray(), QByteArray(4096, 'x'), QByteArray("\x37\x7f\x06\x82").repeated(4000)}) {
        QFile log(path() + u"-wal"_s);
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write(content);
        log.close();
        Library library({.path = path()});
        QVERIFY(!valueOf(library.open()).created);
        QCOMPARE(valueOf(library.rows({})).size(), 200);
        QCOMPARE(valueOf(library.integrity()), QString());
    }
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "faults_test.moc"
