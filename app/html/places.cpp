// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/places.h"

#include <QSet>
#include <QString>

#include <functional>

namespace app::html {

namespace {

using models::Block;
using models::Span;

bool isPlace(const QUrl &link)
{
    return link.isRelative() && link.hasFragment();
}

QString placeIn(const QUrl &link)
{
    return link.fragment(QUrl::FullyDecoded);
}

void forEach(QList<Block> &blocks, const std::function<void(Block &)> &visit)
{
    for (Block &block : blocks) {
        visit(block);
        forEach(block.children, visit);
        for (QList<Block::Cell> &row : block.rows) {
            for (Block::Cell &cell : row)
                forEach(cell.blocks, visit);
        }
    }
}

void joinEqual(QList<Span> &spans)
{
    QList<Span> joined;
    for (const Span &span : spans) {
        Span *last = joined.isEmpty() ? nullptr : &joined.last();
        const bool same = last && last->kind == Span::Kind::Text && span.kind == Span::Kind::Text
                          && span.anchor.isEmpty() && last->style == span.style && last->link == span.link
                          && last->title == span.title;
        if (same)
            last->text += span.text;
        else
            joined.append(span);
    }
    spans = joined;
}

} // namespace

void settlePlaces(QList<Block> &blocks, const QUrl &page)
{
    QSet<QString> places;
    QSet<QString> wanted;
    const auto note = [&](const QString &anchor, const QUrl &link) {
        if (!anchor.isEmpty())
            places.insert(anchor);
        if (isPlace(link))
            wanted.insert(placeIn(link));
    };
    forEach(blocks, [&](Block &block) {
        note(block.anchor, block.link);
        for (const Span &span : block.spans)
            note(span.anchor, span.link);
    });
    if (places.isEmpty() && wanted.isEmpty())
        return;

    const auto settle = [&](QString &anchor, QUrl &link) {
        if (!wanted.remove(anchor))
            anchor.clear(); // also the second of the same name: browsers go to the first
        if (isPlace(link) && !places.contains(placeIn(link)) && page.isValid() && !page.isRelative())
            link = page.resolved(link);
    };
    forEach(blocks, [&](Block &block) {
        settle(block.anchor, block.link);
        for (Span &span : block.spans)
            settle(span.anchor, span.link);
        joinEqual(block.spans);
    });
}

} // namespace app::html
