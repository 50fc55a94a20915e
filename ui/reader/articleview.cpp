// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/articleview.h"

#include "ui/reader/articleformat.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QTextBlock>
#include <QTextFrame>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ui {

using namespace ArticleFormat;

namespace {

constexpr int topMargin = 30;
constexpr int bottomMargin = 48;
constexpr int wideMargin = 32;
constexpr int narrowMargin = 20; ///< Where the pane is narrower than narrowPane.
constexpr int narrowPane = 720;
constexpr int roundedColumns = 4; ///< Pixels that a table may be too wide for its column.
constexpr double pageShare = 0.9; ///< Of what is in view, so that the eye keeps a line or two.

} // namespace

ArticleView::ArticleView(QWidget *parent)
    : QTextBrowser(parent)
    , m_article(std::make_shared<ArticleDocument>())
    , m_pictureObject(new PictureObject(m_pictures, this))
    , m_ornaments(new OrnamentObject(this))
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setAcceptDrops(false);
    // Not by keyboard: Qt would start at the first link of the text, and arrow keys would not scroll.
    setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // a bar that comes and goes moves the column
    setAccessibleName(tr("Article"));
    viewport()->setMouseTracking(true);
    setDocument(m_article.get());

    // Qt rounds the columns of a table up: that must not bring a scroll bar for two pixels.
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int maximum) {
        if (maximum > 0 && maximum <= roundedColumns)
            horizontalScrollBar()->setMaximum(0);
    });
    connect(this, &QTextBrowser::anchorClicked, this, &ArticleView::activate);
    connect(this, &QTextBrowser::highlighted, this, &ArticleView::linkHovered);
    connect(&m_pictures, &PictureStore::changed, this, &ArticleView::pictureChanged);
    connect(&m_pictures, &PictureStore::moved, viewport(), qOverload<>(&QWidget::update));
}

ArticleView::~ArticleView()
{
    // The base class still looks at its document when it goes; ours goes first.
    m_pictures.disconnect(this);
    setDocument(nullptr);
}

void ArticleView::setArticle(std::shared_ptr<ArticleDocument> article, const ArticleStyle &style)
{
    m_style = style;
    dress();
    const std::shared_ptr<ArticleDocument> old = std::exchange(m_article, std::move(article));
    m_hits = highlightsOf(*m_article, m_search);
    m_hit = -1;
    m_finding = false;
    m_framed = {};
    m_finder.clear();
    m_links.clear();
    m_linksKnown = false;
    m_focusedLink = -1;
    m_pressed = {};
    m_pictureObject->forget();

    QAbstractTextDocumentLayout *layout = m_article->documentLayout();
    layout->registerHandler(Picture, m_pictureObject);
    layout->registerHandler(Tile, m_ornaments);
    layout->registerHandler(Chip, m_ornaments);
    ++m_restoring;
    setDocument(m_article.get());
    setColumn();
    verticalScrollBar()->setValue(0);
    --m_restoring;
    askForPictures();
    viewport()->update();
}

void ArticleView::clearArticle(const ArticleStyle &style)
{
    m_pictures.reset(false);
    setArticle(std::make_shared<ArticleDocument>(), style);
}

void ArticleView::dress()
{
    QPalette colours = palette();
    colours.setColor(QPalette::Base, m_style.theme.paper);
    colours.setColor(QPalette::Text, m_style.theme.text);
    colours.setColor(QPalette::Highlight, m_style.theme.select);
    colours.setColor(QPalette::HighlightedText, m_style.theme.text);
    setPalette(colours);
    m_pictureObject->setTheme(m_style.theme);
    m_pictureObject->setFonts(lookFor(TextRole::Small, scriptOf({}, m_style.language), m_style).font());
    m_ornaments->setTheme(m_style.theme);
}

/// Qt would look for pictures on the disk and in our own resources.
QVariant ArticleView::loadResource(int, const QUrl &)
{
    return {};
}

void ArticleView::setColumn()
{
    const int width = viewport()->width();
    const int least = width < narrowPane ? narrowMargin : wideMargin;
    const int column = std::max(120, std::min(m_style.columnWidth, width - 2 * least));
    m_margin = std::max(0, (width - column) / 2);
    m_pictureObject->setColumnWidth(column);
    QTextFrameFormat format = m_article->rootFrame()->frameFormat();
    if (qRound(format.leftMargin()) == m_margin && qRound(format.rightMargin()) == width - column - m_margin)
        return;
    format.setLeftMargin(m_margin);
    format.setRightMargin(width - column - m_margin);
    format.setTopMargin(topMargin);
    format.setBottomMargin(bottomMargin);
    m_article->rootFrame()->setFrameFormat(format);
}

