// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hostile/stage.h"

#include <algorithm>
#include <memory>

namespace tests::hostile {

Arrange answer(const HttpResponse &response)
{
    return [response](Stage &stage) { stage.serve("/feed", response); };
}

Arrange answerWith(const std::function<HttpResponse()> &make)
{
    return [make](Stage &stage) { stage.serve("/feed", make()); };
}

Arrange inTurn(const QList<HttpResponse> &responses)
{
    return [responses](Stage &stage) {
        const auto turn = std::make_shared<qsizetype>(0);
        stage.handle("/feed", [responses, turn](const HttpRequest &) {
            return responses.at(std::min((*turn)++, responses.size() - 1));
        });
    };
}

Arrange document(const QByteArray &body)
{
    return answer(HttpResponse::feed(body));
}

Arrange documents(const QList<QByteArray> &bodies)
{
    QList<HttpResponse> responses;
    for (const QByteArray &body : bodies)
        responses.append(HttpResponse::feed(body));
    return inTurn(responses);
}

Expected fails(models::Problem::Kind kind)
{
    Expected expected = fails();
    expected.problem = kind;
    return expected;
}

Expected fails()
{
    Expected expected;
    expected.comesTo = Class::Error;
    return expected;
}

Expected reads(const QStringList &titles)
{
    Expected expected;
    expected.stored = static_cast<int>(titles.size());
    expected.titles = titles;
    return expected;
}

Expected keeps(int stored)
{
    Expected expected;
    expected.stored = stored;
    return expected;
}

HttpResponse rawResponse(const QByteArray &bytes, HttpResponse::End end)
{
    HttpResponse response;
    response.raw = bytes;
    response.end = end;
    return response;
}

} // namespace tests::hostile
