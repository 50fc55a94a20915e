// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/jsonfeed.h"

#include "app/feeds/addresses.h"
#include "app/feeds/dates.h"
#include "app/feeds/escapes.h"
#include "app/feeds/jsonmender.h"
#include "app/feeds/rssinjson.h"
#include "app/feeds/textvalue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace app::feeds {

namespace {

using models::FeedFormat;

// JSON's escapes can name half a letter.
QString whole(const QString &text)
{
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

// A string, or a number where a string was meant, as ids often are.
QString textOf(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toVariant().toString();
    return whole(value.toString());
}

QString lineOf(const QJsonValue &value)
{
    return oneLine(whole(textOf(value).left(4096)));
}

// By the rules plain text, but much is written by programs that escape their titles for HTML.
QString titleOf(const QJsonValue &value)
{
    const QString line = lineOf(value);
    return line.contains(u'&') ? oneLine(toQString(decoded(line.toStdString()))) : line;
}

QString addressOf(const QJsonValue &value)
{
    return absoluteAddress(value.toString(), QUrl());
}

// "authors" of 1.1, "author" of 1.0; each may be a list or one object.
QString authorsOf(const QJsonObject &object)
{
    QStringList names;
    for (const auto &field : {"authors"_L1, "author"_L1}) {
        const QJsonValue value = object.value(field);
        const QJsonArray list = value.isArray() ? value.toArray() : QJsonArray{value};
        for (const QJsonValue &author : list) {
            const QString name = lineOf(author.isObject() ? author.toObject().value("name"_L1) : author);
            if (!name.isEmpty() && !names.contains(name))
                names.append(name);
        }
    }
    return names.join(u", "_s);
}

HtmlText htmlText(const QString &html)
{
    const QByteArray utf8 = html.toUtf8();
    return {html.trimmed(), hasRelativeAddress({utf8.constData(), static_cast<std::size_t>(utf8.size())})};
}

QString plainAsHtml(const QString &text)
{
    return text.trimmed().toHtmlEscaped().replace(u'\n', "<br>\n"_L1);
}

qint64 secondsOf(const QJsonValue &value)
{
    return value.isDouble() ? qint64(value.toDouble()) : -1;
}

void readAttachments(const QJsonArray &attachments, models::ParsedItem &item)
{
    for (const QJsonValue &value : attachments) {
        const QJsonObject attachment = value.toObject();
        const QString url = addressOf(attachment.value("url"_L1));
        if (!url.isEmpty())
            item.enclosures.append({.url = url,
                                    .type = lineOf(attachment.value("mime_type"_L1)),
                                    .length = attachment.value("size_in_bytes"_L1).toInteger(-1),
                                    .title = lineOf(attachment.value("title"_L1)),
                                    .duration = secondsOf(attachment.value("duration_in_seconds"_L1))});
    }
}

BuiltItem readItem(const QJsonObject &object)
{
    BuiltItem built;
    models::ParsedItem &item = built.item;
    item.id = textOf(object.value("id"_L1)).trimmed();
    item.title = titleOf(object.value("title"_L1));
    item.link = addressOf(object.value("url"_L1));
    item.externalUrl = addressOf(object.value("external_url"_L1));
    if (item.link.isEmpty())
        item.link = item.externalUrl;
    item.author = authorsOf(object);
    item.published = parseDate(object.value("date_published"_L1).toString());
    item.updated = parseDate(object.value("date_modified"_L1).toString());
    item.language = lineOf(object.value("language"_L1));

    const HtmlText content = htmlText(textOf(object.value("content_html"_L1)));
    item.content = content.html;
    built.relativeContent = content.relative;
    if (item.content.isEmpty())
        item.content = plainAsHtml(textOf(object.value("content_text"_L1)));
    item.summary = plainAsHtml(textOf(object.value("summary"_L1)));

    item.thumbnail = addressOf(object.value("image"_L1));
    if (item.thumbnail.isEmpty())
        item.thumbnail = addressOf(object.value("banner_image"_L1));
    for (const QJsonValue &tag : object.value("tags"_L1).toArray()) {
        if (const QString name = lineOf(tag); !name.isEmpty())
            item.categories.append(name);
    }
    readAttachments(object.value("attachments"_L1).toArray(), item);
    return built;
}

bool isJsonFeed(const QJsonObject &root)
{
    if (root.value("version"_L1).toString().contains("jsonfeed.org"_L1))
        return true;
    const bool named =
        root.contains("title"_L1) || root.contains("feed_url"_L1) || root.contains("home_page_url"_L1);
    return root.value("items"_L1).isArray() && named;
}

BuiltFeed readRoot(const QJsonObject &root, std::size_t newestItems)
{
    BuiltFeed built;
    FeedDraft &draft = built.draft;
    const bool first = root.value("version"_L1).toString().trimmed().endsWith(u'1');
    const bool elevenths = root.value("version"_L1).toString().contains("1.1"_L1);
    draft.feed.format = first && !elevenths ? FeedFormat::JsonFeed10 : FeedFormat::JsonFeed11;
    draft.title.offer(titleOf(root.value("title"_L1)), 0);
    draft.link.offer(addressOf(root.value("home_page_url"_L1)), 0);
    draft.description.offer(lineOf(root.value("description"_L1)), 0);
    draft.language.offer(lineOf(root.value("language"_L1)), 0);
    QString icon = addressOf(root.value("icon"_L1));
    if (icon.isEmpty())
        icon = addressOf(root.value("favicon"_L1));
    draft.icon.offer(icon, 0);
    draft.author.offer(authorsOf(root), 0);
    draft.feed.selfLink = addressOf(root.value("feed_url"_L1));
    for (const QJsonValue &item : root.value("items"_L1).toArray()) {
        if (item.isObject())
            built.items.push_back(readItem(item.toObject()));
    }
    keepNewest(built.items, newestItems);
    return built;
}

} // namespace

std::optional<BuiltFeed> readJsonFeed(const QByteArray &utf8, std::size_t newestItems)
{
    Flaw flaws = Flaw::None;
    QJsonParseError error;
    QJsonObject root = QJsonDocument::fromJson(utf8, &error).object();
    if (error.error != QJsonParseError::NoError) {
        const MendedJson mended = mendJson(utf8);
        flaws = mended.flaws;
        root = QJsonDocument::fromJson(mended.bytes).object();
    }
    std::optional<BuiltFeed> built;
    const QJsonObject channel = root.value("rss"_L1).toObject().value("channel"_L1).toObject();
    if (!channel.isEmpty())
        built = readRssInJson(channel, newestItems);
    else if (isJsonFeed(root))
        built = readRoot(root, newestItems);
    if (built)
        built->flaws = flaws;
    return built;
}

} // namespace app::feeds
