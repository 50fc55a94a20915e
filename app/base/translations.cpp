// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace app {

namespace {

bool install(QCoreApplication &application, const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(locale, name, u"_"_s, folder))
        return QCoreApplication::installTranslator(translator);
    delete translator;
    return false;
}

/// The buttons of Qt's own dialogs. Without the file they stay English.
void installQtWords(QCoreApplication &application, const QLocale &locale)
{
    install(application, locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

} // namespace

void installTranslation(QCoreApplication &application, const QString &language)
{
    const QString words = u"courant"_s;
    const QString folder = u":/i18n"_s;
    const QLocale wanted = language.isEmpty() ? QLocale::system() : QLocale(language);
    if (install(application, wanted, words, folder)) {
        // The system's own formats may be of several languages, by its owner's choice; they stay as they are.
        if (!language.isEmpty())
            QLocale::setDefault(wanted);
        installQtWords(application, wanted);
        return;
    }
    // English dates in English words, in the form of where we are. English knows its plurals from its file.
    const QLocale english(QLocale::English, wanted.territory());
    QLocale::setDefault(english);
    install(application, english, words, folder);
}

} // namespace app
