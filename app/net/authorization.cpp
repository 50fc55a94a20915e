// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/authorization.h"

#include <QCryptographicHash>
#include <QHash>
#include <QList>

namespace app::net {

namespace {

struct Challenge
{
    QByteArray scheme;                        ///< In lower case.
    QHash<QByteArray, QByteArray> parameters; ///< Names in lower case, values without their quotes.
};

/// Reads the list of challenges of RFC 9110 §11.6.1, where commas part both challenges and parameters.
class ChallengeReader final
{
public:
    explicit ChallengeReader(const QByteArray &text)
        : m_text(text)
    {}

    QList<Challenge> read()
    {
        QList<Challenge> found;
        for (skip(" \t,"); m_at < m_text.size(); skip(" \t,")) {
            const QByteArray word = token();
            skip(" \t");
            if (word.isEmpty()) {
                ++m_at; // no token at all: pass it over
            } else if (peek() == '=' && !found.isEmpty()) {
                ++m_at;
                skip(" \t");
                found.last().parameters.insert(word.toLower(), value());
            } else {
                found.append({word.toLower(), {}});
            }
        }
        return found;
    }

private:
    char peek() const { return m_at < m_text.size() ? m_text.at(m_at) : '\0'; }
    void skip(const char *letters)
    {
        while (m_at < m_text.size() && QByteArrayView(letters).contains(m_text.at(m_at)))
            ++m_at;
    }
    QByteArray token()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !QByteArrayView(" \t,=\"").contains(m_text.at(m_at)))
            ++m_at;
        return m_text.mid(start, m_at - start);
    }
    QByteArray value() { return peek() == '"' ? quoted() : token(); }
    QByteArray quoted()
    {
        QByteArray read;
        for (++m_at; m_at < m_text.size() && peek() != '"'; ++m_at) {
            if (peek() == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            read += peek();
        }
        ++m_at;
        return read;
    }

    QByteArray m_text;
    qsizetype m_at = 0;
};

struct Algorithm
{
    QCryptographicHash::Algorithm hash = QCryptographicHash::Md5;
    bool session = false;
};

std::optional<Algorithm> algorithmOf(const Challenge &challenge)
{
    QByteArray name = challenge.parameters.value("algorithm", "MD5").toUpper();
    Algorithm algorithm;
    algorithm.session = name.endsWith("-SESS");
    if (algorithm.session)
        name.chop(5);
    if (name == "SHA-256")
        algorithm.hash = QCryptographicHash::Sha256;
    else if (name != "MD5")
        return std::nullopt;
    return algorithm;
}

bool allowsPlainAuth(const Challenge &challenge)
{
    for (const QByteArray &way : challenge.parameters.value("qop").split(',')) {
        if (way.trimmed().toLower() == "auth")
            return true;
    }
    return false;
}

bool canAnswer(const Challenge &challenge)
{
    return challenge.scheme == "digest" && algorithmOf(challenge) && challenge.parameters.contains("nonce")
           && (!challenge.parameters.contains("qop") || allowsPlainAuth(challenge));
}

// Nothing of the server's, nor of the user's, ends the header.
QByteArray inQuotes(QByteArray text)
{
    text.removeIf([](char letter) { return (letter >= 0 && letter < ' ') || letter == 0x7f; });
    return '"' + text.replace('\\', "\\\\").replace('"', "\\\"") + '"';
}

QByteArray targetOf(const QUrl &url)
{
    QByteArray target = url.path(QUrl::FullyEncoded).toLatin1();
    if (target.isEmpty())
        target = "/";
    return url.hasQuery() ? target + '?' + url.query(QUrl::FullyEncoded).toLatin1() : target;
}

QByteArray answerTo(const Challenge &challenge, const QUrl &url, const Login &login, const QByteArray &cnonce)
{
    const Algorithm algorithm = algorithmOf(challenge).value_or(Algorithm());
    const auto hash = [&](const QByteArrayList &parts) {
        return QCryptographicHash::hash(parts.join(':'), algorithm.hash).toHex();
    };
    const auto given = [&](const char *name) { return challenge.parameters.value(name); };
    const QByteArray user = login.userName.toUtf8();
    const QByteArray target = targetOf(url);
    const bool hasQop = challenge.parameters.contains("qop");

    QByteArray secret = hash({user, given("realm"), login.password.toUtf8()});
    if (algorithm.session)
        secret = hash({secret, given("nonce"), cnonce});
    const QByteArray asked = hash({"GET", target});
    const QByteArray response = hasQop ? hash({secret, given("nonce"), "00000001", cnonce, "auth", asked})
                                       : hash({secret, given("nonce"), asked});

    QByteArray header = "Digest username=" + inQuotes(user) + ", realm=" + inQuotes(given("realm"))
                        + ", nonce=" + inQuotes(given("nonce")) + ", uri=" + inQuotes(target)
                        + ", response=\"" + response + '"';
    if (challenge.parameters.contains("algorithm"))
        header += ", algorithm=" + given("algorithm");
    if (challenge.parameters.contains("opaque"))
        header += ", opaque=" + inQuotes(given("opaque"));
    if (hasQop)
        header += ", qop=auth, nc=00000001";
    if (hasQop || algorithm.session)
        header += ", cnonce=" + inQuotes(cnonce);
    return header;
}

} // namespace

QByteArray basicAuthorization(const Login &login)
{
    return "Basic " + (login.userName + QLatin1Char(':') + login.password).toUtf8().toBase64();
}

std::optional<DigestAnswer>
answerDigest(const QByteArray &challenges, const QUrl &url, const Login &login, const QByteArray &clientNonce)
{
    std::optional<Challenge> best;
    for (const Challenge &challenge : ChallengeReader(challenges).read()) {
        const bool isStronger = !best || (algorithmOf(*best)->hash == QCryptographicHash::Md5);
        if (canAnswer(challenge) && isStronger)
            best = challenge;
    }
    if (!best)
        return std::nullopt;
    return DigestAnswer{answerTo(*best, url, login, clientNonce),
                        best->parameters.value("stale").toLower() == "true"};
}

} // namespace app::net
