// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/textdifference.h"
#include "ui/reader/articledocument.h"
#include "ui/reader/decorationpainter.h"

#include <memory>

namespace ui {

/// Sets a text that shows what was changed in it. `whole`: with every paragraph; else a line stands for those
/// that are as they were, but for the neighbours of a change. `language` is the article's.
std::unique_ptr<ArticleDocument> buildChanges(const models::TextDifference &difference,
                                              const QString &language,
                                              const ArticleStyle &style,
                                              bool whole);

/// Where something was inserted or removed, in reading order; what follows at once is one place.
QList<Highlight> changesIn(const QTextDocument &document);

} // namespace ui
