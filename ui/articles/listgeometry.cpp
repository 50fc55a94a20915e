// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/listgeometry.h"

#include <algorithm>

namespace ui {

void ListGeometry::set(int rows, const QList<Band> &bands, int rowHeight, int bandHeight)
{
    m_rows = rows;
    m_rowHeight = rowHeight;
    m_bandHeight = bandHeight;
    m_bands.clear();
    m_bands.reserve(bands.size());
    m_shown = bands.isEmpty() ? rows : 0;
    for (const Band &band : bands) {
        m_bands.append({band, m_shown});
        m_shown += band.folded ? 0 : band.rows;
    }
}

int ListGeometry::height() const
{
    return m_shown * m_rowHeight + bandCount() * m_bandHeight;
}

int ListGeometry::bandOf(int row) const
{
    const auto after =
        std::upper_bound(m_bands.cbegin(), m_bands.cend(), row,
                         [](int value, const Place &place) { return value < place.band.firstRow; });
    return static_cast<int>(after - m_bands.cbegin()) - 1;
}

bool ListGeometry::isFolded(int row) const
{
    const int band = bandOf(row);
    return band >= 0 && m_bands.at(band).band.folded;
}

int ListGeometry::shownIndex(int row) const
{
    const int band = bandOf(row);
    if (band < 0)
        return row;
    const Place &place = m_bands.at(band);
    return place.shownBefore + (place.band.folded ? 0 : row - place.band.firstRow);
}

int ListGeometry::rowAtIndex(int index) const
{
    // The last band with this many shown rows before it; folded ones share the number with their successor.
    const auto after =
        std::upper_bound(m_bands.cbegin(), m_bands.cend(), index,
                         [](int value, const Place &place) { return value < place.shownBefore; });
    if (after == m_bands.cbegin())
        return index;
    const Place &place = *(after - 1);
    return place.band.firstRow + index - place.shownBefore;
}

int ListGeometry::yOfRow(int row) const
{
    return shownIndex(row) * m_rowHeight + (bandOf(row) + 1) * m_bandHeight;
}

int ListGeometry::yOfBand(int band) const
{
    return m_bands.at(band).shownBefore * m_rowHeight + band * m_bandHeight;
}

int ListGeometry::lastBandFrom(int y) const
{
    int low = 0;
    int high = bandCount();
    while (low < high) {
        const int middle = (low + high) / 2;
        if (yOfBand(middle) <= y)
            low = middle + 1;
        else
            high = middle;
    }
    return low - 1;
}

int ListGeometry::bandAt(int y) const
{
    const int band = lastBandFrom(y);
    return band >= 0 && y < yOfBand(band) + m_bandHeight ? band : -1;
}

int ListGeometry::rowAt(int y) const
{
    if (y < 0 || y >= height() || bandAt(y) >= 0)
        return -1;
    return rowAtIndex((y - (lastBandFrom(y) + 1) * m_bandHeight) / m_rowHeight);
}

int ListGeometry::firstShownFrom(int y) const
{
    if (m_shown == 0 || y >= height())
        return -1;
    y = std::max(y, 0);
    const int band = lastBandFrom(y);
    const int index =
        std::max(y - (band + 1) * m_bandHeight, band < 0 ? 0 : m_bands.at(band).shownBefore * m_rowHeight)
        / m_rowHeight;
    return index < m_shown ? rowAtIndex(index) : -1;
}

int ListGeometry::step(int row, int steps) const
{
    if (m_shown == 0)
        return -1;
    // Down from within a folded band, the first step already is the row after it.
    const int from = shownIndex(row) - (steps > 0 && isFolded(row) ? 1 : 0);
    return rowAtIndex(std::clamp(from + steps, 0, m_shown - 1));
}

} // namespace ui
