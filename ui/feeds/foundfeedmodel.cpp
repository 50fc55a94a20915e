// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feeds/foundfeedmodel.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// Full articles or not, and how often: one sentence for each, because no sentence is glued from parts.
QString rhythmOf(const models::FoundFeed &feed)
{
    const auto words = [](const char *text, int count) {
        return QCoreApplication::translate("FoundFeedModel", text, nullptr, count);
    };
    const double week = feed.postsAWeek;
    if (!feed.fetched && week < 0)
        return {};
    if (week < 0)
        return feed.fullArticles ? words(QT_TRANSLATE_NOOP("FoundFeedModel", "Full articles"), 0)
                                 : words(QT_TRANSLATE_NOOP("FoundFeedModel", "Summaries"), 0);
    if (week < 0.9)
        return feed.fullArticles
                   ? words(QT_TRANSLATE_NOOP("FoundFeedModel", "Full articles, now and then"), 0)
                   : words(QT_TRANSLATE_NOOP("FoundFeedModel", "Summaries, now and then"), 0);
    if (week < 14) {
        const int count = static_cast<int>(std::lround(week));
        return feed.fullArticles
                   ? words(QT_TRANSLATE_N_NOOP("FoundFeedModel", "Full articles, about %n a week"), count)
                   : words(QT_TRANSLATE_N_NOOP("FoundFeedModel", "Summaries, about %n a week"), count);
    }
    const int count = static_cast<int>(std::lround(week / 7));
    return feed.fullArticles
               ? words(QT_TRANSLATE_N_NOOP("FoundFeedModel", "Full articles, about %n a day"), count)
               : words(QT_TRANSLATE_N_NOOP("FoundFeedModel", "Summaries, about %n a day"), count);
}

const models::ParsedItem *newestOf(const models::FoundFeed &feed)
{
    if (!feed.fetched || !feed.fetched->feed || feed.fetched->feed->items.isEmpty())
        return nullptr;
    const QList<models::ParsedItem> &items = feed.fetched->feed->items;
    return &*std::max_element(items.cbegin(), items.cend(), [](const auto &a, const auto &b) {
        return (a.published.isValid() ? a.published : a.updated)
               < (b.published.isValid() ? b.published : b.updated);
    });
}

} // namespace

QString shortDate(const QDateTime &when)
{
    if (!when.isValid())
        return {};
    const QDate day = when.toLocalTime().date();
    const qint64 ago = day.daysTo(QDate::currentDate());
    if (ago == 0)
        return QCoreApplication::translate("FoundFeedModel", "today");
    if (ago == 1)
        return QCoreApplication::translate("FoundFeedModel", "yesterday");
    if (ago > 1 && ago < 7)
        return QLocale().dayName(day.dayOfWeek(), QLocale::ShortFormat);
    //: A date in little room: day and month, as QLocale writes them ("d MMM"; in Chinese "M月d日").
    const QString pattern = QCoreApplication::translate("FoundFeedModel", "d MMM");
    return QLocale().toString(day,
                              ago < 300 && ago >= 0 ? pattern : QLocale().dateFormat(QLocale::ShortFormat));
}

FoundFeedModel::FoundFeedModel(QObject *parent)
    : QAbstractListModel(parent)
{}

void FoundFeedModel::setFeeds(const QList<models::FoundFeed> &feeds, const models::LibraryTree &tree)
{
    beginResetModel();
    m_feeds = feeds;
    m_ticked.clear();
    m_already.clear();
    for (const models::FoundFeed &found : feeds) {
        const models::Feed *known = tree.feedByUrl(found.url);
        const models::Folder *folder = known ? tree.folder(known->folder) : nullptr;
        QString sentence;
        if (folder)
            sentence = tr("You already read this feed, in “%1”.").arg(folder->name);
        else if (known)
            sentence = tr("You already read this feed.");
        if (!known && m_ticked.isEmpty())
            m_ticked.insert(static_cast<int>(m_already.size()));
        m_already.append(sentence);
    }
    endResetModel();
    emit tickedChanged();
}

QList<models::FoundFeed> FoundFeedModel::ticked() const
{
    QList<models::FoundFeed> feeds;
    for (int row = 0; row < m_feeds.size(); ++row) {
        if (m_ticked.contains(row))
            feeds.append(m_feeds.at(row));
    }
    return feeds;
}

int FoundFeedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_feeds.size());
}

QVariant FoundFeedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const models::FoundFeed &feed = m_feeds.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return feed.title.isEmpty() ? feed.url.toDisplayString() : feed.title;
    case Qt::CheckStateRole: return m_ticked.contains(index.row()) ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole:
        return QLocale().createSeparatedList(
            {index.data(Qt::DisplayRole).toString(), feed.type, descriptionOf(index.row())});
    case DescriptionRole: return descriptionOf(index.row());
    case AddressRole: return feed.url.toDisplayString();
    case TypeRole: return feed.type;
    default: return {};
    }
}

bool FoundFeedModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    const bool tick = value.value<Qt::CheckState>() == Qt::Checked;
    if (tick && m_exclusive)
        m_ticked.clear();
    if (tick)
        m_ticked.insert(index.row());
    else
        m_ticked.remove(index.row());
    emit dataChanged(this->index(0), this->index(rowCount() - 1), {Qt::CheckStateRole});
    emit tickedChanged();
    return true;
}

Qt::ItemFlags FoundFeedModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.isValid() && m_already.at(index.row()).isEmpty() ? flags | Qt::ItemIsUserCheckable : flags;
}

QString FoundFeedModel::descriptionOf(int row) const
{
    if (!m_already.at(row).isEmpty())
        return m_already.at(row);
    const models::FoundFeed &feed = m_feeds.at(row);
    const QString rhythm = rhythmOf(feed);
    const models::ParsedItem *newest = newestOf(feed);
    if (!newest || newest->title.isEmpty())
        return rhythm;
    const QString day = shortDate(newest->published.isValid() ? newest->published : newest->updated);
    //: %1 is "Full articles, about 3 a week"; %2 a title; %3 "today", "Fri" or "16 Nov".
    return day.isEmpty() ? tr("%1. Newest: “%2”").arg(rhythm, newest->title)
                         : tr("%1. Newest: “%2”, %3").arg(rhythm, newest->title, day);
}

} // namespace ui
