// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/labelpicker.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/labelchip.h"
#include "ui/theme/popup.h"
#include "ui/theme/theme.h"
#include "ui/widgets/searchfield.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int pickerWidth = 268;
constexpr int margin = 8;
constexpr int mostRows = 9;
constexpr int rowPadding = 9;

enum Role { IdRole = Qt::UserRole, ColourRole, StateRole, NumberRole };

/// Tick, disc, name, digit.
class LabelRow final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {pickerWidth - 2 * margin, option.fontMetrics.height() + rowPadding};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = currentTheme();
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const QColor ground = chosen ? theme.select : theme.base;
        const QColor ink = chosen ? theme.selectText : theme.text;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        if (chosen || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setBrush(chosen ? theme.select : theme.hover);
            painter->drawRoundedRect(option.rect, 5, 5);
        }
        const QRect row = option.rect.adjusted(8, 0, -8, 0);
        const auto placed = [&](int at, int size) {
            return QStyle::visualRect(option.direction, option.rect,
                                      QRect(row.left() + at, row.center().y() - size / 2 + 1, size, size));
        };
        const int colour = index.data(ColourRole).toInt();
        if (colour >= 0)
            paintTick(painter, placed(0, 14), index.data(StateRole).value<Qt::CheckState>(), theme, ink);
        if (colour < 0) {
            painter->drawPixmap(placed(22, 16).topLeft(),
                                iconPixmap(u"add"_s, 16, ink, painter->device()->devicePixelRatioF()));
        } else {
            painter->setPen(Qt::NoPen);
            painter->setBrush(labelColour(colour, theme, ground));
            painter->drawEllipse(placed(25, 10));
        }
        const auto write = [&](const QRect &place, Qt::Alignment edge, const QString &text) {
            painter->drawText(QStyle::visualRect(option.direction, option.rect, place),
                              Qt::AlignVCenter | Qt::TextSingleLine
                                  | QStyle::visualAlignment(option.direction, edge),
                              painter->fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
        };
        painter->setPen(ink);
        painter->setFont(option.font);
        write(row.adjusted(46, 0, -20, 0), Qt::AlignLeft, index.data().toString());
        painter->setPen(theme.highContrast ? ink : chosen ? theme.text2 : theme.text3);
        painter->setFont(styled(option.font, -1));
        write(row, Qt::AlignRight, index.data(NumberRole).toString());
        painter->restore();
    }

private:
    static void paintTick(
        QPainter *painter, const QRect &box, Qt::CheckState state, const Theme &theme, const QColor &ink)
    {
        const bool on = state != Qt::Unchecked;
        painter->setPen(QPen(on ? theme.fill : theme.lineStrong, 1));
        painter->setBrush(on ? theme.fill : theme.base);
        painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        if (!on)
            return;
        painter->setPen(QPen(theme.highContrast ? ink : QColor(Qt::white), 1.8, Qt::SolidLine, Qt::RoundCap,
                             Qt::RoundJoin));
        const QPointF at = box.topLeft();
        if (state == Qt::PartiallyChecked)
            painter->drawLine(at + QPointF(4, 7), at + QPointF(10, 7));
        else
            painter->drawPolyline(
                QPolygonF({at + QPointF(3.4, 7.2), at + QPointF(6, 9.8), at + QPointF(10.6, 4.4)}));
    }
};

} // namespace

LabelPicker::LabelPicker(QWidget *parent)
    : QFrame(parent)
    , m_field(new SearchField(this))
    , m_list(new QListWidget(this))
    , m_foot(new QLabel(this))
{
    setFixedWidth(pickerWidth);
    m_field->setIconName(u"label"_s);
    m_field->setPlaceholderText(tr("Filter labels or name a new one"));
    m_field->setAccessibleName(tr("Filter labels or name a new one"));
    m_field->installEventFilter(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new LabelRow(m_list));
    m_list->setAccessibleName(tr("Labels"));
    m_foot->setWordWrap(true);
    m_foot->setContentsMargins(margin, 0, margin, 0);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(6);
    column->addWidget(m_field);
    column->addWidget(m_list);
    column->addWidget(m_foot);
    connect(m_field, &QLineEdit::textChanged, this, &LabelPicker::list);
    connect(m_field, &SearchField::leaveWanted, this, &LabelPicker::leave);
    connect(m_list, &QListWidget::itemClicked, this, &LabelPicker::toggle);
    dress();
    hide();
}

