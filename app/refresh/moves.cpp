// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh/moves.h"

#include "app/net/redirects.h"
#include "models/librarytree.h"

using namespace Qt::StringLiterals;

namespace app::refresh {

namespace {

bool isPermanent(int status)
{
    return status == 301 || status == 308;
}

QString hostOf(const QUrl &url)
{
    const QString host = url.host();
    return host.startsWith("www."_L1) ? host.mid(4) : host;
}

bool isFrontPage(const QUrl &url)
{
    return (url.path().isEmpty() || url.path() == "/"_L1) && !url.hasQuery();
}

bool isSame(const QUrl &a, const QUrl &b)
{
    return models::canonicalAddress(a) == models::canonicalAddress(b);
}

bool isUpgrade(const QUrl &from, const QUrl &to)
{
    return from.host() == to.host() && from.scheme() == "http"_L1 && to.scheme() == "https"_L1
           && from.port(80) == 80 && to.port(443) == 443;
}

// A login, or headers that may hold one, were given for one server. A redirect is that server's word and not
// the user's: the feed is read where it leads, without them, but they do not move there.
bool takesSecretsAway(const models::FetchState &state, const QUrl &to)
{
    const bool hasSecrets = !state.settings.userName.isEmpty() || !state.settings.headers.isEmpty()
                            || !state.url.userInfo().isEmpty();
    return hasSecrets && !net::sameOrigin(state.url, to) && !isUpgrade(state.url, to);
}

} // namespace

QUrl permanentAddress(const QUrl &start, const net::FetchReply &reply)
{
    QUrl address = start;
    for (const net::Redirect &hop : reply.redirects) {
        if (!isPermanent(hop.status))
            break;
        address = hop.to;
    }
    return address;
}

bool isPlainMove(const QUrl &from, const QUrl &to)
{
    return hostOf(from) == hostOf(to) && (!isFrontPage(to) || isFrontPage(from));
}

bool followRedirects(models::FetchState &state,
                     const net::FetchReply &reply,
                     const QDateTime &at,
                     const std::function<bool(const QUrl &)> &isTaken)
{
    const QUrl target = permanentAddress(state.url, reply);
    const bool isNews =
        target != state.url && !(state.refusedMove.isValid() && isSame(target, state.refusedMove));
    const bool isKnown = isNews && target == state.movingTo && state.movingSince.isValid();
    const bool held = isKnown && state.movingSince.secsTo(at) >= std::chrono::seconds(moveHolds).count();
    const bool moves = isNews && !isTaken(target) && !takesSecretsAway(state, target)
                       && (held || isPlainMove(state.url, target));
    if (moves) {
        state.url = target;
        state.record.movedAt = at;
        state.refusedMove.clear();
    }
    const bool waits = isNews && !moves;
    state.movingSince = !waits ? QDateTime() : isKnown ? state.movingSince : at;
    state.movingTo = waits ? target : QUrl();
    state.validatorsFrom = reply.url == state.url ? QUrl() : reply.url;
    return moves;
}

} // namespace app::refresh
