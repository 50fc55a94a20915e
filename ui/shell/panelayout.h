// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/preferences.h"

#include <QByteArray>
#include <QHash>
#include <QWidget>

class QSplitter;

namespace ui {

/// Three panes and where they are: tree, list and reader in splitters, classic, wide or the list alone. Every
/// layout remembers its own sizes. Knows nothing of what the panes show.
class PaneLayout final : public QWidget
{
    Q_OBJECT

public:
    using Layout = models::Preferences::Layout;

    PaneLayout(QWidget *tree, QWidget *list, QWidget *reader, QWidget *parent = nullptr);

    void setLayout(Layout layout);
    Layout layout() const { return m_layout; }
    Layout effectiveLayout() const; ///< Below 900 pixels wide becomes classic while it lasts.

    void setTreeShown(bool shown);
    bool isTreeShown() const;
    void setListAlone(bool alone); ///< The list has nothing to show but a reason: it has the reader's room.
    void showReader(bool shown);   ///< In the list-only layout: the article in place of the list.
    bool isReaderShown() const;

    void focusNextPane(int steps);

    QByteArray state() const;
    bool restore(const QByteArray &state); ///< False if it is not ours; then nothing changes.

signals:
    void effectiveLayoutChanged(models::Preferences::Layout layout);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Widths of tree and rest, and sizes of list and reader.
    struct Sizes
    {
        QList<int> outer, inner;
    };

    void arrange();
    void keepSizes();
    Sizes defaultSizes(Layout layout) const;

    QSplitter *m_outer;
    QSplitter *m_inner;
    QWidget *m_tree;
    QWidget *m_list;
    QWidget *m_reader;
    Layout m_layout = Layout::Classic;
    Layout m_shown = Layout::Classic; ///< What the splitters are arranged for.
    bool m_arranged = false;
    bool m_treeWanted = true;
    bool m_listAlone = false;
    bool m_readerInList = false;
    QHash<int, Sizes> m_sizes; ///< By layout; empty until it was used.
};

} // namespace ui
