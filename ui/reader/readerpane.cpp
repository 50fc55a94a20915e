// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/readerpane.h"

#include "models/links.h"
#include "ui/reader/articleaccessible.h"
#include "ui/reader/findbar.h"
#include "ui/reader/readerbar.h"
#include "ui/reader/sharebar.h"
#include "ui/widgets/emptypane.h"
#include "ui/widgets/infobar.h"

#include <QAction>
#include <QBoxLayout>
#include <QFutureWatcher>
#include <QKeyEvent>
#include <QLocale>
#include <QPromise>
#include <QSet>
#include <QStackedLayout>
#include <QThreadPool>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Below it an article is set at once: a few milliseconds, and nothing flickers.
constexpr qsizetype longArticle = 60'000;
constexpr qsizetype rememberedPlaces = 500;

} // namespace

ReaderPane::ReaderPane(QWidget *parent)
    : QWidget(parent)
    , m_theme(currentTheme())
    , m_pages(new QStackedLayout(this))
    , m_page(new QWidget(this))
    , m_empty(new EmptyPane(this))
    , m_bar(new ReaderBar(m_page))
    , m_pictureBar(new InfoBar(m_page))
    , m_findBar(new FindBar(m_page))
    , m_view(new ArticleView(m_page))
    , m_shareBar(new ShareBar(m_page))
    , m_load(new QAction(tr("Load"), this))
    , m_always(new QAction(tr("Always for this feed"), this))
{
    installArticleAccessibility();
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_bar, m_pictureBar, m_findBar, m_view, m_shareBar})
        column->addWidget(part);
    column->setStretchFactor(m_view, 1);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_page);
    m_pictureBar->setActions({m_load, m_always});
    m_pictureBar->setClosable(false);
    setFocusProxy(m_view);
    setMinimumWidth(320);
    connectBars();
    connectView();
    setTheme(m_theme);
}

ReaderPane::~ReaderPane() = default;

void ReaderPane::connectBars()
{
    connect(m_bar, &ReaderBar::starWanted, this, &ReaderPane::starWanted);
    connect(m_bar, &ReaderBar::readWanted, this, &ReaderPane::readWanted);
    connect(m_bar, &ReaderBar::labelsWanted, this, &ReaderPane::labelsWanted);
    connect(m_bar, &ReaderBar::findWanted, this, &ReaderPane::openFind);
    connect(m_bar, &ReaderBar::zoomWanted, this, &ReaderPane::zoomBy);
    connect(m_bar, &ReaderBar::previousWanted, this, &ReaderPane::previousWanted);
    connect(m_bar, &ReaderBar::nextWanted, this, &ReaderPane::nextWanted);
    connect(m_bar, &ReaderBar::printWanted, this, &ReaderPane::print);
    connect(m_bar, &ReaderBar::pdfWanted, this, &ReaderPane::exportPdf);
    connect(m_bar, &ReaderBar::copyLinkWanted, this, &ReaderPane::copyLinkWanted);
    connect(m_bar, &ReaderBar::openWanted, this, &ReaderPane::openWanted);

    connect(m_load, &QAction::triggered, this, &ReaderPane::loadPictures);
    connect(m_always, &QAction::triggered, this, [this] {
        emit picturesAlwaysWanted(m_article.headline.feed);
        loadPictures();
    });

    connect(m_findBar, &FindBar::wordsChanged, this, &ReaderPane::find);
    connect(m_findBar, &FindBar::againWanted, this,
            [this](bool back) { back ? findPrevious() : findNext(); });
    connect(m_findBar, &FindBar::closed, this, [this] {
        m_view->find({});
        m_view->setFocus();
    });

    connect(m_shareBar, &ShareBar::replyWanted, this, &ReaderPane::replyWanted);
    connect(m_shareBar, &ShareBar::commentsWanted, this, &ReaderPane::commentsWanted);
    connect(m_shareBar, &ShareBar::shareWanted, this,
            [this](const QString &target) { emit shareWanted(target, m_view->selectedText()); });
    connect(m_shareBar, &ShareBar::copyLinkWanted, this, &ReaderPane::copyLinkWanted);
    connect(m_shareBar, &ShareBar::copyTitleAndLinkWanted, this, &ReaderPane::copyTitleAndLinkWanted);
    connect(m_shareBar, &ShareBar::copyMarkdownWanted, this, &ReaderPane::copyMarkdownWanted);
}

