// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace app::images {

/// Whether the host is this machine or lies in a private network (RFC 1918, 4193, 3927, 6598): a page of the
/// web has no business to make us ask there.
bool isPrivateHost(const QUrl &url);

} // namespace app::images
