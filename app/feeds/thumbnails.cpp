// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/thumbnails.h"

#include "app/feeds/escapes.h"
#include "app/feeds/textvalue.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::feeds {

namespace {

constexpr int furnitureFrom = 3; // items

// The value of an attribute of a tag's source; empty if it has none.
QStringView attributeOf(QStringView tag, QLatin1StringView name)
{
    for (qsizetype at = tag.indexOf(name, 0, Qt::CaseInsensitive); at > 0;
         at = tag.indexOf(name, at + 1, Qt::CaseInsensitive)) {
        QStringView rest = tag.mid(at + name.size()).trimmed();
        if (!tag[at - 1].isSpace() || !rest.startsWith(u'='))
            continue;
        rest = rest.mid(1).trimmed();
        const QChar quote = rest.isEmpty() ? QChar() : rest[0];
        if (quote == u'"' || quote == u'\'')
            return rest.mid(1, std::max<qsizetype>(rest.indexOf(quote, 1), 1) - 1);
        const qsizetype blank = rest.indexOf(u' ');
        return blank < 0 ? rest.chopped(rest.endsWith(u'/') ? 1 : 0) : rest.left(blank);
    }
    return {};
}

// Counters and spacers are a pixel or two wide or high.
bool isTiny(QStringView tag)
{
    for (const auto name : {"width"_L1, "height"_L1}) {
        bool number = false;
        const int size = attributeOf(tag, name).toInt(&number);
        if (number && size <= 2)
            return true;
    }
    return false;
}

// Where a picture is; a page that loads its pictures late keeps the address elsewhere. Empty if nowhere.
QStringView addressOf(QStringView tag)
{
    for (const auto name : {"src"_L1, "data-src"_L1, "data-original"_L1, "data-lazy-src"_L1}) {
        const QStringView address = attributeOf(tag, name);
        if (address.startsWith("http"_L1, Qt::CaseInsensitive))
            return address;
    }
    return {};
}

// The first pictures of a text; one is enough, the others replace it where it is furniture.
QStringList picturesIn(const QString &html)
{
    constexpr qsizetype most = 4;
    constexpr qsizetype farthest = 16 * 1024; // letters; a picture below is no thumbnail
    QStringList pictures;
    const QStringView text = QStringView(html).left(farthest);
    // Looking for one character is many times as fast as looking for four.
    for (qsizetype at = text.indexOf(u'<'); at >= 0 && pictures.size() < most;
         at = text.indexOf(u'<', at + 1)) {
        if (!text.mid(at, 4).endsWith(u"img", Qt::CaseInsensitive))
            continue;
        const qsizetype end = text.indexOf(u'>', at);
        if (end < 0)
            break;
        const QStringView tag = text.mid(at, end - at);
        at = end;
        const QStringView source = addressOf(tag);
        if (source.isEmpty() || isTiny(tag))
            continue;
        pictures.append(source.contains(u'&') ? toQString(decoded(source.toString().toStdString()))
                                              : source.toString());
    }
    return pictures;
}

QStringList candidatesOf(const models::ParsedItem &item)
{
    QStringList candidates;
    if (!item.thumbnail.isEmpty())
        candidates.append(item.thumbnail);
    for (const models::Enclosure &enclosure : item.enclosures) {
        if (enclosure.type.startsWith("image/"_L1))
            candidates.append(enclosure.url);
    }
    candidates += picturesIn(item.content.isEmpty() ? item.summary : item.content);
    candidates.removeDuplicates();
    return candidates;
}

} // namespace

void chooseThumbnails(std::vector<BuiltItem> &items)
{
    std::vector<QStringList> candidates;
    candidates.reserve(items.size());
    QHash<QString, int> uses;
    for (const BuiltItem &built : items) {
        candidates.push_back(candidatesOf(built.item));
        for (const QString &picture : candidates.back())
            ++uses[picture];
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto chosen =
            std::find_if(candidates[i].begin(), candidates[i].end(),
                         [&uses](const QString &picture) { return uses.value(picture) < furnitureFrom; });
        items[i].item.thumbnail = chosen == candidates[i].end() ? QString() : *chosen;
    }
}

} // namespace app::feeds
