// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/loosersearch.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What is tried where a search finds nothing.
class LooserSearchTest final : public QObject
{
    Q_OBJECT

private slots:
    void partsAreLeftOut_data();
    void partsAreLeftOut();
};

void LooserSearchTest::partsAreLeftOut_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("leftOut");
    QTest::addColumn<QStringList>("queries");

    QTest::newRow("nothing") << u""_s << QStringList() << QStringList();
    QTest::newRow("one part") << u"内核"_s << QStringList() << QStringList();
    QTest::newRow("a state") << u"内核 is:starred"_s << QStringList{u"is:starred"_s, u"内核"_s}
                             << QStringList{u"内核"_s, u"is:starred"_s};
    QTest::newRow("conditions first")
        << u"-new boat after:7d"_s << QStringList{u"after:7d"_s, u"-new"_s, u"boat"_s}
        << QStringList{u"-new boat"_s, u"boat after:7d"_s, u"-new after:7d"_s};
    QTest::newRow("what belongs together stays so")
        << u"\"a b\" (c OR d) label:\"to read\""_s
        << QStringList{u"label:\"to read\""_s, u"(c OR d)"_s, u"\"a b\""_s}
        << QStringList{u"\"a b\" (c OR d)"_s, u"\"a b\" label:\"to read\""_s,
                       u"(c OR d) label:\"to read\""_s};
    QTest::newRow("alternatives") << u"a OR b"_s << QStringList() << QStringList();
    QTest::newRow("a colon in a phrase is none")
        << u"\"a: b\" is:read"_s << QStringList{u"is:read"_s, u"\"a: b\""_s}
        << QStringList{u"\"a: b\""_s, u"is:read"_s};
}

void LooserSearchTest::partsAreLeftOut()
{
    QFETCH(const QString, query);
    QFETCH(const QStringList, leftOut);
    QFETCH(const QStringList, queries);
    QStringList words, left;
    for (const models::LooserSearch &search : models::looserSearches(query)) {
        words.append(search.leftOut);
        left.append(search.query);
    }
    QCOMPARE(words, leftOut);
    QCOMPARE(left, queries);
}

QTEST_GUILESS_MAIN(LooserSearchTest)
#include "loosersearch_test.moc"
