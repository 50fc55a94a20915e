// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/colourmenu.h"

#include "ui/theme/labelchip.h"

#include <QActionGroup>

namespace ui {

ColourMenu::ColourMenu(QWidget *parent)
    : QMenu(parent)
{
    auto *group = new QActionGroup(this);
    for (int colour = 0; colour < labelColourCount; ++colour) {
        QAction *action = addAction(QString());
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, colour] { emit colourWanted(colour); });
        m_colours.append(action);
    }
    // Themes change; a menu that is opened is of the present one.
    connect(this, &QMenu::aboutToShow, this, [this] {
        for (int colour = 0; colour < labelColourCount; ++colour)
            m_colours.at(colour)->setIcon(labelIcon(colour, currentTheme()));
    });
    retranslate();
}

void ColourMenu::setColour(int colour)
{
    if (colour >= 0 && colour < labelColourCount)
        m_colours.at(colour)->setChecked(true);
}

void ColourMenu::retranslate()
{
    setTitle(tr("C&olour"));
    const QStringList names{tr("Red"),  tr("Orange"), tr("Yellow"), tr("Green"),
                            tr("Teal"), tr("Blue"),   tr("Purple"), tr("Grey")};
    for (int colour = 0; colour < labelColourCount; ++colour)
        m_colours.at(colour)->setText(names.at(colour));
}

} // namespace ui
