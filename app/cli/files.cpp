// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/files.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

models::Problem problem(models::Problem::Kind kind, const QString &subject, const QString &evidence)
{
    models::Problem met;
    met.kind = kind;
    met.subject = subject;
    met.evidence = evidence;
    return met;
}

} // namespace

QByteArray readFile(Context &context, const QString &name)
{
    if (name == "-"_L1)
        return context.console.readAll();
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        throw refusalOf(problem(models::Problem::Kind::FileNotReadable, name, file.errorString()));
    return file.readAll();
}

void writeFile(Context &context, const QString &name, const QByteArray &bytes)
{
    if (name == "-"_L1)
        return context.console.write(bytes);
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        throw refusalOf(problem(models::Problem::Kind::FileNotWritable, name, file.errorString()));
}

} // namespace app::cli
