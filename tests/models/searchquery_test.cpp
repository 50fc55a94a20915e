// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/searchquery.h"

#include <QTest>

using namespace Qt::StringLiterals;
using models::SearchNode;
using models::SearchTerm;

/// How searches are read: each written back with all its parentheses.
class SearchQueryTest final : public QObject
{
    Q_OBJECT

private slots:
    void searchesAreUnderstood_data();
    void searchesAreUnderstood();
    void searchesAreRefusedWithAReason_data();
    void searchesAreRefusedWithAReason();
    void datesThatMoveSayHowFarBack();
    void nothingMakesItFall();
};

namespace {

const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);

QString written(const SearchTerm &term)
{
    using Kind = SearchTerm::Kind;
    switch (term.kind) {
    case Kind::Words: return u'[' + term.text + u']';
    case Kind::Title: return u"title["_s + term.text + u']';
    case Kind::Author: return u"author["_s + term.text + u']';
    case Kind::Feed: return u"feed["_s + term.text + u']';
    case Kind::Folder: return u"folder["_s + term.text + u']';
    case Kind::Tag: return u"tag["_s + term.text + u']';
    case Kind::Url: return u"url["_s + term.text + u']';
    case Kind::Unread: return u"unread"_s;
    case Kind::Read: return u"read"_s;
    case Kind::Starred: return u"starred"_s;
    case Kind::HasEnclosure: return u"enclosure"_s;
    case Kind::HasImage: return u"image"_s;
    case Kind::HasComments: return u"comments"_s;
    case Kind::HasLabel: return u"labelled"_s;
    case Kind::Label: return u"label["_s + term.text + (term.prefix ? u"*]"_s : u"]"_s);
    case Kind::Before: return u"before["_s + term.when.toUTC().toString(Qt::ISODate) + u']';
    case Kind::After: return u"after["_s + term.when.toUTC().toString(Qt::ISODate) + u']';
    }
    return {};
}

QString written(const SearchNode &node)
{
    if (node.op == SearchNode::Op::Term)
        return written(node.term);
    QStringList parts;
    for (const SearchNode &child : node.children)
        parts.append(written(child));
    switch (node.op) {
    case SearchNode::Op::Not: return u"not "_s + parts.join(u' ');
    case SearchNode::Op::Or: return u'(' + parts.join(u" or "_s) + u')';
    default: return u'(' + parts.join(u" and "_s) + u')';
    }
}

} // namespace

void SearchQueryTest::searchesAreUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("nothing") << u"  "_s << u"()"_s;
    QTest::newRow("a word") << u" linux "_s << u"[linux]"_s;
    QTest::newRow("two words") << u"linux kernel"_s << u"([linux] and [kernel])"_s;
    QTest::newRow("Chinese") << u"内核"_s << u"[内核]"_s;
    QTest::newRow("a phrase") << u"\"the  kernel\""_s << u"[the kernel]"_s;
    QTest::newRow("not") << u"a -b"_s << u"([a] and not [b])"_s;
    QTest::newRow("not a phrase") << u"-\"a b\""_s << u"not [a b]"_s;
    QTest::newRow("a hyphen inside is a letter") << u"e-mail"_s << u"[e-mail]"_s;
    QTest::newRow("OR binds less than words") << u"a b OR c d"_s << u"(([a] and [b]) or ([c] and [d]))"_s;
    QTest::newRow("three of them") << u"a OR b OR c"_s << u"([a] or [b] or [c])"_s;
    QTest::newRow("or in small letters is a word") << u"a or b"_s << u"([a] and [or] and [b])"_s;
    QTest::newRow("a word that starts with OR") << u"ORANGE"_s << u"[ORANGE]"_s;
    QTest::newRow("parentheses") << u"a (b OR c)"_s << u"([a] and ([b] or [c]))"_s;
    QTest::newRow("not a group") << u"-(a OR b)"_s << u"not ([a] or [b])"_s;
    QTest::newRow("fields") << u"title:a author:b feed:c folder:d tag:e url:f"_s
                            << u"(title[a] and author[b] and feed[c] and folder[d] and tag[e] and url[f])"_s;
    QTest::newRow("a field with a phrase") << u"feed:\"My feed\""_s << u"feed[My feed]"_s;
    QTest::newRow("a field in capitals") << u"TITLE:a"_s << u"title[a]"_s;
    QTest::newRow("an address is a word") << u"https://a.example/x"_s << u"[https://a.example/x]"_s;
    QTest::newRow("states") << u"is:unread is:read is:starred"_s << u"(unread and read and starred)"_s;
    QTest::newRow("not a state") << u"-is:starred"_s << u"not starred"_s;
    QTest::newRow("things it has") << u"has:enclosure has:image has:comments"_s
                                   << u"(enclosure and image and comments)"_s;
    QTest::newRow("a label") << u"label:work has:label"_s << u"(label[work] and labelled)"_s;
    QTest::newRow("a label of two words") << u"-label:\"read later\""_s << u"not label[read later]"_s;
    QTest::newRow("how a label begins") << u"label:work*"_s << u"label[work*]"_s;
    QTest::newRow("before a day") << u"before:2026-11-23"_s << u"before[2026-11-23T00:00:00Z]"_s;
    QTest::newRow("days ago") << u"after:7d"_s << u"after[2026-11-16T12:00:00Z]"_s;
    QTest::newRow("hours ago") << u"after:3h"_s << u"after[2026-11-23T09:00:00Z]"_s;
    QTest::newRow("weeks ago") << u"before:2w"_s << u"before[2026-11-09T12:00:00Z]"_s;
}

