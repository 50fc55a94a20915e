// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/foundfeed.h"

#include <QFrame>

class QGridLayout;

namespace ui {

/// The newest articles of a feed that is not subscribed yet: title and day, a few lines in a box.
class NewestList final : public QFrame
{
    Q_OBJECT

public:
    explicit NewestList(QWidget *parent = nullptr);

    void show(const models::FoundFeed &feed);
    void clear();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QGridLayout *m_rows = nullptr;
};

} // namespace ui
