// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/librarytree.h"
#include "models/preferences.h"
#include "ui/feeds/feedaccesspage.h"

#include <QDialog>

#include <optional>

class QTabWidget;

namespace ui {

class FeedPage;
class FeedStatePage;

/// What the user made of a feed in its properties.
struct FeedEdit
{
    models::FeedId id;
    QString title; ///< Empty: as the publisher calls it.
    QUrl url;
    models::FolderId folder;
    models::FeedSettings settings;
    std::optional<QString> password; ///< Not set: as it was. Empty: none any more.

    bool operator==(const FeedEdit &) const = default;
};

/// One feed on three pages: its name, place and habits; how it is reached; and in sentences how it has been
/// doing.
class FeedPropertiesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The preferences tell what is meant by "as in the preferences".
    FeedPropertiesDialog(const models::Feed &feed,
                         const models::LibraryTree &tree,
                         const models::Preferences &preferences,
                         QWidget *parent = nullptr);

    FeedEdit edited() const;
    void setPasswordPlace(PasswordPlace place); ///< In the keyring unless set.
    void showState(const models::Feed &feed, const QDateTime &now);
    void editAddress();      ///< Brings the address forward, ready to be typed over.
    void showPage(int page); ///< Feed, Access, State.

signals:
    void editWanted(const ui::FeedEdit &edit);     ///< On "Save", if anything is different.
    void lookWanted(models::FeedId feed);          ///< "Look now".
    void formerAddressWanted(models::FeedId feed); ///< The move is to be taken back.

private:
    models::Feed m_feed;
    QTabWidget *m_tabs = nullptr;
    FeedPage *m_page = nullptr;
    FeedAccessPage *m_access = nullptr;
    FeedStatePage *m_state = nullptr;
};

} // namespace ui
