// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/textwindow.h"

#include "ui/theme/icons.h"

#include <QDialogButtonBox>
#include <QFontInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {
namespace {

constexpr int iconSide = 64;

QDialogButtonBox *closeButton(QDialog *dialog)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    return buttons;
}

} // namespace

TextWindow::TextWindow(const QString &title, const QString &markdown, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(title);
    auto *text = new QTextBrowser(this);
    text->setAccessibleName(title);
    text->setMarkdown(markdown);
    text->setOpenExternalLinks(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(11);
    column->addWidget(text, 1);
    column->addWidget(closeButton(this));
    resize(560, 520);
}

AboutWindow::AboutWindow(const QString &version, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Courant"));
    auto *picture = new QLabel(this);
    picture->setPixmap(icon(u"courant"_s).pixmap(QSize(iconSide, iconSide), devicePixelRatioF()));
    auto *name = new QLabel(u"Courant"_s, this);
    QFont large = name->font();
    large.setPointSizeF(QFontInfo(large).pointSizeF() + 5);
    large.setBold(true);
    name->setFont(large);

    //: %1 is a version number, %2 that of the Qt library.
    auto *words =
        new QLabel(tr("Version %1, with Qt %2.").arg(version, QString::fromLatin1(qVersion())), this);
    auto *licence = new QLabel(tr("A reader for feeds. It is free software under the GNU General Public "
                                  "License, version 3 or later, and comes without any warranty."),
                               this);
    for (QLabel *label : {words, licence}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }

    auto *texts = new QVBoxLayout;
    texts->setSpacing(8);
    texts->addWidget(name);
    texts->addWidget(words);
    texts->addWidget(licence);
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(16);
    column->addLayout(row);
    column->addWidget(closeButton(this));
    setFixedWidth(440);
}

} // namespace ui
