// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/searchhints.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr qsizetype most = 8; ///< Hints at once: what is further down is typed sooner than found.

/// As it has to be written behind a colon.
QString quoted(const QString &name)
{
    const bool plain = std::all_of(name.cbegin(), name.cend(), [](QChar c) {
        return !c.isSpace() && c != u'(' && c != u')' && c != u'"';
    });
    return plain ? name : u'"' + QString(name).remove(u'"') + u'"';
}

/// Names that begin with what is typed before those that only hold it.
QList<SearchHint> matching(const QString &field, const QString &typed, QList<SearchHint> offered)
{
    erase_if(offered,
             [&](const SearchHint &hint) { return !hint.words.contains(typed, Qt::CaseInsensitive); });
    std::stable_partition(offered.begin(), offered.end(), [&](const SearchHint &hint) {
        return hint.words.startsWith(typed, Qt::CaseInsensitive);
    });
    offered.resize(std::min(most, offered.size()));
    for (SearchHint &hint : offered)
        hint.words = field + u':' + quoted(hint.words);
    return offered;
}

template<typename Things, typename Name>
QList<SearchHint> named(const Things &things, Name name)
{
    QList<SearchHint> hints;
    QStringList known;
    for (const auto &thing : things) {
        const QString words = thing.*name;
        if (words.isEmpty() || known.contains(words))
            continue;
        known.append(words);
        hints.append({words, {}});
    }
    return hints;
}

} // namespace

QList<SearchHint> SearchHints::examples(const QDate &today)
{
    return {
        {u"\"sleeping cores\""_s, tr("These words, one after the other")},
        {u"sched*"_s, tr("Words that begin so")},
        {u"-review"_s, tr("Without this word")},
        {u"linux OR bsd"_s, tr("The one or the other")},
        {u"title:"_s, tr("Only in the title; also author: and tag:")},
        {u"feed:"_s, tr("Only of this feed; also folder: and label:")},
        {u"is:unread"_s, tr("Also is:read and is:starred")},
        {u"has:image"_s, tr("Also has:enclosure, has:comments and has:label")},
        //: %1 is a date as it is written in a search, 2026-11-23.
        {u"after:7d"_s, tr("Of the last seven days; also before:%1").arg(today.toString(Qt::ISODate))},
    };
}

qsizetype SearchHints::wordBefore(const QString &text, qsizetype cursor)
{
    qsizetype start = 0;
    bool inQuotes = false;
    for (qsizetype at = 0; at < cursor; ++at) {
        const QChar c = text.at(at);
        if (c == u'"')
            inQuotes = !inQuotes;
        else if (!inQuotes && (c.isSpace() || c == u'(' || c == u')' || (c == u'-' && at == start)))
            start = at + 1;
    }
    return start;
}

QList<SearchHint> SearchHints::completions(const QString &text,
                                           qsizetype cursor,
                                           const models::LibraryTree &tree,
                                           const QDate &today)
{
    const qsizetype start = wordBefore(text, cursor);
    const QString word = text.mid(start, cursor - start);
    const qsizetype colon = word.indexOf(u':');
    if (colon <= 0 || (cursor < text.size() && !text.at(cursor).isSpace() && text.at(cursor) != u')'))
        return {};
    const QString field = word.first(colon).toLower();
    const QString typed = word.mid(colon + 1).remove(u'"');

    QList<SearchHint> offered;
    if (field == "label"_L1)
        offered = named(tree.labels(), &models::Label::name);
    else if (field == "feed"_L1)
        offered = named(tree.feeds(), &models::Feed::title);
    else if (field == "folder"_L1)
        offered = named(tree.folders(), &models::Folder::name);
    else if (field == "is"_L1)
        offered = {
            {u"unread"_s, tr("Not yet read")}, {u"read"_s, tr("Read")}, {u"starred"_s, tr("With a star")}};
    else if (field == "has"_L1)
        offered = {{u"enclosure"_s, tr("With an audio file or another file")},
                   {u"image"_s, tr("With a picture")},
                   {u"comments"_s, tr("With comments")},
                   {u"label"_s, tr("With a label")}};
    else if (field == "after"_L1 || field == "before"_L1)
        offered = {{u"1d"_s, tr("A day ago")},
                   {u"7d"_s, tr("Seven days ago")},
                   {u"4w"_s, tr("Four weeks ago")},
                   {today.toString(Qt::ISODate), tr("A day: year, month and day")}};
    const QList<SearchHint> found = matching(field, typed, offered);
    // What stands there already need not be offered.
    return found.size() == 1 && found.first().words == word ? QList<SearchHint>() : found;
}

std::pair<qsizetype, qsizetype> SearchHints::mistakeAt(const QString &text, qsizetype position)
{
    qsizetype start = std::clamp(position, qsizetype(0), text.size());
    while (start > 0 && (start == text.size() || text.at(start).isSpace()))
        --start;
    qsizetype end = start;
    while (end < text.size() && !text.at(end).isSpace())
        ++end;
    return {start, end - start};
}

} // namespace ui
