// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feeds/feedaccesspage.h"

#include "ui/feeds/formparts.h"
#include "ui/feeds/headertable.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ui {

namespace {

using models::FeedProxy;

QComboBox *timeOutCombo(std::chrono::seconds chosen, QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    const auto words = [](std::chrono::seconds time) {
        return FeedAccessPage::tr("%n second(s)", nullptr, static_cast<int>(time.count()));
    };
    combo->addItem(FeedAccessPage::tr("As for all feeds"), 0);
    for (const std::chrono::seconds time : {15s, 30s, 60s, 120s, 300s})
        combo->addItem(words(time), static_cast<int>(time.count()));
    const auto value = static_cast<int>(chosen.count());
    if (combo->findData(value) < 0)
        combo->addItem(words(chosen), value);
    combo->setCurrentIndex(combo->findData(value));
    return combo;
}

} // namespace

FeedAccessPage::FeedAccessPage(const models::FeedSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_userName(new QLineEdit(settings.userName, this))
    , m_password(new QLineEdit(this))
    , m_remark(remarkLabel({}, this))
    , m_proxy(new QComboBox(this))
    , m_proxyAddress(new QLineEdit(settings.proxyAddress, this))
    , m_timeOut(timeOutCombo(settings.timeOut, this))
    , m_userAgent(new QLineEdit(settings.userAgent, this))
    , m_headers(new HeaderTable(settings.headers, this))
{
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_userName->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_proxy->addItem(tr("As in the preferences"), int(FeedProxy::AsPreferences));
    m_proxy->addItem(tr("None"), int(FeedProxy::None));
    m_proxy->addItem(tr("This one:"), int(FeedProxy::Manual));
    m_proxy->setCurrentIndex(m_proxy->findData(int(settings.proxy)));
    m_proxyAddress->setPlaceholderText(u"proxy.example:3128"_s);
    m_proxyAddress->setAccessibleName(tr("Address of the proxy"));
    //: Instead of a user agent typed by the user.
    m_userAgent->setPlaceholderText(tr("Courant’s own"));
    connect(m_proxy, &QComboBox::currentIndexChanged, this, &FeedAccessPage::followProxy);
    connect(m_userName, &QLineEdit::textChanged, this, &FeedAccessPage::remark);
    build();
    followProxy();
    remark();
}

void FeedAccessPage::build()
{
    QFormLayout *form = makeForm(this);
    form->addRow(tr("&User name"), m_userName);
    form->addRow(tr("Pass&word"), m_password);
    form->addRow(QString(), m_remark);
    auto *proxy = new QHBoxLayout;
    proxy->setSpacing(8);
    proxy->addWidget(m_proxy);
    proxy->addWidget(m_proxyAddress, 1);
    auto *proxyLabel = new QLabel(tr("Pro&xy"), this);
    proxyLabel->setBuddy(m_proxy);
    form->addRow(proxyLabel, proxy);
    form->addRow(tr("&Time-out"), m_timeOut);
    form->addRow(tr("User a&gent"), m_userAgent);
    //: Lines that are sent with every request, such as "Accept-Language: zh".
    auto *headersLabel = new QLabel(tr("&Header fields"), this);
    headersLabel->setBuddy(m_headers->table());
    form->addRow(headersLabel, m_headers);
}

void FeedAccessPage::setAddress(const QUrl &address)
{
    m_address = address;
    remark();
}

void FeedAccessPage::setPasswordPlace(PasswordPlace place)
{
    m_place = place;
    remark();
}

/// Where the password lies, and what is not safe about it.
void FeedAccessPage::remark()
{
    const bool named = !m_userName->text().trimmed().isEmpty();
    m_password->setEnabled(named);
    m_password->setPlaceholderText(named && !m_settings.userName.isEmpty() ? tr("Unchanged") : QString());
    if (named && m_address.scheme() == "http"_L1)
        setRemark(m_remark,
                  tr("The address begins with http, so whoever is on the way can read the password."),
                  Remark::Warning);
    else if (m_place == PasswordPlace::Keyring)
        setRemark(m_remark, tr("The password is kept in the system’s keyring."), Remark::Quiet);
    else
        setRemark(m_remark,
                  tr("There is no keyring here: the password is kept in a file of the profile that only you "
                     "can read. Whoever copies the profile has it."),
                  named ? Remark::Warning : Remark::Quiet);
}

void FeedAccessPage::followProxy()
{
    m_proxyAddress->setEnabled(m_proxy->currentData().toInt() == int(FeedProxy::Manual));
}

std::optional<QString> FeedAccessPage::password() const
{
    const bool named = !m_userName->text().trimmed().isEmpty();
    if (!named)
        return m_settings.userName.isEmpty() ? std::nullopt : std::optional(QString());
    return m_password->text().isEmpty() ? std::nullopt : std::optional(m_password->text());
}

void FeedAccessPage::write(models::FeedSettings &settings) const
{
    settings.userName = m_userName->text().trimmed();
    settings.proxy = static_cast<FeedProxy>(m_proxy->currentData().toInt());
    settings.proxyAddress = m_proxyAddress->text().trimmed();
    settings.timeOut = std::chrono::seconds(m_timeOut->currentData().toInt());
    settings.userAgent = m_userAgent->text().trimmed();
    settings.headers = m_headers->headers();
}

} // namespace ui
