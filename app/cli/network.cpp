// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/network.h"

#include "app/refresh/feedfinder.h"

#include <QEventLoop>

using namespace Qt::StringLiterals;

namespace app::cli {

models::Preferences preferencesOf(const Context &context, const Paths &paths)
{
    return context.preferences ? context.preferences(paths.settings()) : models::Preferences();
}

net::NetworkOptions networkOptions(const Context &context, const models::Preferences &preferences)
{
    net::NetworkOptions options;
    options.extraCaFile = context.options.extraCa;
    options.proxyAddress = preferences.proxyAddress;
    switch (preferences.proxy) {
    case models::Preferences::Proxy::System: options.proxy = net::NetworkOptions::Proxy::System; break;
    case models::Preferences::Proxy::None: options.proxy = net::NetworkOptions::Proxy::None; break;
    case models::Preferences::Proxy::Manual: options.proxy = net::NetworkOptions::Proxy::Manual; break;
    }
    return options;
}

QList<models::FoundFeed> findFeeds(Context &context, const QString &typed)
{
    const QUrl address = refresh::FeedFinder::addressFromText(typed);
    models::FindReport report;
    if (!address.isValid()) {
        report.problem = models::Problem{models::Problem::Kind::AddressRefused, typed, {}, 0};
    } else {
        const Paths paths = Paths::forProfile(context.options.profile);
        net::Fetcher fetcher(networkOptions(context, preferencesOf(context, paths)));
        refresh::FeedFinder finder(fetcher, context.clock);
        QEventLoop loop;
        bool done = false;
        QObject::connect(&finder, &refresh::FeedFinder::found, &loop, [&](const models::FindReport &found) {
            report = found;
            done = true;
            loop.quit();
        });
        finder.find(address);
        if (!done)
            loop.exec();
    }
    if (report.problem)
        throw refusalOf(*report.problem);
    return report.feeds;
}

} // namespace app::cli
