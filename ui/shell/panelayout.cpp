// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panelayout.h"

#include <QDataStream>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QSplitter>

#include <algorithm>

namespace ui {
namespace {

constexpr int narrowBelow = 900; // Wide falls back to classic.
constexpr int noTreeBelow = 640; // The tree is taken away until it is asked for.
constexpr int treeWidth = 252, narrowTreeWidth = 196;
constexpr int wideListWidth = 400;
constexpr int classicListHeight = 281; // Column heads, a band, eight rows and a little.
constexpr quint32 stateMagic = 0x436f7531;

using Layout = PaneLayout::Layout;

} // namespace

PaneLayout::PaneLayout(QWidget *tree, QWidget *list, QWidget *reader, QWidget *parent)
    : QWidget(parent)
    , m_outer(new QSplitter(Qt::Horizontal, this))
    , m_inner(new QSplitter(Qt::Vertical, this))
    , m_tree(tree)
    , m_list(list)
    , m_reader(reader)
{
    auto *box = new QHBoxLayout(this);
    box->setContentsMargins({});
    box->addWidget(m_outer);
    m_inner->addWidget(list);
    m_inner->addWidget(reader);
    m_outer->addWidget(tree);
    m_outer->addWidget(m_inner);
    for (QSplitter *splitter : {m_outer, m_inner}) {
        splitter->setChildrenCollapsible(false);
        splitter->setStretchFactor(0, 0);
        splitter->setStretchFactor(1, 1);
    }
    tree->setMinimumWidth(160);
    list->setMinimumWidth(260);
    reader->setMinimumWidth(320);
    connect(m_outer, &QSplitter::splitterMoved, this, &PaneLayout::keepSizes);
    connect(m_inner, &QSplitter::splitterMoved, this, &PaneLayout::keepSizes);
}

Layout PaneLayout::effectiveLayout() const
{
    return m_layout == Layout::Wide && width() < narrowBelow ? Layout::Classic : m_layout;
}

void PaneLayout::setLayout(Layout layout)
{
    if (layout == m_layout && m_arranged)
        return;
    m_layout = layout;
    m_readerInList = false;
    if (m_arranged)
        arrange();
}

void PaneLayout::setTreeShown(bool shown)
{
    m_treeWanted = shown;
    m_tree->setVisible(shown);
}

bool PaneLayout::isTreeShown() const
{
    return m_tree->isVisibleTo(this);
}

void PaneLayout::setListAlone(bool alone)
{
    m_listAlone = alone;
    if (m_arranged)
        arrange();
}

void PaneLayout::showReader(bool shown)
{
    m_readerInList = shown;
    if (m_arranged && m_shown == Layout::ListOnly)
        arrange();
}

bool PaneLayout::isReaderShown() const
{
    return m_reader->isVisibleTo(this);
}

void PaneLayout::arrange()
{
    const Layout before = m_shown;
    m_shown = effectiveLayout();
    const bool listOnly = m_shown == Layout::ListOnly;
    m_inner->setOrientation(m_shown == Layout::Wide ? Qt::Horizontal : Qt::Vertical);
    m_list->setVisible(!listOnly || !m_readerInList || m_listAlone);
    m_reader->setVisible(!m_listAlone && (!listOnly || m_readerInList));
    m_tree->setVisible(m_treeWanted && (width() >= noTreeBelow || m_tree->isVisibleTo(this)));

    const Sizes sizes = m_sizes.value(static_cast<int>(m_shown), defaultSizes(m_shown));
    m_outer->setSizes(sizes.outer);
    m_inner->setSizes(sizes.inner);
    if (m_shown != before || !m_arranged)
        emit effectiveLayoutChanged(m_shown);
    m_arranged = true;
}

PaneLayout::Sizes PaneLayout::defaultSizes(Layout layout) const
{
    const int tree = width() < narrowBelow ? narrowTreeWidth : treeWidth;
    const int list = layout == Layout::Wide ? wideListWidth
                                            : std::min(classicListHeight, std::max(height() * 36 / 100, 120));
    const int rest = layout == Layout::Wide ? width() - tree - list : height() - list;
    return {.outer = {tree, width() - tree}, .inner = {list, rest}};
}

// Only the user's own sizes are kept; what a resized window makes of them is not a choice.
void PaneLayout::keepSizes()
{
    Sizes &sizes = m_sizes[static_cast<int>(m_shown)];
    if (isTreeShown())
        sizes.outer = m_outer->sizes();
    else if (sizes.outer.isEmpty())
        sizes.outer = defaultSizes(m_shown).outer;
    const bool both = m_list->isVisibleTo(this) && m_reader->isVisibleTo(this);
    if (both)
        sizes.inner = m_inner->sizes();
    else if (sizes.inner.isEmpty())
        sizes.inner = defaultSizes(m_shown).inner;
}

void PaneLayout::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int before = event->oldSize().width();
    const int now = event->size().width();
    if (m_treeWanted && (before < noTreeBelow) != (now < noTreeBelow))
        m_tree->setVisible(now >= noTreeBelow);
    if (!m_arranged || effectiveLayout() != m_shown || (before < narrowBelow) != (now < narrowBelow))
        arrange();
}

void PaneLayout::focusNextPane(int steps)
{
    QList<QWidget *> panes;
    for (QWidget *pane : {m_tree, m_list, m_reader}) {
        if (pane->isVisibleTo(this))
            panes.append(pane);
    }
    if (panes.isEmpty())
        return;
    const auto focused = std::find_if(panes.cbegin(), panes.cend(), [](const QWidget *pane) {
        const QWidget *with = pane->focusWidget();
        return pane->hasFocus() || (with && with->hasFocus());
    });
    const qsizetype count = panes.size();
    const qsizetype from = focused != panes.cend() ? focused - panes.cbegin() : (steps > 0 ? -1 : 0);
    panes.at((from + steps + count) % count)->setFocus(Qt::ShortcutFocusReason);
}

QByteArray PaneLayout::state() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << stateMagic << static_cast<qint32>(m_layout) << m_treeWanted
           << static_cast<qint32>(m_sizes.size());
    for (auto it = m_sizes.cbegin(); it != m_sizes.cend(); ++it)
        stream << static_cast<qint32>(it.key()) << it->outer << it->inner;
    return state;
}

bool PaneLayout::restore(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    qint32 layout = 0, count = 0;
    bool tree = true;
    stream >> magic >> layout >> tree >> count;
    const auto known = [](qint32 value) {
        return value >= 0 && value <= static_cast<qint32>(Layout::ListOnly);
    };
    if (stream.status() != QDataStream::Ok || magic != stateMagic || !known(layout) || count < 0 || count > 3)
        return false;
    QHash<int, Sizes> sizes;
    for (qint32 i = 0; i < count; ++i) {
        qint32 of = 0;
        Sizes read;
        stream >> of >> read.outer >> read.inner;
        if (stream.status() != QDataStream::Ok || !known(of) || read.outer.size() != 2
            || read.inner.size() != 2)
            return false;
        sizes.insert(of, read);
    }
    m_sizes = sizes;
    m_layout = static_cast<Layout>(layout);
    setTreeShown(tree);
    if (m_arranged)
        arrange();
    return true;
}

} // namespace ui
