// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"
#include "app/store/migrations.h"
#include "app/store/packing.h"
#include "app/store/sqlerror.h"
#include "app/store/statement.h"
#include "app/store/transaction.h"
#include "tests/app/store/samples.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace app::store;

/// SQLite as this folder uses it: connection, statement, transaction, schema.
class DatabaseTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void badSqlNamesItself();
    void valuesComeBackAsTheyWereBound();
    void whatIsNotKnownIsNull();
    void anUncommittedTransactionLeavesNothing();
    void aQuotedNameIsNoText();
    void aNewFileGetsTheNewestSchema();
    void migratingTwiceChangesNothing();
    void everyReleasedSchemaOpens_data();
    void everyReleasedSchemaOpens();
    void aFolderCannotLieInItself();
    void rowNumbersArePacked_data();
    void rowNumbersArePacked();
    void aCutBlobIsNoDanger();
    void bodiesArePacked();

private:
    QString path() const { return m_folder->filePath(u"library.db"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void DatabaseTest::badSqlNamesItself()
{
    Database database(path(), Database::Mode::ReadWrite);
    try {
        Statement(database, "SELECT nonsense FROM nowhere");
        QFAIL("bad SQL was prepared");
    } catch (const SqlError &error) {
        QVERIFY(error.evidence().contains("nowhere"));
        QVERIFY(error.evidence().contains("SELECT nonsense"));
        QCOMPARE(problemOf(error, u"x"_s).kind, models::Problem::Kind::LibraryFailed);
    }
}

void DatabaseTest::valuesComeBackAsTheyWereBound()
{
    Database database(path(), Database::Mode::ReadWrite);
    const QString text = u"it's 内核 \U0001F600 \"x\"; DROP TABLE t"_s;
    const QByteArray bytes("\0\xff", 2);
    const QDateTime date(QDate(9999, 12, 31), QTime(23, 59, 59, 999), Qt::UTC);
    const QUrl url(u"https://a.example/%E5%86%85?q=a%26b"_s);
    Statement row(database, "SELECT ?, ?, ?, ?, ?, ?");

    QVERIFY(row.bind(text, bytes, date, url, Q_INT64_C(-9007199254740993), 0.1).next());

    QCOMPARE(row.column<QString>(0), text);
    QCOMPARE(row.column<QByteArray>(1), bytes);
    QCOMPARE(row.column<QDateTime>(2), date);
    QCOMPARE(row.column<QUrl>(3), url);
    QCOMPARE(row.column<qint64>(4), Q_INT64_C(-9007199254740993));
    QCOMPARE(row.column<double>(5), 0.1);
    QVERIFY(!row.next());
}

void DatabaseTest::whatIsNotKnownIsNull()
{
    Database database(path(), Database::Mode::ReadWrite);
    Statement row(database, "SELECT ?, ?, ?, ?, ?");
    QVERIFY(row.bind(QDateTime(), models::FeedId(), std::optional<int>(), QString(), QByteArray()).next());
    QVERIFY(row.isNull(0));
    QVERIFY(row.isNull(1));
    QVERIFY(row.isNull(2));
    QVERIFY(!row.isNull(3)); // an empty text is a text
    QVERIFY(row.isBlob(4));
    QVERIFY(!row.column<QDateTime>(0).isValid());
}

void DatabaseTest::anUncommittedTransactionLeavesNothing()
{
    Database database(path(), Database::Mode::ReadWrite);
    database.execute("CREATE TABLE t (x)");
    {
        Transaction transaction(database);
        database.execute("INSERT INTO t VALUES (1)");
    }
    QCOMPARE(database.number("SELECT count(*) FROM t"), 0);
    {
        Transaction transaction(database);
        database.execute("INSERT INTO t VALUES (1)");
        transaction.commit();
    }
    QCOMPARE(database.number("SELECT count(*) FROM t"), 1);
}

void DatabaseTest::aQuotedNameIsNoText()
{
    Database database(path(), Database::Mode::ReadWrite);
    QVERIFY_THROWS_EXCEPTION(SqlError, Statement(database, "SELECT \"a word\""));
}

void DatabaseTest::aNewFileGetsTheNewestSchema()
{
    Database database(path(), Database::Mode::ReadWrite);
    QCOMPARE(migrate(database), 0);
    QCOMPARE(database.number("PRAGMA user_version"), newestSchemaVersion());
    QCOMPARE(database.number("PRAGMA application_id"), applicationId);
}

void DatabaseTest::migratingTwiceChangesNothing()
{
    Database database(path(), Database::Mode::ReadWrite);
    migrate(database);
    const qint64 before = database.number("PRAGMA schema_version");
    QCOMPARE(migrate(database), newestSchemaVersion());
    QCOMPARE(database.number("PRAGMA schema_version"), before);
}

void DatabaseTest::everyReleasedSchemaOpens_data()
{
    QTest::addColumn<QString>("file");
    for (int version = 1; version <= newestSchemaVersion(); ++version)
        QTest::addRow("version %d", version) << QStringLiteral(DATA_DIR "/schema/%1.db").arg(version);
}

void DatabaseTest::everyReleasedSchemaOpens()
{
    QFETCH(const QString, file);
    QVERIFY2(QFile::copy(file, path()), "there must be a library of every released version");
    QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner);

    Library library({.path = path()});
    const Opening opening = samples::valueOf(library.open());

    QVERIFY(!opening.created);
    QVERIFY(!opening.readOnly);
    const auto tree = samples::valueOf(library.tree());
    QCOMPARE(tree.feeds().size(), 1);
    QCOMPARE(tree.feeds().first().title, u"The feed"_s);
    QCOMPARE(tree.feeds().first().unread, 2);
    QCOMPARE(samples::valueOf(library.rows({})).size(), 3);
    const auto first =
        samples::valueOf(library.rows({.scope = models::ArticleFilter::Scope::Starred})).first();
    QCOMPARE(samples::valueOf(library.article(first.id)).content, samples::item(1).content);
    if (opening.migratedFrom == 0 || opening.migratedFrom >= 4) { // from then on there were labels
        samples::valueOf(library.finishIndexing());
        QCOMPARE(tree.labels().first().name, u"Work"_s);
        QCOMPARE(samples::valueOf(library.headlines({first.id})).first().labels.size(), 1);
        QCOMPARE(samples::valueOf(library.savedSearches()).first().total, 1);
    }
    QCOMPARE(samples::valueOf(library.undo()), u"1 article(s) starred."_s);
    // What a released version knew by its keys must be known for ever.
    const auto again = samples::fetched(tree.feeds().first().id, samples::items(1, 3));
    QCOMPARE(samples::valueOf(library.saveFetches({again})).first().added, 0);
    QCOMPARE(samples::valueOf(library.saveFetches({again})).first().changed, 0);
    QCOMPARE(samples::valueOf(library.integrity()), QString());
}

void DatabaseTest::aFolderCannotLieInItself()
{
    Database database(path(), Database::Mode::ReadWrite);
    migrate(database);
    database.execute(
        "INSERT INTO folder (id, parent, position, name) VALUES (1, NULL, 1, 'a'), (2, 1, 1, 'b')");
    QVERIFY_THROWS_EXCEPTION(SqlError, database.execute("UPDATE folder SET parent = 2 WHERE id = 1"));
    QVERIFY_THROWS_EXCEPTION(SqlError, database.execute("UPDATE folder SET parent = 1 WHERE id = 1"));
    database.execute("UPDATE folder SET parent = NULL WHERE id = 2");
}

void DatabaseTest::rowNumbersArePacked_data()
{
    QTest::addColumn<QList<qint64>>("ids");
    QTest::addColumn<int>("bytes");
    QList<qint64> many;
    for (qint64 i = 1; i <= 100'000; ++i)
        many.append(i + 5'000'000);

    QTest::newRow("none") << QList<qint64>() << 0;
    QTest::newRow("one") << QList<qint64>{1} << 1;
    QTest::newRow("in no order") << QList<qint64>{300, 5, 300'000} << 6;
    QTest::newRow("the largest") << QList<qint64>{std::numeric_limits<qint64>::max()} << 9;
    QTest::newRow("a hundred thousand neighbours") << many << 100'003;
}

void DatabaseTest::rowNumbersArePacked()
{
    QFETCH(QList<qint64>, ids);
    QFETCH(const int, bytes);
    const QByteArray blob = packedIds(ids);
    std::sort(ids.begin(), ids.end());
    QCOMPARE(unpackedIds(blob), ids);
    QCOMPARE(blob.size(), bytes);
}

void DatabaseTest::aCutBlobIsNoDanger()
{
    const QByteArray blob = packedIds({300, 70'000});
    QCOMPARE(unpackedIds(blob.chopped(1)), QList<qint64>{300});
    QCOMPARE(unpackedIds(QByteArray(40, '\xff')), QList<qint64>());
    QCOMPARE(unpacked("no zlib"), QString());
}

void DatabaseTest::bodiesArePacked()
{
    const QString text = u"<p>内核 and kernel</p>"_s.repeated(100);
    QVERIFY(packed(text).size() < text.size() / 5);
    QCOMPARE(unpacked(packed(text)), text);
}

QTEST_GUILESS_MAIN(DatabaseTest)
#include "database_test.moc"
