// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feeds/feedpage.h"

#include "ui/feeds/foldercombo.h"
#include "ui/feeds/formparts.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

using models::FeedSettings;
using models::ImagePolicy;

QString intervalName(std::chrono::seconds interval)
{
    const auto minutes = static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(interval).count());
    if (minutes < 60)
        return FeedPage::tr("Every %n minute(s)", nullptr, minutes);
    if (minutes < 24 * 60)
        return FeedPage::tr("Every %n hour(s)", nullptr, minutes / 60);
    return FeedPage::tr("Every %n day(s)", nullptr, minutes / (24 * 60));
}

/// When a feed is looked at that learns its hours.
QString learnedName()
{
    return FeedPage::tr("When it usually has something new");
}

QComboBox *intervalCombo(std::chrono::seconds chosen, const models::Preferences &preferences, QWidget *parent)
{
    const auto value = [](std::chrono::seconds interval) { return static_cast<int>(interval.count()); };
    auto *combo = new QComboBox(parent);
    //: %1 is for example "Every hour".
    combo->addItem(FeedPage::tr("As in the preferences (%1)")
                       .arg(preferences.learnSchedule ? learnedName() : intervalName(preferences.interval)),
                   value(FeedSettings::asPreferences));
    combo->addItem(learnedName(), value(FeedSettings::learned));
    for (const std::chrono::seconds interval :
         std::initializer_list<std::chrono::seconds>{5min, 15min, 30min, 1h, 2h, 6h, 24h, 24h * 7})
        combo->addItem(intervalName(interval), value(interval));
    combo->addItem(FeedPage::tr("Only by hand"), value(FeedSettings::onlyByHand));
    if (combo->findData(value(chosen)) < 0)
        combo->addItem(intervalName(chosen), value(chosen));
    combo->setCurrentIndex(combo->findData(value(chosen)));
    return combo;
}

QComboBox *imagesCombo(ImagePolicy chosen, QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    combo->addItem(FeedPage::tr("As in the preferences"), int(ImagePolicy::Ask));
    combo->addItem(FeedPage::tr("Never load"), int(ImagePolicy::Never));
    combo->addItem(FeedPage::tr("From the feed’s own site"), int(ImagePolicy::SameSite));
    combo->addItem(FeedPage::tr("Always load"), int(ImagePolicy::Always));
    combo->setCurrentIndex(combo->findData(int(chosen)));
    return combo;
}

QComboBox *keepCombo(const std::optional<models::Retention> &chosen, QWidget *parent)
{
    using models::Retention;
    auto *combo = new QComboBox(parent);
    const auto add = [combo](const QString &words, const std::optional<Retention> &keep) {
        combo->addItem(words, keep ? QVariant::fromValue(*keep) : QVariant());
    };
    add(FeedPage::tr("As in the preferences"), std::nullopt);
    add(FeedPage::tr("For ever"), Retention());
    for (const int months : {1, 3, 6, 12})
        add(FeedPage::tr("%n month(s)", nullptr, months), Retention{.days = months * 30});
    for (const int articles : {100, 500, 1000})
        //: How many articles of a feed are kept.
        add(FeedPage::tr("The newest %n", nullptr, articles), Retention{.articles = articles});
    int at = -1;
    for (int i = 0; i < combo->count() && at < 0; ++i) {
        const QVariant data = combo->itemData(i);
        if (chosen ? data.isValid() && data.value<Retention>() == *chosen : !data.isValid())
            at = i;
    }
    if (at < 0) { // set by other means
        add(FeedPage::tr("As it is"), chosen);
        at = combo->count() - 1;
    }
    combo->setCurrentIndex(at);
    return combo;
}

QLabel *siteLink(const QUrl &site, QWidget *parent)
{
    auto *label = new QLabel(parent);
    const bool opens = site.scheme() == "https"_L1 || site.scheme() == "http"_L1;
    const QString shown = site.toDisplayString().toHtmlEscaped();
    label->setText(opens ? u"<a href=\"%1\" style=\"text-decoration:none\">%2</a>"_s.arg(
                       QString::fromLatin1(site.toEncoded()).toHtmlEscaped(), shown)
                         : shown);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    label->setOpenExternalLinks(true);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

} // namespace

