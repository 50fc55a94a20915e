// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace ui {

/// A window with a text of ours: what is new, as Markdown.
class TextWindow final : public QDialog
{
    Q_OBJECT

public:
    TextWindow(const QString &title, const QString &markdown, QWidget *parent = nullptr);
};

/// Name, version, licence, and what the program stands on.
class AboutWindow final : public QDialog
{
    Q_OBJECT

public:
    AboutWindow(const QString &version, QWidget *parent = nullptr);
};

} // namespace ui
