// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/searchhints.h"

#include <QFrame>

class QLabel;
class QListWidget;

namespace ui {

/// Hangs under the search field: what is wrong in it, or what may be typed. Never takes the focus.
class SearchPanel final : public QFrame
{
    Q_OBJECT

public:
    explicit SearchPanel(QWidget *parent);

    void setHints(const QString &head, const QList<SearchHint> &hints);
    void setMistake(const QString &sentence);
    bool isEmpty() const;
    void showUnder(const QWidget *field); ///< Hides itself if it has nothing to say.

    bool step(int rows); ///< Chooses the next hint or the one before; false without hints.
    bool hasChosen() const;
    void takeChosen(); ///< The first one if none is chosen.

signals:
    void hintTaken(const QString &words);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();

    QWidget *m_warning;
    QLabel *m_icon;
    QLabel *m_sentence;
    QLabel *m_head;
    QListWidget *m_hints;
};

} // namespace ui
