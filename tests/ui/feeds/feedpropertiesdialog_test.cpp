// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/samplehealth.h"
#include "ui/feeds/feedaccesspage.h"
#include "ui/feeds/feedpage.h"
#include "ui/feeds/feedpropertiesdialog.h"
#include "ui/feeds/feedstatepage.h"
#include "ui/feeds/headertable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace models;
using ui::FeedPropertiesDialog;

namespace {

Feed sample()
{
    Feed feed;
    feed.id = FeedId{3};
    feed.folder = FolderId{1};
    feed.url = QUrl(u"https://kernel.example/feed.xml"_s);
    feed.title = feed.publisherTitle = u"Kernel Notebook"_s;
    feed.settings.interval = 45min;
    feed.settings.images = ImagePolicy::SameSite;
    feed.settings.userAgent = u"Odd/1.0"_s;
    feed.settings.userName = u"ada"_s;
    feed.settings.headers = {{"Accept-Language", "zh"}};
    feed.settings.proxy = FeedProxy::Manual;
    feed.settings.proxyAddress = u"proxy.example:3128"_s;
    feed.settings.timeOut = 77s;
    feed.settings.unreadWhenEdited = true;
    feed.total = 12;
    return feed;
}

LibraryTree tree()
{
    Feed other;
    other.id = FeedId{4};
    other.title = u"Packet Garden"_s;
    other.url = QUrl(u"https://packet.example/rss"_s);
    return LibraryTree({{FolderId{1}, {}, 1, u"Systems"_s}}, {sample(), other});
}

QLineEdit *fieldWith(const QWidget &page, const QString &text)
{
    for (QLineEdit *field : page.findChildren<QLineEdit *>()) {
        if (field->text() == text)
            return field;
    }
    return nullptr;
}

QPushButton *buttonOf(const QWidget &dialog, const QString &words)
{
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text().remove(u'&').startsWith(words))
            return button;
    }
    return nullptr;
}

QString said(const QWidget &page)
{
    QStringList words;
    for (const QLabel *label : page.findChildren<QLabel *>())
        words.append(label->text());
    return words.join(u'\n');
}

} // namespace

/// Properties come back as they went in, but for what the user changed.
class FeedPropertiesDialogTest final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNotTouchedStays();
    void nothingIsSavedIfNothingChanged();
    void aChangeComesBack();
    void anotherAddressIsChecked_data();
    void anotherAddressIsChecked();
    void theWayToTheServer();
    void editedArticlesMayBeUnread();
    void aPasswordIsToldOnlyIfTyped();
    void whereThePasswordLiesIsSaid();
    void onlyHeaderFieldsAreKept();
    void healthIsToldInSentences();
    void aMoveCanBeTakenBack();
};

void FeedPropertiesDialogTest::whatIsNotTouchedStays()
{
    const FeedPropertiesDialog dialog(sample(), tree(), {});
    const ui::FeedEdit edit = dialog.edited();
    QCOMPARE(edit.settings, sample().settings); // also an interval and a time-out that no list offers
    QCOMPARE(edit.folder, FolderId{1});
    QCOMPARE(edit.url, sample().url);
    QVERIFY(edit.title.isEmpty()); // the publisher's title is not the user's
    QVERIFY(!edit.password);
}

void FeedPropertiesDialogTest::nothingIsSavedIfNothingChanged()
{
    FeedPropertiesDialog dialog(sample(), tree(), {});
    QSignalSpy edits(&dialog, &FeedPropertiesDialog::editWanted);
    buttonOf(dialog, u"Save"_s)->click();
    QCOMPARE(edits.size(), 0);
}

