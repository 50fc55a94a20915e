// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QSize>
#include <QString>
#include <QUrl>

namespace models {

/// A run of text with one look, or a picture or a line break within text.
struct Span
{
    enum class Kind { Text, Break, Picture };
    enum Style : quint16 {
        Plain = 0,
        Bold = 1,
        Italic = 2,
        Code = 4,
        Strike = 8,
        Underline = 16,
        Superscript = 32,
        Subscript = 64,
        Small = 128,
        Mark = 256,
        Inserted = 512,
        Deleted = 1024,
        Keyboard = 2048,
        RubyText = 4096,
        DeadLink = 8192, ///< Was a link, to nowhere or to an address that we do not open.
        Strong = 16384,  ///< With Bold: the words matter, they are not just bold.
        Emphasis = 32768 ///< With Italic: the words are stressed, they are not just slanted.
    };

    Kind kind = Kind::Text;
    quint16 style = Plain;
    QString text;   ///< The words, or a picture's alternative text.
    QUrl link;      ///< Allowed scheme, or "#anchor"; empty: no link.
    QString title;  ///< The title attribute of a link or a picture.
    QString anchor; ///< A place that "#anchor" links lead to.
    QUrl picture;   ///< For Kind::Picture: absolute http(s), or data: of an allowed picture type. Empty: it
                    ///< cannot be loaded, only its words are left. Style Small: of the text's own height.
    QSize size;     ///< As the publisher says, in CSS pixels; empty parts are 0.

    bool operator==(const Span &) const = default;
};

/// One block of an article: what the reader pane lays out, and all that survives of a publisher's HTML.
struct Block
{
    enum class Kind {
        Paragraph,
        Heading,
        Quote,
        List,
        ListItem,
        Code,
        Table,
        Figure,
        Media,
        Rule,
        Aside,
        Details
    };
    enum class Align { Natural, Start, Centre, End };
    enum class Marker {
        Disc,
        Decimal,
        LowerAlpha,
        UpperAlpha,
        LowerRoman,
        UpperRoman,
        Unchecked,
        Checked,
        None
    };
    enum class MediaKind { Video, Audio, Page };

    struct Cell
    {
        QList<Block> blocks;
        int columnSpan = 1;
        int rowSpan = 1;
        bool header = false;
        Align align = Align::Natural;

        bool operator==(const Cell &) const;
    };

    Kind kind = Kind::Paragraph;
    int level = 0;         ///< Heading: 1 to 6.
    QList<Span> spans;     ///< Paragraph, Heading; Figure: its caption; Details: its summary.
    QList<Block> children; ///< Quote, List (ListItems), ListItem, Aside, Details.
    Align align = Align::Natural;
    bool rightToLeft =
        false; ///< The publisher's dir attribute; the reader decides by the text where it is absent.
    QString language;
    QString anchor;

    Marker marker = Marker::Disc; ///< List: of its items. ListItem: only Unchecked and Checked matter.
    int start = 1;                ///< List: the first number.

    QString code;         ///< Code: the text with its newlines.
    QString codeLanguage; ///< Code: "cpp", if the publisher says.

    QList<QList<Cell>> rows; ///< Table.

    QUrl picture;        ///< Figure: empty if only its words are left; Media: its poster, may be empty.
    QString alternative; ///< Figure: alternative text. Media: its title.
    QSize size;          ///< Figure, Media: as the publisher says; empty parts are 0.
    QUrl link;           ///< Figure: where a click leads. Media: the page or the file.
    MediaKind media = MediaKind::Video;

    bool operator==(const Block &) const;
};

// Not in the class: there QList would ask whether a Block can be compared before it is known.
inline bool Block::Cell::operator==(const Cell &) const = default;
inline bool Block::operator==(const Block &) const = default;

/// A sanitised article as a tree of blocks, with what had to be left out.
struct BlockTree
{
    QList<Block> blocks;
    int trackersRemoved = 0; ///< 1x1 pictures and known counters.
    bool cut = false;        ///< The article was longer than we show at once.

    bool operator==(const BlockTree &) const = default;
};

} // namespace models

Q_DECLARE_METATYPE(models::BlockTree)
