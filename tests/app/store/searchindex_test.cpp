// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"
#include "app/store/statement.h"
#include "tests/app/store/samples.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace samples;
using app::store::Database;
using app::store::LibraryOptions;

/// The search index against the texts themselves.
class SearchIndexTest final : public QObject
{
    Q_OBJECT

private slots:
    void theIndexFindsWhatTheTextsHold_data();
    void theIndexFindsWhatTheTextsHold();
    void whatIsNotIndexedYetIsFound();
    void anIndexIsWrittenAnew();
    void packedBodiesReadAsBefore();
};

namespace {

const QStringList vocabulary =
    u"linux kernel release café über Москва мой 内 核 新 版 内核 発表 カナ 한국 ไทย كتاب שלום हिन्दी 2026 🎉"_s
        .split(u' ');

QString text(QRandomGenerator &random, int words)
{
    QString text;
    for (int i = 0; i < words; ++i) {
        text += vocabulary.at(random.bounded(int(vocabulary.size())));
        text += random.bounded(3) ? u" "_s : u""_s;
    }
    return text;
}

QList<models::ParsedItem> randomItems(QRandomGenerator &random, int from, int count)
{
    QList<models::ParsedItem> list;
    for (int number = from; number < from + count; ++number) {
        models::ParsedItem made = item(number);
        made.title = text(random, 3);
        made.content = u"<p>"_s + text(random, 12) + u"</p><b>"_s + text(random, 5) + u"</b>"_s;
        made.categories = {text(random, 1)};
        list.append(made);
    }
    return list;
}

QStringList randomQueries(QRandomGenerator &random)
{
    QStringList queries = vocabulary;
    for (int i = 0; i < 20; ++i) {
        const QString one = vocabulary.at(random.bounded(int(vocabulary.size())));
        const QString other = vocabulary.at(random.bounded(int(vocabulary.size())));
        queries << u"\"%1 %2\""_s.arg(one, other) << one + other << u"%1 -%2"_s.arg(one, other)
                << u"(%1 OR title:%2) -\"%2 %1\""_s.arg(one, other) << one.left(2) + u'*' << u"tag:"_s + one;
    }
    return queries;
}

/// A copy that lacks the index, so that each text is looked into.
void copyWithoutIndex(const QString &from, const QString &to)
{
    {
        Database database(from, Database::Mode::ReadOnly);
        app::store::Statement(database, "VACUUM INTO ?").bind(to).run();
    }
    Database database(to, Database::Mode::ReadWrite);
    database.execute("UPDATE search_state SET indexed = 0; DELETE FROM search_outdated");
}

} // namespace

void SearchIndexTest::theIndexFindsWhatTheTextsHold_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void SearchIndexTest::theIndexFindsWhatTheTextsHold()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    TemporaryLibrary library;
    QTemporaryDir folder;
    const models::FeedId feed = library.addFeed();
    const models::FeedId other = library.addFeed(u"https://other.example/"_s);
    for (int round = 0; round < 3; ++round) {
        library.save(feed, randomItems(random, 0, 60)); // from the second round on these are edits
        library.save(other, randomItems(random, 100 + 40 * round, 40));
        valueOf(library->tidyIndex());
        {
            Database database(library.path(), Database::Mode::ReadWrite);
            app::store::Statement(database, "DELETE FROM article WHERE id % 11 = ?").bind(round).run();
        }
        if (round == 1)
            library.reopen(); // in the middle of what is to be done
        valueOf(library->tidyIndex());
        QVERIFY(valueOf(library->findIndexDamage()).isEmpty());
    }

    library.save(feed, randomItems(random, 0, 20)); // and some that may not be indexed yet
    const QString copy = folder.filePath(u"copy.db"_s);
    copyWithoutIndex(library.path(), copy);
    app::store::Library unindexed(
        {.path = copy, .clock = noon, .indexing = LibraryOptions::Indexing::WhenAsked});
    valueOf(unindexed.open());
    for (const QString &query : randomQueries(random)) {
        QList<models::ArticleId> byLooking;
        for (const models::ArticleRow &row : valueOf(unindexed.rows({.query = query})))
            byLooking.append(row.id);
        QVERIFY2(library.articles({.query = query}) == byLooking, qPrintable(query));
    }
}

void SearchIndexTest::whatIsNotIndexedYetIsFound()
{
    TemporaryLibrary library;
    library.addFeedWith(3);
    library.close();
    app::store::Library unindexed(
        {.path = library.path(), .clock = noon, .indexing = LibraryOptions::Indexing::WhenAsked});
    valueOf(unindexed.open());
    models::ParsedItem fresh = item(9);
    fresh.title = u"尚未索引"_s;
    valueOf(unindexed.saveFetches({fetched(models::FeedId{1}, {fresh})}, {}));

    QCOMPARE(valueOf(unindexed.rows({.query = u"索引"_s})).size(), 1);
    QCOMPARE(valueOf(unindexed.rows({.query = u"尚 -title:索"_s})).size(), 0);
}

void SearchIndexTest::anIndexIsWrittenAnew()
{
    TemporaryLibrary library;
    library.addFeedWith(50);
    valueOf(library->tidyIndex());
    QCOMPARE(library.articles({.query = u"text"_s}).size(), 50);

    valueOf(library->rebuildIndex());

    QCOMPARE(library.articles({.query = u"text"_s}).size(), 50);
    QVERIFY(valueOf(library->findIndexDamage()).isEmpty());
}

void SearchIndexTest::packedBodiesReadAsBefore()
{
    TemporaryLibrary library;
    models::ParsedItem large = item(1);
    large.content = u"<p>"_s + u"long 内容 "_s.repeated(500) + u"</p>"_s;
    library.save(library.addFeed(), {large, item(2)});
    valueOf(library->tidyIndex());

    const auto ids = library.articles();
    QCOMPARE(valueOf(library->article(ids.at(0))).content, large.content);
    QCOMPARE(valueOf(library->article(ids.at(1))).content, item(2).content);
    Database database(library.path(), Database::Mode::ReadOnly);
    QCOMPARE(database.text("SELECT group_concat(typeof(content)) FROM body ORDER BY article"),
             u"text,blob"_s);
}

QTEST_GUILESS_MAIN(SearchIndexTest)
#include "searchindex_test.moc"
