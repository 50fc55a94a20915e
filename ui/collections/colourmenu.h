// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace ui {

/// The colours that a label can have, by name.
class ColourMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit ColourMenu(QWidget *parent = nullptr);

    void setColour(int colour); ///< The one that is ticked.
    void retranslate();

signals:
    void colourWanted(int colour);

private:
    QList<QAction *> m_colours;
};

} // namespace ui