void ReaderPane::connectView()
{
    connect(m_view, &ArticleView::linkWanted, this, &ReaderPane::linkWanted);
    connect(m_view, &ArticleView::linkHovered, this, &ReaderPane::linkHovered);
    connect(m_view, &ArticleView::categoryWanted, this, &ReaderPane::categoryWanted);
    connect(m_view, &ArticleView::labelChosen, this, &ReaderPane::labelChosen);
    connect(m_view, &ArticleView::changesWanted, this, &ReaderPane::changesWanted);
    connect(m_view, &ArticleView::endReached, this, &ReaderPane::endReached);
    connect(m_view, &ArticleView::zoomWanted, this, &ReaderPane::zoomBy);
    connect(m_view, &ArticleView::menuWanted, this, &ReaderPane::showMenu);
    connect(m_view, &ArticleView::picturesWanted, this,
            [this](const QList<QUrl> &urls, int width) { emit picturesWanted(m_generation, urls, width); });
    connect(m_view, &ArticleView::blockedPictureClicked, this, &ReaderPane::loadPictures);
    connect(m_view, &ArticleView::tableWindowWanted, this, &ReaderPane::showTable);
    connect(m_view, &ArticleView::wholeTableWanted, this, [this](int number) {
        m_shown.wholeTables.insert(number);
        build(true);
    });
}

ArticleStyle ReaderPane::style() const
{
    ArticleStyle style;
    style.theme = m_theme;
    style.textSize = m_preferences.textSize * m_zoom;
    style.columnWidth = m_preferences.columnWidth;
    style.dotsPerInch = logicalDpiY();
    style.language = QLocale().bcp47Name();
    return style;
}

void ReaderPane::showArticle(const models::Article &article,
                             const models::BlockTree &tree,
                             bool picturesAllowed)
{
    rememberPlace();
    ++m_generation;
    m_article = article;
    m_tree = tree;
    m_shown = {};
    m_hasArticle = true;
    takeLabels();
    m_view->pictures().reset(picturesAllowed);
    m_bar->setStatus(article.headline.read, article.headline.starred);
    m_bar->setHasLink(!article.headline.link.isEmpty());
    m_shareBar->setCanReply(!models::replyLink(article).isEmpty());
    m_shareBar->setComments(!models::commentsLink(article).isEmpty(), article.headline.commentCount);
    m_findBar->hide();
    m_pages->setCurrentWidget(m_page);
    build(false);
}

void ReaderPane::updateStatus(bool read, bool starred)
{
    m_article.headline.read = read;
    m_article.headline.starred = starred;
    m_bar->setStatus(read, starred);
}

void ReaderPane::updateLabels(const QList<models::LabelId> &labels)
{
    m_article.headline.labels = labels;
    const QList<models::Label> before = m_shown.labels;
    takeLabels();
    if (m_hasArticle && m_shown.labels != before)
        build(true);
}

void ReaderPane::setLabels(const QList<models::Label> &labels)
{
    m_labels = labels;
    updateLabels(m_article.headline.labels);
}

/// Those of the article; how many others carry them is of no interest here.
void ReaderPane::takeLabels()
{
    m_shown.labels.clear();
    for (models::Label label : std::as_const(m_labels)) {
        label.unread = label.total = 0;
        if (m_article.headline.labels.contains(label.id))
            m_shown.labels.append(label);
    }
}

void ReaderPane::clear()
{
    showEmpty(u"book"_s, tr("Nothing is chosen"), tr("An article chosen in the list is shown here."));
}

void ReaderPane::showEmpty(const QString &icon,
                           const QString &headline,
                           const QString &explanation,
                           const QList<QAction *> &actions)
{
    rememberPlace();
    ++m_generation;
    ++m_building;
    m_article = {};
    m_tree = {};
    m_hasArticle = false;
    m_shownArticle = {};
    m_view->clearArticle(style());
    m_empty->setIcon(icon);
    m_empty->setTexts(headline, explanation);
    m_empty->setActions(actions);
    m_pages->setCurrentWidget(m_empty);
}

void ReaderPane::build(bool keepPlace)
{
    const int building = ++m_building;
    if (m_article.body().size() < longArticle) {
        present(buildArticle(m_article, m_tree, style(), m_shown), keepPlace);
        return;
    }
    auto *watcher = new QFutureWatcher<std::shared_ptr<ArticleDocument>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, building, keepPlace] {
        watcher->deleteLater();
        if (building == m_building)
            present(watcher->result(), keepPlace);
    });
    auto promise = std::make_shared<QPromise<std::shared_ptr<ArticleDocument>>>();
    watcher->setFuture(promise->future());
    promise->start();
    QThreadPool::globalInstance()->start(
        [promise, article = m_article, tree = m_tree, look = style(), shown = m_shown, home = thread()] {
            std::shared_ptr<ArticleDocument> document = buildArticle(article, tree, look, shown);
            document->moveToThread(home);
            promise->addResult(std::move(document));
            promise->finish();
        });
}

void ReaderPane::present(std::shared_ptr<ArticleDocument> document, bool keepPlace)
{
    const ReadingPlace place = keepPlace ? m_view->place() : m_places.value(m_article.headline.id);
    m_view->setArticle(std::move(document), style());
    m_shownArticle = m_article.headline.id;
    m_view->setAccessibleName(m_article.headline.title);
    m_view->goTo(place);
    if (m_findBar->isVisible())
        find(m_findBar->words());
    updatePictureBar();
}

