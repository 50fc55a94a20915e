// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/authorization.h"
#include "app/net/fetch.h"

#include <QHostAddress>
#include <QNetworkRequest>

namespace app::net {

/// One step of a fetch: the address, and what is only known when its turn comes.
struct Hop
{
    QUrl url;
    QHostAddress address;     ///< If set, this machine is asked and no other, whatever the name means by now.
    QByteArray authorization; ///< The answer to a challenge; empty: Basic, if there is a login.
};

/// The GET for one hop: validators, login and own headers only where they belong. Pure.
QNetworkRequest makeRequest(const FetchRequest &request, const Hop &hop);

/// The login for this address: none if it is not of the feed's own origin. Pure.
Login loginFor(const FetchRequest &request, const QUrl &url);

/// Whether a header of the user's own may be sent: a token and a value on one line (RFC 9110 §5), and not one
/// that Courant or Qt must be sure of: those that frame the message, compress it or make it conditional.
bool maySend(const models::HttpHeader &header);

/// "Courant/1.2.3 (feed reader)": honest, the same for every user (RFC 9110 §10.1.5).
QByteArray defaultUserAgent();

} // namespace app::net
