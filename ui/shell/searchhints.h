// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/librarytree.h"

#include <QCoreApplication>
#include <QDate>
#include <QList>

namespace ui {

/// Something that may be typed into the search field next.
struct SearchHint
{
    QString words;       ///< What is put into the field: `label:"To read"`.
    QString explanation; ///< What it finds; may be empty.

    bool operator==(const SearchHint &) const = default;
};

/// What the language of the search field offers. Pure.
class SearchHints
{
    Q_DECLARE_TR_FUNCTIONS(SearchHints)

public:
    /// The language by examples, for an empty field.
    static QList<SearchHint> examples(const QDate &today);
    /// What may stand behind the colon that the word before the cursor holds; none if it holds none.
    static QList<SearchHint>
    completions(const QString &text, qsizetype cursor, const models::LibraryTree &tree, const QDate &today);
    /// Where in the text the word before the cursor begins, without a `-` or `(` in front of it.
    static qsizetype wordBefore(const QString &text, qsizetype cursor);
    /// How much is to be underlined of what is not understood at this place: up to the word's end, at the end
    /// of the text the word before.
    static std::pair<qsizetype, qsizetype> mistakeAt(const QString &text, qsizetype position);
};

} // namespace ui
