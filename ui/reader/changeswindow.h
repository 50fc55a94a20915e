// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/revision.h"
#include "models/textdifference.h"
#include "ui/reader/articlestyle.h"
#include "ui/reader/decorationpainter.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QToolButton;

namespace ui {

class ArticleView;

/// What a publisher changed in an article: any of its texts beside any later one, in one text with the words
/// that went and those that came. Which two are shown is asked for; the text comes as a value.
class ChangesWindow final : public QDialog
{
    Q_OBJECT

public:
    explicit ChangesWindow(const ArticleStyle &style, QWidget *parent = nullptr);
    ~ChangesWindow() override;

    /// The texts that are there, the oldest first; the last is the one of now. Asks for a comparison of the
    /// first with the last, or of those that were shown.
    void setVersions(const QList<models::Revision> &versions, const QString &language);
    void setDifference(const models::TextDifference &difference);

    ArticleView *view() const { return m_view; }
    int places() const { return static_cast<int>(m_places.size()); }

signals:
    void comparisonWanted(const models::Revision &before, const models::Revision &after);
    void linkWanted(const QUrl &link);

public slots:
    void goToNext();
    void goToPrevious();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *topBar();
    QWidget *bottomBar();
    QToolButton *addButton(QWidget *bar, const QString &icon, const QString &words);
    void fill(QComboBox *combo, qsizetype from, qsizetype to, int wanted);
    void beforeChosen();
    void ask();
    void build();
    void goTo(int place);
    void showPlace();
    void dress();
    const models::Revision *version(const QComboBox *combo) const;

    ArticleStyle m_style;
    QString m_language;
    QList<models::Revision> m_versions;
    models::TextDifference m_difference;
    QList<Highlight> m_places;
    int m_place = -1;

    ArticleView *m_view = nullptr;
    QComboBox *m_before = nullptr;
    QComboBox *m_after = nullptr;
    QLabel *m_arrow = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_legend = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QCheckBox *m_whole = nullptr;
};

} // namespace ui
