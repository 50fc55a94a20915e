// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <string>
#include <string_view>

namespace app::feeds {

/// True if the address has a scheme (RFC 3986 §3.1) and so needs no base.
bool isAbsoluteAddress(std::string_view address);

/// True if the address is one of the web, http or https.
bool isWebAddress(std::string_view address);

/// The address without blanks around and line breaks in it, resolved against the base (RFC 3986 §5.2) if it
/// is relative and the base is not. An absolute one is not touched further.
QString absoluteAddress(std::string_view address, const QUrl &base);
QString absoluteAddress(const QString &address, const QUrl &base);

/// True if an attribute of the HTML that holds an address (href, src, srcset ...) holds a relative one.
bool hasRelativeAddress(std::string_view html);

/// The HTML with the relative addresses in its attributes resolved against the base.
std::string withAbsoluteAddresses(std::string_view html, const QUrl &base);

} // namespace app::feeds
