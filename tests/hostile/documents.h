// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace tests::hostile {

/// An RSS 2.0 document around these items.
inline QByteArray rss(const QByteArray &items, const QByteArray &prolog = {})
{
    return prolog + "<rss version='2.0'><channel><title>Harbour</title>" + items + "</channel></rss>";
}

inline QByteArray item(const QByteArray &guid, const QByteArray &title, const QByteArray &more = {})
{
    return "<item><guid isPermaLink='false'>" + guid + "</guid><title>" + title + "</title>" + more
           + "</item>";
}

/// One item "One" with this HTML as its text.
inline QByteArray article(const QByteArray &html, const QByteArray &more = {})
{
    return rss(
        item("1", "One",
             "<link>http://harbour.test/1</link><description><![CDATA[" + html + "]]></description>" + more));
}

/// An Atom 1.0 document around these entries.
inline QByteArray atom(const QByteArray &entries, const QByteArray &prolog = {})
{
    return prolog + "<feed xmlns='http://www.w3.org/2005/Atom'><title>Harbour</title>" + entries + "</feed>";
}

/// What it says, so many times, with "%1" replaced by the number.
inline QByteArray numbered(const QByteArray &pattern, int many)
{
    QByteArray all;
    all.reserve(many * (pattern.size() + 4));
    for (int i = 0; i < many; ++i)
        all += QByteArray(pattern).replace("%1", QByteArray::number(i));
    return all;
}

} // namespace tests::hostile
