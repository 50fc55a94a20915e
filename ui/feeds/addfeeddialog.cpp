// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feeds/addfeeddialog.h"

#include "ui/feeds/foldercombo.h"
#include "ui/feeds/formparts.h"
#include "ui/feeds/foundfeeddelegate.h"
#include "ui/feeds/foundfeedmodel.h"
#include "ui/feeds/loginrow.h"
#include "ui/feeds/newestlist.h"
#include "ui/feeds/newfolderdialog.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/busyring.h"
#include "ui/widgets/hairline.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPushButton>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr auto pause = 600ms; // after the last letter

/// Not whether it is one, only whether it is worth a look while the user may still be typing.
bool mayBeAddress(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.size() < 4 || trimmed.contains(u' '))
        return false;
    const qsizetype dot = trimmed.lastIndexOf(u'.');
    return (dot > 0 && trimmed.size() - dot > 2) || trimmed.contains("localhost"_L1);
}

QLabel *smallLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    QFont small = label->font();
    small.setPointSizeF(small.pointSizeF() - 1);
    label->setFont(small);
    QPalette quiet;
    quiet.setColor(QPalette::WindowText, currentTheme().text2);
    label->setPalette(quiet);
    return label;
}

/// How many feeds, with words for small numbers where English has them.
QString offerOf(qsizetype count)
{
    switch (count) {
    case 1: return AddFeedDialog::tr("This site offers one feed.");
    case 2: return AddFeedDialog::tr("This site offers two feeds.");
    case 3: return AddFeedDialog::tr("This site offers three feeds.");
    default: return AddFeedDialog::tr("This site offers %n feed(s).", nullptr, static_cast<int>(count));
    }
}

} // namespace

AddFeedDialog::AddFeedDialog(QWidget *parent)
    : QDialog(parent)
    , m_found(new FoundFeedModel(this))
{
    setWindowTitle(tr("Add feed"));
    m_typing.setSingleShot(true);
    m_typing.setInterval(pause);
    build();
    connect(&m_typing, &QTimer::timeout, this, &AddFeedDialog::look);
    connect(m_look, &QPushButton::clicked, this, &AddFeedDialog::look);
    connect(m_address, &QLineEdit::returnPressed, this, &AddFeedDialog::look);
    connect(m_address, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (mayBeAddress(text))
            m_typing.start();
        else
            m_typing.stop();
    });
    connect(m_address, &QLineEdit::textChanged, m_login, &LoginRow::forget);
    connect(m_login, &LoginRow::entered, this, &AddFeedDialog::look);
    connect(m_found, &FoundFeedModel::tickedChanged, this, &AddFeedDialog::followTicks);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &AddFeedDialog::showChosen);
    connect(m_folder, &FolderCombo::newFolderChosen, this, &AddFeedDialog::askForFolder);
    say(tr("What would you like to read?"), tr("A site’s address is enough; Courant finds its feeds."));
    followTicks();
}

