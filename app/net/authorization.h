// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <optional>

namespace app::net {

/// A user's name and password at one server.
struct Login
{
    QString userName;
    QString password;

    bool isEmpty() const { return userName.isEmpty() && password.isEmpty(); }
};

/// The Authorization header for Basic (RFC 7617), in UTF-8. Pure.
QByteArray basicAuthorization(const Login &login);

/// The best Digest challenge of a WWW-Authenticate header (RFC 7616 §3.3), answered for a GET of `url`, and
/// whether the server only found the last answer too old. Nothing if there is none that we can answer: MD5
/// and SHA-256, plain or "-sess", with qop "auth" or none. Pure: the client's nonce comes in.
struct DigestAnswer
{
    QByteArray authorization;
    bool stale = false;
};
std::optional<DigestAnswer> answerDigest(const QByteArray &challenges,
                                         const QUrl &url,
                                         const Login &login,
                                         const QByteArray &clientNonce);

} // namespace app::net
