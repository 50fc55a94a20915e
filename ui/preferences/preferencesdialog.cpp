// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/preferencesdialog.h"

#include "ui/preferences/pagelist.h"
#include "ui/preferences/pages.h"
#include "ui/preferences/preferencespage.h"
#include "ui/theme/theme.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/searchfield.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace ui {

PreferencesDialog::PreferencesDialog(const models::Preferences &preferences, QWidget *parent)
    : QDialog(parent)
    , m_search(new SearchField(this))
    , m_list(new PageList(this))
    , m_side(new QWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_columns(new QHBoxLayout)
{
    setWindowTitle(tr("Preferences"));
    m_search->setPlaceholderText(tr("Search settings"));
    m_search->setAccessibleName(tr("Search settings"));
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(8, 10, 8, 10);
    side->setSpacing(10);
    side->addWidget(m_search);
    side->addWidget(m_list, 1);
    m_side->setFixedWidth(196);

    for (PreferencesPage *page : {makeReadingPage(this), makeLooksPage(this), makeFetchingPage(this),
                                  makeKeepingPage(this), makeSharingPage(this)})
        addPage(page);
    m_columns->setSpacing(0);
    m_columns->addWidget(m_side);
    m_columns->addWidget(m_stack, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_columns, 1);
    column->addWidget(new Hairline(this));
    column->addWidget(buildFoot());

    connect(m_list, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_search, &QLineEdit::textChanged, this, &PreferencesDialog::find);
    connect(m_search, &SearchField::leaveWanted, this, &QDialog::reject);
    m_list->setCurrentRow(0);
    setPreferences(preferences);
    resize(680, 500);
}

void PreferencesDialog::addPage(PreferencesPage *page)
{
    auto *scroll = new QScrollArea(m_stack);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(page);
    m_stack->addWidget(scroll);
    m_list->addPage(page->title(), page->icon());
    m_pages.append(page);
    connect(page, &PreferencesPage::changed, this, &PreferencesDialog::take);
}

QWidget *PreferencesDialog::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, foot);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // nothing is waiting for it
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    auto *restore = new QLabel(foot);
    //: A link at the foot of the preferences.
    restore->setText(u"<a href=\"#\" style=\"text-decoration:none\">%1</a>"_s.arg(
        tr("Restore the defaults of this page").toHtmlEscaped()));
    restore->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(restore, &QLabel::linkActivated, this,
            [this] { take(m_pages.at(m_list->currentRow())->withDefaults(m_value)); });
    auto *hint = new QLabel(tr("Changes apply at once."), foot);
    QFont small = hint->font();
    small.setPointSizeF(small.pointSizeF() - 1);
    hint->setFont(small);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(18, 12, 18, 12);
    row->addWidget(restore, 1);
    row->addWidget(hint);
    row->addWidget(buttons);
    return foot;
}

void PreferencesDialog::setPreferences(const models::Preferences &preferences)
{
    m_value = preferences;
    for (PreferencesPage *page : std::as_const(m_pages))
        page->show(preferences);
}

void PreferencesDialog::setPreview(QWidget *preview)
{
    preview->setMinimumWidth(280);
    m_columns->addWidget(preview, 1);
    resize(1000, height());
}

void PreferencesDialog::showPage(int page)
{
    m_list->setCurrentRow(page);
}

void PreferencesDialog::take(const models::Preferences &preferences)
{
    if (preferences == m_value)
        return;
    setPreferences(preferences);
    emit changed(m_value);
}

/// Pages without a hit fade, the others say how many they have; the first with one comes forward.
void PreferencesDialog::find(const QString &words)
{
    const QString wanted = words.simplified();
    int first = -1;
    for (int page = 0; page < m_pages.size(); ++page) {
        const int hits = m_pages.at(page)->find(wanted);
        m_list->setHits(page, wanted.isEmpty() ? -1 : hits);
        if (first < 0 && hits > 0)
            first = page;
    }
    if (first >= 0 && m_pages.at(m_list->currentRow())->find(wanted) == 0)
        m_list->setCurrentRow(first);
}

void PreferencesDialog::paintEvent(QPaintEvent *event)
{
    QDialog::paintEvent(event);
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(m_side->geometry(), theme.sidebar);
    const int edge =
        layoutDirection() == Qt::LeftToRight ? m_side->geometry().right() : m_side->geometry().left();
    painter.fillRect(edge, m_side->y(), 1, m_side->height(), theme.line);
}

} // namespace ui
