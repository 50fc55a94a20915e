// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reader/samples.h"
#include "ui/reader/articleview.h"
#include "ui/reader/changesdocument.h"
#include "ui/reader/changeswindow.h"
#include "ui/reader/readerpane.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace samples;
using models::Revision;
using models::TextDifference;
using ui::ChangesWindow;

/// The window that shows what was changed in an article, and the way there.
class ChangesWindowTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void theHeaderTellsHowOftenAndLeadsThere();
    void theFirstIsComparedWithTheLast();
    void anyTextIsComparedWithAnyLaterOne();
    void aNewerTextIsTakenIn();
    void changesAreToldApartWithoutColours();
    void whatIsNotChangedIsLeftOut();
    void changesAreGoneThrough();
    void everyControlHasAName();
    void aChangeOfThemeIsFollowed();

private:
    std::unique_ptr<ChangesWindow> m_window;
};

namespace {

QList<Revision> versions(int count)
{
    QList<Revision> all;
    for (int i = 1; i <= count; ++i) {
        const QDateTime seen(QDate(2026, 11, 24), QTime(8 + i, 0), Qt::UTC);
        all.append({.number = i,
                    .title = u"Title"_s,
                    .text = u"<p>%1</p>"_s.arg(i),
                    .seen = seen,
                    .replaced = seen.addSecs(3600)});
    }
    return all;
}

/// Ten paragraphs; in the third one word for another, in the ninth a word more.
TextDifference difference()
{
    TextDifference shown{
        .title = {words(u"Bridge "_s), words(u"closed"_s, Span::Deleted), words(u"open"_s, Span::Inserted)}};
    for (int i = 1; i <= 10; ++i)
        shown.blocks.append(paragraph(u"Paragraph %1 stays as it was."_s.arg(i)));
    shown.blocks[2] = paragraph({words(u"It is "_s), words(u"red"_s, Span::Deleted),
                                 words(u"blue"_s, Span::Inserted), words(u" now."_s)});
    shown.blocks[8] = paragraph({words(u"And"_s), words(u" quite"_s, Span::Inserted), words(u" late."_s)});
    shown.changes = 3;
    return shown;
}

QList<QComboBox *> combos(const ChangesWindow &window)
{
    return window.findChildren<QComboBox *>();
}

QTextCharFormat formatOf(const QTextDocument &document, const QString &word)
{
    return document.find(word, 0, QTextDocument::FindCaseSensitively | QTextDocument::FindWholeWords)
        .charFormat();
}

} // namespace

void ChangesWindowTest::init()
{
    ui::ArticleStyle style;
    style.theme = ui::currentTheme();
    style.language = u"en"_s;
    m_window = std::make_unique<ChangesWindow>(style);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void ChangesWindowTest::theHeaderTellsHowOftenAndLeadsThere()
{
    models::Article article;
    article.headline.title = u"Bridge"_s;
    article.headline.author = u"Ann"_s;
    ui::ReaderPane pane;
    pane.showArticle(article, {{paragraph(u"Text"_s)}}, false);
    QVERIFY(!pane.view()->document()->toPlainText().contains(u"edited"_s));
    article.headline.revisions = 2;
    pane.showArticle(article, {{paragraph(u"Text"_s)}}, false);
    QVERIFY2(pane.view()->document()->toPlainText().contains(u"edited 2×"_s),
             qPrintable(pane.view()->document()->toPlainText()));

    QSignalSpy wanted(&pane, &ui::ReaderPane::changesWanted);
    pane.view()->activate(QUrl(formatOf(*pane.view()->document(), u"edited"_s).anchorHref()));
    QCOMPARE(wanted.size(), 1);
}

void ChangesWindowTest::theFirstIsComparedWithTheLast()
{
    QSignalSpy wanted(m_window.get(), &ChangesWindow::comparisonWanted);
    m_window->setVersions(versions(4), u"en"_s);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().at(0).value<Revision>().number, 1);
    QCOMPARE(wanted.first().at(1).value<Revision>().number, 4);
    QVERIFY(combos(*m_window).at(0)->currentText().startsWith(u"At first"_s));
    QVERIFY(combos(*m_window).at(1)->currentText().startsWith(u"Now"_s));
}

void ChangesWindowTest::anyTextIsComparedWithAnyLaterOne()
{
    m_window->setVersions(versions(4), u"en"_s);
    QComboBox *before = combos(*m_window).at(0);
    QComboBox *after = combos(*m_window).at(1);
    QCOMPARE(before->count(), 3);
    QCOMPARE(after->count(), 3);

    QSignalSpy wanted(m_window.get(), &ChangesWindow::comparisonWanted);
    const auto numbers = [&] {
        const QList<QVariant> last = wanted.takeLast();
        return std::pair(last.at(0).value<Revision>().number, last.at(1).value<Revision>().number);
    };
    after->setCurrentIndex(0);
    QCOMPARE(numbers(), std::pair(1, 2));
    before->setCurrentIndex(1); // what was beside it is not later any more
    QCOMPARE(numbers(), std::pair(2, 3));
    QCOMPARE(after->count(), 2);
    before->setCurrentIndex(0);
    QCOMPARE(numbers(), std::pair(1, 3));
}

