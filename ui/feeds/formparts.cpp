// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feeds/formparts.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QFormLayout>
#include <QFrame>
#include <QLabel>

namespace ui {

QFormLayout *makeForm(QWidget *page)
{
    auto *form = new QFormLayout(page);
    form->setContentsMargins(20, 18, 20, 16);
    form->setVerticalSpacing(11);
    form->setHorizontalSpacing(12);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return form;
}

void outline(QFrame *frame)
{
    frame->setFrameStyle(int(QFrame::Box) | int(QFrame::Plain));
    QPalette palette;
    palette.setColor(QPalette::WindowText, currentTheme().lineMid);
    frame->setPalette(palette);
}

QLabel *remarkLabel(const QString &words, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setFont(styled(label->font(), -1));
    setRemark(label, words, Remark::Quiet);
    return label;
}

void setRemark(QLabel *label, const QString &words, Remark remark)
{
    label->setText(words);
    QPalette palette;
    palette.setColor(QPalette::WindowText,
                     remark == Remark::Warning ? currentTheme().warn : currentTheme().text2);
    label->setPalette(palette);
}

} // namespace ui
