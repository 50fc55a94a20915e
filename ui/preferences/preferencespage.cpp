// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/preferencespage.h"

#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSlider>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// The label with its hit on the marker's colour.
QString marked(const QString &label, const QString &words)
{
    const QString text = plainWords(label);
    const qsizetype at = words.isEmpty() ? -1 : text.indexOf(words, 0, Qt::CaseInsensitive);
    if (at < 0)
        return label;
    const Theme &theme = currentTheme();
    return text.left(at).toHtmlEscaped()
           + u"<span style=\"background:%1; color:%2\">%3</span>"_s.arg(
               theme.mark.name(), theme.markText.name(), text.mid(at, words.size()).toHtmlEscaped())
           + text.mid(at + words.size()).toHtmlEscaped();
}

} // namespace

PreferencesPage::PreferencesPage(const QString &title, const QString &icon, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_icon(icon)
    , m_form(new QFormLayout)
{
    auto *head = new QLabel(title, this);
    head->setFont(styled(font(), 2, true));
    m_form->setVerticalSpacing(11);
    m_form->setHorizontalSpacing(12);
    m_form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(head);
    column->addLayout(m_form);
    column->addStretch(1);
}

void PreferencesPage::show(const models::Preferences &preferences)
{
    const QScopedValueRollback showing(m_showing, true);
    m_value = preferences;
    for (const Setting &setting : std::as_const(m_settings))
        setting.show(preferences);
}

models::Preferences PreferencesPage::withDefaults(models::Preferences now) const
{
    for (const Setting &setting : m_settings)
        setting.copy(now, models::Preferences());
    return now;
}

int PreferencesPage::find(const QString &words)
{
    int found = 0;
    for (const Setting &setting : std::as_const(m_settings)) {
        const bool hit = !words.isEmpty() && setting.words.contains(words, Qt::CaseInsensitive);
        found += hit;
        if (auto *label = qobject_cast<QLabel *>(setting.marked))
            label->setText(marked(setting.text, words));
        else if (setting.marked)
            setting.marked->setFont(styled(font(), 0, hit));
    }
    return found;
}

void PreferencesPage::addSection(const QString &title)
{
    auto *label = new QLabel(title, this);
    label->setFont(styled(font(), -1.5, true));
    QPalette quiet;
    quiet.setColor(QPalette::WindowText, currentTheme().text3);
    label->setPalette(quiet);
    m_form->addRow(label);
}

void PreferencesPage::enter(Setting setting, const Read &read, const Write &write)
{
    setting.copy = [read, write](models::Preferences &to, const models::Preferences &from) {
        write(to, read(from));
    };
    m_settings.append(std::move(setting));
}

void PreferencesPage::enableLastIf(const std::function<bool(const models::Preferences &)> &condition)
{
    Setting &last = m_settings.last();
    last.show = [shown = last.show, field = last.field, condition](const models::Preferences &value) {
        shown(value);
        field->setEnabled(condition(value));
    };
}

void PreferencesPage::tell(const Write &write, int value)
{
    if (m_showing)
        return;
    write(m_value, value);
    emit changed(m_value);
}

void PreferencesPage::tellText(const WriteText &write, const QString &text)
{
    if (m_showing)
        return;
    write(m_value, text);
    emit changed(m_value);
}

QLabel *PreferencesPage::labelFor(const QString &text)
{
    return new QLabel(text, this);
}

QLabel *PreferencesPage::explain(const QString &text)
{
    auto *label = new QLabel(text, this);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignTop); // close to what it explains
    label->setFont(styled(font(), -1, false));
    QPalette quiet;
    quiet.setColor(QPalette::WindowText, currentTheme().text2);
    label->setPalette(quiet);
    return label;
}

void PreferencesPage::addCheck(const QString &text, const QString &explanation, Read read, Write write)
{
    auto *box = new QCheckBox(text, this);
    connect(box, &QCheckBox::toggled, this, [this, write](bool on) { tell(write, on); });
    m_form->addRow(QString(), box);
    if (!explanation.isEmpty())
        m_form->addRow(QString(), explain(explanation));
    enter({.words = plainWords(text) + u' ' + explanation,
           .marked = box,
           .field = box,
           .text = text,
           .show = [box, read](const models::Preferences &value) { box->setChecked(read(value) != 0); }},
          read, write);
}

void PreferencesPage::addChoice(const QString &label,
                                const QList<std::pair<QString, int>> &choices,
                                Read read,
                                Write write,
                                const QString &explanation)
{
    auto *combo = new QComboBox(this);
    QString words = plainWords(label);
    for (const auto &[text, value] : choices) {
        combo->addItem(text, value);
        words += u' ' + text;
    }
    connect(combo, &QComboBox::activated, this,
            [this, combo, write] { tell(write, combo->currentData().toInt()); });
    QLabel *name = labelFor(label);
    name->setBuddy(combo);
    m_form->addRow(name, combo);
    if (!explanation.isEmpty())
        m_form->addRow(QString(), explain(explanation));
    enter({.words = words,
           .marked = name,
           .field = combo,
           .text = label,
           .show =
               [combo, read](const models::Preferences &value) {
                   combo->setCurrentIndex(std::max(0, combo->findData(read(value))));
               }},
          read, write);
}

void PreferencesPage::addSlider(const QString &label,
                                int least,
                                int most,
                                const std::function<QString(int)> &words,
                                Read read,
                                Write write)
{
    auto *slider = new QSlider(Qt::Horizontal, this);
    slider->setRange(least, most);
    slider->setPageStep(std::max(1, (most - least) / 10));
    auto *says = new QLabel(this);
    says->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    says->setMinimumWidth(std::max(fontMetrics().horizontalAdvance(words(most)), 62));
    connect(slider, &QSlider::valueChanged, this, [this, says, words, write](int value) {
        says->setText(words(value));
        tell(write, value);
    });
    auto *row = new QHBoxLayout;
    row->addWidget(slider, 1);
    row->addWidget(says);
    QLabel *name = labelFor(label);
    name->setBuddy(slider);
    m_form->addRow(name, row);
    enter({.words = plainWords(label),
           .marked = name,
           .field = slider,
           .text = label,
           .show =
               [slider, says, words, read](const models::Preferences &value) {
                   slider->setValue(read(value));
                   says->setText(words(slider->value()));
               }},
          read, write);
}

void PreferencesPage::addText(const QString &label,
                              const QString &placeholder,
                              const QString &explanation,
                              ReadText read,
                              WriteText write)
{
    auto *field = new QLineEdit(this);
    field->setPlaceholderText(placeholder);
    connect(field, &QLineEdit::editingFinished, this,
            [this, field, write] { tellText(write, field->text().trimmed()); });
    QLabel *name = labelFor(label);
    name->setBuddy(field);
    m_form->addRow(name, field);
    if (!explanation.isEmpty())
        m_form->addRow(QString(), explain(explanation));
    m_settings.append(
        {.words = plainWords(label) + u' ' + explanation,
         .marked = name,
         .field = field,
         .text = label,
         .show = [field, read](const models::Preferences &value) { field->setText(read(value)); },
         .copy = [read, write](models::Preferences &to,
                               const models::Preferences &from) { write(to, read(from)); }});
}

void PreferencesPage::addOwn(
    const QString &label, QWidget *field, const std::function<void(int)> &shown, Read read, Write write)
{
    QLabel *name = labelFor(label);
    m_form->addRow(name, field);
    enter({.words = plainWords(label),
           .marked = name,
           .field = field,
           .text = label,
           .show = [shown, read](const models::Preferences &value) { shown(read(value)); }},
          read, write);
}

} // namespace ui
