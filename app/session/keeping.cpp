// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/keeping.h"

#include "app/base/answers.h"
#include "app/base/logging.h"
#include "app/opml/copies.h"
#include "app/opml/subscriptions.h"
#include "ui/library/backupswindow.h"
#include "ui/library/damagedialog.h"
#include "ui/library/historywindow.h"
#include "ui/shell/mainwindow.h"

#include <QCoreApplication>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using models::Problem;
using ui::Actions;

namespace app::session {

namespace {

constexpr std::chrono::seconds soon(20); ///< After the start: the reader comes first.
constexpr std::chrono::hours later(1);
constexpr int daysBetweenWholeChecks = 7;
const QString wholeCheck = u"check.whole"_s;

} // namespace

Keeping::Keeping(store::Library &library,
                 const TreeKeeper &tree,
                 ui::MainWindow &window,
                 const Paths &paths,
                 Clock clock,
                 QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_tree(tree)
    , m_window(window)
    , m_paths(paths)
    , m_clock(std::move(clock))
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &Keeping::lookAfter);
    connect(&m_library, &store::Library::marksWaiting, this, &Keeping::showMarksWaiting);
    const auto on = [this](Actions::Id id, auto work) {
        connect(m_window.actions().at(id), &QAction::triggered, this, work);
    };
    on(Actions::History, [this] { showHistory(); });
    on(Actions::Backups, [this] { showBackups(); });
    on(Actions::CheckLibrary, [this] { check(true); });
}

void Keeping::begin()
{
    connect(&m_tree, &TreeKeeper::loaded, this, &Keeping::keepSubscriptions, Qt::UniqueConnection);
    keepSubscriptions();
    m_next.start(soon);
}

void Keeping::apply(const models::LibraryChange &)
{
    if (m_history)
        listHistory();
}

// --- by itself: damage first, so that no copy is made of it, then a copy, then what may go

void Keeping::lookAfter()
{
    m_next.start(later);
    check(false);
}

void Keeping::check(bool asked)
{
    if (asked)
        m_window.setStatus(tr("Courant looks through the library."));
    whenAnswered(m_library.setting(wholeCheck), this, [this, asked](const auto &last) {
        const QDateTime before = last ? QDateTime::fromString(last.value(), Qt::ISODate) : QDateTime();
        const bool whole =
            asked || !before.isValid() || qAbs(before.daysTo(m_clock())) >= daysBetweenWholeChecks;
        whenAnswered(m_library.check(whole), this, [this, asked, whole](const auto &found) {
            if (!found)
                return emit failed(found.error());
            if (!found.value().isEmpty())
                return offerRepair({Problem::Kind::LibraryDamaged, m_paths.library(), found.value(), 0});
            if (whole)
                m_library.setSetting(wholeCheck, m_clock().toString(Qt::ISODate));
            if (asked)
                m_window.setStatus(tr("The library is sound."));
            else
                backUp();
        });
    });
}

void Keeping::backUp()
{
    whenAnswered(m_library.backUpDaily(), this, [this](const auto &done) {
        if (!done)
            qCWarning(lcSession).noquote()
                << "No backup:" << models::problemCode(done.error().kind) << done.error().evidence;
        forget();
    });
}

void Keeping::forget()
{
    whenAnswered(m_library.mayForget(), this, [this](const auto &may) {
        if (may && may.value())
            forgetSome();
    });
}

void Keeping::forgetSome()
{
    whenAnswered(m_library.forgetArticles(m_usual), this, [this](const auto &forgotten) {
        if (forgotten && forgotten.value() > 0)
            QTimer::singleShot(50, this, &Keeping::forgetSome); // who waits behind it comes first
    });
}

