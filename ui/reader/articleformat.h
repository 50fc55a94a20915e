// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextFormat>

namespace ui {

/// What the builder writes beside Qt's own formats, and the painter, the view and the screen reader read.
namespace ArticleFormat {

enum Property {
    // of blocks
    RoleOfBlock = QTextFormat::UserProperty + 1, ///< BlockRole
    QuoteDepth,                                  ///< int; as many bars at the side.
    QuoteInset,    ///< double; where the outermost bar stands, from the block's container.
    BoxKind,       ///< Box
    BoxGroup,      ///< int; neighbouring blocks of one group share a box.
    BoxStart,      ///< double; from the container's leading edge to the box.
    BoxEnd,        ///< double; from the box to the container's trailing edge.
    BoxPadding,    ///< double; above and below the text.
    BoxLink,       ///< QString; where a click anywhere in the box leads.
    BoxIcon,       ///< QString; an icon's name.
    ListMarker,    ///< QString; what stands before an item's first line.
    ListIndent,    ///< double; how far before the text its marker has its place.
    ListCheck,     ///< int; a check box instead: 1 empty, 2 ticked.
    RuleWidth,     ///< double; a line instead of text; 0: as wide as the column.
    BaselineShift, ///< double; see TextLook::baselineShift().
    // of characters
    PillKind,        ///< Pill
    UnderlineColour, ///< QColor; a line that we draw, since Qt's steps where fonts change.
    // of pictures, tiles and chips
    PictureUrl,    ///< QUrl
    PictureSize,   ///< QSize as the publisher says, empty parts 0.
    PictureInset,  ///< double; how much narrower than the column its place is.
    PictureShare,  ///< double; the part of the column that its table cell has; 0: all of it.
    PictureInline, ///< bool; stands in a line of text.
    PicturePlays,  ///< bool; a poster: a triangle is drawn over it.
    Alternative,   ///< QString; what is read out and copied instead.
    TileAddress,   ///< QString; whose colour the tile has.
    LabelColour    ///< int; which of the label colours a chip has; without: a quiet one.
};

enum Object { Picture = QTextFormat::ImageObject, Tile = QTextFormat::UserObject + 1, Chip };

enum class BlockRole { Text, Title, Heading, Item, Code, Caption, Small, Picture, Media, Rule, Cell };
enum class Box { None, Code, Card, Aside };
enum class Pill { None, Code, Key, Mark, Inserted, Deleted };

} // namespace ArticleFormat

} // namespace ui
