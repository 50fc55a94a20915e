// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/savedsearch.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class SearchField;

/// Gives a search a name, or another name and other words.
class SavedSearchDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SavedSearchDialog(const models::SavedSearch &search, QWidget *parent = nullptr);

    void setProblem(const QString &sentence); ///< Why the library did not take it; the dialog stays open.

signals:
    void searchWanted(const models::SavedSearch &search); ///< On "Save". The dialog closes by accept().

private:
    void check();

    models::SavedSearch m_search;
    QLineEdit *m_name;
    SearchField *m_query;
    QLabel *m_remark;
    QPushButton *m_save;
};

} // namespace ui
