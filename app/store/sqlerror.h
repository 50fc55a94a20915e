// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/problem.h"

#include <QByteArray>
#include <QString>

#include <exception>

namespace app::store {

/// A failed SQLite call. It never leaves this folder: problemOf() makes it a value.
class SqlError final : public std::exception
{
public:
    SqlError(int code, const QString &message, const QByteArray &sql);

    int code() const { return m_code; } ///< SQLite's extended result code.
    const QByteArray &evidence() const { return m_evidence; }
    const char *what() const noexcept override { return m_evidence.constData(); }

private:
    int m_code = 0;
    QByteArray m_evidence;
};

/// A command that cannot be done although SQLite would do it. Thrown inside a transaction, which rolls back.
struct Refusal
{
    models::Problem problem;
};

/// What a failed call means for the library in this file.
models::Problem problemOf(const SqlError &error, const QString &path);

} // namespace app::store
