// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feeds/encoding.h"
#include "app/feeds/feedparser.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using app::feeds::parseFeed;

/// From bytes to characters: who says what they are, and who is believed.
class EncodingTest final : public QObject
{
    Q_OBJECT

private slots:
    void charsetIsRead_data();
    void charsetIsRead();
    void charsetIsGuessed_data();
    void charsetIsGuessed();
    void byteOrderMarkBeatsTheDeclaration();
    void headerBeatsTheDeclaration();
    void utf8IsRecognisedUnderAWrongName();
    void latin1IsReadAsWindows1252();
    void invalidBytesAreMended();
    void aShortLegacyTextIsNotTakenForUtf8();

private:
    static QString titleOf(const QByteArray &document, const QByteArray &contentType = {});
};

namespace {

QByteArray feed(const QByteArray &encoding, const QByteArray &title)
{
    const QByteArray declaration = encoding.isEmpty() ? QByteArray() : " encoding=\"" + encoding + '"';
    return "<?xml version=\"1.0\"" + declaration + "?><rss version=\"2.0\"><channel><title>" + title
           + "</title></channel></rss>";
}

// The words as bytes of a charset; empty if this Qt has no converter for it.
QByteArray encoded(const QString &words, const char *charset)
{
    QStringEncoder encoder(charset);
    if (!encoder.isValid())
        return {};
    const QByteArray bytes = encoder.encode(words);
    return bytes.startsWith('\x1B') ? bytes + "\x1B(B" : bytes; // ISO-2022-JP must return to ASCII
}

} // namespace

QString EncodingTest::titleOf(const QByteArray &document, const QByteArray &contentType)
{
    const auto parsed = parseFeed(document, {.contentType = contentType});
    return parsed ? parsed.value().title : u"refused: "_s + parsed.error().evidence;
}

void EncodingTest::charsetIsRead_data()
{
    QTest::addColumn<QByteArray>("declared");
    QTest::addColumn<QByteArray>("real");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *declared, const char *real, const QString &words) {
        QTest::addRow("%s", declared) << QByteArray(declared) << QByteArray(real) << words;
    };
    row("UTF-8", "UTF-8", u"奇客的知识 – naïve"_s);
    row("GB2312", "GB18030", u"奇客的知识，重要的东西"_s);
    row("gbk", "GB18030", u"朱镕基的囍"_s);
    row("GB18030", "GB18030", u"奇客的知识，重要的东西"_s);
    row("Big5", "Big5", u"繁體中文的新聞"_s);
    row("Shift_JIS", "Shift_JIS", u"ゲーム三昧な正月"_s);
    row("EUC-JP", "EUC-JP", u"ゲーム三昧な正月"_s);
    row("ISO-2022-JP", "ISO-2022-JP", u"ゲーム三昧な正月"_s);
    row("EUC-KR", "EUC-KR", u"한글닉네임 표시하기"_s);
    row("KOI8-R", "KOI8-R", u"Аргументы и факты"_s);
    row("windows-1251", "windows-1251", u"Аргументы и факты"_s);
    row("windows-1250", "windows-1250", u"Příliš žluťoučký kůň"_s);
    row("windows-1255", "windows-1255", u"שלום עולם"_s);
    row("windows-1256", "windows-1256", u"مرحبا بالعالم"_s);
    row("TIS-620", "windows-874", u"สวัสดีชาวโลก"_s);
    row("ISO-8859-2", "ISO-8859-2", u"Příliš žluťoučký kůň"_s);
    row("ISO-8859-15", "ISO-8859-15", u"5 € für Œuvres"_s);
}

void EncodingTest::charsetIsRead()
{
    QFETCH(const QByteArray, declared);
    QFETCH(const QByteArray, real);
    QFETCH(const QString, words);
    const QByteArray bytes = encoded(words, real.constData());
    if (bytes.isEmpty())
        QSKIP("This Qt was built without ICU and has no converter for the charset.");
    QCOMPARE(titleOf(feed(declared, bytes)), words);
    QCOMPARE(titleOf(feed({}, bytes), "application/rss+xml; charset=" + declared), words);
}

