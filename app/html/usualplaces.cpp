// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/addresses.h"
#include "app/html/discovery.h"
#include "app/html/tokenizer.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app::html {

namespace {

constexpr qsizetype mostPlaces = 4;

/// A program that makes sites, by a word of its generator element, and where it keeps the feed.
struct Maker
{
    QLatin1StringView generator;
    QLatin1StringView place;
};

constexpr std::array makers = {
    Maker{"wordpress"_L1, "feed/"_L1},
    Maker{"typecho"_L1, "feed/"_L1},
    Maker{"writefreely"_L1, "feed/"_L1},
    Maker{"ghost"_L1, "rss/"_L1},
    Maker{"blogger"_L1, "feeds/posts/default"_L1},
    Maker{"hugo"_L1, "index.xml"_L1},
    Maker{"jekyll"_L1, "feed.xml"_L1},
    Maker{"eleventy"_L1, "feed.xml"_L1},
    Maker{"hexo"_L1, "atom.xml"_L1},
    Maker{"zola"_L1, "atom.xml"_L1},
    Maker{"gatsby"_L1, "rss.xml"_L1},
    Maker{"halo"_L1, "rss.xml"_L1},
    Maker{"drupal"_L1, "rss.xml"_L1},
    Maker{"discourse"_L1, "latest.rss"_L1},
    Maker{"wix.com"_L1, "blog-feed.xml"_L1},
    Maker{"joomla"_L1, "?format=feed&type=rss"_L1},
    Maker{"mediawiki"_L1, "index.php?title=Special:RecentChanges&feed=atom"_L1},
};

// Of those who do not say what made them.
constexpr std::array usual = {"feed"_L1, "rss.xml"_L1, "atom.xml"_L1};

/// What a page says of itself.
struct Identity
{
    QString generator;
    QUrl canonical; ///< The page's address as its site would have it; YouTube's names the channel there.
};

Identity identityOf(const QByteArray &page, const QUrl &base)
{
    constexpr qsizetype farEnough = 512 * 1024;
    const QString text = QString::fromLatin1(page.left(farEnough));
    Identity identity;
    Tokenizer tokenizer(text);
    for (Token token; tokenizer.next(token);) {
        if (token.kind != Token::Kind::StartTag)
            continue;
        if (token.name == "meta"_L1
            && token.attribute("name"_L1).compare("generator"_L1, Qt::CaseInsensitive) == 0)
            identity.generator = token.attribute("content"_L1).toLower();
        else if (token.name == "link"_L1
                 && token.attribute("rel"_L1).compare("canonical"_L1, Qt::CaseInsensitive) == 0)
            identity.canonical = linkAddress(token.attribute("href"_L1), base).value_or(QUrl());
    }
    return identity;
}

} // namespace

QList<Candidate> usualPlaces(const QByteArray &page, const QUrl &base)
{
    const Identity identity = identityOf(page, base);
    if (identity.canonical.host() == base.host()) {
        if (const QList<Candidate> known = knownPatterns(identity.canonical); !known.isEmpty())
            return known;
    }
    QList<Candidate> places;
    const auto add = [&](const QUrl &folder, QLatin1StringView place) {
        const Candidate candidate{folder.resolved(QUrl(QString(place))), {}, {}};
        if (!places.contains(candidate) && places.size() < mostPlaces)
            places.append(candidate);
    };
    const QUrl root = base.resolved(QUrl(u"/"_s));
    const bool inFolder = base.path().size() > 1 && base.path().endsWith(u'/');
    const auto maker = std::find_if(makers.begin(), makers.end(), [&](const Maker &known) {
        return identity.generator.contains(known.generator);
    });
    if (maker != makers.end()) {
        if (inFolder)
            add(base.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment), maker->place);
        add(root, maker->place);
        return places;
    }
    for (const QLatin1StringView place : usual)
        add(root, place);
    return places;
}

} // namespace app::html
