// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QJsonObject>
#include <QString>

namespace app {

/// Appends one JSON line per measured span to the file that --trace names; does nothing when it names none.
/// Any thread. Lines hold "what", "ms", "at" (RFC 3339, UTC, milliseconds) and what the caller adds.
namespace trace {

/// Opens the file for appending; an empty name turns tracing off. Call once, before any thread is started.
void open(const QString &file);
bool isOn();
void span(const char *what, double milliseconds, QJsonObject more = {});

/// Milliseconds since the process was started by exec, where the platform can tell, else since open().
double sinceStart();

/// Milliseconds of processor that this thread has had, where the platform can tell, else 0.
double threadTime();

} // namespace trace

} // namespace app
