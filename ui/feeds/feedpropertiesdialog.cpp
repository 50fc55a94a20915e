// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feeds/feedpropertiesdialog.h"

#include "models/itemmodels/feedtreemodel.h"
#include "ui/feeds/foldercombo.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

QString whole(const QDateTime &when)
{
    return QLocale().toString(when.toLocalTime(), QLocale::ShortFormat);
}

QString intervalName(std::chrono::seconds interval)
{
    const auto minutes = static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(interval).count());
    if (minutes < 60)
        return FeedPropertiesDialog::tr("Every %n minute(s)", nullptr, minutes);
    if (minutes < 24 * 60)
        return FeedPropertiesDialog::tr("Every %n hour(s)", nullptr, minutes / 60);
    return FeedPropertiesDialog::tr("Every %n day(s)", nullptr, minutes / (24 * 60));
}

QComboBox *intervalCombo(std::chrono::seconds chosen, std::chrono::seconds usual, QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    //: %1 is for example "Every hour".
    combo->addItem(FeedPropertiesDialog::tr("As in the preferences (%1)").arg(intervalName(usual)), 0);
    for (const std::chrono::seconds interval :
         std::initializer_list<std::chrono::seconds>{5min, 15min, 30min, 1h, 2h, 6h, 24h, 24h * 7})
        combo->addItem(intervalName(interval), static_cast<int>(interval.count()));
    combo->addItem(FeedPropertiesDialog::tr("Only by hand"), -1);
    const int value = chosen < 0s ? -1 : static_cast<int>(chosen.count());
    if (combo->findData(value) < 0)
        combo->addItem(intervalName(chosen), value);
    combo->setCurrentIndex(combo->findData(value));
    return combo;
}

QComboBox *imagesCombo(models::ImagePolicy chosen, QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    combo->addItem(FeedPropertiesDialog::tr("As in the preferences"), int(models::ImagePolicy::Ask));
    combo->addItem(FeedPropertiesDialog::tr("Never load"), int(models::ImagePolicy::Never));
    combo->addItem(FeedPropertiesDialog::tr("From the feed’s own site"), int(models::ImagePolicy::SameSite));
    combo->addItem(FeedPropertiesDialog::tr("Always load"), int(models::ImagePolicy::Always));
    combo->setCurrentIndex(combo->findData(int(chosen)));
    return combo;
}

QLabel *addressLabel(const QUrl &url, QWidget *parent)
{
    auto *label = new QLabel(url.toDisplayString(), parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setWordWrap(true);
    return label;
}

/// An icon in the colour of the state, and the sentences.
QWidget *healthBox(const models::Feed &feed, QWidget *parent)
{
    const Theme &theme = currentTheme();
    const bool ill = models::needsAttention(feed);
    auto *box = new QWidget(parent);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    auto *state = new QLabel(box);
    state->setPixmap(iconPixmap(ill ? u"warning"_s : u"ok"_s, 16, ill ? theme.warn : theme.ok,
                                parent->devicePixelRatioF()));
    auto *words = new QLabel(healthSentences(feed).join(u'\n'), box);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QPalette quiet;
    quiet.setColor(QPalette::WindowText, theme.text2);
    words->setPalette(quiet);
    row->addWidget(state, 0, Qt::AlignTop);
    row->addWidget(words, 1);
    return box;
}

} // namespace

