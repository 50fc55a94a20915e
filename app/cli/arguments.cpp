// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include "app/cli/exitstatus.h"
#include "app/cli/words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace app::cli {

using models::ArticleId;

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

ArticleId articleNamed(const QString &word)
{
    bool isNumber = false;
    const ArticleId id(word.toLongLong(&isNumber));
    if (!isNumber || !id)
        //: %1 is a word of the command line.
        throw Refusal{ExitStatus::WrongArguments,
                      Words::tr("“%1” is not the number of an article.").arg(word)};
    return id;
}

OptionNames::OptionNames(const QString &usage)
{
    static const QRegularExpression option(uR"(--([a-z-]+)( ?))"_s);
    for (const QRegularExpressionMatch &match : option.globalMatch(usage))
        m_takesValue.insert(match.captured(1), !match.capturedView(2).isEmpty());
}

} // namespace app::cli
