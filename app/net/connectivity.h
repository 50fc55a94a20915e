// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace app::net {

/// What the system says of the network by itself. It may be wrong (a tunnel that it does not know of), so
/// what the user asks for is tried all the same.
class Connectivity : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual bool isDown() const = 0; ///< The system is sure that it reaches nobody but itself.

signals:
    void cameBack(); ///< It was down, and is no longer.
};

/// QNetworkInformation's, on the first thread; null where there is no plugin that knows.
std::unique_ptr<Connectivity> systemConnectivity();

} // namespace app::net
