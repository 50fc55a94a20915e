// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QBoxLayout;
class QLabel;

namespace ui {

/// A quiet bar over a pane's content: an icon, a sentence, a few buttons. It pushes the content, never covers
/// it. Hidden until show() or setSentence() with words.
class InfoBar final : public QWidget
{
    Q_OBJECT

public:
    enum class Tone { Plain, Warning, Error };

    explicit InfoBar(QWidget *parent = nullptr);

    void setSentence(const QString &sentence, Tone tone = Tone::Plain, const QString &icon = {});
    QString sentence() const;
    /// The actions stay the caller's.
    void setActions(const QList<QAction *> &actions);
    void setClosable(bool closable); ///< True unless set.

signals:
    void closed(); ///< By the user.

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();

    Tone m_tone = Tone::Plain;
    QString m_iconName;
    QLabel *m_icon = nullptr;
    QLabel *m_sentence = nullptr;
    QBoxLayout *m_row = nullptr;
    QWidget *m_close = nullptr;
    QList<QWidget *> m_buttons;
};

} // namespace ui
