// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ranking.h"

#include <algorithm>
#include <utility>

namespace app::cli {

namespace {

/// The words that are looked for, not those that must be missing.
QStringList wantedWords(const models::SearchNode &node)
{
    using Op = models::SearchNode::Op;
    if (node.op == Op::Not)
        return {};
    if (node.op == Op::Term)
        return node.term.kind == models::SearchTerm::Kind::Words ? QStringList{node.term.text}
                                                                 : QStringList();
    QStringList words;
    for (const models::SearchNode &child : node.children)
        words += wantedWords(child);
    return words;
}

int score(const models::Headline &headline, const QStringList &words)
{
    constexpr int inTitle = 3;
    constexpr int inExcerpt = 1;
    int sum = 0;
    for (const QString &word : words) {
        if (headline.title.contains(word, Qt::CaseInsensitive))
            sum += inTitle;
        if (headline.excerpt.contains(word, Qt::CaseInsensitive))
            sum += inExcerpt;
    }
    return sum;
}

} // namespace

QList<models::Headline> ranked(QList<models::Headline> headlines, const models::SearchNode &search)
{
    const QStringList words = wantedWords(search);
    QList<std::pair<int, qsizetype>> order;
    for (qsizetype i = 0; i < headlines.size(); ++i)
        order.append({-score(headlines.at(i), words), i});
    std::sort(order.begin(), order.end());
    QList<models::Headline> best;
    for (const auto &[rank, at] : std::as_const(order))
        best.append(std::move(headlines[at]));
    return best;
}

} // namespace app::cli
