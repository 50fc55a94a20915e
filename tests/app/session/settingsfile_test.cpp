// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/settingsfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using app::session::SettingsFile;
using models::Preferences;

class SettingsFileTest final : public QObject
{
    Q_OBJECT

private slots:
    void whatWasSetComesBack();
    void aPlacesSortingComesBack();
    void anEmptyFileMeansTheDefaults();
    void nonsenseMeansTheDefaults();
    void numbersStayWithinReason();

private:
    QTemporaryDir m_folder;
};

void SettingsFileTest::whatWasSetComesBack()
{
    Preferences set;
    set.interval = std::chrono::minutes(45);
    set.refreshOnTimer = false;
    set.learnSchedule = true;
    set.jobs = 3;
    set.proxy = Preferences::Proxy::Manual;
    set.proxyAddress = u"proxy.test:3128"_s;
    set.images = models::ImagePolicy::SameSite;
    set.language = u"zh_CN"_s;
    set.theme = Preferences::Theme::Sepia;
    set.accent = Preferences::Accent::LightGreen;
    set.density = Preferences::Density::Compact;
    set.layout = Preferences::Layout::ListOnly;
    set.groupByDay = false;
    set.textSize = 14.5;
    set.columnWidth = 720;
    set.unreadOnly = true;
    set.markReadOnOpen = false;
    set.mastodonInstance = u"social.test"_s;

    const QString path = m_folder.filePath(u"set.ini"_s);
    SettingsFile(path).setPreferences(set);
    QCOMPARE(SettingsFile(path).preferences(), set);
}

void SettingsFileTest::aPlacesSortingComesBack()
{
    using app::session::Sorting;
    using Filter = models::ArticleFilter;
    const QString path = m_folder.filePath(u"sorting.ini"_s);
    const Sorting byTitle{Filter::Column::Title, Filter::Order::OldestFirst};
    SettingsFile(path).setSorting(u"feed-12"_s, byTitle);
    SettingsFile(path).setSorting(u"all"_s, {Filter::Column::Date, Filter::Order::OldestFirst});
    QCOMPARE(SettingsFile(path).sorting(u"feed-12"_s), byTitle);
    QCOMPARE(SettingsFile(path).sorting(u"all"_s).order, Filter::Order::OldestFirst);
    QCOMPARE(SettingsFile(path).sorting(u"feed-13"_s), Sorting());
    // As usual is not worth a line.
    SettingsFile(path).setSorting(u"feed-12"_s, {});
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("feed-12"));
}

void SettingsFileTest::anEmptyFileMeansTheDefaults()
{
    QCOMPARE(SettingsFile(m_folder.filePath(u"none.ini"_s)).preferences(), Preferences());
}

void SettingsFileTest::nonsenseMeansTheDefaults()
{
    QFile file(m_folder.filePath(u"nonsense.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[looks]\ntheme=mauve\nlayout=\n[reading]\ntextSize=large\n[fetching]\njobs=many\n");
    file.close();
    QCOMPARE(SettingsFile(file.fileName()).preferences(), Preferences());
}

void SettingsFileTest::numbersStayWithinReason()
{
    QFile file(m_folder.filePath(u"far.ini"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[reading]\ntextSize=4000\ncolumnWidth=-1\n[fetching]\nminutes=0\n");
    file.close();
    const Preferences read = SettingsFile(file.fileName()).preferences();
    QCOMPARE(read.textSize, 48.0);
    QCOMPARE(read.columnWidth, 520);
    QCOMPARE(read.interval, std::chrono::seconds(300));
}

QTEST_GUILESS_MAIN(SettingsFileTest)
#include "settingsfile_test.moc"
