// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/feedtreeproxy.h"
#include "models/preferences.h"

#include <QWidget>

namespace ui {

class AttentionLine;
class FeedTreeView;
class SearchField;

/// The left side of the window: the tree, the line on feeds that need attention, and a field to filter by
/// name.
class FeedTreePane final : public QWidget
{
    Q_OBJECT

public:
    explicit FeedTreePane(models::FeedTreeModel *model, QWidget *parent = nullptr);

    FeedTreeView *view() const { return m_view; }
    models::FeedTreeProxy *tree() const { return m_tree; }
    SearchField *filterField() const { return m_filter; }

    void setHideRead(bool hide);
    void setDensity(models::Preferences::Density density);

    QSize sizeHint() const override;

signals:
    void attentionWanted(); ///< The feeds that need attention are to be shown with what is wrong.

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void filter();
    void countAttention();

    models::FeedTreeModel *m_model = nullptr;
    models::FeedTreeProxy *m_tree = nullptr;
    FeedTreeView *m_view = nullptr;
    AttentionLine *m_attention = nullptr;
    SearchField *m_filter = nullptr;
};

} // namespace ui
