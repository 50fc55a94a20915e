// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/opml/tagscanner.h"
#include "tests/support/patience.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

/// A tag's attributes are read as they were meant, whatever the exporter did to them.
class TagScannerTest final : public QObject
{
    Q_OBJECT

private slots:
    void attributesAreReadAsTheyWereMeant_data();
    void attributesAreReadAsTheyWereMeant();
    void whatIsNoTagIsPassedOver_data();
    void whatIsNoTagIsPassedOver();
    void aHostileDocumentTakesNoLongerThanItsLength_data();
    void aHostileDocumentTakesNoLongerThanItsLength();
};

using app::opml::Attribute;
using app::opml::Tag;
using app::opml::TagScanner;

namespace {

QStringList namesIn(const QString &document)
{
    TagScanner scanner(document);
    QStringList names;
    while (const auto tag = scanner.next())
        names.append((tag->kind == Tag::Kind::End ? u"/"_s : QString()) + tag->name);
    return names;
}

} // namespace

void TagScannerTest::attributesAreReadAsTheyWereMeant_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("repaired");

    QTest::newRow("plain") << u"<outline text=\"A\"/>"_s << u"text"_s << u"A"_s << false;
    QTest::newRow("single quotes") << u"<outline text='A \"b\"'/>"_s << u"text"_s << u"A \"b\""_s << false;
    QTest::newRow("space round the sign") << u"<outline text = \"A\"/>"_s << u"text"_s << u"A"_s << false;
    QTest::newRow("the five references")
        << u"<outline text='&lt;&gt;&amp;&quot;&apos;'/>"_s << u"text"_s << u"<>&\"'"_s << false;
    QTest::newRow("numbers") << u"<outline text='&#20013;&#x6587;&#x1F600;'/>"_s << u"text"_s << u"中文😀"_s
                             << false;
    QTest::newRow("a name of HTML") << u"<outline text='a&nbsp;&eacute;'/>"_s << u"text"_s << u"a\u00a0é"_s
                                    << true;
    QTest::newRow("a name nobody knows") << u"<outline text='&wow;'/>"_s << u"text"_s << u"&wow;"_s << true;
    QTest::newRow("a number that is no character")
        << u"<outline text='&#0;&#xD800;'/>"_s << u"text"_s << u"&#0;&#xD800;"_s << true;
    QTest::newRow("a bare ampersand")
        << u"<outline u='http://a/?b=1&c=2&copy=3'/>"_s << u"u"_s << u"http://a/?b=1&c=2&copy=3"_s << true;
    QTest::newRow("an ampersand at the end") << u"<outline text='A&'/>"_s << u"text"_s << u"A&"_s << true;
    QTest::newRow("a quote within quotes ends the value")
        << u"<outline text=\"The \"Best\". Of\" title=\"x\" />"_s << u"text"_s << u"The "_s << true;
    QTest::newRow("the next attribute is safe")
        << u"<outline text=\"The \"Best\". Of\" title=\"x\" />"_s << u"title"_s << u"x"_s << true;
    QTest::newRow("a quote at once") << u"<outline d=\"\"'A show' of\" title=\"x\" />"_s << u"d"_s << u""_s
                                     << true;
    QTest::newRow("a quote at the end")
        << u"<outline d=\"Say \"hello\"\" title=\"x\" />"_s << u"d"_s << u"Say "_s << true;
    QTest::newRow("an HTML tag") << u"<outline d=\"<p>Hi</p>\" title=\"x\" />"_s << u"d"_s << u"<p>Hi</p>"_s
                                 << true;
    QTest::newRow("an HTML link") << u"<outline d=\"<a href=\"http://a/\">Hi</a>\" xmlUrl=\"http://b/\" />"_s
                                  << u"xmlUrl"_s << u"http://b/"_s << true;
    QTest::newRow("no quotes") << u"<outline text=A b='c'/>"_s << u"b"_s << u"c"_s << true;
    QTest::newRow("no space between") << u"<outline text='A'b='c'/>"_s << u"b"_s << u"c"_s << false;
    QTest::newRow("a word without value") << u"<outline checked text='A'/>"_s << u"text"_s << u"A"_s << true;
    QTest::newRow("a value without end")
        << u"<outline text='A>\n<outline text='B'/>"_s << u"text"_s << u"B"_s << true;
    QTest::newRow("cut off") << u"<outline text='A' xmlUrl='http://a/'"_s << u"xmlUrl"_s << u"http://a/"_s
                             << true;
}

