// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/images/favicons.h"
#include "app/images/pictureloader.h"
#include "models/article.h"
#include "models/itemmodels/feedtreemodel.h"
#include "models/preferences.h"

#include <QObject>

namespace ui {
class ReaderPane;
} // namespace ui

namespace app::session {

/// Brings pictures to where they are shown: those of the article to the reader pane, the sites' icons to the
/// tree. Decides which of them may be loaded without being asked for.
class PictureErrands final : public QObject
{
    Q_OBJECT

public:
    PictureErrands(images::PictureLoader &loader,
                   models::FeedTreeModel &tree,
                   ui::ReaderPane &pane,
                   QObject *parent = nullptr);

    void setPolicy(models::ImagePolicy usual) { m_usual = usual; } ///< Where a feed has none of its own.
    bool areAllowed(const models::Article &article) const;
    void fetchIcons(); ///< Of feeds that were reached and have none yet.

private:
    images::Reach reachOf(const QUrl &feed) const;
    void fetch(int generation, const QList<QUrl> &pictures, int width);

    images::PictureLoader &m_loader;
    images::Favicons m_favicons;
    models::FeedTreeModel &m_tree;
    ui::ReaderPane &m_pane;
    models::ImagePolicy m_usual = models::ImagePolicy::Ask;
    int m_generation = 0; ///< Of the article whose pictures were asked for last.
    QSet<QUrl> m_askedIcons;
};

} // namespace app::session
