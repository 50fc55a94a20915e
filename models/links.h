// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/article.h"

#include <QString>
#include <QUrl>

namespace models {

/// The address without what only tells its site who sent the reader: utm_*, fbclid, Slashdot's own marks.
/// What is left of the query keeps its bytes and its order.
QUrl cleanLink(const QUrl &link);

/// Where the article is answered. Solidot's form and Slashdot's discussion are derived from the story's
/// address, WordPress has `#respond`, forums answer in the thread; else the page with the comments, else a
/// letter to the author if that is an address, else the article itself. Empty if it has no address at all.
QUrl replyLink(const Article &article);

/// Where the article is discussed; empty if no such page is known. Derived for Solidot and Slashdot stories.
QUrl commentsLink(const Article &article);

/// The line that tells which department a story comes from, as its site words it: "来自再就业的手机部门",
/// "from the tussle-continues dept."; empty if there is no department. A department without hanzi follows the
/// language of the article, then `language` (BCP 47).
QString departmentLine(const Article &article, const QString &language = {});

/// The department alone, without the words that some feeds put round it: what stands out in departmentLine().
QString departmentName(const QString &department);

} // namespace models
