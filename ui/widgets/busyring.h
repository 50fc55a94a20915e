// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QWidget>

#include <chrono>

namespace ui {

/// A 16 px ring that turns while something goes on. It shows itself only after 400 ms, so that what is quick
/// does not flicker, and stands still where the platform wants no movement.
class BusyRing final : public QWidget
{
    Q_OBJECT

public:
    explicit BusyRing(QWidget *parent = nullptr);

    void setBusy(bool busy);
    bool isBusy() const { return m_busy; }
    bool isTurning() const { return m_turning.isActive(); }

    QSize sizeHint() const override;

    static constexpr int side = 16;
    static constexpr std::chrono::milliseconds delay{400};

    /// The same for a delegate: `angle` in degrees, of the gap's beginning.
    static void paint(QPainter *painter, const QRectF &square, const QColor &colour, int angle);

    /// False if the platform or the style asks for stillness.
    static bool mayMove(const QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    bool m_busy = false;
    bool m_shown = false;
    int m_angle = 0;
    QBasicTimer m_waiting;
    QBasicTimer m_turning;
};

} // namespace ui
