// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/feedhealthproxy.h"

#include <QTreeView>

namespace ui {

class HealthHeader;

/// The rows of feed health; several can be chosen.
class HealthTable final : public QTreeView
{
    Q_OBJECT

public:
    explicit HealthTable(models::FeedHealthProxy *feeds, QWidget *parent = nullptr);

    QList<models::FeedId> chosen() const; ///< In the order of the rows.
    void choose(models::FeedId feed);
    void chooseFirst();

signals:
    void choiceChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void drawBranches(QPainter *, const QRect &, const QModelIndex &) const override {}
    void keyboardSearch(const QString &search) override;

private:
    void chooseNeighbour();

    models::FeedHealthProxy *m_feeds = nullptr;
    HealthHeader *m_header = nullptr;
};

} // namespace ui
