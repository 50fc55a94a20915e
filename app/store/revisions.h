// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/statement.h"
#include "models/revision.h"

namespace app::store {

/// Whether two texts say the same: without tags, addresses, pictures and white space, so that new markup or
/// another tracking parameter is no edit. Titles are plain text, texts HTML.
bool saysTheSame(QStringView oneTitle, QStringView oneText, QStringView otherTitle, QStringView otherText);

/// An article's text that was replaced, as it lies in the library.
struct ReplacedText
{
    qint64 article = 0;
    qint64 firstSeen = 0; ///< The article, in milliseconds since 1970.
    QString title;
    QByteArray packedText; ///< By packed().
};

/// Keeps the older texts of articles. At most ten of one, and half a megabyte, packed: when there are more,
/// the oldest but the first goes. The first is what the publisher said at the time, the newest tell how it
/// changed; of an article that is rewritten every hour the drafts in between matter least.
class RevisionWriter final
{
public:
    RevisionWriter(Database &database, const QDateTime &now);

    void keep(const ReplacedText &text);

private:
    void bound(qint64 article);

    qint64 m_now = 0;
    Statement m_newest;
    Statement m_insert;
    Statement m_sizes;
    Statement m_delete;
};

/// SQL for how often the text of the article `a` was changed; costs nothing for all whose never was.
#define REVISION_COUNT                                                                                       \
    "iif(a.flags & 8, ifnull((SELECT max(number) FROM revision WHERE revision.article = a.id), 0), 0)"

/// The older texts, the oldest first.
QList<models::Revision> loadRevisions(Database &database, models::ArticleId article);

} // namespace app::store
