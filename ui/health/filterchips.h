// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/feedhealthmodel.h"

#include <QWidget>

class QButtonGroup;

namespace ui {

/// Which feeds the health table shows, as a row of pills with how many there are of each; one is chosen. The
/// arrow keys go from one to the next.
class FilterChips final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterChips(QWidget *parent = nullptr);

    void choose(models::HealthFilter filter); ///< Emits nothing.
    models::HealthFilter chosen() const;
    void setCount(models::HealthFilter filter, int feeds);

signals:
    void filterChosen(models::HealthFilter filter); ///< By the user.

private:
    QButtonGroup *m_group = nullptr;
};

} // namespace ui
