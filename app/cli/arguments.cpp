// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include "app/cli/exitstatus.h"
#include "app/cli/words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace app::cli {

std::optional<int> Arguments::number(const QString &option, int least) const
{
    if (!has(option))
        return {};
    bool ok = false;
    const int number = value(option).toInt(&ok);
    if (!ok || number < least)
        //: %1 is an option, such as "limit"; %2 what was given; %3 the lowest number it takes.
        throw Refusal{
            ExitStatus::WrongArguments,
            Words::tr("--%1 wants a number from %3 on, not “%2”.").arg(option, value(option)).arg(least)};
    return number;
}

OptionNames::OptionNames(const QString &usage)
{
    static const QRegularExpression option(uR"(--([a-z-]+)( ?))"_s);
    for (const QRegularExpressionMatch &match : option.globalMatch(usage))
        m_takesValue.insert(match.captured(1), !match.capturedView(2).isEmpty());
}

} // namespace app::cli
