// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace ui {

/// Where rows and bands lie. All rows are of one height and so are all bands, so the place of row n in a
/// million is arithmetic: y = rows shown before x row height + bands up to here x band height. Pure.
class ListGeometry
{
public:
    struct Band
    {
        int firstRow = 0;
        int rows = 0;
        bool folded = false; ///< Its rows are not shown.
    };

    /// Without bands all rows are shown one after the other; with them every row belongs to one.
    void set(int rows, const QList<Band> &bands, int rowHeight, int bandHeight);

    int height() const;
    int rowHeight() const { return m_rowHeight; }
    int bandHeight() const { return m_bandHeight; }
    int bandCount() const { return static_cast<int>(m_bands.size()); }
    const Band &band(int band) const { return m_bands.at(band).band; }

    int yOfRow(int row) const; ///< Of a folded row: where its band ends.
    int yOfBand(int band) const;
    int rowAt(int y) const;          ///< -1 on a band and outside.
    int bandAt(int y) const;         ///< -1 on a row and outside.
    int bandOf(int row) const;       ///< -1 without bands.
    int firstShownFrom(int y) const; ///< The first row that ends below y; -1 if none does.
    bool isFolded(int row) const;

    int shownRows() const { return m_shown; }
    /// The row that is `steps` shown rows away, as far as there are any; -1 if none is shown.
    int step(int row, int steps) const;

private:
    struct Place
    {
        Band band;
        int shownBefore = 0;
    };

    int shownIndex(int row) const;   ///< How many shown rows stand before it.
    int rowAtIndex(int index) const; ///< The inverse, for 0 <= index < shownRows().
    int lastBandFrom(int y) const;   ///< The last band that starts at y or above; -1 if none does.

    QList<Place> m_bands;
    int m_rows = 0;
    int m_shown = 0;
    int m_rowHeight = 1;
    int m_bandHeight = 0;
};

} // namespace ui
