// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/faultydisk.h"
#include "tests/torture/scenario.h"

#include <QTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

/// The disk fails at its nth call, once or from there on, for every n until none fails: nothing crashes,
/// what could not be done says so, the library is whole, and what was acknowledged is there.
class IoTorture final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyCallMayFail_data();
    void everyCallMayFail();
    void aDiskThatTurnedReadOnlyIsRead();

private:
    QTemporaryDir m_folder;
};

void IoTorture::initTestCase()
{
    faultydisk::install();
    torture::makeLibrary(m_folder.filePath(u"master.db"_s));
}

void IoTorture::everyCallMayFail_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("fromThereOn");
    QTest::newRow("an error once") << SQLITE_IOERR << false;
    QTest::newRow("errors from there on") << SQLITE_IOERR << true;
    QTest::newRow("full once") << SQLITE_FULL << false;
    QTest::newRow("full from there on") << SQLITE_FULL << true;
}

void IoTorture::everyCallMayFail()
{
    QFETCH(const int, code);
    QFETCH(const bool, fromThereOn);
    const QString path = m_folder.filePath(u"courant.db"_s);
    const int step = qEnvironmentVariableIsSet("COURANT_TORTURE") ? 1 : 11;
    qint64 acknowledged = 0;
    int tried = 0;
    for (int n = 1;; n += step) {
        for (const QString &rest : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
            QFile::remove(path + rest);
        QVERIFY(QFile::copy(m_folder.filePath(u"master.db"_s), path));
        faultydisk::failAt(n, code, fromThereOn);
        const torture::Acknowledged done = torture::use(path, 7, 2);
        const int calls = faultydisk::calls();
        faultydisk::heal();

        const QString fault = torture::faultsOf(path, done);
        QVERIFY2(fault.isEmpty(), qPrintable(u"call %1: "_s.arg(n) + fault));
        acknowledged += done.size();
        ++tried;
        if (n > calls)
            break;
    }
    qInfo("%d places to fail, %lld acknowledged actions in between: 0 damaged, 0 lost", tried - 1,
          acknowledged);
}

void IoTorture::aDiskThatTurnedReadOnlyIsRead()
{
    const QString path = m_folder.filePath(u"fixed.db"_s);
    torture::makeLibrary(path);
    faultydisk::setReadOnly(true);
    {
        app::store::Library library({.path = path, .clock = samples::noon});
        QVERIFY(samples::valueOf(library.open()).readOnly);
        QCOMPARE(samples::valueOf(library.rows({})).size(), 60);
        const auto marked = library.markAllRead({}).result();
        QVERIFY(!marked);
        QCOMPARE(marked.error().kind, models::Problem::Kind::LibraryReadOnly);
    }
    faultydisk::heal();
    QCOMPARE(torture::faultsOf(path, {}), QString());
}

QTEST_GUILESS_MAIN(IoTorture)
#include "io_torture.moc"
