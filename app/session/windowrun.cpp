// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/windowrun.h"

#include "app/base/trace.h"
#include "app/session/dress.h"
#include "app/session/session.h"
#include "app/session/singleinstance.h"
#include "app/session/stallwatch.h"

#include <QApplication>
#include <QTimer>

namespace app::session {

namespace {

constexpr std::chrono::milliseconds emptyAfter(100);

} // namespace

int runWindow(const cli::Invocation &invocation)
{
    const cli::GlobalOptions &given = invocation.options;
    trace::open(given.trace);
    trace::span("started", trace::sinceStart());

    const Paths paths = Paths::forProfile(given.profile);
    SingleInstance instance(paths.folder);
    if (!instance.own())
        return instance.handOver(invocation.addresses) ? 0 : 4;

    SessionOptions options;
    options.paths = paths;
    options.extraCaFile = given.extraCa;
    options.refresh = !given.noRefresh;
    options.firstStart = !given.noFirstRun;
    dressApplication();

    Session session(options);
    QObject::connect(&instance, &SingleInstance::argumentsArrived, &session, &Session::take);
    session.start();
    // With something in it, or as it is if that takes long.
    const auto show = [&session] { session.window().show(); };
    QObject::connect(&session, &Session::settled, &session, show, Qt::SingleShotConnection);
    QTimer::singleShot(emptyAfter, &session, show);
    if (!invocation.addresses.isEmpty())
        session.take(invocation.addresses);
    const StallWatch watch;
    return QApplication::exec();
}

} // namespace app::session
