// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sqlfunctions.h"

#include "app/store/packing.h"

#include <QByteArray>
#include <QString>

#include <sqlite3.h>

namespace app::store {

namespace {

QString textOf(sqlite3_value *value)
{
    if (sqlite3_value_type(value) == SQLITE_BLOB) {
        const auto *bytes = static_cast<const char *>(sqlite3_value_blob(value));
        return unpacked(QByteArray::fromRawData(bytes, sqlite3_value_bytes(value)));
    }
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return QString::fromUtf8(text, sqlite3_value_bytes(value));
}

QString withoutTags(const QString &html)
{
    QString text;
    text.reserve(html.size());
    bool inTag = false;
    for (const QChar letter : html) {
        if (letter == u'<')
            inTag = true;
        else if (letter == u'>')
            inTag = false;
        else if (!inTag)
            text.append(letter);
    }
    return text;
}

void holds(sqlite3_context *context, int, sqlite3_value **arguments)
{
    sqlite3_result_int(context, textOf(arguments[0]).contains(textOf(arguments[1]), Qt::CaseInsensitive));
}

void holdsHtml(sqlite3_context *context, int, sqlite3_value **arguments)
{
    const QString words = textOf(arguments[1]);
    const QString html = textOf(arguments[0]);
    // Most bodies do not hold a word at all; only those that do are worth taking the tags from. Several words
    // may stand together only once the tags between them are gone.
    const bool likely = words.contains(u' ') || html.contains(words, Qt::CaseInsensitive);
    sqlite3_result_int(context, likely && withoutTags(html).contains(words, Qt::CaseInsensitive));
}

} // namespace

void addFunctions(sqlite3 *handle)
{
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    sqlite3_create_function(handle, "holds", 2, flags, nullptr, holds, nullptr, nullptr);
    sqlite3_create_function(handle, "holds_html", 2, flags, nullptr, holdsHtml, nullptr, nullptr);
}

} // namespace app::store
