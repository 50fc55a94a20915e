// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/tokenizer.h"

#include "app/html/entities.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::html {

namespace {

constexpr qsizetype maximumAttributes = 64;   // Every new one is compared with those before.
constexpr qsizetype maximumValue = 3'000'000; // A picture in a data: address may be this long.
constexpr qsizetype suspiciousValue = 120;    // Of a value that holds whole tags.
constexpr int maximumTagsWithoutEnd = 8;      // Each was read up to the end of the article.

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isRawText(const QString &name)
{
    return name == "script"_L1 || name == "style"_L1 || name == "xmp"_L1 || name == "iframe"_L1
           || name == "noembed"_L1 || name == "noframes"_L1;
}

bool isDecodedText(const QString &name)
{
    return name == "textarea"_L1 || name == "title"_L1;
}

} // namespace

QString Token::attribute(QLatin1String wanted) const
{
    const auto found = std::find_if(attributes.cbegin(), attributes.cend(),
                                    [wanted](const Attribute &known) { return known.name == wanted; });
    return found == attributes.cend() ? QString() : found->value;
}

Tokenizer::Tokenizer(QStringView html, LongValues longValues)
    : m_html(html)
    , m_longValues(longValues)
{}

QChar Tokenizer::at(qsizetype offset) const
{
    return m_pos + offset < m_html.size() ? m_html[m_pos + offset] : QChar();
}

bool Tokenizer::next(Token &token)
{
    token.attributes.clear();
    token.selfClosing = false;
    if (m_rawEnd >= 0)
        return rawText(token);

    qsizetype start = m_pos;
    const auto text = [&](qsizetype end) {
        token.kind = Token::Kind::Text;
        token.text = decoded(m_html.sliced(start, end - start), ReferenceIn::Text);
        if (m_inCdata && token.text.contains("]]>"_L1)) {
            token.text.remove("]]>"_L1);
            m_inCdata = false;
        }
        return true;
    };
    while (m_pos < m_html.size()) {
        const qsizetype tag = m_html.indexOf(u'<', m_pos);
        m_pos = tag < 0 ? m_html.size() : tag;
        const QChar second = at(1);
        const bool comment = second == u'!' || second == u'?' || (second == u'/' && !isLetter(at(2)));
        if (!comment && !isLetter(second) && second != u'/') {
            m_pos = std::min(m_pos + 1, m_html.size()); // "a < b"
            continue;
        }
        if (m_pos > start && m_pos <= m_html.size())
            return text(m_pos);
        if (comment) {
            skipComment();
            start = m_pos;
            continue;
        }
        if (m_tagsWithoutEnd < maximumTagsWithoutEnd && readTag(token))
            return true;
        ++m_tagsWithoutEnd;
        m_pos = start + 1;
    }
    return m_pos > start ? text(m_pos) : false;
}

bool Tokenizer::rawText(Token &token)
{
    token.kind = Token::Kind::Text;
    const QStringView raw = m_html.sliced(m_pos, m_rawEnd - m_pos);
    token.text = m_decodeRaw ? decoded(raw, ReferenceIn::Text) : visible(raw);
    m_pos = m_rawEnd;
    m_rawEnd = -1;
    return true;
}

// HTML Standard §13.2.5.42 and below, but one that never ends takes only the tag, not the rest of the
// article.
void Tokenizer::skipComment()
{
    const QStringView rest = m_html.sliced(m_pos);
    if (rest.startsWith(u"<![CDATA[")) {
        m_inCdata = true; // A feed that wrapped its article twice.
        m_pos += 9;
        return;
    }
    qsizetype end = -1;
    if (rest.startsWith(u"<!--")) {
        if (rest.startsWith(u"<!-->") || rest.startsWith(u"<!--->")) {
            m_pos += rest.startsWith(u"<!-->") ? 5 : 6;
            return;
        }
        const qsizetype plain = m_noCommentEnd ? -1 : m_html.indexOf(u"-->", m_pos + 4);
        m_noCommentEnd = plain < 0; // So that a thousand of them do not look for it a thousand times.
        const qsizetype odd = plain < 0 ? -1 : m_html.sliced(0, plain).indexOf(u"--!>", m_pos + 4);
        end = odd >= 0 ? odd + 4 : plain >= 0 ? plain + 3 : -1;
    }
    if (end < 0) {
        const qsizetype close = m_html.indexOf(u'>', m_pos);
        end = close < 0 ? m_html.size() : close + 1;
    }
    m_pos = end;
}