FeedPage::FeedPage(const models::Feed &feed,
                   const models::LibraryTree &tree,
                   const models::Preferences &preferences,
                   QWidget *parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_tree(tree)
    , m_title(new QLineEdit(feed.title, this))
    , m_address(new QLineEdit(feed.url.toString(), this))
    , m_remark(remarkLabel({}, this))
    , m_folder(new FolderCombo(this))
    , m_interval(intervalCombo(feed.settings.interval, preferences, this))
    , m_images(imagesCombo(feed.settings.images, this))
    , m_keep(keepCombo(feed.settings.keep, this))
    //: A setting of a feed.
    , m_edited(new QCheckBox(tr("An article that is edited is &unread again"), this))
{
    m_edited->setChecked(feed.settings.unreadWhenEdited);
    m_title->setPlaceholderText(feed.publisherTitle);
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_address->setCursorPosition(0);
    m_address->setReadOnly(feed.url.scheme() == "courant"_L1); // it comes with the program
    m_folder->setTree(tree);
    m_folder->choose(feed.folder);
    connect(m_address, &QLineEdit::textChanged, this, &FeedPage::checkAddress);
    build();
}

void FeedPage::build()
{
    QFormLayout *form = makeForm(this);
    form->addRow(tr("&Name"), m_title);
    form->addRow(tr("&Address"), m_address);
    form->addRow(QString(), m_remark);
    form->setRowVisible(m_remark, false);
    if (!m_feed.site.isEmpty())
        form->addRow(tr("Site"), siteLink(m_feed.site, this));
    form->addRow(tr("&Folder"), m_folder);
    //: When Courant looks at a feed: "Every hour", "Only by hand".
    form->addRow(tr("&Look"), m_interval);
    form->addRow(tr("&Pictures"), m_images);
    //: How long the articles of a feed are kept.
    form->addRow(tr("&Keep"), m_keep);
    form->addRow(QString(), m_edited);
}

QString FeedPage::title() const
{
    const QString title = m_title->text().simplified();
    // The field shows the publisher's title as well; left as it is, it is no title of the user's.
    const bool untouched = m_feed.userTitle.isEmpty() && title == m_feed.title;
    return untouched || title == m_feed.publisherTitle ? QString() : title;
}

QUrl FeedPage::address() const
{
    const QString typed = m_address->text().trimmed();
    if (typed == m_feed.url.toString())
        return m_feed.url;
    const QUrl address(typed.contains("://"_L1) ? typed : u"https://"_s + typed);
    return objectionTo(address).isEmpty() ? address : m_feed.url;
}

/// Why an address cannot be this feed's, as a sentence; empty if it can.
QString FeedPage::objectionTo(const QUrl &address) const
{
    if (address.scheme() != "https"_L1 && address.scheme() != "http"_L1)
        return tr("Courant opens addresses that begin with http or https.");
    if (!address.isValid() || address.host().isEmpty())
        return tr("This is not an address.");
    const models::Feed *other = m_tree.feedByUrl(address);
    if (!other || other->id == m_feed.id)
        return {};
    //: %1 is the name of another feed.
    return tr("You already read what is at this address: “%1”.").arg(other->title);
}

void FeedPage::checkAddress()
{
    const QString typed = m_address->text().trimmed();
    QString objection;
    if (typed.isEmpty())
        objection = tr("A feed needs an address.");
    else if (typed != m_feed.url.toString())
        objection = objectionTo(QUrl(typed.contains("://"_L1) ? typed : u"https://"_s + typed));
    const bool changed = address() != m_feed.url;
    setRemark(m_remark, objection.isEmpty() ? tr("Courant looks there as soon as you save.") : objection,
              objection.isEmpty() ? Remark::Quiet : Remark::Warning);
    static_cast<QFormLayout *>(layout())->setRowVisible(m_remark, changed || !objection.isEmpty());
    emit addressChecked(objection.isEmpty());
}

models::FolderId FeedPage::folder() const
{
    return m_folder->folder();
}

void FeedPage::write(models::FeedSettings &settings) const
{
    settings.interval = std::chrono::seconds(m_interval->currentData().toInt());
    settings.images = static_cast<ImagePolicy>(m_images->currentData().toInt());
    const QVariant keep = m_keep->currentData();
    settings.keep = keep.isValid() ? std::optional(keep.value<models::Retention>()) : std::nullopt;
    settings.unreadWhenEdited = m_edited->isChecked();
}

void FeedPage::editAddress()
{
    m_address->selectAll();
    m_address->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
