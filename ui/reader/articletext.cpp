// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/articletext.h"

#include "ui/reader/articleformat.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using namespace ArticleFormat;

namespace {

/// The text of a block between two positions of the document.
QString textBetween(const QTextBlock &block, int from, int to)
{
    QString text;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment run = it.fragment();
        const int first = std::max(from, run.position());
        const int last = std::min(to, run.position() + run.length());
        if (first >= last)
            continue;
        QString part = run.text().mid(first - run.position(), last - first);
        if (part.contains(QChar::ObjectReplacementCharacter)) {
            QString words = run.charFormat().stringProperty(Alternative);
            if (run.charFormat().objectType() == Chip)
                words += u"  "_s;
            part.replace(QString(QChar::ObjectReplacementCharacter), words);
        }
        text += part;
    }
    text.remove(QChar(0x200B)).replace(QChar::LineSeparator, u'\n').replace(QChar::Nbsp, u' ');
    return text;
}

/// What stands between two blocks: cells of a row are apart by tabs, items and rows by one line.
QString between(const QTextBlock &before, const QTextBlock &block)
{
    const QTextTable *one = QTextCursor(before).currentTable();
    QTextTable *other = QTextCursor(block).currentTable();
    if (one && one == other) {
        const QTextTableCell left = other->cellAt(before.position());
        const QTextTableCell right = other->cellAt(block.position());
        if (left == right)
            return u"\n"_s;
        return left.row() == right.row() ? u"\t"_s : u"\n"_s;
    }
    const auto isItem = [](const QTextBlock &each) {
        return each.blockFormat().hasProperty(ListMarker) || each.blockFormat().hasProperty(ListCheck);
    };
    const int group = block.blockFormat().intProperty(BoxGroup);
    const bool sameBox = group != 0 && group == before.blockFormat().intProperty(BoxGroup);
    return (isItem(before) && isItem(block)) || sameBox ? u"\n"_s : u"\n\n"_s;
}

QString markerOf(const QTextBlock &block)
{
    const QTextBlockFormat format = block.blockFormat();
    if (const int check = format.intProperty(ListCheck); check > 0)
        return check == 2 ? u"[x] "_s : u"[ ] "_s;
    const QString marker = format.stringProperty(ListMarker);
    return marker.isEmpty() ? QString() : marker + u' ';
}

QChar folded(QChar letter)
{
    if (letter.unicode() < 128)
        return letter.toLower();
    if (letter == QChar::Nbsp || letter == QChar::LineSeparator)
        return u' ';
    if (letter.decompositionTag() == QChar::Canonical) {
        const QString parts = letter.decomposition();
        if (!parts.isEmpty() && !parts.front().isSurrogate())
            return folded(parts.front());
    }
    return letter.toCaseFolded();
}

QString folded(QString text)
{
    for (QChar &letter : text)
        letter = folded(letter);
    return text;
}

} // namespace

QString plainText(const QTextCursor &selection)
{
    QString text;
    const int from = selection.selectionStart();
    const int to = selection.selectionEnd();
    QTextBlock before;
    for (QTextBlock block = selection.document()->findBlock(from); block.isValid() && block.position() < to;
         block = block.next()) {
        QString part = textBetween(block, from, to);
        const bool inTable = QTextCursor(block).currentTable() != nullptr;
        if (part.trimmed().isEmpty() && !inTable)
            continue;
        if (block.position() >= from)
            part.prepend(markerOf(block));
        if (before.isValid())
            text += between(before, block);
        text += part;
        before = block;
    }
    return text;
}

QList<LinkPlace> linksOf(const QTextDocument &document)
{
    QList<LinkPlace> links;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        bool joins = false; // a link of several looks is still one link
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment run = it.fragment();
            const QString address = run.charFormat().anchorHref();
            if (address.isEmpty()) {
                joins = false;
                continue;
            }
            if (joins && links.constLast().address == address) {
                links.last().length += run.length();
                continue;
            }
            links << LinkPlace{run.position(), run.length(), address};
            joins = true;
        }
    }
    return links;
}

QList<Highlight> highlightsOf(const ArticleDocument &document, models::SearchMarker &marker)
{
    using Part = models::SearchMarker::Part;
    QList<Highlight> found;
    if (marker.isEmpty())
        return found;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const int role = block.blockFormat().intProperty(ArticleFormat::RoleOfBlock);
        const Part part = role == int(ArticleFormat::BlockRole::Title) ? Part::Title
                          : block.position() < document.bodyPosition   ? Part::Byline
                                                                       : Part::Text;
        for (const models::TextRange &hit : marker.find(block.text(), part))
            found << Highlight{block.position() + static_cast<int>(hit.start), static_cast<int>(hit.length),
                               false};
    }
    return found;
}

void TextFinder::setDocument(const QTextDocument &document)
{
    m_folded = folded(document.toRawText());
}

QList<Highlight> TextFinder::find(const QString &words) const
{
    QList<Highlight> found;
    const QString wanted = folded(words);
    if (wanted.trimmed().isEmpty())
        return found;
    const int length = static_cast<int>(wanted.size());
    for (qsizetype at = m_folded.indexOf(wanted); at >= 0; at = m_folded.indexOf(wanted, at + length))
        found << Highlight{static_cast<int>(at), length, false};
    return found;
}

} // namespace ui
