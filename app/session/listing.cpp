// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/listing.h"

#include "app/base/answers.h"

#include <algorithm>

namespace app::session {

namespace {

constexpr int firstRows = 400; ///< More than any screen shows; the rest of a long list follows at once.
constexpr int firstHits = 50;
constexpr std::chrono::milliseconds
    typingPause(150); ///< The whole of a search is not for each letter of a word.
constexpr std::chrono::milliseconds arrivalPause(500);

} // namespace

Listing::Listing(store::Library &library, models::ArticleListModel &model, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_model(model)
{
    for (QTimer *timer : {&m_rest, &m_again}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &Listing::askWhole);
    }
    m_rest.setInterval(typingPause);
    m_again.setInterval(arrivalPause);
    connect(&m_model, &models::ArticleListModel::headlinesWanted, this, &Listing::fetchHeadlines);
}

void Listing::show(const models::ArticleFilter &filter)
{
    m_filter = filter;
    m_whole = false;
    m_rest.stop();
    m_again.stop();
    askFirst();
}

void Listing::renew()
{
    m_rest.stop();
    m_again.stop();
    askWhole();
}

void Listing::take(const store::Answer<QList<models::ArticleRow>> &answer,
                   const std::function<void(const QList<models::ArticleRow> &)> &rows)
{
    const int asked = ++m_generation;
    whenAnswered(answer, this, [this, asked, rows](const auto &answered) {
        if (asked != m_generation)
            return;
        if (answered)
            rows(answered.value());
        else if (answered.error().kind != models::Problem::Kind::Cancelled)
            emit failed(answered.error());
    });
}

// A new place shows its beginning at once, the same place is renewed whole, so that nothing jumps.
void Listing::askFirst()
{
    const bool searches = !m_filter.query.isEmpty();
    take(m_library.firstRows(m_filter, searches ? firstHits : firstRows), [this, searches](const auto &rows) {
        m_model.setRows(rows, m_filter.order, m_filter.column);
        emit shown(int(rows.size()));
        if (searches && m_model.isByDate())
            m_rest.start();
        else if (rows.size() == firstRows)
            askWhole();
        else
            becomeWhole();
    });
}

void Listing::askWhole()
{
    take(m_library.rows(m_filter), [this](const auto &rows) {
        m_model.renewRows(rows);
        becomeWhole();
        emit grew();
    });
}

void Listing::becomeWhole()
{
    m_whole = true;
    emit whole();
    if (m_filter.query.isEmpty())
        return;
    whenAnswered(m_library.percentSearchable(), this, [this, asked = m_generation](const auto &percent) {
        if (percent && percent.value() < 100 && asked == m_generation)
            emit searchedPartly(percent.value());
    });
}

void Listing::fetchHeadlines(const QList<models::ArticleId> &articles)
{
    whenAnswered(m_library.headlines(articles), this, [this, articles](const auto &answer) {
        if (answer)
            m_model.provide(answer.value());
        else if (answer.error().kind == models::Problem::Kind::Cancelled)
            m_model.askAgain(articles);
        else
            emit failed(answer.error());
    });
}

void Listing::apply(const models::LibraryChange &change)
{
    m_model.apply(change);
    if (!change.removed.isEmpty())
        emit grew();
    if (change.tree)
        renew(); // feeds came back or went, with their articles
    else
        letIn(arrivalsIn(change));
}

/// What may belong into the list that did not before.
QList<models::ArticleId> Listing::arrivalsIn(const models::LibraryChange &change) const
{
    using Scope = models::ArticleFilter::Scope;
    QList<models::ArticleId> articles;
    articles.reserve(change.added.size());
    for (const auto &arrival : change.added)
        articles.append(arrival.id);
    if (m_filter.scope == Scope::Label)
        articles += change.labelled;
    else if (m_filter.scope == Scope::SavedSearch)
        articles += change.gathered;
    return articles;
}

qint64 Listing::newest() const
{
    if (m_model.count() == 0)
        return 0;
    const QList<models::ArticleRow> &rows = m_model.rows();
    if (m_model.isByDate())
        return std::max(rows.first().sortKey, rows.last().sortKey);
    return std::max_element(rows.cbegin(), rows.cend(),
                            [](const auto &one, const auto &other) { return one.sortKey < other.sortKey; })
        ->sortKey;
}

store::Answer<models::ArticleRow> Listing::nextUnread(models::ArticleId after) const
{
    const int row = after ? m_model.rowOf(after) : -1;
    if (!m_model.isByDate())
        return m_library.nextUnreadAmong(m_model.rows(), row);
    return m_library.nextUnread(m_filter, row < 0 ? models::ArticleRow() : m_model.row(row));
}

void Listing::letIn(const QList<models::ArticleId> &articles)
{
    if (articles.isEmpty())
        return;
    if (!m_model.isByDate()) {
        if (!m_again.isActive())
            m_again.start();
        return;
    }
    const int asked = m_generation;
    whenAnswered(m_library.matching(m_filter, articles), this, [this, asked](const auto &answer) {
        if (asked != m_generation || !answer || answer.value().isEmpty())
            return;
        m_model.addRows(answer.value());
        emit grew();
    });
}

} // namespace app::session
