// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QUrl>
#include <QWidget>

class QLabel;

namespace ui {

class ElidedLabel;

/// The line at the window's foot: a sentence on refreshing, the link under the pointer, and how much is
/// unread.
class StatusLine final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setSentence(const QString &sentence);
    void setLink(const QUrl &link); ///< Empty: none is pointed at.
    void setUnread(int unread);
    void setTheme(const Theme &theme);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();

    QLabel *m_sentence;
    ElidedLabel *m_link;
    QLabel *m_unread;
    Theme m_theme;
};

} // namespace ui
