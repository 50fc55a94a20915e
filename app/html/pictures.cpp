// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/pictures.h"

#include "app/html/addresses.h"

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace app::html {

namespace {

// Counters by host and beginning of the path; a host alone may serve real pictures too.
struct Counter
{
    QLatin1String host; ///< Or the end of it, after a dot.
    QLatin1String path;
};
constexpr std::array counters = {
    Counter{"stats.wordpress.com"_L1, "/b.gif"_L1},
    Counter{"pixel.wp.com"_L1, "/"_L1},
    Counter{"feeds.wordpress.com"_L1, "/1.0/"_L1},
    Counter{"feeds.feedburner.com"_L1, "/~r/"_L1},
    Counter{"feeds.feedburner.com"_L1, "/~ff/"_L1},
    Counter{"feeds.feedburner.com"_L1, "/~a/"_L1},
    Counter{"feedsportal.com"_L1, "/"_L1},
    Counter{"feedpress.me"_L1, "/link/"_L1},
    Counter{"blogger.googleusercontent.com"_L1, "/tracker/"_L1},
    Counter{"medium.com"_L1, "/_/stat"_L1},
    Counter{"google-analytics.com"_L1, "/"_L1},
    Counter{"doubleclick.net"_L1, "/"_L1},
    Counter{"scorecardresearch.com"_L1, "/"_L1},
    Counter{"pixel.quantserve.com"_L1, "/"_L1},
    Counter{"www.facebook.com"_L1, "/tr"_L1},
    Counter{"t.co"_L1, "/i/adsct"_L1},
    Counter{"hm.baidu.com"_L1, "/"_L1},
    Counter{"cnzz.com"_L1, "/stat"_L1},
    Counter{"pixel.parsely.com"_L1, "/"_L1},
    Counter{"track.hubspot.com"_L1, "/"_L1},
    Counter{"matomo.org"_L1, "/matomo.php"_L1},
};

bool isCounter(const QUrl &url)
{
    const QString host = url.host();
    const QString path = url.path();
    for (const Counter &counter : counters) {
        const bool sameHost = host == counter.host || host.endsWith("."_L1 + counter.host);
        if (sameHost && path.startsWith(counter.path))
            return true;
    }
    return path.endsWith("/matomo.php"_L1) || path.endsWith("/piwik.php"_L1);
}

// A stand-in until a script puts the picture there.
bool isStandIn(const QUrl &url)
{
    if (url.scheme() == "data"_L1)
        return url.toEncoded().size() < 512;
    const QString name = url.fileName().toLower();
    for (const QLatin1String part :
         {"blank."_L1, "spacer"_L1, "placeholder"_L1, "lazy"_L1, "loading."_L1, "transparent."_L1,
          "grey.gif"_L1, "none.gif"_L1, "1x1"_L1, "pixel.gif"_L1}) {
        if (name.contains(part))
            return true;
    }
    return false;
}

struct Candidate
{
    QUrl url;
    double width = 0;   ///< In device pixels; 0 if it says none.
    double density = 0; ///< Device pixels per CSS pixel; 0 if it says none.
};

// HTML Standard §4.8.4.2.1: an address may hold commas, but not end with one.
QList<Candidate> candidatesIn(const QString &set, const QUrl &base)
{
    QList<Candidate> candidates;
    qsizetype at = 0;
    const auto skip = [&](auto &&wanted) {
        while (at < set.size() && wanted(set[at]))
            ++at;
    };
    while (at < set.size() && candidates.size() < 50) {
        skip([](QChar c) { return c.isSpace() || c == u','; });
        const qsizetype start = at;
        skip([](QChar c) { return !c.isSpace(); });
        QString address = set.mid(start, at - start);
        QString descriptor;
        if (address.endsWith(u',')) {
            while (address.endsWith(u','))
                address.chop(1);
        } else {
            const qsizetype from = at;
            skip([](QChar c) { return c != u','; });
            descriptor = set.mid(from, at - from).trimmed();
        }
        const std::optional<QUrl> url = pictureAddress(address, base);
        if (!url || isCounter(*url))
            continue;
        Candidate candidate{*url};
        const double number = QStringView(descriptor).chopped(descriptor.isEmpty() ? 0 : 1).toDouble();
        if (descriptor.endsWith(u'w'))
            candidate.width = number;
        else
            candidate.density = descriptor.endsWith(u'x') ? number : 1;
        candidates.append(candidate);
    }
    return candidates;
}

double pixelsOf(const Candidate &candidate, const SanitizeOptions &options)
{
    return candidate.width > 0 ? candidate.width : candidate.density * options.columnWidth;
}

// The smallest that fills the column, else the largest.
std::optional<Candidate> best(const QList<Candidate> &candidates, const SanitizeOptions &options)
{
    const double wanted = options.columnWidth * options.pixelRatio;
    std::optional<Candidate> chosen;
    for (const Candidate &candidate : candidates) {
        const double pixels = pixelsOf(candidate, options);
        const double sofar = chosen ? pixelsOf(*chosen, options) : -1;
        if (!chosen || (sofar < wanted ? pixels > sofar : pixels >= wanted && pixels < sofar))
            chosen = candidate;
    }
    return chosen;
}

QList<Candidate> sourcesOf(const Node &image, const QUrl &base)
{
    QList<Candidate> candidates;
    for (const QLatin1String name : {"srcset"_L1, "data-srcset"_L1, "data-lazy-srcset"_L1})
        candidates += candidatesIn(image.attribute(name), base);
    const Node *set = image.parent;
    if (!candidates.isEmpty() || !set || set->name != "picture"_L1)
        return candidates;
    for (const Node *source : set->children) {
        const QString &type = source->attribute("type"_L1);
        if (source->name != "source"_L1 || type.contains("avif"_L1) || type.contains("svg"_L1)
            || type.contains("jxl"_L1))
            continue;
        candidates += candidatesIn(source->attribute("srcset"_L1), base);
        candidates += candidatesIn(source->attribute("data-srcset"_L1), base);
        if (!candidates.isEmpty())
            break; // Sources come best first; the others are other formats or other crops.
    }
    return candidates;
}

std::optional<QUrl> lazyAddress(const Node &image, const QUrl &base)
{
    for (const QLatin1String name :
         {"data-original"_L1, "data-src"_L1, "data-lazy-src"_L1, "data-actualsrc"_L1, "data-original-src"_L1,
          "data-hi-res-src"_L1, "data-lazyload"_L1, "data-lazy"_L1, "data-url"_L1, "data-image"_L1,
          "data-echo"_L1, "zoomfile"_L1, "file"_L1}) {
        const QString &value = image.attribute(name);
        const std::optional<QUrl> url = pictureAddress(value, base);
        // Names like data-image may hold anything; an address has a slash or a dot.
        if (url && (value.contains(u'/') || value.contains(u'.')) && !isStandIn(*url))
            return url;
    }
    return std::nullopt;
}

QUrl addressOf(const Node &image, const SanitizeOptions &options)
{
    const std::optional<QUrl> plain = pictureAddress(image.attribute("src"_L1), options.base);
    const QList<Candidate> sources = sourcesOf(image, options.base);
    const std::optional<Candidate> fitting = best(sources, options);
    const bool realPlain = plain && !isStandIn(*plain);
    if (fitting && !isStandIn(fitting->url)) {
        // A set of thumbnails beside a src of full size.
        const bool tooSmall = fitting->width > 0 && fitting->width < options.columnWidth;
        const double said = sizeOf(image).width();
        if (!(tooSmall && realPlain && said > fitting->width))
            return fitting->url;
        return *plain;
    }
    if (const std::optional<QUrl> lazy = lazyAddress(image, options.base))
        return *lazy;
    return plain.value_or(QUrl());
}

// As browsers read it (HTML Standard §2.3.4.4): "1<", "1 px" and "1.5" are a pixel each.
std::optional<int> lengthIn(const QString &value)
{
    qsizetype end = 0;
    while (end < value.size() && value[end].isDigit())
        ++end;
    const bool relative = QStringView(value).sliced(end).trimmed().startsWith(u'%');
    if (end == 0 || end > 5 || relative)
        return std::nullopt;
    return QStringView(value).first(end).toInt();
}

bool looksInText(const Node &image)
{
    for (const QStringView part : {QStringView(u"emoji"), QStringView(u"smiley"), QStringView(u"latex"),
                                   QStringView(u"math"), QStringView(u"emoticon"), QStringView(u"tex")}) {
        if (image.hasClass(part) && !(part == u"tex" && image.hasClass(u"text")))
            return true;
    }
    return false;
}

} // namespace

QSize sizeOf(const Node &node)
{
    return {lengthIn(node.attribute("width"_L1).trimmed()).value_or(0),
            lengthIn(node.attribute("height"_L1).trimmed()).value_or(0)};
}

bool isDot(const Node &node)
{
    const auto tiny = [&](QLatin1String name) {
        const std::optional<int> length = lengthIn(node.attribute(name).trimmed());
        return length && *length <= 1;
    };
    const bool thin = tiny("width"_L1);
    const bool flat = tiny("height"_L1);
    const QSize size = sizeOf(node);
    if (thin || flat)
        return (thin || size.width() == 0) && (flat || size.height() == 0);
    const QString look = node.attribute("style"_L1).toLower().remove(u' ');
    return look.contains("width:1px"_L1) && look.contains("height:1px"_L1);
}

Picture pictureOf(const Node &image, const SanitizeOptions &options)
{
    Picture picture;
    picture.url = addressOf(image, options);
    picture.alternative = image.attribute("alt"_L1).simplified();
    picture.title = image.attribute("title"_L1).simplified();
    picture.size = sizeOf(image);
    picture.tracker = isDot(image) || isCounter(picture.url);
    picture.inText = looksInText(image);
    return picture;
}

} // namespace app::html
