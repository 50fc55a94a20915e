// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/paths.h"
#include "app/base/result.h"
#include "app/secrets/keyring.h"
#include "models/ids.h"
#include "models/problem.h"

#include <QFuture>
#include <QObject>

#include <chrono>
#include <memory>

namespace app::secrets {

/// Where a password lies.
enum class Keeping {
    Keyring,
    File ///< In the profile, readable by its owner only, not encrypted: the user should know.
};

/// The name that a feed's password is kept under.
QString passwordName(models::FeedId feed);

/// Keeps passwords: in the desktop's keyring if there is one that answers, else in a file of the profile.
/// Every call returns at once. They are done in their order, one at a time, so that a locked keyring asks its
/// user once; one that refused or did not answer in time is not asked again by this object. What was read or
/// written once is known from then on. Names and passwords are never logged.
class Passwords final : public QObject
{
    Q_OBJECT

public:
    using Written = Result<Keeping, models::Problem>;

    /// `patience`: so long may a keyring take, which includes a user who is asked to unlock it.
    explicit Passwords(const Paths &paths,
                       std::unique_ptr<Keyring> keyring = systemKeyring(),
                       std::chrono::milliseconds patience = std::chrono::seconds(60),
                       QObject *parent = nullptr);
    ~Passwords() override;

    /// Empty if there is none. One that lies in the file although there is a keyring by now moves there.
    QFuture<QString> read(const QString &name);
    /// An empty password removes it. Its problem is FileNotWritable.
    QFuture<Written> write(const QString &name, const QString &password);
    QFuture<Keeping> keeping(); ///< Where a password would lie that is written now.

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace app::secrets
