// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/pictureobject.h"

#include "ui/reader/articleformat.h"
#include "ui/theme/icons.h"
#include "ui/theme/labelchip.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QTextBlock>
#include <QTextCharFormat>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

using namespace ArticleFormat;

namespace {

constexpr double tallest = 720;     ///< A picture higher than the pane is read in pieces.
constexpr double placeHeight = 118; ///< Of a picture that is not loaded.
constexpr double plateMargin = 8;
constexpr int cachedBytes = 64'000'000;

QUrl urlOf(const QTextFormat &format)
{
    return format.property(PictureUrl).toUrl();
}

QSizeF fitted(QSizeF size, double width)
{
    if (size.width() > width)
        size *= width / size.width();
    if (size.height() > tallest)
        size *= tallest / size.height();
    return {std::max(1.0, std::round(size.width())), std::max(1.0, std::round(size.height()))};
}

} // namespace

PictureObject::PictureObject(const PictureStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_scaled(cachedBytes)
{}

void PictureObject::setTheme(const Theme &theme)
{
    m_theme = theme;
}

double PictureObject::available(const QTextFormat &format) const
{
    const double share = format.doubleProperty(PictureShare);
    const double width = share > 0 ? m_columnWidth * share - 26 : m_columnWidth; // less the cell's padding
    return std::max(24.0, width - format.doubleProperty(PictureInset));
}

QSizeF PictureObject::intrinsicSize(QTextDocument *, int, const QTextFormat &format)
{
    const QUrl url = urlOf(format);
    const PictureStore::State state = m_store.state(url);
    return state == PictureStore::State::Here ? sizeOfImage(format, url) : sizeOfPlace(format, state);
}

QSizeF PictureObject::sizeOfImage(const QTextFormat &format, const QUrl &url) const
{
    const QSizeF natural = m_store.image(url).size();
    const QSize given = format.property(PictureSize).toSize();
    QSizeF size = natural;
    // The publisher's word counts, but never distorts: a wrong height is worse than a wrong width.
    if (given.width() > 0)
        size = natural * (given.width() / natural.width());
    else if (given.height() > 0)
        size = natural * (given.height() / natural.height());
    const double plate = onPlate(url) ? 2 * plateMargin : 0;
    return fitted(size, available(format) - plate) + QSizeF(plate, plate);
}

QSizeF PictureObject::sizeOfPlace(const QTextFormat &format, PictureStore::State state) const
{
    const double width = available(format);
    const QSize given = format.property(PictureSize).toSize();
    const QString alternative = format.stringProperty(Alternative);
    if (format.boolProperty(PictureInline)) {
        if (given.width() > 0 || given.height() > 0) {
            const int one = given.width() > 0 ? given.width() : given.height();
            return fitted(QSizeF(one, given.height() > 0 ? given.height() : one), width);
        }
        const QFontMetricsF metrics(m_small);
        const double words =
            alternative.isEmpty() ? 0 : std::min(240.0, metrics.horizontalAdvance(alternative)) + 6;
        return {std::min(width, words + 22), metrics.height() + 2};
    }
    QSizeF size(width, width * 9 / 16);
    if (given.width() > 0 && given.height() > 0)
        size = given;
    else if (given.width() > 0)
        size = QSizeF(given.width(), given.width() * 9.0 / 16);
    else if (given.height() > 0)
        size = QSizeF(given.height() * 16.0 / 9, given.height());
    size = fitted(size, width);
    if (state == PictureStore::State::Waiting)
        return size;
    // What is not loaded takes no more room than its words, unless it is smaller still.
    return size.width() < 200 ? size : QSizeF(width, std::min(placeHeight, size.height()));
}

void PictureObject::drawObject(
    QPainter *painter, const QRectF &rect, QTextDocument *, int, const QTextFormat &format)
{
    const QUrl url = urlOf(format);
    const PictureStore::State state = m_store.state(url);
    painter->save();
    if (state == PictureStore::State::Here)
        drawImage(*painter, rect, format, url);
    else
        drawPlace(*painter, rect, format, state);
    // Over the words of a picture that is not loaded, the sign would only be in their way.
    if (format.boolProperty(PicturePlays) && state == PictureStore::State::Here && rect.height() > 80) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(QColor(0, 0, 0, 150));
        painter->drawEllipse(rect.center(), 28, 28);
        painter->drawPixmap(rect.center() - QPointF(12, 14),
                            iconPixmap(u"play"_s, 28, Qt::white, painter->device()->devicePixelRatioF()));
    }
    painter->restore();
}

