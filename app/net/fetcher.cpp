// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/fetcher.h"

#include "app/net/switchboard.h"

#include <utility>

namespace app::net {

/// A fetch as the one who asked for it sees it; it is made on the network's thread.
class Call final : public FetchJob
{
    Q_OBJECT

public:
    Call(quint64 number, Switchboard &switchboard, QObject *parent)
        : FetchJob(parent)
        , m_number(number)
        , m_switchboard(switchboard)
    {}

    void cancel() override
    {
        QMetaObject::invokeMethod(
            &m_switchboard, [board = &m_switchboard, number = m_number] { board->cancel(number); },
            Qt::QueuedConnection);
    }

    void end(const FetchReply &reply)
    {
        emit finished(reply);
        deleteLater();
    }

private:
    quint64 m_number;
    Switchboard &m_switchboard;
};

Fetcher::Fetcher(const NetworkOptions &options, QObject *parent)
    : QObject(parent)
    , m_switchboard(new Switchboard(options))
{
    m_thread.setObjectName(QStringLiteral("network"));
    m_switchboard->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_switchboard, &QObject::deleteLater);
    connect(m_switchboard, &Switchboard::ended, this, &Fetcher::ended);
}

Fetcher::~Fetcher()
{
    if (m_thread.isRunning()) {
        m_thread.quit();
        m_thread.wait();
    } else {
        delete m_switchboard;
    }
}

FetchJob *Fetcher::get(const FetchRequest &request)
{
    if (!m_thread.isRunning())
        m_thread.start();
    const quint64 number = ++m_asked;
    auto *call = new Call(number, *m_switchboard, this);
    m_calls.insert(number, call);
    QMetaObject::invokeMethod(
        m_switchboard, [board = m_switchboard, number, request] { board->start(number, request); },
        Qt::QueuedConnection);
    return call;
}

void Fetcher::ended(quint64 number, const FetchReply &reply)
{
    if (const QPointer<Call> call = m_calls.take(number))
        call->end(reply);
}

void Fetcher::setProxy(NetworkOptions::Proxy proxy, const QString &address)
{
    QMetaObject::invokeMethod(
        m_switchboard, [board = m_switchboard, proxy, address] { board->setProxy(proxy, address); },
        Qt::QueuedConnection);
}

} // namespace app::net

#include "fetcher.moc"
