// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/articlelistmodel.h"

#include <QElapsedTimer>
#include <QObject>
#include <QWidget>

namespace app::session {

/// Tells the trace how long a list took from the wish to its first rows on the screen, headlines and all.
/// Does nothing while nothing is traced.
class ListTrace final : public QObject
{
    Q_OBJECT

public:
    /// `viewport` is where the rows are painted.
    ListTrace(const models::ArticleListModel &model, QWidget *viewport, QObject *parent = nullptr);

    void begin(const QString &query); ///< A place was chosen, or a key pressed in the search field.
    void shown(int rows);             ///< The model has the first rows.

signals:
    void told(); ///< A span was written.

private:
    void watch(int rows);
    void tell(int rows);

    const models::ArticleListModel &m_model;
    QWidget *m_viewport;
    QElapsedTimer m_since;
    QString m_query;
};

} // namespace app::session
