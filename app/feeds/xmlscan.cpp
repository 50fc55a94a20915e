// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/xmlscan.h"

#include "app/base/references.h"
#include "app/feeds/escapes.h"
#include "app/feeds/ownentities.h"

#include <algorithm>
#include <array>

namespace app::feeds {

namespace {

using std::string_view;

constexpr auto npos = string_view::npos;
constexpr string_view blanks = " \t\r\n";
constexpr std::size_t longestTag = 1024 * 1024;
constexpr int mostAttributes = 1000;

string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

constexpr bool isForbidden(unsigned char byte)
{
    return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r';
}

bool startsName(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'
           || static_cast<unsigned char>(c) >= 0x80;
}

bool holdsForbidden(string_view text)
{
    bool found = false; // no early way out: so the compiler can look at many bytes at a time
    for (const char c : text)
        found |= isForbidden(static_cast<unsigned char>(c));
    return found;
}

// Escape is a control character to XML, but in front of us no encoding needs it any more.
QByteArray withoutForbidden(QByteArray bytes)
{
    bytes.removeIf([](char c) { return isForbidden(static_cast<unsigned char>(c)); });
    return bytes;
}

constexpr bool isC1(string_view text, std::size_t at)
{
    return at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0;
}

// U+0080 to U+009F: windows-1252 that somebody took for Latin-1 on its way to UTF-8.
bool holdsC1(string_view text)
{
    for (std::size_t at = text.find('\xC2'); at != npos; at = text.find('\xC2', at + 2)) {
        if (isC1(text, at))
            return true;
    }
    return false;
}

QByteArray withC1AsMeant(string_view text)
{
    std::string out;
    out.reserve(text.size() + text.size() / 16);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\xC2' || !isC1(text, at)) {
            out += text[at];
            continue;
        }
        if (const char32_t meant = numberedCharacter(static_cast<unsigned char>(text[++at])))
            appendUtf8(out, meant);
    }
    return QByteArray::fromStdString(out);
}

// From `at`, past one comment, processing instruction or DOCTYPE; `at` itself if there is none.
std::size_t pastMisc(string_view text, std::size_t at)
{
    const string_view rest = text.substr(at);
    const auto past = [&](string_view end, std::size_t from) {
        const std::size_t found = text.find(end, at + from);
        return found == npos ? text.size() : found + end.size();
    };
    if (rest.starts_with("<!--"))
        return past("-->", 4);
    if (rest.starts_with("<?"))
        return past(">", 2);
    if (!rest.starts_with("<!"))
        return at;
    std::size_t end = text.find_first_of("[>", at);
    if (end != npos && text[end] == '[') { // the internal subset, which we do not read
        end = text.find(']', end);
        end = end == npos ? npos : text.find('>', end);
    }
    return end == npos ? text.size() : end + 1;
}

struct Prologue
{
    std::size_t end = 0; ///< Where the first element starts.
    string_view root;
    string_view doctype; ///< As written; empty if there is none.
};

Prologue readPrologue(string_view text, std::size_t at)
{
    string_view doctype;
    while (true) {
        at = std::min(text.find_first_not_of(blanks, at), text.size());
        const std::size_t next = pastMisc(text, at);
        if (next == at)
            break;
        if (text.substr(at).starts_with("<!DOCTYPE"))
            doctype = text.substr(at, next - at);
        at = next;
    }
    if (at + 1 >= text.size() || text[at] != '<' || !startsName(text[at + 1]))
        return {at, {}, doctype};
    const std::size_t end = std::min(text.find_first_of(" \t\r\n/>", at), text.size());
    return {at, text.substr(at + 1, end - at - 1), doctype};
}

bool equalsIgnoringCase(string_view a, string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
        return (x >= 'A' && x <= 'Z' ? x + 32 : x) == (y >= 'A' && y <= 'Z' ? y + 32 : y);
    });
}

