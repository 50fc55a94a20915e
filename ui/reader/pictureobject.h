// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reader/picturestore.h"
#include "ui/theme/theme.h"

#include <QCache>
#include <QPixmap>
#include <QTextObjectInterface>

namespace ui {

/// Sizes and draws the pictures in a document: the picture itself, or the place that is kept for it with its
/// alternative text. One per view, since sizes follow the view's column.
class PictureObject final
    : public QObject
    , public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    explicit PictureObject(const PictureStore &store, QObject *parent = nullptr);

    void setTheme(const Theme &theme);
    void setColumnWidth(double width) { m_columnWidth = width; }
    void setFonts(const QFont &small) { m_small = small; }
    void forget() { m_scaled.clear(); } ///< When another article comes.

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter,
                    const QRectF &rect,
                    QTextDocument *document,
                    int position,
                    const QTextFormat &format) override;

private:
    double available(const QTextFormat &format) const;
    QSizeF sizeOfImage(const QTextFormat &format, const QUrl &url) const;
    QSizeF sizeOfPlace(const QTextFormat &format, PictureStore::State state) const;
    void drawImage(QPainter &painter, const QRectF &rect, const QTextFormat &format, const QUrl &url);
    void drawPlace(QPainter &painter,
                   const QRectF &rect,
                   const QTextFormat &format,
                   PictureStore::State state) const;
    QPixmap scaled(const QUrl &url, const QSizeF &size, double ratio, double corner);
    bool onPlate(const QUrl &url) const { return m_theme.dark && m_store.needsPlate(url); }

    const PictureStore &m_store;
    Theme m_theme;
    QFont m_small;
    double m_columnWidth = 680;
    QCache<QString, QPixmap> m_scaled; ///< Cost in bytes.
};

/// Sizes and draws the feed's tile and the chips of the header.
class OrnamentObject final
    : public QObject
    , public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    using QObject::QObject;

    void setTheme(const Theme &theme) { m_theme = theme; }

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter,
                    const QRectF &rect,
                    QTextDocument *document,
                    int position,
                    const QTextFormat &format) override;

private:
    void drawChip(QPainter &painter, const QRectF &chip, const QTextFormat &format) const;

    Theme m_theme;
};

} // namespace ui