void SearchQueryTest::searchesAreUnderstood()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    const models::SearchQuery query = models::parseSearch(text, noon);
    QVERIFY2(!query.problem, qPrintable(query.problem ? query.problem->evidence : QString()));
    QCOMPARE(written(query.root), expected);
}

void SearchQueryTest::datesThatMoveSayHowFarBack()
{
    const auto term = [](const QString &text) { return models::parseSearch(text, noon).root.term; };
    QCOMPARE(term(u"after:7d"_s).secondsAgo, std::optional<qint64>(7 * 24 * 3600));
    QCOMPARE(term(u"before:0h"_s).secondsAgo, std::optional<qint64>(0));
    QCOMPARE(term(u"after:2026-11-23"_s).secondsAgo, std::optional<qint64>());
}

void SearchQueryTest::searchesAreRefusedWithAReason_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("position");

    QTest::newRow("a label without a name") << u"label:"_s << qsizetype(0);
    QTest::newRow("open parenthesis") << u"a (b"_s << qsizetype(2);
    QTest::newRow("closing parenthesis") << u"a) b"_s << qsizetype(1);
    QTest::newRow("empty parentheses") << u"a ()"_s << qsizetype(2);
    QTest::newRow("open quotation mark") << u"say \"hello"_s << qsizetype(4);
    QTest::newRow("empty quotation marks") << u"\" \""_s << qsizetype(0);
    QTest::newRow("nothing before OR") << u"OR a"_s << qsizetype(2);
    QTest::newRow("nothing behind OR") << u"a OR"_s << qsizetype(4);
    QTest::newRow("nothing behind the hyphen") << u"a - b"_s << qsizetype(3);
    QTest::newRow("nothing behind the colon") << u"title: a"_s << qsizetype(0);
    QTest::newRow("a state there is not") << u"a is:old"_s << qsizetype(2);
    QTest::newRow("a thing it cannot have") << u"has:legs"_s << qsizetype(0);
    QTest::newRow("a date that is none") << u"before:yesterday"_s << qsizetype(0);
    QTest::newRow("a day there is not") << u"after:2026-02-30"_s << qsizetype(0);
    QTest::newRow("too deep") << QString(60, u'(') << qsizetype(50);
}

void SearchQueryTest::searchesAreRefusedWithAReason()
{
    QFETCH(const QString, text);
    QFETCH(const qsizetype, position);
    const models::SearchQuery query = models::parseSearch(text, noon);
    QVERIFY(query.problem);
    QCOMPARE(query.problem->kind, models::Problem::Kind::QueryNotUnderstood);
    QCOMPARE(query.problem->subject, text);
    QVERIFY(!query.problem->evidence.isEmpty());
    QCOMPARE(query.position, position);
}

void SearchQueryTest::nothingMakesItFall()
{
    const QString letters = u"a\"()-: ORis:before:7d"_s;
    quint32 state = 1;
    for (int i = 0; i < 20000; ++i) {
        QString text;
        for (int size = i % 24; size > 0; --size) {
            state = state * 1664525 + 1013904223;
            text += letters.at(qsizetype(state >> 16) % letters.size());
        }
        const models::SearchQuery query = models::parseSearch(text, noon);
        QVERIFY(query.problem.has_value() == (query.position >= 0));
    }
}

QTEST_GUILESS_MAIN(SearchQueryTest)
#include "searchquery_test.moc"
