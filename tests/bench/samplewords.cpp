// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/samplewords.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

/// How many of the texts hold each thing that is found in them.
QStringList byFrequency(const QStringList &texts, const QRegularExpression &thing)
{
    QHash<QString, int> counts;
    for (const QString &text : texts) {
        QSet<QString> found;
        for (auto match = thing.globalMatch(text); match.hasNext();)
            found.insert(match.next().captured(1).toLower());
        for (const QString &one : std::as_const(found))
            ++counts[one];
    }
    QStringList things = counts.keys();
    std::sort(things.begin(), things.end(), [&](const QString &one, const QString &other) {
        const int more = counts.value(one) - counts.value(other);
        return more != 0 ? more > 0 : one < other;
    });
    return things;
}

QString at(const QStringList &things, double share)
{
    return things.value(int(double(things.size() - 1) * share));
}

} // namespace

SampleWords::SampleWords(app::store::Library &library, const QList<models::ArticleRow> &rows)
{
    QStringList texts;
    constexpr qint64 stride = 7919; // a prime, so that all feeds are met
    for (qsizetype i = 0; i < std::min<qsizetype>(1000, rows.size()); ++i) {
        const auto article = library.article(rows.at(i * stride % rows.size()).id).result();
        if (article)
            texts.append(QString(article.value().body()).remove(QRegularExpression(u"<[^>]*>"_s)));
    }
    const auto words = byFrequency(texts, QRegularExpression(u"\\b([a-z]{4,})\\b"_s));
    const auto pairs = byFrequency(texts, QRegularExpression(u"\\b([a-z]{3,} [a-z]{3,})\\b"_s));
    const auto signs = byFrequency(texts, QRegularExpression(u"([\\x{4e00}-\\x{9fff}])"_s));
    const auto twos = byFrequency(texts, QRegularExpression(u"([\\x{4e00}-\\x{9fff}]{2})"_s));
    const auto threes = byFrequency(texts, QRegularExpression(u"([\\x{4e00}-\\x{9fff}]{3})"_s));
    m_queries = {{"a common word", at(words, 0)},
                 {"a word", at(words, 0.1)},
                 {"a rare word", at(words, 0.9)},
                 {"two words", at(words, 0.002) + u' ' + at(words, 0.05)},
                 {"two common words", at(words, 0) + u' ' + at(words, 0.001)},
                 {"a common phrase", u'"' + at(pairs, 0) + u'"'},
                 {"a phrase", u'"' + at(pairs, 0.05) + u'"'},
                 {"a prefix", at(words, 0.05).left(4) + u'*'},
                 {"a prefix of two letters", at(words, 0).left(2) + u'*'},
                 {"one common character", at(signs, 0)},
                 {"one character", at(signs, 0.3)},
                 {"two characters", at(twos, 0.05)},
                 {"three characters", at(threes, 0.05)}};
}

} // namespace bench
