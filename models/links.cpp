// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/links.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

bool isWithinSite(const QString &host, QLatin1StringView site)
{
    return host == site || (host.endsWith(site) && host.at(host.size() - site.size() - 1) == u'.');
}

// Campaign tools number their fields freely, so whole families go by their prefix.
bool hasTrackingPrefix(const QString &name)
{
    static constexpr QLatin1StringView prefixes[] = {"utm_"_L1, "mtm_"_L1,    "pk_"_L1, "piwik_"_L1,
                                                     "hsa_"_L1, "matomo_"_L1, "ga_"_L1, "__hs"_L1};
    for (const QLatin1StringView prefix : prefixes) {
        if (name.startsWith(prefix))
            return true;
    }
    return false;
}

bool isTracking(const QString &name, const QString &host)
{
    static const QSet<QString> everywhere = {u"fbclid"_s,
                                             u"gclid"_s,
                                             u"gclsrc"_s,
                                             u"dclid"_s,
                                             u"gbraid"_s,
                                             u"wbraid"_s,
                                             u"gad_source"_s,
                                             u"gad_campaignid"_s,
                                             u"srsltid"_s,
                                             u"msclkid"_s,
                                             u"twclid"_s,
                                             u"ttclid"_s,
                                             u"li_fat_id"_s,
                                             u"yclid"_s,
                                             u"ysclid"_s,
                                             u"igshid"_s,
                                             u"igsh"_s,
                                             u"mc_cid"_s,
                                             u"mc_eid"_s,
                                             u"_hsenc"_s,
                                             u"_hsmi"_s,
                                             u"hsctatracking"_s,
                                             u"mkt_tok"_s,
                                             u"vero_id"_s,
                                             u"vero_conv"_s,
                                             u"oly_anon_id"_s,
                                             u"oly_enc_id"_s,
                                             u"_openstat"_s,
                                             u"wickedid"_s,
                                             u"rb_clickid"_s,
                                             u"ml_subscriber"_s,
                                             u"ml_subscriber_hash"_s,
                                             u"_bta_tid"_s,
                                             u"_bta_c"_s,
                                             u"at_campaign"_s,
                                             u"at_medium"_s,
                                             u"xtor"_s,
                                             u"guccounter"_s,
                                             u"guce_referrer"_s,
                                             u"guce_referrer_sig"_s,
                                             u"campaign_medium"_s,
                                             u"campaign_name"_s,
                                             u"itm_source"_s,
                                             u"itm_medium"_s,
                                             u"itm_campaign"_s};
    if (everywhere.contains(name) || hasTrackingPrefix(name))
        return true;
    static const QSet<QString> slashdot = {u"sdsrc"_s, u"sbsrc"_s, u"from"_s};
    return isWithinSite(host, "slashdot.org"_L1) && slashdot.contains(name);
}

} // namespace

QUrl cleanLink(const QUrl &link)
{
    const QString host = link.host().toLower();
    QUrl clean = link;
    if (link.hasQuery()) {
        // Split and joined as it stands: QUrlQuery would decode and encode it again.
        const QStringList all = link.query(QUrl::FullyEncoded).split(u'&');
        QStringList kept;
        for (const QString &item : all) {
            if (!isTracking(item.section(u'=', 0, 0).toLower(), host))
                kept << item;
        }
        if (kept.size() < all.size())
            clean.setQuery(kept.isEmpty() ? QString() : kept.join(u'&'));
    }
    // Some publishers hide their marks in the fragment, where no server sees them but scripts do.
    if (link.hasFragment() && isTracking(link.fragment().section(u'=', 0, 0).toLower(), host))
        clean.setFragment(QString());
    return clean;
}

