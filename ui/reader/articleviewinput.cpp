// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ArticleView that listens to keys and pointer.
#include "ui/reader/articleformat.h"
#include "ui/reader/articleview.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using namespace ArticleFormat;

bool ArticleView::event(QEvent *event)
{
    // Ctrl+C and the arrows are ours before any shortcut's; letters are the window's.
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy) && !textCursor().hasSelection()) {
            event->ignore();
            return false;
        }
    }
    return QTextBrowser::event(event);
}

void ArticleView::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers plain = event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (event->key() == Qt::Key_Space && plain == Qt::NoModifier) {
        if ((event->modifiers() & Qt::ShiftModifier) != 0)
            pageUp();
        else if (!pageDown())
            emit endReached();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_focusedLink >= 0) {
        activate(QUrl::fromEncoded(m_links.at(m_focusedLink).address.toUtf8()));
        return;
    }
    if (event->matches(QKeySequence::FindNext) || event->matches(QKeySequence::FindPrevious)) {
        if (hits() > 0) {
            findAgain(event->matches(QKeySequence::FindPrevious));
            return;
        }
    }
    QTextBrowser::keyPressEvent(event);
}

bool ArticleView::focusNextPrevChild(bool next)
{
    if (!m_linksKnown) {
        m_links = linksOf(*m_article);
        m_linksKnown = true;
    }
    int wanted = m_focusedLink + (next ? 1 : -1);
    const auto inView = [this](const LinkPlace &link) {
        const double top = letterTop(link.position);
        return top >= verticalScrollBar()->value() - 4
               && top < verticalScrollBar()->value() + viewport()->height();
    };
    if (m_focusedLink < 0 || !inView(m_links.at(m_focusedLink))) {
        // Begin with what the reader sees, not with the start of the text.
        const auto visible = [&](const LinkPlace &link) { return inView(link); };
        if (next) {
            const auto first = std::find_if(m_links.cbegin(), m_links.cend(), visible);
            wanted = first == m_links.cend() ? -1 : static_cast<int>(first - m_links.cbegin());
        } else {
            const auto last = std::find_if(m_links.crbegin(), m_links.crend(), visible);
            wanted = last == m_links.crend() ? -1 : static_cast<int>(m_links.crend() - last) - 1;
        }
    }
    if (wanted < 0 || wanted >= m_links.size()) {
        focusLink(-1);
        return QAbstractScrollArea::focusNextPrevChild(next);
    }
    focusLink(wanted);
    return true;
}

void ArticleView::focusLink(int number)
{
    if (m_focusedLink == number)
        return;
    m_focusedLink = number;
    if (number >= 0) {
        const LinkPlace &link = m_links.at(number);
        reveal(rectOf(link.position, link.length));
    }
    emit linkHovered(QUrl::fromEncoded(focusedLink().toUtf8()));
    viewport()->update();
}

QString ArticleView::focusedLink() const
{
    return m_focusedLink >= 0 ? m_links.at(m_focusedLink).address : QString();
}

void ArticleView::focusOutEvent(QFocusEvent *event)
{
    QTextBrowser::focusOutEvent(event);
    viewport()->update();
}

void ArticleView::activate(const QUrl &link)
{
    if (link.scheme() == QLatin1StringView(ownScheme)) {
        const QString kind = link.path().section(u'/', 0, 0);
        const QString rest = link.path(QUrl::FullyDecoded).section(u'/', 1);
        if (kind == "category"_L1)
            emit categoryWanted(rest);
        else if (kind == "label"_L1)
            emit labelChosen(models::LabelId{rest.toLongLong()});
        else if (kind == "changes"_L1)
            emit changesWanted();
        else if (kind == "table-all"_L1)
            emit wholeTableWanted(rest.toInt());
        else if (kind == "table-window"_L1)
            emit tableWindowWanted(rest.toInt());
    } else if (link.scheme().isEmpty() && link.hasFragment()) {
        goToAnchor(link.fragment(QUrl::FullyDecoded));
    } else if (!link.isEmpty()) {
        emit linkWanted(link);
    }
}

QTextBlock ArticleView::boxBlockAt(const QPointF &point) const
{
    // A click may fall on the padding, which belongs to no block.
    const int position = m_article->documentLayout()->hitTest(point, Qt::FuzzyHit);
    const QTextBlock hit = m_article->findBlock(std::max(0, position));
    for (const QTextBlock &block : {hit, hit.previous(), hit.next()}) {
        if (block.isValid() && block.blockFormat().intProperty(BoxGroup) != 0
            && DecorationPainter::boxOf(block).contains(point))
            return block;
    }
    return {};
}

