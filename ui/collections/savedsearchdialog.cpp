// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/collections/savedsearchdialog.h"

#include "models/searchquery.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/searchfield.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

SavedSearchDialog::SavedSearchDialog(const models::SavedSearch &search, QWidget *parent)
    : QDialog(parent)
    , m_search(search)
    , m_name(new QLineEdit(search.name, this))
    , m_query(new SearchField(this))
    , m_remark(new QLabel(this))
{
    setWindowTitle(search.id ? tr("Saved search") : tr("New saved search"));
    m_name->setMinimumWidth(320);
    m_query->setText(search.query);
    m_query->setPlaceholderText(u"kernel is:unread"_s);
    m_remark->setWordWrap(true);
    m_remark->setFont(styled(font(), -1));
    m_remark->setMinimumHeight(2 * m_remark->fontMetrics().lineSpacing()); // its rows come and go

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        models::SavedSearch wanted = m_search;
        wanted.name = m_name->text().simplified();
        wanted.query = m_query->text().simplified();
        emit searchWanted(wanted);
    });
    connect(m_name, &QLineEdit::textChanged, this, &SavedSearchDialog::check);
    connect(m_query, &QLineEdit::textChanged, this, &SavedSearchDialog::check);
    connect(m_query, &SearchField::leaveWanted, this, &QDialog::reject);

    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 20, 20, 16);
    form->setVerticalSpacing(11);
    form->setHorizontalSpacing(12);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Search for"), m_query);
    form->addRow(QString(), m_remark);
    form->addRow(buttons);
    (search.query.isEmpty() ? static_cast<QLineEdit *>(m_query) : m_name)->setFocus();
    m_name->selectAll();
    check();
}

void SavedSearchDialog::setProblem(const QString &sentence)
{
    const bool wrong = !sentence.isEmpty();
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, wrong ? currentTheme().error : currentTheme().text2);
    m_remark->setPalette(colours);
    m_remark->setText(wrong ? sentence
                            : tr("It stands in the tree and gathers what matches, also what comes later."));
}

void SavedSearchDialog::check()
{
    const QString query = m_query->text();
    const models::SearchQuery search = models::parseSearch(query, QDateTime::currentDateTimeUtc());
    const bool complete = !query.trimmed().isEmpty() && !search.problem;
    m_save->setEnabled(complete && !m_name->text().trimmed().isEmpty());
    const QString problem = search.problem ? search.problem->headline() : QString();
    m_query->setMistake(std::max(qsizetype(0), std::min(search.position, query.size() - 1)),
                        query.size() - search.position, problem);
    setProblem(problem);
}

} // namespace ui
