// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/listing.h"

#include "app/base/answers.h"

#include <algorithm>

namespace app::session {

namespace {

constexpr int firstRows = 400; ///< More than any screen shows; the rest of a long list follows soon.
constexpr int firstHits = 50;
/// Who passes through places, or types a word, does not want the whole of each.
constexpr std::chrono::milliseconds passing(150);
constexpr int moreHits = 2000; ///< Of a phrase that is everywhere all would take a minute.
constexpr std::chrono::milliseconds arrivalPause(500);

} // namespace

Listing::Listing(store::Library &library, models::ArticleListModel &model, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_model(model)
{
    for (QTimer *timer : {&m_rest, &m_again})
        timer->setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &Listing::askMore);
    connect(&m_again, &QTimer::timeout, this, &Listing::askWhole);
    m_rest.setInterval(passing);
    m_again.setInterval(arrivalPause);
    connect(&m_model, &models::ArticleListModel::headlinesWanted, this, &Listing::fetchHeadlines);
}

void Listing::show(const models::ArticleFilter &filter)
{
    m_filter = filter;
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
        if (!rows.isEmpty())
            m_model.headline(0); // asks for them before they are painted
        emit shown(int(rows.size()));
        if (rows.size() == firstRows || (searches && !rows.isEmpty()))
            m_rest.start();
        else
            tellWhatWasSearched();
    });
}

void Listing::hurry()
{
    if (m_rest.isActive())
        askMore();
}

void Listing::askMore()
{
    m_rest.stop();
    if (m_filter.query.isEmpty())
        return askWhole();
    take(m_library.rows(m_filter, moreHits), [this](const auto &rows) {
        m_model.renewRows(rows);
        emit grew();
        if (rows.size() == moreHits)
            askWhole();
        else
            tellWhatWasSearched();
    });
}

void Listing::askWhole()
{
    take(m_library.rows(m_filter), [this](const auto &rows) {
        m_model.renewRows(rows);
        tellWhatWasSearched();
        emit grew();
    });
}

void Listing::tellWhatWasSearched()
{
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
