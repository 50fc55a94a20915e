// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/searchmarker.h"

#include <QTest>

using namespace Qt::StringLiterals;
using models::SearchMarker;

/// What of a text is marked when it was searched for.
class SearchMarkerTest final : public QObject
{
    Q_OBJECT

private slots:
    void hitsAreMarked_data();
    void hitsAreMarked();
    void fieldsAreMarkedInTheirOwnParts();
    void aLongTextIsNotSlow();
};

namespace {

QString marked(const QString &query, const QString &text, SearchMarker::Part part = SearchMarker::Part::Text)
{
    SearchMarker marker;
    const models::SearchQuery search = models::parseSearch(query, QDateTime::currentDateTimeUtc());
    if (search.problem)
        return search.problem->evidence;
    marker.setSearch(search.root);
    QString written;
    qsizetype at = 0;
    for (const models::TextRange &hit : marker.find(text, part)) {
        written += text.mid(at, hit.start - at) + u'[' + text.mid(hit.start, hit.length) + u']';
        at = hit.end();
    }
    return written + text.mid(at);
}

} // namespace

void SearchMarkerTest::hitsAreMarked_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected"); // brackets round what is marked

    QTest::newRow("nothing") << u""_s << u"All words"_s;
    QTest::newRow("a word, whatever its case") << u"linux"_s << u"[Linux] and [LINUX], not Linuxes"_s;
    QTest::newRow("a beginning") << u"lin*"_s << u"[Linux] and [lines], not Berlin"_s;
    QTest::newRow("a phrase") << u"\"sleeping cores\""_s << u"Let [sleeping cores] sleep; cores do"_s;
    QTest::newRow("a phrase over punctuation") << u"\"a b\""_s << u"[a, b] a c b"_s;
    QTest::newRow("a phrase with a beginning") << u"\"wake some\"*"_s << u"[wake somebody]"_s;
    QTest::newRow("two words") << u"core wake"_s << u"[Wake] one [core]"_s;
    QTest::newRow("either") << u"(core OR idle)"_s << u"[core] or [idle]"_s;
    QTest::newRow("what must not be there") << u"core -idle"_s << u"[core], idle"_s;
    QTest::newRow("accents") << u"cafe strasse"_s << u"[Café], [Straße]"_s;
    QTest::newRow("accents by themselves") << u"café"_s << u"[Cafe\u0301] au lait"_s;
    QTest::newRow("a soft hyphen") << u"keyboard"_s << u"[key\u00adboard]"_s;
    QTest::newRow("Chinese") << u"内核"_s << u"Linux [内核]的新内 核"_s;
    QTest::newRow("one sign") << u"核"_s << u"内[核]与[核]心"_s;
    QTest::newRow("four signs") << u"海底观测"_s << u"一座[海底观测]站"_s;
    QTest::newRow("Chinese and Latin") << u"用linux"_s << u"[用 Linux] 内核"_s;
    QTest::newRow("signs that overlap") << u"内核 核心"_s << u"[内核心]"_s;
    QTest::newRow("wide and narrow") << u"linux カナ"_s << u"[Ｌｉｎｕｘ] [ｶﾅ]"_s;
    QTest::newRow("voiced half-width kana") << u"ガス"_s << u"[ｶﾞｽ]の"_s;
    QTest::newRow("hangul in parts") << u"한국"_s << u"[\u1112\u1161\u11ab\u1100\u116e\u11a8]어"_s;
    QTest::newRow("Arabic without points") << u"كتاب"_s << u"هذا [كِتَاب]"_s;
    QTest::newRow("an emoji") << u"🦊"_s << u"a [🦊]🐻"_s;
    QTest::newRow("a word with marks in it") << u"rc-1"_s << u"7.0-[rc 1]"_s;
    QTest::newRow("a state") << u"is:unread core"_s << u"the [core] is unread"_s;
}

void SearchMarkerTest::hitsAreMarked()
{
    QFETCH(const QString, query);
    QFETCH(const QString, expected);
    QString text = expected;
    text.remove(u'[').remove(u']');
    QCOMPARE(marked(query, text), expected);
}

void SearchMarkerTest::fieldsAreMarkedInTheirOwnParts()
{
    using Part = SearchMarker::Part;
    const QString query = u"title:core author:ann idle"_s;
    QCOMPARE(marked(query, u"core ann idle"_s, Part::Title), u"[core] ann [idle]"_s);
    QCOMPARE(marked(query, u"core ann idle"_s, Part::Byline), u"core [ann] [idle]"_s);
    QCOMPARE(marked(query, u"core ann idle"_s, Part::Text), u"core ann [idle]"_s);
}

void SearchMarkerTest::aLongTextIsNotSlow()
{
    SearchMarker marker;
    marker.setSearch(models::parseSearch(u"内核 kernel"_s, QDateTime::currentDateTimeUtc()).root);
    const QString text = u"The kernel 新的内核版本 "_s.repeated(50'000);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(marker.find(text).size(), 100'000);
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(SearchMarkerTest)
#include "searchmarker_test.moc"
