// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/network.h"
#include "app/cli/refreshing.h"
#include "app/cli/words.h"
#include "app/refresh/refresher.h"
#include "app/secrets/passwords.h"

#include <QEventLoop>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

using Status = models::FetchOutcome::Status;

/// One round of refreshing, told as it goes.
class Round
{
public:
    Round(Context &context, Report report)
        : m_context(context)
        , m_report(report)
    {}

    void add(const models::FetchOutcome &outcome, const models::SaveReport &saved)
    {
        if (m_context.json())
            m_feeds.append(jsonOf(outcome, saved));
        const auto &problem = saved.problem ? saved.problem : outcome.problem;
        if (problem && outcome.status != Status::Waiting) {
            m_failed = true;
            // That there is no network is said once, for all.
            if (problem->kind != models::Problem::Kind::Offline)
                m_context.console.complain(
                    u"%1: %2"_s.arg(outcome.state.url.toString(QUrl::FullyEncoded), problem->headline()));
        }
        if (saved.problem && exitStatusOf(saved.problem->kind) == ExitStatus::LibraryFailed)
            m_notStored = true;
    }

    void tellProgress(int done, int total)
    {
        //: A round of refreshing: %1 feeds of %2 are done.
        m_context.console.progress(Words::tr("Refreshing %1 of %2.").arg(done).arg(total));
    }

    ExitStatus end(const refresh::RefreshSummary &summary)
    {
        m_context.console.progress({});
        if (summary.offline)
            m_context.console.complain(models::Problem{models::Problem::Kind::Offline, {}, {}, 0}.headline());
        if (m_report == Report::Everything && m_context.json())
            m_context.console.print(QJsonObject{{u"feeds"_s, m_feeds},
                                                {u"new"_s, summary.added},
                                                {u"changed"_s, summary.changed},
                                                {u"failed"_s, summary.failed}});
        else if (m_report == Report::Everything)
            m_context.console.print(Words::tr("%n feed(s) refreshed", nullptr, summary.feeds) + u'\t'
                                    + Words::tr("%n new article(s)", nullptr, summary.added));
        if (m_notStored)
            return ExitStatus::LibraryFailed;
        return m_failed ? ExitStatus::Partly : ExitStatus::Done;
    }

private:
    Context &m_context;
    Report m_report;
    QJsonArray m_feeds;
    bool m_failed = false;
    bool m_notStored = false;
};

QList<models::FeedId> feedsNamed(store::Library &library, const QStringList &words)
{
    if (words.isEmpty())
        return {};
    const auto tree = await(library.tree());
    QList<models::FeedId> feeds;
    for (const QString &word : words)
        feeds.append(feedNamed(tree, word));
    return feeds;
}

ExitStatus refreshCommand(Context &context)
{
    context.arguments.number(u"jobs"_s, 1); // refused before the library is touched
    Profile profile(context);
    return refreshFeeds(context, profile, feedsNamed(profile.library(), context.arguments.operands()),
                        Report::Everything);
}

} // namespace

ExitStatus refreshFeeds(Context &context, Profile &profile, const QList<models::FeedId> &feeds, Report report)
{
    const models::Preferences preferences = preferencesOf(context, profile.paths());
    refresh::RefreshOptions options;
    options.usual = {preferences.interval, preferences.learnSchedule};
    options.jobs = context.arguments.number(u"jobs"_s, 1).value_or(preferences.jobs);
    options.clock = context.clock;
    options.bundled = context.bundled;

    secrets::Passwords passwords(profile.paths());
    options.passwordOf = [&passwords](models::FeedId feed) {
        return passwords.read(secrets::passwordName(feed));
    };

    net::Fetcher fetcher(networkOptions(context, preferences));
    refresh::Refresher refresher(profile.library(), fetcher, options);
    Round round(context, report);
    QEventLoop loop;
    std::optional<refresh::RefreshSummary> summary;
    QObject::connect(&refresher, &refresh::Refresher::fetched, &loop,
                     [&](const auto &outcome, const auto &saved) { round.add(outcome, saved); });
    QObject::connect(&refresher, &refresh::Refresher::progressed, &loop,
                     [&](int done, int total) { round.tellProgress(done, total); });
    QObject::connect(&refresher, &refresh::Refresher::finished, &loop,
                     [&](const refresh::RefreshSummary &finished) {
                         summary = finished;
                         loop.quit();
                     });
    if (!feeds.isEmpty())
        refresher.refresh(feeds);
    else if (context.arguments.has(u"due"_s))
        refresher.refreshDue();
    else
        refresher.refreshAll();
    if (!summary)
        loop.exec();
    return round.end(*summary);
}

QList<Command> refreshCommands()
{
    return {{u"refresh"_s, u"refresh [FEED...] [--due] [--jobs N]"_s,
             Words::tr("Fetches all feeds, or these, or only those that are due."), 0, -1, &refreshCommand}};
}

} // namespace app::cli
