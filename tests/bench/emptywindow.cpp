// SPDX-License-Identifier: GPL-3.0-or-later
// The floor of a reader's start: a window with a tree of 500 rows, a list of 200, a text, menus and a
// toolbar, and nothing behind them. Writes `painted` and `idle` as `courant --trace` does: emptywindow TRACE
#include "app/base/trace.h"

#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QSplitter>
#include <QStandardItemModel>
#include <QStatusBar>
#include <QTextBrowser>
#include <QTimer>
#include <QToolBar>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

QStandardItemModel *folders(QObject *parent)
{
    auto *model = new QStandardItemModel(parent);
    for (int i = 0; i < 20; ++i) {
        auto *folder = new QStandardItem(u"Folder"_s);
        for (int j = 0; j < 25; ++j)
            folder->appendRow(new QStandardItem(u"Feed title"_s));
        model->appendRow(folder);
    }
    return model;
}

QStandardItemModel *headlines(QObject *parent)
{
    auto *model = new QStandardItemModel(200, 3, parent);
    for (int i = 0; i < 200; ++i)
        model->setItem(i, 0, new QStandardItem(u"A headline of an article"_s));
    return model;
}

class Window final : public QMainWindow
{
public:
    Window()
    {
        resize(1200, 800);
        auto *tree = new QTreeView;
        auto *list = new QTreeView;
        auto *text = new QTextBrowser;
        for (QTreeView *view : {tree, list})
            view->setUniformRowHeights(true);
        tree->setModel(folders(this));
        list->setModel(headlines(this));
        text->setHtml(u"<h1>Title</h1><p>Some <b>text</b> of an article.</p>"_s);
        auto *right = new QSplitter(Qt::Vertical);
        right->addWidget(list);
        right->addWidget(text);
        auto *both = new QSplitter;
        both->addWidget(tree);
        both->addWidget(right);
        setCentralWidget(both);
        for (const QString &name : {u"Add"_s, u"Refresh"_s, u"Read"_s})
            m_bar->addAction(name);
        for (const QString &name : {u"File"_s, u"View"_s, u"Feed"_s, u"Help"_s})
            menuBar()->addMenu(name)->addAction(u"Item"_s);
        statusBar()->showMessage(u"Ready"_s);
    }

protected:
    bool event(QEvent *event) override
    {
        const bool taken = QMainWindow::event(event);
        if (event->type() == QEvent::UpdateRequest && !m_painted) {
            m_painted = true;
            app::trace::span("painted", app::trace::sinceStart());
            QTimer::singleShot(0, this, [] { app::trace::span("idle", app::trace::sinceStart()); });
        }
        return taken;
    }

private:
    QToolBar *m_bar = addToolBar(u"main"_s);
    bool m_painted = false;
};

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    app::trace::open(QApplication::arguments().value(1));
    Window window;
    window.show();
    return QApplication::exec();
}
