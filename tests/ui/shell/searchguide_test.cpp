// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/feedtreemodel.h"
#include "models/searchquery.h"
#include "ui/shell/searchguide.h"
#include "ui/shell/searchhints.h"
#include "ui/shell/searchpanel.h"
#include "ui/widgets/searchfield.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;
using namespace models;
using ui::SearchHints;

/// Whoever types a search is told what may come next, and what is not understood.
class SearchGuideTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void valuesAreOfferedBehindAColon_data();
    void valuesAreOfferedBehindAColon();
    void examplesMakeSense();
    void mistakesAreUnderlinedWhereTheyAre_data();
    void mistakesAreUnderlinedWhereTheyAre();

    void anEmptyFieldTeachesTheLanguage();
    void aMistakeIsPointedAtAndNotSearchedFor();
    void theRestIsSearchedForWhileAValueIsChosen();
    void aMistakeIsToldAfterAPause();
    void nothingIsToldWhileLettersAreComposed();
    void whatIsOfferedIsTakenByKey();
    void returnLeadsToTheResults();

private:
    QListWidget *hints() { return m_guide->panel()->findChild<QListWidget *>(); }

    std::unique_ptr<FeedTreeModel> m_tree;
    std::unique_ptr<QWidget> m_window;
    ui::SearchField *m_field = nullptr;
    ui::SearchGuide *m_guide = nullptr;
};

namespace {

const QDate today(2026, 11, 23);

LibraryTree sample()
{
    return {{Folder{.id = FolderId{1}, .name = u"Far away"_s}},
            {Feed{.id = FeedId{1}, .title = u"Kernel Notebook"_s}, Feed{.id = FeedId{2}, .title = u"奇客"_s},
             Feed{.id = FeedId{3}, .title = u"奇客"_s}},
            {Label{.id = LabelId{1}, .name = u"To read"_s, .position = 1},
             Label{.id = LabelId{2}, .name = u"Kernel"_s, .position = 2}}};
}

} // namespace

void SearchGuideTest::init()
{
    m_tree = std::make_unique<FeedTreeModel>();
    m_tree->setTree(sample());
    m_window = std::make_unique<QWidget>();
    m_window->resize(800, 600);
    m_field = new ui::SearchField(m_window.get());
    m_field->setGeometry(480, 10, 300, 30);
    m_guide = new ui::SearchGuide(m_field, m_tree.get(), m_window.get());
    auto *other = new QWidget(m_window.get());
    other->setFocusPolicy(Qt::StrongFocus);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    other->setFocus();
}

void SearchGuideTest::valuesAreOfferedBehindAColon_data()
{
    QTest::addColumn<QString>("text"); // | is the cursor
    QTest::addColumn<QStringList>("offered");

    QTest::newRow("nothing") << u"|"_s << QStringList();
    QTest::newRow("a word") << u"ker|"_s << QStringList();
    QTest::newRow("labels") << u"label:|"_s << QStringList{u"label:\"To read\""_s, u"label:Kernel"_s};
    QTest::newRow("a label's beginning") << u"label:k|"_s << QStringList{u"label:Kernel"_s};
    QTest::newRow("in quotes") << u"label:\"to r|"_s << QStringList{u"label:\"To read\""_s};
    QTest::newRow("within a label") << u"label:read|"_s << QStringList{u"label:\"To read\""_s};
    QTest::newRow("complete") << u"label:Kernel|"_s << QStringList();
    QTest::newRow("behind a minus and other words") << u"linux -label:k|"_s << QStringList{u"label:Kernel"_s};
    QTest::newRow("in parentheses") << u"(a OR LABEL:k|)"_s << QStringList{u"label:Kernel"_s};
    QTest::newRow("the same title twice") << u"feed:奇|"_s << QStringList{u"feed:奇客"_s};
    QTest::newRow("folders") << u"folder:|"_s << QStringList{u"folder:\"Far away\""_s};
    QTest::newRow("states") << u"is:|"_s << QStringList{u"is:unread"_s, u"is:read"_s, u"is:starred"_s};
    QTest::newRow("what begins so comes first")
        << u"is:re|"_s << QStringList{u"is:read"_s, u"is:unread"_s, u"is:starred"_s};
    QTest::newRow("within a word") << u"label:|ernel"_s << QStringList();
    QTest::newRow("dates") << u"after:2|"_s << QStringList{u"after:2026-11-23"_s};
    QTest::newRow("an unknown field") << u"colour:|"_s << QStringList();
}

void SearchGuideTest::valuesAreOfferedBehindAColon()
{
    QFETCH(QString, text);
    QFETCH(const QStringList, offered);
    const qsizetype cursor = text.indexOf(u'|');
    text.remove(cursor, 1);
    QStringList words;
    for (const ui::SearchHint &hint : SearchHints::completions(text, cursor, sample(), today))
        words.append(hint.words);
    QCOMPARE(words, offered);
}

void SearchGuideTest::examplesMakeSense()
{
    for (const ui::SearchHint &hint : SearchHints::examples(today)) {
        const QString query = hint.words.endsWith(u':') ? hint.words + u'x' : hint.words;
        QVERIFY2(!parseSearch(query, QDateTime::currentDateTimeUtc()).problem, qPrintable(query));
        QVERIFY(!hint.explanation.isEmpty());
    }
}

