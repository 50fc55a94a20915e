// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace ui {

/// The names of the pages at the side of the preferences, with the number of hits while something is looked
/// for.
class PageList final : public QListWidget
{
    Q_OBJECT

public:
    explicit PageList(QWidget *parent = nullptr);

    void addPage(const QString &title, const QString &icon);
    void setHits(int page, int hits); ///< -1: nothing is looked for.

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
};

} // namespace ui
