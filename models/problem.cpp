// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/problem.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace models {

namespace {

using Kind = Problem::Kind;

constexpr std::array codes = {
    std::pair{Kind::Offline, "offline"},
    std::pair{Kind::HostNotFound, "host-not-found"},
    std::pair{Kind::ConnectionFailed, "connection-failed"},
    std::pair{Kind::TlsFailed, "tls-failed"},
    std::pair{Kind::TimedOut, "timed-out"},
    std::pair{Kind::Cancelled, "cancelled"},
    std::pair{Kind::AddressRefused, "address-refused"},
    std::pair{Kind::RedirectRefused, "redirect-refused"},
    std::pair{Kind::TooManyRedirects, "too-many-redirects"},
    std::pair{Kind::LoginNeeded, "login-needed"},
    std::pair{Kind::Forbidden, "forbidden"},
    std::pair{Kind::NotFound, "not-found"},
    std::pair{Kind::Gone, "gone"},
    std::pair{Kind::SlowDown, "slow-down"},
    std::pair{Kind::ServerFailed, "server-failed"},
    std::pair{Kind::UnexpectedStatus, "unexpected-status"},
    std::pair{Kind::TooLarge, "too-large"},
    std::pair{Kind::BodyCut, "body-cut"},
    std::pair{Kind::EmptyBody, "empty-body"},
    std::pair{Kind::WebPage, "web-page"},
    std::pair{Kind::NotAFeed, "not-a-feed"},
    std::pair{Kind::AlreadySubscribed, "already-subscribed"},
    std::pair{Kind::NoFeedFound, "no-feed-found"},
    std::pair{Kind::NoSuchFeed, "no-such-feed"},
    std::pair{Kind::NoSuchArticle, "no-such-article"},
    std::pair{Kind::NotOpml, "not-opml"},
    std::pair{Kind::LibraryDamaged, "library-damaged"},
    std::pair{Kind::LibraryTooNew, "library-too-new"},
    std::pair{Kind::LibraryReadOnly, "library-read-only"},
    std::pair{Kind::LibraryLocked, "library-locked"},
    std::pair{Kind::LibraryFailed, "library-failed"},
    std::pair{Kind::DiskFull, "disk-full"},
    std::pair{Kind::FileNotReadable, "file-not-readable"},
    std::pair{Kind::FileNotWritable, "file-not-writable"},
    std::pair{Kind::QueryNotUnderstood, "query-not-understood"},
    std::pair{Kind::NameMissing, "name-missing"},
    std::pair{Kind::NameTaken, "name-taken"},
    std::pair{Kind::NoSuchLabel, "no-such-label"},
    std::pair{Kind::NoSuchSavedSearch, "no-such-saved-search"},
};

} // namespace

QString problemCode(Problem::Kind kind)
{
    for (const auto &[known, code] : codes) {
        if (known == kind)
            return QString::fromLatin1(code);
    }
    return u"library-failed"_s;
}

Problem::Kind problemKind(const QString &code)
{
    for (const auto &[kind, known] : codes) {
        if (code == QLatin1StringView(known))
            return kind;
    }
    return Problem::Kind::LibraryFailed;
}