void FeedPropertiesDialogTest::aChangeComesBack()
{
    FeedPropertiesDialog dialog(sample(), tree(), {});
    fieldWith(dialog, sample().title)->setText(u"  Kernel  "_s);
    for (QComboBox *combo : dialog.findChild<ui::FeedPage *>()->findChildren<QComboBox *>()) {
        if (const int learned = combo->findData(static_cast<int>(FeedSettings::learned.count()));
            learned >= 0)
            combo->setCurrentIndex(learned);
    }
    QSignalSpy edits(&dialog, &FeedPropertiesDialog::editWanted);
    buttonOf(dialog, u"Save"_s)->click();
    QCOMPARE(edits.size(), 1);
    QCOMPARE(dialog.edited().title, u"Kernel"_s);
    QCOMPARE(dialog.edited().settings.interval, FeedSettings::learned);
}

void FeedPropertiesDialogTest::anotherAddressIsChecked_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QUrl>("address");
    QTest::addColumn<QString>("objection");
    const QUrl before = sample().url;
    QTest::newRow("another") << u"https://new.example/rss"_s << QUrl(u"https://new.example/rss"_s)
                             << QString();
    QTest::newRow("without a scheme")
        << u" new.example/rss "_s << QUrl(u"https://new.example/rss"_s) << QString();
    QTest::newRow("nothing") << QString() << before << u"A feed needs an address."_s;
    QTest::newRow("a file") << u"file:///etc/passwd"_s << before
                            << u"Courant opens addresses that begin with http or https."_s;
    QTest::newRow("no host") << u"https://"_s << before << u"This is not an address."_s;
    QTest::newRow("of another feed") << u"http://www.packet.example/rss/"_s << before
                                     << u"You already read what is at this address: “Packet Garden”."_s;
    QTest::newRow("the same by another name")
        << u"http://kernel.example/feed.xml"_s << QUrl(u"http://kernel.example/feed.xml"_s) << QString();
}

void FeedPropertiesDialogTest::anotherAddressIsChecked()
{
    QFETCH(const QString, typed);
    QFETCH(const QUrl, address);
    QFETCH(const QString, objection);
    FeedPropertiesDialog dialog(sample(), tree(), {});
    fieldWith(dialog, sample().url.toString())->setText(typed);
    QCOMPARE(dialog.edited().url, address);
    QCOMPARE(buttonOf(dialog, u"Save"_s)->isEnabled(), objection.isEmpty());
    QVERIFY(said(dialog).contains(objection));
}

void FeedPropertiesDialogTest::theWayToTheServer()
{
    FeedPropertiesDialog dialog(sample(), tree(), {});
    QLineEdit *proxy = fieldWith(dialog, u"proxy.example:3128"_s);
    QVERIFY(proxy->isEnabled());
    for (QComboBox *combo : dialog.findChild<ui::FeedAccessPage *>()->findChildren<QComboBox *>()) {
        if (combo->currentData().toInt() == int(FeedProxy::Manual))
            combo->setCurrentIndex(combo->findData(int(FeedProxy::None)));
        else if (combo->currentData().toInt() == 77)
            combo->setCurrentIndex(combo->findData(120));
    }
    QVERIFY(!proxy->isEnabled());
    fieldWith(dialog, u"Odd/1.0"_s)->clear();
    const FeedSettings settings = dialog.edited().settings;
    QCOMPARE(settings.proxy, FeedProxy::None);
    QCOMPARE(settings.timeOut, 120s);
    QVERIFY(settings.userAgent.isEmpty());
}

void FeedPropertiesDialogTest::editedArticlesMayBeUnread()
{
    FeedPropertiesDialog dialog(sample(), tree(), {});
    auto *edited = dialog.findChild<ui::FeedPage *>()->findChild<QCheckBox *>();
    QVERIFY(edited->isChecked());
    QVERIFY(dialog.edited().settings.unreadWhenEdited);
    edited->click();
    QVERIFY(!dialog.edited().settings.unreadWhenEdited);
}

