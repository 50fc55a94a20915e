// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/opml/copies.h"

#include "app/opml/opmlreader.h"
#include "app/opml/opmlwriter.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace app::opml {

namespace {

constexpr int copiesKept = 20;

/// The newest first: their names are their times.
QStringList copiesIn(const QString &folder)
{
    const QDir place(folder);
    QStringList paths;
    for (const QString &name :
         place.entryList({u"subscriptions-*.opml"_s}, QDir::Files, QDir::Name | QDir::Reversed))
        paths.append(place.filePath(name));
    return paths;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

bool keepCopy(const QString &folder, const models::Outline &subscriptions, const QDateTime &now)
{
    if (subscriptions.feeds.isEmpty())
        return true; // a copy of nothing would only push out one of something
    // Its name tells the date: so the same subscriptions are the same bytes.
    const QByteArray document = writeOpml(subscriptions, QDateTime::fromMSecsSinceEpoch(0, Qt::UTC));
    const QStringList before = copiesIn(folder);
    if (!before.isEmpty() && contentOf(before.first()) == document)
        return true;
    QDir().mkpath(folder);
    QSaveFile file(QDir(folder).filePath(
        u"subscriptions-%1.opml"_s.arg(now.toUTC().toString(u"yyyyMMdd-HHmmss-zzz"_s))));
    if (!file.open(QIODevice::WriteOnly) || file.write(document) != document.size() || !file.commit())
        return false;
    for (const QString &old : before.mid(copiesKept - 1))
        QFile::remove(old);
    return true;
}

models::Outline newestCopy(const QString &folder)
{
    for (const QString &path : copiesIn(folder)) {
        const auto outline = readOpml(contentOf(path));
        if (outline && !outline.value().feeds.isEmpty())
            return outline.value();
    }
    return {};
}

} // namespace app::opml
