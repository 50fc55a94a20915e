// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <chrono>

class QLabel;
class QPushButton;

namespace ui {

/// Says for eight seconds what was done, with a button that takes it back. Stays as long as the pointer is on
/// it or the button has the focus.
class UndoBar final : public QWidget
{
    Q_OBJECT

public:
    explicit UndoBar(QWidget *parent = nullptr);

    /// Shows the bar anew; an empty sentence takes it away.
    void show(const QString &sentence);
    QString sentence() const;

    void setTime(std::chrono::milliseconds time) { m_time = time; } ///< 8 s unless set.

signals:
    void undoWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void leave();

    std::chrono::milliseconds m_time{8000};
    QTimer m_timer;
    QLabel *m_sentence = nullptr;
    QPushButton *m_undo = nullptr;
};

} // namespace ui