void LabelPicker::open(const QList<models::Label> &labels, const States &states, const QPoint &corner)
{
    m_before = window()->focusWidget();
    m_field->clear();
    setLabels(labels, states);
    const QSize room = parentWidget()->size() - size();
    move(std::clamp(corner.x(), margin, std::max(margin, room.width() - margin)),
         std::clamp(corner.y(), margin, std::max(margin, room.height() - margin)));
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void LabelPicker::setLabels(const QList<models::Label> &labels, const States &states)
{
    m_labels = labels;
    m_states = states;
    list();
}

void LabelPicker::list()
{
    const QString typed = m_field->text().simplified();
    const QListWidgetItem *chosen = m_list->currentItem();
    const QVariant before = chosen && typed.isEmpty() ? chosen->data(IdRole) : QVariant();
    m_list->clear();
    bool named = false;
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        const models::Label &label = m_labels.at(i);
        named = named || label.name.compare(typed, Qt::CaseInsensitive) == 0;
        if (!label.name.contains(typed, Qt::CaseInsensitive))
            continue;
        const Qt::CheckState state = m_states.value(label.id, Qt::Unchecked);
        auto *item = new QListWidgetItem(label.name, m_list);
        item->setData(IdRole, label.id.value);
        item->setData(ColourRole, label.colour);
        item->setData(StateRole, state);
        if (typed.isEmpty() && i < 9)
            item->setData(NumberRole, QString::number(i + 1));
        item->setData(Qt::AccessibleTextRole,
                      state == Qt::Checked ? tr("%1, given").arg(label.name)
                      : state == Qt::PartiallyChecked
                          //: Read aloud: some of the selected articles have the label %1.
                          ? tr("%1, given to some").arg(label.name)
                          : label.name);
        if (item->data(IdRole) == before)
            m_list->setCurrentItem(item);
    }
    if (!typed.isEmpty() && !named)
        addNew(typed);
    if (!typed.isEmpty())
        m_list->setCurrentRow(0);
    const bool onlyNew = !typed.isEmpty() && !named && m_list->count() == 1;
    m_foot->setText(onlyNew              ? tr("Return makes the label and gives it.")
                    : m_labels.isEmpty() ? tr("There are no labels yet. Type a name for the first one.")
                                         : tr("Return gives or takes the label; so do the digits."));
    fit();
}

void LabelPicker::addNew(const QString &name)
{
    auto *item = new QListWidgetItem(tr("Create “%1”").arg(name), m_list);
    item->setData(IdRole, 0);
    item->setData(ColourRole, -1);
    item->setData(StateRole, Qt::Unchecked);
}

void LabelPicker::fit()
{
    const int rows = std::min(m_list->count(), mostRows);
    m_list->setVisible(rows > 0);
    if (rows > 0)
        m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2);
    layout()->activate();
    resize(pickerWidth, layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(pickerWidth)
                                                      : layout()->totalSizeHint().height());
}

void LabelPicker::close()
{
    if (!isVisible())
        return;
    hide();
    emit closed();
}

void LabelPicker::leave()
{
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
    close();
}

bool LabelPicker::toggleNumber(int number)
{
    if (!m_field->text().isEmpty() || number < 1 || number > m_labels.size())
        return false;
    toggle(m_list->item(number - 1));
    return true;
}

void LabelPicker::toggle(const QListWidgetItem *item)
{
    if (!item)
        return;
    const models::LabelId label{item->data(IdRole).toLongLong()};
    if (!label) {
        const QString name = m_field->text().simplified();
        m_field->clear();
        emit newLabelWanted(name);
        return;
    }
    const bool on = item->data(StateRole).value<Qt::CheckState>() != Qt::Checked;
    m_states[label] = on ? Qt::Checked : Qt::Unchecked; // as it will be; the library confirms it
    list();
    emit labelWanted(label, on);
}

bool LabelPicker::handleKey(int key)
{
    const int count = m_list->count();
    const int row = m_list->currentRow();
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (count > 0)
            m_list->setCurrentRow(row < 0 ? (key == Qt::Key_Down ? 0 : count - 1)
                                          : (row + (key == Qt::Key_Down ? 1 : -1) + count) % count);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        toggle(m_list->currentItem());
        leave();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return true; // nothing else here takes the focus
    default: return key >= Qt::Key_1 && key <= Qt::Key_9 && toggleNumber(key - Qt::Key_0);
    }
}

bool LabelPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress)
        return handleKey(static_cast<QKeyEvent *>(event)->key());
    if (event->type() == QEvent::FocusOut)
        close();
    return QFrame::eventFilter(watched, event);
}

void LabelPicker::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
    QFrame::changeEvent(event);
}

void LabelPicker::paintEvent(QPaintEvent *)
{
    paintPopup(*this);
}

void LabelPicker::dress()
{
    m_foot->setFont(styled(font(), -1.5));
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, currentTheme().text3);
    m_foot->setPalette(quiet);
}

} // namespace ui
