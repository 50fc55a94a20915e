// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/flaws.h"

#include <QCoreApplication>

#include <array>

namespace app::feeds {

// One is enough to tell a reader that the publisher should look.
QString repairSentence(Flaw flaws)
{
    struct Sentence
    {
        Flaw flaw;
        const char *words;
    };
    constexpr std::array gravestFirst = {
        Sentence{Flaw::Cut,
                 QT_TRANSLATE_NOOP("FeedRepair", "The feed ends too early: its last lines are missing.")},
        Sentence{Flaw::Structure,
                 QT_TRANSLATE_NOOP("FeedRepair", "The feed is not well-formed: its tags do not match.")},
        Sentence{Flaw::Encoding,
                 QT_TRANSLATE_NOOP("FeedRepair", "The feed is not in the character encoding it names.")},
        Sentence{Flaw::Ampersands,
                 QT_TRANSLATE_NOOP("FeedRepair", "The feed has ampersands that are not escaped.")},
        Sentence{Flaw::ControlCharacters,
                 QT_TRANSLATE_NOOP("FeedRepair", "The feed has control characters, which no feed may have.")},
        Sentence{Flaw::Junk, QT_TRANSLATE_NOOP(
                                 "FeedRepair",
                                 "The feed does not begin with its first line: something stands before it.")},
        Sentence{Flaw::Trailing,
                 QT_TRANSLATE_NOOP("FeedRepair",
                                   "The feed does not end with its last line: something stands behind it.")},
    };
    for (const Sentence &sentence : gravestFirst) {
        if (has(flaws, sentence.flaw))
            return QCoreApplication::translate("FeedRepair", sentence.words);
    }
    return {};
}

} // namespace app::feeds
