// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/elements.h"

#include "models/blocks.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace app::html {

namespace {

using Role = Element::Role;
using Span = models::Span;

const QHash<QString, Element> &table()
{
    static const QHash<QString, Element> elements = [] {
        QHash<QString, Element> known;
        const auto all = [&known](const Element &element, std::initializer_list<QLatin1String> names) {
            for (const QLatin1String name : names)
                known.insert(name, element);
        };
        all({Role::Skip}, {"script"_L1, "style"_L1, "title"_L1, "noframes"_L1, "noembed"_L1, "rp"_L1,
                           "annotation"_L1, "annotation-xml"_L1, "datalist"_L1});
        all({.role = Role::Skip, .empty = true},
            {"meta"_L1, "link"_L1, "base"_L1, "basefont"_L1, "bgsound"_L1, "param"_L1, "track"_L1, "area"_L1,
             "col"_L1, "frame"_L1, "keygen"_L1, "command"_L1});
        all({.role = Role::Unknown, .empty = true}, {"source"_L1});
        all({Role::Division}, {"div"_L1,      "section"_L1, "article"_L1,  "main"_L1,     "header"_L1,
                               "footer"_L1,   "nav"_L1,     "center"_L1,   "form"_L1,     "fieldset"_L1,
                               "legend"_L1,   "address"_L1, "hgroup"_L1,   "option"_L1,   "select"_L1,
                               "optgroup"_L1, "dialog"_L1,  "frameset"_L1, "textarea"_L1, "search"_L1});
        all({Role::Paragraph}, {"p"_L1});
        for (int level = 1; level <= 6; ++level)
            known.insert(u"h%1"_s.arg(level), {.role = Role::Heading, .level = level});
        all({Role::Quote}, {"blockquote"_L1});
        all({Role::List}, {"ul"_L1, "menu"_L1, "dir"_L1});
        all({Role::OrderedList}, {"ol"_L1});
        all({Role::ListItem}, {"li"_L1});
        all({Role::Definitions}, {"dl"_L1});
        all({Role::Term}, {"dt"_L1});
        all({Role::Definition}, {"dd"_L1});
        all({Role::Preformatted}, {"pre"_L1, "xmp"_L1, "listing"_L1, "plaintext"_L1});
        all({Role::Table}, {"table"_L1});
        all({Role::RowGroup}, {"thead"_L1, "tbody"_L1, "tfoot"_L1, "colgroup"_L1});
        all({Role::Row}, {"tr"_L1});
        all({Role::Cell}, {"td"_L1, "th"_L1});
        all({Role::Caption}, {"caption"_L1});
        all({Role::Figure}, {"figure"_L1});
        all({Role::FigureCaption}, {"figcaption"_L1});
        all({.role = Role::Image, .empty = true}, {"img"_L1});
        all({Role::Image}, {"amp-img"_L1});
        all({Role::Video}, {"video"_L1, "amp-video"_L1});
        all({Role::Audio}, {"audio"_L1});
        all({Role::Frame}, {"iframe"_L1, "amp-iframe"_L1, "amp-youtube"_L1});
        all({Role::Embed}, {"object"_L1, "applet"_L1});
        all({.role = Role::Embed, .empty = true}, {"embed"_L1});
        all({Role::NoScript}, {"noscript"_L1});
        all({.role = Role::Rule, .empty = true}, {"hr"_L1});
        all({.role = Role::Break, .empty = true}, {"br"_L1});
        all({.role = Role::WordBreak, .empty = true}, {"wbr"_L1});
        all({.role = Role::Input, .empty = true}, {"input"_L1});
        all({Role::Aside}, {"aside"_L1});
        all({Role::Details}, {"details"_L1});
        all({Role::Summary}, {"summary"_L1});
        all({Role::Link}, {"a"_L1});
        all({Role::Abbreviation}, {"abbr"_L1, "acronym"_L1});
        all({Role::Quotation}, {"q"_L1});
        all({Role::Style, Span::Bold}, {"b"_L1});
        all({Role::Style, Span::Bold | Span::Strong}, {"strong"_L1});
        all({Role::Style, Span::Italic}, {"i"_L1, "cite"_L1, "dfn"_L1, "var"_L1});
        all({Role::Style, Span::Italic | Span::Emphasis}, {"em"_L1});
        all({Role::Style, Span::Code}, {"code"_L1, "tt"_L1, "samp"_L1});
        all({Role::Style, Span::Strike}, {"s"_L1, "strike"_L1});
        all({Role::Style, Span::Deleted}, {"del"_L1});
        all({Role::Style, Span::Inserted}, {"ins"_L1});
        all({Role::Style, Span::Underline}, {"u"_L1});
        all({Role::Style, Span::Superscript}, {"sup"_L1});
        all({Role::Style, Span::Subscript}, {"sub"_L1});
        all({Role::Style, Span::Small}, {"small"_L1});
        all({Role::Style, Span::Mark}, {"mark"_L1});
        all({Role::Style, Span::Keyboard}, {"kbd"_L1});
        all({Role::Style, Span::RubyText}, {"rt"_L1});
        return known;
    }();
    return elements;
}

} // namespace

const Element &elementNamed(const QString &name)
{
    static const Element unknown;
    const auto found = table().constFind(name);
    return found == table().constEnd() ? unknown : *found;
}

bool isBlock(Element::Role role)
{
    switch (role) {
    case Role::Unknown:
    case Role::Skip:
    case Role::Image:
    case Role::Video:
    case Role::Audio:
    case Role::Frame:
    case Role::Embed:
    case Role::NoScript:
    case Role::Break:
    case Role::WordBreak:
    case Role::Link:
    case Role::Style:
    case Role::Abbreviation:
    case Role::Quotation:
    case Role::Input: return false;
    default: return true;
    }
}

} // namespace app::html
