// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/discovery.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace app::html {

namespace {

/// A page's address and the feed that belongs to it; \1 and \2 are what the pattern found.
struct Pattern
{
    const char *page;
    const char *feed;
    const char *title;
    const char *type;
};

constexpr auto atom = "application/atom+xml";
constexpr auto rss = "application/rss+xml";

// Pages of GitHub's own, whose addresses look like somebody's.
#define NOT_OF_GITHUB                                                                                        \
    "(?!(?:about|apps|collections|contact|enterprise|explore|features|login|marketplace|new|notifications|"  \
    "orgs|pricing|search|security|settings|site|sponsors|topics|trending)(?:/|$))"

// Only sites that really publish these; a @handle of YouTube, Bilibili and Zhihu name no feed in their
// address.
constexpr std::array patterns = {
    Pattern{R"(^https?://(?:www\.|m\.)?youtube\.com/channel/(UC[\w-]{22})(?:/.*)?$)",
            "https://www.youtube.com/feeds/videos.xml?channel_id=\\1", "YouTube", atom},
    Pattern{R"(^https?://(?:www\.|m\.)?youtube\.com/user/([\w-]+)(?:/.*)?$)",
            "https://www.youtube.com/feeds/videos.xml?user=\\1", "YouTube", atom},
    Pattern{R"(^https?://(?:www\.|m\.)?youtube\.com/(?:playlist|watch)\?(?:.*&)?list=([\w-]+).*$)",
            "https://www.youtube.com/feeds/videos.xml?playlist_id=\\1", "YouTube", atom},
    Pattern{R"(^https?://github\.com/([\w.-]+)/([\w.-]+)/tree/([^?#]+?)/?$)",
            "https://github.com/\\1/\\2/commits/\\3.atom", "Commits to \\2", atom},
    Pattern{R"(^https?://github\.com/([\w.-]+)/([\w.-]+)/(wiki|discussions)(?:/.*)?$)",
            "https://github.com/\\1/\\2/\\3.atom", "\\2", atom},
    Pattern{R"(^https?://github\.com/([\w.-]+)/([\w.-]+)/tags/?$)", "https://github.com/\\1/\\2/tags.atom",
            "Tags of \\2", atom},
    Pattern{R"(^https?://github\.com/([\w.-]+)/([\w.-]+)/commits/([^?#]+?)/?$)",
            "https://github.com/\\1/\\2/commits/\\3.atom", "Commits to \\2", atom},
    Pattern{R"(^https?://github\.com/)" NOT_OF_GITHUB R"(([\w.-]+)/([\w.-]+)(?:/releases(?:/.*)?)?/?$)",
            "https://github.com/\\1/\\2/releases.atom", "Releases of \\2", atom},
    Pattern{R"(^https?://github\.com/)" NOT_OF_GITHUB R"(([\w.-]+)/([\w.-]+)/?$)",
            "https://github.com/\\1/\\2/commits.atom", "Commits to \\2", atom},
    Pattern{R"(^https?://github\.com/)" NOT_OF_GITHUB R"(([\w-]+)/?$)", "https://github.com/\\1.atom", "\\1",
            atom},
    Pattern{R"(^https?://gitlab\.com/([\w.-]+(?:/[\w.-]+)*)/([\w.-]+)/-/tags/?$)",
            "https://gitlab.com/\\1/\\2/-/tags?format=atom", "Tags of \\2", atom},
    Pattern{R"(^https?://gitlab\.com/([\w.-]+(?:/[\w.-]+)*)/([\w.-]+)/-/commits/([^?#]+?)/?$)",
            "https://gitlab.com/\\1/\\2/-/commits/\\3?format=atom", "Commits to \\2", atom},
    Pattern{R"(^https?://gitlab\.com/([\w.-]+(?:/[\w.-]+)*)/([\w.-]+)(?:/-/releases)?/?$)",
            "https://gitlab.com/\\1/\\2.atom", "\\2", atom},
    Pattern{R"(^https?://(?:codeberg\.org)/([\w.-]+)/([\w.-]+)(?:/releases)?/?$)",
            "https://codeberg.org/\\1/\\2/releases.rss", "Releases of \\2", rss},
    Pattern{R"(^https?://sourceforge\.net/projects/([\w.-]+)(?:/.*)?$)",
            "https://sourceforge.net/projects/\\1/rss?path=/", "Files of \\1", rss},
    Pattern{R"(^https?://pypi\.org/project/([\w.-]+)(?:/.*)?$)",
            "https://pypi.org/rss/project/\\1/releases.xml", "Releases of \\1", rss},
    Pattern{R"(^https?://store\.steampowered\.com/(?:app|news/app)/(\d+)(?:/.*)?$)",
            "https://store.steampowered.com/feeds/news/app/\\1", "Steam", rss},
    Pattern{R"(^https?://arxiv\.org/list/([\w.-]+)(?:/.*)?$)", "https://rss.arxiv.org/rss/\\1", "arXiv \\1",
            rss},
    Pattern{
        R"(^https?://(?:www\.|old\.|np\.|new\.)?reddit\.com/(r/\w+/comments/\w+(?:/[^/?#]*)?)/?(?:\?.*)?$)",
        "https://www.reddit.com/\\1/.rss", "Reddit", atom},
    Pattern{
        R"(^https?://(?:www\.|old\.|np\.|new\.)?reddit\.com/(r/[\w+]+|user/[\w-]+)(?:/(?:new|hot|top|rising))?/?(?:\?.*)?$)",
        "https://www.reddit.com/\\1/.rss", "\\1", atom},
    Pattern{R"(^https?://(?:www\.|old\.|np\.|new\.)?reddit\.com/u/([\w-]+)/?$)",
            "https://www.reddit.com/user/\\1/.rss", "user/\\1", atom},
    Pattern{
        R"(^https?://((?:[\w-]+\.)*(?:stackexchange|stackoverflow|superuser|serverfault|askubuntu|mathoverflow)\.(?:com|net))/questions/tagged/([^/?#]+).*$)",
        "https://\\1/feeds/tag/\\2", "\\2", atom},
    Pattern{
        R"(^https?://((?:[\w-]+\.)*(?:stackexchange|stackoverflow|superuser|serverfault|askubuntu|mathoverflow)\.(?:com|net))/(question|user)s/(\d+).*$)",
        "https://\\1/feeds/\\2/\\3", "\\1", atom},
    Pattern{
        R"(^https?://((?:[\w-]+\.)*(?:stackexchange|stackoverflow|superuser|serverfault|askubuntu|mathoverflow)\.(?:com|net))(?:/questions)?/?$)",
        "https://\\1/feeds", "\\1", atom},
    Pattern{R"(^https?://open\.substack\.com/pub/([\w-]+)(?:/.*)?$)", "https://\\1.substack.com/feed", "\\1",
            rss},
    Pattern{R"(^https?://(?!www\.|open\.)([\w.-]+)\.substack\.com(?:/.*)?$)", "https://\\1.substack.com/feed",
            "\\1", rss},
    Pattern{R"(^https?://(?:www\.)?medium\.com/(tag/[\w-]+)(?:/.*)?$)", "https://medium.com/feed/\\1", "\\1",
            rss},
    Pattern{R"(^https?://(?:www\.)?medium\.com/(?!tag/|m/|search)(@?[\w.-]+)(?:/.*)?$)",
            "https://medium.com/feed/\\1", "\\1", rss},
    Pattern{R"(^https?://(?!www\.|help\.|policy\.)([\w-]+)\.medium\.com(?:/.*)?$)",
            "https://\\1.medium.com/feed", "\\1", rss},
    Pattern{R"(^https?://([\w-]+)\.blogspot\.(com|[a-z]{2,3}|com?\.[a-z]{2})(?:/.*)?$)",
            "https://\\1.blogspot.\\2/feeds/posts/default", "\\1", atom},
    Pattern{R"(^https?://(?!www\.)([\w-]+)\.wordpress\.com(?:/.*)?$)", "https://\\1.wordpress.com/feed/",
            "\\1", rss},
    Pattern{R"(^https?://(?:www\.)?tumblr\.com/([\w-]+)(?:/.*)?$)", "https://\\1.tumblr.com/rss", "\\1", rss},
    Pattern{R"(^https?://(?!www\.)([\w-]+)\.tumblr\.com(?:/.*)?$)", "https://\\1.tumblr.com/rss", "\\1", rss},
    Pattern{R"(^https?://vimeo\.com/([a-z][\w]+)(?:/videos)?/?$)", "https://vimeo.com/\\1/videos/rss", "\\1",
            rss},
    Pattern{R"(^https?://(?:www\.)?v2ex\.com/go/(\w+)(?:\?.*)?$)", "https://www.v2ex.com/feed/\\1.xml",
            "V2EX", atom},
    Pattern{R"(^https?://bsky\.app/profile/([\w.:-]+)/?$)", "https://bsky.app/profile/\\1/rss", "\\1", rss},
    Pattern{R"(^https?://dev\.to/(\w+)/?$)", "https://dev.to/feed/\\1", "\\1", rss},
    Pattern{R"(^https?://zenn\.dev/(\w+)/?$)", "https://zenn.dev/\\1/feed", "\\1", rss},
    Pattern{R"(^https?://qiita\.com/(\w+)/?$)", "https://qiita.com/\\1/feed", "\\1", atom},
    Pattern{R"(^https?://note\.com/(\w+)/?$)", "https://note.com/\\1/rss", "\\1", rss},
    Pattern{R"(^https?://lobste\.rs/t/([\w,]+)/?$)", "https://lobste.rs/t/\\1.rss", "Lobsters", rss},
    Pattern{R"(^https?://news\.ycombinator\.com(?:/(?:news)?)?$)", "https://news.ycombinator.com/rss",
            "Hacker News", rss},
    Pattern{R"(^https?://(?:[a-z]+\.)?solidot\.org(?:/.*)?$)", "https://www.solidot.org/index.rss", "Solidot",
            rss},
    // Mastodon and its kin: a handle, alone.
    Pattern{R"(^https?://(?!(?:www\.|m\.)?(?:youtube|tiktok|medium|threads)\.)([\w.-]+)/@([\w.]+)/?$)",
            "https://\\1/@\\2.rss", "@\\2", rss},
};

QString filled(const char *pattern, const QRegularExpressionMatch &match)
{
    QString text = QString::fromLatin1(pattern);
    for (int group = 1; group <= 3; ++group)
        text.replace(u"\\%1"_s.arg(group), match.captured(group));
    return text;
}

} // namespace

QList<Candidate> knownPatterns(const QUrl &page)
{
    static const QList<QRegularExpression> compiled = [] {
        QList<QRegularExpression> list;
        for (const Pattern &pattern : patterns)
            list.append(QRegularExpression(QString::fromLatin1(pattern.page)));
        return list;
    }();

    QList<Candidate> candidates;
    const QString address = page.toString(QUrl::FullyEncoded | QUrl::RemoveFragment);
    if (address.size() > 2048)
        return candidates;
    for (std::size_t at = 0; at < patterns.size(); ++at) {
        const QRegularExpressionMatch match = compiled[qsizetype(at)].match(address);
        if (!match.hasMatch())
            continue;
        const Candidate candidate{QUrl(filled(patterns[at].feed, match)), filled(patterns[at].title, match),
                                  QString::fromLatin1(patterns[at].type)};
        if (!candidates.contains(candidate))
            candidates.append(candidate);
    }
    return candidates;
}

} // namespace app::html
