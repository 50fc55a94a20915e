// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reader/samples.h"
#include "ui/reader/articlepicture.h"
#include "ui/reader/findbar.h"
#include "ui/reader/readerpane.h"
#include "ui/reader/sharebar.h"
#include "ui/widgets/emptypane.h"
#include "ui/widgets/infobar.h"

#include <QAbstractButton>
#include <QFile>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace samples;

/// The pane around an article: its bars, what they wish for, and what survives quick fingers.
class ReaderPaneTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theShareBarDropsTargetsFromTheEnd();
    void sharingTakesTheSelectionAlong();
    void thePictureBarSaysWhatIsMissing();
    void everyControlHasAName();
    void marksFollowTheArticle();
    void twoHundredQuickSwitchesEndWithTheLast();
    void thePlaceInAnArticleIsRemembered();
    void zoomKeepsThePlace();
    void anEmptyPaneSaysWhy();
    void anArticleBecomesAPicture();
    void anArticleBecomesAPdf();

private:
    static QList<models::ShareTarget> targets();
    QStringList shownTargets() const;

    std::unique_ptr<ui::ReaderPane> m_pane;
};

void ReaderPaneTest::init()
{
    m_pane = std::make_unique<ui::ReaderPane>();
    m_pane->setShareTargets(targets());
    m_pane->resize(900, 600);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void ReaderPaneTest::cleanup()
{
    m_pane.reset();
}

QList<models::ShareTarget> ReaderPaneTest::targets()
{
    QList<models::ShareTarget> result;
    for (const QString &name : {u"Mastodon"_s, u"Bluesky"_s, u"Weibo"_s, u"E-mail"_s, u"Telegram"_s})
        result << models::ShareTarget{
            .id = name.toLower(), .name = name, .urlTemplate = u"https://x.example/"_s};
    return result;
}

QStringList ReaderPaneTest::shownTargets() const
{
    QStringList shown;
    for (const auto *button : m_pane->findChild<ui::ShareBar *>()->findChildren<QAbstractButton *>()) {
        for (const models::ShareTarget &target : targets()) {
            if (button->text() == target.name && button->isVisible())
                shown << target.name;
        }
    }
    return shown;
}

void ReaderPaneTest::theShareBarDropsTargetsFromTheEnd()
{
    m_pane->showArticle(article(), {{paragraph(u"words"_s)}}, false);
    QCOMPARE(shownTargets(), QStringList({u"Mastodon"_s, u"Bluesky"_s, u"Weibo"_s, u"E-mail"_s}));

    qsizetype last = 4;
    for (int width = 900; width >= 320; width -= 20) {
        m_pane->resize(width, 600);
        const QStringList shown = shownTargets();
        QVERIFY(shown.size() <= last);
        QCOMPARE(shown,
                 QStringList({u"Mastodon"_s, u"Bluesky"_s, u"Weibo"_s, u"E-mail"_s}).mid(0, shown.size()));
        last = shown.size();
        QCOMPARE(m_pane->width(), width); // nothing keeps it from getting narrow
    }
    QVERIFY(last < 4);
    m_pane->resize(900, 600);
    QCOMPARE(shownTargets().size(), 4);
}

void ReaderPaneTest::sharingTakesTheSelectionAlong()
{
    m_pane->showArticle(article(), {{paragraph(u"only this"_s)}}, false);
    QSignalSpy shared(m_pane.get(), &ui::ReaderPane::shareWanted);
    QTextCursor cursor = m_pane->view()->textCursor();
    cursor.movePosition(QTextCursor::End);
    cursor.movePosition(QTextCursor::StartOfBlock, QTextCursor::KeepAnchor);
    m_pane->view()->setTextCursor(cursor);

    for (auto *button : m_pane->findChild<ui::ShareBar *>()->findChildren<QAbstractButton *>()) {
        if (button->text() == "Weibo"_L1)
            button->click();
    }

    QCOMPARE(shared.size(), 1);
    QCOMPARE(shared.at(0), QVariantList({u"weibo"_s, u"only this"_s}));
}

void ReaderPaneTest::thePictureBarSaysWhatIsMissing()
{
    models::BlockTree tree{{figure(u"https://one.example/1.png"_s, u"a"_s),
                            figure(u"https://one.example/2.png"_s, u"b"_s),
                            figure(u"https://two.example/3.png"_s, u"c"_s)}};
    tree.trackersRemoved = 1;
    auto *bar = m_pane->findChild<ui::InfoBar *>();
    QSignalSpy wanted(m_pane.get(), &ui::ReaderPane::picturesWanted);
    QSignalSpy always(m_pane.get(), &ui::ReaderPane::picturesAlwaysWanted);

    m_pane->showArticle(article(), tree, false);
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->sentence(),
             u"3 picture(s) from 2 other sites are not loaded. 1 tracker(s) were removed."_s);
    QCOMPARE(wanted.size(), 0);

    for (auto *button : bar->findChildren<QAbstractButton *>()) {
        if (button->text().startsWith("Always"_L1))
            button->click();
    }
    QCOMPARE(always.size(), 1);
    QCOMPARE(always.at(0).at(0).value<models::FeedId>(), models::FeedId{7});
    QCOMPARE(wanted.size(), 1);
    QVERIFY(!bar->isVisible());

    m_pane->showArticle(article(2), tree, true);
    QVERIFY(!bar->isVisible());
    QCOMPARE(wanted.size(), 2);
    QVERIFY(wanted.at(1).at(0).toInt() > wanted.at(0).at(0).toInt());
}

