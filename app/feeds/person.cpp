// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/person.h"

#include <QStringList>

namespace app::feeds {

namespace {

bool isMailAddress(const QString &text)
{
    return text.contains(u'@') && !text.contains(u' ');
}

QString bare(QString text)
{
    text = text.trimmed();
    if (text.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive))
        text.remove(0, 7);
    while (text.size() > 1 && text.startsWith(u'"') && text.endsWith(u'"'))
        text = text.mid(1, text.size() - 2).trimmed();
    return text;
}

QString onePerson(const QString &text)
{
    for (const auto &[opening, closing] : {std::pair(u'(', u')'), std::pair(u'<', u'>')}) {
        const qsizetype from = text.indexOf(opening);
        const qsizetype to = text.indexOf(closing, from + 1);
        if (from < 0 || to < 0)
            continue;
        const QString outside = bare(text.left(from) + text.mid(to + 1));
        const QString inside = bare(text.mid(from + 1, to - from - 1));
        if (isMailAddress(outside) && !inside.isEmpty())
            return inside;
        if ((isMailAddress(inside) || inside.isEmpty()) && !outside.isEmpty())
            return outside;
    }
    return bare(text);
}

} // namespace

QString personName(const QString &text)
{
    if (text.count(u'@') < 2 || !text.contains(u','))
        return onePerson(text);
    QStringList names;
    for (const QString &person : text.split(u',')) {
        if (const QString name = onePerson(person); !name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names.join(QLatin1String(", "));
}

} // namespace app::feeds
