// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/logging.h"

namespace app {

Q_LOGGING_CATEGORY(lcNet, "courant.net", QtWarningMsg)
Q_LOGGING_CATEGORY(lcFeeds, "courant.feeds", QtWarningMsg)
Q_LOGGING_CATEGORY(lcHtml, "courant.html", QtWarningMsg)
Q_LOGGING_CATEGORY(lcStore, "courant.store", QtWarningMsg)
Q_LOGGING_CATEGORY(lcRefresh, "courant.refresh", QtWarningMsg)
Q_LOGGING_CATEGORY(lcSession, "courant.session", QtWarningMsg)

} // namespace app
