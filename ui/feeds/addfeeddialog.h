// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/feed.h"
#include "models/foundfeed.h"
#include "models/librarytree.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace ui {

class BusyRing;
class FolderCombo;
class FoundFeedModel;
class NewestList;

/// Takes any address, shows which feeds are there, and says which of them the user wants. Looks by itself
/// when typing stops at something that may be an address. Stores nothing.
class AddFeedDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AddFeedDialog(QWidget *parent = nullptr);

    void setTree(const models::LibraryTree &tree);
    void setFolder(models::FolderId folder);
    void setAddress(const QString &address); ///< And looks at once.
    /// The answer to the last lookWanted(); to earlier ones: leave out.
    void showReport(const models::FindReport &report);

signals:
    void lookWanted(const QString &text);
    /// `name` is empty unless the user gave one to a single feed.
    void subscribeWanted(const QList<models::FoundFeed> &feeds,
                         models::FolderId folder,
                         const QString &name,
                         models::ImagePolicy images);
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

    models::LibraryTree m_tree;
    QString m_lookedAt;
    QTimer m_typing;
    FoundFeedModel *m_found = nullptr;
    QLineEdit *m_address = nullptr;
    QPushButton *m_look = nullptr;
    BusyRing *m_ring = nullptr;
    QLabel *m_sentence = nullptr;
    QListView *m_list = nullptr;
    QWidget *m_rest = nullptr;
    NewestList *m_newest = nullptr;
    FolderCombo *m_folder = nullptr;
    QLineEdit *m_name = nullptr;
    QString m_givenName; ///< What the feed calls itself; anything else in the field is the user's.
    QComboBox *m_images = nullptr;
    QPushButton *m_subscribe = nullptr;
};

} // namespace ui
