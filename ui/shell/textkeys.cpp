// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/textkeys.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace ui {
namespace {

bool takesText(const QWidget *widget)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return !line->isReadOnly();
    if (const auto *text = qobject_cast<const QTextEdit *>(widget))
        return !text->isReadOnly();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
        return !text->isReadOnly();
    return qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QComboBox *>(widget);
}

bool isTyped(const QKeyEvent &key)
{
    const auto commands = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    return !(key.modifiers() & commands) && key.key() < Qt::Key_Escape;
}

} // namespace

bool belongsToWidget(const QKeyEvent &key, const QWidget *focus)
{
    if (!focus || !isTyped(key))
        return false;
    return takesText(focus) || (key.key() == Qt::Key_Space && qobject_cast<const QAbstractButton *>(focus));
}

} // namespace ui
