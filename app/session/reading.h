// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/library.h"
#include "models/article.h"
#include "models/blocks.h"

#include <QElapsedTimer>
#include <QObject>

#include <functional>
#include <optional>

namespace ui {
class ReaderPane;
} // namespace ui

namespace app::session {

/// Brings one article from the library to the reader pane: loads it, sanitises it on the pool, shows it, and
/// keeps its marks up to date. The last wish wins.
class Reading final : public QObject
{
    Q_OBJECT

public:
    Reading(store::Library &library, ui::ReaderPane &pane, QObject *parent = nullptr);

    void open(models::ArticleId id);
    void close();
    void apply(const models::LibraryChange &change);

    const std::optional<models::Article> &article() const { return m_article; }

    /// Whether the article's remote pictures are loaded without being asked for.
    void setPicturesAllowed(std::function<bool(const models::Article &)> allowed);

signals:
    void opened(const models::Article &article); ///< It is on its way to the screen.
    void renewed(); ///< Its publisher edited it, and the new text is on its way to the screen.
    void closed();

private:
    void load(models::ArticleId id, bool again);
    void fetchLabels();
    void show(const models::Article &article, const models::BlockTree &tree, bool again);

    store::Library &m_library;
    ui::ReaderPane &m_pane;
    std::function<bool(const models::Article &)> m_picturesAllowed;
    std::optional<models::Article> m_article;
    int m_generation = 0;
    QElapsedTimer m_since;
};

} // namespace app::session
