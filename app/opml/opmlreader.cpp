// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/opml/opmlreader.h"

#include "app/opml/outlinebuilder.h"
#include "app/opml/tagscanner.h"
#include "app/opml/unicode.h"

using namespace Qt::StringLiterals;

namespace app::opml {

namespace {

constexpr qsizetype largestFile = 64 * 1024 * 1024; ///< Bytes.

models::Problem problem(models::Problem::Kind kind, const QString &evidence)
{
    models::Problem met;
    met.kind = kind;
    met.evidence = evidence;
    return met;
}

} // namespace

Result<models::Outline, models::Problem> readOpml(const QByteArray &bytes)
{
    if (bytes.size() > largestFile)
        return problem(models::Problem::Kind::TooLarge, u"%1 bytes"_s.arg(bytes.size()));

    const QString text = textOf(bytes);
    TagScanner scanner(text);
    OutlineBuilder builder;
    std::optional<Tag> tag = scanner.next();
    if (!tag || tag->name != "opml"_L1)
        return problem(models::Problem::Kind::NotOpml, tag ? u"<%1>"_s.arg(tag->name) : u"no element"_s);

    for (; tag && !builder.isFull(); tag = scanner.next()) {
        if (tag->kind == Tag::Kind::End)
            builder.close(tag->name);
        else
            builder.open(*tag, tag->kind == Tag::Kind::Empty || scanner.nextIsEndTag(),
                         tag->name == "title"_L1 ? scanner.textAfterTag() : QString());
    }
    models::Outline outline = builder.take();
    outline.repaired = scanner.repaired() || builder.repaired();
    return outline;
}

} // namespace app::opml
