// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/discovery.h"

#include "app/html/addresses.h"
#include "app/html/tokenizer.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app::html {

namespace {

constexpr qsizetype maximumCandidates = 100;

// HTML Standard §13.2.3.2: the byte order mark, the header, the first meta element, UTF-8, Windows-1252.
QString decodedPage(const QByteArray &page, const QByteArray &contentType)
{
    QByteArray name;
    if (const auto bom = QStringConverter::encodingForData(page))
        return QString(QStringDecoder(*bom)(page));
    static const QRegularExpression charset(uR"re(charset\s*=\s*["']?\s*([\w.:-]+))re"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto named = [](const QByteArray &text) {
        return charset.match(QString::fromLatin1(text)).captured(1).toLatin1();
    };
    name = named(contentType);
    if (name.isEmpty())
        name = named(page.left(4096));
    if (!name.isEmpty()) {
        QStringDecoder decoder(name.constData());
        if (decoder.isValid())
            return QString(decoder(page));
    }
    QStringDecoder utf8(QStringConverter::Utf8);
    const QString text = utf8(page);
    return utf8.hasError() && name.isEmpty() ? QString::fromLatin1(page) : text;
}

QString feedType(const QString &value)
{
    const QString type = value.section(u';', 0, 0).trimmed().toLower();
    static constexpr std::array known = {
        "application/rss+xml"_L1, "application/atom+xml"_L1,  "application/feed+json"_L1,
        "application/rdf+xml"_L1, "application/x-rss+xml"_L1, "application/rss"_L1,
        "application/atom"_L1,    "text/rss+xml"_L1,          "text/atom+xml"_L1,
    };
    return std::find(known.cbegin(), known.cend(), type) != known.cend() ? type : QString();
}

/// Reads the page's tags once and remembers what may be a feed.
class Discovery final
{
public:
    explicit Discovery(const QUrl &base)
        : m_base(base)
    {}

    QList<Candidate> run(QStringView page)
    {
        Tokenizer tokenizer(page);
        Token token;
        while (tokenizer.next(token) && m_linked.size() < maximumCandidates) {
            if (token.kind == Token::Kind::Text)
                m_anchorText += m_inAnchor ? token.text : QString();
            else if (token.name == "a"_L1)
                anchor(token);
            else if (token.kind == Token::Kind::StartTag && token.name == "base"_L1)
                base(token);
            else if (token.kind == Token::Kind::StartTag && token.name == "link"_L1)
                link(token);
        }
        endAnchor();
        return m_linked.isEmpty() ? m_anchors : m_linked;
    }

private:
    void base(const Token &token)
    {
        const std::optional<QUrl> url = linkAddress(token.attribute("href"_L1), m_base);
        if (!m_baseSeen && url && !url->isRelative()) {
            m_base = *url;
            m_baseSeen = true;
        }
    }

    void link(const Token &token)
    {
        const QStringList relations = token.attribute("rel"_L1).toLower().simplified().split(u' ');
        const QString type = feedType(token.attribute("type"_L1));
        const QString href = token.attribute("href"_L1);
        const bool alternate = relations.contains("alternate"_L1);
        // rel=feed was in drafts of HTML 5 and says it all.
        const bool named = relations.contains("feed"_L1) && !relations.contains("stylesheet"_L1);
        if (named || (alternate && !type.isEmpty()))
            add(m_linked, href, token.attribute("title"_L1), type);
        else if (alternate && saysTooLittle(token, href))
            add(m_anchors, href, token.attribute("title"_L1), type);
    }

    // Of any XML or JSON, or of no type at all: a feed only if its address looks like one, and no link says
    // more.
    bool saysTooLittle(const Token &token, const QString &href) const
    {
        const QString type = token.attribute("type"_L1).section(u';', 0, 0).trimmed().toLower();
        const bool mayBe = type.isEmpty() || type == "text/xml"_L1 || type == "application/xml"_L1
                           || type == "application/json"_L1;
        return mayBe && looksLikeFeed(href);
    }

    void anchor(const Token &token)
    {
        endAnchor();
        if (token.kind == Token::Kind::EndTag)
            return;
        const QString href = token.attribute("href"_L1);
        const QString type = feedType(token.attribute("type"_L1));
        if (type.isEmpty() && !looksLikeFeed(href))
            return;
        m_inAnchor = true;
        m_anchorHref = href;
        m_anchorTitle = token.attribute("title"_L1);
        m_anchorType = type;
    }

    void endAnchor()
    {
        if (!m_inAnchor)
            return;
        m_inAnchor = false;
        const QString title = m_anchorTitle.isEmpty() ? m_anchorText : m_anchorTitle;
        m_anchorText.clear();
        add(m_anchors, m_anchorHref, title, m_anchorType);
    }

    // "/feed", "/rss.xml", "/index.rdf", "?feed=rss2"; "/feedback" and services that only show feeds are
    // none.
    bool looksLikeFeed(const QString &href) const
    {
        const std::optional<QUrl> url = linkAddress(href, m_base);
        if (!url || url->isRelative() || url->scheme() == "mailto"_L1)
            return false;
        static const QRegularExpression path(
            uR"re((/|^)(feed|feeds/(all|posts|main|latest|index)|rss2?|atom|index\.rdf|[\w.-]*(rss|atom|feed)[\w-]*\.(xml|rdf|json)|[\w.-]+\.(rss|atom|rdf)|(rss|feed|atom)\.(php|aspx?|cgi)|feeds/posts/default|feeds/videos\.xml)/?$)re"_s,
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression query(
            uR"re((^|&)(feed|format|type|alt)=(rss2?|atom|rdf|feed)(&|$))re"_s,
            QRegularExpression::CaseInsensitiveOption);
        return path.match(url->path()).hasMatch() || query.match(url->query()).hasMatch();
    }

    void add(QList<Candidate> &list, const QString &href, const QString &title, const QString &type)
    {
        if (list.size() >= maximumCandidates)
            return;
        const std::optional<QUrl> url = linkAddress(href, m_base);
        if (!url || url->isRelative() || url->scheme() == "mailto"_L1)
            return;
        const auto same = [&](const Candidate &known) { return known.url == *url; };
        if (std::none_of(list.cbegin(), list.cend(), same))
            list.append({*url, title.simplified(), type});
    }

    QUrl m_base;
    bool m_baseSeen = false;
    QList<Candidate> m_linked;
    QList<Candidate> m_anchors;
    bool m_inAnchor = false;
    QString m_anchorHref;
    QString m_anchorTitle;
    QString m_anchorType;
    QString m_anchorText;
};

// Comments last: nobody subscribes to them first. Otherwise the page's own order is the best.
void bestFirst(QList<Candidate> &candidates)
{
    const auto isComments = [](const Candidate &candidate) {
        return candidate.title.contains("comment"_L1, Qt::CaseInsensitive)
               || candidate.title.contains(u"评论") || candidate.url.path().contains("/comments/"_L1);
    };
    std::stable_partition(candidates.begin(), candidates.end(),
                          [&](const Candidate &candidate) { return !isComments(candidate); });
}

} // namespace

QList<Candidate> discover(const QByteArray &page, const QUrl &base, const QByteArray &contentType)
{
    const QString text = decodedPage(page, contentType);
    QList<Candidate> candidates = Discovery(base).run(text);
    bestFirst(candidates);
    return candidates;
}

} // namespace app::html