QStringList healthSentences(const models::Feed &feed)
{
    QStringList sentences;
    if (feed.problem)
        sentences.append(feed.problem->headline());
    else if (feed.gone)
        sentences.append(FeedPropertiesDialog::tr(
            "This feed was closed by its publisher (410). Its articles stay; Courant no longer asks."));
    if (!feed.repaired.isEmpty())
        sentences.append(FeedPropertiesDialog::tr("The feed is not well-formed; Courant repaired it."));
    if (feed.lastSuccess.isValid())
        sentences.append(
            FeedPropertiesDialog::tr("Its last answer came on %1.").arg(whole(feed.lastSuccess)));
    else if (!feed.lastAttempt.isValid())
        sentences.append(FeedPropertiesDialog::tr("Courant has not looked at it yet."));
    else
        sentences.append(FeedPropertiesDialog::tr("It has not answered yet."));
    if (feed.failures > 1)
        sentences.append(
            FeedPropertiesDialog::tr("It has failed %n time(s) in a row.", nullptr, feed.failures));
    if (!feed.gone && feed.settings.interval >= 0s && feed.nextDue.isValid())
        sentences.append(FeedPropertiesDialog::tr("Courant looks again on %1.").arg(whole(feed.nextDue)));
    if (feed.formerUrl.isValid() && !feed.formerUrl.isEmpty())
        sentences.append(FeedPropertiesDialog::tr("It has moved for good; it was at %1 before.")
                             .arg(feed.formerUrl.toDisplayString()));
    sentences.append(FeedPropertiesDialog::tr("%n article(s) are stored.", nullptr, feed.total));
    return sentences;
}

FeedPropertiesDialog::FeedPropertiesDialog(const models::Feed &feed,
                                           const models::LibraryTree &tree,
                                           std::chrono::seconds usual,
                                           QWidget *parent)
    : QDialog(parent)
    , m_feed(feed)
    , m_title(new QLineEdit(feed.title, this))
    , m_folder(new FolderCombo(this))
    , m_interval(intervalCombo(feed.settings.interval, usual, this))
    , m_images(imagesCombo(feed.settings.images, this))
    , m_notify(new QCheckBox(tr("&Announce new articles"), this))
{
    //: %1 is the name of a feed.
    setWindowTitle(tr("Properties of “%1”").arg(feed.title));
    m_title->setPlaceholderText(feed.publisherTitle);
    m_folder->setTree(tree);
    m_folder->choose(feed.folder);
    m_notify->setChecked(feed.settings.notify);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    save->setDefault(true);
    QPushButton *now = buttons->addButton(tr("Look now"), QDialogButtonBox::ActionRole);
    now->setIcon(icon(u"refresh"_s));
    connect(now, &QPushButton::clicked, this, [this] { emit lookWanted(m_feed.id); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const FeedEdit before = edited();
    connect(buttons, &QDialogButtonBox::accepted, this, [this, before] {
        if (edited() != before)
            emit editWanted(edited());
        accept();
    });

    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 20, 20, 16);
    form->setVerticalSpacing(11);
    form->setHorizontalSpacing(12);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignRight);
    form->addRow(tr("&Name"), m_title);
    form->addRow(tr("Address"), addressLabel(feed.url, this));
    if (!feed.site.isEmpty())
        form->addRow(tr("Site"), addressLabel(feed.site, this));
    form->addRow(tr("&Folder"), m_folder);
    form->addRow(tr("&Look"), m_interval);
    form->addRow(tr("&Pictures"), m_images);
    form->addRow(QString(), m_notify);
    form->addRow(tr("Health"), healthBox(feed, this));
    form->addRow(buttons);
    setMinimumWidth(500);
}

FeedEdit FeedPropertiesDialog::edited() const
{
    FeedEdit edit{.id = m_feed.id,
                  .title = m_title->text().simplified(),
                  .folder = m_folder->folder(),
                  .settings = m_feed.settings};
    // The field shows the publisher's title as well; left as it is, it is no title of the user's.
    if (m_feed.userTitle.isEmpty() && edit.title == m_feed.title)
        edit.title.clear();
    if (edit.title == m_feed.publisherTitle)
        edit.title.clear();
    edit.settings.interval = std::chrono::seconds(m_interval->currentData().toInt());
    edit.settings.images = static_cast<models::ImagePolicy>(m_images->currentData().toInt());
    edit.settings.notify = m_notify->isChecked();
    return edit;
}

} // namespace ui
