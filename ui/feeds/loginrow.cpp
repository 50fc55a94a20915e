// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feeds/loginrow.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace ui {

LoginRow::LoginRow(QWidget *parent)
    : QWidget(parent)
    , m_userName(new QLineEdit(this))
    , m_password(new QLineEdit(this))
{
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_userName->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    auto *name = new QLabel(tr("&User name"), this);
    name->setBuddy(m_userName);
    auto *password = new QLabel(tr("Pass&word"), this);
    password->setBuddy(m_password);
    row->addWidget(name);
    row->addWidget(m_userName, 1);
    row->addSpacing(8);
    row->addWidget(password);
    row->addWidget(m_password, 1);
    connect(m_userName, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_password, &QLineEdit::returnPressed, this, &LoginRow::entered);
    hide();
}

void LoginRow::ask()
{
    show();
    QLineEdit *first = m_userName->text().isEmpty() ? m_userName : m_password;
    first->selectAll();
    first->setFocus(Qt::OtherFocusReason);
}

void LoginRow::forget()
{
    m_userName->clear();
    m_password->clear();
    hide();
}

QString LoginRow::userName() const
{
    return m_userName->text().trimmed();
}

QString LoginRow::password() const
{
    return m_password->text();
}

} // namespace ui
