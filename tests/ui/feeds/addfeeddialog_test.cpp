// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feeds/addfeeddialog.h"
#include "ui/feeds/foundfeedmodel.h"
#include "ui/feeds/loginrow.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace models;

namespace {

FindReport report(const QStringList &addresses)
{
    FindReport found;
    found.requests = 2;
    for (const QString &address : addresses) {
        FoundFeed feed;
        feed.url = QUrl(address);
        feed.title = u"Title of "_s + address;
        found.feeds.append(feed);
    }
    return found;
}

QPushButton *buttonOf(const QWidget &dialog, const QString &words)
{
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text().remove(u'&').startsWith(words))
            return button;
    }
    return nullptr;
}

} // namespace

/// Any address in, the wanted feeds out; nothing is stored by the dialog.
class AddFeedDialogTest final : public QObject
{
    Q_OBJECT

private slots:
    void looksWhenTypingStops();
    void doesNotLookAtHalfAWord();
    void theBestIsTicked();
    void whatIsReadAlreadyCannotBeTicked();
    void subscribeTellsWhatWasChosen();
    void aProblemIsSaidInWords();
    void aServerThatAsksGetsUserNameAndPassword();
    void anotherAddressForgetsTheLogin();
    void aFeedGetsItsNewAddress();
};

void AddFeedDialogTest::looksWhenTypingStops()
{
    ui::AddFeedDialog dialog;
    QSignalSpy looks(&dialog, &ui::AddFeedDialog::lookWanted);
    QTest::keyClicks(dialog.findChild<QLineEdit *>(), u"typedesk.example"_s);
    QCOMPARE(looks.size(), 0);
    QTRY_COMPARE(looks.size(), 1);
    QCOMPARE(looks.at(0).at(0).toString(), u"typedesk.example"_s);
}

void AddFeedDialogTest::doesNotLookAtHalfAWord()
{
    ui::AddFeedDialog dialog;
    QSignalSpy looks(&dialog, &ui::AddFeedDialog::lookWanted);
    QTest::keyClicks(dialog.findChild<QLineEdit *>(), u"typede"_s);
    QVERIFY(!looks.wait(900));
    QTest::keyClick(dialog.findChild<QLineEdit *>(), Qt::Key_Return); // but if asked to
    QCOMPARE(looks.size(), 1);
}

void AddFeedDialogTest::theBestIsTicked()
{
    ui::AddFeedDialog dialog;
    QVERIFY(!buttonOf(dialog, u"Subscribe"_s)->isEnabled());
    dialog.showReport(report({u"https://a.example/1"_s, u"https://a.example/2"_s}));
    auto *found = dialog.findChild<ui::FoundFeedModel *>();
    QCOMPARE(found->ticked().size(), 1);
    QCOMPARE(found->ticked().constFirst().url, QUrl(u"https://a.example/1"_s));
    QVERIFY(buttonOf(dialog, u"Subscribe"_s)->isEnabled());
    found->setData(found->index(0), Qt::Unchecked, Qt::CheckStateRole);
    QVERIFY(!buttonOf(dialog, u"Subscribe"_s)->isEnabled());
}

