// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/library.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using app::store::Library;

// Fills a library, indexes it and searches it: `search_bench [ARTICLES [FOLDER]]`. Beside each search stands
// the floor of the same run: an FTS5 table with unicode61, and LIKE over the same texts. With a folder the
// library is kept there, and found there the next time.

namespace {

double cpuSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

/// Latin and one fifth Chinese, of sentences that come again and words of all frequencies.
class Generator
{
public:
    Generator()
        : m_random(7)
    {
        for (int i = 0; i < 20000; ++i)
            m_words.append(word());
        for (int i = 0; i < 6000; ++i)
            m_latin.append(latinSentence());
        for (int i = 0; i < 4000; ++i)
            m_chinese.append(chineseSentence());
    }

    models::ParsedItem item(int number, const QDateTime &published)
    {
        const bool chinese = number % 5 == 3;
        const QStringList &sentences = chinese ? m_chinese : m_latin;
        const auto sentence = [&] { return sentences.at(m_random.bounded(int(sentences.size()))); };
        QString html;
        const int target = 1000 + m_random.bounded(4500);
        while (html.size() < (chinese ? target / 2 : target))
            html += u"<p>%1 <b>%2</b> <a href=\"https://feed.example/%3\">%4</a></p>\n"_s.arg(
                sentence(), sentence(), QString::number(m_random.bounded(9999)), sentence());
        m_htmlBytes += html.toUtf8().size();
        return {.id = u"guid-%1"_s.arg(number),
                .title = sentence().left(60) + u" #%1"_s.arg(number),
                .link = u"https://feed.example/%1"_s.arg(number),
                .author = u"Author %1"_s.arg(number % 9),
                .published = published,
                .content = html,
                .excerpt = sentence()};
    }

    /// A part of a sentence: so many words, or characters.
    QString latinPhrase(int words) const { return m_latin.at(77).section(u' ', 2, 1 + words); }
    QString chineseWord(int characters) const { return m_chinese.at(77).mid(3, characters); }
    QString common() const { return m_words.at(20); }
    QString rarer() const { return m_words.at(900); }
    qint64 htmlBytes() const { return m_htmlBytes; }

private:
    QString word()
    {
        static const QStringList parts =
            u"ba de fi go lu ma ne pi ro su ta ve wi xo zu tra che sti gro pla"_s.split(u' ');
        QString text;
        for (int i = 1 + m_random.bounded(3); i >= 0; --i)
            text += parts.at(m_random.bounded(int(parts.size())));
        return text;
    }
    QString latinSentence()
    {
        QStringList words;
        for (int i = 6 + m_random.bounded(18); i > 0; --i) {
            const double share = m_random.generateDouble();
            words.append(m_words.at(int(double(m_words.size()) * share * share * share)));
        }
        return words.join(u' ') + u'.';
    }
    QString chineseSentence()
    {
        QString text;
        for (int i = 8 + m_random.bounded(30); i > 0; --i) {
            const double share = m_random.generateDouble();
            text += QChar(char16_t(0x4e00 + int(2500 * share * share)));
        }
        return text + u"。"_s;
    }

    QRandomGenerator m_random;
    QStringList m_words;
    QStringList m_latin;
    QStringList m_chinese;
    qint64 m_htmlBytes = 0;
};

template<typename Value>
Value valueOf(const app::store::Answer<Value> &answer)
{
    const auto result = answer.result();
    if (!result)
        qFatal("%s", qPrintable(result.error().headline() + u' ' + result.error().evidence));
    return result.value();
}

QList<models::FeedId> subscribe(Library &library)
{
    QList<models::FeedId> feeds;
    for (int i = 0; i < 200; ++i)
        feeds.append(valueOf(library.addFeed({.url = QUrl(u"https://feed%1.example/"_s.arg(i))})));
    return feeds;
}

void fill(Library &library, Generator &generator, int articles)
{
    const QList<models::FeedId> feeds = subscribe(library);
    const QDateTime newest = QDateTime::currentDateTimeUtc();
    for (int number = 0; number < articles;) {
        QList<models::FetchOutcome> outcomes;
        for (int i = 0; i < 20 && number < articles; ++i) {
            models::FetchOutcome outcome{.status = models::FetchOutcome::Status::Updated};
            outcome.state.feed = feeds.at(number / 25 % feeds.size());
            outcome.feed = models::ParsedFeed{.title = u"The feed"_s};
            for (int j = 0; j < 25 && number < articles; ++j, ++number)
                outcome.feed->items.append(
                    generator.item(number, newest.addSecs(-60LL * (articles - number))));
            outcomes.append(outcome);
        }
        valueOf(library.saveFetches(outcomes, {}));
    }
}

/// What plain SQLite does with the same texts.
class Floor
{
public:
    explicit Floor(const QString &file)
    {
        sqlite3_open(qPrintable(file), &m_handle);
        run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
            "CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(text, content = '');"
            "CREATE TABLE IF NOT EXISTS text (id INTEGER PRIMARY KEY, text TEXT)");
    }
    ~Floor() { sqlite3_close(m_handle); }
    Q_DISABLE_COPY_MOVE(Floor)

    void run(const char *sql) { query(sql); }

    int query(const QByteArray &sql)
    {
        int rows = 0;
        char *error = nullptr;
        const auto count = [](void *number, int, char **, char **) {
            return ++*static_cast<int *>(number), 0;
        };
        if (sqlite3_exec(m_handle, sql.constData(), count, &rows, &error) != SQLITE_OK)
            qFatal("%s: %s", sql.constData(), error);
        return rows;
    }

