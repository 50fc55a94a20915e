// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/articleaccessible.h"

#include "ui/reader/articleformat.h"
#include "ui/reader/articletext.h"
#include "ui/reader/articleview.h"

#include <QAbstractTextDocumentLayout>
#include <QAccessibleWidget>
#include <QPointer>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace ui {

using namespace ArticleFormat;

namespace {

QString textBetween(const QTextDocument &document, int from, int to)
{
    QTextCursor cursor(const_cast<QTextDocument *>(&document)); // a cursor that only reads
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
    return plainText(cursor);
}

class ArticleAccessible;

/// One part of the article. It lives as long as its article is shown.
class PartAccessible final
    : public QAccessibleInterface
    , public QAccessibleActionInterface
{
public:
    PartAccessible(ArticleAccessible &article, QAccessible::Role role, int position, int length, QString text)
        : m_article(article)
        , m_role(role)
        , m_position(position)
        , m_length(length)
        , m_text(std::move(text))
    {}

    bool isValid() const override { return true; }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override;
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? m_text : kind == QAccessible::Value ? m_address : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override { return m_role; }
    QAccessible::State state() const override;

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        const bool acts = type == QAccessible::ActionInterface && m_role == QAccessible::Link;
        return acts ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

    void setAddress(const QString &address) { m_address = address; }

private:
    ArticleAccessible &m_article;
    QAccessible::Role m_role;
    int m_position;
    int m_length;
    QString m_text;
    QString m_address;
};

/// The view itself, whose children are made anew for every document.
class ArticleAccessible final : public QAccessibleWidget
{
public:
    explicit ArticleAccessible(ArticleView *view)
        : QAccessibleWidget(view, QAccessible::Document)
    {}
    ~ArticleAccessible() override { drop(); }

    ArticleView *view() const { return static_cast<ArticleView *>(widget()); }

    int childCount() const override
    {
        refresh();
        return static_cast<int>(m_parts.size());
    }
    QAccessibleInterface *child(int index) const override
    {
        refresh();
        return index >= 0 && index < static_cast<int>(m_parts.size())
                   ? m_parts.at(static_cast<std::size_t>(index))
                   : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *part) const override
    {
        const auto found = std::find(m_parts.cbegin(), m_parts.cend(), part);
        return found == m_parts.cend() ? -1 : static_cast<int>(found - m_parts.cbegin());
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        refresh();
        for (QAccessibleInterface *part : m_parts) {
            if (part->rect().contains(x, y))
                return part;
        }
        return nullptr;
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? view()->accessibleName() : QAccessibleWidget::text(kind);
    }

private:
    void refresh() const;
    void drop() const;
    void addBlock(const QTextBlock &block) const;
    void add(QAccessible::Role role,
             int position,
             int length,
             const QString &text,
             const QString &address = {}) const;

    // Filled when somebody looks; most readers never do.
    mutable QPointer<const QTextDocument> m_document;
    mutable std::vector<PartAccessible *> m_parts;
};

void ArticleAccessible::drop() const
{
    for (PartAccessible *part : m_parts)
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(part));
    m_parts.clear();
}

void ArticleAccessible::refresh() const
{
    const ArticleDocument *document = view()->article();
    if (m_document == document && document)
        return;
    drop();
    m_document = document;
    if (!document)
        return;
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next())
        addBlock(block);
}

void ArticleAccessible::add(
    QAccessible::Role role, int position, int length, const QString &text, const QString &address) const
{
    auto *part = new PartAccessible(const_cast<ArticleAccessible &>(*this), role, position, length, text);
    part->setAddress(address);
    QAccessible::registerAccessibleInterface(part);
    m_parts.push_back(part);
}

void ArticleAccessible::addBlock(const QTextBlock &block) const
{
    const auto role = static_cast<BlockRole>(block.blockFormat().intProperty(RoleOfBlock));
    const int from = block.position();
    const int length = std::max(0, block.length() - 1);
    const QString words = textBetween(*block.document(), from, from + length).trimmed();
    if (role != BlockRole::Picture && !words.isEmpty()) {
        const bool heading = role == BlockRole::Title || role == BlockRole::Heading;
        add(heading                   ? QAccessible::Heading
            : role == BlockRole::Item ? QAccessible::ListItem
            : role == BlockRole::Rule ? QAccessible::Separator
                                      : QAccessible::Paragraph,
            from, length, words);
    }
    QString lastAddress;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment run = it.fragment();
        const QTextCharFormat format = run.charFormat();
        if (format.objectType() == Picture) {
            add(QAccessible::Graphic, run.position(), run.length(), format.stringProperty(Alternative));
        }
        const QString address = format.anchorHref();
        if (!address.isEmpty() && address != lastAddress)
            add(QAccessible::Link, run.position(), run.length(),
                textBetween(*block.document(), run.position(), run.position() + run.length()).trimmed(),
                address);
        lastAddress = address;
    }
}

QWindow *PartAccessible::window() const
{
    return m_article.window();
}

QAccessibleInterface *PartAccessible::parent() const
{
    return &m_article;
}

QRect PartAccessible::rect() const
{
    const ArticleView *view = m_article.view();
    const QTextBlock block = view->article()->findBlock(m_position);
    QRectF all;
    for (const LinePiece &piece : piecesOf(block, m_position, m_position + m_length))
        all |= piece.rect;
    all.translate(-view->horizontalScrollBar()->value(), -view->verticalScrollBar()->value());
    const QRect rect = all.toAlignedRect();
    return {view->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

QAccessible::State PartAccessible::state() const
{
    QAccessible::State state;
    state.readOnly = true;
    state.linked = m_role == QAccessible::Link;
    state.focusable = m_role == QAccessible::Link;
    state.offscreen = !rect().intersects(m_article.rect());
    return state;
}

void PartAccessible::doAction(const QString &name)
{
    if (name == pressAction() && m_role == QAccessible::Link)
        m_article.view()->activate(QUrl::fromEncoded(m_address.toUtf8()));
}

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *view = qobject_cast<ArticleView *>(object);
    return view ? new ArticleAccessible(view) : nullptr;
}

} // namespace

void installArticleAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(installed)
}

} // namespace ui
