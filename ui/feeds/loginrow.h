// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace ui {

/// A line for a user name and a password; there only when a server asks for them.
class LoginRow final : public QWidget
{
    Q_OBJECT

public:
    explicit LoginRow(QWidget *parent = nullptr);

    void ask();               ///< Shows itself, ready to be typed into.
    void forget();            ///< Empties and hides itself: it is for one address only.
    QString userName() const; ///< Empty unless it is shown.
    QString password() const;

signals:
    void entered(); ///< Return.

private:
    QLineEdit *m_userName = nullptr;
    QLineEdit *m_password = nullptr;
};

} // namespace ui
