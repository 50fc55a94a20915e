// SPDX-License-Identifier: GPL-3.0-or-later
// What servers ask for when they want a password. The first line is WWW-Authenticate, then the address, then
// the user's name: what is answered is one header that another reader of headers takes as we mean it.
#include "app/net/authorization.h"
#include "tests/fuzz/input.h"

#include <algorithm>

namespace {

/// Every quote that is opened is closed, and nothing is outside of them that would end the header.
bool isSound(const QByteArray &header)
{
    bool quoted = false;
    for (qsizetype at = 0; at < header.size(); ++at) {
        if (quoted && header[at] == '\\')
            ++at;
        else if (header[at] == '"')
            quoted = !quoted;
    }
    const auto isControl = [](char letter) { return (letter >= 0 && letter < ' ') || letter == 0x7f; };
    return !quoted && std::none_of(header.begin(), header.end(), isControl);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray rest = fuzz::bytesOf(data, size);
    const QByteArray challenges = fuzz::takeLine(rest);
    const QUrl url = QUrl::fromEncoded(fuzz::takeLine(rest));
    const app::net::Login login{QString::fromUtf8(fuzz::takeLine(rest)), QStringLiteral("secret-word")};
    const auto answer = app::net::answerDigest(challenges, url, login, "f2/wE4q74E6z");
    if (!answer)
        return 0;
    const QString told = QString::fromUtf8(answer->authorization);
    fuzz::promise(answer->authorization.startsWith("Digest username=\""), "Digest is answered", told);
    fuzz::promise(isSound(answer->authorization), "the answer is one header", told);
    fuzz::promise(challenges.contains("secret-word") || !told.contains(login.password)
                      || url.toString().contains(login.password) || login.userName.contains(login.password),
                  "the password is not in it", told);
    return 0;
}
