// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh/outbox.h"

#include "app/base/answers.h"

#include <utility>

using namespace std::chrono_literals;

namespace app::refresh {

using models::FetchOutcome;
using models::SaveReport;

namespace {

constexpr auto gathering = 150ms; ///< How long an outcome waits for others to share its transaction.
constexpr int batchSize = 50;     ///< Outcomes in one transaction, at least if they are small...
constexpr qint64 batchBytes = qint64{2} * 1024 * 1024; ///< ... or so much of documents.

} // namespace

Outbox::Outbox(store::Library &library, Paces paces, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_paces(std::move(paces))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(gathering);
    connect(&m_timer, &QTimer::timeout, this, &Outbox::send);
}

void Outbox::add(const QList<FetchOutcome> &outcomes)
{
    m_waiting += outcomes;
    for (const FetchOutcome &outcome : outcomes)
        m_bytes += outcome.bytes;
}

bool Outbox::isEnough() const
{
    return m_waiting.size() >= batchSize || m_bytes >= batchBytes;
}

void Outbox::settle(bool isLast)
{
    if (isLast || (isEnough() && m_sent == 0))
        send();
    else if (!m_waiting.isEmpty() && !m_timer.isActive())
        m_timer.start();
}

void Outbox::send()
{
    m_timer.stop();
    if (m_waiting.isEmpty())
        return;
    const QList<FetchOutcome> outcomes = std::exchange(m_waiting, {});
    m_bytes = 0;
    m_sent += static_cast<int>(outcomes.size());
    whenAnswered(m_library.saveFetches(outcomes, m_paces()), this,
                 [this, outcomes](const auto &reports) { arrived(outcomes, reports); });
    emit left();
}

void Outbox::arrived(const QList<FetchOutcome> &outcomes,
                     const Result<QList<SaveReport>, models::Problem> &reports)
{
    QList<SaveReport> told = reports ? reports.value() : QList<SaveReport>();
    for (qsizetype i = told.size(); i < outcomes.size(); ++i) {
        SaveReport failed{.feed = outcomes.at(i).state.feed};
        if (!reports)
            failed.problem = reports.error();
        told.append(failed);
    }
    m_sent -= static_cast<int>(outcomes.size());
    if (isEnough())
        send();
    emit stored(outcomes, told);
}

} // namespace app::refresh
