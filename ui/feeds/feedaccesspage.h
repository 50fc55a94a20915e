// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feed.h"

#include <QUrl>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;

namespace ui {

class HeaderTable;

/// Where a password comes to lie.
enum class PasswordPlace { Keyring, ProfileFile };

/// The second page of a feed's properties: user name and password, the way to the server, what is sent along.
class FeedAccessPage final : public QWidget
{
    Q_OBJECT

public:
    explicit FeedAccessPage(const models::FeedSettings &settings, QWidget *parent = nullptr);

    void setAddress(const QUrl &address); ///< The feed's; tells whether a password travels in the open.
    void setPasswordPlace(PasswordPlace place);
    std::optional<QString> password() const;          ///< Not set: as it was.
    void write(models::FeedSettings &settings) const; ///< What this page knows of them.

private:
    void build();
    void remark();
    void followProxy();

    models::FeedSettings m_settings;
    QUrl m_address;
    PasswordPlace m_place = PasswordPlace::Keyring;
    QLineEdit *m_userName = nullptr;
    QLineEdit *m_password = nullptr;
    QLabel *m_remark = nullptr;
    QComboBox *m_proxy = nullptr;
    QLineEdit *m_proxyAddress = nullptr;
    QComboBox *m_timeOut = nullptr;
    QLineEdit *m_userAgent = nullptr;
    HeaderTable *m_headers = nullptr;
};

} // namespace ui
