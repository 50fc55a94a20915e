// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <array>
#include <random>

namespace support {

/// Makes feeds as they are found in life: RSS 2.0, Atom and RSS 1.0, Latin and Chinese, bodies of 1 to 8 kB,
/// escaped or in CDATA. The same seed makes the same feeds.
class SampleFeeds
{
public:
    explicit SampleFeeds(unsigned seed)
        : m_random(seed)
    {}

    QList<QByteArray> make(int feeds, int itemsEach)
    {
        QList<QByteArray> all;
        for (int i = 0; i < feeds; ++i)
            all.append(i % 10 < 6 ? rss(i, itemsEach) : i % 10 < 9 ? atom(i, itemsEach) : rdf(i, itemsEach));
        return all;
    }

private:
    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }

    QByteArray words(int bytes, bool chinese)
    {
        static constexpr std::array latin = {"release", "the", "kernel",   "of", "a",
                                             "browser", "and", "security", "new"};
        static constexpr std::array han = {"科学家", "发现", "最新的", "行星",    "开源",
                                           "软件",   "发布", "，",     "研究人员"};
        QByteArray text;
        while (text.size() < bytes) {
            const auto pick = static_cast<std::size_t>(upTo(8));
            text += chinese ? han[pick] : latin[pick];
            if (!chinese)
                text += ' ';
        }
        return text;
    }

    QByteArray body(bool chinese)
    {
        QByteArray html;
        const int bytes = 1024 + upTo(7 * 1024);
        while (html.size() < bytes) {
            html += "<p>" + words(300, chinese) + "<a href=\"https://site.example/"
                    + QByteArray::number(upTo(9999)) + "\">" + words(12, chinese) + "</a>"
                    + words(100, chinese) + "</p>\n";
            if (upTo(3) == 0)
                html +=
                    "<img src=\"https://img.example/" + QByteArray::number(upTo(9999)) + ".jpg\" alt=\"\"/>";
        }
        return html;
    }

    QByteArray htmlText(bool chinese)
    {
        QByteArray html = body(chinese);
        if (upTo(1) == 0)
            return "<![CDATA[" + html + "]]>";
        return html.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    }

    QDateTime date(int item) const
    {
        return QDateTime(QDate(2024, 3, 1), QTime(12, 0), Qt::UTC).addSecs(-3600 * item);
    }

    QByteArray rss(int number, int items)
    {
        const bool chinese = number % 3 == 0;
        QByteArray out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" "
                         "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>"
                         + words(20, chinese) + "</title><link>https://site.example/</link>";
        for (int i = 0; i < items; ++i) {
            const QByteArray link = "https://site.example/" + QByteArray::number(number * 1000 + i);
            out += "<item><title>" + words(50, chinese) + "</title><link>" + link + "</link><guid>" + link
                   + "</guid><dc:creator>" + words(10, chinese) + "</dc:creator><pubDate>"
                   + date(i).toString(Qt::RFC2822Date).toUtf8() + "</pubDate><category>" + words(8, chinese)
                   + "</category><description>" + htmlText(chinese) + "</description></item>\n";
        }
        return out + "</channel></rss>";
    }

    QByteArray atom(int number, int items)
    {
        const bool chinese = number % 3 == 0;
        QByteArray out = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>" + words(20, chinese)
                         + "</title><link href=\"https://site.example/\"/>";
        for (int i = 0; i < items; ++i) {
            const QByteArray link = "https://site.example/" + QByteArray::number(number * 1000 + i);
            const QByteArray when = date(i).toString(Qt::ISODate).toUtf8();
            out += "<entry><title type=\"html\">" + words(50, chinese) + "</title><link href=\"" + link
                   + "\"/><id>" + link + "</id><published>" + when + "</published><updated>" + when
                   + "</updated><content type=\"html\">" + htmlText(chinese) + "</content></entry>\n";
        }
        return out + "</feed>";
    }

    QByteArray rdf(int number, int items)
    {
        const bool chinese = number % 3 == 0;
        QByteArray out = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
                         "xmlns=\"http://purl.org/rss/1.0/\" "
                         "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>"
                         + words(20, chinese) + "</title></channel>";
        for (int i = 0; i < items; ++i) {
            const QByteArray link = "https://site.example/" + QByteArray::number(number * 1000 + i);
            out += "<item rdf:about=\"" + link + "\"><title>" + words(50, chinese) + "</title><link>" + link
                   + "</link><dc:date>" + date(i).toString(Qt::ISODate).toUtf8() + "</dc:date><description>"
                   + htmlText(chinese) + "</description></item>\n";
        }
        return out + "</rdf:RDF>";
    }

    std::mt19937 m_random;
};

} // namespace support