void AddFeedDialog::build()
{
    m_address = new QLineEdit(this);
    m_address->addAction(icon(u"link"_s), QLineEdit::LeadingPosition);
    m_address->setPlaceholderText(tr("Address of a site or feed"));
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_look = new QPushButton(icon(u"search"_s), tr("&Look"), this);
    m_look->setAutoDefault(false);
    m_ring = new BusyRing(this);
    m_sentence = new QLabel(this);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::RichText);

    m_login = new LoginRow(this);
    m_list = new QListView(this);
    m_list->setModel(m_found);
    m_list->setItemDelegate(new FoundFeedDelegate(m_list));
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setAccessibleName(tr("Feeds found"));
    outline(m_list);

    m_newest = new NewestList(this);
    m_folder = new FolderCombo(this);
    m_folder->offerNewFolder();
    m_name = new QLineEdit(this);
    m_images = new QComboBox(this);
    m_images->addItem(tr("Ask me"), QVariant::fromValue(int(models::ImagePolicy::Ask)));
    m_images->addItem(tr("Never load"), QVariant::fromValue(int(models::ImagePolicy::Never)));
    m_images->addItem(tr("From the feed’s own site"),
                      QVariant::fromValue(int(models::ImagePolicy::SameSite)));
    m_images->addItem(tr("Always load"), QVariant::fromValue(int(models::ImagePolicy::Always)));
    m_images->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);

    auto *first = new QHBoxLayout;
    first->setSpacing(12);
    auto *label = new QLabel(tr("&Address"), this);
    label->setBuddy(m_address);
    first->addSpacing(32);
    first->addWidget(label);
    first->addWidget(m_address, 1);
    first->addWidget(m_look);
    auto *second = new QHBoxLayout;
    second->addWidget(m_sentence, 1);
    second->addWidget(m_ring);

    m_choices = new QFormLayout;
    QFormLayout *form = m_choices;
    form->setVerticalSpacing(11);
    form->setHorizontalSpacing(12);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->addRow(tr("&Folder"), m_folder);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Pictures"), m_images);
    m_rest = new QWidget(this);
    auto *columns = new QGridLayout(m_rest);
    columns->setContentsMargins(0, 2, 0, 0);
    columns->setHorizontalSpacing(20);
    columns->setVerticalSpacing(6);
    columns->addWidget(smallLabel(tr("Newest articles"), m_rest), 0, 0);
    columns->addWidget(m_newest, 1, 0);
    columns->addLayout(form, 1, 1);
    columns->setColumnStretch(0, 6);
    columns->setColumnStretch(1, 5);

    auto *body = new QVBoxLayout;
    body->setContentsMargins(20, 16, 20, 16);
    body->setSpacing(10);
    body->addLayout(first);
    body->addLayout(second);
    body->addWidget(m_login);
    body->addWidget(m_list, 1);
    body->addWidget(m_rest);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(body, 1);
    column->addWidget(new Hairline(this));
    column->addWidget(buildFoot());
    setMinimumWidth(660);
    fit();
}

