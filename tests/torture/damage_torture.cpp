// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/backups.h"
#include "app/store/repair.h"
#include "app/store/sqlerror.h"
#include "tests/torture/scenario.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using samples::valueOf;

/// Bytes of the file flip, or its end is lost: nothing crashes, the damaged file is set aside as it was
/// found, and the subscriptions come back each time, with or without a backup.
class DamageTorture final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void subscriptionsComeBack();
    void aStrangersLogIsSetAside();

private:
    enum class Outcome { Unnoticed, Repaired };
    Outcome live(int seed);
    QSet<QString> subscriptionsIn(app::store::Library &library) const;

    QTemporaryDir m_master;
    QSet<QString> m_subscriptions;
    models::Outline m_outline;
    int m_articles = 0;
    qint64 m_salvaged = 0;
};

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("The disk of the test is full.");
}

QByteArray damaged(QByteArray content, int seed)
{
    QRandomGenerator random(static_cast<quint32>(seed));
    if (seed % 4 == 0) { // cut off at a page, or within one
        const qsizetype pages = content.size() / 8192;
        const qsizetype page = seed / 4 % pages;
        content.truncate(page * 8192 + (seed % 8 ? 0 : random.bounded(8192)));
        return content;
    }
    const int flips = 1 << random.bounded(13); // up to 4096
    const bool together = seed % 4 == 1;       // as a bad block is, or all over the file
    const int start = random.bounded(int(content.size()));
    for (int i = 0; i < flips; ++i) {
        const int at = together ? (start + i) % int(content.size()) : random.bounded(int(content.size()));
        content[at] = char(content.at(at) ^ char(random.bounded(1, 256)));
    }
    return content;
}

} // namespace

QSet<QString> DamageTorture::subscriptionsIn(app::store::Library &library) const
{
    QSet<QString> urls;
    const auto tree = library.tree().result();
    if (!tree)
        return urls;
    for (const models::Feed &feed : tree.value().feeds())
        urls.insert(feed.url.toString());
    return urls;
}

void DamageTorture::initTestCase()
{
    const QString path = m_master.filePath(u"courant.db"_s);
    {
        app::store::Library library({.path = path, .clock = samples::noon});
        valueOf(library.open());
        for (int feed = 1; feed <= 12; ++feed) {
            const QStringList folder{u"Folder %1"_s.arg(feed % 3)};
            m_outline.feeds.append({.title = u"Feed %1"_s.arg(feed),
                                    .xmlUrl = u"https://number%1.example/rss"_s.arg(feed),
                                    .path = folder});
        }
        valueOf(library.importOutline(m_outline));
        const models::LibraryTree tree = valueOf(library.tree());
        for (const models::Feed &feed : tree.feeds()) {
            auto items = samples::items(1, 25);
            items[3].content = u"<p>A long story.</p>"_s.repeated(2000); // on pages of its own
            valueOf(library.saveFetches({samples::fetched(feed.id, items)}));
        }
        const auto rows = valueOf(library.rows({}));
        m_articles = int(rows.size());
        QList<models::ArticleId> some;
        for (int i = 0; i < m_articles; i += 3)
            some.append(rows.at(i).id);
        valueOf(library.setRead(some, true));
        valueOf(library.setStarred(some.first(10), true));
        m_subscriptions = subscriptionsIn(library);
    }
    QCOMPARE(m_subscriptions.size(), 12);
    app::store::copyLibrary(path, m_master.filePath(u"backup.db"_s));
}

DamageTorture::Outcome DamageTorture::live(int seed)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"courant.db"_s);
    const QString backups = folder.filePath(u"backups"_s);
    const QByteArray broken = damaged(contentOf(m_master.filePath(u"courant.db"_s)), seed);
    write(path, broken);
    if (seed % 2) {
        QDir().mkpath(backups);
        QFile::copy(m_master.filePath(u"backup.db"_s), backups + u"/courant-20261122-120000-daily.db"_s);
    }

    app::store::Library library({.path = path, .clock = samples::noon, .backups = backups});
    const auto opening = library.open().result();
    if (opening) {
        const auto found = library.check(true).result();
        if (found && found.value().isEmpty() && !opening.value().created)
            return Outcome::Unnoticed;
    }
    const auto report = library.repair(m_outline).result();
    if (!report)
        qFatal("seed %d: %s", seed, qPrintable(report.error().evidence));
    m_salvaged += report.value().salvaged;
    if (contentOf(report.value().setAside) != broken)
        qFatal("seed %d: the damaged file was changed", seed);
    if (!subscriptionsIn(library).contains(m_subscriptions))
        qFatal("seed %d: subscriptions are missing", seed);
    if (seed % 2 && report.value().articles < m_articles)
        qFatal("seed %d: articles of the backup are missing", seed);
    if (!valueOf(library.integrity()).isEmpty())
        qFatal("seed %d: the repaired library is not sound", seed);
    static_cast<void>(valueOf(library.finishIndexing()));
    if (!valueOf(library.findIndexDamage()).isEmpty())
        qFatal("seed %d: the search index is not sound", seed);
    const bool found = !valueOf(library.rows({.query = u"Title"_s})).isEmpty();
    if (found != (report.value().articles > 0)) // if not each: letters may have been damaged, too
        qFatal("seed %d: what is there is not found", seed);
    return Outcome::Repaired;
}

void DamageTorture::subscriptionsComeBack()
{
    const int files = torture::count(40);
    int repaired = 0;
    for (int seed = 0; seed < files; ++seed)
        repaired += live(seed) == Outcome::Repaired ? 1 : 0;
    qInfo(
        "%d damaged files: %d repaired, each with its subscriptions and its original kept; %.0f %% of their "
        "articles read out of them; %d with damage that SQLite does not see",
        files, repaired, repaired ? 100.0 * double(m_salvaged) / m_articles / repaired : 0, files - repaired);
    QVERIFY(repaired > files / 4);
}

/// A whole log of another library beside ours: SQLite would take it for ours.
void DamageTorture::aStrangersLogIsSetAside()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"courant.db"_s);
    QVERIFY(QFile::copy(m_master.filePath(u"courant.db"_s), path));
    {
        const QTemporaryDir other;
        const QString stranger = other.filePath(u"courant.db"_s);
        app::store::Library library({.path = stranger, .clock = samples::noon});
        valueOf(library.open());
        const auto feed = valueOf(library.addFeed({.url = QUrl(u"https://stranger.example/"_s)}));
        valueOf(library.saveFetches({samples::fetched(feed, samples::items(1, 300))}));
        QVERIFY(QFile::copy(stranger + u"-wal"_s, path + u"-wal"_s));
    }
    const QByteArray log = contentOf(path + u"-wal"_s);
    QVERIFY(log.size() > 100'000);
    {
        app::store::Library library({.path = path, .clock = samples::noon});
        valueOf(library.open());
        QCOMPARE(subscriptionsIn(library), m_subscriptions);
        QCOMPARE(valueOf(library.integrity()), QString());
    }
    const QStringList aside = QDir(folder.path()).entryList({u"courant.db-wal-set-aside-*"_s});
    QCOMPARE(aside.size(), 1);
    QCOMPARE(contentOf(folder.filePath(aside.first())), log);
}

QTEST_GUILESS_MAIN(DamageTorture)
#include "damage_torture.moc"
