// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace ui {

/// The line under the tree that says how many feeds need attention; pressed, they are shown with what is
/// wrong.
class AttentionLine final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit AttentionLine(QWidget *parent = nullptr);

    void setCount(int feeds); ///< None: the line is not there.

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ui
