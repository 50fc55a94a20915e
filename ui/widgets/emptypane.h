// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QWidget>

class QAction;
class QBoxLayout;
class QLabel;

namespace ui {

/// What a pane shows that has nothing to show: a picture, one sentence, its explanation, and what can be
/// done. A screen reader meets it as one thing with buttons.
class EmptyPane final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPane(QWidget *parent = nullptr);

    /// One of our icons, drawn at 48 px; `role` PlaceholderText suits most, a warning gives its own colour.
    void setIcon(const QString &name, const QColor &colour = {});
    void setPixmap(const QPixmap &pixmap);
    void setTexts(const QString &headline, const QString &explanation);
    /// Buttons under the words, the likeliest first: it is the default. The actions stay the caller's.
    void setActions(const QList<QAction *> &actions);
    /// Small print under the buttons; may hold links. Empty: none.
    void setFootnote(const QString &richText);
    /// A widget between the words and the buttons, such as the list of the first start; it becomes a child.
    void setExtra(QWidget *extra);

    QString headline() const;
    QString explanation() const;

signals:
    void linkActivated(const QString &link);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    QString m_icon;
    QColor m_iconColour;
    QLabel *m_picture = nullptr;
    QLabel *m_headline = nullptr;
    QLabel *m_explanation = nullptr;
    QLabel *m_footnote = nullptr;
    QWidget *m_extra = nullptr;
    QBoxLayout *m_column = nullptr;
    QBoxLayout *m_buttons = nullptr;
};

} // namespace ui
