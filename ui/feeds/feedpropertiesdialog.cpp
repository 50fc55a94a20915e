// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feeds/feedpropertiesdialog.h"

#include "ui/feeds/feedpage.h"
#include "ui/feeds/feedstatepage.h"
#include "ui/widgets/hairline.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

FeedPropertiesDialog::FeedPropertiesDialog(const models::Feed &feed,
                                           const models::LibraryTree &tree,
                                           const models::Preferences &preferences,
                                           QWidget *parent)
    : QDialog(parent)
    , m_feed(feed)
    , m_tabs(new QTabWidget(this))
    , m_page(new FeedPage(feed, tree, preferences, this))
    , m_access(new FeedAccessPage(feed.settings, this))
    , m_state(new FeedStatePage(this))
{
    m_tabs->setDocumentMode(true); // a line under the tabs is frame enough
    auto *indent = new QWidget(m_tabs);
    (new QHBoxLayout(indent))->addSpacing(4); // and the layout's own margins
    m_tabs->setCornerWidget(indent, Qt::TopLeftCorner);
    //: %1 is the name of a feed.
    setWindowTitle(tr("Properties of “%1”").arg(feed.title));
    m_tabs->addTab(m_page, tr("F&eed"));
    //: A page of a feed's properties: user name and password, proxy, header fields.
    m_tabs->addTab(m_access, tr("A&ccess"));
    m_tabs->addTab(m_state, tr("&State"));
    m_access->setAddress(feed.url);
    showState(feed, QDateTime::currentDateTimeUtc());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    save->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const FeedEdit before = edited();
    connect(buttons, &QDialogButtonBox::accepted, this, [this, before] {
        if (edited() != before)
            emit editWanted(edited());
        accept();
    });
    connect(m_page, &FeedPage::addressChecked, this, [this, save](bool acceptable) {
        save->setEnabled(acceptable);
        m_access->setAddress(m_page->address());
    });
    connect(m_state, &FeedStatePage::lookWanted, this, [this] { emit lookWanted(m_feed.id); });
    connect(m_state, &FeedStatePage::formerAddressWanted, this,
            [this] { emit formerAddressWanted(m_feed.id); });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs, 1);
    column->addWidget(new Hairline(this));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(20, 12, 18, 12);
    foot->addWidget(buttons);
    column->addLayout(foot);
    resize(std::max(540, sizeHint().width()), sizeHint().height());
}

FeedEdit FeedPropertiesDialog::edited() const
{
    FeedEdit edit{.id = m_feed.id,
                  .title = m_page->title(),
                  .url = m_page->address(),
                  .folder = m_page->folder(),
                  .settings = m_feed.settings,
                  .password = m_access->password()};
    m_page->write(edit.settings);
    m_access->write(edit.settings);
    return edit;
}

void FeedPropertiesDialog::setPasswordPlace(PasswordPlace place)
{
    m_access->setPasswordPlace(place);
}

void FeedPropertiesDialog::showState(const models::Feed &feed, const QDateTime &now)
{
    m_state->show(feed, now);
}

void FeedPropertiesDialog::editAddress()
{
    m_tabs->setCurrentWidget(m_page);
    m_page->editAddress();
}

void FeedPropertiesDialog::showPage(int page)
{
    m_tabs->setCurrentIndex(page);
}

} // namespace ui
