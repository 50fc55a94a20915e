// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feed.h"
#include "models/foundfeed.h"
#include "models/librarytree.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace ui {

class BusyRing;
class FolderCombo;
class FoundFeedModel;
class LoginRow;
class NewestList;

/// What the user wants to subscribe to, and how.
struct Subscription
{
    QList<models::FoundFeed> feeds;
    models::FolderId folder;
    QString name; ///< Empty unless the user gave one to a single feed.
    models::ImagePolicy images = models::ImagePolicy::Ask;
    QString userName; ///< With which the feeds were found; empty: none was needed.
    QString password;
};

/// Takes any address, shows which feeds are there, and says which of them the user wants. Looks by itself
/// when typing stops at something that may be an address. Asks for a user name and a password where the
/// server does. Stores nothing.
class AddFeedDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AddFeedDialog(QWidget *parent = nullptr);

    void setTree(const models::LibraryTree &tree);
    void setFolder(models::FolderId folder);
    void setAddress(const QString &address); ///< And looks at once.
    /// One of the feeds found is to take the place of this one's address, instead of being subscribed to.
    void setReplaced(const models::Feed &feed);
    /// The answer to the last lookWanted(); to earlier ones: leave out.
    void showReport(const models::FindReport &report);

signals:
    /// User name and password are empty unless the server asked for them.
    void lookWanted(const QString &text, const QString &userName, const QString &password);
    void subscribeWanted(const ui::Subscription &subscription);
    void addressWanted(models::FeedId feed, const QUrl &address); ///< Instead, after setReplaced().
    /// Answer with setTree() and setFolder().
    void newFolderWanted(const QString &name, models::FolderId parent);

private:
    void build();
    QWidget *buildFoot();
    void look();
    void fit();
    void say(const QString &strong, const QString &rest = {});
    void showChosen();
    void followTicks();
    void subscribe();
    void askForFolder();
    void askForLogin(const models::FindReport &report);

    models::LibraryTree m_tree;
    QString m_lookedAt;
    QTimer m_typing;
    FoundFeedModel *m_found = nullptr;
    QLineEdit *m_address = nullptr;
    QPushButton *m_look = nullptr;
    BusyRing *m_ring = nullptr;
    QLabel *m_sentence = nullptr;
    LoginRow *m_login = nullptr;
    QListView *m_list = nullptr;
    QWidget *m_rest = nullptr;
    NewestList *m_newest = nullptr;
    FolderCombo *m_folder = nullptr;
    QLineEdit *m_name = nullptr;
    QString m_givenName; ///< What the feed calls itself; anything else in the field is the user's.
    QComboBox *m_images = nullptr;
    QFormLayout *m_choices = nullptr;
    QLabel *m_promise = nullptr; ///< At the foot: that nothing has happened yet.
    QPushButton *m_subscribe = nullptr;
    models::FeedId m_replaced; ///< Whose address is looked for; none: something new is subscribed to.
};

} // namespace ui
