// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/listing.h"
#include "app/session/reading.h"
#include "app/store/library.h"
#include "models/sharing.h"

#include <QObject>

namespace ui {
class MainWindow;
} // namespace ui

namespace app::session {

/// What the reader wants done to articles: marks go to the library, addresses to the browser or the
/// clipboard.
class ArticleActions final : public QObject
{
    Q_OBJECT

public:
    ArticleActions(store::Library &library,
                   Listing &listing,
                   Reading &reading,
                   ui::MainWindow &window,
                   QObject *parent = nullptr);

    void setShareTargets(const QList<models::ShareTarget> &targets) { m_targets = targets; }
    void setMastodonInstance(const QString &host) { m_instance = host; }

    void goToNextUnread();
    /// What is selected in the list; without a selection, what is being read.
    QList<models::ArticleId> subject() const;

signals:
    void instanceChosen(const QString &host);  ///< The reader told which Mastodon server is theirs.
    void nothingUnreadHere();                  ///< The next unread article is elsewhere, if there is one.
    void undoOffered(const QString &sentence); ///< What was done can be taken back.

private:
    void connectActions();
    void connectReader();
    models::Headline current() const;
    void toggleRead();
    void toggleStar();
    void markOlder(int days);
    void markAllRead();
    void openInBrowser(const QUrl &link);
    void openArticles();
    void copy(const QString &text);
    void share(const QString &targetId, const QString &quote);
    QString askForInstance();

    store::Library &m_library;
    Listing &m_listing;
    Reading &m_reading;
    ui::MainWindow &m_window;
    QList<models::ShareTarget> m_targets;
    QString m_instance;
};

} // namespace app::session
