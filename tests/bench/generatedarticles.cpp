// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/generatedarticles.h"

#include "app/html/plaintext.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int vocabulary = 40'000;
constexpr char16_t firstHan = 0x4E00;
constexpr int hanLetters = 3'500;

/// Few often, many rarely, as words are.
int ofFew(QRandomGenerator &random, int count)
{
    const double drawn = random.generateDouble();
    return int(drawn * drawn * drawn * count);
}

QStringList inventedWords()
{
    static const QStringList onsets =
        u"b c d f g h l m n p r s t v w st tr pl gr sh ch th br cl"_s.split(u' ');
    static const QStringList rimes = u"a e i o u ai ou ea an en in on er or ar al ing est ight"_s.split(u' ');
    QRandomGenerator random(20261123);
    QStringList words;
    words.reserve(vocabulary);
    while (words.size() < vocabulary) {
        QString word;
        // The frequent ones are the short ones.
        const int syllables = 1 + int(words.size()) / 8000 + random.bounded(2);
        for (int i = 0; i < syllables; ++i)
            word +=
                onsets.at(random.bounded(int(onsets.size()))) + rimes.at(random.bounded(int(rimes.size())));
        words.append(word);
    }
    return words;
}

} // namespace

GeneratedArticles::GeneratedArticles(int feeds, int perFeed, const QDateTime &newest)
    : m_feeds(feeds)
    , m_newest(newest)
    , m_step(std::max<qint64>(1, qint64{2} * 365 * 24 * 3600 / std::max(1, perFeed)))
    , m_words(inventedWords())
{}

QString GeneratedArticles::feedTitle(int feed) const
{
    return isChinese(feed) ? u"%1通讯"_s.arg(feed) : u"Letters from %1 %2"_s.arg(m_words.at(feed)).arg(feed);
}

QString GeneratedArticles::feedAddress(int feed) const
{
    return u"https://feed%1.example/index.rss"_s.arg(feed);
}

QString GeneratedArticles::sentence(QRandomGenerator &random, bool chinese, int words) const
{
    QString text;
    for (int i = 0; i < words; ++i) {
        if (chinese) {
            // Mostly words of two letters that belong together.
            const int word = ofFew(random, hanLetters);
            text += QChar(char16_t(firstHan + word));
            text += QChar(char16_t(firstHan + (word * 31 + random.bounded(4)) % hanLetters));
        } else {
            if (i > 0)
                text += u' ';
            text += m_words.at(ofFew(random, vocabulary));
        }
    }
    if (!chinese && !text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text + (chinese ? u'。' : u'.');
}

QString GeneratedArticles::body(QRandomGenerator &random, bool chinese) const
{
    // 1 to 8 KB of UTF-8, more short ones than long ones.
    const int bytes = 1000 + int(7000 * std::pow(random.generateDouble(), 1.6));
    const qsizetype letters = chinese ? bytes / 3 : bytes;
    QString html;
    html.reserve(letters + 200);
    while (html.size() < letters) {
        html += u"<p>"_s;
        for (int sentences = 2 + random.bounded(4); sentences > 0; --sentences)
            html += sentence(random, chinese, 6 + random.bounded(14)) + u' ';
        if (random.bounded(3) == 0)
            html +=
                u"<a href=\"https://site%1.example/%2\">"_s.arg(random.bounded(900)).arg(random.generate())
                + sentence(random, chinese, 2) + u"</a>"_s;
        html += u"</p>\n"_s;
    }
    return html;
}

models::ParsedItem GeneratedArticles::item(int feed, int number) const
{
    QRandomGenerator random(quint32(feed) * 1'000'003u + quint32(number));
    const bool chinese = isChinese(feed);
    const QString address = u"https://feed%1.example/%2/%3"_s.arg(feed).arg(number / 100).arg(number);
    models::ParsedItem item{.id = address,
                            .title = sentence(random, chinese, 4 + random.bounded(6)),
                            .link = address,
                            .author = m_words.at(feed % vocabulary),
                            .published = m_newest.addSecs(-m_step * number - qint64(feed) * m_step / m_feeds),
                            .content = body(random, chinese)};
    item.title.chop(1);
    item.excerpt = app::html::excerpt(item.content);
    item.categories = {m_words.at(random.bounded(200))};
    return item;
}

} // namespace bench
