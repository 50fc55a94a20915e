// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/newest.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace app::feeds {

namespace {

qint64 ageKey(const models::ParsedItem &item)
{
    const QDateTime &date = item.published.isValid() ? item.published : item.updated;
    return date.isValid() ? date.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
}

} // namespace

void keepNewest(std::vector<BuiltItem> &items, std::size_t most)
{
    if (items.size() <= most)
        return;
    std::vector<qint64> keys(items.size());
    std::transform(items.begin(), items.end(), keys.begin(),
                   [](const BuiltItem &built) { return ageKey(built.item); });
    std::vector<std::size_t> order(items.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    const auto end = order.begin() + static_cast<std::ptrdiff_t>(most);
    std::nth_element(order.begin(), end, order.end(), [&keys](std::size_t a, std::size_t b) {
        return keys[a] != keys[b] ? keys[a] > keys[b] : a < b;
    });
    std::sort(order.begin(), end);
    std::vector<BuiltItem> kept;
    kept.reserve(most);
    for (auto index = order.begin(); index != end; ++index)
        kept.push_back(std::move(items[*index]));
    items = std::move(kept);
}

} // namespace app::feeds
