// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string_view>

namespace app::store {

/// Appends what a reader sees of a publisher's HTML: without tags, scripts and styles, entities resolved.
/// Tags that begin a line of their own end a word; others do not. It is for searching only, and quick for
/// that: what is shown goes through the sanitizer.
void appendPlainText(std::string_view html, QByteArray &text);

} // namespace app::store
