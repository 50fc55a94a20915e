// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/sanitizer.h"

#include "app/html/dom.h"
#include "app/html/places.h"
#include "app/html/treebuilder.h"

#include <memory>

namespace app::html {

namespace {

constexpr qsizetype longestArticle = 1'000'000; // Characters; what is longer takes a second to lay out.

// The length of the text if every '<' began a tag that the next '>' ends.
qsizetype roughTextLength(QStringView html)
{
    qsizetype length = 0;
    qsizetype at = 0;
    while (at < html.size()) {
        const qsizetype tag = html.indexOf(u'<', at);
        length += (tag < 0 ? html.size() : tag) - at;
        if (tag < 0)
            break;
        const QStringView rest = html.sliced(tag);
        const bool script = rest.startsWith(u"<script", Qt::CaseInsensitive);
        const bool style = rest.startsWith(u"<style", Qt::CaseInsensitive);
        qsizetype end = html.indexOf(u'>', tag);
        if (script || style)
            end = html.indexOf(script ? u"</script" : u"</style", tag, Qt::CaseInsensitive);
        if (end < 0)
            break;
        at = end + 1;
    }
    return length;
}

// A quote that somebody forgot to close swallows the article up to the next one. Nobody wants to read
// less than a third of it.
std::unique_ptr<Document> documentOf(QStringView html)
{
    auto document = std::make_unique<Document>(html);
    if (document->textLength() >= roughTextLength(html) * 3 / 10)
        return document;
    auto second = std::make_unique<Document>(html, Tokenizer::LongValues::EndAtTag);
    return second->textLength() > document->textLength() ? std::move(second) : std::move(document);
}

// Never in the middle of a tag, if there is a better place near the end.
QStringView firstPart(QStringView html)
{
    const QStringView part = html.first(longestArticle);
    const qsizetype paragraph = part.lastIndexOf(u'<');
    return paragraph > longestArticle - 20'000 ? part.first(paragraph) : part;
}

} // namespace

models::BlockTree sanitize(const QString &html, const SanitizeOptions &options)
{
    const bool cut = !options.whole && html.size() > longestArticle;
    const QStringView source = cut ? firstPart(html) : QStringView(html);
    const std::unique_ptr<Document> document = documentOf(source);
    models::BlockTree tree = TreeBuilder(options, document->root()).build();
    settlePlaces(tree.blocks, options.base);
    tree.cut = cut;
    return tree;
}

} // namespace app::html
