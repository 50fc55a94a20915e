// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/background.h"

#include <QThread>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace app {

void workInBackground()
{
#ifdef Q_OS_LINUX
    // QThread knows no priorities here. What Linux calls a process may be one thread of it.
    constexpr int niceness = 5; // a third of the share of others, where they want it
    setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), niceness);
#else
    QThread::currentThread()->setPriority(QThread::LowPriority);
#endif
}

} // namespace app