    void index(int articles)
    {
        sqlite3_stmt *insert = nullptr;
        sqlite3_prepare_v2(m_handle, "INSERT INTO text VALUES (?, ?)", -1, &insert, nullptr);
        Generator generator;
        run("BEGIN");
        for (int number = 0; number < articles; ++number) {
            models::ParsedItem item = generator.item(number, {});
            const QByteArray text = (item.title + u' ' + item.content.remove(m_tags)).toUtf8();
            sqlite3_bind_int(insert, 1, number);
            sqlite3_bind_text(insert, 2, text.constData(), int(text.size()), SQLITE_STATIC);
            sqlite3_step(insert);
            sqlite3_reset(insert);
        }
        sqlite3_finalize(insert);
        run("COMMIT");
        const double before = cpuSeconds();
        run("INSERT INTO words (rowid, text) SELECT id, text FROM text");
        std::printf("floor: unicode61 over the texts, without their tags, in %.1f s CPU, %.1f MB\n",
                    cpuSeconds() - before, size("words_data"));
    }

private:
    double size(const char *table)
    {
        sqlite3_stmt *sum = nullptr;
        sqlite3_prepare_v2(m_handle, ("SELECT sum(length(block)) FROM " + QByteArray(table)).constData(), -1,
                           &sum, nullptr);
        sqlite3_step(sum);
        const double bytes = sqlite3_column_double(sum, 0);
        sqlite3_finalize(sum);
        return bytes / 1e6;
    }

    sqlite3 *m_handle = nullptr;
    QRegularExpression m_tags{u"<[^>]*>"_s};
};

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

template<typename Work>
std::pair<double, double> timed(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    const double first = double(timer.nsecsElapsed()) / 1e6;
    QList<double> others;
    for (int i = 0; i < 7; ++i) {
        timer.restart();
        work();
        others.append(double(timer.nsecsElapsed()) / 1e6);
    }
    return {first, median(others)};
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int articles = argc > 1 ? QByteArray(argv[1]).toInt() : 10000;
    const QTemporaryDir temporary;
    const QString folder = argc > 2 ? QString::fromLocal8Bit(argv[2]) : temporary.path();
    const QString file = folder + u"/courant.db"_s;
    Generator generator;
    const auto size = [&] { return double(QFileInfo(file).size()) / 1e6; };

    const bool isFilled = QFileInfo::exists(file);
    if (!isFilled) {
        Library library({.path = file, .indexing = app::store::LibraryOptions::Indexing::WhenAsked});
        valueOf(library.open());
        double before = cpuSeconds();
        fill(library, generator, articles);
        std::printf("%d articles, %.1f MB of HTML: saved (and, from 20,000 on, indexed) in %.1f s CPU\n",
                    articles, double(generator.htmlBytes()) / 1e6, cpuSeconds() - before);
        before = cpuSeconds();
        valueOf(library.finishIndexing());
        std::printf("indexed the rest in %.1f s CPU\n", cpuSeconds() - before);
        before = cpuSeconds();
        valueOf(library.tidyIndex());
        std::printf("merged and packed the rest in %.1f s CPU\n", cpuSeconds() - before);
    }
    Library library({.path = file, .indexing = app::store::LibraryOptions::Indexing::WhenAsked});
    valueOf(library.open());
    if (!isFilled)
        std::printf("library %.1f MB, %.2f of the HTML\n", size(),
                    size() * 1e6 / double(generator.htmlBytes()));

    const std::initializer_list<std::pair<const char *, QString>> searches = {
        {"a word", generator.rarer()},
        {"a common word", generator.common()},
        {"two words", generator.common() + u' ' + generator.rarer()},
        {"a phrase", u'"' + generator.latinPhrase(2) + u'"'},
        {"a longer phrase", u'"' + generator.latinPhrase(5) + u'"'},
        {"a prefix", generator.rarer().left(4) + u'*'},
        {"a short prefix", generator.rarer().left(2) + u'*'},
        {"one Chinese character", generator.chineseWord(1)},
        {"two", generator.chineseWord(2)},
        {"three", generator.chineseWord(3)}};
    std::printf("%-24s %10s %10s %10s %10s\n", "first 50, newest first", "first ms", "warm ms", "hits",
                "all ms");
    for (const auto &[name, query] : searches) {
        const models::ArticleFilter filter{.query = query};
        const auto [first, warm] = timed([&] { valueOf(library.rows(filter, 50)); });
        QElapsedTimer timer;
        timer.start();
        const auto hits = valueOf(library.rows(filter)).size();
        std::printf("%-24s %10.2f %10.2f %10lld %10.1f   %s\n", name, first, warm, qlonglong(hits),
                    double(timer.nsecsElapsed()) / 1e6, qPrintable(query));
    }

    Floor floor(folder + u"/floor.db"_s);
    if (floor.query("SELECT 1 FROM text LIMIT 1") == 0)
        floor.index(articles);
    const QByteArray word = generator.rarer().toUtf8();
    const auto [ftsFirst, fts] = timed([&] {
        floor.query("SELECT rowid FROM words WHERE words MATCH '" + word + "' ORDER BY rowid DESC LIMIT 50");
    });
    const auto [likeFirst, like] = timed([&] {
        floor.query("SELECT id FROM text WHERE text LIKE '%" + word + "%' ORDER BY id DESC LIMIT 50");
    });
    std::printf("%-24s %10.2f %10.2f\n%-24s %10.2f %10.2f\n", "floor: unicode61, a word", ftsFirst, fts,
                "floor: LIKE, a word", likeFirst, like);
    return 0;
}
