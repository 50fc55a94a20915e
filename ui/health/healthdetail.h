// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feed.h"

#include <QWidget>

class QAction;
class QBoxLayout;
class QLabel;

namespace ui {

class ElidedLabel;

/// Under the health table: the chosen feed in whole sentences, or how many are chosen, and what can be done.
class HealthDetail final : public QWidget
{
    Q_OBJECT

public:
    /// The actions become buttons in this order, the first one the likeliest; they stay the caller's.
    explicit HealthDetail(const QList<QAction *> &actions, QWidget *parent = nullptr);

    void show(const QList<models::Feed> &feeds, const QDateTime &now);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();

    QLabel *m_title = nullptr;
    ElidedLabel *m_address = nullptr;
    QLabel *m_sentences = nullptr;
    QWidget *m_buttons = nullptr;
    QBoxLayout *m_halves = nullptr;
};

} // namespace ui
