// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QUrl>

namespace models {

/// A place that articles can be shared to by opening an address.
struct ShareTarget
{
    QString id;   ///< "weibo"
    QString name; ///< As shown, in the language asked for.
    QString
        urlTemplate; ///< With {url}, {title}, {quote}, {instance}; a [part] goes if a value in it is empty.
    bool needsInstance = false; ///< The user's own server must be known.
    int order = 0;              ///< The lowest stand in the share bar, the others under More.
    int maximumLength = 0;      ///< Of the whole address; a longer one loses the end of its quote. 0: any.

    bool operator==(const ShareTarget &) const = default;
};

/// What is shared: plain text, not encoded in any way.
struct SharedArticle
{
    QString title;
    QUrl url;
    QString quote;
};

/// The targets of a share-targets.json, lowest order first. A target without id, name or template is left
/// out. "name[zh]" and "order[zh]" count before "name" and "order" where `language` (BCP 47) begins with
/// "zh".
QList<ShareTarget> readShareTargets(const QByteArray &json, const QString &language = {});

/// The address to open. The link is cleaned, every value percent-encoded as UTF-8 (RFC 3986; RFC 6068 for
/// mailto, with CRLF). Empty if the target needs an instance and `instance` holds no host name.
QUrl shareUrl(const ShareTarget &target, const SharedArticle &article, const QString &instance = {});

/// The host name in what people type for "your server": an address, "@name@host", "host/"; empty if none.
QString instanceHost(const QString &typed);

/// "[title](url)" with everything escaped that CommonMark would take for markup.
QString markdownLink(const QString &title, const QUrl &url);

} // namespace models

Q_DECLARE_METATYPE(models::ShareTarget)
