// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/firststart.h"

#include "app/base/answers.h"

#include <QFile>
#include <QPromise>

#include <memory>

using namespace Qt::StringLiterals;

namespace app::session {

namespace {

const QString doneKey = u"first-start"_s;
const QString welcomeAddress = u"courant:welcome"_s;

} // namespace

std::optional<QByteArray> bundledFeed(const QUrl &url)
{
    QFile file(u":/courant/welcome.atom"_s);
    if (url != QUrl(welcomeAddress) || !file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

QFuture<bool> subscribeAtFirst(store::Library &library)
{
    store::NewFeed solidot;
    solidot.url = QUrl(u"https://www.solidot.org/index.rss"_s);
    solidot.title =
        u"Solidot 奇客"_s; // until its publisher is heard, and after: its channel has a slogan for a title
    solidot.site = QUrl(u"https://www.solidot.org/"_s);
    store::NewFeed welcome;
    welcome.url = QUrl(welcomeAddress);
    welcome.settings.notify = false;

    // Each step waits for the one before; the answers come by way of the library's thread.
    auto promise = std::make_shared<QPromise<bool>>();
    promise->start();
    const auto finish = [promise](bool did) {
        promise->addResult(did);
        promise->finish();
    };
    store::Library *const asked = &library;
    whenAnswered(library.setting(doneKey), asked, [=](const auto &done) {
        if (!done || !done.value().isEmpty())
            return finish(false);
        whenAnswered(asked->tree(), asked, [=](const auto &tree) {
            if (!tree)
                return finish(false);
            asked->setSetting(doneKey, u"1"_s);
            if (!tree.value().feeds().isEmpty())
                return finish(false);
            asked->addFeed(welcome);
            whenAnswered(asked->addFeed(solidot), asked, [=](const auto &) { finish(true); });
        });
    });
    return promise->future();
}

} // namespace app::session