void EncodingTest::charsetIsGuessed_data()
{
    QTest::addColumn<QByteArray>("charset");
    QTest::addColumn<QString>("words");
    QTest::newRow("UTF-8") << QByteArray("UTF-8") << u"奇客的知识"_s;
    QTest::newRow("GB18030") << QByteArray("GB18030")
                             << u"奇客的知识，重要的东西。在这里可以看到最新的科技新闻"_s;
    QTest::newRow("Big5") << QByteArray("Big5") << u"繁體中文的新聞網站，提供最新的科技消息與評論"_s;
    QTest::newRow("Shift_JIS") << QByteArray("Shift_JIS") << u"ゲーム三昧な正月をすごしている"_s;
    QTest::newRow("EUC-JP") << QByteArray("EUC-JP") << u"ゲーム三昧な正月をすごしている"_s;
    QTest::newRow("EUC-KR") << QByteArray("EUC-KR") << u"한글로 된 닉네임을 표시하는 방법에 대하여"_s;
    QTest::newRow("ISO-2022-JP") << QByteArray("ISO-2022-JP") << u"ゲーム三昧な正月"_s;
    QTest::newRow("windows-1251") << QByteArray("windows-1251")
                                  << u"Аргументы и факты: объясняем, что происходит в стране и мире"_s;
    QTest::newRow("KOI8-R") << QByteArray("KOI8-R")
                            << u"Аргументы и факты: объясняем, что происходит в стране и мире"_s;
    QTest::newRow("windows-1255") << QByteArray("windows-1255")
                                  << u"חדשות המדע והטכנולוגיה מכל העולם, כל יום מחדש, בעברית"_s;
    QTest::newRow("windows-1253") << QByteArray("windows-1253")
                                  << u"Επιστήμη και τεχνολογία: οι ειδήσεις της ημέρας"_s;
    QTest::newRow("windows-1251 in small letters")
        << QByteArray("windows-1251") << u"новости науки и техники каждый день"_s;
    QTest::newRow("windows-1252") << QByteArray("windows-1252") << u"Notícias de ciência – “inovação”"_s;
}

void EncodingTest::charsetIsGuessed()
{
    QFETCH(const QByteArray, charset);
    QFETCH(const QString, words);
    const QByteArray bytes = encoded(words, charset.constData());
    if (bytes.isEmpty())
        QSKIP("This Qt was built without ICU and has no converter for the charset.");
    QCOMPARE(titleOf(feed({}, bytes)), words);
}

void EncodingTest::byteOrderMarkBeatsTheDeclaration()
{
    const QString words = u"奇客"_s;
    QCOMPARE(titleOf("\xEF\xBB\xBF" + feed("gb2312", words.toUtf8()), "text/xml; charset=iso-8859-1"), words);
    for (const auto wide : {QStringConverter::Utf16LE, QStringConverter::Utf16BE, QStringConverter::Utf32LE,
                            QStringConverter::Utf32BE}) {
        QStringEncoder marked(wide, QStringConverter::Flag::WriteBom);
        QCOMPARE(titleOf(marked(QString::fromUtf8(feed("gb2312", words.toUtf8())))), words);
        QStringEncoder bare(wide);
        QCOMPARE(titleOf(bare(QString::fromUtf8(feed("UTF-16", words.toUtf8())))), words);
    }
}

void EncodingTest::headerBeatsTheDeclaration()
{
    QCOMPARE(titleOf(feed("windows-1252", "\xCF\xF0\xE8\xE2\xE5\xF2"), "text/xml; charset=\"windows-1251\""),
             u"Привет"_s);
}

void EncodingTest::utf8IsRecognisedUnderAWrongName()
{
    for (const char *claimed : {"iso-8859-1", "gb2312", "windows-1251", "utf-16", "nonsense"}) {
        const auto text = app::feeds::toUtf8(feed(claimed, "奇客的知识"));
        QVERIFY(text.wrongEncoding);
        QCOMPARE(titleOf(feed(claimed, "奇客的知识")), u"奇客的知识"_s);
    }
}

void EncodingTest::latin1IsReadAsWindows1252()
{
    QCOMPARE(titleOf(feed("iso-8859-1", "\x93Se\xF1or\x94 \x96 \x80")), u"“Señor” – €"_s);
    QCOMPARE(titleOf(feed("us-ascii", "don\x92t")), u"don’t"_s);
    QCOMPARE(titleOf(feed("utf-8", "don&#146;t")), u"don’t"_s);
}

void EncodingTest::invalidBytesAreMended()
{
    const QByteArray text = QByteArray("知识知识知识知识知识知识知识"
                                       "\xFF"
                                       "知识");
    const auto parsed = parseFeed(feed("utf-8", text));
    QVERIFY(bool(parsed));
    QCOMPARE(parsed.value().title, u"知识知识知识知识知识知识知识\uFFFD知识"_s);
    QVERIFY(!parsed.value().repaired.isEmpty());
}

void EncodingTest::aShortLegacyTextIsNotTakenForUtf8()
{
    QCOMPARE(titleOf(feed("EUC-KR", "\xB3\xE2")), u"년"_s);
}

QTEST_GUILESS_MAIN(EncodingTest)
#include "encoding_test.moc"
