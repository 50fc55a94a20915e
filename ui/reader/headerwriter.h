// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/article.h"
#include "ui/reader/documentwriter.h"

namespace ui {

/// Writes what stands over an article's text: the feed with its tile, the title, a line of author, date,
/// department, reading time, edits and comments, and the categories as chips.
void writeHeader(DocumentWriter &writer,
                 const models::Article &article,
                 const models::BlockTree &tree,
                 const QList<models::Label> &labels);

/// Writes a title; `language` is that of the article.
void writeTitle(DocumentWriter &writer, const QList<models::Span> &title, const QString &language);

/// The date as the header has it, in the form of the interface's language and in local time.
QString headerDate(const QDateTime &date, const QString &language);

/// About how long the text takes to read, whole minutes and at least one; 0 for an empty one.
int readingMinutes(const models::BlockTree &tree);

} // namespace ui