void PictureObject::drawImage(QPainter &painter,
                              const QRectF &rect,
                              const QTextFormat &format,
                              const QUrl &url)
{
    QRectF place = rect;
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (onPlate(url)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.plate);
        painter.drawRoundedRect(rect, 4, 4);
        place.adjust(plateMargin, plateMargin, -plateMargin, -plateMargin);
    } else if (m_theme.dark) {
        painter.setOpacity(0.92);
    }
    if (m_store.isMoving(url)) {
        painter.drawImage(place, m_store.image(url));
        return;
    }
    const double corner = !format.boolProperty(PictureInline) && !onPlate(url) && rect.width() >= 96 ? 6 : 0;
    const QPixmap pixmap = scaled(url, place.size(), painter.device()->devicePixelRatioF(), corner);
    painter.drawPixmap(place.topLeft(), pixmap);
}

QPixmap PictureObject::scaled(const QUrl &url, const QSizeF &size, double ratio, double corner)
{
    const QImage image = m_store.image(url);
    const QString key =
        u"%1 %2x%3 %4"_s.arg(image.cacheKey()).arg(size.width()).arg(size.height()).arg(ratio);
    if (const QPixmap *known = m_scaled.object(key))
        return *known;
    // Always from the source: scaling what was scaled already blurs.
    QImage fit = image.scaled((size * ratio).toSize().expandedTo(QSize(1, 1)), Qt::IgnoreAspectRatio,
                              Qt::SmoothTransformation);
    if (corner > 0) {
        QImage round(fit.size(), QImage::Format_ARGB32_Premultiplied);
        round.fill(Qt::transparent);
        QPainter painter(&round);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QBrush(fit));
        painter.drawRoundedRect(QRectF(round.rect()), corner * ratio, corner * ratio);
        painter.end();
        fit = round;
    }
    QPixmap pixmap = QPixmap::fromImage(fit);
    pixmap.setDevicePixelRatio(ratio);
    m_scaled.insert(key, new QPixmap(pixmap), std::max<qsizetype>(1, fit.sizeInBytes()));
    return pixmap;
}

