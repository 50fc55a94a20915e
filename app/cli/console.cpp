// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include <QJsonDocument>

namespace app::cli {

Console::Console(QIODevice &in, QIODevice &out, QIODevice &err, bool isTerminal)
    : m_in(in)
    , m_out(out)
    , m_err(err)
    , m_isTerminal(isTerminal)
{}

void Console::write(const QByteArray &bytes)
{
    m_out.write(bytes);
}

void Console::print(const QString &line)
{
    m_out.write(line.toUtf8() + '\n');
}

void Console::print(const QJsonObject &document)
{
    m_out.write(QJsonDocument(document).toJson());
}

void Console::say(const QString &sentence)
{
    if (!m_quiet)
        tell(sentence);
}

void Console::complain(const QString &sentence)
{
    tell(sentence);
}

void Console::progress(const QString &sentence)
{
    if (!m_isTerminal || m_quiet || (sentence.isEmpty() && m_progressLength == 0))
        return;
    m_err.write('\r' + sentence.leftJustified(m_progressLength).toUtf8() + (sentence.isEmpty() ? "\r" : ""));
    m_progressLength = sentence.size();
}

void Console::tell(const QString &sentence)
{
    progress({});
    m_err.write(sentence.toUtf8() + '\n');
}

} // namespace app::cli
