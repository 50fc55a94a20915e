// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/blocks.h"

#include <QString>

#include <vector>

namespace app::text {

/// What a passage lies in, seen from outside.
struct Frame
{
    models::Block block;    ///< A Quote, an Aside or a List, without what is in it.
    models::Block item;     ///< For a List: the ListItem, without what is in it.
    bool beginsItem = true; ///< For a List: the passage is the first of its item.
};

/// A block with words: a paragraph, a heading, a caption, a box of code, a table.
struct Passage
{
    QList<Frame> frames; ///< The outermost first.
    models::Block block; ///< As it is shown while nothing in it has changed.
    /// Its words and line breaks as they are compared: `text` is theirs, letter by letter.
    QList<models::Span> spans;
    QString text;
};

/// An article as the passages it is made of. Pictures, rules and players are left out.
std::vector<Passage> passagesOf(const QList<models::Block> &blocks);

/// And back: what lies in the same frames next to each other is put together in one.
QList<models::Block> blocksOf(const std::vector<Passage> &passages);

/// A passage whose block says `spans`.
Passage reworded(const Passage &passage, const QList<models::Span> &spans);

/// A part of a passage's text as spans, in the looks it has there and `style`.
QList<models::Span> slice(const Passage &passage, qsizetype from, qsizetype length, quint16 style);

} // namespace app::text
