// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/opml/opmlreader.h"
#include "tests/app/refresh/refresherfixture.h"
#include "tests/hostile/documents.h"
#include "tests/hostile/resident.h"
#include "tests/hostile/sight.h"
#include "tests/support/patience.h"

#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace tests::hostile;

/// Lists of subscriptions made to hurt, each read, imported into a library and taken back: all or nothing, in
/// bounds of time and memory, and nothing is asked or subscribed that no feed reader should.
class HostileOpmlTest final : public QObject
{
    Q_OBJECT

private slots:
    void opml_data();
    void opml();
};

namespace {

struct List
{
    std::function<QByteArray()> make;
    int feeds = 0;   ///< Added; -1: the file is refused; -2: it may be.
    int folders = 0; ///< -1: however many.
    int skipped = 0; ///< -1: however many.
};

QByteArray opmlOf(const QByteArray &outlines, const QByteArray &prolog = {})
{
    return prolog + "<opml version='2.0'><head><title>T</title></head><body>" + outlines + "</body></opml>";
}

QByteArray feed(const QByteArray &address, const QByteArray &more = {})
{
    return "<outline text='F' type='rss' xmlUrl=\"" + address + "\" " + more + "/>";
}

QByteArray nested(int deep, bool closed)
{
    return QByteArray("<outline text='x'>").repeated(deep) + feed("http://harbour.test/f")
           + (closed ? QByteArray("</outline>").repeated(deep) : QByteArray());
}

QByteArray laughing()
{
    QByteArray prolog = "<!DOCTYPE opml [<!ENTITY a0 'ha'>";
    for (int i = 1; i < 20; ++i)
        prolog += "<!ENTITY a" + QByteArray::number(i) + " '"
                  + ("&a" + QByteArray::number(i - 1) + ";").repeated(10) + "'>";
    return opmlOf("<outline text='&a19;' xmlUrl='http://harbour.test/f'/>", prolog + "]>");
}

QString badIn(const models::Feed &feed)
{
    const bool web = feed.url.scheme() == "http"_L1 || feed.url.scheme() == "https"_L1;
    if (!web)
        return feed.url.toString();
    if (!feed.site.isEmpty() && !feed.site.scheme().startsWith("http"_L1))
        return feed.site.toString();
    return forbiddenInLine(feed.title);
}

} // namespace

Q_DECLARE_METATYPE(List)

