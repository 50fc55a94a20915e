// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the search field.
#include "models/searchquery.h"
#include "tests/fuzz/input.h"

namespace {

using models::SearchNode;

void check(const SearchNode &node)
{
    const bool isWellFormed = node.op == SearchNode::Op::Term  ? node.children.isEmpty()
                              : node.op == SearchNode::Op::Not ? node.children.size() == 1
                                                               : true;
    fuzz::promise(isWellFormed, "a search is a tree of terms");
    for (const SearchNode &child : node.children)
        check(child);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(fuzz::bytesOf(data, size));
    const models::SearchQuery query =
        models::parseSearch(text, QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC));
    check(query.root);
    if (query.problem)
        fuzz::promise(query.position >= 0 && query.position <= text.size(),
                      "a mistake is somewhere in the text");
    return 0;
}
