// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/fetchstate.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QUrl>

#include <optional>

namespace models {

/// A feed that an address or a web page offers: one row of the "add feed" dialog.
struct FoundFeed
{
    QUrl url;
    QString title;
    QString type; ///< "Atom", "RSS", "JSON Feed"; empty if it was not fetched.
    QUrl site;
    double postsAWeek = -1; ///< Of the items it holds; -1 if that cannot be told.
    bool fullArticles = false;
    /// What its first fetch came to, so that subscribing downloads nothing twice. Not set if only its address
    /// is known.
    std::optional<FetchOutcome> fetched;
};

/// What looking for feeds at an address came to.
struct FindReport
{
    QList<FoundFeed> feeds; ///< Best first; empty if there is a problem.
    std::optional<Problem> problem;
    int requests = 0;
    qint64 milliseconds = 0;
};

} // namespace models

Q_DECLARE_METATYPE(models::FoundFeed)
Q_DECLARE_METATYPE(models::FindReport)