void Keeping::keepSubscriptions()
{
    whenAnswered(m_library.outlineAttributes(), this, [this](const auto &attributes) {
        if (!attributes)
            return;
        const models::Outline outline = opml::outlineOf(m_tree.tree(), u"Courant"_s, attributes.value());
        whenAnswered(QtConcurrent::run(opml::keepCopy, m_paths.backups(), outline, m_clock()), this,
                     [this](bool kept) {
                         if (!kept)
                             qCWarning(lcSession)
                                 << "The subscriptions could not be copied to" << m_paths.backups();
                     });
    });
}

void Keeping::showMarksWaiting(int articles)
{
    m_window.setBanner(articles ? tr("The disk is full. Your marks are kept and will be stored when there is "
                                     "room again.")
                                : QString());
}

// --- history

void Keeping::showHistory()
{
    if (!m_history) {
        m_history = new ui::HistoryWindow(&m_window);
        m_history->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_history, &ui::HistoryWindow::momentWanted, this, [this](qint64 entry) {
            whenAnswered(m_library.goTo(entry), this, [this](const auto &steps) {
                if (!steps)
                    emit failed(steps.error());
                listHistory();
            });
        });
        listHistory();
    }
    m_history->show();
    m_history->raise();
    m_history->activateWindow();
}

void Keeping::listHistory()
{
    whenAnswered(m_library.history(), this, [this](const auto &entries) {
        if (m_history && entries)
            m_history->setEntries(entries.value());
    });
}

// --- backups

void Keeping::showBackups()
{
    if (!m_backups) {
        m_backups = new ui::BackupsWindow(&m_window);
        m_backups->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_backups, &ui::BackupsWindow::backUpWanted, this, &Keeping::backUpNow);
        connect(m_backups, &ui::BackupsWindow::restoreWanted, this, &Keeping::restore);
        listBackups();
    }
    m_backups->show();
    m_backups->raise();
    m_backups->activateWindow();
}

void Keeping::listBackups()
{
    whenAnswered(m_library.backups(), this, [this](const auto &backups) {
        if (m_backups && backups)
            m_backups->setBackups(backups.value());
    });
}

void Keeping::backUpNow()
{
    m_backups->setBusy(tr("Courant copies the library. You can go on reading."));
    whenAnswered(m_library.backUp(), this, [this](const auto &backup) {
        if (!backup)
            emit failed(backup.error());
        if (m_backups)
            m_backups->setBusy({});
        listBackups();
    });
}

void Keeping::restore(const QString &path)
{
    m_backups->setBusy(tr("Courant sets the library aside and restores the backup."));
    whenAnswered(m_library.restore(path), this, [this](const auto &restored) {
        if (!restored)
            emit failed(restored.error());
        if (m_backups)
            m_backups->setBusy({});
        listBackups();
    });
}

// --- damage

void Keeping::offerRepair(const Problem &damage)
{
    if (m_offering)
        return;
    m_offering = true;
    qCWarning(lcSession).noquote() << "The library is damaged:" << damage.evidence;
    whenAnswered(m_library.backups(), this, [this, damage](const auto &backups) {
        models::Backup newest;
        for (const models::Backup &backup : backups ? backups.value() : QList<models::Backup>()) {
            if (newest.path.isEmpty() && backup.readable && backup.kind != models::Backup::Kind::Damaged)
                newest = backup;
        }
        auto *dialog = new ui::DamageDialog(newest, damage.evidence, &m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ui::DamageDialog::repairWanted, this, &Keeping::repair);
        connect(dialog, &ui::DamageDialog::quitWanted, this, [] { QCoreApplication::quit(); });
        dialog->open();
    });
}

void Keeping::repair()
{
    m_window.setBanner(tr("Courant repairs the library."));
    whenAnswered(QtConcurrent::run(opml::newestCopy, m_paths.backups()), this,
                 [this](const models::Outline &subscriptions) {
                     whenAnswered(m_library.repair(subscriptions), this, [this](const auto &report) {
                         m_offering = false;
                         m_window.setBanner(report ? ui::repairSentence(report.value()) : QString());
                         if (report)
                             emit repaired();
                         else
                             emit failed(report.error());
                     });
                 });
}

} // namespace app::session
