// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/articleactions.h"
#include "app/session/treekeeper.h"
#include "app/store/library.h"
#include "models/itemmodels/articlelistmodel.h"

#include <QObject>
#include <QPointer>

namespace ui {
class MainWindow;
class SavedSearchDialog;
} // namespace ui

namespace app::session {

/// What the reader wants done with labels and saved searches: the tree's wishes, the picker's and the
/// dialog's, brought to the library.
class Collections final : public QObject
{
    Q_OBJECT

public:
    Collections(store::Library &library,
                TreeKeeper &tree,
                models::FeedTreeModel &model,
                models::ArticleListModel &list,
                const ArticleActions &articles,
                ui::MainWindow &window,
                QObject *parent = nullptr);

signals:
    void undoOffered(const QString &sentence);
    void failed(const models::Problem &problem);

private:
    void connectTree(const models::FeedTreeModel &model);
    void connectActions();
    void connectPicker();
    void openPicker();
    void fillPicker(bool open);
    void label(models::LabelId label, bool on);
    void labelNew(const QString &name);
    void setColour(int colour);
    void remove(const QList<models::LabelId> &labels, const QList<models::SavedSearchId> &searches);
    void openDialog(const models::SavedSearch &search);
    void save(const models::SavedSearch &search);
    void chooseWhenThere(models::SavedSearchId search);
    void offerUndo();
    template<typename Value>
    void tell(const store::Answer<Value> &answer, bool offersUndo = false);

    store::Library &m_library;
    TreeKeeper &m_tree;
    models::ArticleListModel &m_list;
    const ArticleActions &m_articles;
    ui::MainWindow &m_window;
    QList<models::ArticleId> m_labelling; ///< What the picker is open for.
    QPointer<ui::SavedSearchDialog> m_dialog;
};

} // namespace app::session
