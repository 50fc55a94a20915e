// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/article.h"
#include "models/fetchstate.h"
#include "models/librarytree.h"
#include "models/outline.h"
#include "models/parsedfeed.h"

#include <QJsonArray>
#include <QJsonObject>

namespace app::cli {

// The values as `--json` prints them: what is not known is left out, dates are RFC 3339 in UTC.
QJsonObject jsonOf(const models::ParsedFeed &feed);
QJsonObject jsonOf(const models::Outline &outline);
QJsonObject jsonOf(const models::ImportReport &report);
QJsonObject jsonOf(const models::Feed &feed, const QStringList &path);
QJsonObject jsonOf(const models::Headline &headline, const QList<models::Label> &labels);
QJsonObject jsonOf(const models::Article &article, const QList<models::Label> &labels);
QJsonObject jsonOf(const models::Label &label);
QJsonObject jsonOf(const models::SavedSearch &search);
QJsonObject jsonOf(const models::FetchOutcome &outcome, const models::SaveReport &report);

QString textOf(const QDateTime &time); ///< RFC 3339 in UTC; empty if invalid.

} // namespace app::cli
