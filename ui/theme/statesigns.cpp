// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/statesigns.h"

#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace ui {

StateSign signOf(models::FeedState state)
{
    using models::FeedState;
    const Theme &theme = currentTheme();
    switch (state) {
    case FeedState::Failing: return {u"error"_s, theme.error};
    case FeedState::Gone: return {u"gone"_s, theme.error};
    case FeedState::SlowedDown:
    case FeedState::Faltering: return {u"warning"_s, theme.warn};
    case FeedState::Moved: return {u"moved"_s, theme.accent};
    case FeedState::Silent:
    case FeedState::NeverAsked: return {u"clock"_s, theme.text3};
    case FeedState::Repaired:
    case FeedState::Well: break;
    }
    return {u"ok"_s, theme.ok};
}

} // namespace ui