void PictureObject::drawPlace(QPainter &painter,
                              const QRectF &rect,
                              const QTextFormat &format,
                              PictureStore::State state) const
{
    const bool waiting = state == PictureStore::State::Waiting;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_theme.alt);
    const bool small = rect.height() < 60 || rect.width() < 120;
    painter.setPen(waiting ? QPen(Qt::NoPen) : QPen(m_theme.lineMid, 1, Qt::DashLine));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), small ? 3 : 6, small ? 3 : 6);

    const double ratio = painter.device()->devicePixelRatioF();
    const QString icon = state == PictureStore::State::Failed ? u"picture-blocked"_s : u"picture"_s;
    const QString alternative = format.stringProperty(Alternative);
    painter.setFont(m_small);
    const QFontMetricsF metrics(m_small);
    if (small) {
        const double side = std::min(16.0, rect.height() - 4);
        const bool words = rect.width() > 60 && !alternative.isEmpty();
        if (rect.width() > 18 && side >= 8) {
            const double x = words ? rect.left() + 4 : rect.center().x() - side / 2;
            painter.drawPixmap(QPointF(x, rect.center().y() - side / 2),
                               iconPixmap(icon, static_cast<int>(side), m_theme.text3, ratio));
        }
        painter.setPen(m_theme.text2);
        if (words)
            painter.drawText(rect.adjusted(22, 0, -2, 0), Qt::AlignVCenter,
                             metrics.elidedText(alternative, Qt::ElideRight, rect.width() - 26));
        return;
    }

    QStringList lines;
    if (!alternative.isEmpty())
        lines << alternative;
    if (!waiting) {
        const QSize size = format.property(PictureSize).toSize();
        const QString host = urlOf(format).host();
        if (state == PictureStore::State::Failed)
            lines << tr("The picture from %1 could not be loaded. Click to try again.").arg(host);
        else if (size.width() > 0 && size.height() > 0)
            //: In the place of a picture: width, height, name of a site.
            lines << tr("%1 × %2, from %3. Click to load.")
                         .arg(QString::number(size.width()), QString::number(size.height()), host);
        else
            //: In the place of a picture; %1 is the name of a site.
            lines << tr("From %1. Click to load.").arg(host);
    }
    const double line = std::ceil(metrics.height() * 1.12) + 3;
    double y = rect.center().y() - (20 + 5 + line * static_cast<double>(lines.size())) / 2;
    painter.drawPixmap(QPointF(rect.center().x() - 10, y), iconPixmap(icon, 20, m_theme.text2, ratio));
    y += 20 + 5;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        painter.setPen(i == 0 && !alternative.isEmpty() ? m_theme.text2 : m_theme.text3);
        painter.drawText(QRectF(rect.left() + 12, y, rect.width() - 24, line), Qt::AlignCenter,
                         metrics.elidedText(lines.at(i), Qt::ElideRight, rect.width() - 24));
        y += line;
    }
}

namespace {

constexpr double chipPadding = 9;
constexpr double chipGap = 6;
constexpr double tileSize = 16;
constexpr double tileGap = 7;

} // namespace

QSizeF OrnamentObject::intrinsicSize(QTextDocument *, int, const QTextFormat &format)
{
    if (format.objectType() == Tile)
        return {tileSize + tileGap, tileSize};
    const QFontMetricsF metrics(format.toCharFormat().font());
    return {std::ceil(metrics.horizontalAdvance(format.stringProperty(Alternative))) + 2 * chipPadding
                + chipGap,
            std::ceil(metrics.height()) + 6 + 4};
}

void OrnamentObject::drawChip(QPainter &painter, const QRectF &chip, const QTextFormat &format) const
{
    const QString words = format.stringProperty(Alternative);
    const QFont font = format.toCharFormat().font();
    if (format.hasProperty(LabelColour)) {
        paintLabelChip(painter, chip, words, font, format.intProperty(LabelColour), m_theme, m_theme.paper);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.line, 1));
    painter.setBrush(m_theme.alt);
    painter.drawRoundedRect(chip, 4, 4);
    painter.setFont(font);
    painter.setPen(m_theme.text2);
    painter.drawText(chip, Qt::AlignCenter, words);
}

void OrnamentObject::drawObject(
    QPainter *painter, const QRectF &rect, QTextDocument *document, int position, const QTextFormat &format)
{
    painter->save();
    const bool mirrored = document->findBlock(position).textDirection() == Qt::RightToLeft;
    if (format.objectType() == Tile) {
        // The line's letters have their middle above the baseline that the tile stands on.
        const QPixmap tile = feedTile(format.toCharFormat().toolTip(), format.stringProperty(TileAddress),
                                      static_cast<int>(tileSize), painter->device()->devicePixelRatioF());
        painter->drawPixmap(rect.topLeft() + QPointF(mirrored ? tileGap : 0, 4), tile);
    } else {
        const QRectF chip(std::round(rect.left() + (mirrored ? chipGap : 0)) + 0.5,
                          std::round(rect.top()) + 0.5, rect.width() - chipGap - 1, rect.height() - 4 - 1);
        drawChip(*painter, chip, format);
    }
    painter->restore();
}

} // namespace ui