void TagScannerTest::attributesAreReadAsTheyWereMeant()
{
    QFETCH(const QString, document);
    QFETCH(const QString, name);
    QFETCH(const QString, value);

    TagScanner scanner(document);
    QStringList found;
    while (const auto tag = scanner.next()) {
        for (const Attribute &attribute : tag->attributes) {
            if (attribute.name == name)
                found.append(attribute.value);
        }
    }

    QVERIFY2(found.contains(value), qPrintable(found.join(u" | "_s)));
    QTEST(scanner.repaired(), "repaired");
}

void TagScannerTest::whatIsNoTagIsPassedOver_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QStringList>("names");

    QTest::newRow("start, empty, end")
        << u"<OPML><a/></OPML>"_s << QStringList{u"opml"_s, u"a"_s, u"/opml"_s};
    QTest::newRow("a prefix") << u"<x:opml xmlns:x='u'/>"_s << QStringList{u"opml"_s};
    QTest::newRow("a comment") << u"<a/><!-- <b/> -- > --><c/>"_s << QStringList{u"a"_s, u"c"_s};
    QTest::newRow("character data") << u"<a/><![CDATA[<b/>]]><c/>"_s << QStringList{u"a"_s, u"c"_s};
    QTest::newRow("an instruction") << u"<?xml version='1.0'?><c/>"_s << QStringList{u"c"_s};
    QTest::newRow("a document type with entities")
        << u"<!DOCTYPE opml [<!ENTITY a '<b/>'> ]><c/>"_s << QStringList{u"c"_s};
    QTest::newRow("text") << u"1 < 2 <c/> > 3"_s << QStringList{u"c"_s};
    QTest::newRow("a comment without end") << u"<a/><!-- <b/>"_s << QStringList{u"a"_s};
    QTest::newRow("nothing") << QString() << QStringList();
}

void TagScannerTest::whatIsNoTagIsPassedOver()
{
    QFETCH(const QString, document);
    QTEST(namesIn(document), "names");
}

void TagScannerTest::aHostileDocumentTakesNoLongerThanItsLength_data()
{
    QTest::addColumn<QString>("document");

    constexpr qsizetype many = 100'000;
    QTest::newRow("attributes") << u"<outline "_s + u"a='1' "_s.repeated(many) + u"/>"_s;
    QTest::newRow("quotes that end nothing") << u"<outline "_s + u"a=\"x "_s.repeated(many);
    QTest::newRow("quotes of both kinds") << u"<outline "_s + u"a=\"' b='\" "_s.repeated(many) + u"x"_s;
    QTest::newRow("values without end") << u"<outline a='"_s.repeated(many);
    QTest::newRow("brackets") << u"<"_s.repeated(10 * many);
    QTest::newRow("declarations without end") << u"<!"_s.repeated(10 * many);
    QTest::newRow("comments without end") << u"<!--"_s.repeated(10 * many);
    QTest::newRow("ampersands") << u"<outline a='"_s + u"&"_s.repeated(10 * many) + u"'/>"_s;
    QTest::newRow("blanks") << u"<outline a=\"\""_s + u"   \"  "_s.repeated(many);
    QTest::newRow("brackets in a value") << u"<outline "_s + u"a=\"<\" "_s.repeated(many) + u"x\"/>"_s;
}

void TagScannerTest::aHostileDocumentTakesNoLongerThanItsLength()
{
    QFETCH(const QString, document);

    QElapsedTimer timer;
    timer.start();
    namesIn(document);

    QVERIFY2(timer.elapsed() < 3000 * tests::patience(), qPrintable(u"%1 ms"_s.arg(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TagScannerTest)
#include "tagscanner_test.moc"
