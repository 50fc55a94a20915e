// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace ui {

class PreferencesPage;

/// The pages of the preferences, each in a file of its own: all that says which setting stands where.
PreferencesPage *makeReadingPage(QWidget *parent);
PreferencesPage *makeLooksPage(QWidget *parent);
PreferencesPage *makeFetchingPage(QWidget *parent);
PreferencesPage *makeKeepingPage(QWidget *parent);
PreferencesPage *makeSharingPage(QWidget *parent);

} // namespace ui
