// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/blocks.h"

#include <QString>
#include <QUrl>

namespace app::html {

struct SanitizeOptions
{
    QUrl base;             ///< What relative addresses are relative to: the article's link.
    int columnWidth = 680; ///< Device-independent pixels; which of several pictures fits best.
    double pixelRatio = 1;
    bool whole = false; ///< Do not cut articles over 1 MB.
};

/// A publisher's HTML as a tree of blocks: what is not on the allow-list does not exist in it. Pure, any
/// thread.
models::BlockTree sanitize(const QString &html, const SanitizeOptions &options = {});

/// The tree as the HTML we dare show, share and export. Idempotent: sanitising it again gives the same tree.
QString toHtml(const models::BlockTree &tree);

/// The tree as plain text, blocks apart by a blank line.
QString toText(const models::BlockTree &tree);

/// The tree as Markdown (CommonMark with tables).
QString toMarkdown(const models::BlockTree &tree);

} // namespace app::html
