// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/searchmarker.h"
#include "ui/reader/decorationpainter.h"

#include <QTextCursor>

namespace ui {

/// What a selection is as plain text: list markers in front, pictures by their alternative text, cells apart
/// by tabs, none of the signs that we or Qt put in.
QString plainText(const QTextCursor &selection);

/// The links of a document in reading order, for walking them by keyboard.
struct LinkPlace
{
    int position = 0;
    int length = 0;
    QString address;
};
QList<LinkPlace> linksOf(const QTextDocument &document);

/// Where a document holds what was searched for.
QList<Highlight> highlightsOf(const ArticleDocument &document, models::SearchMarker &marker);

/// Finds words in a document without regard to case and accents. Positions are the document's own.
class TextFinder
{
public:
    /// Takes the text over; forgets the one before.
    void setDocument(const QTextDocument &document);
    void clear() { m_folded.clear(); }
    bool isEmpty() const { return m_folded.isEmpty(); }

    /// Where the words occur, not overlapping; none for empty words.
    QList<Highlight> find(const QString &words) const;

private:
    QString m_folded; ///< One letter for each of the document's, so that places need no translation.
};

} // namespace ui
