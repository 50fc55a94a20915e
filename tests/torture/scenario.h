// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "app/store/members.h"
#include "app/store/statement.h"
#include "app/store/statusqueries.h"
#include "tests/app/store/samples.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSet>

#include <functional>

namespace torture {

/// How often to try: COURANT_TORTURE, or so often as a part of the usual tests.
inline int count(int usually)
{
    const int wanted = qEnvironmentVariableIntValue("COURANT_TORTURE");
    return wanted > 0 ? wanted : usually;
}

/// A library that some use: a feed with articles, an hour apart.
inline void makeLibrary(const QString &path, int articles = 60)
{
    app::store::Library library({.path = path, .clock = samples::noon});
    samples::valueOf(library.open());
    const auto feed = samples::valueOf(library.addFeed(
        {.url = QUrl(QStringLiteral("https://feed.example/rss")), .title = {}, .folder = {}}));
    samples::valueOf(library.saveFetches({samples::fetched(feed, samples::items(1, articles))}));
}

/// What a user did and was told that it is done.
struct Acknowledged
{
    QSet<qint64> read;
    QSet<qint64> starred;
    QSet<qint64> feeds;
    QSet<qint64> labelled;

    qsizetype size() const { return read.size() + starred.size() + feeds.size() + labelled.size(); }
    void unite(const Acknowledged &other)
    {
        read.unite(other.read);
        starred.unite(other.starred);
        feeds.unite(other.feeds);
        labelled.unite(other.labelled);
    }
};

using Done = std::function<void(const Acknowledged &)>;

/// Uses a library as people do, and goes on whatever it answers. `done` hears of all that is acknowledged,
/// each time there is more.
inline Acknowledged use(
    const QString &path, quint32 seed, int rounds, const Done &done = [](const Acknowledged &) {})
{
    Acknowledged acknowledged;
    QRandomGenerator random(seed);
    app::store::Library library({.path = path, .clock = samples::noon});
    if (!library.open().result())
        return acknowledged;
    const auto tree = library.tree().result();
    models::FeedId feed =
        tree && !tree.value().feeds().isEmpty() ? tree.value().feeds().first().id : models::FeedId();
    models::LabelId label =
        tree && !tree.value().labels().isEmpty() ? tree.value().labels().first().id : models::LabelId();
    for (int round = 0; round < rounds; ++round) {
        if (!label) {
            const auto made = library.createLabel(QStringLiteral("Work"), 0).result();
            label = made ? made.value() : models::LabelId();
            static_cast<void>(
                library.createSavedSearch(QStringLiteral("Unread"), QStringLiteral("is:unread title:title"))
                    .result());
        }
        if (!feed || random.bounded(4) == 0) {
            const QUrl url(QStringLiteral("https://number%1.example/rss").arg(random.generate()));
            if (const auto added = library.addFeed({.url = url, .title = {}, .folder = {}}).result()) {
                acknowledged.feeds.insert(added.value().value);
                feed = feed ? feed : added.value();
                done(acknowledged);
            }
        }
        const auto known = library.count({}, false).result();
        if (!feed || !known)
            continue;
        const int next = known.value() + 1;
        static_cast<void>(
            library.saveFetches({samples::fetched(feed, samples::items(next, next + 9))}).result());
        const auto rows = library.rows({}).result();
        if (!rows || rows.value().isEmpty())
            continue;
        for (int mark = 0; mark < 4; ++mark) {
            const models::ArticleId id = rows.value().at(random.bounded(int(rows.value().size()))).id;
            const bool star = mark == 3;
            const auto marked =
                star ? library.setStarred({id}, true).result() : library.setRead({id}, true).result();
            if (!marked)
                continue;
            (star ? acknowledged.starred : acknowledged.read).insert(id.value);
            done(acknowledged);
        }
        const models::ArticleId id = rows.value().at(random.bounded(int(rows.value().size()))).id;
        if (label && library.labelArticles({id}, label, true).result()) {
            acknowledged.labelled.insert(id.value);
            done(acknowledged);
        }
    }
    return acknowledged;
}

/// What is wrong with the library in this file; empty if nothing is, and all that was acknowledged is there.
inline QString faultsOf(const QString &path, const Acknowledged &acknowledged)
{
    using app::store::Statement;
    {
        app::store::Library library({.path = path, .clock = samples::noon});
        const auto opening = library.open().result();
        if (!opening)
            return opening.error().headline() + QLatin1Char(' ') + opening.error().evidence;
    }
    app::store::Database database(path, app::store::Database::Mode::ReadWrite);
    const QString integrity = database.text("PRAGMA integrity_check");
    if (integrity != QLatin1String("ok"))
        return integrity;
    if (database.number("SELECT count(*) FROM pragma_foreign_key_check"))
        return QStringLiteral("foreign keys");
    if (!app::store::miscountedFeeds(database).isEmpty())
        return QStringLiteral("counters");
    if (!app::store::miscountedCollections(database).isEmpty())
        return QStringLiteral("counters of labels and saved searches");
    const qint64 articles = database.number("SELECT count(*) FROM article");
    if (database.number("SELECT count(*) FROM body") != articles
        || database.number("SELECT count(*) FROM status") != articles
        || database.number("SELECT count(DISTINCT guid) FROM article") != articles)
        return QStringLiteral("articles, bodies and marks do not fit");

    const auto missing = [&](const char *sql, const QSet<qint64> &ids) {
        Statement row(database, sql);
        for (const qint64 id : ids) {
            if (!row.bind(id).next())
                return id;
        }
        return qint64(0);
    };
    if (const qint64 id = missing("SELECT 1 FROM status WHERE article = ? AND read = 1", acknowledged.read))
        return QStringLiteral("article %1 was marked read").arg(id);
    if (const qint64 id =
            missing("SELECT 1 FROM status WHERE article = ? AND starred = 1", acknowledged.starred))
        return QStringLiteral("article %1 was starred").arg(id);
    if (const qint64 id = missing("SELECT 1 FROM member JOIN collection ON collection.id = collection"
                                  " WHERE article = ? AND kind = 1",
                                  acknowledged.labelled))
        return QStringLiteral("article %1 was labelled").arg(id);
    if (const qint64 id = missing("SELECT 1 FROM feed WHERE id = ?", acknowledged.feeds))
        return QStringLiteral("feed %1 was added").arg(id);
    return {};
}

} // namespace torture
