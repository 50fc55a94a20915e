// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/articlechanges.h"

#include "app/base/answers.h"
#include "app/html/sanitizer.h"
#include "app/text/comparison.h"
#include "ui/reader/changeswindow.h"
#include "ui/reader/readerpane.h"
#include "ui/shell/mainwindow.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace app::session {

namespace {

text::Wording wordingOf(const models::Revision &version)
{
    return {version.title, html::sanitize(version.text, {.whole = true})};
}

models::TextDifference differenceOf(const models::Revision &before, const models::Revision &after)
{
    return text::compare(wordingOf(before), wordingOf(after));
}

} // namespace

ArticleChanges::ArticleChanges(store::Library &library,
                               const Reading &reading,
                               ui::MainWindow &window,
                               QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_reading(reading)
    , m_window(window)
{
    connect(&library, &store::Library::changed, this, &ArticleChanges::apply);
    connect(window.reader(), &ui::ReaderPane::changesWanted, this, &ArticleChanges::show);
    connect(window.actions().at(ui::Actions::ShowChanges), &QAction::triggered, this, &ArticleChanges::show);
}

void ArticleChanges::show()
{
    if (!m_reading.article() || m_reading.article()->headline.revisions == 0)
        return;
    delete m_shown;
    m_article = m_reading.article()->headline.id;
    m_shown = new ui::ChangesWindow(m_window.reader()->style(), &m_window);
    m_shown->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_shown, &ui::ChangesWindow::comparisonWanted, this, &ArticleChanges::compare);
    connect(m_shown, &ui::ChangesWindow::linkWanted, m_window.reader(), &ui::ReaderPane::linkWanted);
    load();
    m_shown->show();
}

void ArticleChanges::load()
{
    whenAnswered(m_library.revisions(m_article), this, [this](const auto &older) {
        if (!older)
            return emit failed(older.error());
        whenAnswered(m_library.article(m_article), this, [this, older](const auto &article) {
            if (article)
                take(older.value(), article.value());
            else
                emit failed(article.error());
        });
    });
}

void ArticleChanges::take(const QList<models::Revision> &older, const models::Article &article)
{
    if (!m_shown || older.isEmpty() || article.headline.id != m_article)
        return;
    QList<models::Revision> versions = older;
    versions.append({.number = older.last().number + 1,
                     .title = article.headline.title,
                     .text = article.body(),
                     .seen = older.last().replaced});
    m_shown->setVersions(versions, article.language);
}

void ArticleChanges::compare(const models::Revision &before, const models::Revision &after)
{
    const int asked = ++m_comparisons;
    whenAnswered(QtConcurrent::run(differenceOf, before, after), this,
                 [this, asked](const models::TextDifference &difference) {
                     if (m_shown && asked == m_comparisons)
                         m_shown->setDifference(difference);
                 });
}

/// The publisher may go on changing it while it is looked at.
void ArticleChanges::apply(const models::LibraryChange &change)
{
    if (!m_shown)
        return;
    const bool edited = std::any_of(change.edited.cbegin(), change.edited.cend(),
                                    [this](const auto &arrival) { return arrival.id == m_article; });
    if (change.everything || change.removed.contains(m_article))
        m_shown->close();
    else if (edited)
        load();
}

} // namespace app::session