void ArticleView::resizeEvent(QResizeEvent *event)
{
    const ReadingPlace kept = place();
    ++m_restoring;
    setColumn();
    QTextBrowser::resizeEvent(event);
    if (verticalScrollBar()->value() > 0)
        goTo(kept);
    --m_restoring;
    askForPictures();
}

void ArticleView::scrollContentsBy(int dx, int dy)
{
    QTextBrowser::scrollContentsBy(dx, dy);
    if (m_restoring == 0)
        askForPictures();
}

// ---- where the reader is

QPointF ArticleView::toDocument(const QPoint &position) const
{
    return QPointF(position) + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
}

double ArticleView::letterTop(int position) const
{
    const QTextBlock block = m_article->findBlock(position);
    if (!block.isValid())
        return 0;
    const double top = m_article->documentLayout()->blockBoundingRect(block).top();
    const QTextLine line = block.layout()->lineForTextPosition(position - block.position());
    return line.isValid() ? top + line.y() : top;
}

ReadingPlace ArticleView::place() const
{
    const int top = verticalScrollBar()->value();
    if (top == 0 || m_article->isEmpty())
        return {};
    ReadingPlace place;
    place.position =
        std::max(0, m_article->documentLayout()->hitTest(QPointF(m_margin + 1, top), Qt::FuzzyHit));
    place.offset = top - letterTop(place.position);
    return place;
}

void ArticleView::goTo(const ReadingPlace &place)
{
    const int position = std::clamp(place.position, 0, std::max(0, m_article->characterCount() - 1));
    const double top = position == 0 && place.offset == 0 ? 0 : letterTop(position) + place.offset;
    verticalScrollBar()->setValue(static_cast<int>(std::lround(top)));
}

bool ArticleView::goToAnchor(const QString &name)
{
    const auto found = m_article->anchors.constFind(name);
    if (found == m_article->anchors.constEnd())
        return false;
    verticalScrollBar()->setValue(static_cast<int>(letterTop(*found)) - 12);
    return true;
}

bool ArticleView::isAtEnd() const
{
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum();
}

bool ArticleView::pageDown()
{
    if (isAtEnd())
        return false;
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(bar->value() + static_cast<int>(viewport()->height() * pageShare));
    return true;
}

void ArticleView::pageUp()
{
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(bar->value() - static_cast<int>(viewport()->height() * pageShare));
}

void ArticleView::reveal(const QRectF &rect)
{
    constexpr int air = 40;
    QScrollBar *bar = verticalScrollBar();
    if (rect.top() < bar->value() + air)
        bar->setValue(static_cast<int>(rect.top()) - viewport()->height() / 3);
    else if (rect.bottom() > bar->value() + viewport()->height() - air)
        bar->setValue(static_cast<int>(rect.bottom()) - viewport()->height() * 2 / 3);
}

QRectF ArticleView::rectOf(int position, int length) const
{
    QRectF rect;
    const QTextBlock block = m_article->findBlock(position);
    if (block.isValid()) {
        for (const LinePiece &piece : piecesOf(block, position, position + length))
            rect |= piece.rect;
    }
    return rect;
}

// ---- painting

void ArticleView::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
        DecorationPainter decorations(*m_article, m_style.theme);
        decorations.setHighlights(m_hits);
        decorations.setFramed(m_framed);
        decorations.paint(painter, QRectF(toDocument(event->rect().topLeft()), QSizeF(event->rect().size())));
    }
    QTextBrowser::paintEvent(event);
    if (m_focusedLink >= 0 && hasFocus()) {
        QPainter painter(viewport());
        painter.translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
        paintFocus(painter);
    }
}

void ArticleView::paintFocus(QPainter &painter)
{
    const LinkPlace &link = m_links.at(m_focusedLink);
    const QTextBlock block = m_article->findBlock(link.position);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_style.theme.accent, 2));
    for (const LinePiece &piece : piecesOf(block, link.position, link.position + link.length)) {
        const QFontMetricsF metrics(QTextCursor(block).charFormat().font());
        const QRectF rect(piece.rect.left(), piece.baseline - metrics.ascent(), piece.rect.width(),
                          metrics.ascent() + metrics.descent());
        painter.drawRoundedRect(
            (rect.height() > piece.rect.height() ? piece.rect : rect).adjusted(-3, -1, 3, 2), 3, 3);
    }
}

