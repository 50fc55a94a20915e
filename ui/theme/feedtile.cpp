// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QFont>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr std::array<QRgb, 12> tileColours = {0xff1c7a6b, 0xff7a4fa3, 0xffb23f27, 0xff2f6e9e,
                                              0xff8a5a00, 0xff3a4a5c, 0xff8a3b52, 0xff2f7332,
                                              0xff31489b, 0xff6b5b4b, 0xff4b3f8f, 0xff4f6b28};

/// FNV-1a, because qHash() is salted anew in every run and a feed should keep its colour.
quint32 steadyHash(const QString &text)
{
    quint32 hash = 2166136261U;
    for (const char byte : text.toUtf8())
        hash = (hash ^ static_cast<quint8>(byte)) * 16777619U;
    return hash ^ (hash >> 16);
}

/// The first hanzi if there is one, since it says more than a letter; else the first letter or digit.
QString signOf(const QString &title)
{
    QString sign;
    for (const char32_t letter : title.toUcs4()) {
        if (QChar::script(letter) == QChar::Script_Han)
            return QString::fromUcs4(&letter, 1);
        if (sign.isEmpty() && QChar::isLetterOrNumber(letter))
            sign = QString::fromUcs4(&letter, 1).toUpper();
    }
    return sign.isEmpty() ? u"·"_s : sign;
}

} // namespace

QPixmap feedTile(const QString &title, const QString &address, int size, double pixelRatio)
{
    const QString sign = signOf(title);
    const QRgb colour = tileColours.at(steadyHash(address) % tileColours.size());
    const QString key = u"courant:tile:%1:%2:%3:%4"_s.arg(sign).arg(colour).arg(size).arg(pixelRatio);
    QPixmap tile;
    if (QPixmapCache::find(key, &tile))
        return tile;

    const int side = static_cast<int>(std::lround(size * pixelRatio));
    tile = QPixmap(side, side);
    tile.setDevicePixelRatio(pixelRatio);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(colour));
    const double radius = size * 3.5 / 16;
    painter.drawRoundedRect(QRectF(0, 0, size, size), radius, radius);

    QFont font = QGuiApplication::font();
    font.setBold(true);
    const bool wide = QChar::script(sign.toUcs4().value(0)) == QChar::Script_Han;
    font.setPixelSize(std::max(6, static_cast<int>(std::lround(size * (wide ? 0.66 : 0.60)))));
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(QRectF(0, 0, size, size), Qt::AlignCenter, sign);
    painter.end();
    QPixmapCache::insert(key, tile);
    return tile;
}

} // namespace ui
