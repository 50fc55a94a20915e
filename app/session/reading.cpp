// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/reading.h"

#include "app/base/answers.h"
#include "app/base/trace.h"
#include "app/html/sanitizer.h"
#include "app/session/paintwatch.h"
#include "ui/reader/readerpane.h"

#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::session {

Reading::Reading(store::Library &library, ui::ReaderPane &pane, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_pane(pane)
{}

void Reading::setPicturesAllowed(std::function<bool(const models::Article &)> allowed)
{
    m_picturesAllowed = std::move(allowed);
}

void Reading::open(models::ArticleId id)
{
    if (!id)
        return close();
    m_since.start();
    load(id, false);
}

void Reading::load(models::ArticleId id, bool again)
{
    const int asked = ++m_generation;
    whenAnswered(m_library.article(id), this, [this, asked, again](const auto &answer) {
        if (asked != m_generation || !answer)
            return;
        const models::Article article = answer.value();
        const html::SanitizeOptions options{article.headline.link.isValid() ? article.headline.link
                                                                            : article.site,
                                            m_pane.view()->width(), m_pane.devicePixelRatioF()};
        whenAnswered(QtConcurrent::run(html::sanitize, article.body(), options), this,
                     [this, asked, again, article](const models::BlockTree &tree) {
                         if (asked == m_generation)
                             show(article, tree, again);
                     });
    });
}

void Reading::show(const models::Article &article, const models::BlockTree &tree, bool again)
{
    m_article = article;
    m_pane.showArticle(article, tree, m_picturesAllowed && m_picturesAllowed(article));
    if (trace::isOn()) {
        PaintWatch::once(m_pane.view()->viewport(), [since = m_since, id = article.headline.id.value,
                                                     bytes = article.body().size()] {
            trace::span("article", double(since.nsecsElapsed()) / 1e6, {{u"id"_s, id}, {u"bytes"_s, bytes}});
        });
    }
    if (again)
        emit renewed();
    else
        emit opened(*m_article);
}

void Reading::close()
{
    ++m_generation;
    m_article.reset();
    m_pane.clear();
    emit closed();
}

void Reading::apply(const models::LibraryChange &change)
{
    if (!m_article)
        return;
    models::Headline &shown = m_article->headline;
    for (const auto &status : change.statuses) {
        if (status.id == shown.id) {
            shown.read = status.read;
            shown.starred = status.starred;
            m_pane.updateStatus(status.read, status.starred);
        }
    }
    const auto edited = std::any_of(change.edited.cbegin(), change.edited.cend(),
                                    [&](const auto &arrival) { return arrival.id == shown.id; });
    if (edited)
        load(shown.id, true);
    if (change.labelled.contains(shown.id))
        fetchLabels();
    if (change.removed.contains(shown.id))
        close();
}

void Reading::fetchLabels()
{
    whenAnswered(m_library.headlines({m_article->headline.id}), this, [this](const auto &answer) {
        if (!answer || answer.value().isEmpty())
            return;
        const models::Headline &fresh = answer.value().first();
        if (!m_article || m_article->headline.id != fresh.id)
            return;
        m_article->headline.labels = fresh.labels;
        m_pane.updateLabels(fresh.labels);
    });
}

} // namespace app::session
