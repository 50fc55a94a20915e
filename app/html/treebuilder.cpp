// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/treebuilder.h"

#include "app/html/addresses.h"
#include "app/html/paragraphs.h"
#include "app/html/pictures.h"
#include "models/links.h"

#include <QScopedValueRollback>

#include <utility>

using namespace Qt::StringLiterals;

namespace app::html {

namespace {

using models::Block;
using models::Span;
using Role = Element::Role;

constexpr int maximumQuotes = 4;
constexpr int maximumContainers = 24;

QString fragmentOf(const QUrl &url)
{
    return url.fragment(QUrl::FullyDecoded);
}

std::optional<Block::Align> alignOf(const Node &node, bool rightToLeft)
{
    QString value = node.attribute("align"_L1).toLower();
    const QString &style = node.attribute("style"_L1);
    const qsizetype at = style.indexOf("text-align"_L1, 0, Qt::CaseInsensitive);
    if (at >= 0)
        value = style.mid(at + 10).section(u';', 0, 0).remove(u':').section(u'!', 0, 0).trimmed().toLower();
    if (node.name == "center"_L1)
        value = u"center"_s;
    if (value == "center"_L1 || value == "middle"_L1)
        return Block::Align::Centre;
    if (value == "end"_L1 || value == (rightToLeft ? "left"_L1 : "right"_L1))
        return Block::Align::End;
    if (value.isEmpty())
        return std::nullopt;
    return Block::Align::Natural;
}

QString codeLanguageIn(const QString &classes)
{
    const QStringList words = classes.simplified().split(u' ');
    for (qsizetype at = 0; at < words.size(); ++at) {
        const QString &word = words[at];
        for (const QLatin1String start : {"language-"_L1, "lang-"_L1, "highlight-source-"_L1}) {
            if (word.startsWith(start))
                return word.mid(start.size()).toLower();
        }
        if ((word == "brush:"_L1 || word == "sourceCode"_L1) && at + 1 < words.size())
            return words[at + 1].section(u';', 0, 0).toLower();
    }
    return {};
}

// On the block, on the <code> in it, or on the boxes that highlighters put around it.
QString codeLanguageOf(const Node &node)
{
    QString language = codeLanguageIn(node.attribute("class"_L1));
    if (language.isEmpty())
        language = node.attribute("data-lang"_L1).toLower();
    for (const Node *child : node.children) {
        if (language.isEmpty() && child->name == "code"_L1)
            language = codeLanguageIn(child->attribute("class"_L1));
    }
    const Node *box = node.parent;
    for (int level = 0; level < 2 && box && language.isEmpty(); ++level, box = box->parent) {
        if (box->name == "div"_L1 || box->name == "figure"_L1)
            language = codeLanguageIn(box->attribute("class"_L1));
    }
    static constexpr qsizetype longest = 24;
    const bool usable = language.size() <= longest && language != "none"_L1 && language != "text"_L1
                        && std::all_of(language.cbegin(), language.cend(), [](QChar c) {
                               return c.unicode() < 128 && (c.isLetterOrNumber() || u"+-#_."_s.contains(c));
                           });
    return usable ? language : QString();
}

void appendCode(const Node &node, QString &code)
{
    if (node.isText())
        code += node.text;
    else if (node.is(Role::Break))
        code += u'\n';
    else if (!node.is(Role::Skip)) {
        if (node.is(Role::Division) && !code.isEmpty() && !code.endsWith(u'\n'))
            code += u'\n'; // Some highlighters make a <div> of every line.
        for (const Node *child : node.children)
            appendCode(*child, code);
    }
}

QString tidyCode(QString code)
{
    code.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    qsizetype start = 0;
    for (qsizetype at = 0; at < code.size() && code[at].isSpace(); ++at) {
        if (code[at] == u'\n')
            start = at + 1; // Empty lines go, the first line keeps its indent.
    }
    qsizetype end = code.size();
    while (end > start && code[end - 1].isSpace())
        --end;
    return code.mid(start, end - start);
}

} // namespace

TreeBuilder::TreeBuilder(const SanitizeOptions &options, const Node &root)
    : m_options(options)
    , m_root(root)
{
    QSet<QString> linked;
    findPlaces(root, linked);
    m_places.intersect(linked);
}

// First every anchor is put into m_places, and every fragment that a link within the article names into
// `linked`.
void TreeBuilder::findPlaces(const Node &node, QSet<QString> &linked)
{
    if (node.isText())
        return;
    for (const QLatin1String name : {"id"_L1, "name"_L1}) {
        if (const QString &place = node.attribute(name); !place.isEmpty())
            m_places.insert(place);
    }
    if (node.is(Role::Link) && node.attribute("href"_L1).contains(u'#')) {
        if (const std::optional<QUrl> url = linkAddress(node.attribute("href"_L1), m_options.base)) {
            if (url->isRelative() || url->matches(m_options.base, QUrl::RemoveFragment))
                linked.insert(fragmentOf(*url));
        }
    }
    for (const Node *child : node.children)
        findPlaces(*child, linked);
}

QString TreeBuilder::placeOf(const Node &node) const
{
    for (const QLatin1String name : {"id"_L1, "name"_L1}) {
        if (m_places.contains(node.attribute(name)))
            return node.attribute(name);
    }
    return {};
}

models::BlockTree TreeBuilder::build()
{
    visitAll(m_root);
    flush();
    return {m_blocks, m_trackers, false};
}

void TreeBuilder::visitAll(const Node &parent)
{
    for (const Node *child : parent.children)
        visit(*child);
}

void TreeBuilder::visit(const Node &node)
{
    if (!node.isText()) {
        visitElement(node);
        return;
    }
    const bool space = std::all_of(node.text.cbegin(), node.text.cend(), [](QChar c) { return c.isSpace(); });
    if (space && m_writer.isEmpty())
        return;
    if (!space && m_writer.isEmpty() && !m_now.spansOnly && m_paragraphPlace.isEmpty())
        m_paragraphPlace = takePlace();
    m_writer.addText(node.text, m_now.look, space ? QString() : takePlace());
}

void TreeBuilder::visitElement(const Node &node)
{
    const Element &element = *node.element;
    if (element.role == Role::Skip)
        return;
    const QScopedValueRollback context(m_now);
    if (isBlock(element.role)) {
        if (m_now.spansOnly)
            m_writer.addSpace(m_now.look);
        else
            flush();
    }
    noteAttributes(node);

    switch (element.role) {
    case Role::Skip:
    case Role::Input: break;
    case Role::Break: m_writer.addBreak(); break;
    case Role::WordBreak: m_writer.addText(u"\u200B", m_now.look); break;
    case Role::Rule: rule(); break;
    case Role::Image: image(node); break;
    case Role::NoScript: noScript(node); break;
    case Role::Video:
    case Role::Audio:
    case Role::Frame:
    case Role::Embed: media(node); break;
    case Role::Heading: heading(node); break;
    case Role::Quote: quote(node); break;
    case Role::List:
    case Role::OrderedList: list(node); break;
    case Role::ListItem: looseItem(node); break;
    case Role::Definitions: definitions(node); break;
    case Role::Preformatted: code(node); break;
    case Role::Table: table(node); break;
    case Role::Figure: figure(node); break;
    case Role::FigureCaption: figureCaption(node); break;
    case Role::Aside: aside(node); break;
    case Role::Details: details(node); break;
    case Role::Link: link(node); break;
    case Role::Quotation: quotation(node); break;
    case Role::Style:
        m_now.look.style |= element.style;
        visitAll(node);
        break;
    case Role::Abbreviation:
        if (m_now.look.link.isEmpty())
            m_now.look.title = node.attribute("title"_L1).simplified();
        visitAll(node);
        break;
    case Role::Division:
    case Role::Paragraph:
        if (node.hasClass(u"wp-caption-text") && m_caption)
            figureCaption(node);
        else if (node.name == "div"_L1 && node.hasClass(u"wp-caption"))
            figure(node);
        else
            visitAll(node);
        break;
    case Role::Unknown:
    case Role::Term:
    case Role::Definition:
    case Role::RowGroup:
    case Role::Row:
    case Role::Cell:
    case Role::Caption:
    case Role::Summary: visitAll(node); break;
    }

    if (isBlock(element.role)) {
        if (m_now.spansOnly)
            m_writer.addSpace(m_now.look);
        else
            flush();
    }
}

void TreeBuilder::noteAttributes(const Node &node)
{
    const QString place = placeOf(node);
    if (!place.isEmpty() && !m_pendingPlaces.contains(place))
        m_pendingPlaces.append(place);
    const QString direction = node.attribute("dir"_L1).toLower();
    if (direction == "rtl"_L1 || direction == "ltr"_L1)
        m_now.rightToLeft = direction == "rtl"_L1;
    if (!isBlock(node.element->role))
        return;
    const QString language = node.attribute("lang"_L1).trimmed();
    if (!language.isEmpty() && language.size() <= 35)
        m_now.language = language;
    if (node.is(Role::Table))
        return; // Where the table floats, not how its text stands.
    if (const std::optional<Block::Align> align = alignOf(node, m_now.rightToLeft))
        m_now.align = *align;
}

void TreeBuilder::link(const Node &node)
{
    std::optional<QUrl> url = linkAddress(node.attribute("href"_L1), m_options.base);
    if (url && !url->isRelative() && url->hasFragment() && url->matches(m_options.base, QUrl::RemoveFragment)
        && m_places.contains(fragmentOf(*url))) {
        QUrl place;
        place.setFragment(url->fragment(QUrl::FullyEncoded), QUrl::TolerantMode);
        url = place;
    }
    if (url) {
        m_now.look.link = url->isRelative() ? *url : models::cleanLink(*url);
        m_now.look.title = node.attribute("title"_L1).simplified();
        m_now.look.style &= quint16(~Span::DeadLink);
    } else if (node.has("href"_L1) || !(node.has("id"_L1) || node.has("name"_L1))) {
        m_now.look.link.clear();
        m_now.look.style |= Span::DeadLink;
    }
    visitAll(node);
}

void TreeBuilder::quotation(const Node &node)
{
    m_writer.addText(u"\u201C", m_now.look, takePlace());
    visitAll(node);
    m_writer.addText(u"\u201D", m_now.look);
}

void TreeBuilder::image(const Node &node)
{
    Picture picture = pictureOf(node, m_options);
    if (picture.tracker) {
        ++m_trackers;
        return;
    }
    if (picture.url.isEmpty() && picture.alternative.isEmpty())
        return;
    if (m_writer.isEmpty() && !m_now.spansOnly && m_paragraphPlace.isEmpty())
        m_paragraphPlace = takePlace();
    Span span;
    span.kind = Span::Kind::Picture;
    span.style = picture.inText ? quint16(Span::Small) : quint16(m_now.look.style & Span::Small);
    span.text = picture.alternative;
    span.link = m_now.look.link;
    span.title = picture.title;
    span.picture = picture.url;
    span.size = picture.size;
    span.anchor = takePlace();
    m_writer.addPicture(span);
}

// Scripts that load pictures late leave the plain one in a <noscript> beside their stand-in.
void TreeBuilder::noScript(const Node &node)
{
    const std::vector<Node *> &siblings = node.parent->children;
    const auto shows = [this](const Node *other) {
        const Node *image = other->is(Role::Image) ? other : nullptr;
        for (const Node *child : other->children)
            image = child->is(Role::Image) ? child : image;
        return image && !pictureOf(*image, m_options).url.isEmpty()
               && pictureOf(*image, m_options).url.scheme() != "data"_L1;
    };
    const auto isSpace = [](const Node *other) { return other->isText() && other->text.trimmed().isEmpty(); };
    const auto self = std::find(siblings.cbegin(), siblings.cend(), &node);
    auto before = self;
    while (before != siblings.cbegin() && isSpace(*std::prev(before)))
        --before;
    auto after = std::next(self);
    while (after != siblings.cend() && isSpace(*after))
        ++after;
    const bool holdsPicture = shows(&node);
    const bool twice = holdsPicture
                       && ((before != siblings.cbegin() && shows(*std::prev(before)))
                           || (after != siblings.cend() && shows(*after)));
    if (!twice)
        visitAll(node);
}

void TreeBuilder::heading(const Node &node)
{
    if (m_now.spansOnly) {
        visitAll(node);
        return;
    }
    Block model = textModel();
    model.kind = Block::Kind::Heading;
    model.level = node.element->level;
    model.anchor = takePlace();
    const QList<Block> late = std::exchange(m_late, {});
    const QList<Span> spans = spansOf(node);
    const bool words = std::any_of(spans.cbegin(), spans.cend(),
                                   [](const Span &span) { return span.kind == Span::Kind::Text; });
    if (words) {
        model.spans = spans;
        if (model.anchor.isEmpty())
            model.anchor = std::exchange(model.spans.first().anchor, {});
        addBlock(model);
    } else {
        model.kind = Block::Kind::Paragraph;
        model.level = 0;
        *m_out += paragraphsOf(spans, model);
    }
    *m_out += std::exchange(m_late, late);
}

void TreeBuilder::quote(const Node &node)
{
    if (m_now.spansOnly || m_now.quotes >= maximumQuotes || m_now.containers >= maximumContainers) {
        visitAll(node);
        return;
    }
    Block block = container(Block::Kind::Quote);
    ++m_now.quotes;
    block.children = blocksOf([&] { visitAll(node); });
    if (!block.children.isEmpty())
        addBlock(block);
}

void TreeBuilder::aside(const Node &node)
{
    if (m_now.spansOnly || m_now.containers >= maximumContainers) {
        visitAll(node);
        return;
    }
    Block block = container(Block::Kind::Aside);
    block.children = blocksOf([&] { visitAll(node); });
    if (!block.children.isEmpty())
        addBlock(block);
}

void TreeBuilder::details(const Node &node)
{
    if (m_now.spansOnly || m_now.containers >= maximumContainers) {
        visitAll(node);
        return;
    }
    Block block = container(Block::Kind::Details);
    const QList<Block> late = std::exchange(m_late, {});
    bool summary = false;
    block.children = blocksOf([&] {
        for (const Node *child : node.children) {
            if (!summary && child->is(Role::Summary)) {
                summary = true;
                block.spans = spansOf(*child);
            } else {
                visit(*child);
            }
        }
    });
    block.children = std::exchange(m_late, late) + block.children;
    if (!block.children.isEmpty() || !block.spans.isEmpty())
        addBlock(block);
}

void TreeBuilder::code(const Node &node)
{
    QString text;
    appendCode(node, text);
    text = tidyCode(text);
    if (m_now.spansOnly) {
        Look look = m_now.look;
        look.style |= Span::Code;
        m_writer.addText(text, look, takePlace());
        return;
    }
    if (text.isEmpty())
        return;
    Block block;
    block.kind = Block::Kind::Code;
    block.code = breakable(text);
    block.codeLanguage = codeLanguageOf(node);
    block.anchor = takePlace();
    addBlock(block);
}

void TreeBuilder::rule()
{
    if (m_now.spansOnly)
        return;
    // One line is enough, and none at the beginning.
    if (m_out->isEmpty() || m_out->last().kind == Block::Kind::Rule)
        return;
    Block block;
    block.kind = Block::Kind::Rule;
    addBlock(block);
}

void TreeBuilder::figure(const Node &node)
{
    if (m_now.spansOnly || markedMedia(node)) {
        if (m_now.spansOnly)
            visitAll(node);
        return;
    }
    QList<Span> caption;
    QScopedValueRollback captionPlace(m_caption, &caption);
    QList<Block> blocks = blocksOf([&] { visitAll(node); });
    m_caption = nullptr;
    const auto figure = std::find_if(blocks.rbegin(), blocks.rend(),
                                     [](const Block &block) { return block.kind == Block::Kind::Figure; });
    if (figure != blocks.rend() && !caption.isEmpty()) {
        figure->spans = caption;
    } else if (!caption.isEmpty()) {
        blocks += paragraphsOf(caption, textModel());
    }
    *m_out += blocks;
}

void TreeBuilder::figureCaption(const Node &node)
{
    if (!m_caption || !m_caption->isEmpty() || m_now.spansOnly) {
        visitAll(node);
        return;
    }
    QList<Span> *caption = m_caption;
    *caption = spansOf(node);
    *m_out += std::exchange(m_late, {});
}

QList<Block> TreeBuilder::blocksOf(const std::function<void()> &work)
{
    flush();
    QList<Block> blocks;
    QScopedValueRollback out(m_out, &blocks);
    work();
    flush();
    return blocks;
}

QList<Span> TreeBuilder::spansOf(const Node &node)
{
    SpanWriter outer = std::exchange(m_writer, SpanWriter());
    const QScopedValueRollback context(m_now);
    m_now.spansOnly = true;
    visitAll(node);
    return tidied(std::exchange(m_writer, outer).take());
}

Block TreeBuilder::container(Block::Kind kind)
{
    Block block;
    block.kind = kind;
    block.rightToLeft = m_now.rightToLeft;
    block.anchor = takePlace();
    ++m_now.containers;
    return block;
}

Block TreeBuilder::textModel() const
{
    Block block;
    block.align = m_now.align;
    block.rightToLeft = m_now.rightToLeft;
    block.language = m_now.language;
    return block;
}

void TreeBuilder::addBlock(Block block)
{
    m_out->append(std::move(block));
}

void TreeBuilder::flush()
{
    if (m_writer.isEmpty())
        return;
    Block model = textModel();
    model.anchor = std::exchange(m_paragraphPlace, {});
    *m_out += paragraphsOf(m_writer.take(), model);
}

QString TreeBuilder::takePlace()
{
    return m_pendingPlaces.isEmpty() ? QString() : m_pendingPlaces.takeFirst();
}

} // namespace app::html
