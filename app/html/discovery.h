// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

namespace app::html {

/// A feed that a page offers.
struct Candidate
{
    QUrl url;
    QString title;
    QString type; ///< MIME type as the page says, may be empty.

    bool operator==(const Candidate &) const = default;
};

/// The feeds a web page offers, best first: link rel=alternate (HTML Standard §4.6.7.1), then anchors
/// that look like feeds if there are none. Pure.
QList<Candidate> discover(const QByteArray &page, const QUrl &base, const QByteArray &contentType = {});

/// The feeds that well-known sites offer under addresses of a pattern (YouTube channels, GitHub releases,
/// Reddit ...), made from the page's address without asking anybody.
QList<Candidate> knownPatterns(const QUrl &page);

/// Where the feed of a page that names none may be: by the site's own name for the page, by the program that
/// made it, else in the usual places. At most four, of which each must be asked whether it is there. Pure.
QList<Candidate> usualPlaces(const QByteArray &page, const QUrl &base);

} // namespace app::html
