// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/opml/tagscanner.h"

#include "app/opml/entities.h"

using namespace Qt::StringLiterals;

namespace app::opml {

namespace {

constexpr qsizetype mostAttributes = 200; ///< Of one tag; what is beyond is no OPML anybody writes.

bool isNameStart(QChar c)
{
    return c.isLetter() || c == u'_' || c == u':';
}

bool isNameCharacter(QChar c)
{
    return isNameStart(c) || c.isDigit() || c == u'-' || c == u'.' || c.isMark();
}

} // namespace

TagScanner::TagScanner(QStringView text)
    : m_text(text)
{}

std::optional<Tag> TagScanner::next()
{
    for (;;) {
        m_at = m_text.indexOf(u'<', m_at);
        if (m_at < 0) {
            m_at = m_text.size();
            return {};
        }
        const QChar after = charAt(m_at + 1);
        if (isNameStart(after) || (after == u'/' && isNameStart(charAt(m_at + 2))))
            return readTag();
        if (!skipDeclaration()) {
            m_repaired = true;
            ++m_at;
        }
    }
}

QString TagScanner::textAfterTag() const
{
    qsizetype end = m_text.indexOf(u'<', m_at);
    if (isAt(m_at, u"<![CDATA[")) {
        end = m_text.indexOf("]]>"_L1, m_at);
        return m_text.mid(m_at + 9, end < 0 ? -1 : end - m_at - 9).toString();
    }
    return withoutReferences(m_text.mid(m_at, end < 0 ? -1 : end - m_at)).text;
}

bool TagScanner::nextIsEndTag() const
{
    return isAt(pastSpace(m_at), u"</");
}

// Comments, character data, processing instructions and the document type: nothing in them is OPML.
bool TagScanner::skipDeclaration()
{
    if (isAt(m_at, u"<!--")) {
        skipPast(u"-->");
    } else if (isAt(m_at, u"<![CDATA[")) {
        skipPast(u"]]>");
    } else if (isAt(m_at, u"<?")) {
        skipPast(u"?>");
    } else if (isAt(m_at, u"<!")) {
        const qsizetype end = m_text.indexOf(u'>', m_at);
        if (end >= 0 && m_text.mid(m_at, end - m_at).contains(u'[')) // an internal subset
            skipPast(u"]");
        skipPast(u">");
    } else {
        return false;
    }
    return true;
}

void TagScanner::skipPast(QStringView end)
{
    const qsizetype found = m_text.indexOf(end, m_at);
    m_repaired |= found < 0;
    m_at = found < 0 ? m_text.size() : found + end.size();
}

Tag TagScanner::readTag()
{
    Tag tag;
    ++m_at;
    if (charAt(m_at) == u'/') {
        tag.kind = Tag::Kind::End;
        ++m_at;
    }
    const qsizetype end = pastName(m_at);
    const QStringView name = m_text.mid(m_at, end - m_at);
    tag.name = name.mid(name.lastIndexOf(u':') + 1).toString().toLower();
    m_at = end;
    if (!readAttributes(tag, Quotes::First)) {
        m_repaired = true;
        if (tag.name == "outline"_L1 && tag.kind != Tag::Kind::End) {
            m_at = end;
            tag.kind = Tag::Kind::Start;
            tag.attributes.clear();
            readAttributes(tag, Quotes::Sensible);
        }
    }
    return tag;
}

/// False if something in the tag is not as XML wants it; what can be read is read all the same.
bool TagScanner::readAttributes(Tag &tag, Quotes quotes)
{
    bool clean = true;
    for (;;) {
        m_at = pastSpace(m_at);
        const QChar c = charAt(m_at);
        if (c == u'>') {
            ++m_at;
            return clean;
        }
        const bool ends = c == u'/' && charAt(m_at + 1) == u'>';
        const bool isCut = m_at >= m_text.size() || c == u'<'; // or its `>` was forgotten
        if (ends || isCut) {
            m_at += ends ? 2 : 0;
            if (tag.kind == Tag::Kind::Start)
                tag.kind = Tag::Kind::Empty;
            return clean && ends;
        }
        if (isNameStart(c)) {
            clean &= readAttribute(tag, quotes);
        } else {
            clean = false;
            ++m_at;
        }
    }
}

bool TagScanner::readAttribute(Tag &tag, Quotes quotes)
{
    const qsizetype nameEnd = pastName(m_at);
    const QStringView name = m_text.mid(m_at, nameEnd - m_at);
    m_at = pastSpace(nameEnd);
    if (charAt(m_at) != u'=')
        return false;
    m_at = pastSpace(m_at + 1);

    const QChar quote = charAt(m_at);
    const bool isQuoted = quote == u'"' || quote == u'\'';
    const qsizetype start = isQuoted ? ++m_at : m_at;
    const qsizetype end = isQuoted ? endOfValue(quote, quotes) : pastWord(start);
    m_at = isQuoted && charAt(end) == quote ? end + 1 : end;
    // Of 'text="The "Daily". News"' every reader of XML and HTML takes the first quote for the end. So do we,
    // lest the same file be different subscriptions elsewhere; the rest is passed over, so that it cannot
    // hide an address.
    const qsizetype stray = isQuoted ? m_text.indexOf(quote, start) : -1;
    const qsizetype valueEnd = stray >= 0 ? std::min(stray, end) : end;
    if (tag.attributes.size() < mostAttributes)
        tag.attributes.append({name.toString(), plain(m_text.mid(start, valueEnd - start))});
    return isQuoted && end < m_text.size() && !tagOfOpmlIn(start, end);
}

qsizetype TagScanner::endOfValue(QChar quote, Quotes quotes)
{
    if (quotes == Quotes::Sensible) {
        if (const auto sensible = sensibleQuote(quote))
            return *sensible;
    }
    const qsizetype found = m_text.indexOf(quote, m_at);
    const qsizetype first = found < 0 ? m_text.size() : found;
    // The quote of the next outline ends nothing of this one: its own was forgotten.
    return quotes == Quotes::Sensible ? tagOfOpmlIn(m_at, first).value_or(first) : first;
}

/// The first quote from here on that can be the end of a value; none within the next outline.
std::optional<qsizetype> TagScanner::sensibleQuote(QChar quote)
{
    qsizetype &noneBefore = m_noneBefore.at(quote == u'"' ? 0 : 1);
    for (qsizetype at = std::max(m_at, noneBefore); at < m_text.size(); ++at) {
        const QChar c = m_text.at(at);
        if (c == quote && isSensibleEnd(at))
            return at;
        noneBefore = at;
        if (isTagOfOpml(at))
            return {};
    }
    return {};
}

/// A quote ends a value if the tag ends behind it, or the next attribute begins.
bool TagScanner::isSensibleEnd(qsizetype quoteAt) const
{
    const qsizetype next = pastSpace(quoteAt + 1);
    if (next >= m_text.size())
        return true;
    const QChar c = m_text.at(next);
    if (c == u'/' && charAt(next + 1) == u'>')
        return true;
    if (c == u'>') { // a value may hold the end of an HTML tag; behind that comes text, or more HTML
        const qsizetype behind = pastSpace(next + 1);
        return behind >= m_text.size() || isAt(behind, u"<!--") || isTagOfOpml(behind);
    }
    if (!isNameStart(c))
        return false;
    const qsizetype equals = pastSpace(pastName(next));
    const QChar opening = charAt(pastSpace(equals + 1));
    return charAt(equals) == u'=' && (opening == u'"' || opening == u'\'');
}

std::optional<qsizetype> TagScanner::tagOfOpmlIn(qsizetype from, qsizetype to) const
{
    const QStringView value = m_text.mid(from, to - from);
    for (qsizetype at = value.indexOf(u'<'); at >= 0; at = value.indexOf(u'<', at + 1)) {
        if (isTagOfOpml(from + at))
            return from + at;
    }
    return {};
}

bool TagScanner::isTagOfOpml(qsizetype at) const
{
    if (charAt(at) != u'<')
        return false;
    const qsizetype name = charAt(at + 1) == u'/' ? at + 2 : at + 1;
    const QStringView word = m_text.mid(std::min(name, m_text.size()), 8);
    for (const QStringView known : {u"outline", u"body", u"opml"}) {
        if (word.startsWith(known, Qt::CaseInsensitive) && !isNameCharacter(charAt(name + known.size())))
            return true;
    }
    return false;
}

qsizetype TagScanner::pastSpace(qsizetype at) const
{
    while (at < m_text.size() && m_text.at(at).isSpace())
        ++at;
    return at;
}

qsizetype TagScanner::pastName(qsizetype at) const
{
    while (at < m_text.size() && isNameCharacter(m_text.at(at)))
        ++at;
    return at;
}

qsizetype TagScanner::pastWord(qsizetype at) const
{
    while (at < m_text.size() && !m_text.at(at).isSpace() && m_text.at(at) != u'>')
        ++at;
    return at;
}

bool TagScanner::isAt(qsizetype at, QStringView word) const
{
    return m_text.mid(std::min(at, m_text.size()), word.size()).compare(word, Qt::CaseInsensitive) == 0;
}

QString TagScanner::plain(QStringView written)
{
    Decoded decoded = withoutReferences(written);
    m_repaired |= decoded.repaired || written.contains(u'<');
    return std::move(decoded.text);
}

} // namespace app::opml
