// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/enclosure.h"
#include "models/ids.h"

#include <QDateTime>
#include <QList>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace models {

/// A list's skeleton: which article stands in a row, and its sort key. 16 bytes, so a million are no burden.
struct ArticleRow
{
    ArticleId id;
    qint64 sortKey =
        0; ///< Milliseconds since 1970: min(published, first seen + 1 day); first seen if undated.

    bool operator==(const ArticleRow &) const = default;
};

/// What the article list shows: enough to draw one row, never the body.
struct Headline
{
    ArticleId id;
    FeedId feed;
    QString title;
    QString excerpt; ///< Plain text, at most 300 letters.
    QString author;
    QString department;
    QDateTime published; ///< What to show: the publisher's date, else when it was first seen.
    qint64 sortKey = 0;
    QUrl link;
    QUrl thumbnail;
    std::optional<int> commentCount;
    bool hasEnclosure = false;
    bool read = false;
    bool starred = false;
    QList<LabelId> labels; ///< In the order of the labels.
    int revisions = 0;     ///< How often its publisher changed the text; the older texts are kept.

    bool operator==(const Headline &) const = default;
};

/// One article whole, as stored: the headline, and the body as its publisher wrote it.
struct Article
{
    Headline headline;
    QString guid;
    QString feedTitle;
    QUrl feedUrl;
    QUrl site;
    QDateTime updated; ///< Invalid if not known.
    QDateTime firstSeen;
    QString summary; ///< The publisher's HTML, not yet sanitised.
    QString content; ///< The publisher's HTML, not yet sanitised.
    QUrl comments;
    QUrl commentFeed;
    QString inReplyTo;
    QString section;
    QStringList categories;
    QList<Enclosure> enclosures;
    QString sourceTitle;
    QUrl sourceUrl;
    QUrl externalUrl;
    QString language;

    /// The longer of content and summary: what the reader pane shows.
    const QString &body() const { return content.size() >= summary.size() ? content : summary; }

    bool operator==(const Article &) const = default;
};

} // namespace models

Q_DECLARE_METATYPE(models::ArticleRow)
Q_DECLARE_METATYPE(models::Headline)
Q_DECLARE_METATYPE(models::Article)
