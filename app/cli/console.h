// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QJsonObject>
#include <QString>

namespace app::cli {

/// Where a command reads and writes: the terminal's three streams, or a test's buffers.
class Console
{
public:
    Console(QIODevice &in, QIODevice &out, QIODevice &err, bool isTerminal = false);

    void setQuiet(bool quiet) { m_quiet = quiet; }

    QByteArray readAll() { return m_in.readAll(); }
    void write(const QByteArray &bytes);     ///< What was asked for, as it is.
    void print(const QString &line);         ///< What was asked for, a line of it.
    void print(const QJsonObject &document); ///< What was asked for, as the one JSON document.
    void say(const QString &sentence);       ///< What happened, on standard error; not if quiet.
    void complain(const QString &sentence);  ///< What went wrong, on standard error, quiet or not.
    void progress(const QString &sentence);  ///< Over the last progress; only on a terminal. Empty: wiped.

private:
    void tell(const QString &sentence);

    QIODevice &m_in;
    QIODevice &m_out;
    QIODevice &m_err;
    bool m_isTerminal = false; ///< Standard error is one.
    bool m_quiet = false;
    qsizetype m_progressLength = 0;
};

} // namespace app::cli
