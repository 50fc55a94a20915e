// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/preferences.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QSlider;

namespace ui {

/// One page of the preferences: rows of settings, each found by its words. A page reads and writes the one
/// value that the dialog holds; every change is told at once.
class PreferencesPage final : public QWidget
{
    Q_OBJECT

public:
    PreferencesPage(const QString &title, const QString &icon, QWidget *parent = nullptr);

    QString title() const { return m_title; }
    QString icon() const { return m_icon; }

    void show(const models::Preferences &preferences); ///< Into the widgets.
    models::Preferences
    withDefaults(models::Preferences now) const; ///< This page's settings as they are shipped.
    /// Marks the words in labels; how many settings have them. Empty words: none.
    int find(const QString &words);

    using Read = std::function<int(const models::Preferences &)>;
    using Write = std::function<void(models::Preferences &, int)>;
    using ReadText = std::function<QString(const models::Preferences &)>;
    using WriteText = std::function<void(models::Preferences &, const QString &)>;

    void addSection(const QString &title);
    void addCheck(const QString &text, const QString &explanation, Read read, Write write);
    void addChoice(const QString &label,
                   const QList<std::pair<QString, int>> &choices,
                   Read read,
                   Write write,
                   const QString &explanation = {});
    /// `words` says the value, as in "680 px".
    void addSlider(const QString &label,
                   int least,
                   int most,
                   const std::function<QString(int)> &words,
                   Read read,
                   Write write);
    void addText(const QString &label,
                 const QString &placeholder,
                 const QString &explanation,
                 ReadText read,
                 WriteText write);
    /// A widget of one's own with `value` by `read` and `write`; `show` puts a value into it.
    void addOwn(
        const QString &label, QWidget *field, const std::function<void(int)> &show, Read read, Write write);
    /// The setting added last is there only where the preferences say so.
    void enableLastIf(const std::function<bool(const models::Preferences &)> &condition);
    /// To be called by an own widget that has another value.
    void tell(const Write &write, int value);

signals:
    void changed(const models::Preferences &preferences);

private:
    struct Setting
    {
        QString words;             ///< What it is found by.
        QWidget *marked = nullptr; ///< The label or check box that shows a hit.
        QWidget *field = nullptr;
        QString text;
        std::function<void(const models::Preferences &)> show;
        std::function<void(models::Preferences &, const models::Preferences &)> copy;
    };

    void enter(Setting setting, const Read &read, const Write &write);
    void tellText(const WriteText &write, const QString &text);
    QLabel *labelFor(const QString &text);
    QLabel *explain(const QString &text);

    QString m_title;
    QString m_icon;
    models::Preferences m_value;
    bool m_showing = false;
    QList<Setting> m_settings;
    QFormLayout *m_form = nullptr;
};

} // namespace ui
