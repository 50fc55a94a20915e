// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/passwordfile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace app::secrets {

namespace {

constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

QJsonObject readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

PasswordFile::PasswordFile(const QString &path)
    : m_path(path)
{}

QString PasswordFile::read(const QString &name) const
{
    return readAll(m_path).value(name).toString();
}

std::optional<QString> PasswordFile::write(const QString &name, const QString &password) const
{
    QJsonObject all = readAll(m_path);
    if (all.value(name).toString() == password)
        return std::nullopt;
    if (password.isEmpty())
        all.remove(name);
    else
        all.insert(name, password);
    QSaveFile file(m_path);
    // Before the first byte is in it, and whoever could read the former one.
    const bool opened = file.open(QIODevice::WriteOnly) && file.setPermissions(ownerOnly);
    if (opened && file.write(QJsonDocument(all).toJson()) >= 0 && file.commit())
        return std::nullopt;
    return file.errorString();
}

} // namespace app::secrets
