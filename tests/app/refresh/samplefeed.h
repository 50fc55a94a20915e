// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace tests {

/// An RSS 2.0 document with an item for each of the numbers: guid, title, link and a text made from it.
inline QByteArray sampleFeed(const QList<int> &items, const QByteArray &text = "Calm sea")
{
    QByteArray feed = "<?xml version='1.0'?>\n<rss version='2.0'><channel><title>Harbour Letters</title>"
                      "<link>http://harbour.test/</link><description>News from the quay</description>";
    for (const int number : items) {
        const QByteArray id = QByteArray::number(number);
        feed += "<item><guid isPermaLink='false'>letter-" + id + "</guid><title>Letter " + id
                + "</title><link>http://harbour.test/" + id + "</link><description>" + text + " " + id
                + "</description></item>\n";
    }
    return feed + "</channel></rss>\n";
}

} // namespace tests
