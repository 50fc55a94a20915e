// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/opmlactions.h"

#include "app/base/answers.h"
#include "app/opml/opmlreader.h"
#include "app/opml/opmlwriter.h"
#include "app/opml/subscriptions.h"
#include "ui/shell/mainwindow.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using models::Problem;

namespace app::session {

namespace {

constexpr qint64 largestFile = qint64{64} * 1024 * 1024; // bytes; a list of 100,000 feeds has 20 MB

Result<models::Outline, Problem> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return Problem{Problem::Kind::FileNotReadable, QFileInfo(path).fileName(), file.errorString()};
    auto outline = opml::readOpml(file.readAll());
    if (outline)
        return outline;
    Problem problem = outline.error();
    problem.subject = QFileInfo(path).fileName();
    return problem;
}

} // namespace

OpmlActions::OpmlActions(store::Library &library,
                         const TreeKeeper &tree,
                         ui::MainWindow &window,
                         QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_tree(tree)
    , m_window(window)
{
    connect(window.actions().at(ui::Actions::ImportSubscriptions), &QAction::triggered, this,
            &OpmlActions::askAndImport);
    connect(window.actions().at(ui::Actions::ExportSubscriptions), &QAction::triggered, this,
            &OpmlActions::askAndExport);
}

void OpmlActions::askAndImport()
{
    const QString path = QFileDialog::getOpenFileName(&m_window, tr("Import Subscriptions"), {},
                                                      tr("OPML files (*.opml *.xml);;All files (*)"));
    if (!path.isEmpty())
        importFile(path);
}

void OpmlActions::importFile(const QString &path)
{
    whenAnswered(QtConcurrent::run(read, path), this, [this](const auto &outline) {
        if (!outline) {
            emit failed(outline.error());
            return;
        }
        whenAnswered(m_library.importOutline(outline.value()), this, [this](const auto &report) {
            if (!report)
                emit failed(report.error());
            else if (report.value().added == 0)
                m_window.setStatus(tr("All of these feeds were there already."));
            else
                emit imported(tr("%n feed(s) added.", nullptr, report.value().added));
        });
    });
}

void OpmlActions::askAndExport()
{
    const QString path =
        QFileDialog::getSaveFileName(&m_window, tr("Export Subscriptions"),
                                     QDir::home().filePath(u"courant.opml"_s), tr("OPML files (*.opml)"));
    if (!path.isEmpty())
        exportTo(path);
}

void OpmlActions::exportTo(const QString &path)
{
    const QByteArray document = opml::writeOpml(opml::outlineOf(m_tree.tree(), tr("Courant subscriptions")),
                                                QDateTime::currentDateTimeUtc());
    QSaveFile file(path); // an old export is replaced whole or not at all
    if (file.open(QIODevice::WriteOnly) && file.write(document) == document.size() && file.commit())
        m_window.setStatus(tr("%n feed(s) written to “%1”.", nullptr, int(m_tree.tree().feeds().size()))
                               .arg(QFileInfo(path).fileName()));
    else
        emit failed({Problem::Kind::FileNotWritable, QFileInfo(path).fileName(), file.errorString()});
}

} // namespace app::session
