// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QMetaType>
#include <QString>

namespace models {

/// Something that went wrong, as a value: carried by signals, shown by ui, compared by tests.
struct Problem
{
    Q_DECLARE_TR_FUNCTIONS(Problem)

public:
    enum class Kind {
        // the way to the server
        Offline,
        HostNotFound,
        ConnectionFailed,
        TlsFailed,
        TimedOut,
        Cancelled,
        // what the address or the server says
        AddressRefused,
        RedirectRefused,
        TooManyRedirects,
        LoginNeeded,
        Forbidden,
        NotFound,
        Gone,
        SlowDown,
        ServerFailed,
        UnexpectedStatus,
        // what the server sent
        TooLarge,
        BodyCut,
        EmptyBody,
        WebPage,
        NotAFeed,
        // subscriptions
        AlreadySubscribed,
        NoFeedFound,
        NoSuchFeed,
        NoSuchArticle,
        NotOpml,
        // the library and other files
        LibraryDamaged,
        LibraryTooNew,
        LibraryReadOnly,
        LibraryLocked,
        LibraryFailed,
        DiskFull,
        FileNotReadable,
        FileNotWritable,
        // what the user typed
        QueryNotUnderstood,
        NameMissing,
        NameTaken,
        NoSuchLabel,
        NoSuchSavedSearch,
    };

    Kind kind = Kind::Offline;
    QString subject;    ///< What it happened to, as the user knows it: a feed's title, an address, a file.
    QString evidence;   ///< What the machine said. For the log and the details, never the headline.
    int httpStatus = 0; ///< The server's last status, 0 if there was none.

    /// One or two whole sentences for a person: what happened to which thing, and what to do.
    QString headline() const;

    bool operator==(const Problem &) const = default;
};

/// The name a problem's kind has in the library file and in JSON: "not-found", "timed-out".
QString problemCode(Problem::Kind kind);
Problem::Kind problemKind(const QString &code);

} // namespace models

Q_DECLARE_METATYPE(models::Problem)
