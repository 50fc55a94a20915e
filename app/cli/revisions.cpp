// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/revisions.h"

#include "app/cli/json.h"
#include "app/cli/words.h"
#include "app/html/sanitizer.h"
#include "app/text/comparison.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using models::Block;
using models::Span;

models::BlockTree cleaned(const models::Revision &version, const models::Article &article)
{
    html::SanitizeOptions options;
    options.base = article.headline.link.isEmpty() ? article.site : article.headline.link;
    options.whole = true;
    return html::sanitize(version.text, options);
}

QString timeOf(const QDateTime &at)
{
    return at.toUTC().toString(u"yyyy-MM-dd hh:mm"_s);
}

QJsonObject jsonOf(const models::Revision &revision, const models::Article &article)
{
    const models::BlockTree tree = cleaned(revision, article);
    return {{u"number"_s, revision.number},
            {u"seen"_s, textOf(revision.seen)},
            {u"replaced"_s, textOf(revision.replaced)},
            {u"title"_s, revision.title},
            {u"html"_s, html::toHtml(tree)},
            {u"text"_s, html::toText(tree)}};
}

/// Changed words between their signs, which plain text has in place of colours.
QList<Span> withSigns(const QList<Span> &spans, bool &changed)
{
    QList<Span> signs;
    quint16 before = Span::Plain;
    const auto turnTo = [&](quint16 style) {
        if (style == before)
            return;
        if (before != Span::Plain)
            signs.append({.text = before == Span::Deleted ? u"-]"_s : u"+}"_s});
        if (style != Span::Plain)
            signs.append({.text = style == Span::Deleted ? u"[-"_s : u"{+"_s});
        changed = true;
        before = style;
    };
    for (const Span &span : spans) {
        turnTo(quint16(span.style & (Span::Inserted | Span::Deleted)));
        signs.append(span);
    }
    turnTo(Span::Plain);
    return signs;
}

Block withSigns(Block block, bool &changed)
{
    block.spans = withSigns(block.spans, changed);
    for (Block &child : block.children)
        child = withSigns(child, changed);
    return block;
}

QString changesIn(const models::TextDifference &difference)
{
    models::BlockTree tree;
    bool inTitle = false;
    const Block title{.kind = Block::Kind::Paragraph, .spans = withSigns(difference.title, inTitle)};
    if (inTitle)
        tree.blocks.append(title);
    for (const Block &block : difference.blocks) {
        bool changed = false;
        const Block signs = withSigns(block, changed);
        if (changed)
            tree.blocks.append(signs);
    }
    return html::toText(tree);
}

} // namespace

void printRevisions(Context &context,
                    const models::Article &article,
                    const QList<models::Revision> &revisions)
{
    if (context.json()) {
        QJsonArray older;
        for (const models::Revision &revision : revisions)
            older.append(jsonOf(revision, article));
        return context.console.print(
            QJsonObject{{u"id"_s, article.headline.id.value}, {u"revisions"_s, older}});
    }
    for (qsizetype i = 0; i < revisions.size(); ++i) {
        const models::Revision &before = revisions.at(i);
        const models::Revision now{.title = article.headline.title, .text = article.body()};
        const models::Revision &after = i + 1 < revisions.size() ? revisions.at(i + 1) : now;
        const auto difference =
            text::compare({before.title, cleaned(before, article)}, {after.title, cleaned(after, article)});
        //: %1 and %2 are moments: since when a text was there, and when another stood in its place.
        context.console.print(
            Words::tr("Changed: the text of %1, on %2").arg(timeOf(before.seen), timeOf(before.replaced)));
        context.console.print(u'\n' + changesIn(difference) + u'\n');
    }
}

} // namespace app::cli