namespace {

QUrl withFragment(const QUrl &link, const QString &fragment)
{
    QUrl result = cleanLink(link);
    result.setFragment(fragment);
    return result;
}

/// The number of a Solidot story; empty if the link is none. Sections are sub-domains: linux.solidot.org.
QString solidotStory(const QUrl &link)
{
    static const QRegularExpression number(u"^[0-9]+$"_s);
    if (!isWithinSite(link.host(), "solidot.org"_L1) || !link.path().endsWith("/story"_L1))
        return {};
    const QString sid = QUrlQuery(link).queryItemValue(u"sid"_s);
    return number.match(sid).hasMatch() ? sid : QString();
}

bool isSlashdotStory(const QUrl &link)
{
    return isWithinSite(link.host(), "slashdot.org"_L1)
           && (link.path().startsWith("/story/"_L1) || link.path().startsWith("/submission/"_L1));
}

/// A page that is its own discussion, with the field to answer in: Hacker News, Reddit, Lobsters, Discourse.
bool isThread(const QUrl &link)
{
    static const QRegularExpression discourse(u"^/t/[^/]+/[0-9]+(/[0-9]+)?/?$"_s);
    static const QRegularExpression lobsters(u"^/s/[a-z0-9]+(/|$)"_s);
    const QString host = link.host();
    const QString path = link.path();
    return (host == "news.ycombinator.com"_L1 && path == "/item"_L1)
           || (isWithinSite(host, "reddit.com"_L1) && path.contains("/comments/"_L1))
           || (host == "lobste.rs"_L1 && lobsters.match(path).hasMatch()) || discourse.match(path).hasMatch();
}

bool isPhpbbTopic(const QUrl &link)
{
    return link.path().endsWith("/viewtopic.php"_L1);
}

/// phpBB's reply form: posting.php beside viewtopic.php, with the topic's number and, for old ones, the
/// forum's.
QUrl phpbbReply(const QUrl &link)
{
    const QUrlQuery shown(link);
    if (!shown.hasQueryItem(u"t"_s))
        return link;
    QUrlQuery form;
    form.addQueryItem(u"mode"_s, u"reply"_s);
    if (shown.hasQueryItem(u"f"_s))
        form.addQueryItem(u"f"_s, shown.queryItemValue(u"f"_s));
    form.addQueryItem(u"t"_s, shown.queryItemValue(u"t"_s));
    QUrl reply = link.resolved(QUrl(u"posting.php"_s));
    reply.setQuery(form);
    return reply;
}

/// WordPress says what it is by where its comments are, by the feed of them, or by its guid.
bool isWordPress(const Article &article)
{
    static const QRegularExpression shortGuid(u"/\\?p=[0-9]+$"_s);
    const QString place = article.comments.fragment();
    if (place == "respond"_L1 || place == "comments"_L1)
        return true;
    static const QRegularExpression feedPath(u"/feed(/(atom|rss2))?/?$"_s);
    return feedPath.match(article.commentFeed.path()).hasMatch() || shortGuid.match(article.guid).hasMatch();
}

QUrl letterTo(const Article &article)
{
    static const QRegularExpression address(u"[^\\s<>()\"',;:]+@[^\\s<>()\"',;:@]+\\.[^\\s<>()\"',;:@.]+"_s);
    const QString found = address.match(article.headline.author).captured();
    if (found.isEmpty())
        return {};
    const QByteArray subject = QUrl::toPercentEncoding(u"Re: "_s + article.headline.title);
    return QUrl::fromEncoded("mailto:" + QUrl::toPercentEncoding(found, "@") + "?subject=" + subject);
}

} // namespace

QUrl replyLink(const Article &article)
{
    const QUrl &link = article.headline.link;
    if (const QString sid = solidotStory(link); !sid.isEmpty())
        return QUrl(u"https://www.solidot.org/comments?sid=%1&op=reply&type=story"_s.arg(sid));
    if (isSlashdotStory(link))
        return withFragment(link, u"comments"_s);
    for (const QUrl &page : {article.comments, link}) {
        if (isThread(page))
            return cleanLink(page);
        if (isPhpbbTopic(page))
            return phpbbReply(page);
    }
    if (!link.isEmpty() && isWordPress(article))
        return withFragment(link, u"respond"_s);
    if (!article.comments.isEmpty())
        return cleanLink(article.comments);
    const QUrl letter = letterTo(article);
    return letter.isEmpty() ? cleanLink(link) : letter;
}

QUrl commentsLink(const Article &article)
{
    if (!article.comments.isEmpty())
        return cleanLink(article.comments);
    const QUrl &link = article.headline.link;
    if (!solidotStory(link).isEmpty() || isThread(link) || isPhpbbTopic(link))
        return cleanLink(link);
    if (isSlashdotStory(link) || (!link.isEmpty() && isWordPress(article)))
        return withFragment(link, u"comments"_s);
    return {};
}

QString departmentName(const QString &department)
{
    static const QRegularExpression words(
        u"^(?:来自|來自|from the )?\\s*(.*?)\\s*(?:部门|部門| dept\\.?| department)?$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    const QString plain = department.simplified();
    const QString name = words.match(plain).captured(1);
    return name.isEmpty() ? plain : name;
}

QString departmentLine(const Article &article, const QString &language)
{
    const QString name = departmentName(article.headline.department);
    if (name.isEmpty())
        return {};
    const QString spoken = article.language.isEmpty() ? language : article.language;
    const bool hanzi = std::any_of(name.cbegin(), name.cend(),
                                   [](QChar letter) { return letter.script() == QChar::Script_Han; });
    if (!hanzi && !spoken.startsWith("zh"_L1, Qt::CaseInsensitive))
        return u"from the %1 dept."_s.arg(name);
    static const QRegularExpression traditional(u"^zh-(hant|tw|hk|mo)"_s,
                                                QRegularExpression::CaseInsensitiveOption);
    return (traditional.match(spoken).hasMatch() ? u"來自%1部門"_s : u"来自%1部门"_s).arg(name);
}

} // namespace models
