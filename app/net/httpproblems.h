// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/problem.h"

#include <QNetworkReply>

namespace app::net {

/// What it means that the way to the server, or the body of a 200, failed.
models::Problem::Kind kindOfFailure(QNetworkReply::NetworkError error, int status);

/// What a status other than 200 and an expected 304 means (RFC 9110 §15).
models::Problem::Kind kindOfStatus(int status, bool saysWhenToRetry);

/// Whether any interface but the loopback is up: what tells "no network" from "this host is gone".
bool isOnAnyNetwork();

} // namespace app::net