void AddFeedDialogTest::whatIsReadAlreadyCannotBeTicked()
{
    Feed known;
    known.id = FeedId{1};
    known.folder = FolderId{1};
    known.url = QUrl(u"http://www.a.example/1/"_s);
    ui::AddFeedDialog dialog;
    dialog.setTree(LibraryTree({{FolderId{1}, {}, 1, u"Systems"_s}}, {known}));
    dialog.showReport(report({u"https://a.example/1"_s, u"https://a.example/2"_s}));
    auto *found = dialog.findChild<ui::FoundFeedModel *>();
    QCOMPARE(found->ticked().constFirst().url, QUrl(u"https://a.example/2"_s));
    QVERIFY(!found->setData(found->index(0), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(found->index(0).data(ui::FoundFeedModel::DescriptionRole).toString(),
             u"You already read this feed, in “Systems”."_s);
}

void AddFeedDialogTest::subscribeTellsWhatWasChosen()
{
    ui::AddFeedDialog dialog;
    dialog.setTree(LibraryTree({{FolderId{7}, {}, 1, u"Systems"_s}}, {}));
    dialog.setFolder(FolderId{7});
    dialog.showReport(report({u"https://a.example/1"_s}));
    int wishes = 0;
    connect(&dialog, &ui::AddFeedDialog::subscribeWanted, this, [&](const ui::Subscription &wanted) {
        ++wishes;
        QCOMPARE(wanted.feeds.size(), 1);
        QCOMPARE(wanted.folder, FolderId{7});
        QVERIFY(wanted.name.isEmpty()); // the user gave none
        QCOMPARE(wanted.images, ImagePolicy::Ask);
        QVERIFY(wanted.userName.isEmpty());
    });
    buttonOf(dialog, u"Subscribe"_s)->click();
    QCOMPARE(wishes, 1);
}

void AddFeedDialogTest::aProblemIsSaidInWords()
{
    ui::AddFeedDialog dialog;
    FindReport nothing;
    nothing.problem = Problem{.kind = Problem::Kind::NoFeedFound, .subject = u"a.example"_s};
    dialog.showReport(nothing);
    bool said = false;
    for (const QWidget *widget : dialog.findChildren<QWidget *>())
        said = said || widget->accessibleName().contains(nothing.problem->headline());
    QVERIFY(said);
    QVERIFY(!buttonOf(dialog, u"Subscribe"_s)->isEnabled());
}

void AddFeedDialogTest::aServerThatAsksGetsUserNameAndPassword()
{
    ui::AddFeedDialog dialog;
    dialog.show();
    QSignalSpy looks(&dialog, &ui::AddFeedDialog::lookWanted);
    dialog.setAddress(u"https://club.example/feed"_s);
    QVERIFY(looks.at(0).at(1).toString().isEmpty());
    const auto fields = dialog.findChild<ui::LoginRow *>()->findChildren<QLineEdit *>();
    QVERIFY(!fields.at(0)->isVisible());

    FindReport refused;
    refused.problem = Problem{.kind = Problem::Kind::LoginNeeded, .subject = u"club.example"_s};
    dialog.showReport(refused);
    QVERIFY(fields.at(0)->isVisible());
    QTest::keyClicks(fields.at(0), u"ada"_s);
    QTest::keyClicks(fields.at(1), u"secret"_s);
    QTest::keyClick(fields.at(1), Qt::Key_Return);
    QCOMPARE(looks.size(), 2);
    QCOMPARE(looks.at(1).at(1).toString(), u"ada"_s);
    QCOMPARE(looks.at(1).at(2).toString(), u"secret"_s);

    dialog.showReport(report({u"https://club.example/feed"_s}));
    int wishes = 0;
    connect(&dialog, &ui::AddFeedDialog::subscribeWanted, this, [&](const ui::Subscription &wanted) {
        ++wishes;
        QCOMPARE(wanted.userName, u"ada"_s);
        QCOMPARE(wanted.password, u"secret"_s);
    });
    buttonOf(dialog, u"Subscribe"_s)->click();
    QCOMPARE(wishes, 1);
}

void AddFeedDialogTest::anotherAddressForgetsTheLogin()
{
    ui::AddFeedDialog dialog;
    QSignalSpy looks(&dialog, &ui::AddFeedDialog::lookWanted);
    dialog.setAddress(u"https://club.example/feed"_s);
    FindReport refused;
    refused.problem = Problem{.kind = Problem::Kind::LoginNeeded, .subject = u"club.example"_s};
    dialog.showReport(refused);
    const auto fields = dialog.findChild<ui::LoginRow *>()->findChildren<QLineEdit *>();
    fields.at(0)->setText(u"ada"_s);
    fields.at(1)->setText(u"secret"_s);
    dialog.setAddress(u"https://elsewhere.example/feed"_s); // it gets nobody else's password
    QVERIFY(looks.constLast().at(1).toString().isEmpty());
    QVERIFY(looks.constLast().at(2).toString().isEmpty());
}

void AddFeedDialogTest::aFeedGetsItsNewAddress()
{
    Feed lost;
    lost.id = FeedId{9};
    lost.title = u"Harbour Letters"_s;
    ui::AddFeedDialog dialog;
    dialog.setReplaced(lost);
    dialog.showReport(report({u"https://a.example/1"_s, u"https://a.example/2"_s}));
    auto *found = dialog.findChild<ui::FoundFeedModel *>();
    found->setData(found->index(1), Qt::Checked, Qt::CheckStateRole); // there is only one new address
    QCOMPARE(found->ticked().size(), 1);
    QSignalSpy addresses(&dialog, &ui::AddFeedDialog::addressWanted);
    QSignalSpy subscriptions(&dialog, &ui::AddFeedDialog::subscribeWanted);
    buttonOf(dialog, u"Use this address"_s)->click();
    QCOMPARE(addresses.size(), 1);
    QCOMPARE(addresses.at(0).at(0).value<FeedId>(), FeedId{9});
    QCOMPARE(addresses.at(0).at(1).toUrl(), QUrl(u"https://a.example/2"_s));
    QCOMPARE(subscriptions.size(), 0);
}

QTEST_MAIN(AddFeedDialogTest)
#include "addfeeddialog_test.moc"
