// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/backups.h"
#include "app/store/migrations.h"
#include "tests/app/store/samples.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace samples;
using app::store::Library;
using models::Backup;
using models::Retention;

/// Nothing is lost: copies of the library, a history to go back in, and what may be forgotten after all.
class KeepingTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_library.reset(); }

    // backups
    void aBackupIsTheLibrary();
    void aBackupIsMadeOnceADay();
    void daysAndWeeksStay();
    void aBackupComesBackAndIsTakenBack();
    void whatIsNoLibraryIsNotRestored();
    void anOlderLibraryIsCopiedBeforeItChanges();
    // history
    void theHistoryGoesBackAndForth();
    void theHistoryOutlivesARestart();
    void settingsAreTakenBack();
    void theHistoryIsBounded();
    // retention
    void oldArticlesGoByTheirAge();
    void aFeedKeepsTheNewest();
    void aFeedMayHaveItsOwnWay();
    void whatIsGoneDoesNotComeBack();
    void aClockThatJumpedIsNotBelieved();

private:
    void open();
    QString backups() const { return m_folder->filePath(u"backups"_s); }
    QList<models::ArticleId> articles(const models::ArticleFilter &filter = {}) const;
    models::FeedId addFeedWith(int count);
    int forget(const Retention &usual) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    std::shared_ptr<QDateTime> m_now;
};

void KeepingTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_now = std::make_shared<QDateTime>(noon());
    open();
}

void KeepingTest::open()
{
    m_library.reset();
    m_library =
        std::make_unique<Library>(app::store::LibraryOptions{.path = m_folder->filePath(u"courant.db"_s),
                                                             .clock = [now = m_now] { return *now; },
                                                             .backups = backups()});
    valueOf(m_library->open());
}

QList<models::ArticleId> KeepingTest::articles(const models::ArticleFilter &filter) const
{
    QList<models::ArticleId> ids;
    for (const models::ArticleRow &row : valueOf(m_library->rows(filter)))
        ids.append(row.id);
    return ids;
}

models::FeedId KeepingTest::addFeedWith(int count)
{
    const auto feed = valueOf(m_library->addFeed({.url = QUrl(u"https://feed.example/rss"_s)}));
    valueOf(m_library->saveFetches({fetched(feed, items(1, count))}));
    return feed;
}

int KeepingTest::forget(const Retention &usual) const
{
    int gone = 0;
    while (const int some = valueOf(m_library->forgetArticles(usual)))
        gone += some;
    return gone;
}

// --- backups

void KeepingTest::aBackupIsTheLibrary()
{
    addFeedWith(30);
    valueOf(m_library->setRead(articles().mid(0, 10), true));
    const QString file = m_folder->filePath(u"elsewhere/copy.db"_s);
    const Backup backup = valueOf(m_library->backUp(file));
    QVERIFY(backup.readable);
    QCOMPARE(backup.feeds, 1);
    QCOMPARE(backup.articles, 30);
    QCOMPARE(backup.unread, 20);
    QCOMPARE(QDir(m_folder->filePath(u"elsewhere"_s)).entryList(QDir::Files), QStringList{u"copy.db"_s});

    Library copy({.path = file, .clock = noon});
    valueOf(copy.open());
    QCOMPARE(valueOf(copy.integrity()), QString());
    QCOMPARE(valueOf(copy.count({}, true)), 20);
}

void KeepingTest::aBackupIsMadeOnceADay()
{
    addFeedWith(3);
    valueOf(m_library->backUpDaily());
    valueOf(m_library->backUpDaily());
    QCOMPARE(valueOf(m_library->backups()).size(), 1);
    *m_now = noon().addDays(1);
    valueOf(m_library->backUpDaily());
    const auto all = valueOf(m_library->backups());
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.first().at, noon().addDays(1));
    QCOMPARE(all.first().kind, Backup::Kind::Daily);
}

void KeepingTest::daysAndWeeksStay()
{
    QList<Backup> all; // one a day for sixty days, the newest first
    for (int day = 0; day < 60; ++day)
        all.append({.path = QString::number(day), .at = noon().addDays(-day)});
    all.append({.path = u"mine"_s, .kind = Backup::Kind::ByHand, .at = noon().addDays(-90)});
    all.append({.path = u"damaged"_s, .kind = Backup::Kind::Damaged, .at = noon().addDays(-91)});
    for (int i = 0; i < 5; ++i)
        all.append({.path = u"update%1"_s.arg(i),
                    .kind = Backup::Kind::BeforeUpdate,
                    .at = noon().addDays(-92 - i)});

    const QStringList superfluous = app::store::superfluousBackups(all);
    QStringList stay;
    for (const Backup &backup : std::as_const(all)) {
        if (!superfluous.contains(backup.path))
            stay.append(backup.path);
    }
    // 23 November 2026 is a Monday: the Sundays before it are the last of their weeks.
    QCOMPARE(stay, (QStringList{u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"8"_s, u"15"_s,
                                u"mine"_s, u"damaged"_s, u"update0"_s, u"update1"_s, u"update2"_s}));
}

