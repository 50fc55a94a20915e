// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QToolButton;

namespace ui {

/// A strip of the paper's colour with a hairline, above or below the article.
class PaperBar : public QWidget
{
    Q_OBJECT

public:
    enum class Edge { Top, Bottom }; ///< Where its hairline is.

    PaperBar(Edge edge, QWidget *parent);
    virtual void setTheme(const Theme &theme);

protected:
    const Theme &theme() const { return m_theme; }
    void paintEvent(QPaintEvent *event) override;

private:
    Edge m_edge;
    Theme m_theme;
};

/// The buttons over an article: its marks, finding, text size; previous, next; print, copy, open.
class ReaderBar final : public PaperBar
{
    Q_OBJECT

public:
    explicit ReaderBar(QWidget *parent = nullptr);

    void setTheme(const Theme &theme) override;
    void setStatus(bool read, bool starred);
    void setHasLink(bool has);

signals:
    void starWanted(bool starred);
    void readWanted(bool read);
    void labelsWanted();
    void findWanted();
    void zoomWanted(int steps); ///< 0: back to normal.
    void previousWanted();
    void nextWanted();
    void printWanted();
    void pdfWanted();
    void copyLinkWanted();
    void openWanted();

protected:
    bool event(QEvent *event) override;

private:
    QToolButton *add(const QString &icon, const QString &words);
    void addSeparator();
    void dress();

    QToolButton *m_star = nullptr;
    QToolButton *m_read = nullptr;
    QToolButton *m_copy = nullptr;
    QToolButton *m_open = nullptr;
    bool m_isRead = false;
    bool m_isStarred = false;
};

} // namespace ui
