// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/listing.h"

#include "app/base/answers.h"
#include "app/base/trace.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace app::session {

namespace {

constexpr int firstRows = 400; ///< More than any screen shows; the rest of a long list follows at once.

} // namespace

Listing::Listing(store::Library &library, models::ArticleListModel &model, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_model(model)
{
    connect(&m_model, &models::ArticleListModel::headlinesWanted, this, &Listing::fetchHeadlines);
}

void Listing::show(const models::ArticleFilter &filter)
{
    m_filter = filter;
    ask(true);
}

void Listing::renew()
{
    ask(false);
}

void Listing::ask(bool anew)
{
    const int asked = ++m_generation;
    QElapsedTimer timer;
    timer.start();
    // A new place shows its beginning at once, the same place is renewed whole, so that nothing jumps.
    whenAnswered(m_library.rows(m_filter, anew ? firstRows : -1), this,
                 [this, asked, anew, timer](const auto &answer) {
                     if (asked != m_generation)
                         return;
                     if (!answer) {
                         if (answer.error().kind != models::Problem::Kind::Cancelled)
                             emit failed(answer.error());
                         return;
                     }
                     const QList<models::ArticleRow> &rows = answer.value();
                     if (!anew) {
                         m_model.renewRows(rows);
                         emit grew();
                         return;
                     }
                     m_model.setRows(rows, m_filter.order);
                     emit shown(int(rows.size()));
                     trace::span("list", double(timer.nsecsElapsed()) / 1e6, {{u"rows"_s, rows.size()}});
                     if (rows.size() == firstRows)
                         ask(false);
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
        letIn(change.added);
}

qint64 Listing::newest() const
{
    if (m_model.count() == 0)
        return 0;
    const bool newestFirst = m_filter.order == models::ArticleFilter::Order::NewestFirst;
    return m_model.row(newestFirst ? 0 : m_model.count() - 1).sortKey;
}

models::ArticleRow Listing::rowFor(models::ArticleId id) const
{
    const int row = id ? m_model.rowOf(id) : -1;
    return row < 0 ? models::ArticleRow() : m_model.row(row);
}

void Listing::letIn(const QList<models::LibraryChange::Arrival> &arrivals)
{
    if (arrivals.isEmpty())
        return;
    QList<models::ArticleId> articles;
    articles.reserve(arrivals.size());
    for (const auto &arrival : arrivals)
        articles.append(arrival.id);
    const int asked = m_generation;
    whenAnswered(m_library.matching(m_filter, articles), this, [this, asked](const auto &answer) {
        if (asked != m_generation || !answer || answer.value().isEmpty())
            return;
        m_model.addRows(answer.value());
        emit grew();
    });
}

} // namespace app::session
