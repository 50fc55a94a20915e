// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace ui {

class SearchField;

/// Looks for words in the article: a field, "2 of 7", back and on.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    void
    open(const QString &words = {}); ///< Shows itself and takes the focus; keeps the words if none are given.
    void setResult(int current, int all); ///< `current` from 0.
    QString words() const;

signals:
    void wordsChanged(const QString &words);
    void againWanted(bool backwards);
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *add(const QString &icon, const QString &words);
    void close();

    SearchField *m_field = nullptr;
    QLabel *m_count = nullptr;
    QToolButton *m_back = nullptr;
    QToolButton *m_on = nullptr;
};

} // namespace ui
