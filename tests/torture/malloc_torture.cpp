// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/scenario.h"

#include <QTest>

#include <sqlite3.h>

#include <atomic>

using namespace Qt::StringLiterals;

/// There is no memory for SQLite at the nth time it asks, once or from there on: nothing crashes, the library
/// is whole, and what was acknowledged is there.
class MallocTorture final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyRequestMayFail_data();
    void everyRequestMayFail();

private:
    QTemporaryDir m_folder;
};

namespace {

sqlite3_mem_methods real;
std::atomic<int> asked = 0;
std::atomic<int> failing = 0; ///< 0: none.
std::atomic<bool> fromThereOn = false;

bool refuses()
{
    const int now = ++asked;
    return failing && (now == failing || (fromThereOn && now > failing));
}

void *allocate(int size)
{
    return refuses() ? nullptr : real.xMalloc(size);
}

void *reallocate(void *memory, int size)
{
    return refuses() ? nullptr : real.xRealloc(memory, size);
}

} // namespace

void MallocTorture::initTestCase()
{
    QCOMPARE(sqlite3_config(SQLITE_CONFIG_GETMALLOC, &real), SQLITE_OK);
    sqlite3_mem_methods failingOnes = real;
    failingOnes.xMalloc = allocate;
    failingOnes.xRealloc = reallocate;
    QCOMPARE(sqlite3_config(SQLITE_CONFIG_MALLOC, &failingOnes), SQLITE_OK);
    torture::makeLibrary(m_folder.filePath(u"master.db"_s));
}

void MallocTorture::everyRequestMayFail_data()
{
    QTest::addColumn<bool>("onwards");
    QTest::newRow("once") << false;
    QTest::newRow("from there on") << true;
}

void MallocTorture::everyRequestMayFail()
{
    QFETCH(const bool, onwards);
    const QString path = m_folder.filePath(u"courant.db"_s);
    const int step = qEnvironmentVariableIsSet("COURANT_TORTURE") ? 1 : 97;
    int tried = 0;
    qint64 acknowledged = 0;
    for (int n = 1;; n += step) {
        for (const QString &rest : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
            QFile::remove(path + rest);
        QVERIFY(QFile::copy(m_folder.filePath(u"master.db"_s), path));
        asked = 0;
        fromThereOn = onwards;
        failing = n;
        const torture::Acknowledged done = torture::use(path, 7, 1);
        failing = 0;
        const int calls = asked;

        const QString fault = torture::faultsOf(path, done);
        QVERIFY2(fault.isEmpty(), qPrintable(u"request %1: "_s.arg(n) + fault));
        acknowledged += done.size();
        ++tried;
        if (n > calls)
            break;
    }
    qInfo("%d requests refused, %lld acknowledged actions in between: 0 damaged, 0 lost", tried - 1,
          acknowledged);
}

QTEST_GUILESS_MAIN(MallocTorture)
#include "malloc_torture.moc"