bool Tokenizer::readTag(Token &token)
{
    const bool closing = at(1) == u'/';
    token.kind = closing ? Token::Kind::EndTag : Token::Kind::StartTag;
    m_pos += closing ? 2 : 1;
    const qsizetype nameAt = m_pos;
    while (m_pos < m_html.size() && !isSpace(at()) && at() != u'>' && at() != u'/')
        ++m_pos;
    token.name = m_html.sliced(nameAt, m_pos - nameAt).toString().toLower();

    while (true) {
        while (m_pos < m_html.size() && (isSpace(at()) || at() == u'/')) {
            token.selfClosing = at() == u'/';
            ++m_pos;
        }
        if (m_pos >= m_html.size())
            return false;
        if (at() == u'>') {
            ++m_pos;
            break;
        }
        token.selfClosing = false;
        if (!readAttribute(token))
            return false;
    }
    if (!closing && !token.selfClosing)
        enterRawText(token);
    return true;
}

bool Tokenizer::readAttribute(Token &token)
{
    const qsizetype nameAt = m_pos++; // A leading '=' belongs to the name.
    while (m_pos < m_html.size() && !isSpace(at()) && at() != u'>' && at() != u'/' && at() != u'=')
        ++m_pos;
    const QStringView name = m_html.sliced(nameAt, m_pos - nameAt);
    skipSpace();
    QString value;
    if (at() == u'=') {
        ++m_pos;
        skipSpace();
        if (!readValue(value))
            return false;
    }
    if (token.attributes.size() >= maximumAttributes || name.size() > 64)
        return true;
    const QString lower = name.toString().toLower();
    const auto same = [&](const Attribute &known) { return known.name == lower; };
    if (std::none_of(token.attributes.cbegin(), token.attributes.cend(), same))
        token.attributes.append({lower, value});
    return true;
}

bool Tokenizer::readValue(QString &value)
{
    const qsizetype start = m_pos;
    qsizetype end = start;
    const QChar quote = at();
    if (quote == u'"' || quote == u'\'') {
        const qsizetype close = m_html.indexOf(quote, start + 1);
        const bool suspicious = m_longValues == LongValues::EndAtTag && close - start > suspiciousValue;
        qsizetype tagEnd = -1;
        if (close < 0)
            tagEnd = m_html.indexOf(u'>', start + 1);
        else if (suspicious && m_html.sliced(start, close - start).contains(u'<'))
            tagEnd = m_html.sliced(0, close).indexOf(u'>', start + 1);
        if (close < 0 && tagEnd < 0)
            return false;
        const bool forgotten = tagEnd >= 0;
        end = forgotten ? tagEnd : close;
        m_pos = forgotten ? end : end + 1;
        value = decoded(m_html.sliced(start + 1, std::min(end - start - 1, maximumValue)),
                        ReferenceIn::Attribute);
        return true;
    }
    while (end < m_html.size() && !isSpace(m_html[end]) && m_html[end] != u'>')
        ++end;
    m_pos = end;
    value = decoded(m_html.sliced(start, std::min(end - start, maximumValue)), ReferenceIn::Attribute);
    return true;
}

void Tokenizer::enterRawText(Token &token)
{
    if (token.name == "plaintext"_L1) {
        m_rawEnd = m_html.size();
        m_decodeRaw = false;
        return;
    }
    const bool raw = isRawText(token.name);
    if (!raw && !isDecodedText(token.name))
        return;
    if (m_noEndFor.contains(token.name)) {
        token.selfClosing = true;
        return;
    }
    const QString close = "</"_L1 + token.name;
    qsizetype end = m_html.indexOf(close, m_pos, Qt::CaseInsensitive);
    while (end >= 0 && end + close.size() < m_html.size() && isLetter(m_html[end + close.size()]))
        end = m_html.indexOf(close, end + 1, Qt::CaseInsensitive);
    if (end < 0) {
        m_noEndFor.insert(token.name); // So that a thousand of them do not look for it a thousand times.
        if (token.name != "script"_L1 && token.name != "style"_L1) {
            token.selfClosing = true; // A frame that is not closed hides nothing.
            return;
        }
        end = m_html.size();
    }
    m_rawEnd = end;
    m_decodeRaw = !raw;
}

void Tokenizer::skipSpace()
{
    while (m_pos < m_html.size() && isSpace(at()))
        ++m_pos;
}

} // namespace app::html
