// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/blockwriter.h"

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString roman(int number)
{
    struct Sign
    {
        int value;
        QLatin1StringView letters;
    };
    static constexpr std::array<Sign, 13> signs{{{1000, "m"_L1},
                                                 {900, "cm"_L1},
                                                 {500, "d"_L1},
                                                 {400, "cd"_L1},
                                                 {100, "c"_L1},
                                                 {90, "xc"_L1},
                                                 {50, "l"_L1},
                                                 {40, "xl"_L1},
                                                 {10, "x"_L1},
                                                 {9, "ix"_L1},
                                                 {5, "v"_L1},
                                                 {4, "iv"_L1},
                                                 {1, "i"_L1}}};
    if (number <= 0 || number >= 4000)
        return QString::number(number);
    QString result;
    for (const Sign &sign : signs) {
        for (; number >= sign.value; number -= sign.value)
            result += sign.letters;
    }
    return result;
}

/// a to z, then aa, ab ...
QString letters(int number)
{
    if (number <= 0)
        return QString::number(number);
    QString result;
    for (; number > 0; number = (number - 1) / 26)
        result.prepend(QChar(u'a' + (number - 1) % 26));
    return result;
}

} // namespace

QString listMarker(models::Block::Marker marker, int number)
{
    using Marker = models::Block::Marker;
    switch (marker) {
    case Marker::Decimal: return QString::number(number) + u'.';
    case Marker::LowerAlpha: return letters(number) + u'.';
    case Marker::UpperAlpha: return letters(number).toUpper() + u'.';
    case Marker::LowerRoman: return roman(number) + u'.';
    case Marker::UpperRoman: return roman(number).toUpper() + u'.';
    case Marker::Disc:
    case Marker::Unchecked:
    case Marker::Checked:
    case Marker::None: break;
    }
    return {};
}

} // namespace ui
