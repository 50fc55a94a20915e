// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"
#include "tests/app/store/samples.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace samples;
using app::store::Database;
using app::store::Library;
using app::store::LibraryOptions;

/// The search index while it is being written: what is found meanwhile, what a kill leaves, and how long a
/// mark waits.
class IndexingTest final : public QObject
{
    Q_OBJECT

private slots:
    void theNewestAreFoundBeforeTheyAreIndexed();
    void firstRowsAreTheBeginningOfAll_data();
    void firstRowsAreTheBeginningOfAll();
    void killedTheIndexGoesOn();
    void aMarkDoesNotWaitForTheIndex();
};

namespace {

QList<models::ParsedItem> longItems(int from, int to)
{
    QList<models::ParsedItem> list = items(from, to);
    for (models::ParsedItem &item : list) {
        QRandomGenerator random(quint32(qHash(item.id)));
        for (int i = 0; i < 300; ++i)
            item.content +=
                u" word%1 的%2"_s.arg(random.bounded(5000)).arg(QChar(0x4e00 + random.bounded(2000)));
    }
    return list;
}

void fill(const QString &path, int articles)
{
    Library library({.path = path, .clock = noon, .indexing = LibraryOptions::Indexing::WhenAsked});
    valueOf(library.open());
    const auto feed = valueOf(library.addFeed({.url = QUrl(u"https://feed.example/rss"_s)}));
    for (int i = 0; i < articles; i += 500)
        valueOf(library.saveFetches({fetched(feed, longItems(i, i + 499))}));
}

} // namespace

void IndexingTest::theNewestAreFoundBeforeTheyAreIndexed()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"courant.db"_s);
    fill(path, 3000);
    Library library({.path = path, .clock = noon, .indexing = LibraryOptions::Indexing::WhenAsked});
    valueOf(library.open());
    const auto found = [&] { return valueOf(library.rows({.query = u"text"_s})); };

    QCOMPARE(valueOf(library.percentSearchable()), 0);
    const auto newest = valueOf(library.rows({}, 1));
    // The last 1,000 that were stored.
    QCOMPARE(found().size(), 1000);

    valueOf(library.finishIndexing());
    QCOMPARE(valueOf(library.percentSearchable()), 100);
    QCOMPARE(found().size(), 3000);
    QCOMPARE(found().first(), newest.first());
}

void IndexingTest::firstRowsAreTheBeginningOfAll_data()
{
    QTest::addColumn<QString>("query");
    for (const char *query : {"text", "word17", "word1*", "t*", "的", "\"text of\"", "\"number 3\"",
                              "text -word2*", "(word17 OR word18) is:unread", "nothing"})
        QTest::newRow(query) << QString::fromUtf8(query);
}

void IndexingTest::firstRowsAreTheBeginningOfAll()
{
    QFETCH(const QString, query);
    static QTemporaryDir folder;
    const QString path = folder.filePath(u"courant.db"_s);
    if (!QFile::exists(path))
        fill(path, 2000);
    Library library({.path = path, .clock = noon, .indexing = LibraryOptions::Indexing::WhenAsked});
    valueOf(library.open());
    valueOf(library.finishIndexing());
    for (const auto order :
         {models::ArticleFilter::Order::NewestFirst, models::ArticleFilter::Order::OldestFirst}) {
        const auto all = valueOf(library.rows({.query = query, .order = order}));
        const auto first = valueOf(library.firstRows({.query = query, .order = order}, 50));
        QVERIFY(first.size() <= 50);
        QCOMPARE(first.isEmpty(), all.isEmpty());
        QCOMPARE(first, all.mid(0, first.size()));
    }
}

void IndexingTest::killedTheIndexGoesOn()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"courant.db"_s);
    fill(path, 2000);
    auto random = QRandomGenerator::securelySeeded();
    const int cycles = std::max(6, qEnvironmentVariableIntValue("COURANT_KILL_CYCLES"));
    int inTheMiddle = 0;
    for (int i = 0; i < cycles; ++i) {
        QProcess writer;
        writer.start(QStringLiteral(KILLED_WRITER), {path, u"index"_s});
        QVERIFY(writer.waitForStarted());
        QVERIFY(writer.waitForReadyRead(20000));
        writer.waitForFinished(random.bounded(400));
        writer.kill();
        QVERIFY(writer.waitForFinished());

        Library library({.path = path, .clock = noon, .indexing = LibraryOptions::Indexing::WhenAsked});
        valueOf(library.open());
        inTheMiddle += valueOf(library.percentSearchable()) < 100;
        QCOMPARE(valueOf(library.findIndexDamage()), QString());
        QCOMPARE(valueOf(library.integrity()), QString());
    }
    qInfo("%d of %d kills in the middle of it", inTheMiddle, cycles);
    Library library({.path = path, .clock = noon});
    valueOf(library.open());
    valueOf(library.finishIndexing());
    QCOMPARE(valueOf(library.findIndexDamage()), QString());
    QCOMPARE(valueOf(library.rows({.query = u"text"_s})).size(), 2000);
}

void IndexingTest::aMarkDoesNotWaitForTheIndex()
{
    constexpr double longest = 1000; // ms; a step of the index takes 150 if nobody waits
    QTemporaryDir folder;
    const QString path = folder.filePath(u"courant.db"_s);
    fill(path, 2500);
    Library library({.path = path, .clock = noon});
    valueOf(library.open());
    const auto rows = valueOf(library.rows({}));
    QList<double> times;
    for (const models::ArticleRow &row : rows) {
        QElapsedTimer timer;
        timer.start();
        valueOf(library.setRead({row.id}, true));
        times.append(double(timer.nsecsElapsed()) / 1e6);
        if (times.size() >= 20 && valueOf(library.percentSearchable()) == 100)
            break;
    }
    std::sort(times.begin(), times.end());
    qInfo("%lld marks while the index was written: median %.1f ms, 99 of 100 under %.1f ms, longest %.1f ms",
          qlonglong(times.size()), times.at(times.size() / 2), times.at(times.size() * 99 / 100),
          times.last());
    QVERIFY2(times.last() < longest, qPrintable(QString::number(times.last())));
}

QTEST_GUILESS_MAIN(IndexingTest)
#include "indexing_test.moc"
