// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/inprocess.h"

#include <QTest>

using namespace Qt::StringLiterals;
using tests::courant;
using tests::Outcome;

/// Words of a command line are understood, or refused with a reason and the usage.
class CommandLineTest final : public QObject
{
    Q_OBJECT

private slots:
    void globalOptionsStandAnywhere_data();
    void globalOptionsStandAnywhere();
    void optionsAreReadAsTheUsageSays();
    void withoutACommandTheWindowOpens_data();
    void withoutACommandTheWindowOpens();
    void wrongWordsAreRefusedWithTheUsage_data();
    void wrongWordsAreRefusedWithTheUsage();
    void helpNamesEveryCommand();
    void everyCommandTellsAboutItself_data();
    void everyCommandTellsAboutItself();
};

namespace {

app::cli::Invocation read(const QStringList &words)
{
    return app::cli::readInvocation(words, app::cli::allCommands());
}

} // namespace

void CommandLineTest::globalOptionsStandAnywhere_data()
{
    QTest::addColumn<QStringList>("words");

    QTest::newRow("before") << QStringList{u"--json"_s, u"--profile"_s, u"P"_s, u"parse"_s, u"f.xml"_s};
    QTest::newRow("behind") << QStringList{u"parse"_s, u"f.xml"_s, u"--profile=P"_s, u"--json"_s};
    QTest::newRow("between") << QStringList{u"parse"_s, u"--json"_s, u"--profile"_s, u"P"_s, u"f.xml"_s};
}

void CommandLineTest::globalOptionsStandAnywhere()
{
    QFETCH(const QStringList, words);
    const auto invocation = read(words);

    QCOMPARE(invocation.complaint, QString());
    QVERIFY(invocation.options.json);
    QCOMPARE(invocation.options.profile, u"P"_s);
    QCOMPARE(invocation.command.value().name, u"parse"_s);
    QCOMPARE(invocation.arguments.operands(), QStringList{u"f.xml"_s});
}

void CommandLineTest::optionsAreReadAsTheUsageSays()
{
    const auto invocation = read({u"articles"_s, u"--unread"_s, u"--limit"_s, u"5"_s, u"--query=a=b"_s});
    QCOMPARE(invocation.complaint, QString());
    QVERIFY(invocation.arguments.has(u"unread"_s));
    QCOMPARE(invocation.arguments.number(u"limit"_s, 0), 5);
    QCOMPARE(invocation.arguments.value(u"query"_s), u"a=b"_s);

    QCOMPARE(read({u"parse"_s, u"--base"_s, u"http://a/"_s, u"-"_s}).arguments.value(u"url"_s),
             u"http://a/"_s);
    QCOMPARE(read({u"parse"_s, u"--"_s, u"--json"_s}).arguments.operands(), QStringList{u"--json"_s});
    QCOMPARE(read({u"search"_s, u"linux"_s, u"-windows"_s}).arguments.operands(),
             QStringList({u"linux"_s, u"-windows"_s}));
}

void CommandLineTest::withoutACommandTheWindowOpens_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("addresses");

    QTest::newRow("nothing") << QStringList() << QStringList();
    QTest::newRow("options") << QStringList{u"--no-refresh"_s, u"--profile"_s, u"P"_s} << QStringList();
    QTest::newRow("an address") << QStringList{u"https://a.example/feed"_s}
                                << QStringList{u"https://a.example/feed"_s};
    QTest::newRow("two addresses") << QStringList{u"feed://a.example/"_s, u"b.example"_s}
                                   << QStringList{u"feed://a.example/"_s, u"b.example"_s};
}

void CommandLineTest::withoutACommandTheWindowOpens()
{
    QFETCH(const QStringList, words);
    const auto invocation = read(words);

    QVERIFY(invocation.wantsWindow());
    QTEST(invocation.addresses, "addresses");
}

void CommandLineTest::wrongWordsAreRefusedWithTheUsage_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("culprit");

    QTest::newRow("no such command") << QStringList{u"pars"_s} << u"pars"_s;
    QTest::newRow("no such option") << QStringList{u"parse"_s, u"--wow"_s, u"f"_s} << u"--wow"_s;
    QTest::newRow("an option of another command")
        << QStringList{u"feeds"_s, u"--limit"_s, u"3"_s} << u"--limit"_s;
    QTest::newRow("a value is missing") << QStringList{u"parse"_s, u"f"_s, u"--url"_s} << u"--url"_s;
    QTest::newRow("an operand is missing") << QStringList{u"parse"_s} << u"missing"_s;
    QTest::newRow("an operand too many") << QStringList{u"parse"_s, u"a"_s, u"b"_s} << u"“b”"_s;
    QTest::newRow("no number") << QStringList{u"articles"_s, u"--limit"_s, u"many"_s} << u"many"_s;
    QTest::newRow("too few jobs") << QStringList{u"refresh"_s, u"--jobs"_s, u"0"_s} << u"jobs"_s;
    QTest::newRow("no article") << QStringList{u"show"_s, u"first"_s} << u"first"_s;
    QTest::newRow("no format") << QStringList{u"show"_s, u"1"_s, u"--format"_s, u"pdf"_s} << u"pdf"_s;
    QTest::newRow("no mark") << QStringList{u"mark"_s, u"seen"_s, u"1"_s} << u"seen"_s;
    QTest::newRow("marks what?") << QStringList{u"mark"_s, u"read"_s} << u"--all"_s;
    QTest::newRow("marks twice") << QStringList{u"mark"_s, u"read"_s, u"1"_s, u"--all"_s} << u"--all"_s;
    QTest::newRow("marks no article") << QStringList{u"mark"_s, u"read"_s, u"x"_s} << u"“x”"_s;
}

void CommandLineTest::wrongWordsAreRefusedWithTheUsage()
{
    QFETCH(const QStringList, words);
    QFETCH(const QString, culprit);
    const QTemporaryDir profile;
    const Outcome outcome = courant(QStringList{u"--profile="_s + profile.path()} + words);

    QCOMPARE(outcome.exit, 2);
    QCOMPARE(outcome.out, QString());
    const QStringList lines = outcome.err.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.first().contains(culprit), qPrintable(outcome.err));
    QVERIFY2(lines.last().startsWith("Usage: courant "_L1), qPrintable(outcome.err));
}

void CommandLineTest::helpNamesEveryCommand()
{
    const Outcome outcome = courant({u"--help"_s});

    QCOMPARE(outcome.exit, 0);
    QCOMPARE(outcome.err, QString());
    for (const app::cli::Command &command : app::cli::allCommands())
        QVERIFY2(outcome.out.contains(command.usage), qPrintable(command.name));
    for (const QString &option : {u"--profile"_s, u"--json"_s, u"--quiet"_s, u"--extra-ca"_s, u"--trace"_s,
                                  u"--lang"_s, u"--version"_s, u"--help"_s})
        QVERIFY2(outcome.out.contains(option), qPrintable(option));
}

void CommandLineTest::everyCommandTellsAboutItself_data()
{
    QTest::addColumn<QString>("usage");
    for (const app::cli::Command &command : app::cli::allCommands())
        QTest::newRow(qPrintable(command.name)) << command.usage;
}

void CommandLineTest::everyCommandTellsAboutItself()
{
    QFETCH(const QString, usage);
    const QString name = QString::fromUtf8(QTest::currentDataTag());
    const Outcome outcome = courant({name, u"--help"_s});

    QCOMPARE(outcome.exit, 0);
    QVERIFY(usage.startsWith(name));
    QVERIFY(outcome.out.startsWith(u"Usage: courant "_s + usage + u'\n'));
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "commandline_test.moc"
