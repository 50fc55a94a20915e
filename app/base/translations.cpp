// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace app {

void installTranslation(QCoreApplication &application, const QString &language)
{
    auto *translator = new QTranslator(&application);
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    // English knows its plurals only from its file, so it is loaded where there is no other.
    if (translator->load(locale, u"courant"_s, u"_"_s, u":/i18n"_s)
        || translator->load(u":/i18n/courant_en"_s))
        QCoreApplication::installTranslator(translator);
}

} // namespace app