// ---- pictures

void ArticleView::pictureChanged(const QUrl &url)
{
    const ReadingPlace kept = place();
    for (const ArticleDocument::PicturePlace &picture : std::as_const(m_article->pictures)) {
        if (picture.url == url)
            m_article->markContentsDirty(picture.position, 1);
    }
    // What is above the view may have grown: the letter at its top stays where it is.
    ++m_restoring;
    if (verticalScrollBar()->value() > 0)
        goTo(kept);
    --m_restoring;
    viewport()->update();
}

void ArticleView::loadPictures()
{
    m_pictures.retry();
    const ReadingPlace kept = place();
    for (const ArticleDocument::PicturePlace &picture : std::as_const(m_article->pictures))
        m_article->markContentsDirty(picture.position, 1);
    ++m_restoring;
    goTo(kept);
    --m_restoring;
    askForPictures();
    viewport()->update();
}

void ArticleView::askForPictures()
{
    if (m_article->pictures.isEmpty() || !isVisible())
        return;
    const QAbstractTextDocumentLayout *layout = m_article->documentLayout();
    const int height = viewport()->height();
    const int top = verticalScrollBar()->value();
    const auto positionAt = [&](int y) { return layout->hitTest(QPointF(m_margin + 1, y), Qt::FuzzyHit); };
    const auto between = [this](int from, int to) {
        QList<QUrl> urls;
        for (const ArticleDocument::PicturePlace &picture : std::as_const(m_article->pictures)) {
            if (picture.position >= from && picture.position <= to && !urls.contains(picture.url))
                urls << picture.url;
        }
        return urls;
    };
    const QList<QUrl> near = between(positionAt(top - 2 * height), positionAt(top + 3 * height) + 1);
    const QList<QUrl> wanted = m_pictures.take(near);
    if (!wanted.isEmpty())
        emit picturesWanted(wanted,
                            static_cast<int>((viewport()->width() - 2 * m_margin) * devicePixelRatioF()));
    const bool still = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0;
    m_pictures.play(still ? QList<QUrl>() : between(positionAt(top), positionAt(top + height) + 1));
}

// ---- find

void ArticleView::setSearch(const models::SearchNode &search)
{
    m_search.setSearch(search);
    if (m_finding)
        return;
    m_hits = highlightsOf(*m_article, m_search);
    m_hit = -1;
    viewport()->update();
}

int ArticleView::find(const QString &words)
{
    if (m_finder.isEmpty())
        m_finder.setDocument(*m_article);
    m_finding = !words.trimmed().isEmpty();
    m_hits = m_finding ? m_finder.find(words) : highlightsOf(*m_article, m_search);
    m_hit = -1;
    if (m_finding && !m_hits.isEmpty())
        showHit(hitFrom(place().position));
    viewport()->update();
    return m_finding ? hits() : 0;
}

int ArticleView::hitFrom(int position) const
{
    const auto first = std::find_if(m_hits.cbegin(), m_hits.cend(),
                                    [position](const Highlight &hit) { return hit.position >= position; });
    return first == m_hits.cend() ? 0 : static_cast<int>(first - m_hits.cbegin());
}

void ArticleView::findAgain(bool backwards)
{
    if (m_hits.isEmpty())
        return;
    const int all = hits();
    // The first time, from what is in view.
    const int from =
        m_hit >= 0 ? m_hit + (backwards ? -1 : 1) : hitFrom(place().position) - (backwards ? 1 : 0);
    showHit((from + all) % all);
}

void ArticleView::showHit(int number)
{
    if (m_hit >= 0)
        m_hits[m_hit].current = false;
    m_hit = number;
    m_hits[m_hit].current = true;
    reveal(rectOf(m_hits.at(m_hit).position, m_hits.at(m_hit).length));
    viewport()->update();
}

void ArticleView::pointOut(const Highlight &place)
{
    m_framed = place;
    reveal(rectOf(place.position, place.length));
    viewport()->update();
}

QString ArticleView::selectedText() const
{
    const QTextCursor cursor = textCursor();
    return cursor.hasSelection() ? plainText(cursor) : QString();
}

QMimeData *ArticleView::createMimeDataFromSelection() const
{
    auto *copied = new QMimeData;
    copied->setText(selectedText());
    return copied;
}

} // namespace ui
