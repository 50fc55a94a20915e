// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ReaderPane that opens menus and windows: context menu, tables, printing.
#include "ui/reader/articleprinter.h"
#include "ui/reader/readerpane.h"
#include "ui/reader/tablewindow.h"
#include "ui/theme/icons.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ui {

void ReaderPane::showMenu(const MenuSubject &subject, const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!subject.link.isEmpty()) {
        menu->addAction(ui::icon(u"open-browser"_s), tr("Open"), this,
                        [this, link = subject.link] { emit linkWanted(link); });
        menu->addAction(ui::icon(u"copy"_s), tr("Copy Link"), this, [link = subject.link] {
            QGuiApplication::clipboard()->setText(link.toString(QUrl::FullyEncoded));
        });
        if (subject.link.scheme().startsWith("http"_L1))
            menu->addAction(ui::icon(u"add-feed"_s), tr("Add Feed from This Link..."), this,
                            [this, link = subject.link] { emit feedWanted(link); });
        menu->addSeparator();
    }
    const QImage image = m_view->pictures().image(subject.picture);
    if (!image.isNull())
        menu->addAction(ui::icon(u"picture"_s), tr("Copy Picture"), this,
                        [image] { QGuiApplication::clipboard()->setImage(image); });
    if (!subject.picture.isEmpty() && !m_view->pictures().isAllowed()) {
        menu->addAction(ui::icon(u"picture"_s), tr("Load Pictures"), this, &ReaderPane::loadPictures);
        menu->addAction(m_always);
    }
    if (!subject.code.isEmpty())
        menu->addAction(ui::icon(u"code"_s), tr("Copy Code"), this,
                        [code = subject.code] { QGuiApplication::clipboard()->setText(code); });
    if (!menu->isEmpty())
        menu->addSeparator();
    if (!subject.selection.isEmpty()) {
        menu->addAction(ui::icon(u"copy"_s), tr("Copy"), this, &ReaderPane::copySelection);
        menu->addAction(ui::icon(u"search"_s), tr("Search for It"), this,
                        [this, words = subject.selection.simplified()] { emit searchWanted(words); });
    } else {
        menu->addAction(tr("Select All"), m_view, &ArticleView::selectAll);
        menu->addAction(ui::icon(u"find"_s), tr("Find in Article"), this, &ReaderPane::openFind);
        menu->addAction(ui::icon(u"print"_s), tr("Print..."), this, &ReaderPane::print);
    }
    menu->popup(position);
}

void ReaderPane::showTable(int number)
{
    if (number >= 0 && number < m_view->article()->tables.size())
        openTableWindow(m_view->article()->tables.at(number), m_article.headline.title, this);
}

void ReaderPane::print()
{
    if (!m_hasArticle)
        return;
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(m_article.headline.title);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() == QDialog::Accepted)
        printArticle(printer, m_article, m_tree, style(), loadedPictures());
}

void ReaderPane::exportPdf()
{
    if (!m_hasArticle)
        return;
    static const QRegularExpression unfit(uR"([\\/:*?"<>|\x00-\x1f])"_s);
    QString name = m_article.headline.title.simplified().left(80);
    name.replace(unfit, u"-"_s);
    const QString file =
        QFileDialog::getSaveFileName(this, tr("Export as PDF"), name + u".pdf"_s, tr("PDF files (*.pdf)"));
    if (file.isEmpty())
        return;
    QPdfWriter writer(file);
    writer.setTitle(m_article.headline.title);
    writer.setCreator(u"Courant"_s);
    if (!printArticle(writer, m_article, m_tree, style(), loadedPictures()))
        emit fileNotWritable(file);
}

QHash<QUrl, QImage> ReaderPane::loadedPictures() const
{
    QHash<QUrl, QImage> pictures;
    for (const ArticleDocument::PicturePlace &picture : m_view->article()->pictures) {
        const QImage image = m_view->pictures().image(picture.url);
        if (!image.isNull())
            pictures.insert(picture.url, image);
    }
    return pictures;
}

} // namespace ui
