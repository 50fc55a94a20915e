// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/health/healthwindow.h"

#include "models/feedhealthwords.h"
#include "ui/health/filterchips.h"
#include "ui/health/healthdetail.h"
#include "ui/health/healthtable.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptypane.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/undobar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QStackedLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using models::HealthFilter;

constexpr std::array filters{HealthFilter::All, HealthFilter::Attention, HealthFilter::Silent,
                             HealthFilter::Moved, HealthFilter::Gone};

} // namespace

HealthWindow::HealthWindow(models::FeedHealthModel *feeds, QWidget *parent)
    : QDialog(parent)
    , m_model(feeds)
    , m_feeds(new models::FeedHealthProxy(feeds, this))
    , m_chips(new FilterChips(this))
    , m_words(new SearchField(this))
    , m_table(new HealthTable(m_feeds, this))
    , m_empty(new EmptyPane(this))
    , m_undo(new UndoBar(this))
{
    setWindowTitle(tr("Feed health"));
    makeActions();
    m_detail = new HealthDetail({m_find, m_look, m_edit, m_remove}, this);
    m_words->setIconName(u"filter"_s);
    m_words->setPlaceholderText(tr("Filter"));
    m_words->setAccessibleName(tr("Filter by name or address"));
    m_words->setFixedWidth(200);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(16, 12, 16, 10);
    top->setSpacing(12);
    top->addWidget(m_chips, 1);
    top->addWidget(m_words);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addLayout(m_stack, 1);
    column->addWidget(m_detail);
    column->addWidget(m_undo);
    column->addWidget(new Hairline(this));
    column->addWidget(buildFoot());
    connectParts();
    setMinimumSize(520, 360);
    resize(QSize(1220, 600).boundedTo(screen()->availableSize() * 0.9));
    follow();
    m_table->chooseFirst();
    m_table->setFocus();
}

void HealthWindow::makeActions()
{
    m_find = addCommand(tr("Look for the new address"), u"search"_s, {});
    m_look = addCommand(tr("Try again"), u"refresh"_s, Qt::Key_F5);
    m_edit = addCommand(tr("Edit address…"), u"edit"_s, Qt::Key_F2);
    m_remove = addCommand(tr("Unsubscribe"), u"unsubscribe"_s, Qt::Key_Delete);
    const auto one = [this](auto wish) {
        return [this, wish] {
            const QList<models::FeedId> chosen = m_table->chosen();
            if (!chosen.isEmpty())
                emit(this->*wish)(chosen.constFirst());
        };
    };
    const auto all = [this](auto wish) {
        return [this, wish] {
            const QList<models::FeedId> chosen = m_table->chosen();
            if (!chosen.isEmpty())
                emit(this->*wish)(chosen);
        };
    };
    connect(m_find, &QAction::triggered, this, one(&HealthWindow::findAddressWanted));
    connect(m_look, &QAction::triggered, this, all(&HealthWindow::lookWanted));
    connect(m_edit, &QAction::triggered, this, one(&HealthWindow::editWanted));
    connect(m_remove, &QAction::triggered, this, all(&HealthWindow::removeWanted));
    connect(m_table, &QAbstractItemView::activated, this, one(&HealthWindow::editWanted));
}

QAction *HealthWindow::addCommand(const QString &text, const QString &icon, const QKeySequence &key)
{
    auto *action = new QAction(ui::icon(icon), text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut); // letters typed into the filter are no commands
    m_table->addAction(action);
    return action;
}

QWidget *HealthWindow::buildFoot()
{
    auto *foot = new QWidget(this);
    m_total = new QLabel(foot);
    auto *hint = new QLabel(tr("Last 8 weeks shown as bars"), foot);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 6, 16, 6);
    row->addWidget(m_total, 1);
    row->addWidget(hint);
    for (QLabel *label : {m_total, hint}) {
        label->setFont(styled(font(), -1));
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    return foot;
}

