// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sharing.h"

#include "models/links.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

using Values = QHash<QString, QByteArray>;

/// "name[zh]" where the language is Chinese and there is one, else "name".
QJsonValue localised(const QJsonObject &object, const QString &key, const QString &language)
{
    const QString ours = u"%1[%2]"_s.arg(key, language.section(u'-', 0, 0).section(u'_', 0, 0).toLower());
    return object.contains(ours) ? object.value(ours) : object.value(key);
}

/// Puts the values in; a part in brackets goes when a value it names is empty.
QByteArray filled(const QString &text, const Values &values, bool *missing = nullptr)
{
    static const QRegularExpression slot(u"\\[([^\\]]*)\\]|\\{([a-z]+)\\}"_s);
    QByteArray result;
    qsizetype from = 0;
    QRegularExpressionMatchIterator matches = slot.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result += text.mid(from, match.capturedStart() - from).toUtf8();
        from = match.capturedEnd();
        if (match.hasCaptured(2)) {
            const QByteArray value = values.value(match.captured(2));
            if (value.isEmpty() && missing)
                *missing = true;
            result += value;
        } else {
            bool incomplete = false;
            const QByteArray part = filled(match.captured(1), values, &incomplete);
            if (!incomplete)
                result += part;
        }
    }
    return result + text.mid(from).toUtf8();
}

QByteArray encoded(QString text, bool letter)
{
    if (letter) {
        text.replace(u"\r\n"_s, u"\n"_s).replace(u"\n"_s, u"\r\n"_s); // RFC 6068 §5
    }
    return QUrl::toPercentEncoding(text);
}

/// A little shorter, never ending in half a character.
QString shortened(const QString &quote)
{
    qsizetype length = std::max<qsizetype>(quote.size() - quote.size() / 8 - 2, 0);
    if (length > 0 && quote.at(length - 1).isHighSurrogate())
        --length;
    return length > 0 ? quote.left(length) + u'…' : QString();
}

} // namespace

QList<ShareTarget> readShareTargets(const QByteArray &json, const QString &language)
{
    QList<ShareTarget> targets;
    const QJsonArray entries = QJsonDocument::fromJson(json).object().value("targets"_L1).toArray();
    for (const QJsonValue &entry : entries) {
        const QJsonObject object = entry.toObject();
        const QString urlTemplate = object.value("template"_L1).toString();
        const ShareTarget target{.id = object.value("id"_L1).toString(),
                                 .name = localised(object, u"name"_s, language).toString(),
                                 .urlTemplate = urlTemplate,
                                 .needsInstance = urlTemplate.contains("{instance}"_L1),
                                 .order = localised(object, u"order"_s, language).toInt(1000),
                                 .maximumLength = object.value("maximumLength"_L1).toInt()};
        if (!target.id.isEmpty() && !target.name.isEmpty() && !urlTemplate.isEmpty())
            targets << target;
    }
    std::stable_sort(targets.begin(), targets.end(), [](const ShareTarget &one, const ShareTarget &other) {
        return one.order < other.order;
    });
    return targets;
}

QUrl shareUrl(const ShareTarget &target, const SharedArticle &article, const QString &instance)
{
    const QString host = instanceHost(instance);
    if (target.needsInstance && host.isEmpty())
        return {};
    const bool letter = target.urlTemplate.startsWith("mailto:"_L1);
    QString quote = article.quote;
    const auto build = [&] {
        return filled(target.urlTemplate,
                      {{u"url"_s, encoded(cleanLink(article.url).toString(QUrl::FullyEncoded), false)},
                       {u"title"_s, encoded(article.title.simplified(), false)},
                       {u"quote"_s, encoded(quote, letter)},
                       {u"instance"_s, host.toUtf8()}});
    };
    QByteArray address = build();
    while (target.maximumLength > 0 && address.size() > target.maximumLength && !quote.isEmpty()) {
        quote = shortened(quote);
        address = build();
    }
    return QUrl::fromEncoded(address, QUrl::StrictMode);
}

QString instanceHost(const QString &typed)
{
    static const QRegularExpression host(
        u"^(?:https?://)?(?:@?[^@/\\s]+@|@)?([\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?(?::[0-9]+)?)(?:/.*)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString found = host.match(typed.trimmed()).captured(1);
    if (!found.contains(u'.') && !found.startsWith("localhost"_L1))
        return {};
    return QString::fromLatin1(QUrl::toAce(found.section(u':', 0, 0)))
           + (found.contains(u':') ? u':' + found.section(u':', 1) : QString());
}

QString markdownLink(const QString &title, const QUrl &url)
{
    static const QRegularExpression markup(u"([\\\\`*_\\[\\]<>])"_s);
    QString label = title.simplified();
    label.replace(markup, u"\\\\1"_s);
    QString address = url.toString(QUrl::FullyEncoded);
    address.replace(u'(', "%28"_L1).replace(u')', "%29"_L1);
    return u"[%1](%2)"_s.arg(label, address);
}

} // namespace models
