// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/opml/copies.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace app::opml;

/// The subscriptions beside the library, for the day it is lost.
class CopiesTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void theNewestComesBack();
    void theSameIsNotWrittenAgain();
    void anEmptyListPushesNothingOut();
    void aBrokenCopyIsPassedOver();
    void theLastTwentyStay();

private:
    QStringList names() const { return QDir(m_folder->path()).entryList(QDir::Files); }
    QDateTime time(int minute) const { return {QDate(2026, 11, 23), QTime(12, minute), Qt::UTC}; }
    static models::Outline with(int feeds);

    std::unique_ptr<QTemporaryDir> m_folder;
};

models::Outline CopiesTest::with(int feeds)
{
    models::Outline outline{.title = u"Mine"_s};
    for (int i = 0; i < feeds; ++i)
        outline.feeds.append({.title = u"Feed %1"_s.arg(i),
                              .xmlUrl = u"https://number%1.example/rss"_s.arg(i),
                              .path = {u"Folder"_s}});
    return outline;
}

void CopiesTest::theNewestComesBack()
{
    QVERIFY(newestCopy(m_folder->path()).feeds.isEmpty());
    QVERIFY(keepCopy(m_folder->path(), with(2), time(1)));
    QVERIFY(keepCopy(m_folder->path(), with(3), time(2)));
    const models::Outline newest = newestCopy(m_folder->path());
    QCOMPARE(newest.feeds.size(), 3);
    QCOMPARE(newest.feeds.last().xmlUrl, u"https://number2.example/rss"_s);
    QCOMPARE(newest.feeds.last().path, QStringList{u"Folder"_s});
}

void CopiesTest::theSameIsNotWrittenAgain()
{
    QVERIFY(keepCopy(m_folder->path(), with(2), time(1)));
    QVERIFY(keepCopy(m_folder->path(), with(2), time(2)));
    QCOMPARE(names().size(), 1);
}

void CopiesTest::anEmptyListPushesNothingOut()
{
    QVERIFY(keepCopy(m_folder->path(), with(0), time(1)));
    QCOMPARE(names().size(), 0);
}

void CopiesTest::aBrokenCopyIsPassedOver()
{
    QVERIFY(keepCopy(m_folder->path(), with(2), time(1)));
    QFile broken(m_folder->filePath(u"subscriptions-20261123-130000-000.opml"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write(QByteArray(100, '\0'));
    broken.close();
    QCOMPARE(newestCopy(m_folder->path()).feeds.size(), 2);
}

void CopiesTest::theLastTwentyStay()
{
    for (int i = 1; i <= 25; ++i)
        QVERIFY(keepCopy(m_folder->path(), with(i), time(i)));
    QCOMPARE(names().size(), 20);
    QCOMPARE(newestCopy(m_folder->path()).feeds.size(), 25);
}

QTEST_GUILESS_MAIN(CopiesTest)
#include "copies_test.moc"
