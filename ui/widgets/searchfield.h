// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace ui {

/// A line for words to look for: icon in front, the shortcut's name at the end while it is empty, a clear
/// button while it is not. Escape empties it, then gives the focus back.
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    void setIconName(const QString &name); ///< "search" unless set.
    void setHint(const QKeySequence &shortcut);
    void setCompact(bool compact); ///< Small print, for the foot of the tree.

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void leaveWanted(); ///< Escape in an empty field.

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();

    QString m_iconName;
    QString m_hint;
    bool m_compact = false;
    QAction *m_icon = nullptr;
    QAction *m_clear = nullptr;
};

} // namespace ui
