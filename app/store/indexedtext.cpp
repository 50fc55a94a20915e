// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/indexedtext.h"

#include "app/store/packing.h"
#include "app/store/plaintext.h"
#include "app/store/statement.h"

#include <algorithm>

namespace app::store {

namespace {

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

/// What came from outside may hold no bytes that mean a part to us.
void withoutMarks(QByteArray &text, qsizetype from)
{
    std::replace_if(
        text.begin() + from, text.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
}

void append(Field field, const QByteArray &part, QByteArray &text)
{
    text.append(char(field));
    const qsizetype from = text.size();
    text.append(part);
    withoutMarks(text, from);
}

} // namespace

QByteArray indexedText(const Statement &row, int firstColumn)
{
    QByteArray text;
    appendPlainText(viewOf(bodyBytes(row, firstColumn + 3)), text);
    text.append(' ');
    appendPlainText(viewOf(bodyBytes(row, firstColumn + 4)), text);
    withoutMarks(text, 0);
    append(Field::Title, row.column<QByteArray>(firstColumn + 1), text);
    append(Field::Author, row.column<QByteArray>(firstColumn + 2), text);
    const QByteArray tags = row.column<QByteArray>(firstColumn + 5);
    if (!tags.isEmpty()) {
        for (const QByteArray &tag : tags.split('\n'))
            append(Field::Tag, tag, text);
    }
    append(Field::Feed, QByteArray::number(row.column<qint64>(firstColumn)), text);
    return text;
}

} // namespace app::store
