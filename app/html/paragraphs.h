// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/blocks.h"

#include <QList>

namespace app::html {

/// Spans as a caption, a heading or a summary wants them: trimmed, bare addresses made links, line breaks
/// single, words of absurd length breakable. Empty if there is nothing to see.
QList<models::Span> tidied(QList<models::Span> spans);

/// The blocks that a run of spans makes: a paragraph for each part between two line breaks in a row, pictures
/// that stand alone as figures, paragraphs over 20,000 letters in pieces. Kind, level and attributes are
/// those of `model`; its anchor goes to the first.
QList<models::Block> paragraphsOf(const QList<models::Span> &spans, const models::Block &model);

/// A line of code with places to break after every 1000 letters (U+200B).
QString breakable(const QString &text);

} // namespace app::html