void KeepingTest::aBackupComesBackAndIsTakenBack()
{
    const auto feed = addFeedWith(5);
    const Backup backup = valueOf(m_library->backUp());
    valueOf(m_library->setRead(articles(), true));
    valueOf(m_library->addFeed({.url = QUrl(u"https://later.example/rss"_s)}));
    QSignalSpy news(m_library.get(), &Library::changed);

    valueOf(m_library->restore(backup.path));
    QCOMPARE(valueOf(m_library->tree()).feeds().size(), 1);
    QCOMPARE(valueOf(m_library->count({}, true)), 5);
    static_cast<void>(valueOf(m_library->finishIndexing()));
    QCOMPARE(articles({.query = u"Title"_s}).size(), 5);
    QTRY_VERIFY(!news.isEmpty() && news.last().first().value<models::LibraryChange>().everything);
    QVERIFY(valueOf(m_library->undoable()).contains(u"restored"_s));

    open(); // also after a restart
    valueOf(m_library->undo());
    QCOMPARE(valueOf(m_library->tree()).feeds().size(), 2);
    QCOMPARE(valueOf(m_library->count({}, true)), 0);
    valueOf(m_library->redo());
    QCOMPARE(valueOf(m_library->tree()).feeds().size(), 1);
    QVERIFY(valueOf(m_library->tree()).feed(feed) != nullptr);
    QCOMPARE(valueOf(m_library->integrity()), QString());
}

void KeepingTest::whatIsNoLibraryIsNotRestored()
{
    addFeedWith(5);
    const QString file = m_folder->filePath(u"letter.txt"_s);
    QFile letter(file);
    QVERIFY(letter.open(QIODevice::WriteOnly));
    letter.write("Dear reader,");
    letter.close();
    QVERIFY(!m_library->restore(file).result());
    QVERIFY(!m_library->restore(m_folder->filePath(u"nowhere.db"_s)).result());
    QCOMPARE(articles().size(), 5);
}

void KeepingTest::anOlderLibraryIsCopiedBeforeItChanges()
{
    m_library.reset();
    const QString path = m_folder->filePath(u"courant.db"_s);
    QFile::remove(path);
    QVERIFY(QFile::copy(QStringLiteral(DATA_DIR "/schema/1.db"), path));
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    open();
    const auto all = valueOf(m_library->backups());
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().kind, Backup::Kind::BeforeUpdate);
    app::store::Database old(all.first().path, app::store::Database::Mode::ReadOnly);
    QCOMPARE(old.number("PRAGMA user_version"), 1);
}

// --- history

void KeepingTest::theHistoryGoesBackAndForth()
{
    addFeedWith(10);
    const auto all = articles();
    *m_now = noon().addSecs(60);
    valueOf(m_library->setRead(all.mid(0, 3), true));
    valueOf(m_library->setStarred(all.mid(0, 2), true));
    const auto history = valueOf(m_library->history());
    QCOMPARE(history.size(), 3);
    QCOMPARE(history.first().sentence, u"2 article(s) starred."_s);
    QCOMPARE(history.at(1).at, noon().addSecs(60));

    QCOMPARE(valueOf(m_library->goTo(history.last().id)), 2);
    QCOMPARE(articles({.unreadOnly = true}).size(), 10);
    QVERIFY(valueOf(m_library->history()).first().undone);
    QCOMPARE(valueOf(m_library->goTo(history.first().id)), 2);
    QCOMPARE(articles({.unreadOnly = true}).size(), 7);
    QCOMPARE(valueOf(m_library->goTo(0)), 3);
    QCOMPARE(valueOf(m_library->tree()).feeds().size(), 0);
    QCOMPARE(valueOf(m_library->goTo(0)), 0);
}

