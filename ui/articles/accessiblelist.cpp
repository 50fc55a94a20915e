// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/accessiblelist.h"

#include "ui/articles/articlelistview.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace ui {
namespace {

/// One row, made when it is asked for.
class AccessibleRow final : public QAccessibleInterface
{
public:
    AccessibleRow(ArticleListView *list, int row)
        : m_list(list)
        , m_row(row)
    {}

    bool isValid() const override { return m_list && index().isValid(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_list); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override {}

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        switch (kind) {
        case QAccessible::Name: return index().data(Qt::AccessibleTextRole).toString();
        case QAccessible::Description: return index().data(Qt::AccessibleDescriptionRole).toString();
        default: return {};
        }
    }

    QRect rect() const override
    {
        const QRect row = isValid() ? m_list->visualRect(index()) : QRect();
        return row.isEmpty() ? row : row.translated(m_list->viewport()->mapToGlobal(QPoint()));
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selectable = true;
        state.multiSelectable = true;
        state.focusable = true;
        state.selected = m_list->selectionModel()->isSelected(index());
        state.focused = m_list->hasFocus() && m_list->currentIndex() == index();
        state.offscreen = !m_list->visualRect(index()).intersects(m_list->viewport()->rect());
        return state;
    }

private:
    QModelIndex index() const
    {
        return m_list->articles() ? m_list->articles()->index(m_row) : QModelIndex();
    }

    QPointer<ArticleListView> m_list;
    int m_row;
};

/// The list: as many children as rows, of which only those asked for exist.
class AccessibleList final : public QAccessibleWidget
{
public:
    explicit AccessibleList(ArticleListView *list)
        : QAccessibleWidget(list, QAccessible::List)
    {}

    ~AccessibleList() override
    {
        for (const QAccessible::Id id : std::as_const(m_rows))
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return list()->articles() ? list()->articles()->count() : 0; }

    QAccessibleInterface *child(int row) const override
    {
        if (row < 0 || row >= childCount())
            return nullptr;
        auto it = m_rows.constFind(row);
        if (it == m_rows.cend())
            it = m_rows.insert(row, QAccessible::registerAccessibleInterface(new AccessibleRow(list(), row)));
        return QAccessible::accessibleInterface(*it);
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child ? m_rows.key(QAccessible::uniqueId(const_cast<QAccessibleInterface *>(child)), -1) : -1;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        return child(list()->indexAt(list()->viewport()->mapFromGlobal(QPoint(x, y))).row());
    }

    QAccessibleInterface *focusChild() const override { return child(list()->currentIndex().row()); }

private:
    ArticleListView *list() const { return static_cast<ArticleListView *>(widget()); }

    mutable QHash<int, QAccessible::Id> m_rows;
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *list = qobject_cast<ArticleListView *>(object);
    return list ? new AccessibleList(list) : nullptr;
}

} // namespace

void installAccessibleLists()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace ui
