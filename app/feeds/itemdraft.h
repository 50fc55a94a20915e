// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/parsedfeed.h"

#include <QDateTime>
#include <QString>

#include <utility>

namespace app::feeds {

/// A value that several elements may give: the one that counts most wins, and of equals the last.
template<typename Value>
class Ranked
{
public:
    void offer(Value value, int rank)
    {
        if (rank >= m_rank) {
            m_value = std::move(value);
            m_rank = rank;
        }
    }
    bool isSet() const { return m_rank >= 0; }
    const Value &value() const { return m_value; }
    Value take() { return std::move(m_value); }
    int rank() const { return m_rank; }

private:
    Value m_value{};
    int m_rank = -1;
};

/// An HTML text, and whether it still holds addresses that only the feed's own address can complete.
struct HtmlText
{
    QString html;
    bool relative = false;
};

/// An item while its elements come in.
struct ItemDraft
{
    models::ParsedItem item; ///< The fields that only one element gives.
    Ranked<QString> id;
    Ranked<QString> title;
    Ranked<QString> link;
    Ranked<QString> author;
    Ranked<QDateTime> published;
    Ranked<QDateTime> updated;
    Ranked<HtmlText> summary;
    Ranked<HtmlText> content;
    Ranked<int> commentCount;
    Ranked<QString> inReplyTo;
    Ranked<QString> thumbnail;
    qint64 duration = -1;      ///< Seconds, of the enclosures that do not say.
    bool plainContent = false; ///< The content has no markup.
};

/// A feed's own fields while its elements come in.
struct FeedDraft
{
    models::ParsedFeed feed;
    Ranked<QString> title;
    Ranked<QString> link;
    Ranked<QString> description;
    Ranked<QString> language;
    Ranked<QString> icon;
    Ranked<QDateTime> updated;
    Ranked<QString> author; ///< Of items that name none.
    int updatePeriodMinutes = 0;
    int updateFrequency = 1;
};

} // namespace app::feeds
