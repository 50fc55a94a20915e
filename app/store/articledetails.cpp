// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/articledetails.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace app::store {

namespace {

void put(QJsonObject &object, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

QJsonObject toJson(const models::Enclosure &enclosure)
{
    QJsonObject object;
    put(object, "url"_L1, enclosure.url);
    put(object, "type"_L1, enclosure.type);
    put(object, "title"_L1, enclosure.title);
    if (enclosure.length >= 0)
        object.insert("length"_L1, enclosure.length);
    if (enclosure.duration >= 0)
        object.insert("duration"_L1, enclosure.duration);
    return object;
}

models::Enclosure enclosureFrom(const QJsonObject &object)
{
    return {.url = object.value("url"_L1).toString(),
            .type = object.value("type"_L1).toString(),
            .length = object.value("length"_L1).toInteger(-1),
            .title = object.value("title"_L1).toString(),
            .duration = object.value("duration"_L1).toInteger(-1)};
}

} // namespace

QString detailsOf(const models::ParsedItem &item)
{
    QJsonObject object;
    put(object, "comments"_L1, item.comments);
    put(object, "commentFeed"_L1, item.commentFeed);
    put(object, "inReplyTo"_L1, item.inReplyTo);
    put(object, "section"_L1, item.section);
    put(object, "sourceTitle"_L1, item.sourceTitle);
    put(object, "sourceUrl"_L1, item.sourceUrl);
    put(object, "externalUrl"_L1, item.externalUrl);
    put(object, "language"_L1, item.language);
    if (item.updated.isValid())
        object.insert("updated"_L1, item.updated.toMSecsSinceEpoch());
    if (!item.enclosures.isEmpty()) {
        QJsonArray enclosures;
        for (const models::Enclosure &enclosure : item.enclosures)
            enclosures.append(toJson(enclosure));
        object.insert("enclosures"_L1, enclosures);
    }
    return object.isEmpty() ? QString()
                            : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void addDetails(const QString &details, models::Article &article)
{
    const QJsonObject object = QJsonDocument::fromJson(details.toUtf8()).object();
    article.comments = QUrl(object.value("comments"_L1).toString());
    article.commentFeed = QUrl(object.value("commentFeed"_L1).toString());
    article.inReplyTo = object.value("inReplyTo"_L1).toString();
    article.section = object.value("section"_L1).toString();
    article.sourceTitle = object.value("sourceTitle"_L1).toString();
    article.sourceUrl = QUrl(object.value("sourceUrl"_L1).toString());
    article.externalUrl = QUrl(object.value("externalUrl"_L1).toString());
    article.language = object.value("language"_L1).toString();
    if (object.contains("updated"_L1))
        article.updated = QDateTime::fromMSecsSinceEpoch(object.value("updated"_L1).toInteger(), Qt::UTC);
    for (const QJsonValue &enclosure : object.value("enclosures"_L1).toArray())
        article.enclosures.append(enclosureFrom(enclosure.toObject()));
}

} // namespace app::store
