// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include "app/base/trace.h"
#include "app/cli/commands.h"
#include "app/cli/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app::cli {

namespace {

const OptionNames &globalNames()
{
    static const OptionNames names(
        u"[--profile DIR] [--extra-ca FILE] [--trace FILE] [--lang LANGUAGE] [--json] "
        "[--quiet] [--version] [--help] [--no-refresh] [--no-first-run]"_s);
    return names;
}

void setGlobal(GlobalOptions &options, const QString &name, const QString &value)
{
    if (name == "profile"_L1)
        options.profile = value;
    else if (name == "extra-ca"_L1)
        options.extraCa = value;
    else if (name == "trace"_L1)
        options.trace = value;
    else if (name == "lang"_L1)
        options.language = value;
    else if (name == "json"_L1)
        options.json = true;
    else if (name == "quiet"_L1)
        options.quiet = true;
    else if (name == "version"_L1)
        options.version = true;
    else if (name == "help"_L1)
        options.help = true;
    else if (name == "no-refresh"_L1)
        options.noRefresh = true;
    else if (name == "no-first-run"_L1)
        options.noFirstRun = true;
}

bool looksLikeAddress(const QString &word)
{
    return word.contains(u':') || word.contains(u'.') || word.contains(u'/');
}

/// Walks the words once; what it cannot understand ends in the complaint.
class Reader
{
public:
    Reader(const QStringList &words, const QList<Command> &commands)
        : m_words(words)
        , m_commands(commands)
    {}

    Invocation read()
    {
        bool optionsEnded = false;
        while (m_at < m_words.size() && m_read.complaint.isEmpty()) {
            const QString word = m_words.at(m_at++);
            if (optionsEnded || !word.startsWith("--"_L1))
                operand(word);
            else if (word == "--"_L1)
                optionsEnded = true;
            else
                option(word.mid(2));
        }
        checkOperands();
        return std::move(m_read);
    }

private:
    void operand(const QString &word)
    {
        if (m_read.command)
            return m_read.arguments.addOperand(word);
        const auto known = std::find_if(m_commands.cbegin(), m_commands.cend(),
                                        [&](const Command &command) { return command.name == word; });
        if (known != m_commands.cend() && m_read.addresses.isEmpty()) {
            m_read.command = *known;
            m_ownNames = OptionNames(known->usage);
        } else if (looksLikeAddress(word)) {
            m_read.addresses.append(word);
        } else {
            //: %1 is a word of the command line.
            m_read.complaint = Words::tr("There is no command “%1”.").arg(word);
        }
    }

    void option(const QString &word)
    {
        QString name = word.section(u'=', 0, 0);
        if (name == "base"_L1) // the address that relative addresses are relative to, by its other name
            name = u"url"_s;
        const bool isOwn = m_ownNames.contains(name);
        if (!isOwn && !globalNames().contains(name)) {
            //: %1 is an option, such as "--limit".
            m_read.complaint = Words::tr("There is no option “%1” here.").arg(u"--"_s + name);
            return;
        }

        QString value = word.section(u'=', 1);
        const bool takesValue = (isOwn ? m_ownNames : globalNames()).takesValue(name);
        if (takesValue && !word.contains(u'=')) {
            if (m_at == m_words.size()) {
                //: %1 is an option, such as "--limit".
                m_read.complaint = Words::tr("“%1” wants a value behind it.").arg(u"--"_s + name);
                return;
            }
            value = m_words.at(m_at++);
        }
        if (isOwn)
            m_read.arguments.setOption(name, value);
        else
            setGlobal(m_read.options, name, value);
    }

    void checkOperands()
    {
        if (!m_read.command || !m_read.complaint.isEmpty() || m_read.options.help)
            return;
        const qsizetype given = m_read.arguments.operands().size();
        if (given < m_read.command->fewest)
            m_read.complaint = Words::tr("Something is missing.");
        else if (m_read.command->most >= 0 && given > m_read.command->most)
            //: %1 is a word of the command line.
            m_read.complaint =
                Words::tr("“%1” is one word too many.").arg(m_read.arguments.operand(m_read.command->most));
    }

    const QStringList &m_words;
    const QList<Command> &m_commands;
    qsizetype m_at = 0;
    OptionNames m_ownNames{QString()};
    Invocation m_read;
};

QString usageOf(const Invocation &invocation)
{
    const QString usage = invocation.command ? invocation.command->usage : Words::tr("[URL...] | COMMAND");
    //: %1 is a command with its arguments, such as "parse FILE".
    return Words::tr("Usage: courant %1").arg(usage);
}

ExitStatus refuse(const Invocation &invocation, Console &console, const QString &why)
{
    const QString name = invocation.command ? u"courant "_s + invocation.command->name : u"courant"_s;
    console.complain(name + u": "_s + why);
    console.complain(usageOf(invocation));
    return ExitStatus::WrongArguments;
}

void help(const Invocation &invocation, const QList<Command> &commands, Console &console)
{
    console.print(usageOf(invocation));
    console.print(QString());
    if (invocation.command)
        return console.print(invocation.command->summary);

    console.print(Words::tr("Without a command the window opens; addresses are offered as new feeds."));
    console.print(QString());
    for (const Command &command : commands) {
        console.print(u"  courant "_s + command.usage);
        console.print(u"      "_s + command.summary);
    }
    console.print(QString());
    const QList<std::pair<QString, QString>> options{
        {u"--profile DIR"_s, Words::tr("Everything of this profile lies in this folder.")},
        {u"--json"_s, Words::tr("One JSON document on standard output.")},
        {u"--quiet"_s, Words::tr("Nothing on standard error but what went wrong.")},
        {u"--extra-ca FILE"_s, Words::tr("Trust the certificates in this PEM file as well.")},
        {u"--trace FILE"_s, Words::tr("Append a JSON line for every measured span.")},
        {u"--lang LANGUAGE"_s, Words::tr("Speak this language, such as en or zh_CN.")},
        {u"--version"_s, Words::tr("Tell the version.")},
        {u"--help"_s, Words::tr("Tell this; behind a command, tell about it.")},
    };
    for (const auto &[option, summary] : options)
        console.print(u"  "_s + option.leftJustified(18) + summary);
}

} // namespace

Invocation readInvocation(const QStringList &words, const QList<Command> &commands)
{
    return Reader(words, commands).read();
}

ExitStatus run(const Invocation &invocation,
               const QList<Command> &commands,
               Console &console,
               const Surroundings &surroundings)
{
    console.setQuiet(invocation.options.quiet);
    if (!invocation.complaint.isEmpty())
        return refuse(invocation, console, invocation.complaint);
    if (invocation.options.help) {
        help(invocation, commands, console);
        return ExitStatus::Done;
    }
    if (invocation.options.version || !invocation.command) {
        console.print(u"Courant "_s + QCoreApplication::applicationVersion());
        return ExitStatus::Done;
    }

    trace::open(invocation.options.trace);
    trace::span("started", trace::sinceStart());
    Context context{invocation.options, invocation.arguments,     console,
                    surroundings.clock, surroundings.preferences, surroundings.bundled};
    try {
        return invocation.command->run(context);
    } catch (const Refusal &refusal) {
        if (refusal.status == ExitStatus::WrongArguments)
            return refuse(invocation, console, refusal.sentence);
        console.complain(refusal.sentence);
        return refusal.status;
    }
}

QList<Command> allCommands()
{
    return documentCommands() + subscriptionCommands() + refreshCommands() + articleCommands()
           + collectionCommands() + markCommands() + transferCommands() + careCommands();
}

} // namespace app::cli
