// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace app::opml {

struct Attribute
{
    QString name; ///< As written.
    QString value;
};

/// A start tag, an empty element or an end tag.
struct Tag
{
    enum class Kind { Start, Empty, End };

    Kind kind = Kind::Start;
    QString name; ///< In lower case, without a prefix.
    QList<Attribute> attributes;
};

/// Walks the tags of an OPML document whatever state it is in: OPML is all tags and attributes, so that a
/// bare
/// `&`, a `<` or a quote within a value can be told from the real thing by what follows. Builds no tree,
/// expands no entity, and takes time in proportion to the document.
class TagScanner
{
public:
    explicit TagScanner(QStringView text);

    std::optional<Tag> next();
    QString textAfterTag() const; ///< Up to the next tag.
    bool nextIsEndTag() const;    ///< White space aside.
    bool repaired() const { return m_repaired; }

private:
    /// Where a value ends: at the first quote, as XML says; or at the first that makes sense, if that fails.
    enum class Quotes { First, Sensible };

    bool skipDeclaration();
    void skipPast(QStringView end);
    Tag readTag();
    bool readAttributes(Tag &tag, Quotes quotes);
    bool readAttribute(Tag &tag, Quotes quotes);
    qsizetype endOfValue(QChar quote, Quotes quotes);
    std::optional<qsizetype> sensibleQuote(QChar quote);
    bool isSensibleEnd(qsizetype quoteAt) const;
    std::optional<qsizetype> tagOfOpmlIn(qsizetype from, qsizetype to) const;
    bool isTagOfOpml(qsizetype at) const;
    qsizetype pastSpace(qsizetype at) const;
    qsizetype pastName(qsizetype at) const;
    qsizetype pastWord(qsizetype at) const;
    bool isAt(qsizetype at, QStringView word) const;
    QChar charAt(qsizetype at) const { return at < m_text.size() ? m_text.at(at) : QChar(); }
    QString plain(QStringView written);

    QStringView m_text;
    qsizetype m_at = 0;
    bool m_repaired = false;
    /// Up to where it is known that no quote (`"`, `'`) ends a value sensibly; keeps a hostile tag from being
    /// read once per quote.
    std::array<qsizetype, 2> m_noneBefore{};
};

} // namespace app::opml