bool isFamiliarRoot(string_view name)
{
    const std::size_t colon = name.find(':');
    const string_view local = colon == npos ? name : name.substr(colon + 1);
    constexpr std::array<string_view, 9> familiar = {"rss",  "rdf",  "feed",  "channel", "html",
                                                     "opml", "item", "entry", "head"};
    return std::any_of(familiar.begin(), familiar.end(),
                       [local](string_view root) { return equalsIgnoringCase(local, root); });
}

// Where the document proper starts: error messages of PHP, a proxy's greeting and the like come before some.
std::size_t findStart(string_view text)
{
    const std::size_t first = std::min(text.find_first_not_of(blanks), text.size());
    if (isFamiliarRoot(readPrologue(text, first).root))
        return first;
    constexpr std::size_t longestJunk = 64 * 1024;
    const string_view front = text.substr(0, longestJunk);
    for (const string_view mark : {"<?xml", "<rss", "<feed", "<rdf:RDF", "<RDF"}) {
        const std::size_t found = front.find(mark, first);
        if (found != npos && isFamiliarRoot(readPrologue(text, found).root))
            return found;
    }
    return first;
}

/// Walks over the document's markup once and mends its references; copies from the first change on.
class ReferenceMender
{
public:
    ReferenceMender(string_view text, OwnEntities entities)
        : m_text(text)
        , m_entities(std::move(entities))
    {}

    bool run(); ///< False if a start tag is too much; see evidence().
    bool changed() const { return !m_out.empty(); }
    Flaw flaws() const { return m_flaws; }
    const std::string &evidence() const { return m_evidence; }
    QByteArray result();

private:
    void reference();
    void ownOrBare();
    bool markup();
    bool startTag();
    void skipPast(string_view end, std::size_t from);
    void replace(std::size_t length, string_view with);

    string_view m_text;
    OwnEntities m_entities;
    std::size_t m_at = 0;
    std::size_t m_copied = 0; ///< What of the text is in m_out already, once something was changed.
    std::string m_out;
    // Where an end was looked for in vain; looking again for each start would be quadratic.
    std::size_t m_noSectionEndFrom = npos;
    std::size_t m_noCommentEndFrom = npos;
    Flaw m_flaws = Flaw::None;
    std::string m_evidence;
};

// Looking for one sign at a time is looking at many bytes at a time; each is found once.
bool ReferenceMender::run()
{
    const auto next = [this](char sign) { return std::min(m_text.find(sign, m_at), m_text.size()); };
    std::size_t tag = next('<');
    std::size_t ampersand = next('&');
    while (true) {
        if (tag < m_at)
            tag = next('<');
        if (ampersand < m_at)
            ampersand = next('&');
        m_at = std::min(tag, ampersand);
        if (m_at == m_text.size())
            return true;
        if (m_at == ampersand)
            reference();
        else if (!markup())
            return false;
    }
}

// The length of &lt; &gt; &amp; &quot; &apos; at the front of the text; 0 if there is none of them.
std::size_t predefinedLength(string_view text)
{
    if (text.size() > 3 && text[2] == 't' && text[3] == ';')
        return text[1] == 'l' || text[1] == 'g' ? 4 : 0;
    if (text.starts_with("&amp;"))
        return 5;
    return text.starts_with("&quot;") || text.starts_with("&apos;") ? 6 : 0;
}

void ReferenceMender::reference()
{
    if (const std::size_t length = predefinedLength(m_text.substr(m_at)); length > 0) {
        m_at += length;
        return;
    }
    const Reference reference = readReference(m_text.substr(m_at, 64), ReferenceIn::Xml);
    if (reference.length == 0) {
        ownOrBare();
        return;
    }
    std::string character;
    if (!reference.character)
        m_flaws = m_flaws | Flaw::ControlCharacters;
    if (reference.character == '<' || reference.character == '&')
        character = "&#" + std::to_string(static_cast<unsigned>(reference.character)) + ";";
    else if (reference.character)
        appendUtf8(character, reference.character);
    // A carriage return must stay a reference, or XML's line ends would swallow it; quotes, for attributes.
    const bool keep =
        reference.character == '\r' || reference.character == '"' || reference.character == '\'';
    if (keep)
        m_at += std::size_t(reference.length);
    else
        replace(std::size_t(reference.length), character);
}

