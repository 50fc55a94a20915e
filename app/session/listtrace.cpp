// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/listtrace.h"

#include "app/base/trace.h"
#include "app/session/paintwatch.h"

using namespace Qt::StringLiterals;

namespace app::session {

ListTrace::ListTrace(const models::ArticleListModel &model, QWidget *viewport, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_viewport(viewport)
{}

void ListTrace::begin(const QString &query)
{
    m_since.start();
    m_query = query;
}

void ListTrace::shown(int rows)
{
    if (trace::isOn() && m_since.isValid())
        watch(rows);
}

void ListTrace::watch(int rows)
{
    if (!m_viewport->isVisible() || rows == 0) // what is not there need not be painted
        return tell(rows);
    PaintWatch::once(m_viewport, [this, rows] {
        if (!m_model.isWaiting())
            return tell(rows);
        connect(
            &m_model, &models::ArticleListModel::dataChanged, this, [this, rows] { watch(rows); },
            Qt::SingleShotConnection);
    });
}

void ListTrace::tell(int rows)
{
    if (!m_since.isValid())
        return;
    const double milliseconds = double(m_since.nsecsElapsed()) / 1e6;
    m_since.invalidate();
    if (m_query.isEmpty())
        trace::span("list", milliseconds, {{u"rows"_s, rows}});
    else
        trace::span("search", milliseconds, {{u"query"_s, m_query}, {u"rows"_s, rows}});
    emit told();
}

} // namespace app::session
