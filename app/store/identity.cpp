// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/identity.h"

#include "app/store/stablehash.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app::store {

namespace {

enum class Part : quint64 { Guid = 1, Link, Print, Dated, Title };

StableHash hashOf(Part part)
{
    StableHash hash;
    hash.add(quint64(part));
    return hash;
}

/// Frozen: a tracker added here would make known links unknown. What is shown is cleaned elsewhere.
bool isTracker(QStringView parameter)
{
    static constexpr std::array known = {"fbclid"_L1, "gclid"_L1,  "dclid"_L1,  "msclkid"_L1, "yclid"_L1,
                                         "mc_cid"_L1, "mc_eid"_L1, "igshid"_L1, "_hsenc"_L1,  "_hsmi"_L1};
    const QStringView name = parameter.left(parameter.indexOf(u'='));
    return parameter.startsWith("utm_"_L1) || std::find(known.begin(), known.end(), name) != known.end();
}

QString withoutTrackers(QStringView query)
{
    QStringList kept;
    for (const QStringView parameter : query.split(u'&')) {
        if (!isTracker(parameter))
            kept.append(parameter.toString());
    }
    return kept.join(u'&');
}

/// "http://WWW.Example.org:80/a" -> "example.org/a"; what is no web address stays as it is.
QString withoutScheme(const QString &address)
{
    const bool secure = address.startsWith("https://"_L1, Qt::CaseInsensitive);
    if (!secure && !address.startsWith("http://"_L1, Qt::CaseInsensitive))
        return address;
    const qsizetype start = secure ? 8 : 7;
    qsizetype end = start;
    while (end < address.size() && !u"/?#"_s.contains(address.at(end)))
        ++end;
    QString host = address.mid(start, end - start).toLower();
    if (host.startsWith("www."_L1))
        host.remove(0, 4);
    if (host.endsWith(secure ? ":443"_L1 : ":80"_L1))
        host.truncate(host.lastIndexOf(u':'));
    return host + address.mid(end);
}

quint64 orNone(bool present, StableHash &hash)
{
    return present ? hash.result() : 0;
}

quint64 printOf(const models::ParsedItem &item, const QString &title)
{
    const QStringView text = textOf(item);
    const bool wordless = title.isEmpty() && text.isEmpty();
    StableHash hash = hashOf(Part::Print);
    hash.add(title);
    hash.addWithoutTags(text);
    if (wordless && !item.enclosures.isEmpty())
        hash.add(item.enclosures.first().url);
    return orNone(!wordless || !item.enclosures.isEmpty(), hash);
}

} // namespace

QStringView textOf(const models::ParsedItem &item)
{
    return item.content.size() >= item.summary.size() ? item.content : item.summary;
}

QString canonicalLink(const QString &link)
{
    QString address = withoutScheme(link.trimmed());
    const qsizetype fragment = address.indexOf(u'#');
    // "#!" and "#/" are paths of pages that are programs.
    if (fragment >= 0 && !QStringView(address).mid(fragment + 1).startsWith(u'!')
        && !QStringView(address).mid(fragment + 1).startsWith(u'/'))
        address.truncate(fragment);
    const qsizetype query = address.indexOf(u'?');
    if (query >= 0) {
        const QString kept = withoutTrackers(QStringView(address).mid(query + 1));
        address.truncate(query);
        if (!kept.isEmpty())
            return address + u'?' + kept;
    }
    while (address.endsWith(u'/'))
        address.chop(1);
    return address;
}

ItemKeys keysOf(const models::ParsedItem &item, const QString &site)
{
    const QString guid = withoutScheme(item.id.trimmed());
    const QString link = canonicalLink(item.link);
    const QString title = item.title.simplified();

    StableHash guidHash = hashOf(Part::Guid);
    guidHash.add(guid);
    StableHash linkHash = hashOf(Part::Link);
    linkHash.add(link);
    StableHash datedHash = hashOf(Part::Dated);
    datedHash.add(title);
    datedHash.add(quint64(item.published.toMSecsSinceEpoch()));
    StableHash titleHash = hashOf(Part::Title);
    titleHash.add(title);

    ItemKeys keys{.guid = orNone(!guid.isEmpty(), guidHash),
                  .link =
                      orNone(!link.isEmpty() && (site.isEmpty() || link != canonicalLink(site)), linkHash),
                  .dated = orNone(!title.isEmpty() && item.published.isValid(), datedHash),
                  .title = orNone(!title.isEmpty(), titleHash)};
    // Reading the whole text is most of the work, and most items are known by better keys.
    if (!keys.guid || !keys.link || !keys.title)
        keys.print = printOf(item, title);
    return keys;
}

QList<ItemKeys> keysOf(const QList<models::ParsedItem> &items, const QString &site)
{
    QList<ItemKeys> all;
    all.reserve(items.size());
    QHash<quint64, int> uses;
    for (const models::ParsedItem &item : items) {
        all.append(keysOf(item, site));
        ++uses[all.last().guid];
        ++uses[all.last().link];
    }
    for (qsizetype i = 0; i < items.size(); ++i) {
        ItemKeys &keys = all[i];
        const bool shared =
            (keys.guid && uses.value(keys.guid) > 1) || (keys.link && uses.value(keys.link) > 1);
        if (shared && !keys.print)
            keys.print = printOf(items.at(i), items.at(i).title.simplified());
    }
    return all;
}

quint64 editionOf(const models::ParsedItem &item)
{
    StableHash hash;
    for (const QString &text :
         {item.id, item.title, item.link, item.author, item.summary, item.content, item.comments,
          item.commentFeed, item.inReplyTo, item.department, item.section, item.thumbnail, item.sourceTitle,
          item.sourceUrl, item.externalUrl, item.language, item.categories.join(u'\n')})
        hash.add(text);
    hash.add(quint64(item.published.isValid() ? item.published.toMSecsSinceEpoch() : 0));
    hash.add(quint64(item.updated.isValid() ? item.updated.toMSecsSinceEpoch() : 0));
    for (const models::Enclosure &enclosure : item.enclosures) {
        hash.add(enclosure.url);
        hash.add(enclosure.type);
        hash.add(quint64(enclosure.length));
        hash.add(enclosure.title);
        hash.add(quint64(enclosure.duration));
    }
    return hash.result();
}

quint64 wordingOf(const models::ParsedItem &item)
{
    StableHash hash;
    hash.add(item.title.simplified());
    hash.addWithoutTags(textOf(item));
    hash.add(canonicalLink(item.link));
    hash.add(item.author);
    hash.add(quint64(item.published.isValid() ? item.published.toMSecsSinceEpoch() : 0));
    for (const models::Enclosure &enclosure : item.enclosures)
        hash.add(enclosure.url);
    return hash.result();
}

} // namespace app::store
