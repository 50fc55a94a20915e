// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/label.h"

#include <QFrame>
#include <QHash>
#include <QList>
#include <QPointer>

#include <optional>

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace ui {

class SearchField;

/// The labels of some articles, for the keyboard: letters filter, Return gives the label that is chosen or
/// takes it away and closes, a digit does so with one of the first nine and stays, a name that is not there
/// yet makes a new one. A child of the window over its panes, gone when it loses the focus.
class LabelPicker final : public QFrame
{
    Q_OBJECT

public:
    explicit LabelPicker(QWidget *parent);

    /// What the articles carry: all of them, some of them, or what is not in the hash: none.
    using States = QHash<models::LabelId, Qt::CheckState>;

    void open(const QList<models::Label> &labels, const States &states, const QPoint &corner);
    void setLabels(const QList<models::Label> &labels, const States &states); ///< While it is open.

signals:
    void labelWanted(models::LabelId label, bool on);
    void newLabelWanted(const QString &name);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void list();
    void addNew(const QString &name);
    void fit();
    void close();
    void leave(); ///< Closes, and gives the focus back.
    bool handleKey(int key);
    bool toggleNumber(int number);
    void toggle(const QListWidgetItem *item);
    void dress();

    QPointer<QWidget> m_before; ///< Had the focus.
    QList<models::Label> m_labels;
    States m_states;
    SearchField *m_field;
    QListWidget *m_list;
    QLabel *m_foot;
};

} // namespace ui
