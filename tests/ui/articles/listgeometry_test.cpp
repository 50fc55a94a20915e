// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/listgeometry.h"

#include <QRandomGenerator>
#include <QTest>

using ui::ListGeometry;

/// Rows and bands: where they lie, and what lies where.
class ListGeometryTest final : public QObject
{
    Q_OBJECT

private slots:
    void rowsWithoutBandsFollowEachOther();
    void bandsLieBetweenTheirRows();
    void foldedRowsTakeNoRoom();
    void stepsSkipFoldedRows();
    void everyPixelBelongsToOneRowOrBand();
    void aMillionRowsFit();
};

void ListGeometryTest::rowsWithoutBandsFollowEachOther()
{
    ListGeometry geometry;
    geometry.set(10, {}, 28, 27);

    QCOMPARE(geometry.height(), 280);
    QCOMPARE(geometry.yOfRow(3), 84);
    QCOMPARE(geometry.rowAt(83), 2);
    QCOMPARE(geometry.rowAt(280), -1);
    QCOMPARE(geometry.rowAt(-1), -1);
    QCOMPARE(geometry.bandOf(3), -1);
    QCOMPARE(geometry.step(9, 1), 9);
}

void ListGeometryTest::bandsLieBetweenTheirRows()
{
    ListGeometry geometry;
    geometry.set(5, {{0, 2}, {2, 3}}, 10, 4);

    QCOMPARE(geometry.height(), 58);
    QCOMPARE(geometry.yOfBand(0), 0);
    QCOMPARE(geometry.yOfRow(0), 4);
    QCOMPARE(geometry.yOfBand(1), 24);
    QCOMPARE(geometry.yOfRow(2), 28);
    QCOMPARE(geometry.bandAt(26), 1);
    QCOMPARE(geometry.rowAt(26), -1);
    QCOMPARE(geometry.firstShownFrom(26), 2);
    QCOMPARE(geometry.bandOf(1), 0);
}

void ListGeometryTest::foldedRowsTakeNoRoom()
{
    ListGeometry geometry;
    geometry.set(6, {{0, 2}, {2, 2, true}, {4, 2}}, 10, 4);

    QCOMPARE(geometry.height(), 52);
    QCOMPARE(geometry.shownRows(), 4);
    QCOMPARE(geometry.yOfBand(1), 24);
    QCOMPARE(geometry.yOfBand(2), 28);
    QCOMPARE(geometry.yOfRow(4), 32);
    QVERIFY(geometry.isFolded(3));
    QVERIFY(!geometry.isFolded(4));
    QCOMPARE(geometry.rowAt(33), 4);
}

void ListGeometryTest::stepsSkipFoldedRows()
{
    ListGeometry geometry;
    geometry.set(6, {{0, 2}, {2, 2, true}, {4, 2}}, 10, 4);

    QCOMPARE(geometry.step(1, 1), 4);
    QCOMPARE(geometry.step(4, -1), 1);
    QCOMPARE(geometry.step(2, 1), 4);
    QCOMPARE(geometry.step(3, -1), 1);
    QCOMPARE(geometry.step(0, 100), 5);
    QCOMPARE(geometry.step(5, -100), 0);

    geometry.set(2, {{0, 2, true}}, 10, 4);
    QCOMPARE(geometry.step(0, 1), -1);
    QCOMPARE(geometry.firstShownFrom(0), -1);
}

void ListGeometryTest::everyPixelBelongsToOneRowOrBand()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 200; ++round) {
        QList<ListGeometry::Band> bands;
        int rows = 0;
        for (int i = random.bounded(1, 12); i > 0; --i) {
            const int size = random.bounded(1, 5);
            bands.append({rows, size, random.bounded(3) == 0});
            rows += size;
        }
        ListGeometry geometry;
        geometry.set(rows, bands, 7, 3);
        for (int y = 0; y < geometry.height(); ++y) {
            const int row = geometry.rowAt(y);
            const int band = geometry.bandAt(y);
            QVERIFY((row >= 0) != (band >= 0));
            if (row >= 0) {
                QVERIFY(geometry.yOfRow(row) <= y && y < geometry.yOfRow(row) + 7);
                QVERIFY(!geometry.isFolded(row));
                QCOMPARE(geometry.firstShownFrom(y), row);
            } else {
                QVERIFY(geometry.yOfBand(band) <= y && y < geometry.yOfBand(band) + 3);
            }
        }
    }
}

void ListGeometryTest::aMillionRowsFit()
{
    ListGeometry geometry;
    geometry.set(1'000'000, {{0, 400'000}, {400'000, 600'000}}, 110, 30);

    QCOMPARE(geometry.height(), 110'000'060);
    QCOMPARE(geometry.rowAt(geometry.yOfRow(999'999)), 999'999);
    QCOMPARE(geometry.rowAt(geometry.yOfRow(400'000) + 109), 400'000);
}

QTEST_GUILESS_MAIN(ListGeometryTest)
#include "listgeometry_test.moc"
