// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/librarytree.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace ui {

class FolderCombo;

/// What the user made of a feed in its properties.
struct FeedEdit
{
    models::FeedId id;
    QString title; ///< Empty: as the publisher calls it.
    models::FolderId folder;
    models::FeedSettings settings;

    bool operator==(const FeedEdit &) const = default;
};

/// One feed: its name, place and habits, and in sentences how it has been doing.
class FeedPropertiesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `usual` is the interval of the preferences, for the row that follows it.
    FeedPropertiesDialog(const models::Feed &feed,
                         const models::LibraryTree &tree,
                         std::chrono::seconds usual,
                         QWidget *parent = nullptr);

    FeedEdit edited() const;

signals:
    void editWanted(const ui::FeedEdit &edit); ///< On "Save", if anything is different.
    void lookWanted(models::FeedId feed);      ///< "Look now".

private:
    models::Feed m_feed;
    QLineEdit *m_title = nullptr;
    FolderCombo *m_folder = nullptr;
    QComboBox *m_interval = nullptr;
    QComboBox *m_images = nullptr;
    QCheckBox *m_notify = nullptr;
};

/// How a feed has been doing: when it last answered, what is wrong, when Courant looks again, where it was
/// before.
QStringList healthSentences(const models::Feed &feed);

} // namespace ui
