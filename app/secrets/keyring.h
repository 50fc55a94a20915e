// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <memory>

namespace app::secrets {

/// The desktop's own store of passwords. It may not be there, be locked, or say no; it may even never answer.
class Keyring
{
public:
    enum class Outcome { Done, NothingThere, Refused };
    using Answer = std::function<void(Outcome, const QString &password)>;

    Keyring() = default;
    virtual ~Keyring() = default;
    Q_DISABLE_COPY_MOVE(Keyring)

    // Each answers at most once, later, from the event loop of the thread that asked.
    virtual void read(const QString &name, const Answer &answer) = 0;
    virtual void write(const QString &name, const QString &password, const Answer &answer) = 0;
    virtual void remove(const QString &name, const Answer &answer) = 0;
};

/// The Secret Service, KWallet, the Keychain of macOS or the Credential Store of Windows; null if Courant was
/// built without QtKeychain.
std::unique_ptr<Keyring> systemKeyring();

} // namespace app::secrets