void HealthWindow::connectParts()
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &HealthWindow::follow);
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start(0);
    };
    connect(m_model, &QAbstractItemModel::rowsInserted, this, soon);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, soon);
    connect(m_model, &QAbstractItemModel::dataChanged, this, soon);
    connect(m_table, &HealthTable::choiceChanged, this, soon);
    connect(m_chips, &FilterChips::filterChosen, this, &HealthWindow::setFilter);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString &words) {
        m_feeds->setWords(words);
        follow();
    });
    connect(m_words, &SearchField::leaveWanted, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_words, &QLineEdit::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_undo, &UndoBar::undoWanted, this, &HealthWindow::undoWanted);
}

void HealthWindow::setFilter(HealthFilter filter)
{
    m_chips->choose(filter);
    m_feeds->setFilter(filter);
    if (m_table->chosen().isEmpty())
        m_table->chooseFirst();
    follow();
}

void HealthWindow::choose(models::FeedId feed)
{
    m_table->choose(feed);
}

void HealthWindow::showUndo(const QString &sentence)
{
    m_undo->show(sentence);
}

void HealthWindow::follow()
{
    for (const HealthFilter filter : filters)
        m_chips->setCount(filter, m_model->count(filter));
    QList<models::Feed> chosen;
    for (const models::FeedId id : m_table->chosen())
        chosen.append(*m_model->feed(id));
    const bool one = chosen.size() == 1;
    const bool trouble = std::any_of(chosen.cbegin(), chosen.cend(), [](const models::Feed &feed) {
        return feed.problem.has_value() || feed.gone;
    });
    m_find->setVisible(one && models::mayHaveMoved(chosen.constFirst()));
    m_look->setText(trouble ? tr("Try again") : tr("Look now"));
    m_look->setVisible(!chosen.isEmpty());
    m_edit->setVisible(one);
    m_remove->setVisible(!chosen.isEmpty());
    m_remove->setText(chosen.size() > 1
                          ? tr("Unsubscribe from %n feed(s)", nullptr, static_cast<int>(chosen.size()))
                          : tr("Unsubscribe"));
    m_detail->show(chosen, m_model->now());
    m_total->setText(models::FeedHealthWords::total(m_model->rowCount(), m_model->savedBytes()));

    const bool empty = m_feeds->rowCount() == 0;
    if (empty)
        explainEmptiness();
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_table);
    m_detail->setVisible(!empty);
}

void HealthWindow::explainEmptiness()
{
    const Theme &theme = currentTheme();
    if (m_model->rowCount() == 0) {
        m_empty->setIcon(u"feed"_s);
        m_empty->setTexts(tr("There are no feeds yet."), tr("Each one you subscribe to is listed here."));
        return;
    }
    if (!m_feeds->words().isEmpty()) {
        m_empty->setIcon(u"search"_s);
        //: %1 is what was typed into the filter.
        m_empty->setTexts(tr("No feed matches “%1”.").arg(m_feeds->words()), {});
        return;
    }
    m_empty->setIcon(u"ok"_s, theme.ok);
    switch (m_feeds->filter()) {
    case HealthFilter::All:
    case HealthFilter::Attention:
        m_empty->setTexts(tr("No feed needs attention."), tr("All of them answer as they should."));
        break;
    case HealthFilter::Silent: m_empty->setTexts(tr("No feed has been silent for months."), {}); break;
    case HealthFilter::Moved:
        m_empty->setTexts(tr("No feed has moved."),
                          tr("When one does, Courant stores the new address, and it can be taken back."));
        break;
    case HealthFilter::Gone: m_empty->setTexts(tr("No feed was closed by its publisher."), {}); break;
    }
}

void HealthWindow::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    if (isReturn && button)
        button->click();
    else if (isReturn)
        event->accept(); // the table has had it; it must not press the default button as well
    else if (event->matches(QKeySequence::Undo))
        emit undoWanted();
    else if (event->matches(QKeySequence::Find))
        m_words->setFocus(Qt::ShortcutFocusReason);
    else if (event->matches(QKeySequence::Close))
        reject();
    else
        QDialog::keyPressEvent(event);
}

void HealthWindow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), currentTheme().window);
}

} // namespace ui
