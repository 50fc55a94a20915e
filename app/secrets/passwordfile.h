// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace app::secrets {

/// Passwords in a file that only its owner may read: where there is no keyring. Not encrypted, since the key
/// would lie beside it. Each call opens the file anew; they are to be made on one thread.
class PasswordFile
{
public:
    explicit PasswordFile(const QString &path);

    QString read(const QString &name) const; ///< Empty if there is none.
    /// An empty password removes the entry. Answers why it could not be written, if it could not.
    std::optional<QString> write(const QString &name, const QString &password) const;

private:
    QString m_path;
};

} // namespace app::secrets
