// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/library.h"

#include <QByteArray>
#include <QUrl>

#include <optional>

namespace app::session {

/// The bytes of a feed that lies inside the program; nothing for any other address.
std::optional<QByteArray> bundledFeed(const QUrl &url);

/// Subscribes a new library to Solidot and to the welcome feed, once: feeds that were removed stay away, and
/// a library that came by its feeds otherwise is left alone. True if it did. A transaction each; nothing is
/// fetched.
QFuture<bool> subscribeAtFirst(store::Library &library);

} // namespace app::session
