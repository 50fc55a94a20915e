// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feed.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

/// The third page of a feed's properties: in sentences how it has been doing, and the way back after a move.
class FeedStatePage final : public QWidget
{
    Q_OBJECT

public:
    explicit FeedStatePage(QWidget *parent = nullptr);

    void show(const models::Feed &feed, const QDateTime &now);

signals:
    void lookWanted();          ///< Now, whether due or not.
    void formerAddressWanted(); ///< The move is to be taken back.

private:
    QLabel *m_icon = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_sentences = nullptr;
    QPushButton *m_back = nullptr;
};

} // namespace ui
