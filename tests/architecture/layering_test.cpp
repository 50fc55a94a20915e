// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// The shape of the source tree, kept by a test: who may include whom.
class LayeringTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyFolderIsKnown_data() { sourceFiles(); }
    void everyFolderIsKnown();
    void everyIncludePointsDown_data() { sourceFiles(); }
    void everyIncludePointsDown();
    void sqliteStaysInTheStore_data() { sourceFiles(); }
    void sqliteStaysInTheStore();
    void nothingReachesRoundTheBack_data() { sourceFiles(); }
    void nothingReachesRoundTheBack();

private:
    void sourceFiles();
};

namespace {

// folder -> the other folders it may include. A folder that is not here does not exist yet.
const QMap<QString, QStringList> mayInclude = {
    {u"models"_s, {}},
    {u"models/itemmodels"_s, {u"models"_s}},
    {u"app/base"_s, {}},
    {u"app/net"_s, {u"models"_s, u"app/base"_s}},
    {u"app/secrets"_s, {u"models"_s, u"app/base"_s}},
    {u"app/feeds"_s, {u"models"_s, u"app/base"_s}},
    {u"app/html"_s, {u"models"_s, u"app/base"_s}},
    {u"app/text"_s, {u"models"_s, u"app/base"_s}},
    {u"app/store"_s, {u"models"_s, u"app/base"_s}},
    {u"app/opml"_s, {u"models"_s, u"app/base"_s}},
    {u"app/images"_s, {u"models"_s, u"app/base"_s, u"app/net"_s}},
    {u"app/refresh"_s,
     {u"models"_s, u"app/base"_s, u"app/net"_s, u"app/feeds"_s, u"app/html"_s, u"app/store"_s}},
    {u"app/notify"_s, {u"models"_s, u"app/base"_s}},
    {u"app/cli"_s,
     {u"models"_s, u"app/base"_s, u"app/net"_s, u"app/feeds"_s, u"app/html"_s, u"app/text"_s, u"app/store"_s,
      u"app/opml"_s, u"app/images"_s, u"app/refresh"_s, u"app/secrets"_s}},
    {u"ui/theme"_s, {u"models"_s}},
    {u"ui/widgets"_s, {u"ui/theme"_s}},
    {u"ui/feeds"_s, {u"models"_s, u"models/itemmodels"_s, u"ui/theme"_s, u"ui/widgets"_s}},
    {u"ui/articles"_s, {u"models"_s, u"models/itemmodels"_s, u"ui/theme"_s, u"ui/widgets"_s}},
    {u"ui/reader"_s, {u"models"_s, u"ui/theme"_s, u"ui/widgets"_s}},
    {u"ui/library"_s, {u"models"_s, u"ui/theme"_s, u"ui/widgets"_s}},
    {u"ui/collections"_s, {u"models"_s, u"ui/theme"_s, u"ui/widgets"_s}},
    {u"ui/preferences"_s, {u"models"_s, u"ui/theme"_s, u"ui/widgets"_s}},
    {u"ui/health"_s, {u"models"_s, u"models/itemmodels"_s, u"ui/theme"_s, u"ui/widgets"_s}},
    {u"ui/shell"_s,
     {u"models"_s, u"models/itemmodels"_s, u"ui/theme"_s, u"ui/widgets"_s, u"ui/feeds"_s, u"ui/articles"_s,
      u"ui/reader"_s, u"ui/collections"_s, u"ui/preferences"_s}},
};

// The one folder, and the one file, where both sides meet.
bool maySeeEverything(const QString &folder)
{
    return folder == "app/session"_L1 || folder == "app"_L1;
}

QString folderOf(const QString &path)
{
    return path.section(u'/', 0, -2);
}

QStringList linesOf(const QString &path)
{
    QFile file(QStringLiteral(SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n') : QStringList();
}

} // namespace

void LayeringTest::sourceFiles()
{
    QTest::addColumn<QString>("path");
    const QDir root(QStringLiteral(SOURCE_DIR));
    for (const QString &top : {u"models"_s, u"app"_s, u"ui"_s}) {
        QDirIterator files(root.filePath(top), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = root.relativeFilePath(files.next());
            QTest::newRow(path.toUtf8().constData()) << path;
        }
    }
}

void LayeringTest::everyFolderIsKnown()
{
    QFETCH(const QString, path);
    const QString folder = folderOf(path);
    QVERIFY2(mayInclude.contains(folder) || maySeeEverything(folder),
             qPrintable(folder + u" has no line in the layer table"_s));
}

void LayeringTest::everyIncludePointsDown()
{
    QFETCH(const QString, path);

    static const QRegularExpression include(uR"re(^\s*#\s*include\s+"([^"]*)")re"_s);
    const QString from = folderOf(path);
    if (maySeeEverything(from))
        return;
    for (const QString &line : linesOf(path)) {
        const QString included = include.match(line).captured(1);
        if (included.isEmpty() || included.endsWith(".moc"_L1))
            continue;
        const QString to = folderOf(included);
        QVERIFY2(!to.isEmpty(), qPrintable(included + u" is not written from the root"_s));
        QVERIFY2(to == from || mayInclude.value(from).contains(to),
                 qPrintable(from + u" may not include "_s + to));
    }
}

void LayeringTest::sqliteStaysInTheStore()
{
    QFETCH(const QString, path);
    if (folderOf(path) == "app/store"_L1)
        return;
    for (const QString &line : linesOf(path))
        QVERIFY2(!line.contains("#include <sqlite3"_L1) && !line.contains("#include <QSql"_L1),
                 qPrintable(line));
}

void LayeringTest::nothingReachesRoundTheBack()
{
    QFETCH(const QString, path);
    if (path == "app/main.cpp"_L1)
        return;
    static const QRegularExpression backDoor(uR"re(\binstance\(\)|\bqApp->)re"_s);
    for (const QString &line : linesOf(path)) {
        const bool isQtsOnlyWay = line.contains("QThreadPool::globalInstance"_L1)
                                  || line.contains("QNetworkInformation::instance"_L1);
        if (!isQtsOnlyWay && !line.trimmed().startsWith("//"_L1))
            QVERIFY2(!backDoor.match(line).hasMatch(), qPrintable(line));
    }
}

QTEST_GUILESS_MAIN(LayeringTest)
#include "layering_test.moc"
