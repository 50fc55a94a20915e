// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/feedhealthproxy.h"

#include <QDialog>
#include <QTimer>

class QAction;
class QLabel;
class QStackedLayout;

namespace ui {

class EmptyPane;
class FilterChips;
class HealthDetail;
class HealthTable;
class SearchField;
class UndoBar;

/// Every feed and how it has been doing, the worst first; a window of its own. What the user wants done
/// leaves as a wish.
class HealthWindow final : public QDialog
{
    Q_OBJECT

public:
    /// The model stays the caller's and must live longer.
    explicit HealthWindow(models::FeedHealthModel *feeds, QWidget *parent = nullptr);

    void setFilter(models::HealthFilter filter);
    void choose(models::FeedId feed);
    void showUndo(const QString &sentence); ///< The bar with Undo, for eight seconds; empty: takes it away.

signals:
    void findAddressWanted(models::FeedId feed);         ///< Its site may offer it at another address.
    void lookWanted(const QList<models::FeedId> &feeds); ///< Now, whether due or not.
    void editWanted(models::FeedId feed);                ///< Its properties, beginning with the address.
    void removeWanted(const QList<models::FeedId> &feeds);
    void undoWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeActions();
    QWidget *buildFoot();
    void connectParts();
    void follow(); ///< The model: counts, sentences, what can be done.
    void explainEmptiness();
    QAction *addCommand(const QString &text, const QString &icon, const QKeySequence &key);

    models::FeedHealthModel *m_model = nullptr;
    models::FeedHealthProxy *m_feeds = nullptr;
    FilterChips *m_chips = nullptr;
    SearchField *m_words = nullptr;
    HealthTable *m_table = nullptr;
    EmptyPane *m_empty = nullptr;
    QStackedLayout *m_stack = nullptr;
    HealthDetail *m_detail = nullptr;
    UndoBar *m_undo = nullptr;
    QLabel *m_total = nullptr;
    QAction *m_find = nullptr;
    QAction *m_look = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_remove = nullptr;
    QTimer m_soon; ///< Many small changes, one look at them.
};

} // namespace ui
