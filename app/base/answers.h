// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

namespace app {

/// Goes on with the answer in the context's thread, from its event loop; never if the context is gone by then
/// or nothing was answered. Call it in that thread. Not QFuture::then(context, …): that one looks at the
/// context from the thread that answers, while it may die. The work may take the answer as `const auto &`.
template<typename Value, typename Work>
void whenAnswered(const QFuture<Value> &future, QObject *context, Work work)
{
    auto *watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, work = std::move(work)] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            work(watcher->future().resultAt(0));
    });
    watcher->setFuture(future);
}

} // namespace app
