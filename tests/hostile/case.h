// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/problem.h"
#include "tests/support/httpserver.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>

namespace tests::hostile {

class Stage;

/// What a feed comes to, whatever its server does.
enum class Class { Items, Error, Moved, Gone, BackOff };

/// What must hold when a case is over.
struct Expected
{
    Class comesTo = Class::Items;
    std::optional<models::Problem::Kind> problem; ///< With Error; not set: any.
    int stored = 3;                               ///< -1: however many.
    int unread = -1;                              ///< -1: as many as are stored.
    QStringList titles;                           ///< Sorted; empty: whatever they are.
    std::chrono::seconds pause{0}; ///< With BackOff: until the next look, or up to an hour longer.
    QByteArray address = "/feed";  ///< The path that is asked next time.
    int asked = -1;                ///< Requests for /feed while it was hostile; -1: however many.
    std::chrono::milliseconds time = std::chrono::seconds(10); ///< For all rounds.
    int megabytes = 200;                                       ///< Of memory, at its peak, more than before.
    bool othersWait = false;                                   ///< The feed next door may fail this once.
    bool heals = true;                                         ///< With Error: a good answer mends it.
    std::function<QString(Stage &)> also;                      ///< What else is wrong; empty: nothing.
};

/// How a case is played.
struct Play
{
    bool known = true;   ///< Its three articles were there before the server turned hostile.
    int rounds = 1;      ///< Of refreshing, two hours apart.
    bool brief = false;  ///< With limits of a second, for servers that take their time.
    bool secure = false; ///< Over HTTPS.
};

using Arrange = std::function<void(Stage &)>;

/// One hostile server or document, and what becomes of it.
struct Case
{
    const char *name = nullptr;
    Arrange arrange; ///< Sets the server up; what it prepares counts neither as time nor as memory.
    Expected expected;
    Play play;
};

// The tables.
QList<Case> transferCases();
QList<Case> redirectCases();
QList<Case> statusCases();
QList<Case> validatorCases();
QList<Case> identityCases();
QList<Case> dateCases();
QList<Case> contentCases();
QList<Case> xmlCases();
QList<Case> sizeCases();
QList<Case> addressCases();

// Arrangements that many share.
Arrange answer(const HttpResponse &response);
Arrange answerWith(const std::function<HttpResponse()> &make); ///< For what is too large to keep in a table.
Arrange inTurn(const QList<HttpResponse> &responses);          ///< The last one stays.
Arrange document(const QByteArray &body);
Arrange documents(const QList<QByteArray> &bodies); ///< In turn.

// Expectations that many share.
Expected fails(models::Problem::Kind kind);
Expected fails();
Expected reads(const QStringList &titles);
Expected keeps(int stored);

HttpResponse rawResponse(const QByteArray &bytes, HttpResponse::End end = HttpResponse::End::Close);

} // namespace tests::hostile

Q_DECLARE_METATYPE(tests::hostile::Case)
