// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/identity.h"

#include <QHash>
#include <QSet>

namespace app::store {

namespace {

/// What the items of one document say about each other, and what the library says about them.
class Matching
{
public:
    Matching(const QList<ItemKeys> &items, const KnownKey &known)
        : m_items(items)
        , m_known(known)
        , m_matches(items.size())
        , m_trusted(items)
    {}

    QList<Match> run()
    {
        distrustShared(&ItemKeys::guid);
        distrustShared(&ItemKeys::link);
        leaveOutRepeated();
        distrustKnownToBeShared();
        if (allGuidsAreNew() && !matchRenamedBy(&ItemKeys::link))
            matchRenamedBy(&ItemKeys::print);
        for (const Key key : {&ItemKeys::guid, &ItemKeys::link, &ItemKeys::print, &ItemKeys::dated})
            matchBy(key);
        for (qsizetype i = 0; i < m_items.size(); ++i)
            nameKeys(i);
        return m_matches;
    }

private:
    using Key = quint64 ItemKeys::*;

    /// A guid with two links, or a link with two titles, is nobody's identity.
    void distrustShared(Key key)
    {
        QHash<quint64, qsizetype> first;
        QSet<quint64> shared;
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            const quint64 value = m_items.at(i).*key;
            const qsizetype other = value ? first.value(value, -1) : -1;
            if (value && other < 0)
                first.insert(value, i);
            else if (value && !areTwins(m_items.at(i), m_items.at(other)))
                shared.insert(value);
        }
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            if (shared.contains(m_items.at(i).*key))
                distrust(i, key);
        }
    }

    static bool areTwins(const ItemKeys &a, const ItemKeys &b)
    {
        const bool titled = a.link && a.title; // one page, one title: what differs is an edit of the text
        return a.guid == b.guid && a.link == b.link && (titled ? a.title == b.title : a.print == b.print);
    }

    void distrust(qsizetype item, Key key)
    {
        m_matches[item].useless.append(m_items.at(item).*key);
        m_trusted[item].*key = 0;
    }

    void leaveOutRepeated()
    {
        QSet<quint64> seen;
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            const quint64 key = strongest(m_trusted.at(i));
            m_matches[i].repeated = !key || seen.contains(key); // without any key there is nothing to show
            seen.insert(key);
        }
    }

    static quint64 strongest(const ItemKeys &keys)
    {
        return keys.guid ? keys.guid : keys.link ? keys.link : keys.print;
    }

    void distrustKnownToBeShared()
    {
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            for (const Key key : {&ItemKeys::guid, &ItemKeys::link}) {
                if (m_trusted.at(i).*key && m_known(m_trusted.at(i).*key) == qint64(0))
                    m_trusted[i].*key = 0;
            }
        }
    }

    bool allGuidsAreNew() const
    {
        bool any = false;
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            if (!m_trusted.at(i).guid || m_matches.at(i).repeated)
                continue;
            if (m_known(m_trusted.at(i).guid))
                return false;
            any = true;
        }
        return any;
    }

    /// A publisher who gives every item a new guid, once (a new program) or at each fetch: if four of five
    /// are known by their links, it is the guids that changed and not the articles.
    bool matchRenamedBy(Key key)
    {
        qsizetype withGuid = 0;
        QHash<qsizetype, qint64> found;
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            if (!m_trusted.at(i).guid || m_matches.at(i).repeated)
                continue;
            ++withGuid;
            const quint64 value = m_trusted.at(i).*key;
            if (const auto article = value ? m_known(value) : std::nullopt; article.value_or(0) > 0)
                found.insert(i, *article);
        }
        if (found.isEmpty() || found.size() * 5 < withGuid * 4)
            return false;
        for (auto at = found.cbegin(); at != found.cend(); ++at)
            take(at.key(), at.value());
        return true;
    }

    /// Strong keys first for all items, so that no item takes by its text what another is by its link.
    void matchBy(Key key)
    {
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            const ItemKeys &keys = m_trusted.at(i);
            // With a guid of its own an item is known by it or is new: others may well share its link.
            const bool outranked = key != &ItemKeys::guid && keys.guid;
            const bool useless = key == &ItemKeys::dated && keys.link;
            if (keys.*key && !outranked && !useless && !m_matches.at(i).repeated && !m_matches.at(i).article)
                take(i, m_known(keys.*key).value_or(0));
        }
    }

    void take(qsizetype item, qint64 article)
    {
        if (article <= 0 || m_taken.contains(article))
            return;
        m_taken.insert(article);
        m_matches[item].article = article;
    }

    void nameKeys(qsizetype item)
    {
        const ItemKeys &keys = m_trusted.at(item);
        Match &match = m_matches[item];
        for (const quint64 key : {keys.guid, keys.link}) {
            if (key)
                match.keys.append(key);
        }
        if (match.keys.size() < 2 && keys.print)
            match.keys.append(keys.print);
        if (!keys.guid && !keys.link && keys.dated)
            match.keys.append(keys.dated);
    }

    const QList<ItemKeys> &m_items;
    const KnownKey &m_known;
    QList<Match> m_matches;
    QList<ItemKeys> m_trusted; ///< Without the keys that stand for several items.
    QSet<qint64> m_taken;
};

} // namespace

QList<Match> matchItems(const QList<ItemKeys> &items, const KnownKey &known)
{
    return Matching(items, known).run();
}

} // namespace app::store
