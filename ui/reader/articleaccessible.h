// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ui {

/// Teaches screen readers the parts of an ArticleView: headings, paragraphs, list items, links and pictures.
/// Qt alone would show them one plain text. Call before a view is first shown; more calls do nothing.
void installArticleAccessibility();

} // namespace ui
