// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/statement.h"
#include "models/searchquery.h"

#include <QByteArray>
#include <QList>

namespace app::store {

/// A piece of a WHERE clause with the values of its parameters. Texts of the user are only ever values.
struct Condition
{
    QByteArray sql;
    QList<SqlValue> values;
};

/// The search as a condition on `status s JOIN article a JOIN body b`. The one place that knows how words are
/// looked up.
Condition conditionFor(const models::SearchNode &node);

} // namespace app::store
