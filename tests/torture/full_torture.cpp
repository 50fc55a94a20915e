// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/faultydisk.h"
#include "tests/torture/scenario.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using samples::valueOf;

/// The disk is full for a while: reading goes on, marks wait and are stored when there is room again, without
/// a restart.
class FullTorture final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { faultydisk::install(); }
    void cleanup() { faultydisk::heal(); }
    void marksWaitAndLand();
    void marksLandByThemselves();
    void withoutPatienceItIsAProblem();
    void whoClosesWhileItIsFullLosesNothing();
    void whoWasKilledWhileItWasFullLosesNothing();
    void whatWaitsIsSeenInEveryList();
};

namespace {

app::store::LibraryOptions patient(const QString &path)
{
    return {.path = path, .clock = samples::noon, .marksMayWait = true};
}

constexpr qint64 noRoom = 0;

} // namespace

void FullTorture::marksWaitAndLand()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"courant.db"_s);
    torture::makeLibrary(path, 400);
    app::store::Library library(patient(path));
    valueOf(library.open());
    const auto rows = valueOf(library.rows({}));
    QSignalSpy waiting(&library, &app::store::Library::marksWaiting);
    QSignalSpy news(&library, &app::store::Library::changed);

    const int cycles = torture::count(20);
    torture::Acknowledged done;
    for (int cycle = 0; cycle < cycles; ++cycle) {
        QCoreApplication::processEvents(); // the news of the last time is heard
        waiting.clear();
        news.clear();
        const bool on = (cycle / int(rows.size() / 10)) % 2 == 0;
        const int first = cycle * 10 % int(rows.size());
        faultydisk::setRoom(noRoom);
        for (int i = first; i < first + 10; ++i) {
            QCOMPARE(valueOf(library.setRead({rows.at(i).id}, on)), 1);
            if (on)
                done.read.insert(rows.at(i).id.value);
            else
                done.read.remove(rows.at(i).id.value);
        }
        QCOMPARE(valueOf(library.headlines({rows.at(first).id})).size(), 1); // reading goes on
        QVERIFY(!library.addFolder(u"no room"_s, {}).result());
        QTRY_VERIFY(!waiting.isEmpty());
        QVERIFY(waiting.last().first().toInt() > 0);
        QTRY_COMPARE(news.size(), 10); // seen at once
        faultydisk::heal();
        valueOf(library.setStarred({rows.at(first).id}, on)); // whatever comes next brings them along
        QTRY_COMPARE(waiting.last().first().toInt(), 0);
    }
    QVERIFY(valueOf(library.undo()).contains(u"starred"_s));
    qInfo("%d times full: %d marks waited, 0 lost, no restart", cycles, cycles * 10);
    QTRY_COMPARE(waiting.last().first().toInt(), 0);
    valueOf(library.setSetting(u"settled"_s, u"yes"_s));
    app::store::Database database(path, app::store::Database::Mode::ReadOnly);
    QCOMPARE(database.number("SELECT count(*) FROM status WHERE read = 1"), done.read.size());
}

void FullTorture::marksLandByThemselves()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"courant.db"_s);
    torture::makeLibrary(path);
    app::store::Library library(patient(path));
    valueOf(library.open());
    QSignalSpy waiting(&library, &app::store::Library::marksWaiting);
    faultydisk::setRoom(noRoom);
    QCOMPARE(valueOf(library.markAllRead({})), 60);
    QTRY_COMPARE(waiting.size(), 1);
    QCOMPARE(waiting.first().first().toInt(), 60);
    QCOMPARE(valueOf(library.count({}, true)), 60);
    faultydisk::heal();
    QTRY_COMPARE_WITH_TIMEOUT(waiting.last().first().toInt(), 0, 10'000);
    QCOMPARE(valueOf(library.count({}, true)), 0);
}