void HostileOpmlTest::opml_data()
{
    QTest::addColumn<List>("list");
    const auto row = [](const char *name, const std::function<QByteArray()> &make, int feeds, int folders = 0,
                        int skipped = 0) {
        QTest::newRow(name) << List{make, feeds, folders, skipped};
    };
    const auto plain = [row](const char *name, const QByteArray &bytes, int feeds, int folders = 0,
                             int skipped = 0) {
        row(
            name, [bytes] { return bytes; }, feeds, folders, skipped);
    };

    row(
        "opml-deep-50", [] { return opmlOf(nested(50, true)); }, 1, 50);
    row(
        "opml-deep-10k", [] { return opmlOf(nested(10'000, true)); }, 1, 50);
    row(
        "opml-deep-unclosed", [] { return opmlOf(nested(10'000, false)); }, 1, 50);
    row(
        "opml-100k",
        [] {
            return opmlOf(numbered("<outline text='F' xmlUrl='http://h.test/%1'/>", tests::portion(99'999)));
        },
        tests::portion(99'999));
    row(
        "opml-150k",
        [] { return opmlOf(numbered("<outline text='F' xmlUrl='http://h.test/%1'/>", 150'000)); }, 100'000, 0,
        1);
    row(
        "opml-folders-20k",
        [] { return opmlOf(numbered("<outline text='Folder %1'><outline text='x'/></outline>", 20'000)); }, 0,
        40'000);
    row(
        "opml-same-100k", [] { return opmlOf(feed("http://h.test/f").repeated(tests::portion(99'999))); }, 1);
    row(
        "opml-name-huge",
        [] {
            return opmlOf("<outline text='" + QByteArray(5'000'000, 'n') + "' xmlUrl='http://h.test/f'/>");
        },
        1);
    row(
        "opml-address-huge", [] { return opmlOf(feed("http://h.test/" + QByteArray(5'000'000, 'a'))); }, -2,
        0, -1);
    row(
        "opml-attributes-60k",
        [] { return opmlOf("<outline " + numbered("a%1='x' ", 60'000) + " xmlUrl='http://h.test/f'/>"); }, -2,
        0, -1);
    row(
        "opml-60mb", [] { return opmlOf(QByteArray(60 * 1024 * 1024, ' ') + feed("http://h.test/f")); }, -2,
        0, -1);
    plain("opml-billion-laughs", laughing(), 1);
    plain("opml-entity-file",
          opmlOf("<outline text='&x;' xmlUrl='http://h.test/f'/>",
                 "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"),
          1);
    plain("opml-javascript", opmlOf(feed("javascript:alert(1)")), 0, 0, 1);
    plain("opml-file", opmlOf(feed("file:///etc/passwd")), 0, 0, 1);
    plain("opml-data", opmlOf(feed("data:text/xml,x")), 0, 0, 1);
    plain("opml-shell", opmlOf(feed("|id") + feed("$(id)") + feed("exec:id")), 0, 0, 3);
    plain("opml-command", opmlOf("<outline text='F' filtercmd='id' xmlUrl='http://h.test/f' browser='rm'/>"),
          1);
    plain("opml-site-javascript", opmlOf(feed("http://h.test/f", "htmlUrl='javascript:alert(1)'")), 1);
    plain("opml-site-file", opmlOf(feed("http://h.test/f", "htmlUrl='file:///etc/passwd'")), 1);
    plain("opml-include",
          opmlOf("<outline text='x' type='include' url='http://127.0.0.1:9/canary'/>"
                 "<outline text='y' type='link' url='http://127.0.0.1:9/canary'/>"),
          0, 0, 2);
    plain("opml-bidi-name", opmlOf("<outline text='F\xe2\x80\xaetxt.exe' xmlUrl='http://h.test/f'/>"), 1);
    plain("opml-control-name", opmlOf("<outline text='F&#x1b;[2J&#x9b;x' xmlUrl='http://h.test/f'/>"), 1);
    plain("opml-folder-names",
          opmlOf("<outline text='../../..'><outline text='/'>" + feed("http://h.test/f")
                 + "</outline></outline>"),
          1, 2);
    plain("opml-folder-in-itself",
          opmlOf("<outline text='a' id='1' parent='1'><outline text='a'><outline text='a'>"
                 + feed("http://h.test/f") + "</outline></outline></outline>"),
          1, 3);
    plain("opml-same-folders",
          opmlOf(("<outline text='a'>" + feed("http://h.test/f") + "</outline>").repeated(3)), 1, 1);
    plain("opml-nul", opmlOf(feed(QByteArray("http://h.test/\0f", 16))), -2, 0, -1);
    plain("opml-empty", "", -1);
    plain("opml-is-a-feed", rss(item("1", "One")), -1);
    plain("opml-is-html", "<html><body/></html>", -1);
    plain("opml-is-binary", QByteArray(5000, '\0'), -1);
    plain("opml-cut", opmlOf(feed("http://h.test/1") + feed("http://h.test/2")).chopped(14), 2);
}

void HostileOpmlTest::opml()
{
    QFETCH(const List, list);
    tests::RefresherFixture m;
    const QByteArray bytes = list.make();
    forgetPeak();
    const auto before = resident();
    const std::clock_t begun = std::clock(); // of the processor: who else is busy is no matter

    const auto outline = app::opml::readOpml(bytes);

    const bool refused = !outline;
    QVERIFY(list.feeds == -2 || refused == (list.feeds == -1));
    if (!refused) {
        const models::ImportReport report = m.library->importOutline(outline.value()).result().value();
        if (list.feeds >= 0)
            QCOMPARE(report.added, list.feeds);
        if (list.folders >= 0)
            QCOMPARE(report.folders, list.folders);
        if (list.skipped >= 0)
            QCOMPARE(report.skipped.size(), list.skipped);
        const models::LibraryTree tree = m.library->tree().result().value();
        for (const models::Feed &feed : tree.feeds())
            QCOMPARE(badIn(feed), QString());
        for (const models::Folder &folder : tree.folders())
            QCOMPARE(forbiddenInLine(folder.name), QString());

        QVERIFY(m.library->undo().result()); // all or nothing holds for the way back too
        QCOMPARE(m.library->tree().result().value().feeds().size(), 0);
    }
    QVERIFY(m.server.requests().isEmpty());
    const double seconds = static_cast<double>(std::clock() - begun) / CLOCKS_PER_SEC;
    QVERIFY2(seconds <= 30.0 * tests::patience(), qPrintable(u"%1 s"_s.arg(seconds)));
    if (before && tests::patience() == 1) {
        const qint64 grown = (resident()->peak - before->now) / (1024 * 1024);
        QVERIFY2(grown <= 400, qPrintable(u"%1 MB"_s.arg(grown)));
    }
}

QTEST_GUILESS_MAIN(HostileOpmlTest)
#include "opml_test.moc"
