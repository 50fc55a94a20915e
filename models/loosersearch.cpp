// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/loosersearch.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

/// Apart at the blanks that stand neither between quotation marks nor in parentheses.
QStringList partsOf(const QString &text)
{
    QStringList parts;
    QString part;
    bool quoted = false;
    int depth = 0;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        else if (!quoted && (c == u'(' || c == u')'))
            depth += c == u'(' ? 1 : -1;
        if (!c.isSpace() || quoted || depth > 0) {
            part += c;
        } else if (!part.isEmpty()) {
            parts.append(part);
            part.clear();
        }
    }
    if (!part.isEmpty())
        parts.append(part);
    return parts;
}

bool isCondition(const QString &part)
{
    const qsizetype colon = part.indexOf(u':');
    const qsizetype quote = part.indexOf(u'"');
    return part.startsWith(u'-') || (colon > 0 && (quote < 0 || colon < quote));
}

} // namespace

QList<LooserSearch> looserSearches(const QString &text)
{
    const QStringList parts = partsOf(text);
    QList<LooserSearch> searches;
    if (parts.size() < 2 || parts.contains("OR"_L1))
        return searches;
    for (qsizetype i = parts.size() - 1; i >= 0; --i) {
        QStringList left = parts;
        left.removeAt(i);
        searches.append({parts.at(i), left.join(u' ')});
    }
    std::stable_partition(searches.begin(), searches.end(),
                          [](const LooserSearch &search) { return isCondition(search.leftOut); });
    return searches;
}

} // namespace models
