// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feeds/feedpropertiesdialog.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace models;

namespace {

Feed sample()
{
    Feed feed;
    feed.id = FeedId{3};
    feed.folder = FolderId{1};
    feed.title = feed.publisherTitle = u"Kernel Notebook"_s;
    feed.settings.interval = 45min;
    feed.settings.images = ImagePolicy::SameSite;
    feed.total = 12;
    return feed;
}

LibraryTree tree()
{
    return LibraryTree({{FolderId{1}, {}, 1, u"Systems"_s}}, {sample()});
}

} // namespace

/// Properties come back as they went in, but for what the user changed.
class FeedPropertiesDialogTest final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNotTouchedStays();
    void aChangeComesBack();
    void healthIsToldInSentences();
};

void FeedPropertiesDialogTest::whatIsNotTouchedStays()
{
    const ui::FeedPropertiesDialog dialog(sample(), tree(), 1h);
    const ui::FeedEdit edit = dialog.edited();
    QCOMPARE(edit.settings, sample().settings); // also an interval that the list does not offer
    QCOMPARE(edit.folder, FolderId{1});
    QVERIFY(edit.title.isEmpty()); // the publisher's title is not the user's
}

void FeedPropertiesDialogTest::aChangeComesBack()
{
    ui::FeedPropertiesDialog dialog(sample(), tree(), 1h);
    for (QLineEdit *field : dialog.findChildren<QLineEdit *>()) {
        if (field->text() == sample().title)
            field->setText(u"  Kernel  "_s);
    }
    dialog.findChild<QCheckBox *>()->setChecked(false);
    QCOMPARE(dialog.edited().title, u"Kernel"_s);
    QVERIFY(!dialog.edited().settings.notify);
}

void FeedPropertiesDialogTest::healthIsToldInSentences()
{
    Feed feed = sample();
    QVERIFY(ui::healthSentences(feed).contains(u"Courant has not looked at it yet."_s));
    feed.problem = Problem{.kind = Problem::Kind::NotFound, .subject = feed.title, .httpStatus = 404};
    feed.formerUrl = QUrl(u"https://old.example/rss"_s);
    const QStringList sentences = ui::healthSentences(feed);
    QCOMPARE(sentences.constFirst(), feed.problem->headline());
    QVERIFY(!sentences.filter(u"https://old.example/rss"_s).isEmpty());
}

QTEST_MAIN(FeedPropertiesDialogTest)
#include "feedpropertiesdialog_test.moc"