void ReferenceMender::ownOrBare()
{
    const string_view rest = m_text.substr(m_at);
    if (const string_view own = m_entities.take(rest); !own.empty()) {
        replace(rest.find(';') + 1, own);
        return;
    }
    m_flaws = m_flaws | Flaw::Ampersands;
    replace(1, "&amp;");
}

bool ReferenceMender::markup()
{
    const string_view rest = m_text.substr(m_at, 9);
    if (rest.size() > 1 && startsName(rest[1]))
        return startTag();
    if (rest.starts_with("<![CDATA["))
        skipPast("]]>", 9);
    else if (rest.starts_with("<!--"))
        skipPast("-->", 4);
    else
        ++m_at;
    return true;
}

bool ReferenceMender::startTag()
{
    const std::size_t first = m_at;
    int attributes = 0;
    char quote = 0;
    for (++m_at; m_at < m_text.size();) {
        const char c = m_text[m_at];
        if (c == '&') {
            reference();
            continue;
        }
        if (c == '<' || (c == '>' && !quote))
            break;
        if (quote)
            quote = c == quote ? char(0) : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '=' && ++attributes > mostAttributes) {
            m_evidence = "a start tag with over 1,000 attributes";
            return false;
        }
        ++m_at;
    }
    if (m_at - first > longestTag) {
        m_evidence = "a start tag of over 1 MB";
        return false;
    }
    return true;
}

void ReferenceMender::skipPast(string_view end, std::size_t from)
{
    std::size_t &none = end == "]]>" ? m_noSectionEndFrom : m_noCommentEndFrom;
    const std::size_t found = m_at >= none ? npos : m_text.find(end, m_at + from);
    if (found == npos)
        none = std::min(none, m_at);
    m_at = found == npos ? m_at + from : found + end.size();
}

void ReferenceMender::replace(std::size_t length, string_view with)
{
    if (m_out.empty())
        m_out.reserve(m_text.size() + m_text.size() / 8);
    m_out += m_text.substr(m_copied, m_at - m_copied);
    m_out += with;
    m_at += length;
    m_copied = m_at;
}

QByteArray ReferenceMender::result()
{
    m_out += m_text.substr(m_copied);
    return QByteArray::fromStdString(m_out);
}

} // namespace

ScannedXml scanXml(const QByteArray &utf8)
{
    ScannedXml scanned;
    scanned.bytes = utf8;
    if (holdsForbidden(viewOf(utf8))) {
        scanned.bytes = withoutForbidden(utf8);
        scanned.flaws = Flaw::ControlCharacters;
    }
    if (holdsC1(viewOf(scanned.bytes))) {
        scanned.bytes = withC1AsMeant(viewOf(scanned.bytes));
        scanned.flaws = scanned.flaws | Flaw::Encoding;
    }

    const string_view text = viewOf(scanned.bytes);
    const std::size_t start = findStart(text);
    if (text.find_first_not_of(blanks) < start)
        scanned.flaws = scanned.flaws | Flaw::Junk;
    const Prologue prologue = readPrologue(text, start);
    scanned.root = prologue.root;

    ReferenceMender mender(text.substr(prologue.end), OwnEntities(prologue.doctype));
    if (!mender.run()) {
        scanned.verdict = ScannedXml::Verdict::Hostile;
        scanned.evidence = mender.evidence();
        return scanned;
    }
    scanned.flaws = scanned.flaws | mender.flaws();
    if (mender.changed())
        scanned.bytes = mender.result();
    else if (prologue.end > 0)
        scanned.bytes = scanned.bytes.mid(static_cast<qsizetype>(prologue.end));
    return scanned;
}

} // namespace app::feeds
