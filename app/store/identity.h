// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/parsedfeed.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace app::store {

/// What an item may be known by, strongest first. 64-bit hashes, 0: the item has no such key.
/// They are stored, so what they are made of must stay as it is for ever.
struct ItemKeys
{
    quint64 guid = 0;
    quint64 link = 0;
    quint64 print = 0; ///< Title and text, or the first enclosure; 0 too if guid, link and title are there.
    quint64 dated = 0; ///< Title and publisher's date.
    quint64 title = 0; ///< Tells items of one document apart; never stored.

    bool operator==(const ItemKeys &) const = default;
};

/// An address without what does not make it another article: scheme http/https, `www.`, host case, default
/// port, trackers, fragment, trailing slash. The rest of the query stays: `?sid=` is the identity.
QString canonicalLink(const QString &link);

/// `site`: the feed's own page, which is no article's address although some feeds give every item that link.
ItemKeys keysOf(const models::ParsedItem &item, const QString &site);

/// The same for a document: items that share a guid or a link get a print as well, since they may have
/// nothing else to be told apart by.
QList<ItemKeys> keysOf(const QList<models::ParsedItem> &items, const QString &site);

/// What a key is known as: an article's id; 0 if it stands for several; nothing if it was never seen.
using KnownKey = std::function<std::optional<qint64>(quint64)>;

/// Which stored article an item is.
struct Match
{
    qint64 article = 0;     ///< 0: a new one.
    bool repeated = false;  ///< The document has this item already, or nothing is in it; leave it out.
    QList<quint64> keys;    ///< By which it is known from now on.
    QList<quint64> useless; ///< Keys that stand for several articles.
};

/// Decides for all items of one document together, because only together they tell whether a guid is an
/// identity. Pure: what is stored comes in as a question.
QList<Match> matchItems(const QList<ItemKeys> &items, const KnownKey &known);

/// The longer of content and summary: what is shown.
QStringView textOf(const models::ParsedItem &item);

/// A hash of everything the publisher wrote but the number of comments: the same, and nothing has changed.
quint64 editionOf(const models::ParsedItem &item);

/// A hash of what a reader would notice: title, text without its tags, link, author, date, enclosures.
quint64 wordingOf(const models::ParsedItem &item);

} // namespace app::store
