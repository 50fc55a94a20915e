// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reader/sharebar.h"

#include "ui/theme/icons.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int barHeight = 46;
constexpr qsizetype shownTargets = 4;
constexpr int gap = 6;
constexpr int margin = 14;

/// As wide as its words: a style's least width for dialog buttons would waste the bar.
class BarButton final : public QPushButton
{
public:
    using QPushButton::QPushButton;

    QSize sizeHint() const override
    {
        constexpr int height = 30;
        constexpr int sides = 24;
        const int picture = icon().isNull() ? 0 : iconSize().width() + (text().isEmpty() ? 0 : 6);
        const int arrow = menu() ? 16 : 0;
        return {fontMetrics().horizontalAdvance(text()) + picture + arrow + sides, height};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace

ShareBar::ShareBar(QWidget *parent)
    : PaperBar(Edge::Top, parent)
    , m_reply(new BarButton(ui::icon(u"reply"_s), tr("Reply"), this))
    , m_comments(new BarButton(ui::icon(u"comments"_s), {}, this))
    , m_label(new QLabel(tr("Share on"), this))
    , m_copy(new BarButton(ui::icon(u"link"_s), {}, this))
    , m_more(new BarButton(tr("More"), this))
    , m_menu(new QMenu(m_more))
{
    setFixedHeight(barHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(margin, 1, margin, 0);
    row->setSpacing(gap);
    row->addWidget(m_reply);
    row->addWidget(m_comments);
    row->addStretch(1);
    row->addWidget(m_label);
    row->addWidget(m_copy);
    row->addWidget(m_more);

    QFont small = m_label->font();
    small.setPointSizeF(small.pointSizeF() - 1);
    m_label->setFont(small);
    m_label->setForegroundRole(QPalette::PlaceholderText);
    m_copy->setAccessibleName(tr("Copy the link"));
    m_copy->setToolTip(tr("Copy the link"));
    m_more->setMenu(m_menu);
    m_more->setAccessibleName(tr("More ways to share"));
    m_comments->setToolTip(tr("Open the comments in the browser"));
    connect(m_reply, &QPushButton::clicked, this, &ShareBar::replyWanted);
    connect(m_comments, &QPushButton::clicked, this, &ShareBar::commentsWanted);
    connect(m_copy, &QPushButton::clicked, this, &ShareBar::copyLinkWanted);
    setComments(false, {});
    fillMenu();
    setTheme(currentTheme());
}

void ShareBar::setTargets(const QList<models::ShareTarget> &targets)
{
    m_targets = targets;
    qDeleteAll(m_buttons);
    m_buttons.clear();
    auto *row = static_cast<QBoxLayout *>(layout());
    for (const models::ShareTarget &target : targets.first(std::min(shownTargets, targets.size()))) {
        auto *button = new BarButton(target.name, this);
        //: %1 is where an article is shared: Mastodon, Weibo, e-mail.
        button->setAccessibleName(tr("Share on %1").arg(target.name));
        connect(button, &QPushButton::clicked, this, [this, id = target.id] { emit shareWanted(id); });
        row->insertWidget(row->indexOf(m_copy), button);
        m_buttons << button;
    }
    fillMenu();
    makeRoom();
}

void ShareBar::fillMenu()
{
    m_menu->clear();
    for (const models::ShareTarget &target : std::as_const(m_targets))
        m_menu->addAction(target.name, this, [this, id = target.id] { emit shareWanted(id); });
    m_menu->addSeparator();
    m_menu->addAction(ui::icon(u"link"_s), tr("Copy Link"), this, &ShareBar::copyLinkWanted);
    m_menu->addAction(tr("Copy Title and Link"), this, &ShareBar::copyTitleAndLinkWanted);
    m_menu->addAction(tr("Copy as Markdown"), this, &ShareBar::copyMarkdownWanted);
}

void ShareBar::setComments(bool exist, std::optional<int> count)
{
    m_comments->setVisible(exist);
    m_comments->setText(count && *count > 0
                            //: A button; %1 is how many there are.
                            ? tr("Comments %1").arg(QLocale().toString(*count))
                            : tr("Comments"));
    makeRoom();
}

void ShareBar::setCanReply(bool can)
{
    m_reply->setEnabled(can);
}

QSize ShareBar::minimumSizeHint() const
{
    return {m_reply->sizeHint().width() + m_more->sizeHint().width() + gap + 2 * margin, barHeight};
}

void ShareBar::resizeEvent(QResizeEvent *event)
{
    PaperBar::resizeEvent(event);
    makeRoom();
}

bool ShareBar::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        makeRoom();
    return PaperBar::event(event);
}

/// Shows what fits, in the order of its worth: reply, more, comments, copy, the targets from the first, and
/// the words before them.
void ShareBar::makeRoom()
{
    int left = width() - 2 * margin;
    const auto take = [&left](const QWidget *widget) {
        left -= widget->sizeHint().width() + gap;
        return left >= -gap;
    };
    take(m_reply);
    take(m_more);
    if (!m_comments->isHidden())
        take(m_comments);
    m_copy->setVisible(take(m_copy));
    const int words = m_label->sizeHint().width() + gap;
    bool room = true;
    bool any = false;
    for (QPushButton *button : std::as_const(m_buttons)) {
        room = room && left - words >= button->sizeHint().width();
        room = room && take(button);
        button->setVisible(room);
        any = any || room;
    }
    m_label->setVisible(any);
}

} // namespace ui