void ChangesWindowTest::aNewerTextIsTakenIn()
{
    m_window->setVersions(versions(3), u"en"_s);
    combos(*m_window).at(0)->setCurrentIndex(1);
    QSignalSpy wanted(m_window.get(), &ChangesWindow::comparisonWanted);
    m_window->setVersions(versions(4), u"en"_s);
    QCOMPARE(wanted.last().at(0).value<Revision>().number, 2);
    QCOMPARE(wanted.last().at(1).value<Revision>().number, 4);

    combos(*m_window).at(1)->setCurrentIndex(0);
    m_window->setVersions(versions(5), u"en"_s);
    QCOMPARE(wanted.last().at(1).value<Revision>().number, 3); // chosen, and so kept
}

void ChangesWindowTest::changesAreToldApartWithoutColours()
{
    m_window->setVersions(versions(2), u"en"_s);
    m_window->setDifference(difference());
    const QTextDocument &document = *m_window->view()->document();
    QVERIFY(formatOf(document, u"red"_s).fontStrikeOut());
    QVERIFY(!formatOf(document, u"red"_s).hasProperty(ui::ArticleFormat::UnderlineColour));
    QVERIFY(formatOf(document, u"blue"_s).hasProperty(ui::ArticleFormat::UnderlineColour));
    QVERIFY(!formatOf(document, u"blue"_s).fontStrikeOut());
    QVERIFY(!formatOf(document, u"now"_s).hasProperty(ui::ArticleFormat::PillKind));
    // What went and what came do not run into one another, and a blank is not coloured.
    QVERIFY(document.toPlainText().contains(u"It is red\u2009blue now."_s));
    QTextCursor blank = document.find(u"quite"_s);
    blank.setPosition(blank.selectionStart());
    QVERIFY(!blank.charFormat().hasProperty(ui::ArticleFormat::PillKind));
}

void ChangesWindowTest::whatIsNotChangedIsLeftOut()
{
    m_window->setVersions(versions(2), u"en"_s);
    m_window->setDifference(difference());
    QStringList blocks = m_window->view()->document()->toPlainText().split(u'\n');
    QCOMPARE(blocks.size(), 9); // title, 1 to 4, a line for 5 to 7, 8 to 10 ...
    QCOMPARE(blocks.at(1), u"Paragraph 1 stays as it was."_s); // alone it is not worth a line
    QVERIFY2(blocks.at(5).contains(u'3'), qPrintable(blocks.at(5)));
    QCOMPARE(blocks.at(6), u"Paragraph 8 stays as it was."_s);

    m_window->findChild<QCheckBox *>()->click();
    blocks = m_window->view()->document()->toPlainText().split(u'\n');
    QCOMPARE(blocks.size(), 11);
    QCOMPARE(blocks.at(5), u"Paragraph 5 stays as it was."_s);
}

void ChangesWindowTest::changesAreGoneThrough()
{
    TextDifference longer = difference();
    longer.blocks[8].spans.first().text = u"Words and "_s.repeated(4000) + u"And"_s;
    m_window->setVersions(versions(2), u"en"_s);
    m_window->setDifference(longer);
    QCOMPARE(m_window->places(), 3);
    const auto says = [this](const QString &words) {
        const QList<QLabel *> labels = m_window->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&](const QLabel *label) { return label->text() == words; });
    };
    QTest::keyClick(m_window->view(), Qt::Key_N);
    QVERIFY(says(u"Change 1 of 3"_s));
    const int top = m_window->view()->verticalScrollBar()->value();
    QTest::keyClick(m_window->view(), Qt::Key_J);
    QTest::keyClick(m_window->view(), Qt::Key_F3);
    QVERIFY(says(u"Change 3 of 3"_s));
    QVERIFY(m_window->view()->verticalScrollBar()->value() > top);
    QTest::keyClick(m_window->view(), Qt::Key_N); // there is none
    QVERIFY(says(u"Change 3 of 3"_s));
    QTest::keyClick(m_window->view(), Qt::Key_K);
    QVERIFY(says(u"Change 2 of 3"_s));

    m_window->setDifference({.title = {words(u"Bridge"_s)}});
    QVERIFY(says(u"The words are the same."_s));
    QCOMPARE(m_window->places(), 0);
}

void ChangesWindowTest::everyControlHasAName()
{
    m_window->setVersions(versions(2), u"en"_s);
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible())
            QVERIFY2(isNamed, widget->metaObject()->className());
    }
}

void ChangesWindowTest::aChangeOfThemeIsFollowed()
{
    m_window->setVersions(versions(2), u"en"_s);
    m_window->setDifference(difference());
    const QPalette platform = ui::platformPalette();
    using P = models::Preferences;
    for (const P::Theme theme : {P::Theme::Dark, P::Theme::Sepia, P::Theme::Light}) {
        ui::applyTheme(ui::makeTheme(theme, P::Accent::Blue, platform), platform);
        QCoreApplication::processEvents();
        QCOMPARE(m_window->view()->palette().color(QPalette::Base), ui::currentTheme().paper);
        QCOMPARE(formatOf(*m_window->view()->document(), u"now"_s).foreground().color(),
                 ui::currentTheme().text);
    }
}

QTEST_MAIN(ChangesWindowTest)
#include "changeswindow_test.moc"
