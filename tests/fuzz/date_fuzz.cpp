// SPDX-License-Identifier: GPL-3.0-or-later
// Dates as people write them in feeds.
#include "app/feeds/dates.h"
#include "tests/fuzz/feedpromises.h"

#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(fuzz::bytesOf(data, size));
    const std::vector<char16_t> exact(text.utf16(), text.utf16() + text.size()); // nothing behind its end
    const QDateTime date = app::feeds::parseDate(QStringView(exact.data(), text.size()));
    fuzz::checkDate(date);
    if (date.isValid())
        fuzz::promise(app::feeds::parseDate(date.toString(Qt::ISODateWithMs)) == date,
                      "a date written down is read as the same", date.toString(Qt::ISODateWithMs));
    return 0;
}