QWidget *AddFeedDialog::buildFoot()
{
    auto *foot = new QWidget(this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, foot);
    m_subscribe = buttons->addButton(tr("Subscribe"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &AddFeedDialog::subscribe);
    auto *lock = new QLabel(foot);
    lock->setPixmap(iconPixmap(u"lock"_s, 16, currentTheme().text2, devicePixelRatioF()));
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(20, 12, 18, 12);
    row->addWidget(lock);
    m_promise = smallLabel(tr("Nothing is stored until you subscribe."), foot);
    row->addWidget(m_promise, 1);
    row->addWidget(buttons);
    return foot;
}

void AddFeedDialog::setTree(const models::LibraryTree &tree)
{
    m_tree = tree;
    m_folder->setTree(tree);
}

void AddFeedDialog::setFolder(models::FolderId folder)
{
    m_folder->choose(folder);
}

void AddFeedDialog::setAddress(const QString &address)
{
    m_address->setText(address);
    look();
}

void AddFeedDialog::setReplaced(const models::Feed &feed)
{
    m_replaced = feed.id;
    m_found->setExclusive(true);
    //: The title of a dialog: %1 is the name of a feed.
    setWindowTitle(tr("New address of “%1”").arg(feed.title));
    for (int row = m_choices->rowCount() - 1; row >= 0; --row)
        m_choices->setRowVisible(row, false);
    static_cast<QGridLayout *>(m_rest->layout())->setColumnStretch(1, 0);
    m_promise->setText(tr("Nothing changes until you use an address."));
    followTicks();
}

void AddFeedDialog::look()
{
    m_typing.stop();
    const QString text = m_address->text().trimmed();
    if (text.isEmpty() || (m_ring->isBusy() && text == m_lookedAt))
        return;
    m_lookedAt = text;
    m_found->setFeeds({}, m_tree);
    m_newest->clear();
    fit();
    m_ring->setBusy(true);
    say(tr("Looking…"), tr("Courant asks the site which feeds it has."));
    emit lookWanted(text, m_login->userName(), m_login->password());
}

void AddFeedDialog::showReport(const models::FindReport &report)
{
    m_ring->setBusy(false);
    m_found->setFeeds(report.feeds, m_tree);
    fit();
    if (report.problem && report.problem->kind == models::Problem::Kind::LoginNeeded)
        return askForLogin(report);
    if (report.problem) {
        say(report.problem->headline());
        return;
    }
    const QString seconds = QLocale().toString(static_cast<double>(report.milliseconds) / 1000, 'f', 1);
    //: %1 is a number of seconds like 0.4.
    say(offerOf(report.feeds.size()),
        tr("Found in %1 seconds with %n request(s).", nullptr, report.requests).arg(seconds));
    const QList<models::FoundFeed> ticked = m_found->ticked();
    for (int row = 0; row < m_found->rowCount(); ++row) {
        if (m_found->index(row).data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked
            || ticked.isEmpty()) {
            m_list->setCurrentIndex(m_found->index(row));
            break;
        }
    }
}

/// The list is as high as its rows, up to a limit; without rows there is only the address.
void AddFeedDialog::fit()
{
    const int rows = m_found->rowCount();
    m_list->setVisible(rows > 0);
    m_rest->setVisible(rows > 0);
    layout()->activate(); // rows wrap their words at the width they have
    int height = 2 * m_list->frameWidth();
    for (int row = 0; row < rows; ++row)
        height += m_list->sizeHintForRow(row);
    m_list->setMinimumHeight(std::min(height, 250));
    m_list->setMaximumHeight(std::max(height, 1));
    adjustSize();
}

void AddFeedDialog::say(const QString &strong, const QString &rest)
{
    const QString small = QString::number(font().pointSizeF() - 1);
    m_sentence->setText(u"<b>%1</b> <span style=\"font-size:%2pt; color:%3\">%4</span>"_s.arg(
        strong.toHtmlEscaped(), small, currentTheme().text2.name(), rest.toHtmlEscaped()));
    m_sentence->setAccessibleName(strong + u' ' + rest);
}

void AddFeedDialog::showChosen()
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid())
        m_newest->show(m_found->feed(current.row()));
    else
        m_newest->clear();
}

void AddFeedDialog::followTicks()
{
    const QList<models::FoundFeed> ticked = m_found->ticked();
    m_subscribe->setEnabled(!ticked.isEmpty());
    m_subscribe->setDefault(!ticked.isEmpty());
    m_subscribe->setText(m_replaced ? tr("Use this address")
                         : ticked.size() > 1
                             ? tr("Subscribe to %n feed(s)", nullptr, static_cast<int>(ticked.size()))
                             : tr("Subscribe"));
    m_name->setEnabled(ticked.size() == 1);
    m_name->setPlaceholderText(ticked.size() > 1 ? tr("Each keeps its own") : QString());
    m_givenName = ticked.size() == 1 ? ticked.constFirst().title : QString();
    m_name->setText(m_givenName);
}

void AddFeedDialog::subscribe()
{
    const QString name = m_name->text().simplified();
    if (m_replaced)
        emit addressWanted(m_replaced, m_found->ticked().constFirst().url);
    else
        emit subscribeWanted({.feeds = m_found->ticked(),
                              .folder = m_folder->folder(),
                              .name = name == m_givenName ? QString() : name,
                              .images = static_cast<models::ImagePolicy>(m_images->currentData().toInt()),
                              .userName = m_login->userName(),
                              .password = m_login->password()});
    accept();
}

void AddFeedDialog::askForLogin(const models::FindReport &report)
{
    if (m_login->userName().isEmpty())
        say(report.problem->headline());
    else
        say(tr("The server did not accept this user name and password."));
    m_login->ask();
    fit();
}

void AddFeedDialog::askForFolder()
{
    auto *dialog = new NewFolderDialog(m_tree, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setPlace(m_folder->folder());
    connect(dialog, &NewFolderDialog::newFolderWanted, this, &AddFeedDialog::newFolderWanted);
    dialog->open();
}

} // namespace ui
