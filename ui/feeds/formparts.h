// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFormLayout;
class QFrame;
class QLabel;
class QWidget;

namespace ui {

enum class Remark { Quiet, Warning };

/// A form as all dialogs have it: labels at the trailing edge, rows 11 apart.
QFormLayout *makeForm(QWidget *page);

/// A hairline round a list or table, in every theme.
void outline(QFrame *frame);

/// Small print under a field.
QLabel *remarkLabel(const QString &words, QWidget *parent);
void setRemark(QLabel *label, const QString &words, Remark remark);

} // namespace ui
