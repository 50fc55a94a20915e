// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/resourcelink.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QImage>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSet>
#include <QSvgRenderer>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// The file as it is; read once per name and run.
QByteArray sourceOf(const QString &name)
{
    static QHash<QString, QByteArray> known;
    auto at = known.constFind(name);
    if (at == known.constEnd()) {
        linkResources();
        QFile file(u":/courant/icons/%1.svg"_s.arg(name));
        const bool opened = file.open(QIODevice::ReadOnly);
        if (!opened)
            qWarning("There is no icon \"%ls\".", qUtf16Printable(name));
        at = known.insert(name, opened ? file.readAll() : QByteArray());
    }
    return *at;
}

/// Icons that point along the line of reading.
bool isMirrored(const QString &name)
{
    static const QSet<QString> directed{
        u"back"_s,        u"chevron-left"_s, u"chevron-right"_s, u"comments"_s,       u"forward"_s,
        u"full-text"_s,   u"moved"_s,        u"open-browser"_s,  u"layout-classic"_s, u"layout-list"_s,
        u"layout-wide"_s, u"redo"_s,         u"reply"_s,         u"sidebar"_s,        u"sort"_s,
        u"undo"_s,        u"watch"_s};
    return QGuiApplication::layoutDirection() == Qt::RightToLeft && directed.contains(name);
}

/// The pen in the grid's units (24 to a side), so that lines stay about as strong at every size.
QByteArray penFor(int size)
{
    if (size <= 16)
        return "1.8";
    return size >= 40 ? "1.1" : "1.5";
}

QPixmap rendered(const QString &name, int size, const QColor &colour, double pixelRatio)
{
    QByteArray svg = sourceOf(name);
    svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
    svg.replace("stroke-width=\"1.5\"", "stroke-width=\"" + penFor(size) + '"');

    const int side = static_cast<int>(std::lround(size * pixelRatio));
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setOpacity(static_cast<double>(colour.alphaF()));
    if (isMirrored(name)) {
        painter.translate(side, 0);
        painter.scale(-1, 1);
    }
    QSvgRenderer(svg).render(&painter, QRectF(0, 0, side, side));
    painter.end();
    image.setDevicePixelRatio(pixelRatio);
    return QPixmap::fromImage(image);
}

/// Draws one icon anew whenever the palette, the size or the screen is another; the pixmap cache remembers.
class IconEngine final : public QIconEngine
{
public:
    explicit IconEngine(QString name)
        : m_name(std::move(name))
    {}

    QIconEngine *clone() const override { return new IconEngine(m_name); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = std::min(rect.width(), rect.height());
        const double ratio = painter->device()->devicePixelRatioF();
        const QPoint place(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2);
        painter->drawPixmap(place, iconPixmap(m_name, side, colourFor(mode), ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    /// `size` is in device pixels, as QIcon::pixmap() asks for it.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const int side = static_cast<int>(std::lround(std::min(size.width(), size.height()) / scale));
        return side > 0 ? iconPixmap(m_name, side, colourFor(mode), scale) : QPixmap();
    }

    QString iconName() override { return m_name; }
    bool isNull() override { return sourceOf(m_name).isEmpty(); }

private:
    static QColor colourFor(QIcon::Mode mode)
    {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled: return palette.color(QPalette::Disabled, QPalette::ButtonText);
        case QIcon::Selected: return palette.color(QPalette::Active, QPalette::HighlightedText);
        case QIcon::Normal:
        case QIcon::Active: break;
        }
        return palette.color(QPalette::Active, QPalette::ButtonText);
    }

    QString m_name;
};

} // namespace

QIcon icon(const QString &name)
{
    return QIcon(new IconEngine(name));
}

QPixmap iconPixmap(const QString &name, int size, const QColor &colour, double pixelRatio)
{
    const QString key = u"courant:%1:%2:%3:%4:%5"_s.arg(name, colour.name(QColor::HexArgb))
                            .arg(size)
                            .arg(pixelRatio)
                            .arg(isMirrored(name));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = rendered(name, size, colour, pixelRatio);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

} // namespace ui
