// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/revisions.h"

#include "app/base/references.h"
#include "app/store/packing.h"
#include "app/store/plaintext.h"

#include <utility>

namespace app::store {

namespace {

constexpr int mostTexts = 10;
constexpr qint64 mostBytes = qint64(512) * 1024; ///< Of one article, packed.

/// White space, and what has no width: soft hyphens, places where a word may break, marks of byte order.
bool isUnseen(QChar letter)
{
    const char16_t unit = letter.unicode();
    return unit <= u' ' || (unit >= 0x7f && letter.isSpace()) || unit == 0xad || unit == 0x200b
           || unit == 0x2060 || unit == 0xfeff;
}

/// The next letter that a reader sees; 0 at the end.
char16_t nextSeen(QStringView text, qsizetype &at)
{
    while (at < text.size()) {
        const QChar letter = text.at(at++);
        if (!isUnseen(letter))
            return letter.unicode();
    }
    return 0;
}

bool sameLetters(QStringView one, QStringView other)
{
    qsizetype atOne = 0;
    qsizetype atOther = 0;
    for (;;) {
        const char16_t letter = nextSeen(one, atOne);
        if (letter != nextSeen(other, atOther))
            return false;
        if (letter == 0)
            return true;
    }
}

/// With letters in place of the references to them, but for those that could be taken for markup.
QString withLetters(QStringView html)
{
    QString text;
    text.reserve(html.size());
    qsizetype from = 0;
    for (qsizetype at = html.indexOf(u'&'); at >= 0; at = html.indexOf(u'&', from)) {
        const Reference reference = readReference(html.sliced(at), ReferenceIn::Text);
        const bool isLetter = reference.length > 0 && reference.character > 0x7f;
        text += html.sliced(from, at - from);
        if (isLetter)
            text += QChar::fromUcs4(reference.character);
        else
            text += u'&';
        from = at + (isLetter ? reference.length : 1);
    }
    return text += html.sliced(from);
}

QString plainTextOf(QStringView html)
{
    const QByteArray utf8 = withLetters(html).toUtf8();
    QByteArray text;
    text.reserve(utf8.size());
    appendPlainText({utf8.constData(), std::size_t(utf8.size())}, text);
    return QString::fromUtf8(text);
}

} // namespace

bool saysTheSame(QStringView oneTitle, QStringView oneText, QStringView otherTitle, QStringView otherText)
{
    return sameLetters(oneTitle, otherTitle)
           && (oneText == otherText || sameLetters(plainTextOf(oneText), plainTextOf(otherText)));
}

RevisionWriter::RevisionWriter(Database &database, const QDateTime &now)
    : m_now(now.toMSecsSinceEpoch())
    , m_newest(database,
               "SELECT number, replaced FROM revision WHERE article = ? ORDER BY number DESC LIMIT 1")
    , m_insert(
          database,
          "INSERT INTO revision (article, number, seen, replaced, title, text) VALUES (?, ?, ?, ?, ?, ?)")
    , m_sizes(database, "SELECT number, length(text) FROM revision WHERE article = ? ORDER BY number")
    , m_delete(database, "DELETE FROM revision WHERE article = ? AND number = ?")
{}

void RevisionWriter::keep(const ReplacedText &text)
{
    const bool isFirst = !m_newest.bind(text.article).next();
    const int number = isFirst ? 1 : m_newest.column<int>(0) + 1;
    const qint64 seen = isFirst ? text.firstSeen : m_newest.column<qint64>(1);
    m_insert.bind(text.article, number, seen, m_now, text.title, text.packedText).run();
    if (!isFirst)
        bound(text.article);
}

void RevisionWriter::bound(qint64 article)
{
    QList<std::pair<int, qint64>> kept; // number and bytes, the oldest first
    qint64 bytes = 0;
    m_sizes.bind(article);
    while (m_sizes.next()) {
        kept.append({m_sizes.column<int>(0), m_sizes.column<qint64>(1)});
        bytes += kept.last().second;
    }
    // The very last one stays, however long: by its number the edits are counted.
    while (kept.size() > 1 && (kept.size() > mostTexts || bytes > mostBytes)) {
        const auto superfluous = kept.takeAt(kept.size() > 2 ? 1 : 0);
        bytes -= superfluous.second;
        m_delete.bind(article, superfluous.first).run();
    }
}

QList<models::Revision> loadRevisions(Database &database, models::ArticleId article)
{
    QList<models::Revision> revisions;
    Statement row(
        database,
        "SELECT number, title, text, seen, replaced FROM revision WHERE article = ? ORDER BY number");
    row.bind(article.value);
    while (row.next())
        revisions.append({.number = row.column<int>(0),
                          .title = row.column<QString>(1),
                          .text = unpacked(row.column<QByteArray>(2)),
                          .seen = row.column<QDateTime>(3),
                          .replaced = row.column<QDateTime>(4)});
    return revisions;
}

} // namespace app::store
