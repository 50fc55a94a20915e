// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.h"
#include "ui/shell/menus.h"

#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui;

/// Every command: words, keys, when it is there, and a place in the menus.
class ActionsTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyActionHasWords();
    void noTwoShortcutsCollide();
    void commandsOfTheToolBarHaveIconsAndShortWords();
    void everyActionIsInTheMenus();
    void noMenuUsesAnAccessKeyTwice();
    void whatNeedsAnArticleIsOffWithoutOne();
    void undoSaysWhatItTakesBack();
    void aChoiceIsAWishAndShowingItIsNone();
    void preferencesQuitAndAboutHaveTheirRoles();
};

namespace {

void collect(const QMenu *menu, QSet<const QAction *> &found)
{
    for (const QAction *action : menu->actions()) {
        if (action->menu())
            collect(action->menu(), found);
        else if (!action->isSeparator())
            found.insert(action);
    }
}

void findMenus(const QMenu *menu, QList<const QMenu *> &menus)
{
    menus.append(menu);
    for (const QAction *action : menu->actions()) {
        if (action->menu())
            findMenus(action->menu(), menus);
    }
}

// The access key that the text marks with "&"; empty if none.
QString accessKey(const QString &text)
{
    const qsizetype at = text.indexOf(u'&');
    return at >= 0 && at + 1 < text.size() ? text.mid(at + 1, 1).toUpper() : QString();
}

} // namespace

void ActionsTest::everyActionHasWords()
{
    const Actions actions;
    QCOMPARE(actions.all().size(), int(Actions::Count));
    for (int id = 0; id < Actions::Count; ++id) {
        const QAction *action = actions.at(static_cast<Actions::Id>(id));
        QVERIFY2(action && !action->text().isEmpty() && !action->toolTip().isEmpty(),
                 qPrintable(QString::number(id)));
    }
}

void ActionsTest::noTwoShortcutsCollide()
{
    const Actions actions;
    QHash<QKeySequence, QString> taken;
    for (const QAction *action : actions.all()) {
        for (const QKeySequence &key : action->shortcuts()) {
            QVERIFY2(!key.isEmpty(), qPrintable(action->text()));
            for (auto it = taken.cbegin(); it != taken.cend(); ++it) {
                // "G" alone would also swallow "G, T".
                QVERIFY2(it.key().matches(key) == QKeySequence::NoMatch
                             && key.matches(it.key()) == QKeySequence::NoMatch,
                         qPrintable(action->text() + u" and "_s + it.value()));
            }
        }
        for (const QKeySequence &key : action->shortcuts())
            taken.insert(key, action->text());
    }
    QVERIFY(taken.size() > 40);
}

void ActionsTest::commandsOfTheToolBarHaveIconsAndShortWords()
{
    const Actions actions;
    for (const auto id : {Actions::AddFeed, Actions::RefreshAll, Actions::MarkAllRead, Actions::NextUnread}) {
        QVERIFY(!actions.at(id)->icon().isNull());
        QVERIFY(!actions.at(id)->iconText().contains(u"..."_s));
    }
    for (const auto id : {Actions::LayoutClassic, Actions::LayoutWide, Actions::LayoutListOnly})
        QVERIFY(!actions.at(id)->icon().isNull());
}

void ActionsTest::everyActionIsInTheMenus()
{
    const Actions actions;
    QMenuBar bar;
    QMenu share(u"Share"_s);
    Menus::fill(&bar, actions, &share);

    QSet<const QAction *> found;
    for (const QAction *menu : bar.actions())
        collect(menu->menu(), found);

    for (const QAction *action : actions.all())
        QVERIFY2(found.contains(action), qPrintable(action->text()));
}

void ActionsTest::noMenuUsesAnAccessKeyTwice()
{
    const Actions actions;
    QMenuBar bar;
    QMenu share(u"S&hare On"_s);
    Menus::fill(&bar, actions, &share);
    QList<const QMenu *> menus;
    for (const QAction *menu : bar.actions())
        findMenus(menu->menu(), menus);

    for (const QMenu *menu : std::as_const(menus)) {
        QHash<QString, QString> taken;
        for (const QAction *action : menu->actions()) {
            const QString key = accessKey(action->text());
            if (key.isEmpty())
                continue;
            QVERIFY2(!taken.contains(key),
                     qPrintable(menu->title() + u": "_s + action->text() + u" and "_s + taken.value(key)));
            taken.insert(key, action->text());
        }
    }
}

void ActionsTest::whatNeedsAnArticleIsOffWithoutOne()
{
    Actions actions;
    QVERIFY(!actions.at(Actions::ToggleRead)->isEnabled());
    QVERIFY(!actions.at(Actions::StopRefreshing)->isEnabled());
    QVERIFY(actions.at(Actions::AddFeed)->isEnabled());

    actions.setSituation({.article = true, .folder = true});

    QVERIFY(actions.at(Actions::ToggleRead)->isEnabled());
    QVERIFY(!actions.at(Actions::OpenInBrowser)->isEnabled());
    QVERIFY(actions.at(Actions::Rename)->isEnabled());
    QVERIFY(!actions.at(Actions::Properties)->isEnabled());
}

void ActionsTest::undoSaysWhatItTakesBack()
{
    Actions actions;
    QVERIFY(!actions.at(Actions::Undo)->isEnabled());

    actions.setUndo(u"128 articles marked read."_s, {});

    QVERIFY(actions.at(Actions::Undo)->isEnabled());
    QVERIFY(actions.at(Actions::Undo)->text().contains(u"128 articles marked read."_s));
    QVERIFY(!actions.at(Actions::Redo)->isEnabled());
}

void ActionsTest::aChoiceIsAWishAndShowingItIsNone()
{
    using Theme = models::Preferences::Theme;
    Actions actions;
    QSignalSpy wanted(&actions, &Actions::themeWanted);

    actions.show(Theme::Sepia);
    QVERIFY(actions.at(Actions::ThemeSepia)->isChecked());
    QCOMPARE(wanted.count(), 0);

    actions.at(Actions::ThemeDark)->trigger();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().value<Theme>(), Theme::Dark);
    QVERIFY(!actions.at(Actions::ThemeSepia)->isChecked());
}

void ActionsTest::preferencesQuitAndAboutHaveTheirRoles()
{
    const Actions actions;
    QCOMPARE(actions.at(Actions::Preferences)->menuRole(), QAction::PreferencesRole);
    QCOMPARE(actions.at(Actions::Quit)->menuRole(), QAction::QuitRole);
    QCOMPARE(actions.at(Actions::About)->menuRole(), QAction::AboutRole);
}

QTEST_MAIN(ActionsTest)
#include "actions_test.moc"
