// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hostile/sight.h"

#include "app/html/sanitizer.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tests::hostile {

namespace {

bool turnsDirection(QChar letter)
{
    const char16_t code = letter.unicode();
    return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

bool isControl(QChar letter)
{
    const char16_t code = letter.unicode();
    return code < 0x20 || (code >= 0x7f && code < 0xa0);
}

bool mayBeOpened(const QUrl &address)
{
    static const QStringList schemes = {u"http"_s, u"https"_s, u"mailto"_s};
    const bool place = address.scheme().isEmpty() && address.host().isEmpty() && address.path().isEmpty();
    return address.isEmpty() || place || schemes.contains(address.scheme());
}

bool mayBeDownloaded(const QString &address)
{
    static const QStringList schemes = {u"http"_s, u"https"_s, u"magnet"_s};
    return schemes.contains(QUrl(address).scheme());
}

QString badAddress(const models::Article &article)
{
    for (const QUrl &address : {article.headline.link, article.comments, article.commentFeed,
                                article.sourceUrl, article.externalUrl, article.headline.thumbnail}) {
        if (!mayBeOpened(address))
            return address.toString();
    }
    for (const models::Enclosure &enclosure : article.enclosures) {
        if (!mayBeDownloaded(enclosure.url))
            return enclosure.url;
    }
    return {};
}

QString badLine(const models::Article &article)
{
    QStringList lines = {article.headline.title,  article.headline.excerpt,
                         article.headline.author, article.headline.department,
                         article.section,         article.sourceTitle,
                         article.feedTitle};
    lines += article.categories;
    for (const QString &line : lines) {
        if (const QString bad = forbiddenInLine(line); !bad.isEmpty())
            return bad;
    }
    return {};
}

// What the sanitizer lets out is well-formed: attributes are quoted, and what is no markup is escaped.
QString badHtml(const QString &html)
{
    static const QRegularExpression tag(
        u"<(script|style|iframe|frame|object|embed|applet|form|input|button|select|textarea|base|meta|link|"
        u"svg|"
        "math|template|noscript|xmp|plaintext|portal)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression attribute(
        uR"re(<[^>]*\s(on\w+|style|srcdoc|formaction|ping|background|target|srcset|autoplay)\s*=)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression address(uR"re(<[^>]*\s(?:href|src)\s*=\s*"([^"]*)")re"_s);
    static const QRegularExpression allowed(u"^(https?://|mailto:|#|data:image/(png|jpeg|gif|webp)[;,])"_s);

    if (const auto found = tag.match(html); found.hasMatch())
        return found.captured();
    if (const auto found = attribute.match(html); found.hasMatch())
        return found.captured();
    for (auto all = address.globalMatch(html); all.hasNext();) {
        const QString value = all.next().captured(1);
        if (!allowed.match(value).hasMatch())
            return value;
    }
    return {};
}

} // namespace

QString forbiddenInLine(const QString &text)
{
    const auto bad = std::find_if(text.begin(), text.end(),
                                  [](QChar letter) { return turnsDirection(letter) || isControl(letter); });
    return bad == text.end() ? QString()
                             : u"U+%1 in “%2”"_s.arg(QString::number(bad->unicode(), 16))
                                   .arg(text.left(80).toHtmlEscaped());
}

QString forbiddenIn(const models::Article &article)
{
    if (const QString bad = badLine(article); !bad.isEmpty())
        return bad;
    if (const QString bad = badAddress(article); !bad.isEmpty())
        return u"the address "_s + bad.left(200);

    app::html::SanitizeOptions options;
    options.base = article.headline.link;
    const models::BlockTree tree = app::html::sanitize(article.body(), options);
    const QString html = app::html::toHtml(tree);
    if (const QString bad = badHtml(html); !bad.isEmpty())
        return u"the HTML "_s + bad.left(200);
    if (!tree.cut && app::html::toHtml(app::html::sanitize(html, options)) != html)
        return u"HTML that reads otherwise the second time: "_s + html.left(400);
    return {};
}

} // namespace tests::hostile
