// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/preferences.h"

#include <QDialog>

class QBoxLayout;
class QStackedWidget;

namespace ui {

class PageList;
class PreferencesPage;
class SearchField;

/// Edits the preferences. There is nothing to confirm: every change is told at once.
class PreferencesDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit PreferencesDialog(const models::Preferences &preferences, QWidget *parent = nullptr);

    const models::Preferences &preferences() const { return m_value; }
    void setPreferences(const models::Preferences &preferences); ///< They were changed elsewhere.
    /// Shown beside the pages; becomes a child. It is for the caller to paint changes in it.
    void setPreview(QWidget *preview);
    void showPage(int page); ///< Reading, Looks, Fetching, Sharing.

signals:
    void changed(const models::Preferences &preferences);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addPage(PreferencesPage *page);
    QWidget *buildFoot();
    void take(const models::Preferences &preferences);
    void find(const QString &words);

    models::Preferences m_value;
    SearchField *m_search = nullptr;
    PageList *m_list = nullptr;
    QWidget *m_side = nullptr;
    QStackedWidget *m_stack = nullptr;
    QList<PreferencesPage *> m_pages;
    QBoxLayout *m_columns = nullptr;
};

} // namespace ui