ArticleView::Target ArticleView::targetAt(const QPoint &position) const
{
    const QPointF point = toDocument(position);
    const int exact = m_article->documentLayout()->hitTest(point, Qt::ExactHit);
    if (exact >= 0) {
        QTextCursor cursor(m_article.get());
        cursor.setPosition(std::min(exact + 1, m_article->characterCount() - 1));
        const QTextCharFormat format = cursor.charFormat();
        const QUrl picture = format.property(PictureUrl).toUrl();
        const PictureStore::State state = m_pictures.state(picture);
        if (!picture.isEmpty()
            && (state == PictureStore::State::Blocked || state == PictureStore::State::Failed))
            return {Target::Kind::Picture, picture.toString(QUrl::FullyEncoded), 0};
    }
    const QTextBlock block = boxBlockAt(point);
    if (!block.isValid())
        return {};
    QTextBlock first = block;
    const int group = block.blockFormat().intProperty(BoxGroup);
    while (first.previous().isValid() && first.previous().blockFormat().intProperty(BoxGroup) == group)
        first = first.previous();
    switch (static_cast<ArticleFormat::Box>(first.blockFormat().intProperty(BoxKind))) {
    case ArticleFormat::Box::Card:
        return {Target::Kind::Card, first.blockFormat().stringProperty(BoxLink), group};
    case ArticleFormat::Box::Code:
        if (DecorationPainter::copyButtonIn(DecorationPainter::boxOf(block),
                                            block.textDirection() == Qt::RightToLeft)
                .adjusted(-6, -6, 6, 6)
                .contains(point))
            return {Target::Kind::CopyCode, {}, group};
        break;
    case ArticleFormat::Box::Aside:
    case ArticleFormat::Box::None: break;
    }
    return {};
}

void ArticleView::mousePressEvent(QMouseEvent *event)
{
    focusLink(-1);
    m_pressed = event->button() == Qt::LeftButton ? targetAt(event->position().toPoint()) : Target();
    QTextBrowser::mousePressEvent(event);
}

void ArticleView::mouseReleaseEvent(QMouseEvent *event)
{
    const bool overLink = !anchorAt(event->position().toPoint()).isEmpty();
    const Target released = targetAt(event->position().toPoint());
    const bool clicked = released == m_pressed && !textCursor().hasSelection();
    m_pressed = {};
    QTextBrowser::mouseReleaseEvent(event);
    if (!clicked)
        return;
    switch (released.kind) {
    case Target::Kind::CopyCode:
        QGuiApplication::clipboard()->setText(m_article->codes.value(released.group));
        emit codeCopied();
        break;
    case Target::Kind::Card:
        if (!overLink) // else Qt has told already
            activate(QUrl::fromEncoded(released.address.toUtf8()));
        break;
    case Target::Kind::Picture:
        emit blockedPictureClicked(QUrl::fromEncoded(released.address.toUtf8()));
        break;
    case Target::Kind::None: break;
    }
}

void ArticleView::mouseMoveEvent(QMouseEvent *event)
{
    QTextBrowser::mouseMoveEvent(event);
    if (event->buttons() == Qt::NoButton && targetAt(event->position().toPoint()).kind != Target::Kind::None)
        viewport()->setCursor(Qt::PointingHandCursor);
}

void ArticleView::wheelEvent(QWheelEvent *event)
{
    if ((event->modifiers() & Qt::ControlModifier) != 0) {
        if (event->angleDelta().y() != 0)
            emit zoomWanted(event->angleDelta().y() > 0 ? 1 : -1);
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event); // QTextEdit would zoom its own fonts
}

MenuSubject ArticleView::subjectAt(const QPoint &position) const
{
    MenuSubject subject;
    subject.selection = selectedText();
    const QUrl link = QUrl::fromEncoded(anchorAt(position).toUtf8());
    if (link.scheme() != QLatin1StringView(ownScheme) && !link.scheme().isEmpty())
        subject.link = link;
    const QPointF point = toDocument(position);
    const int exact = m_article->documentLayout()->hitTest(point, Qt::ExactHit);
    if (exact >= 0) {
        QTextCursor cursor(m_article.get());
        cursor.setPosition(std::min(exact + 1, m_article->characterCount() - 1));
        subject.picture = cursor.charFormat().property(PictureUrl).toUrl();
    }
    const QTextBlock box = boxBlockAt(point);
    if (box.isValid())
        subject.code = m_article->codes.value(box.blockFormat().intProperty(BoxGroup));
    return subject;
}

void ArticleView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint position = event->pos();
    if (event->reason() == QContextMenuEvent::Keyboard && m_focusedLink >= 0) {
        const LinkPlace &link = m_links.at(m_focusedLink);
        const QRectF rect = rectOf(link.position, link.length);
        position = (rect.center() - toDocument({})).toPoint();
    }
    emit menuWanted(subjectAt(position), viewport()->mapToGlobal(position));
}

} // namespace ui
