// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/readerbar.h"

#include "ui/theme/icons.h"

#include <QBoxLayout>
#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QStyleOptionToolButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int barHeight = 41;
constexpr int buttonSize = 30;
constexpr int iconSize = 18;

} // namespace

namespace {

/// A tool button that opens a menu without the arrow that would crowd its icon.
class BarButton final : public QToolButton
{
public:
    using QToolButton::QToolButton;

protected:
    void initStyleOption(QStyleOptionToolButton *option) const override
    {
        QToolButton::initStyleOption(option);
        option->features &= ~QStyleOptionToolButton::HasMenu;
    }
};

} // namespace

PaperBar::PaperBar(Edge edge, QWidget *parent)
    : QWidget(parent)
    , m_edge(edge)
    , m_theme(currentTheme())
{
    setAutoFillBackground(true);
}

void PaperBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette colours;
    colours.setColor(QPalette::Window, theme.paper);
    setPalette(colours);
    update();
}

void PaperBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, m_edge == Edge::Top ? 0 : height() - 1, width(), 1, m_theme.line);
}

ReaderBar::ReaderBar(QWidget *parent)
    : PaperBar(Edge::Bottom, parent)
{
    setFixedHeight(barHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 0, 10, 1);
    row->setSpacing(2);

    m_star = add(u"star"_s, tr("Star this article"));
    connect(m_star, &QToolButton::clicked, this, [this] { emit starWanted(!m_isStarred); });
    m_read = add(u"unread"_s, tr("Mark as read"));
    connect(m_read, &QToolButton::clicked, this, [this] { emit readWanted(!m_isRead); });
    connect(add(u"label"_s, tr("Labels")), &QToolButton::clicked, this, &ReaderBar::labelsWanted);
    addSeparator();
    QToolButton *size = add(u"text-style"_s, tr("Text size"));
    auto *sizes = new QMenu(size);
    sizes->addAction(ui::icon(u"zoom-in"_s), tr("Larger Text"), this, [this] { emit zoomWanted(1); });
    sizes->addAction(ui::icon(u"zoom-out"_s), tr("Smaller Text"), this, [this] { emit zoomWanted(-1); });
    sizes->addAction(tr("Normal Text"), this, [this] { emit zoomWanted(0); });
    size->setMenu(sizes);
    size->setPopupMode(QToolButton::InstantPopup);
    connect(add(u"find"_s, tr("Find in this article")), &QToolButton::clicked, this, &ReaderBar::findWanted);
    row->addStretch(1);
    connect(add(u"previous"_s, tr("Previous article")), &QToolButton::clicked, this,
            &ReaderBar::previousWanted);
    connect(add(u"next"_s, tr("Next article")), &QToolButton::clicked, this, &ReaderBar::nextWanted);
    addSeparator();
    QToolButton *print = add(u"print"_s, tr("Print or export"));
    auto *prints = new QMenu(print);
    prints->addAction(ui::icon(u"print"_s), tr("Print..."), this, &ReaderBar::printWanted);
    prints->addAction(ui::icon(u"export"_s), tr("Export as PDF..."), this, &ReaderBar::pdfWanted);
    print->setMenu(prints);
    print->setPopupMode(QToolButton::InstantPopup);
    m_copy = add(u"copy"_s, tr("Copy the link"));
    connect(m_copy, &QToolButton::clicked, this, &ReaderBar::copyLinkWanted);
    m_open = add(u"open-browser"_s, tr("Open in the browser"));
    connect(m_open, &QToolButton::clicked, this, &ReaderBar::openWanted);
    setTheme(currentTheme());
}

QToolButton *ReaderBar::add(const QString &icon, const QString &words)
{
    auto *button = new BarButton(this);
    button->setObjectName(icon);
    button->setAutoRaise(true);
    button->setFixedSize(buttonSize, buttonSize);
    button->setIconSize(QSize(iconSize, iconSize));
    button->setToolTip(words);
    button->setAccessibleName(words);
    layout()->addWidget(button);
    return button;
}

void ReaderBar::addSeparator()
{
    auto *line = new QWidget(this);
    line->setFixedSize(1, 22);
    line->setAutoFillBackground(true);
    line->setObjectName(u"separator"_s);
    auto *row = static_cast<QBoxLayout *>(layout());
    row->addSpacing(5);
    row->addWidget(line);
    row->addSpacing(5);
}

void ReaderBar::setTheme(const Theme &theme)
{
    PaperBar::setTheme(theme);
    QPalette line;
    line.setColor(QPalette::Window, theme.line);
    for (QWidget *separator : findChildren<QWidget *>(u"separator"_s))
        separator->setPalette(line);
    dress();
}

void ReaderBar::setStatus(bool read, bool starred)
{
    m_isRead = read;
    m_isStarred = starred;
    dress();
}

void ReaderBar::setHasLink(bool has)
{
    m_copy->setEnabled(has);
    m_open->setEnabled(has);
}

bool ReaderBar::event(QEvent *event)
{
    if (event->type() == QEvent::ScreenChangeInternal || event->type() == QEvent::Show)
        dress(); // another screen may have another pixel ratio
    return PaperBar::event(event);
}

void ReaderBar::dress()
{
    const auto quiet = [this](const QString &name) {
        return QIcon(iconPixmap(name, iconSize, theme().text2, devicePixelRatioF()));
    };
    for (QToolButton *button : findChildren<QToolButton *>())
        button->setIcon(quiet(button->objectName()));
    if (m_isStarred)
        m_star->setIcon(iconPixmap(u"star-filled"_s, iconSize, theme().star, devicePixelRatioF()));
    const QString star = m_isStarred ? tr("Take the star away") : tr("Star this article");
    m_star->setToolTip(star);
    m_star->setAccessibleName(star);
    m_read->setIcon(quiet(m_isRead ? u"read"_s : u"unread"_s));
    const QString read = m_isRead ? tr("Mark as unread") : tr("Mark as read");
    m_read->setToolTip(read);
    m_read->setAccessibleName(read);
}

} // namespace ui
