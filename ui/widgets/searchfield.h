// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace ui {

/// A line for words to look for: icon in front, the shortcut's name at the end while it is empty, a clear
/// button while it is not. Escape empties it, then gives the focus back. What is wrong in it is underlined.
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    void setIconName(const QString &name); ///< "search" unless set.
    void setHint(const QKeySequence &shortcut);
    void setCompact(bool compact); ///< Small print, for the foot of the tree.
    /// Underlines so many letters and tells why, to the pointer and to screen readers; no sentence: all is
    /// well.
    void setMistake(qsizetype start, qsizetype length, const QString &sentence);
    const QString &mistake() const { return m_mistake; }
    /// A button before the one that clears, seen while there is text. The action stays the caller's.
    void setOffer(QAction *action);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void leaveWanted(); ///< Escape in an empty field.

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    void dress();
    void underline();

    QString m_iconName;
    QString m_hint;
    bool m_compact = false;
    QString m_mistake;
    qsizetype m_mistakeStart = 0;
    qsizetype m_mistakeLength = 0;
    bool m_composing = false; ///< An input method holds letters that are not text yet.
    QAction *m_offer = nullptr;
    QAction *m_icon = nullptr;
    QAction *m_clear = nullptr;
};

} // namespace ui
