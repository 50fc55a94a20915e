// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/blocks.h"

namespace models {

/// Two texts in one. What was inserted and deleted has that style (Span::Inserted, Span::Deleted), and
/// nothing else has it. There are no pictures in it: words are compared.
struct TextDifference
{
    QList<Span> title;
    QList<Block> blocks;
    int changes = 0; ///< Places where something is different: what a reader would go through one by one.

    bool operator==(const TextDifference &) const = default;
};

} // namespace models

Q_DECLARE_METATYPE(models::TextDifference)
