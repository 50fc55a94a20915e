// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/library.h"

namespace app::session {

/// Goes on with the library's answer on the context's thread, unless the context is gone by then. The work
/// may take it as `const auto &`, which QFuture::then() would misread as wanting the future itself.
template<typename Value, typename Work>
void whenAnswered(store::Answer<Value> answer, QObject *context, Work work)
{
    answer.then(context, [work](const Result<Value, models::Problem> &result) { work(result); });
}

} // namespace app::session
