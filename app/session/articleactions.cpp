// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/articleactions.h"

#include "app/base/answers.h"
#include "models/links.h"
#include "ui/articles/articlelistpane.h"
#include "ui/articles/articlelistview.h"
#include "ui/reader/readerpane.h"
#include "ui/shell/mainwindow.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QInputDialog>

#include <algorithm>

using namespace Qt::StringLiterals;
using models::ArticleId;
using ui::Actions;

namespace app::session {

namespace {

constexpr int mostOpenedAtOnce = 10; ///< A selection of a thousand must not become a thousand tabs.

} // namespace

ArticleActions::ArticleActions(
    store::Library &library, Listing &listing, Reading &reading, ui::MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_listing(listing)
    , m_reading(reading)
    , m_window(window)
{
    connectActions();
    connectReader();
}

void ArticleActions::connectActions()
{
    const auto on = [this](Actions::Id id, auto work) {
        connect(m_window.actions().at(id), &QAction::triggered, this, work);
    };
    ui::ArticleListView *list = m_window.articleList()->view();
    on(Actions::ToggleRead, [this] { toggleRead(); });
    on(Actions::ToggleStar, [this] { toggleStar(); });
    on(Actions::MarkAboveRead, [this, list] { m_library.setRead(list->articlesAbove(), true); });
    on(Actions::MarkBelowRead, [this, list] { m_library.setRead(list->articlesBelow(), true); });
    on(Actions::MarkAllRead, [this] { markAllRead(); });
    on(Actions::MarkOlderThanDay, [this] { markOlder(1); });
    on(Actions::MarkOlderThanWeek, [this] { markOlder(7); });
    on(Actions::MarkOlderThanMonth, [this] { markOlder(30); });
    on(Actions::OpenInBrowser, [this] { openArticles(); });
    const auto onArticle = [this, on](Actions::Id id, auto work) {
        on(id, [this, work] {
            if (m_reading.article())
                work(*m_reading.article());
        });
    };
    using models::Article;
    const auto linkOf = [](const Article &article) { return models::cleanLink(article.headline.link); };
    onArticle(Actions::CopyLink,
              [=, this](const Article &article) { copy(linkOf(article).toString(QUrl::FullyEncoded)); });
    onArticle(Actions::CopyTitleAndLink, [=, this](const Article &article) {
        copy(article.headline.title + u'\n' + linkOf(article).toString(QUrl::FullyEncoded));
    });
    onArticle(Actions::CopyMarkdown, [=, this](const Article &article) {
        copy(models::markdownLink(article.headline.title, linkOf(article)));
    });
    onArticle(Actions::Reply, [this](const Article &article) { openInBrowser(models::replyLink(article)); });
    onArticle(Actions::Comments,
              [this](const Article &article) { openInBrowser(models::commentsLink(article)); });
    connect(&m_window, &ui::MainWindow::nextUnreadWanted, this, &ArticleActions::goToNextUnread);
    connect(&m_window, &ui::MainWindow::shareWanted, this, &ArticleActions::share);
    connect(list, &ui::ArticleListView::starWanted, this,
            [this](ArticleId article, bool starred) { m_library.setStarred({article}, starred); });
    connect(list, &ui::ArticleListView::openWanted, this, [this] { openArticles(); });
}

void ArticleActions::connectReader()
{
    ui::ReaderPane *reader = m_window.reader();
    connect(reader, &ui::ReaderPane::linkWanted, this, &ArticleActions::openInBrowser);
    connect(reader, &ui::ReaderPane::readWanted, this, [this](bool read) {
        if (m_reading.article())
            m_library.setRead({m_reading.article()->headline.id}, read);
    });
    connect(reader, &ui::ReaderPane::starWanted, this, [this](bool starred) {
        if (m_reading.article())
            m_library.setStarred({m_reading.article()->headline.id}, starred);
    });
}

QList<ArticleId> ArticleActions::subject() const
{
    QList<ArticleId> selected = m_window.articleList()->view()->selectedArticles();
    if (selected.isEmpty() && m_reading.article())
        selected.append(m_reading.article()->headline.id);
    return selected;
}

// The marks that the selection as a whole is turned from: those of its current row.
models::Headline ArticleActions::current() const
{
    const ui::ArticleListView *list = m_window.articleList()->view();
    const QModelIndex index = list->currentIndex();
    if (const models::Headline *headline =
            index.isValid() ? list->articles()->headline(index.row()) : nullptr)
        return *headline;
    return m_reading.article() ? m_reading.article()->headline : models::Headline();
}

void ArticleActions::toggleRead()
{
    const QList<ArticleId> articles = subject();
    if (!articles.isEmpty())
        m_library.setRead(articles, !current().read);
}

void ArticleActions::toggleStar()
{
    const QList<ArticleId> articles = subject();
    if (!articles.isEmpty())
        m_library.setStarred(articles, !current().starred);
}

void ArticleActions::markAllRead()
{
    // What arrived since the list was shown has not been seen, so it stays unread.
    whenAnswered(m_library.markAllRead(m_listing.filter(), m_listing.newest()), this,
                 [this](const auto &answer) {
                     if (answer && answer.value() > 0)
                         emit undoOffered(tr("%n article(s) marked read.", nullptr, answer.value()));
                 });
}

void ArticleActions::markOlder(int days)
{
    const qint64 before = QDateTime::currentDateTimeUtc().addDays(-days).toMSecsSinceEpoch();
    whenAnswered(m_library.markAllRead(m_listing.filter(), before), this, [this](const auto &answer) {
        if (answer)
            emit undoOffered(tr("%n article(s) marked read.", nullptr, answer.value()));
    });
}

void ArticleActions::goToNextUnread()
{
    const ArticleId current = m_window.articleList()->view()->currentArticle();
    whenAnswered(m_listing.nextUnread(current), this, [this](const auto &answer) {
        if (!answer)
            return;
        if (answer.value().id)
            m_window.articleList()->view()->select(answer.value().id);
        else
            emit nothingUnreadHere();
    });
}

void ArticleActions::openArticles()
{
    const QList<ArticleId> articles = subject();
    whenAnswered(m_library.headlines(articles.mid(0, mostOpenedAtOnce)), this, [this](const auto &answer) {
        if (!answer)
            return;
        for (const models::Headline &headline : answer.value())
            openInBrowser(headline.link);
    });
}

// The last check before anything leaves the program: a feed's address opens a browser or a letter, nothing
// else.
void ArticleActions::openInBrowser(const QUrl &link)
{
    const QString scheme = link.scheme();
    if (scheme == "http"_L1 || scheme == "https"_L1 || scheme == "mailto"_L1)
        QDesktopServices::openUrl(models::cleanLink(link));
    else if (!link.isEmpty())
        m_window.setStatus(tr("Courant opens only web and mail addresses, and this is another kind."));
}

void ArticleActions::copy(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    m_window.setStatus(tr("Copied."));
}

void ArticleActions::share(const QString &targetId, const QString &quote)
{
    const auto target = std::find_if(m_targets.cbegin(), m_targets.cend(),
                                     [&](const models::ShareTarget &known) { return known.id == targetId; });
    if (target == m_targets.cend() || !m_reading.article())
        return;
    if (target->needsInstance && m_instance.isEmpty()) {
        m_instance = askForInstance();
        if (m_instance.isEmpty())
            return;
        emit instanceChosen(m_instance);
    }
    const models::Headline &headline = m_reading.article()->headline;
    QDesktopServices::openUrl(models::shareUrl(*target, {headline.title, headline.link, quote}, m_instance));
}

QString ArticleActions::askForInstance()
{
    const QString typed = QInputDialog::getText(
        &m_window, tr("Your Mastodon server"),
        tr("On which server is your account? Its name is enough, for instance mastodon.social."));
    return models::instanceHost(typed);
}

} // namespace app::session
