// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/opml/opmlreader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

/// Lists of subscriptions from life, with what is in them according to others.
class OpmlCorpusTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyFeedOfAListIsFound_data();
    void everyFeedOfAListIsFound();
};

namespace {

const QString folder = QStringLiteral(SOURCE_DIR "/../shared/corpus/opml/");

QString squeezed(const QString &text)
{
    QString squeezed = text.simplified();
    return squeezed.remove(u' ');
}

/// Where a title holds a quote that should not be there, the others stop at it; we read it whole.
bool isSameTitle(const QString &ours, const QString &theirs, bool repaired)
{
    const QString squeezedOurs = squeezed(ours);
    return theirs.isEmpty() || squeezedOurs == theirs || (repaired && squeezedOurs.startsWith(theirs + u'"'));
}

} // namespace

void OpmlCorpusTest::everyFeedOfAListIsFound_data()
{
    QTest::addColumn<QJsonObject>("expected");

    QFile cases(folder + u"expected.jsonl"_s);
    if (!cases.open(QIODevice::ReadOnly))
        QSKIP("The collection of subscription lists is not beside the source tree.");
    while (!cases.atEnd()) {
        const QJsonObject expected = QJsonDocument::fromJson(cases.readLine()).object();
        QTest::newRow(expected.value("file"_L1).toString().toUtf8().constData()) << expected;
    }
}

void OpmlCorpusTest::everyFeedOfAListIsFound()
{
    QFETCH(const QJsonObject, expected);
    QFile file(folder + expected.value("file"_L1).toString());
    QVERIFY(file.open(QIODevice::ReadOnly));

    const auto outline = app::opml::readOpml(file.readAll());

    QCOMPARE(bool(outline), !expected.value("error"_L1).toBool());
    if (!outline)
        return;
    if (expected.contains("count"_L1))
        QCOMPARE(outline.value().feeds.size(), expected.value("count"_L1).toInt());
    QMultiHash<QString, models::OutlineFeed> found;
    for (const models::OutlineFeed &feed : outline.value().feeds)
        found.insert(feed.xmlUrl, feed);
    const QJsonArray feeds = expected.value("feeds"_L1).toArray();
    for (const QJsonValue &value : feeds) {
        const QString address = value["xmlUrl"_L1].toString().trimmed();
        QVERIFY2(found.contains(address), qPrintable(address));
        const QString title = squeezed(value["title"_L1].toString());
        const QJsonValue path = value["path"_L1];
        const auto candidates = found.values(address);
        QVERIFY2(std::any_of(candidates.cbegin(), candidates.cend(),
                             [&](const models::OutlineFeed &feed) {
                                 return (path.isUndefined() || path.toVariant().toStringList() == feed.path)
                                        && isSameTitle(feed.title, title, outline.value().repaired);
                             }),
                 qPrintable(address));
    }
}

QTEST_GUILESS_MAIN(OpmlCorpusTest)
#include "opmlcorpus_test.moc"
