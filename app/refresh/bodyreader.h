// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/refresh/visit.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace app::refresh {

/// Reads bodies on threads of its own and answers on the thread it lives on. What is under way when it goes
/// is waited for, and not answered.
class BodyReader final : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(const Reading &)>;

    explicit BodyReader(QObject *parent = nullptr);
    ~BodyReader() override;

    void read(const net::FetchReply &reply, const QByteArray &knownHash, const Answer &answer);

private:
    QThreadPool m_pool;
};

} // namespace app::refresh