QString Problem::headline() const
{
    //: In all these sentences %1 is a feed's title, an address or a file name; %2 is an HTTP status number.
    switch (kind) {
    case Kind::Offline: return tr("There is no network. Courant looks again as soon as there is.");
    case Kind::HostNotFound:
        return tr("The site of “%1” cannot be found. Its name may be misspelt, or the network is down.")
            .arg(subject);
    case Kind::ConnectionFailed:
        return tr("The server of “%1” cannot be reached. Courant looks again later.").arg(subject);
    case Kind::TlsFailed:
        return tr("The connection to “%1” is not safe: the server’s certificate cannot be trusted.")
            .arg(subject);
    case Kind::TimedOut: return tr("“%1” did not answer in time. Courant looks again later.").arg(subject);
    case Kind::Cancelled: return tr("Looking at “%1” was stopped.").arg(subject);
    case Kind::AddressRefused:
        return tr("The address of “%1” is not one Courant opens. It opens http and https.").arg(subject);
    case Kind::RedirectRefused:
        return tr("“%1” points to an address that Courant does not follow, because it is less safe.")
            .arg(subject);
    case Kind::TooManyRedirects:
        return tr("“%1” points from one address to the next without end.").arg(subject);
    case Kind::LoginNeeded: return tr("“%1” asks for a user name and a password (401).").arg(subject);
    case Kind::Forbidden:
        return tr("The server of “%1” does not let Courant in (%2).")
            .arg(subject, QString::number(httpStatus));
    case Kind::NotFound:
        return tr("“%1” is no longer at this address (404). Look for a new one on its site.").arg(subject);
    case Kind::Gone:
        return tr("“%1” was closed by its publisher (410). Its articles stay; Courant no longer asks.")
            .arg(subject);
    case Kind::SlowDown:
        return tr("The server of “%1” asks us to slow down (%2).").arg(subject, QString::number(httpStatus));
    case Kind::ServerFailed:
        return tr("The server of “%1” has a problem of its own (%2). Courant looks again later.")
            .arg(subject, QString::number(httpStatus));
    case Kind::UnexpectedStatus:
        return tr("The server of “%1” gave an answer that Courant does not understand (%2).")
            .arg(subject, QString::number(httpStatus));
    case Kind::TooLarge:
        return tr("“%1” is too large: more than Courant reads from one address.").arg(subject);
    case Kind::BodyCut: return tr("“%1” came only in part. Courant looks again later.").arg(subject);
    case Kind::EmptyBody: return tr("“%1” is empty at the moment. Courant looks again later.").arg(subject);
    case Kind::WebPage:
        return tr("There is a web page where “%1” should be, not a feed. It may have moved on the site.")
            .arg(subject);
    case Kind::NotAFeed:
        return tr("There is something at the address of “%1”, but it is no feed.").arg(subject);
    case Kind::AlreadySubscribed: return tr("You already read “%1”.").arg(subject);
    case Kind::NoFeedFound:
        return tr("There is no feed at “%1”. The site may offer one under another name: try its home page.")
            .arg(subject);
    case Kind::NoSuchFeed: return tr("There is no feed “%1” in the library.").arg(subject);
    case Kind::NoSuchArticle: return tr("There is no article %1 in the library.").arg(subject);
    case Kind::NotOpml:
        return tr("“%1” is not an OPML file, so no subscriptions can be read from it.").arg(subject);
    case Kind::LibraryDamaged:
        return tr("The library “%1” is damaged. Courant leaves it as it is and does not write to it.")
            .arg(subject);
    case Kind::LibraryTooNew:
        return tr("The library “%1” was made by a newer Courant. Nothing was changed; use that version.")
            .arg(subject);
    case Kind::LibraryReadOnly:
        return tr("The library “%1” cannot be written. You can read, but nothing new is kept.").arg(subject);
    case Kind::LibraryLocked:
        return tr("Another program holds the library “%1”. Close it and try again.").arg(subject);
    case Kind::LibraryFailed:
        return tr("The library “%1” could not be used. Nothing was changed.").arg(subject);
    case Kind::DiskFull:
        return tr("The disk is full, so the last change is not stored. Make room and try again.");
    case Kind::FileNotReadable: return tr("The file “%1” cannot be read.").arg(subject);
    case Kind::FileNotWritable: return tr("The file “%1” cannot be written.").arg(subject);
    case Kind::QueryNotUnderstood: return tr("The search “%1” is not complete: %2.").arg(subject, evidence);
    case Kind::NameMissing: return tr("A name needs at least one letter.");
    case Kind::NameTaken: return tr("The name “%1” is already taken. Please choose another.").arg(subject);
    case Kind::NoSuchLabel: return tr("There is no label “%1” in the library.").arg(subject);
    case Kind::NoSuchSavedSearch: return tr("There is no saved search “%1” in the library.").arg(subject);
    }
    return {};
}

} // namespace models
