// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/elsewhere.h"

#include "app/base/answers.h"

namespace app::session {

namespace {

constexpr std::chrono::milliseconds pause(300);
constexpr qsizetype mostTried = 3; ///< Each is a search of its own.

} // namespace

Elsewhere::Elsewhere(Listing &listing, QObject *parent)
    : QObject(parent)
    , m_listing(listing)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &Elsewhere::count);
}

void Elsewhere::forget()
{
    ++m_generation;
    m_pause.stop();
    m_everywhere.reset();
    m_looser = {};
    m_looserCount = 0;
}

void Elsewhere::look(const models::ArticleFilter &nothing)
{
    forget();
    m_nothing = nothing;
    m_pause.start();
}

void Elsewhere::count()
{
    models::ArticleFilter everywhere;
    everywhere.query = m_nothing.query;
    whenAnswered(m_listing.count(everywhere), this, [this, asked = m_generation](const auto &count) {
        if (asked != m_generation || !count)
            return;
        m_everywhere = count.value();
        emit found();
        if (*m_everywhere == 0)
            loosen();
    });
}

void Elsewhere::loosen()
{
    for (const models::LooserSearch &search : models::looserSearches(m_nothing.query).mid(0, mostTried)) {
        models::ArticleFilter everywhere;
        everywhere.query = search.query;
        whenAnswered(m_listing.count(everywhere), this,
                     [this, search, asked = m_generation](const auto &count) {
                         if (asked != m_generation || !count || count.value() <= m_looserCount)
                             return;
                         m_looser = search;
                         m_looserCount = count.value();
                         emit found();
                     });
    }
}

} // namespace app::session
