// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace ui {

/// Teaches Qt how a screen reader meets an ArticleListView: as a list whose items are its rows. Qt does so by
/// itself only for its own views. May be called as often as one likes.
void installAccessibleLists();

} // namespace ui
