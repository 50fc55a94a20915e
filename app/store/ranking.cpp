// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ranking.h"

#include "app/store/filterqueries.h"
#include "app/store/searchqueries.h"
#include "app/store/statement.h"

#include <algorithm>
#include <cmath>

namespace app::store {

namespace {

constexpr int ranked = 2000; // each is read and counted: 40 µs

/// How often each phrase stands in an article, and how long that is.
struct Counted
{
    QList<double> frequencies;
    double size = 0;
};

/// The words that hits are ranked by, each anywhere, then each in the title.
QList<WordPhrase> phrasesOf(const PreparedSearch &search)
{
    QList<WordPhrase> phrases;
    const auto add = [&](const std::shared_ptr<FullText> &words) {
        for (const WordPhrase &phrase : words->query().phrases()) {
            if (phrase.field != Field::Feed)
                phrases.append(phrase);
        }
    };
    if (search.words)
        add(search.words);
    std::for_each(search.rest.searches.cbegin(), search.rest.searches.cend(), add);
    return phrases;
}

QList<Counted>
countAll(Database &database, const QList<models::ArticleRow> &rows, const QList<WordPhrase> &phrases)
{
    constexpr double titleCounts = 4; // besides being text
    QList<WordPhrase> both = phrases;
    for (WordPhrase phrase : phrases) {
        phrase.field = Field::Title;
        both.append(phrase);
    }
    WordSplitter splitter;
    Statement row(database,
                  "SELECT " INDEXED_COLUMNS " FROM article a JOIN body b ON b.article = a.id WHERE a.id = ?");
    QList<Counted> all;
    for (const models::ArticleRow &article : rows) {
        Counted counted{.frequencies = QList<double>(phrases.size())};
        if (row.bind(article.id).next()) {
            const QByteArray text = indexedText(row);
            const QList<int> counts =
                countPhrases(both, {text.constData(), std::size_t(text.size())}, splitter);
            for (qsizetype i = 0; i < phrases.size(); ++i)
                counted.frequencies[i] = counts.at(i) + titleCounts * counts.at(phrases.size() + i);
            counted.size = double(text.size());
        }
        all.append(counted);
    }
    return all;
}

/// Okapi BM25 among these articles.
QList<double> scores(const QList<Counted> &articles, qsizetype phrases)
{
    constexpr double k = 1.2;
    constexpr double b = 0.75;
    double sizes = 1;
    QList<double> holders(phrases);
    for (const Counted &article : articles) {
        sizes += article.size;
        for (qsizetype i = 0; i < phrases; ++i)
            holders[i] += article.frequencies.at(i) > 0 ? 1 : 0;
    }
    const auto count = double(articles.size());
    QList<double> all;
    for (const Counted &article : articles) {
        double score = 0;
        for (qsizetype i = 0; i < phrases; ++i) {
            const double rarity = std::log(1 + (count - holders.at(i) + 0.5) / (holders.at(i) + 0.5));
            const double often = article.frequencies.at(i);
            score += rarity * often * (k + 1) / (often + k * (1 - b + b * article.size * count / sizes));
        }
        all.append(score);
    }
    return all;
}

} // namespace

QList<models::ArticleRow>
rankedRows(Database &database, const models::ArticleFilter &filter, int limit, const QDateTime &now)
{
    QList<models::ArticleRow> rows =
        filteredRows(database, filter, limit < 0 ? -1 : std::max(limit, ranked), now);
    const PreparedSearch search =
        prepareSearch(database, models::parseSearch(filter.query, now).root, filter.feed);
    const QList<WordPhrase> phrases = phrasesOf(search);
    const QList<models::ArticleRow> newest = rows.mid(0, ranked);
    const QList<double> score = scores(countAll(database, newest, phrases), phrases.size());
    QList<qsizetype> order(newest.size());
    for (qsizetype i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](qsizetype one, qsizetype other) { return score.at(one) > score.at(other); });
    for (qsizetype i = 0; i < order.size(); ++i)
        rows[i] = newest.at(order.at(i));
    return limit < 0 ? rows : rows.mid(0, limit);
}

} // namespace app::store
