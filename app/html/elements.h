// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace app::html {

/// What the article makes of an element. The allow-list: an element that is not here is not seen, only its
/// words.
struct Element
{
    enum class Role {
        Unknown,  ///< Its words stay where they are.
        Skip,     ///< Neither it nor its words are shown.
        Division, ///< A block without a look of its own: div, section, form, option ...
        Paragraph,
        Heading,
        Quote,
        List,
        OrderedList,
        ListItem,
        Definitions,
        Term,
        Definition,
        Preformatted,
        Table,
        RowGroup,
        Row,
        Cell,
        Caption,
        Figure,
        FigureCaption,
        Image,
        Video,
        Audio,
        Frame,
        Embed,
        NoScript,
        Rule,
        Break,
        WordBreak,
        Aside,
        Details,
        Summary,
        Link,
        Style, ///< Changes the look of text: `style` says how.
        Abbreviation,
        Quotation,
        Input
    };

    Role role = Role::Unknown;
    quint16 style = 0;  ///< models::Span::Style
    int level = 0;      ///< Heading: 1 to 6.
    bool empty = false; ///< Has no content and no end tag.
};

const Element &elementNamed(const QString &name);

/// Whether it ends a paragraph and begins a line of its own.
bool isBlock(Element::Role role);

} // namespace app::html