void FeedPropertiesDialogTest::aPasswordIsToldOnlyIfTyped()
{
    FeedPropertiesDialog dialog(sample(), tree(), {});
    QLineEdit *name = fieldWith(dialog, u"ada"_s);
    QLineEdit *password = nullptr;
    for (QLineEdit *field : dialog.findChildren<QLineEdit *>()) {
        if (field->echoMode() == QLineEdit::Password)
            password = field;
    }
    QVERIFY(password->text().isEmpty()); // nobody reads it over a shoulder
    QVERIFY(!dialog.edited().password);
    password->setText(u"secret"_s);
    QCOMPARE(dialog.edited().password, u"secret"_s);
    name->clear();
    QVERIFY(!password->isEnabled());
    QCOMPARE(dialog.edited().password, QString()); // there is none any more
    QVERIFY(dialog.edited().settings.userName.isEmpty());
}

void FeedPropertiesDialogTest::whereThePasswordLiesIsSaid()
{
    FeedPropertiesDialog dialog(sample(), tree(), {});
    QVERIFY(said(dialog).contains(u"The password is kept in the system’s keyring."_s));
    dialog.setPasswordPlace(ui::PasswordPlace::ProfileFile);
    QVERIFY(said(dialog).contains(u"There is no keyring here"_s));
    fieldWith(dialog, sample().url.toString())->setText(u"http://kernel.example/feed.xml"_s);
    QVERIFY(said(dialog).contains(u"can read the password"_s));
}

void FeedPropertiesDialogTest::onlyHeaderFieldsAreKept()
{
    ui::HeaderTable headers(QList<HttpHeader>{{"Accept-Language", "zh"}});
    QTableWidget *table = headers.table();
    const auto append = [table](const QString &name, const QString &value) {
        table->insertRow(table->rowCount());
        table->setItem(table->rowCount() - 1, 0, new QTableWidgetItem(name));
        table->setItem(table->rowCount() - 1, 1, new QTableWidgetItem(value));
    };
    append(u" X-Token "_s, u" 42 "_s);
    append(u"Two words"_s, u"no"_s);
    append(u"Empty"_s, {});
    append(u"X-Evil"_s, u"a\r\nCookie: b"_s); // no second line can be smuggled in
    append({}, u"nameless"_s);
    QCOMPARE(headers.headers(), (QList<HttpHeader>{{"Accept-Language", "zh"}, {"X-Token", "42"}}));
}

void FeedPropertiesDialogTest::healthIsToldInSentences()
{
    FeedPropertiesDialog dialog(sample(), tree(), {});
    const auto *page = dialog.findChild<ui::FeedStatePage *>();
    QVERIFY(said(*page).contains(u"Courant has not looked at it yet."_s));
    const Feed failed = tests::healthFeeds().at(1);
    dialog.showState(failed, tests::healthNow); // after "Look now"
    QVERIFY(said(*page).contains(u"The page is not there any more (404)"_s));
    QVERIFY(said(*page).contains(u"Courant has asked 6 time(s) since."_s));
    QVERIFY(said(*page).contains(u"of the looks were answered with “nothing new”."_s));
    QVERIFY(buttonOf(dialog, u"Go back"_s)->isHidden());
}

void FeedPropertiesDialogTest::aMoveCanBeTakenBack()
{
    const Feed moved = tests::healthFeeds().at(4);
    FeedPropertiesDialog dialog(moved, LibraryTree({}, {moved}), {});
    dialog.showState(moved, tests::healthNow);
    QVERIFY(said(dialog).contains(u"on 21 November 2026"_s));
    QSignalSpy wishes(&dialog, &FeedPropertiesDialog::formerAddressWanted);
    QVERIFY(!buttonOf(dialog, u"Go back"_s)->isHidden());
    buttonOf(dialog, u"Go back"_s)->click();
    QCOMPARE(wishes.at(0).at(0).value<FeedId>(), moved.id);
}

QTEST_MAIN(FeedPropertiesDialogTest)
#include "feedpropertiesdialog_test.moc"
