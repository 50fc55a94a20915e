// SPDX-License-Identifier: GPL-3.0-or-later
// Publishers' HTML: what we show of it is the same when it is cleaned again, and holds nothing forbidden in
// the eyes of another parser.
#include "app/html/plaintext.h"
#include "app/html/sanitizer.h"
#include "tests/fuzz/input.h"
#include "tests/support/blockdump.h"

#include <QSet>

#include <libxml/HTMLparser.h>

#include <memory>

namespace {

QSet<QByteArray> words(const char *list)
{
    const QList<QByteArray> all = QByteArray(list).split(' ');
    return {all.begin(), all.end()};
}

const QSet<QByteArray> elements = words("html body p h1 h2 h3 h4 h5 h6 blockquote aside ul ol li pre code "
                                        "table tbody tr td th figure figcaption img "
                                        "a abbr audio video hr br details summary span strong b em i u s del "
                                        "ins mark small sup sub kbd ruby rp rt");
const QSet<QByteArray> attributes = words("id dir lang align type start class colspan rowspan src alt title "
                                          "width height href controls preload poster "
                                          "data-media");
const QSet<QByteArray> addresses = words("src href poster");

bool isAllowedAddress(const QByteArray &address)
{
    const QByteArray lower = address.trimmed().toLower();
    return lower.isEmpty() || lower.startsWith("http://") || lower.startsWith("https://")
           || lower.startsWith("mailto:") || lower.startsWith("data:image/") || lower.startsWith('#');
}

void checkAttribute(const xmlAttr *attribute, const QString &html)
{
    const QByteArray name(reinterpret_cast<const char *>(attribute->name));
    fuzz::promise(attributes.contains(name), "only harmless attributes are left", html);
    if (!addresses.contains(name))
        return;
    const std::unique_ptr<xmlChar, decltype(xmlFree)> value(
        xmlNodeListGetString(attribute->doc, attribute->children, 1), xmlFree);
    fuzz::promise(isAllowedAddress(reinterpret_cast<const char *>(value.get())),
                  "addresses have harmless schemes", html);
}

void checkNode(const xmlNode *node, const QString &html)
{
    for (; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        const QByteArray name(reinterpret_cast<const char *>(node->name));
        fuzz::promise(elements.contains(name), "only harmless elements are left", html);
        for (const xmlAttr *attribute = node->properties; attribute; attribute = attribute->next)
            checkAttribute(attribute, html);
        checkNode(node->children, html);
    }
}

void checkWithAnotherParser(const QString &html)
{
    const QByteArray utf8 = html.toUtf8();
    const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
        htmlReadMemory(utf8.constData(), int(utf8.size()), nullptr, "UTF-8",
                       HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET),
        &xmlFreeDoc);
    if (document)
        checkNode(xmlDocGetRootElement(document.get()), html);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const app::html::SanitizeOptions options{.base = QUrl(QStringLiteral("https://site.example/dir/page"))};
    const QString given = QString::fromUtf8(fuzz::bytesOf(data, size));
    const models::BlockTree tree = app::html::sanitize(given, options);
    const QString html = app::html::toHtml(tree);
    checkWithAnotherParser(html);
    const QList<models::Block> again = app::html::sanitize(html, options).blocks;
    if (again != tree.blocks)
        fuzz::promise(false, "cleaned again it is the same",
                      QStringLiteral("%1\nis\n%2\nand then\n%3")
                          .arg(html, tests::dumpBlocks(tree.blocks), tests::dumpBlocks(again)));
    app::html::toText(tree);
    app::html::toMarkdown(tree);
    app::html::excerpt(given);
    return 0;
}
