// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feed.h"

#include <QWidget>

class QTableWidget;
class QToolButton;

namespace ui {

/// Header fields of the user's own: name and value, a line each. What is no header field (RFC 9110 §5) is
/// left out.
class HeaderTable final : public QWidget
{
    Q_OBJECT

public:
    explicit HeaderTable(const QList<models::HttpHeader> &headers, QWidget *parent = nullptr);

    QList<models::HttpHeader> headers() const;
    QTableWidget *table() const { return m_table; }

private:
    void append(const QString &name, const QString &value);
    void removeCurrent();

    QTableWidget *m_table = nullptr;
    QToolButton *m_remove = nullptr;
};

} // namespace ui
