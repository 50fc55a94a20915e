// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/librarytree.h"
#include "models/preferences.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace ui {

class FolderCombo;

/// The first page of a feed's properties: name, address, folder, how often it is looked at, its pictures.
class FeedPage final : public QWidget
{
    Q_OBJECT

public:
    FeedPage(const models::Feed &feed,
             const models::LibraryTree &tree,
             const models::Preferences &preferences,
             QWidget *parent = nullptr);

    QString title() const; ///< Empty: as the publisher calls it.
    QUrl address() const;  ///< As it was, unless the user typed another that is one.
    models::FolderId folder() const;
    void write(models::FeedSettings &settings) const; ///< What this page knows of them.
    void editAddress();

signals:
    void addressChecked(bool acceptable);

private:
    void build();
    void checkAddress();
    QString objectionTo(const QUrl &address) const;

    models::Feed m_feed;
    models::LibraryTree m_tree;
    QLineEdit *m_title = nullptr;
    QLineEdit *m_address = nullptr;
    QLabel *m_remark = nullptr;
    FolderCombo *m_folder = nullptr;
    QComboBox *m_interval = nullptr;
    QComboBox *m_images = nullptr;
    QComboBox *m_keep = nullptr;
    QCheckBox *m_edited = nullptr;
};

} // namespace ui
