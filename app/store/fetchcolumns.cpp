// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/fetchcolumns.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace app::store {

namespace {

constexpr int partsOfADay = 16; ///< Room for more of them than there are.

models::PostingHabit habitFrom(int number)
{
    models::PostingHabit habit;
    const int days = number / partsOfADay;
    const int part = number % partsOfADay;
    if (days >= 0 && days <= int(models::PostingHabit::Days::Weekends))
        habit.days = models::PostingHabit::Days(days);
    if (part >= 0 && part <= int(models::PostingHabit::Part::Night))
        habit.part = models::PostingHabit::Part(part);
    return habit;
}

} // namespace

int numberOf(const models::PostingHabit &habit)
{
    return int(habit.days) * partsOfADay + int(habit.part);
}

QString textOf(const QList<models::HttpHeader> &headers)
{
    QStringList lines;
    for (const models::HttpHeader &header : headers) {
        const QByteArray line = header.name.trimmed() + ": " + header.value.trimmed();
        if (!header.name.trimmed().isEmpty() && !line.contains('\n') && !line.contains('\r'))
            lines.append(QString::fromUtf8(line));
    }
    return lines.join(u'\n');
}

QList<models::HttpHeader> headersFrom(const QString &text)
{
    QList<models::HttpHeader> headers;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        headers.append(
            {line.section(u':', 0, 0).trimmed().toUtf8(), line.section(u':', 1).trimmed().toUtf8()});
    return headers;
}

models::FeedSettings settingsFrom(Columns &row)
{
    models::FeedSettings settings;
    settings.interval = std::chrono::seconds(row.next<qint64>());
    settings.images = models::ImagePolicy(row.next<int>());
    settings.userAgent = row.next<QString>();
    settings.notify = row.next<bool>();
    settings.userName = row.next<QString>();
    settings.headers = headersFrom(row.next<QString>());
    settings.proxy = models::FeedProxy(row.next<int>());
    settings.proxyAddress = row.next<QString>();
    settings.timeOut = std::chrono::seconds(row.next<qint64>());
    const bool kept = !row.isNextNull();
    const models::Retention keep{
        .days = row.next<int>(), .articles = row.next<int>(), .unread = row.next<bool>()};
    if (kept)
        settings.keep = keep;
    settings.unreadWhenEdited = row.next<bool>();
    return settings;
}

models::FetchRecord recordFrom(Columns &row)
{
    models::FetchRecord record;
    record.asked = row.next<int>();
    record.notModified = row.next<int>();
    record.received = row.next<qint64>();
    record.saved = row.next<qint64>();
    record.lastBytes = row.next<qint64>();
    record.lastTook = std::chrono::milliseconds(row.next<qint64>());
    record.lastNew = row.next<QDateTime>();
    record.movedAt = row.next<QDateTime>();
    record.nextLook = models::NextLookReason(row.next<int>());
    record.habit = habitFrom(row.next<int>());
    return record;
}

void writeSettings(Database &database, models::FeedId feed, const models::FeedSettings &settings)
{
    const models::Retention keep = settings.keep.value_or(models::Retention());
    Statement(
        database,
        "UPDATE feed SET interval = ?, images = ?, user_agent = ?, notify = ?, user_name = ?, headers = ?,"
        " proxy = ?, proxy_address = ?, time_out = ?, keep_days = CASE WHEN ? THEN ? END, keep_articles = ?,"
        " keep_unread = ?, edited_unread = ?"
        " WHERE id = ?")
        .bind(qint64(settings.interval.count()), int(settings.images), settings.userAgent, settings.notify,
              settings.userName, textOf(settings.headers), int(settings.proxy), settings.proxyAddress,
              qint64(settings.timeOut.count()), settings.keep.has_value(), keep.days, keep.articles,
              keep.unread, settings.unreadWhenEdited, feed)
        .run();
}

} // namespace app::store
