// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace models {
class FeedTreeModel;
} // namespace models

namespace ui {

class SearchField;
class SearchPanel;

/// Stands by whoever types a search: points at what is not understood, offers what may come next, and hands
/// on what makes sense.
class SearchGuide final : public QObject
{
    Q_OBJECT

public:
    /// The field must stand in `window`; what is offered is taken from the tree.
    SearchGuide(SearchField *field, const models::FeedTreeModel *tree, QWidget *window);

    void setSearch(const QString &query); ///< Emits nothing.
    SearchPanel *panel() const { return m_panel; }

signals:
    void searchWanted(const QString &query); ///< While it is typed; empty: none any more.
    void resultsWanted();                    ///< Return: on to what was found.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool readText(); ///< False if it makes no sense.
    void searchForTheRest();
    void offer();
    bool handleKey(int key);
    void take(const QString &words);

    SearchField *m_field;
    const models::FeedTreeModel *m_tree;
    SearchPanel *m_panel;
    QTimer m_patience; ///< A search that is being typed is wrong most of the time; that need not be said.
};

} // namespace ui
