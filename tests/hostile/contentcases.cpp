// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/sanitizer.h"
#include "app/images/decoding.h"
#include "tests/hostile/documents.h"
#include "tests/hostile/stage.h"
#include "tests/support/patience.h"

#include <QtEndian>

using namespace Qt::StringLiterals;

namespace tests::hostile {

namespace {

const Play fromTheStart{.known = false, .rounds = 2};
const int deep = portion(100'000) / 5;

// Every text of these tables says "kept" where nothing is wrong with it.
QString theRestIsShown(Stage &stage)
{
    for (const models::Article &article : stage.articles()) {
        const QString text = app::html::toText(app::html::sanitize(article.body(), {}));
        if (!text.contains("kept"_L1))
            return u"shown: "_s + text;
    }
    return {};
}

Case html(const char *name, const QByteArray &markup)
{
    Expected expected = reads({u"One"_s});
    expected.also = theRestIsShown;
    return {name, document(article("<p>kept</p>" + markup)), expected, fromTheStart};
}

/// Markup with addresses in it that nobody may ask: "%c".
Case reaching(const char *name, const QByteArray &markup)
{
    Case scene = html(name, markup);
    scene.arrange = [markup](Stage &stage) {
        QByteArray text = "<p>kept</p>" + markup;
        stage.serve("/feed", HttpResponse::feed(article(
                                 text.replace("%c", stage.canary()).replace("%f", stage.secretFile()))));
    };
    return scene;
}

Case title(const char *name, const QByteArray &title, const QString &shown)
{
    Expected expected = reads({shown});
    return {name,
            document("<rss version='2.0'><channel><title>" + title + "</title>"
                     + item("1", title, "<author>" + title + "</author><category>" + title + "</category>")
                     + "</channel></rss>"),
            expected, fromTheStart};
}

/// An item with this link, everywhere where an address can stand.
Case link(const char *name, const QByteArray &address)
{
    const QByteArray escaped =
        QByteArray(address).replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    return {name,
            document("<rss version='2.0'><channel><title>Harbour</title><link>" + escaped
                     + "</link>"
                       "<image><url>"
                     + escaped + "</url></image>"
                     + item("1", "One",
                            "<link>" + escaped + "</link><comments>" + escaped + "</comments><source url=\""
                                + escaped + "\">x</source><enclosure url=\"" + escaped
                                + "\" type='audio/mpeg' length='1'/>"
                                  "<media:thumbnail xmlns:media='http://search.yahoo.com/mrss/' url=\""
                                + escaped + "\"/><description>&lt;a href=\""
                                + QByteArray(escaped).replace('&', "&amp;")
                                + "\"&gt;kept&lt;/a&gt;</description>")
                     + "</channel></rss>"),
            reads({u"One"_s}), fromTheStart};
}

QByteArray pngOf(quint32 width, quint32 height)
{
    QByteArray size(8, '\0');
    qToBigEndian(width, size.data());
    qToBigEndian(height, size.data() + 4);
    return QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) + size + QByteArray("\x08\x06\0\0\0\0\0\0\0", 9);
}

QString isNoPicture(const QByteArray &bytes)
{
    const app::images::Decoded decoded = app::images::decode(bytes, 680);
    return decoded.image.isNull() && !decoded.refusal.isEmpty() ? QString() : u"it was decoded"_s;
}

QList<Case> markup()
{
    return {
        reaching("html-script", "<script src='%c'></script><script>fetch('%c')</script>"),
        reaching("html-style", "<style>@import url(%c); body{background:url(%c)}</style>"
                               "<p style='background:url(%c)'>x</p>"),
        reaching("html-iframe", "<iframe src='%c'></iframe><iframe srcdoc='<script>alert(1)</script>'>"
                                "</iframe><frame src='%f'>"),
        reaching("html-object", "<object data='%c'><param name=a value=b></object><embed src='%c'>"
                                "<applet code='%c'></applet>"),
        reaching("html-form", "<form action='%c'><input name=a autofocus onfocus=alert(1)><button "
                              "formaction='javascript:alert(1)'>x</button></form>"),
        reaching("html-base", "<base href='%c'><a href='x'>y</a>"),
        reaching("html-meta-refresh", "<meta http-equiv=refresh content='0;url=%c'>"),
        reaching("html-link-preload", "<link rel=stylesheet href='%c'><link rel=prefetch href='%c'>"),
        reaching("html-svg", "<svg onload=alert(1)><script>alert(1)</script><use href='%c#x'/><image "
                             "href='%c'/><foreignObject><iframe src='%c'></iframe></foreignObject></svg>"),
        reaching("html-math", "<math><maction actiontype='statusline#%c' xlink:href='javascript:alert(1)'>x"
                              "</maction></math>"),
        reaching("html-picture-file", "<img src='%f'><img src='file:///etc/hostname'><a href='%f'>x</a>"),
        reaching("html-picture-remote", "<img src='%c'><img srcset='%c 1x, %c 2x'><video poster='%c'></video>"
                                        "<audio src='%c' autoplay></audio>"),
        reaching("html-tracker", "<img src='%c' width=1 height=1><img src='%c' style='display:none'>"),
        reaching("html-ping", "<a href='http://h.test/' ping='%c' target=_top download>x</a>"),
        html("html-events", "<img src=x onerror=alert(1)><p onclick=alert(1) onmouseover='x'>x</p>"
                            "<details ontoggle=alert(1) open>x</details><a href=# onfocus=alert(1)>x</a>"),
        html("html-events-odd", "<img/src=x/onerror=alert(1)><img src=x\nonerror\n=\nalert(1)>"
                                "<img src='x'onerror='alert(1)'><img src=\"x\" \x0c onerror=alert(1)>"),
        html("html-javascript-links",
             "<a href='javascript:alert(1)'>a</a><a href='JaVaScRiPt:alert(1)'>b</a>"
             "<a href=' &#1; javascript:alert(1)'>c</a><a href='java&#10;script:alert(1)'>d</a>"
             "<a href='java\tscript:alert(1)'>e</a><a href='&#106;avascript:alert(1)'>f</a>"
             "<a href='vbscript:x'>g</a><a href='data:text/html,<script>alert(1)</script>'>h</a>"),
        html("html-mxss-noscript",
             "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>"),
        html("html-mxss-svg-style", "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>"),
        html("html-mxss-math",
             "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 "
             "onerror=alert(1)&gt;'>"),
        html("html-mxss-form", "<form><math><mtext></form><form><mglyph><style></math><img src "
                               "onerror=alert(1)>"),
        html("html-mxss-comment",
             "<!--><img src=x onerror=alert(1)>--><!-- --!><img src=x onerror=alert(1)>"),
        html("html-mxss-cdata", "<svg><![CDATA[><img src=x onerror=alert(1)>]]&gt;</svg>"),
        html("html-mxss-template", "<template><script>alert(1)</script></template><template><img src=x "
                                   "onerror=alert(1)></template>"),
        html("html-mxss-textarea", "<textarea></textarea><img src=x onerror=alert(1)></textarea>"
                                   "<title></title><img src=x onerror=alert(1)>"),
        html("html-mxss-attribute", "<a title=\"`><img src=x onerror=alert(1)>`\">x</a>"
                                    "<a title='&quot;&gt;&lt;img src=x onerror=alert(1)&gt;'>x</a>"),
        html("html-mxss-entities", "&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;script&amp;gt; "
                                   "&#60;img src=x onerror=alert(1)&#62;"),
        html("html-mxss-plaintext", "<plaintext><script>alert(1)</script>"),
        html("html-mxss-select", "<select><option><script>alert(1)</script><style></select><img src=x "
                                 "onerror=alert(1)></style>"),
        html("html-nul", QByteArray("<scr\0ipt>alert(1)</scr\0ipt><a href='java\0script:x'>y</a>", 56)),
        html("html-utf7", "+ADw-script+AD4-alert(1)+ADw-/script+AD4-"),
        html("html-half-tags", "<script<script>alert(1)</script><<img src=x onerror=alert(1)//><p"),
        html("html-unclosed", "<a href='http://h.test/\"><b><i><table><tr><td><ul><li><script>alert(1)"),
        html("html-id-clash", "<p id=reader>x</p><a name=title></a><a href='#reader'>y</a>"),
        html("html-doctype", "<!DOCTYPE html><html><head><title>x</title></head><body onload=x>y</body>"),
        html("html-conditional", "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->"),
        html("deep-html", QByteArray("<div><b>").repeated(deep)),
        html("deep-html-quotes", QByteArray("<blockquote>").repeated(deep)),
        html("deep-html-tables", QByteArray("<table><tr><td>").repeated(2000)),
        html("deep-html-lists", QByteArray("<ul><li>").repeated(5000)),
        html("html-many-bold", QByteArray("<b>").repeated(20'000) + "x"),
        html("html-many-attributes", "<p " + numbered("a%1=x ", 900) + ">x</p>"),
        html("html-long-word", QByteArray(500'000, 'w')),
        html("html-many-entities", QByteArray("&amp;&lt;&#x202e;").repeated(20'000)),
        html("html-many-tables", QByteArray("<table><tr><td>x</td></tr></table>").repeated(3000)),
    };
}

QList<Case> lines()
{
    const QByteArray escape = "\xc2\x9b"
                              "31m";
    return {
        title("title-markup", "&lt;script&gt;alert(1)&lt;/script&gt;One &lt;b&gt;bold&lt;/b&gt;",
              u"One bold"_s),
        title("title-image", "One&lt;img src=x onerror=alert(1)&gt;", u"One"_s),
        title("title-entities", "A &amp;amp;lt;b&amp;amp;gt; B", u"A &lt;b&gt; B"_s),
        title("title-newlines", "One\n\n  and\ttwo\r\n", u"One and two"_s),
        title("title-c1", "One" + escape + " red", u"One›31m red"_s),
        title("title-c1-reference", "One&#x85;&#x9b;31m red", u"One…›31m red"_s),
        title("title-escape", QByteArray("One\x1b[31m red\x07"), u"One[31m red"_s),
        title("bidi",
              "One \xe2\x80\xae"
              "txt.exe",
              u"One txt.exe"_s),
        title("bidi-isolates", "\xe2\x81\xa6One\xe2\x81\xa7 \xe2\x81\xa8two\xe2\x81\xa9", u"One two"_s),
        title("bidi-reference", "One &#8238;txt.exe&#x202c;", u"One txt.exe"_s),
        title("bidi-embeddings", "\xe2\x80\xaaOne\xe2\x80\xab two\xe2\x80\xac\xe2\x80\xad", u"One two"_s),
        title("zalgo", "Z" + QByteArray("\xcc\x81\xcc\x82\xcc\x83").repeated(300) + "algo",
              u'Z' + u"\u0301\u0302\u0303"_s.repeated(300) + u"algo"_s),
        title("title-noncharacters", "One\xef\xbf\xbe\xef\xbf\xbf two", u"One two"_s),
        {"bidi-json",
         answer(HttpResponse::feed(
             R"({"version": "https://jsonfeed.org/version/1.1", "title": "H\u202e\u001b[2J", "items": [)"
             R"({"id": "1", "title": "One\u202e \u001b]0;pwned\u0007", "content_text": "x\u0000y"}]})",
             {{"Content-Type", "application/feed+json"}})),
         reads({u"One ]0;pwned"_s}), fromTheStart},
        {"bidi-atom",
         document(atom("<entry><id>1</id><title type='html'>One &amp;#x202e;evil</title>"
                       "<author><name>\xe2\x80\xaeme</name></author></entry>")),
         reads({u"One evil"_s}), fromTheStart},
    };
}

QList<Case> addresses()
{
    return {
        link("link-schemes-javascript", "javascript:alert(1)"),
        link("link-schemes-JavaScript", "JaVaScRiPt:alert(1)"),
        link("link-schemes-blank-javascript", " javascript:alert(1)"),
        link("link-schemes-split-javascript", "java\tscript:alert(1)"),
        link("link-schemes-data", "data:text/html,<script>alert(1)</script>"),
        link("link-schemes-file", "file:///etc/passwd"),
        link("link-schemes-smb", "smb://evil.test/share"),
        link("link-schemes-unc", "\\\\evil.test\\share\\x.exe"),
        link("link-schemes-vbscript", "vbscript:msgbox(1)"),
        link("link-schemes-qrc", "qrc:/welcome"),
        link("link-schemes-ssh", "ssh://-oProxyCommand=calc/x"),
        link("link-schemes-search-ms", "search-ms:query=x&crumb=location:\\\\evil.test"),
        link("link-schemes-desktop", "calculator:"),
        link("link-schemes-view-source", "view-source:file:///etc/passwd"),
        link("link-schemes-blob", "blob:http://h.test/1"),
        link("shell-pipe", "|touch /nowhere"),
        link("shell-backquotes", "`touch /nowhere`"),
        link("shell-dollar", "$(touch /nowhere)"),
        link("shell-semicolon", "http://h.test/;touch${IFS}/nowhere"),
        link("shell-quotes", "http://h.test/'\"; touch /nowhere; '"),
        link("shell-option", "--help"),
        link("shell-newline", "http://h.test/\ntouch /nowhere"),
        link("shell-percent", "http://h.test/%s%n%x%00"),
        link("enclosure-traversal", "http://h.test/../../../../.bashrc"),
        link("enclosure-encoded-traversal", "http://h.test/..%2f..%2f.ssh%2fauthorized_keys"),
        link("enclosure-name", "http://h.test/-rf ~;.desktop"),
        link("link-userinfo", "http://bank.test@evil.test/"),
        link("link-idn", "http://xn--80ak6aa92e.test/"),
        link("link-bidi", "http://h.test/\xe2\x80\xaegpj.exe"),
        link("link-80k", "http://h.test/" + QByteArray(80'000, 'a')),
        link("link-garbage", "http://[:::1]:99999/%%%"),
    };
}

QList<Case> references()
{
    return {
        {"atom-content-src",
         [](Stage &stage) {
             stage.serve("/feed", HttpResponse::feed(atom(
                                      "<entry><id>1</id><title>One</title><content type='text/html' src='"
                                      + stage.canary()
                                      + "'/></entry><entry><id>2</id><title>Two</title>"
                                        "<content src='"
                                      + stage.secretFile() + "'/></entry>")));
         },
         reads({u"One"_s, u"Two"_s}), fromTheStart},
        {"new-feed-url",
         [](Stage &stage) {
             stage.serve("/feed",
                         HttpResponse::feed("<rss version='2.0' xmlns:itunes='http://www.itunes.com/dtds/"
                                            "podcast-1.0.dtd' xmlns:atom='http://www.w3.org/2005/Atom'>"
                                            "<channel><title>x</title><itunes:new-feed-url>"
                                            + stage.canary()
                                            + "</itunes:new-feed-url><atom:link rel='self' "
                                              "href='"
                                            + stage.canary() + "'/><atom:link rel='hub' href='"
                                            + stage.canary() + "'/><redirect><newLocation>" + stage.canary()
                                            + "</newLocation></redirect><cloud domain='127.0.0.1' port='1' "
                                              "path='/x'/>"
                                            + item("1", "One") + "</channel></rss>"));
         },
         reads({u"One"_s}), fromTheStart},
        {"pages-and-pictures",
         [](Stage &stage) {
             const QByteArray canary = stage.canary();
             stage.serve("/feed", HttpResponse::feed(atom("<logo>" + canary + "</logo><icon>" + canary
                                                          + "</icon>"
                                                            "<link rel='next' href='"
                                                          + canary
                                                          + "'/><link "
                                                            "rel='alternate' href='"
                                                          + canary
                                                          + "'/><entry><id>1</id>"
                                                            "<title>One</title><link rel='replies' href='"
                                                          + canary + "'/><link rel='enclosure' href='"
                                                          + canary + "'/></entry>")));
         },
         reads({u"One"_s}), fromTheStart},
        {"podcast-values",
         [](Stage &stage) {
             const QByteArray canary = stage.canary();
             stage.serve("/feed",
                         HttpResponse::feed(
                             "<rss version='2.0' xmlns:podcast='https://podcastindex.org/namespace/1.0'>"
                             "<channel><title>x</title>"
                             + item("1", "One",
                                    "<podcast:chapters url='" + canary
                                        + "' type='application/json'/><podcast:transcript url='" + canary
                                        + "' type='text/vtt'/><podcast:value "
                                          "type='lightning'/>")
                             + "</channel></rss>"));
         },
         reads({u"One"_s}), fromTheStart},
        {"data-image",
         document(article("kept<img src='data:image/svg+xml,<svg onload=alert(1)>'>"
                          "<img src='data:text/html,<script>alert(1)</script>'>"
                          "<img src='data:image/png;base64,"
                          + pngOf(1, 1).toBase64() + "'>")),
         {.stored = 1, .also = theRestIsShown},
         fromTheStart},
        {"image-bomb",
         document(article("kept<img width=640 height=480 src='data:image/png;base64,"
                          + pngOf(60'000, 60'000).toBase64() + "'>")),
         {.stored = 1, .also = [](Stage &) { return isNoPicture(pngOf(60'000, 60'000)); }},
         fromTheStart},
        {"image-bomb-wide",
         document(article("kept")),
         {.stored = 1, .also = [](Stage &) { return isNoPicture(pngOf(0x7fffffff, 1)); }},
         fromTheStart},
        {"image-svg-bomb",
         document(article("kept")),
         {.stored = 1,
          .also =
              [](Stage &) {
                  return isNoPicture("<svg xmlns='http://www.w3.org/2000/svg' width='9' "
                                     "height='9'><image href='file:///etc/hostname'/></svg>");
              }},
         fromTheStart},
    };
}

} // namespace

QList<Case> contentCases()
{
    return markup() + lines() + addresses() + references();
}

} // namespace tests::hostile
