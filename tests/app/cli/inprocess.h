// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"
#include "app/cli/commands.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace tests {

/// What a command line came to.
struct Outcome
{
    int exit = -1;
    QString out;
    QString err;

    QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
    QString all() const { return QStringLiteral("%1\n%2\n%3").arg(exit).arg(out, err); }
};

/// Runs `courant words...` within the test.
inline Outcome courant(const QStringList &words, const QByteArray &input = {})
{
    QBuffer in;
    in.setData(input);
    in.open(QIODevice::ReadOnly);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QBuffer err;
    err.open(QIODevice::WriteOnly);
    app::cli::Console console(in, out, err);
    const QList<app::cli::Command> commands = app::cli::allCommands();
    const auto status = app::cli::run(app::cli::readInvocation(words, commands), commands, console);
    return {int(status), QString::fromUtf8(out.data()), QString::fromUtf8(err.data())};
}

/// RSS 2.0 with so many items, the newest first, numbered from 1.
inline QByteArray rss(const QByteArray &title, int items, const QByteArray &site = "http://site.example/")
{
    QByteArray feed = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>" + title
                      + "</title><link>" + site + "</link><description>d</description>";
    for (int i = items; i >= 1; --i) {
        const QByteArray number = QByteArray::number(i);
        feed += "<item><title>" + title + " story " + number + "</title><link>" + site + number
                + "</link><guid isPermaLink=\"false\">" + title + number
                + "</guid><pubDate>Mon, 23 Nov 2026 10:" + QByteArray::number(10 + i)
                + ":00 +0000</pubDate><description>&lt;p&gt;Words of story " + number
                + ".&lt;/p&gt;&lt;script&gt;evil()&lt;/script&gt;</description></item>";
    }
    return feed + "</channel></rss>";
}

} // namespace tests