void ReaderPaneTest::everyControlHasAName()
{
    m_pane->showArticle(article(), {{paragraph(u"words"_s)}}, false);
    m_pane->openFind();

    for (const auto *button : m_pane->findChildren<QAbstractButton *>()) {
        const bool ownField = qobject_cast<const QLineEdit *>(button->parent()) != nullptr;
        if (button->isVisible() && !ownField)
            QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(),
                     qPrintable(button->objectName()));
    }
    QCOMPARE(m_pane->view()->accessibleName(), u"A title & more"_s);
}

void ReaderPaneTest::marksFollowTheArticle()
{
    QSignalSpy star(m_pane.get(), &ui::ReaderPane::starWanted);
    QSignalSpy read(m_pane.get(), &ui::ReaderPane::readWanted);
    m_pane->showArticle(article(), {{paragraph(u"words"_s)}}, false);
    auto *starButton = m_pane->findChild<QAbstractButton *>(u"star"_s);
    auto *readButton = m_pane->findChild<QAbstractButton *>(u"unread"_s);

    starButton->click();
    readButton->click();
    QCOMPARE(star.takeFirst().at(0).toBool(), true);
    QCOMPARE(read.takeFirst().at(0).toBool(), true);

    m_pane->updateStatus(true, true);
    starButton->click();
    readButton->click();
    QCOMPARE(star.takeFirst().at(0).toBool(), false);
    QCOMPARE(read.takeFirst().at(0).toBool(), false);
}

void ReaderPaneTest::twoHundredQuickSwitchesEndWithTheLast()
{
    for (int i = 1; i <= 200; ++i) {
        models::Article each = article(i);
        each.headline.title = u"Title %1"_s.arg(i);
        if (i % 10 == 0)
            each.content = prose(100'000); // set on another thread
        models::BlockTree tree =
            i % 10 == 0 ? longArticle(100'000) : models::BlockTree{{paragraph(prose(300))}};
        tree.blocks << figure(u"https://p.example/%1.png"_s.arg(i), u"p"_s);
        m_pane->showArticle(each, tree, true);
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(Qt::gray);
        m_pane->pictureArrived(QUrl(u"https://p.example/%1.png"_s.arg(i - 1)), image);
        if (i % 7 == 0)
            QCoreApplication::processEvents();
    }

    QTRY_VERIFY(m_pane->view()->document()->findBlockByNumber(1).text() == u"Title 200"_s);
    QCOMPARE(m_pane->view()->article()->pictures.size(), 1);
}

void ReaderPaneTest::thePlaceInAnArticleIsRemembered()
{
    const models::BlockTree tree = longArticle(20'000);
    m_pane->showArticle(article(1), tree, false);
    m_pane->view()->document()->size();
    m_pane->view()->verticalScrollBar()->setValue(2000);
    const int there = m_pane->view()->verticalScrollBar()->value();
    QCOMPARE(there, 2000);

    m_pane->showArticle(article(2), {{paragraph(u"short"_s)}}, false);
    QCOMPARE(m_pane->view()->verticalScrollBar()->value(), 0);
    m_pane->showArticle(article(1), tree, false);

    QTRY_COMPARE(m_pane->view()->verticalScrollBar()->value(), there);
}

void ReaderPaneTest::zoomKeepsThePlace()
{
    m_pane->showArticle(article(1), longArticle(20'000), false);
    m_pane->view()->document()->size();
    m_pane->view()->verticalScrollBar()->setValue(2000);
    const int before = m_pane->view()->place().position;
    QSignalSpy changed(m_pane.get(), &ui::ReaderPane::zoomChanged);

    m_pane->zoomBy(3);

    QCOMPARE(changed.size(), 1);
    const int after = m_pane->view()->place().position;
    QVERIFY2(std::abs(after - before) < 120, qPrintable(u"%1 %2"_s.arg(before).arg(after)));
    m_pane->zoomBy(0);
    QCOMPARE(m_pane->zoom(), 1.0);
}

void ReaderPaneTest::anEmptyPaneSaysWhy()
{
    m_pane->showArticle(article(), {{paragraph(u"words"_s)}}, false);
    m_pane->showEmpty(u"warning"_s, u"The feed has not answered."_s, u"It is asked again."_s);

    QVERIFY(m_pane->emptyPane()->isVisible());
    QVERIFY(!m_pane->view()->isVisible());
    QCOMPARE(m_pane->emptyPane()->headline(), u"The feed has not answered."_s);
    QVERIFY(!m_pane->pageDown());
}

void ReaderPaneTest::anArticleBecomesAPicture()
{
    const models::BlockTree tree{{paragraph(prose(2000)), figure(u"https://p.example/1.png"_s, u"p"_s)}};
    QImage red(500, 300, QImage::Format_RGB32);
    red.fill(Qt::red);

    ui::PictureOptions options;
    const QImage light =
        ui::renderToImage(article(), tree, options, {{QUrl(u"https://p.example/1.png"_s), red}});
    options.theme = models::Preferences::Theme::Dark;
    options.width = 400;
    options.pixelRatio = 2;
    const QImage dark = ui::renderToImage(article(), tree, options);

    QCOMPARE(light.width(), 800);
    QVERIFY(light.height() > 700);
    QVERIFY(qGray(light.pixel(2, 2)) > 240);
    bool found = false;
    for (int y = 0; y < light.height() && !found; ++y)
        found = light.pixelColor(200, y) == QColor(Qt::red);
    QVERIFY(found);
    QCOMPARE(dark.width(), 800);
    QVERIFY(qGray(dark.pixel(2, 2)) < 60);
}

void ReaderPaneTest::anArticleBecomesAPdf()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.pdf"_s);

    QVERIFY(ui::renderToPdf(path, article(), longArticle(12'000)));

    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY2(pdf.count("/Type /Page\n") >= 3, qPrintable(QString::number(pdf.count("/Type /Page\n"))));
}

QTEST_MAIN(ReaderPaneTest)
#include "readerpane_test.moc"
