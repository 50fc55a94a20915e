// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/courantstyle.h"

#include "ui/theme/flatstyle.h"
#include "ui/theme/theme.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QSplitter>
#include <QStyleOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool isInSplitter(const QWidget *widget)
{
    for (const QWidget *at = widget; at; at = at->parentWidget()) {
        if (qobject_cast<const QSplitter *>(at))
            return true;
        if (at->isWindow())
            break;
    }
    return false;
}

/// What a scroll bar stands on: the page, list or tree that it scrolls.
QColor surfaceOf(const QWidget *bar, const QPalette &palette)
{
    for (const QWidget *at = bar; at; at = at->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(at))
            return area->viewport()->palette().color(area->viewport()->backgroundRole());
    }
    return palette.color(QPalette::Base);
}

/// A highlighted menu row has white words; its icon has to be white as well.
QStyleOptionMenuItem withSelectedIcon(const QStyleOptionMenuItem &item)
{
    QStyleOptionMenuItem changed = item;
    const bool lit =
        item.state.testFlag(QStyle::State_Selected) && item.state.testFlag(QStyle::State_Enabled);
    if (lit && !item.icon.isNull()) {
        const int size = item.maxIconWidth > 0 ? 16 : 0;
        const QPixmap white = item.icon.pixmap(QSize(size, size), 2.0, QIcon::Selected);
        if (!white.isNull())
            changed.icon = QIcon(white);
    }
    return changed;
}

} // namespace

CourantStyle::CourantStyle(QStyle *base)
    : QProxyStyle(base)
{}

int CourantStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ToolBarIconSize: return 20;
    case PM_SplitterWidth: return 1;
    case PM_DefaultFrameWidth:
        if (qobject_cast<const QAbstractScrollArea *>(widget) && isInSplitter(widget))
            return 0;
        break;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        if (isFlat())
            return 16;
        break;
    case PM_ScrollBarExtent:
        if (isFlat())
            return 12;
        break;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        if (isFlat())
            return 8;
        break;
    default: break;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int CourantStyle::styleHint(StyleHint hint,
                            const QStyleOption *option,
                            const QWidget *widget,
                            QStyleHintReturn *result) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons && isFlat())
        return 0; // Fusion's own are of another set, in colours of their own
    return QProxyStyle::styleHint(hint, option, widget, result);
}

void CourantStyle::drawControl(ControlElement element,
                               const QStyleOption *option,
                               QPainter *painter,
                               const QWidget *widget) const
{
    if (element == CE_Splitter) {
        painter->fillRect(option->rect, option->palette.color(QPalette::Midlight));
        return;
    }
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (element == CE_PushButtonLabel && button && isFlat()
        && button->features.testFlag(QStyleOptionButton::DefaultButton)
        && button->state.testFlag(State_Enabled)) {
        // The default button is filled, so its words and icon are white.
        QStyleOptionButton changed = *button;
        changed.palette.setColor(QPalette::ButtonText, changed.palette.color(QPalette::HighlightedText));
        if (!button->icon.isNull()) {
            const QPixmap white = button->icon.pixmap(
                button->iconSize, painter->device()->devicePixelRatioF(), QIcon::Selected);
            changed.icon = QIcon(white);
        }
        QProxyStyle::drawControl(element, &changed, painter, widget);
        return;
    }
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (element == CE_MenuItem && item) {
        const QStyleOptionMenuItem changed = withSelectedIcon(*item);
        QProxyStyle::drawControl(element, &changed, painter, widget);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

bool CourantStyle::isFlat() const
{
    return baseStyle()->name() == "fusion"_L1;
}

void CourantStyle::drawPrimitive(PrimitiveElement element,
                                 const QStyleOption *option,
                                 QPainter *painter,
                                 const QWidget *widget) const
{
    if (!isFlat()) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    switch (element) {
    case PE_PanelButtonCommand: flat::paintButton(painter, option); return;
    case PE_PanelButtonTool: flat::paintToolButton(painter, option); return;
    case PE_FrameLineEdit: flat::paintField(painter, option); return;
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            flat::paintField(painter, option);
        else
            painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
        return;
    }
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: flat::paintCheckBox(painter, option); return;
    case PE_IndicatorRadioButton: flat::paintRadioButton(painter, option); return;
    case PE_FrameFocusRect: return; // each control shows its own ring
    case PE_FrameStatusBarItem: return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void CourantStyle::drawComplexControl(ComplexControl control,
                                      const QStyleOptionComplex *option,
                                      QPainter *painter,
                                      const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (control == CC_ScrollBar && bar && isFlat())
        flat::paintScrollBar(painter, bar, subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget),
                             surfaceOf(widget, option->palette));
    else if (control == CC_ComboBox && combo && isFlat() && !combo->editable)
        flat::paintComboBox(painter, combo, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget));
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect CourantStyle::subElementRect(SubElement element,
                                   const QStyleOption *option,
                                   const QWidget *widget) const
{
    const QRect found = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    const bool padded = element == SE_LineEditContents && frame && frame->lineWidth > 0 && isFlat();
    return padded ? found.adjusted(4, 0, -4, 0) : found;
}

QRect CourantStyle::subControlRect(ComplexControl control,
                                   const QStyleOptionComplex *option,
                                   SubControl part,
                                   const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && bar && isFlat())
        return flat::scrollBarPart(bar, part);
    const QRect found = QProxyStyle::subControlRect(control, option, part, widget);
    const bool padded = control == CC_ComboBox && part == SC_ComboBoxEditField && isFlat();
    return padded ? found.adjusted(4, 0, -4, 0) : found;
}

QSize CourantStyle::sizeFromContents(ContentsType type,
                                     const QStyleOption *option,
                                     const QSize &size,
                                     const QWidget *widget) const
{
    QSize found = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (!isFlat())
        return found;
    if (type == CT_PushButton) {
        found.rwidth() += 12;
        found.setHeight(std::max(found.height(), flat::controlHeight));
    } else if (type == CT_ComboBox || type == CT_LineEdit) {
        found.setHeight(std::max(found.height(), flat::controlHeight));
        if (type == CT_ComboBox)
            found.rwidth() += 8; // what subControlRect() takes from the words
    }
    return found;
}

} // namespace ui
