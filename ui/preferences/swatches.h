// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/preferences.h"

#include <QWidget>

class QButtonGroup;
class QLabel;

namespace ui {

/// The themes as small sheets of their paper with two letters on it; one is chosen.
class ThemeSwatches final : public QWidget
{
    Q_OBJECT

public:
    explicit ThemeSwatches(QWidget *parent = nullptr);
    void choose(models::Preferences::Theme theme);

signals:
    void chosen(models::Preferences::Theme theme); ///< By the user.

private:
    QButtonGroup *m_group = nullptr;
};

/// The accents as dots; one is chosen, and its name stands beside them.
class AccentSwatches final : public QWidget
{
    Q_OBJECT

public:
    explicit AccentSwatches(QWidget *parent = nullptr);
    void choose(models::Preferences::Accent accent);

signals:
    void chosen(models::Preferences::Accent accent); ///< By the user.

private:
    QButtonGroup *m_group = nullptr;
    QLabel *m_name = nullptr;
};

} // namespace ui