void ReaderPane::rememberPlace()
{
    if (!m_shownArticle)
        return;
    const ReadingPlace place = m_view->place();
    m_placeOrder.removeOne(m_shownArticle);
    if (place.position == 0 && place.offset <= 0) {
        m_places.remove(m_shownArticle);
        return;
    }
    m_places.insert(m_shownArticle, place);
    m_placeOrder << m_shownArticle;
    while (m_placeOrder.size() > rememberedPlaces)
        m_places.remove(m_placeOrder.takeFirst());
}

// ---- pictures

void ReaderPane::pictureArrived(const QUrl &url, const QImage &image)
{
    m_view->pictures().setImage(url, image);
}

void ReaderPane::animationArrived(const QUrl &url, const QByteArray &bytes)
{
    m_view->pictures().setAnimation(url, bytes);
}

void ReaderPane::pictureFailed(const QUrl &url)
{
    m_view->pictures().setFailed(url);
}

void ReaderPane::loadPictures()
{
    m_view->loadPictures();
    updatePictureBar();
}

void ReaderPane::updatePictureBar()
{
    m_load->setVisible(true);
    const QString sentence = m_hasArticle ? blockedSentence() : QString();
    m_pictureBar->setSentence(sentence, InfoBar::Tone::Plain, u"picture-blocked"_s);
}

QString ReaderPane::blockedSentence() const
{
    QSet<QString> hosts;
    QSet<QUrl> pictures;
    for (const ArticleDocument::PicturePlace &picture : m_view->article()->pictures) {
        if (m_view->pictures().state(picture.url) == PictureStore::State::Blocked) {
            pictures.insert(picture.url);
            hosts.insert(picture.url.host());
        }
    }
    if (pictures.isEmpty())
        return {};
    const int count = static_cast<int>(pictures.size());
    const QString blocked =
        hosts.size() == 1
            //: A bar over an article; %1 is the name of a site.
            ? tr("%n picture(s) from %1 are not loaded.", nullptr, count).arg(*hosts.cbegin())
            //: A bar over an article; %1 is a number, at least 2.
            : tr("%n picture(s) from %1 other sites are not loaded.", nullptr, count).arg(hosts.size());
    if (m_tree.trackersRemoved == 0)
        return blocked;
    //: Two sentences: pictures that are not loaded, then trackers that were removed.
    return tr("%1 %2").arg(blocked, tr("%n tracker(s) were removed.", nullptr, m_tree.trackersRemoved));
}

// ---- looks

void ReaderPane::setTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette colours;
    colours.setColor(QPalette::Window, theme.paper);
    m_empty->setAutoFillBackground(true);
    m_empty->setPalette(colours);
    m_bar->setTheme(theme);
    m_shareBar->setTheme(theme);
    if (m_hasArticle)
        build(true);
    else
        m_view->clearArticle(style());
}

void ReaderPane::setPreferences(const models::Preferences &preferences)
{
    const ArticleStyle before = style();
    m_preferences = preferences;
    if (m_hasArticle && !(before == style()))
        build(true);
}

void ReaderPane::setShareTargets(const QList<models::ShareTarget> &targets)
{
    m_shareBar->setTargets(targets);
}

void ReaderPane::setZoom(double zoom)
{
    const double wanted = std::clamp(zoom, 0.5, 3.0);
    if (std::abs(wanted - m_zoom) < 0.001)
        return;
    m_zoom = wanted;
    if (m_hasArticle)
        build(true);
    emit zoomChanged(m_zoom);
}

void ReaderPane::zoomBy(int steps)
{
    setZoom(steps == 0 ? 1 : m_zoom * std::pow(1.1, steps));
}

// ---- find and keys

void ReaderPane::setSearch(const models::SearchNode &search)
{
    m_view->setSearch(search);
}

void ReaderPane::openFind()
{
    if (m_hasArticle)
        m_findBar->open(m_view->selectedText().simplified().left(80));
}

void ReaderPane::find(const QString &words)
{
    m_view->find(words);
    m_findBar->setResult(m_view->currentHit(), m_view->hits());
}

void ReaderPane::findNext()
{
    findAgain(false);
}

void ReaderPane::findPrevious()
{
    findAgain(true);
}

void ReaderPane::findAgain(bool backwards)
{
    m_view->findAgain(backwards);
    m_findBar->setResult(m_view->currentHit(), m_view->hits());
    if (m_view->hits() > 0)
        emit hitShown(m_view->currentHit() + 1, m_view->hits());
}

bool ReaderPane::pageDown()
{
    return m_hasArticle && m_view->pageDown();
}

void ReaderPane::pageUp()
{
    m_view->pageUp();
}

void ReaderPane::copySelection()
{
    m_view->copy();
}

void ReaderPane::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::FindNext))
        findNext();
    else if (event->matches(QKeySequence::FindPrevious))
        findPrevious();
    else
        QWidget::keyPressEvent(event);
}

} // namespace ui