void KeepingTest::theHistoryOutlivesARestart()
{
    addFeedWith(10);
    valueOf(m_library->markAllRead({}));
    const auto before = valueOf(m_library->history());
    open();
    QCOMPARE(valueOf(m_library->history()), before);
    valueOf(m_library->goTo(before.last().id));
    open();
    QCOMPARE(articles({.unreadOnly = true}).size(), 10);
    valueOf(m_library->goTo(before.first().id));
    QCOMPARE(articles({.unreadOnly = true}).size(), 0);
}

void KeepingTest::settingsAreTakenBack()
{
    const auto feed = addFeedWith(1);
    models::FeedSettings settings;
    settings.userAgent = u"Mine"_s;
    settings.notify = false;
    settings.keep = Retention{.days = 7};
    valueOf(m_library->setFeedSettings(feed, settings));
    QCOMPARE(valueOf(m_library->feeds({feed})).first().settings, settings);
    QCOMPARE(valueOf(m_library->undo()), u"The settings of “The feed” were changed."_s);
    QCOMPARE(valueOf(m_library->feeds({feed})).first().settings, models::FeedSettings());
    valueOf(m_library->redo());
    QCOMPARE(valueOf(m_library->feeds({feed})).first().settings, settings);
    // What changes nothing is nothing that was done.
    valueOf(m_library->setFeedSettings(feed, settings));
    QCOMPARE(valueOf(m_library->history()).size(), 2);
}

void KeepingTest::theHistoryIsBounded()
{
    addFeedWith(1);
    const auto id = articles();
    for (int i = 0; i < 1100; ++i)
        valueOf(m_library->setRead(id, i % 2 == 0));
    open();
    valueOf(m_library->setSetting(u"wait"_s, u"for the writer"_s));
    QCOMPARE(valueOf(m_library->history()).size(), 1000);
}

// --- retention: item n is n hours old

void KeepingTest::oldArticlesGoByTheirAge()
{
    const auto feed = addFeedWith(100);
    const auto all = articles();
    valueOf(m_library->setRead(all.mid(0, 90), true));
    valueOf(m_library->setStarred({all.at(60)}, true));
    QCOMPARE(forget({}), 0);
    // Older than two days are 52; ten of them are unread and one is starred.
    QCOMPARE(forget({.days = 2}), 41);
    QVERIFY(articles().contains(all.at(60)));
    QCOMPARE(valueOf(m_library->feeds({feed})).first().total, 59);
    QCOMPARE(valueOf(m_library->feeds({feed})).first().unread, 10);
    QCOMPARE(forget({.days = 2, .unread = true}), 10);
    QCOMPARE(valueOf(m_library->feeds({feed})).first().unread, 0);
    QCOMPARE(valueOf(m_library->integrity()), QString());
}

void KeepingTest::aFeedKeepsTheNewest()
{
    addFeedWith(30);
    const auto all = articles();
    valueOf(m_library->setRead(all, true));
    QCOMPARE(forget({.articles = 12}), 18);
    QCOMPARE(articles(), all.mid(0, 12));
}

void KeepingTest::aFeedMayHaveItsOwnWay()
{
    const auto feed = addFeedWith(30);
    valueOf(m_library->setRead(articles(), true));
    models::FeedSettings settings;
    settings.keep = Retention(); // everything
    valueOf(m_library->setFeedSettings(feed, settings));
    QCOMPARE(forget({.articles = 5}), 0);
    settings.keep = Retention{.articles = 3};
    valueOf(m_library->setFeedSettings(feed, settings));
    QCOMPARE(forget({}), 27);
}

void KeepingTest::whatIsGoneDoesNotComeBack()
{
    const auto feed = addFeedWith(30);
    valueOf(m_library->setRead(articles(), true));
    QCOMPARE(forget({.articles = 10}), 20);
    const auto again = valueOf(m_library->saveFetches({fetched(feed, items(1, 30))})).first();
    QCOMPARE(again.added, 0);
    QCOMPARE(articles().size(), 10);
}

void KeepingTest::aClockThatJumpedIsNotBelieved()
{
    QVERIFY(!valueOf(m_library->mayForget())); // asked for the first time
    QVERIFY(valueOf(m_library->mayForget()));
    *m_now = QDateTime(QDate(2038, 1, 19), QTime(3, 14, 8), Qt::UTC);
    QVERIFY(!valueOf(m_library->mayForget()));
    *m_now = noon();
    QVERIFY(!valueOf(m_library->mayForget()));
    *m_now = noon().addDays(20);
    QVERIFY(valueOf(m_library->mayForget()));
}

QTEST_GUILESS_MAIN(KeepingTest)
#include "keeping_test.moc"
