// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/treekeeper.h"

#include "app/base/answers.h"

using models::ArticleFilter;
using models::FeedTreeModel;

namespace app::session {

namespace {

constexpr std::chrono::milliseconds gathering(60); ///< Short enough that a click seems to count at once.

} // namespace

TreeKeeper::TreeKeeper(store::Library &library, FeedTreeModel &model, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_model(model)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(gathering);
    connect(&m_soon, &QTimer::timeout, this, &TreeKeeper::fetchFeeds);
}

void TreeKeeper::load()
{
    const int asked = ++m_asked;
    m_stale.clear();
    whenAnswered(m_library.tree(), this, [this, asked](const auto &answer) {
        if (asked != m_asked)
            return; // a younger answer is on its way
        if (answer) {
            m_model.setTree(answer.value());
            emit loaded();
            emit collectionsChanged();
            emit countsChanged();
        }
        fetchCounts();
    });
}

void TreeKeeper::apply(const models::LibraryChange &change)
{
    if (change.tree)
        return load();
    for (const models::FeedId feed : change.feeds) {
        if (!m_stale.contains(feed))
            m_stale.append(feed);
    }
    m_collectionsStale = m_collectionsStale || change.collections;
    if (!change.feeds.isEmpty() || !change.statuses.isEmpty() || change.collections)
        m_soon.start();
}

void TreeKeeper::fetchFeeds()
{
    const QList<models::FeedId> stale = std::exchange(m_stale, {});
    fetchCounts();
    if (std::exchange(m_collectionsStale, false))
        fetchCollections();
    if (stale.isEmpty())
        return;
    whenAnswered(m_library.feeds(stale), this, [this](const auto &answer) {
        if (!answer)
            return;
        for (const models::Feed &feed : answer.value())
            m_model.updateFeed(feed);
        emit countsChanged();
    });
}

void TreeKeeper::fetchCollections()
{
    whenAnswered(m_library.labels(), this, [this](const auto &labels) {
        whenAnswered(m_library.savedSearches(), this, [this, labels](const auto &searches) {
            if (!labels || !searches)
                return;
            m_model.updateCollections(labels.value(), searches.value());
            emit collectionsChanged();
            emit countsChanged();
        });
    });
}

void TreeKeeper::fetchCounts()
{
    const auto count = [this](ArticleFilter::Scope scope, bool unreadOnly, FeedTreeModel::Kind kind) {
        ArticleFilter filter;
        filter.scope = scope;
        whenAnswered(m_library.count(filter, unreadOnly), this, [this, kind](const auto &answer) {
            if (!answer)
                return;
            m_model.setCount(kind, answer.value());
            if (kind == FeedTreeModel::Kind::Today)
                m_unreadToday = answer.value();
            emit countsChanged();
            if (kind == FeedTreeModel::Kind::Starred) // answered in the order they are asked
                emit counted();
        });
    };
    count(ArticleFilter::Scope::Today, true, FeedTreeModel::Kind::Today);
    count(ArticleFilter::Scope::Starred, false, FeedTreeModel::Kind::Starred);
}

} // namespace app::session
