// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/librarytree.h"
#include "models/outline.h"

namespace app::opml {

/// What the outlines of imported feeds said beyond what we know.
using KeptAttributes = QHash<models::FeedId, QMap<QString, QString>>;

/// The library's folders and feeds as an outline, in the order of the tree, as an export writes it. Feeds
/// that come with the program, under an address of its own, stay out.
models::Outline
outlineOf(const models::LibraryTree &tree, const QString &title, const KeptAttributes &kept = {});

/// What importing the outline would come to, without doing it.
models::ImportReport wouldImport(const models::Outline &outline, const models::LibraryTree &tree);

} // namespace app::opml
