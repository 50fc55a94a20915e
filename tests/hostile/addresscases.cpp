// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hostile/stage.h"

#include <QTcpServer>

using namespace Qt::StringLiterals;

namespace tests::hostile {

using Kind = models::Problem::Kind;

namespace {

/// The subscription itself has this address, as an import may bring one.
Case subscribed(const char *name, const QString &address)
{
    Expected expected = fails(Kind::AddressRefused);
    expected.asked = 0;
    expected.heals = false;
    expected.address = QUrl(address).path().toLatin1();
    return {name, [address](Stage &stage) { stage.setAddress(QUrl(address)); }, expected};
}

QUrl closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return QUrl(u"http://127.0.0.1:%1/feed"_s.arg(server.serverPort()));
}

} // namespace

QList<Case> addressCases()
{
    return {
        subscribed("address-file", u"file:///etc/hostname"_s),
        subscribed("address-data", u"data:text/xml,feed"_s),
        subscribed("address-javascript", u"javascript:alert(1)"_s),
        subscribed("address-ftp", u"ftp://127.0.0.1/feed"_s),
        subscribed("address-qrc", u"qrc:/feed"_s),
        subscribed("address-shell", u"|id"_s),
        subscribed("address-exec", u"exec:/usr/bin/id"_s),
        subscribed("address-no-host", u"http:///feed"_s),
        {"address-closed-port",
         [](Stage &stage) { stage.setAddress(closedPort()); },
         {.comesTo = Class::Error, .problem = Kind::ConnectionFailed, .asked = 0, .heals = false}},
        {"address-query",
         [](Stage &stage) {
             stage.serveGood();
             stage.setAddress(stage.url(u"/feed?q=%0d%0aX-Injected:%20yes"_s));
         },
         {.also =
              [](Stage &stage) {
                  return stage.requests().constLast().has("X-Injected") ? u"a header"_s : QString();
              }}},
    };
}

} // namespace tests::hostile
