// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "models/outline.h"
#include "models/problem.h"

#include <QByteArray>

namespace app::opml {

/// Reads OPML 1.0-2.0, well-formed or not (bare `&`, stray quotes). Pure. Depth at most 50, 100,000 outlines.
Result<models::Outline, models::Problem> readOpml(const QByteArray &bytes);

} // namespace app::opml