void SearchGuideTest::mistakesAreUnderlinedWhereTheyAre_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("underlined");

    QTest::newRow("a parenthesis") << u"is:unread (kernel new"_s << u"(kernel"_s;
    QTest::newRow("a quotation mark") << u"a \"b c"_s << u"\"b"_s;
    QTest::newRow("nothing behind OR") << u"linux OR"_s << u"R"_s;
    QTest::newRow("nothing behind a minus") << u"linux -"_s << u"-"_s;
    QTest::newRow("a state nobody knows") << u"is:green x"_s << u"is:green"_s;
    QTest::newRow("no date") << u"x after:never"_s << u"after:never"_s;
}

void SearchGuideTest::mistakesAreUnderlinedWhereTheyAre()
{
    QFETCH(const QString, query);
    QFETCH(const QString, underlined);
    const SearchQuery search = parseSearch(query, QDateTime::currentDateTimeUtc());
    QVERIFY(search.problem);
    const auto [start, length] = SearchHints::mistakeAt(query, search.position);
    QCOMPARE(query.mid(start, length), underlined);
}

void SearchGuideTest::anEmptyFieldTeachesTheLanguage()
{
    QVERIFY(m_guide->panel()->isHidden());
    m_field->setFocus(Qt::ShortcutFocusReason);
    QTRY_VERIFY(m_guide->panel()->isVisible());
    QCOMPARE(hints()->count(), SearchHints::examples(today).size());
    QVERIFY(m_window->rect().contains(m_guide->panel()->geometry()));
    QVERIFY(m_field->hasFocus());

    QTest::keyClicks(m_field, u"linux"_s);
    QVERIFY(m_guide->panel()->isHidden());
}

void SearchGuideTest::aMistakeIsPointedAtAndNotSearchedFor()
{
    QSignalSpy searches(m_guide, &ui::SearchGuide::searchWanted);
    m_field->setFocus();
    m_field->setText(u"linux"_s);
    QCOMPARE(searches.size(), 1);
    m_field->setText(u"linux (a"_s);
    QCOMPARE(searches.size(), 1);
    QVERIFY(!m_field->mistake().isEmpty());
    QCOMPARE(m_field->accessibleDescription(), m_field->mistake());
    m_field->setText(u"linux (a)"_s);
    QCOMPARE(searches.size(), 2);
    QCOMPARE(searches.last().first().toString(), u"linux (a)"_s);
    QVERIFY(m_field->mistake().isEmpty());
}

void SearchGuideTest::theRestIsSearchedForWhileAValueIsChosen()
{
    QSignalSpy searches(m_guide, &ui::SearchGuide::searchWanted);
    m_field->setFocus();
    QTest::keyClicks(m_field, u"linux label:"_s);
    QCOMPARE(searches.last().first().toString(), u"linux"_s);
    QTest::keyClicks(m_field, u"k"_s);
    QCOMPARE(searches.last().first().toString(), u"linux label:k"_s);
}

void SearchGuideTest::aMistakeIsToldAfterAPause()
{
    m_field->setFocus();
    m_field->setText(u"linux (a"_s);
    QVERIFY(m_guide->panel()->isHidden());
    QTRY_VERIFY(m_guide->panel()->isVisible());
    const auto saysIt = [this](const QLabel *label) { return label->text() == m_field->mistake(); };
    const QList<QLabel *> labels = m_guide->panel()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), saysIt));
    m_field->setText(u"linux (a)"_s);
    QVERIFY(m_guide->panel()->isHidden());
}

void SearchGuideTest::nothingIsToldWhileLettersAreComposed()
{
    m_field->setFocus();
    m_field->setText(u"-"_s);
    QInputMethodEvent composing(u"neihe"_s, {});
    QApplication::sendEvent(m_field, &composing);
    QCoreApplication::processEvents(); // the underline must not throw the letters away
    QInputMethodEvent done;
    done.setCommitString(u"内核"_s);
    QApplication::sendEvent(m_field, &done);
    QCoreApplication::processEvents();
    QCOMPARE(m_field->text(), u"-内核"_s);
    QVERIFY(m_field->mistake().isEmpty());
}

void SearchGuideTest::whatIsOfferedIsTakenByKey()
{
    m_field->setFocus();
    QTest::keyClicks(m_field, u"-label:"_s);
    QVERIFY(m_guide->panel()->isVisible());
    QTest::keyClick(m_field, Qt::Key_Down);
    QTest::keyClick(m_field, Qt::Key_Down);
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(m_field->text(), u"-label:Kernel "_s);
    QTest::keyClicks(m_field, u"is:"_s);
    QTest::keyClick(m_field, Qt::Key_Tab); // the likeliest one
    QCOMPARE(m_field->text(), u"-label:Kernel is:unread "_s);
    QVERIFY(m_field->hasFocus());
    QVERIFY(m_guide->panel()->isHidden());
}

void SearchGuideTest::returnLeadsToTheResults()
{
    QSignalSpy results(m_guide, &ui::SearchGuide::resultsWanted);
    m_field->setFocus();
    QTest::keyClicks(m_field, u"linux"_s);
    QTest::keyClick(m_field, Qt::Key_Return);
    QCOMPARE(results.size(), 1);
}

QTEST_MAIN(SearchGuideTest)
#include "searchguide_test.moc"