void FullTorture::withoutPatienceItIsAProblem()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"courant.db"_s);
    torture::makeLibrary(path);
    {
        app::store::Library library({.path = path, .clock = samples::noon});
        valueOf(library.open());
        faultydisk::setRoom(noRoom);
        const auto marked = library.markAllRead({}).result();
        QVERIFY(!marked);
        QCOMPARE(marked.error().kind, models::Problem::Kind::DiskFull);
        faultydisk::heal();
        QCOMPARE(valueOf(library.count({}, true)), 60);
    }
    QCOMPARE(torture::faultsOf(path, {}), QString());
}

void FullTorture::whoClosesWhileItIsFullLosesNothing()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"courant.db"_s);
    torture::makeLibrary(path);
    {
        app::store::Library library(patient(path));
        valueOf(library.open());
        faultydisk::setRoom(noRoom);
        QCOMPARE(valueOf(library.markAllRead({})), 60);
    }
    {
        app::store::Library library(patient(path)); // still full
        QSignalSpy waiting(&library, &app::store::Library::marksWaiting);
        valueOf(library.open());
        QTRY_COMPARE(waiting.size(), 1);
        QCOMPARE(waiting.first().first().toInt(), 60);
        QCOMPARE(valueOf(library.rows({.unreadOnly = true})).size(), 0);
    }
    faultydisk::heal();
    QCOMPARE(torture::faultsOf(path, {}), QString());
    app::store::Library library({.path = path, .clock = samples::noon}); // by a command, say
    valueOf(library.open());
    QCOMPARE(valueOf(library.count({}, true)), 0);
    QCOMPARE(valueOf(library.undoable()), u"60 article(s) marked read."_s);
}

void FullTorture::whoWasKilledWhileItWasFullLosesNothing()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"courant.db"_s);
    torture::makeLibrary(path);
    const QString copy = folder.filePath(u"copy.db"_s);
    {
        app::store::Library library(patient(path));
        valueOf(library.open());
        faultydisk::setRoom(noRoom);
        QCOMPARE(valueOf(library.markAllRead({})), 60);
        faultydisk::heal(); // what lies on the disk at this moment
        for (const QString &part : {QString(), u"-wal"_s, u"-marks"_s})
            QVERIFY(QFile::copy(path + part, copy + part));
        faultydisk::setRoom(noRoom);
    }
    faultydisk::heal();
    app::store::Library library(patient(copy));
    valueOf(library.open());
    QCOMPARE(valueOf(library.count({}, true)), 0);
}

void FullTorture::whatWaitsIsSeenInEveryList()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"courant.db"_s);
    torture::makeLibrary(path);
    app::store::Library library(patient(path));
    valueOf(library.open());
    const auto rows = valueOf(library.rows({}));
    const models::ArticleId first = rows.first().id;
    const int unread = valueOf(library.tree()).unread();
    valueOf(library.setStarred({rows.last().id}, true));
    faultydisk::setRoom(noRoom);
    valueOf(library.setRead({first}, true));
    valueOf(library.setStarred({rows.last().id}, false));

    QVERIFY(valueOf(library.headlines({first})).first().read);
    QVERIFY(valueOf(library.article(first)).headline.read);
    QCOMPARE(valueOf(library.rows({.unreadOnly = true})).size(), rows.size() - 1);
    QCOMPARE(valueOf(library.rows({.scope = models::ArticleFilter::Scope::Starred})).size(), 0);
    QCOMPARE(valueOf(library.tree()).unread(), unread - 1);
    const models::FeedId feed = valueOf(library.headlines({first})).first().feed;
    QCOMPARE(valueOf(library.feeds({feed})).first().unread, valueOf(library.tree()).feed(feed)->unread);
    faultydisk::heal();
    valueOf(library.setRead({rows.at(1).id}, true));
    QCOMPARE(valueOf(library.tree()).unread(), unread - 2);
}

QTEST_GUILESS_MAIN(FullTorture)
#include "full_torture.moc"
