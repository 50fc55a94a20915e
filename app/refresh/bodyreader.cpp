// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/refresh/bodyreader.h"

#include "app/base/background.h"
#include "app/base/trace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::refresh {

namespace {

constexpr int mostThreads = 4; ///< The store cannot swallow what more of them would read.

void traceParse(const net::FetchReply &reply, const Reading &reading)
{
    if (trace::isOn())
        trace::span("parse", static_cast<double>(reading.milliseconds),
                    {{u"feed"_s, reply.url.toDisplayString()},
                     {u"items"_s, reading.feed ? static_cast<int>(reading.feed->items.size()) : 0},
                     {u"bytes"_s, reply.body.size()}});
}

} // namespace

BodyReader::BodyReader(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(std::clamp(QThread::idealThreadCount() / 2, 1, mostThreads));
}

BodyReader::~BodyReader()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void BodyReader::read(const net::FetchReply &reply, const QByteArray &knownHash, const Answer &answer)
{
    m_pool.start([this, reply, knownHash, answer] {
        workInBackground();
        Reading reading = readBody(reply, knownHash);
        traceParse(reply, reading);
        QMetaObject::invokeMethod(
            this, [answer, reading = std::move(reading)] { answer(reading); }, Qt::QueuedConnection);
    });
}

} // namespace app::refresh
