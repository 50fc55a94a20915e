// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/searchpanel.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/popup.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int leastWidth = 430;
constexpr int fromEdge = 8; ///< Of the window.
constexpr int rowPadding = 7;
constexpr int wordsWidth = 122;
constexpr int rowMargin = 10;
constexpr int explanationRole = Qt::UserRole;

/// What is typed at the front, what it finds behind it.
class HintDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {leastWidth - 2 * fromEdge, option.fontMetrics.height() + rowPadding};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = currentTheme();
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        if (chosen || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setBrush(chosen ? theme.select : theme.hover);
            painter->drawRoundedRect(option.rect, 5, 5);
        }
        const QString explanation = index.data(explanationRole).toString();
        QRect words = option.rect.adjusted(rowMargin, 0, -rowMargin, 0);
        QRect rest = words;
        if (!explanation.isEmpty()) {
            words.setWidth(wordsWidth);
            rest.setLeft(words.right() + rowMargin);
        }
        const auto write = [&](const QRect &place, const QString &text, const QColor &colour) {
            painter->setPen(theme.highContrast && chosen ? theme.selectText : colour);
            painter->drawText(QStyle::visualRect(option.direction, option.rect, place),
                              Qt::AlignVCenter | Qt::TextSingleLine
                                  | QStyle::visualAlignment(option.direction, Qt::AlignLeft),
                              painter->fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
        };
        painter->setFont(option.font);
        write(words, index.data().toString(), theme.text);
        painter->setFont(styled(option.font, -1));
        write(rest, explanation, chosen ? theme.text2 : theme.text3);
        painter->restore();
    }
};

} // namespace

SearchPanel::SearchPanel(QWidget *parent)
    : QFrame(parent)
    , m_warning(new QWidget(this))
    , m_icon(new QLabel(m_warning))
    , m_sentence(new QLabel(m_warning))
    , m_head(new QLabel(this))
    , m_hints(new QListWidget(this))
{
    setFocusPolicy(Qt::NoFocus);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    auto *warning = new QHBoxLayout(m_warning);
    warning->setContentsMargins(rowMargin, 4, rowMargin, 4);
    warning->setSpacing(8);
    warning->addWidget(m_icon, 0, Qt::AlignTop);
    warning->addWidget(m_sentence, 1);

    m_head->setContentsMargins(rowMargin, 2, rowMargin, 4);
    m_hints->setFrameShape(QFrame::NoFrame);
    m_hints->setFocusPolicy(Qt::NoFocus);
    m_hints->setMouseTracking(true);
    m_hints->setUniformItemSizes(true);
    m_hints->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hints->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_hints->setItemDelegate(new HintDelegate(m_hints));
    m_hints->setAccessibleName(tr("What a search can ask for"));
    connect(m_hints, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *item) { emit hintTaken(item->text()); });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(fromEdge, fromEdge, fromEdge, fromEdge);
    column->setSpacing(0);
    column->addWidget(m_warning);
    column->addWidget(m_head);
    column->addWidget(m_hints);
    m_warning->hide();
    dress();
    hide();
}

void SearchPanel::setHints(const QString &head, const QList<SearchHint> &hints)
{
    m_hints->clear();
    for (const SearchHint &hint : hints) {
        auto *item = new QListWidgetItem(hint.words, m_hints);
        item->setData(explanationRole, hint.explanation);
        item->setData(Qt::AccessibleDescriptionRole, hint.explanation);
    }
    m_head->setText(head);
    m_head->setVisible(!head.isEmpty());
    m_hints->setVisible(!hints.isEmpty());
    if (!hints.isEmpty())
        m_hints->setFixedHeight(m_hints->sizeHintForRow(0) * static_cast<int>(hints.size()));
}

void SearchPanel::setMistake(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_warning->setVisible(!sentence.isEmpty());
}

bool SearchPanel::isEmpty() const
{
    return m_hints->count() == 0 && m_sentence->text().isEmpty();
}

void SearchPanel::showUnder(const QWidget *field)
{
    if (isEmpty())
        return hide();
    const QWidget *window = parentWidget();
    const int width = std::min(std::max(leastWidth, field->width()), window->width() - 2 * fromEdge);
    const QPoint below = field->mapTo(window, QPoint(0, field->height() + 4));
    const bool leftToRight = layoutDirection() == Qt::LeftToRight;
    const int left = leftToRight ? below.x() + field->width() - width : below.x();
    setFixedWidth(width);
    layout()->activate();
    resize(width, layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : sizeHint().height());
    move(std::clamp(left, fromEdge, std::max(fromEdge, window->width() - width - fromEdge)), below.y());
    show();
    raise();
}

bool SearchPanel::step(int rows)
{
    const int count = m_hints->count();
    if (count == 0 || !isVisible())
        return false;
    const int from = hasChosen() ? m_hints->currentRow() : rows > 0 ? -1 : count;
    m_hints->setCurrentRow((from + rows + count) % count);
    return true;
}

bool SearchPanel::hasChosen() const
{
    return isVisible() && m_hints->currentRow() >= 0;
}

void SearchPanel::takeChosen()
{
    if (const QListWidgetItem *item = m_hints->item(std::max(0, m_hints->currentRow())))
        emit hintTaken(item->text());
}

void SearchPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
    QFrame::changeEvent(event);
}

void SearchPanel::paintEvent(QPaintEvent *)
{
    paintPopup(*this);
}

void SearchPanel::dress()
{
    const Theme &theme = currentTheme();
    m_icon->setPixmap(iconPixmap(u"warning"_s, 16, theme.warn, devicePixelRatioF()));
    m_head->setFont(styled(font(), -1.5, true));
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, theme.text3);
    if (m_head->palette() != quiet)
        m_head->setPalette(quiet);
}

} // namespace ui
