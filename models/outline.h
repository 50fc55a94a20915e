// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace models {

/// One feed of an OPML document, flattened: where it lies and what its outline says (OPML 2.0, "Subscription
/// lists").
struct OutlineFeed
{
    QString title;
    QString xmlUrl;
    QString htmlUrl;
    QStringList path;                  ///< The folders above, from the top down.
    QMap<QString, QString> attributes; ///< Attributes we do not know, kept for the way out.

    bool operator==(const OutlineFeed &) const = default;
};

/// An OPML document as a value: its title, its feeds in document order, folders without feeds included.
struct Outline
{
    QString title;
    QList<OutlineFeed> feeds;
    QList<QStringList> folders; ///< Every folder's path in document order, empty ones too.
    bool repaired = false;      ///< The document was not well-formed XML.
    QStringList skipped;        ///< Outlines that could not be taken, a sentence each.

    bool operator==(const Outline &) const = default;
};

/// What importing an Outline came to.
struct ImportReport
{
    int added = 0;
    int alreadyThere = 0;
    int folders = 0;
    QStringList skipped; ///< A sentence each.
};

} // namespace models
