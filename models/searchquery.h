// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/problem.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace models {

/// One condition of a search: a word, or what stands behind `title:`, `is:`, `before:` and so on.
struct SearchTerm
{
    enum class Kind {
        Words, ///< Anywhere in the article.
        Title,
        Author,
        Feed,
        Folder,
        Tag,
        Url,
        Unread,
        Read,
        Starred,
        HasEnclosure,
        HasImage,
        HasComments,
        HasLabel,
        Label,  ///< By its name; with `prefix`, all labels that begin so.
        Before, ///< The day or moment itself excluded.
        After   ///< The day or moment itself included.
    };

    Kind kind = Kind::Words;
    QString text;
    bool prefix = false; ///< Written with a `*` at its end: words that begin so.
    QDateTime when;
    std::optional<qint64> secondsAgo; ///< Of `when`, if it was written as `7d`: it moves with the clock.

    bool operator==(const SearchTerm &) const = default;
};

/// A search as a tree. And and Or have children, Not has one, Term has none.
struct SearchNode
{
    enum class Op { Term, And, Or, Not };

    Op op = Op::And;
    SearchTerm term;
    QList<SearchNode> children;

    bool matchesEverything() const { return op == Op::And && children.isEmpty(); }
    bool operator==(const SearchNode &) const = default;
};

/// A search as it was understood, or why it was not.
struct SearchQuery
{
    SearchNode root;
    std::optional<Problem>
        problem;             ///< QueryNotUnderstood: `subject` is the search, `evidence` what is missing.
    qsizetype position = -1; ///< Where in the text the problem is.
};

/// Reads the language of the search field: words, "phrases", beginnings*, -not, OR, parentheses, `title:`
/// `author:` `feed:` `folder:` `tag:` `label:` `url:`, `is:unread|read|starred`,
/// `has:enclosure|image|comments|label`, `before:` and `after:` with YYYY-MM-DD (in local time) or `7d`,
/// `3h`, `30m`, `2w` ago. Pure: the clock comes in.
SearchQuery parseSearch(const QString &text, const QDateTime &now);

} // namespace models
