// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/feedparser.h"
#include "tests/support/patience.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

/// Feeds that nobody in this project wrote: each is read to its end, quickly, and what is no feed is refused.
class CorpusTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyFileIsReadOrRefused_data();
    void everyFileIsReadOrRefused();
    void everyCutFileIsReadOrRefused_data() { everyFileIsReadOrRefused_data(); }
    void everyCutFileIsReadOrRefused();
};

namespace {

QString corpus()
{
    return QStringLiteral(SOURCE_DIR "/../shared/corpus/feeds");
}

} // namespace

void CorpusTest::everyFileIsReadOrRefused_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("refused");
    QTest::addColumn<int>("count");
    if (!QDir(corpus()).exists())
        QSKIP("The corpus of feeds is not beside the source tree.");
    for (const QString &folder : QDir(corpus()).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile expectations(corpus() + u'/' + folder + "/expected.jsonl"_L1);
        QVERIFY(expectations.open(QIODevice::ReadOnly));
        while (!expectations.atEnd()) {
            const QJsonObject one = QJsonDocument::fromJson(expectations.readLine()).object();
            const QString file = folder + u'/' + one.value("file"_L1).toString();
            QTest::newRow(file.toUtf8().constData())
                << file << one.value("error"_L1).toBool() << one.value("count"_L1).toInt(-1);
        }
    }
}

void CorpusTest::everyFileIsReadOrRefused()
{
    QFETCH(const QString, file);
    QFETCH(const bool, refused);
    QFETCH(const int, count);
    QFile document(corpus() + u'/' + file);
    QVERIFY(document.open(QIODevice::ReadOnly));
    QElapsedTimer timer;
    timer.start();
    const auto parsed = app::feeds::parseFeed(document.readAll());
    QCOMPARE(bool(parsed), !refused);
    if (parsed && count >= 0)
        QCOMPARE(parsed.value().items.size(), count);
    QVERIFY2(timer.elapsed() < 5000 * tests::patience(), "a feed of a few kilobytes may not take seconds");
}

// What arrives when a connection breaks: whatever it is, reading it ends well.
void CorpusTest::everyCutFileIsReadOrRefused()
{
    QFETCH(const QString, file);
    QFETCH(const int, count);
    QFile document(corpus() + u'/' + file);
    QVERIFY(document.open(QIODevice::ReadOnly));
    const QByteArray bytes = document.readAll();
    for (const double part : {0.1, 0.5, 0.9}) {
        const auto parsed = app::feeds::parseFeed(bytes.left(qsizetype(double(bytes.size()) * part)));
        if (parsed && count > 0)
            QVERIFY(parsed.value().items.size() <= count);
    }
}

QTEST_GUILESS_MAIN(CorpusTest)
#include "corpus_test.moc"
