// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/saxreader.h"

#include "app/feeds/escapes.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace app::feeds {

namespace {

// libxml2 keeps all open elements and has no limit of its own where no tree is built: 800 MB for 60 MB of
// tags.
constexpr int deepest = 1000;

std::string_view viewOf(const xmlChar *text)
{
    return text ? std::string_view(reinterpret_cast<const char *>(text)) : std::string_view();
}

/// What libxml2 hands to the callbacks. Must not be the parser's own context: libxml2 would then fall back
/// to its own table of entities and expand what the document defines.
struct Reading
{
    explicit Reading(XmlListener &told)
        : listener(told)
    {}

    XmlListener &listener;
    bool broken = false;
    int depth = 0;
    bool ended = false; ///< The root element, before anything was broken.
    std::vector<XmlAttribute> attributes;
    std::deque<std::string> decodedValues; // a deque, as views point into its strings
};

Reading &readingOf(void *user)
{
    return *static_cast<Reading *>(user);
}

// libxml2 leaves "&#38;" and the like in attribute values for a later stage that we do not have.
std::string_view valueOf(Reading &reading, const xmlChar *from, const xmlChar *to)
{
    const std::string_view raw(reinterpret_cast<const char *>(from), static_cast<std::size_t>(to - from));
    if (raw.find('&') == std::string_view::npos)
        return raw;
    return reading.decodedValues.emplace_back(decoded(raw));
}

void startElement(void *user,
                  const xmlChar *name,
                  const xmlChar *prefix,
                  const xmlChar *space,
                  int,
                  const xmlChar **,
                  int count,
                  int,
                  const xmlChar **fields)
{
    Reading &reading = readingOf(user);
    reading.broken |= ++reading.depth > deepest;
    reading.attributes.clear();
    reading.decodedValues.clear();
    for (int i = 0; i < count; ++i, fields += 5) // name, prefix, namespace, value from, value to
        reading.attributes.push_back(
            {viewOf(fields[1]), viewOf(fields[0]), valueOf(reading, fields[3], fields[4])});
    reading.listener.startElement({viewOf(prefix), viewOf(space), viewOf(name), reading.attributes});
}

void endElement(void *user, const xmlChar *, const xmlChar *, const xmlChar *)
{
    Reading &reading = readingOf(user);
    reading.ended |= --reading.depth == 0 && !reading.broken;
    reading.listener.endElement();
}

void characters(void *user, const xmlChar *text, int length)
{
    readingOf(user).listener.text({reinterpret_cast<const char *>(text), static_cast<std::size_t>(length)},
                                  TextKind::Plain);
}

void cdata(void *user, const xmlChar *text, int length)
{
    readingOf(user).listener.text({reinterpret_cast<const char *>(text), static_cast<std::size_t>(length)},
                                  TextKind::Cdata);
}

// Only the five of XML: the names of HTML became characters when the document was scanned, and what a
// document defines for itself is never expanded.
xmlEntity *entity(void *, const xmlChar *name)
{
    return xmlGetPredefinedEntity(name);
}

void ignoreDeclaration(void *, const xmlChar *, int, const xmlChar *, const xmlChar *, xmlChar *)
{}

void noteError(void *user, xmlError *error)
{
    if (error->level == XML_ERR_FATAL && error->domain != XML_FROM_NAMESPACE)
        readingOf(user).broken = true;
}

xmlSAXHandler handlers()
{
    xmlSAXHandler sax{};
    sax.initialized = XML_SAX2_MAGIC;
    sax.startElementNs = startElement;
    sax.endElementNs = endElement;
    sax.characters = characters;
    sax.ignorableWhitespace = characters;
    sax.cdataBlock = cdata;
    sax.getEntity = entity;
    sax.entityDecl = ignoreDeclaration;
    sax.serror = noteError;
    return sax;
}

struct FreeParser
{
    void operator()(xmlParserCtxt *parser) const
    {
        xmlFreeDoc(parser->myDoc);
        xmlFreeParserCtxt(parser);
    }
};

} // namespace

XmlEnd readXml(const QByteArray &utf8, XmlListener &listener)
{
    static const bool ready = [] {
        xmlInitParser();
        return true;
    }();
    Q_UNUSED(ready)

    Reading reading(listener);
    xmlSAXHandler sax = handlers();
    const std::unique_ptr<xmlParserCtxt, FreeParser> parser(
        xmlCreatePushParserCtxt(&sax, &reading, nullptr, 0, nullptr));
    if (!parser)
        return XmlEnd::Broken;
    xmlCtxtUseOptions(parser.get(), XML_PARSE_RECOVER | XML_PARSE_NONET);

    constexpr qsizetype chunk = qsizetype{16} * 1024; // so that it is not long until we hear of an error
    for (qsizetype at = 0; at < utf8.size() && !reading.broken; at += chunk)
        xmlParseChunk(parser.get(), utf8.constData() + at, int(std::min(chunk, utf8.size() - at)), 0);
    if (!reading.broken)
        xmlParseChunk(parser.get(), nullptr, 0, 1);
    if (reading.broken || !parser->wellFormed)
        return reading.ended ? XmlEnd::Trailing : XmlEnd::Broken;
    return XmlEnd::Whole;
}

} // namespace app::feeds
