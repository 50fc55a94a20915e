// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/media.h"

#include "app/html/addresses.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include <array>

using namespace Qt::StringLiterals;

namespace app::html {

namespace {

using MediaKind = models::Block::MediaKind;

/// An address of a player and what it stands for; \1 is what the pattern found.
struct Player
{
    const char *pattern;
    const char *page;
    const char *poster;
    const char *title;
    MediaKind kind = MediaKind::Video;
};

constexpr std::array players = {
    Player{R"(^https?://(?:www\.|m\.)?youtube(?:-nocookie)?\.com/embed/videoseries\?(?:.*&)?list=([\w-]+))",
           "https://www.youtube.com/playlist?list=\\1", "", "YouTube"},
    Player{
        R"(^https?://(?:www\.|m\.)?youtube(?:-nocookie)?\.com/(?:embed|v|shorts|live)/([\w-]{11})(?![\w-]))",
        "https://www.youtube.com/watch?v=\\1", "https://i.ytimg.com/vi/\\1/hqdefault.jpg", "YouTube"},
    Player{R"(^https?://(?:www\.|m\.)?youtube\.com/watch\?(?:.*&)?v=([\w-]{11})(?![\w-]))",
           "https://www.youtube.com/watch?v=\\1", "https://i.ytimg.com/vi/\\1/hqdefault.jpg", "YouTube"},
    Player{R"(^https?://youtu\.be/([\w-]{11})(?![\w-]))", "https://www.youtube.com/watch?v=\\1",
           "https://i.ytimg.com/vi/\\1/hqdefault.jpg", "YouTube"},
    Player{R"(^https?://(?:www\.)?youtube(?:-nocookie)?\.com/embed/([\w-]+))",
           "https://www.youtube.com/watch?v=\\1", "", "YouTube"},
    Player{R"(^https?://player\.vimeo\.com/video/(\d+))", "https://vimeo.com/\\1", "", "Vimeo"},
    Player{R"(^https?://player\.bilibili\.com/player\.html\?(?:.*&)?bvid=(BV\w+))",
           "https://www.bilibili.com/video/\\1", "", "Bilibili"},
    Player{
        R"(^https?://(?:player|www)\.bilibili\.com/(?:blackboard/)?(?:html5)?(?:mobile)?player\.html\?(?:.*&)?aid=(\d+))",
        "https://www.bilibili.com/video/av\\1", "", "Bilibili"},
    Player{R"(^https?://(?:www\.|geo\.)?dailymotion\.com/embed/video/(\w+))",
           "https://www.dailymotion.com/video/\\1", "https://www.dailymotion.com/thumbnail/video/\\1",
           "Dailymotion"},
    Player{R"(^https?://player\.twitch\.tv/\?(?:.*&)?video=v?(\d+))", "https://www.twitch.tv/videos/\\1", "",
           "Twitch"},
    Player{R"(^https?://player\.twitch\.tv/\?(?:.*&)?channel=(\w+))", "https://www.twitch.tv/\\1", "",
           "Twitch"},
    Player{R"(^https?://embed(?:-ssl)?\.ted\.com/talks/([\w/]+?)(?:\.html)?(?:\?.*)?$)",
           "https://www.ted.com/talks/\\1", "", "TED"},
    Player{R"(^https?://player\.youku\.com/embed/([\w=]+))", "https://v.youku.com/v_show/id_\\1.html", "",
           "Youku"},
    Player{R"(^https?://v\.qq\.com/(?:txp/)?iframe/(?:player|preview)\.html\?(?:.*&)?vid=(\w+))",
           "https://v.qq.com/x/page/\\1.html", "", "Tencent Video"},
    Player{R"(^https?://open\.spotify\.com/embed(?:-podcast)?/(\w+/\w+))", "https://open.spotify.com/\\1", "",
           "Spotify", MediaKind::Audio},
    Player{R"(^https?://embed\.podcasts\.apple\.com/([^?]+))", "https://podcasts.apple.com/\\1", "",
           "Apple Podcasts", MediaKind::Audio},
    Player{R"(^https?://codepen\.io/([\w-]+/)embed/)", "https://codepen.io/\\1", "", "CodePen",
           MediaKind::Page},
    Player{R"(^https?://platform\.twitter\.com/embed/Tweet\.html\?(?:.*&)?id=(\d+))",
           "https://x.com/i/status/\\1", "", "X", MediaKind::Page},
};

struct CompiledPlayer
{
    QRegularExpression pattern;
    const Player *player;
};

const QList<CompiledPlayer> &compiledPlayers()
{
    static const QList<CompiledPlayer> compiled = [] {
        QList<CompiledPlayer> list;
        for (const Player &player : players)
            list.append({QRegularExpression(QString::fromLatin1(player.pattern)), &player});
        return list;
    }();
    return compiled;
}

QUrl filled(const char *pattern, const QString &found)
{
    return QUrl(QString::fromLatin1(pattern).replace("\\1"_L1, found), QUrl::StrictMode);
}

// SoundCloud's player says in its query what it plays.
QUrl soundCloudTrack(const QUrl &address)
{
    if (address.host() != "w.soundcloud.com"_L1)
        return {};
    const QString track = QUrlQuery(address).queryItemValue(u"url"_s, QUrl::FullyDecoded);
    return linkAddress(track, {}).value_or(QUrl());
}

} // namespace

models::Block mediaAt(const QUrl &address)
{
    models::Block media;
    media.kind = models::Block::Kind::Media;
    media.media = MediaKind::Page;
    media.link = address;
    media.alternative = address.host();
    if (media.alternative.startsWith("www."_L1))
        media.alternative.remove(0, 4);
    if (const QUrl track = soundCloudTrack(address); !track.isEmpty()) {
        media.media = MediaKind::Audio;
        media.link = track;
        media.alternative = u"SoundCloud"_s;
        return media;
    }
    const QString text = address.toString(QUrl::FullyEncoded);
    if (text.size() > 2048)
        return media;
    for (const CompiledPlayer &candidate : compiledPlayers()) {
        const QRegularExpressionMatch match = candidate.pattern.match(text);
        if (!match.hasMatch())
            continue;
        media.media = candidate.player->kind;
        media.link = filled(candidate.player->page, match.captured(1));
        media.picture = filled(candidate.player->poster, match.captured(1));
        media.alternative = QString::fromLatin1(candidate.player->title);
        break;
    }
    return media;
}

} // namespace app::html
