// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/translations.h"

#include <QDir>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString source;
    QStringList forms; ///< One, or as many as the language has plurals.
    bool plural = false;
};

QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == "message"_L1)
            messages.append({{}, {}, xml.attributes().value("numerus"_L1) == "yes"_L1});
        else if (xml.name() == "source"_L1)
            messages.last().source = xml.readElementText();
        else if (xml.name() == "numerusform"_L1
                 || (xml.name() == "translation"_L1 && !messages.last().plural))
            messages.last().forms.append(xml.readElementText());
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QStringList found(const QString &text, const QRegularExpression &what)
{
    QStringList all;
    for (const QRegularExpressionMatch &match : what.globalMatch(text))
        all.append(match.captured(1));
    all.sort();
    all.removeDuplicates();
    return all;
}

/// "%1" and the like; "%L1" is the same with separators.
QStringList values(const QString &text)
{
    static const QRegularExpression value(u"%L?([1-9])"_s);
    return found(text, value);
}

bool saysHowMany(const QString &text)
{
    return text.contains("%n"_L1) || text.contains("%Ln"_L1);
}

bool hasAccessKey(const QString &text)
{
    static const QRegularExpression key(u"&\\w"_s);
    return text.contains(key);
}

} // namespace

/// The translations say all that the program's own words say, and the program finds them.
class TranslationsTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyMessageIsWhole_data();
    void everyMessageIsWhole();
    void englishHasItsPlurals();
    void anUnknownLanguageIsEnglish();
    void chineseWordsComeWithChineseDates();
};

void TranslationsTest::everyMessageIsWhole_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(SOURCE_DIR "/translations"));
    for (const QString &name : folder.entryList({u"courant_*.ts"_s}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TranslationsTest::everyMessageIsWhole()
{
    QFETCH(QString, path);
    const QList<Message> messages = messagesOf(path);
    QVERIFY(messages.size() > 20);
    for (const Message &message : messages) {
        const QByteArray told = message.source.toUtf8();
        QVERIFY2(!message.forms.isEmpty(), told);
        for (const QString &form : message.forms) {
            QVERIFY2(!form.isEmpty(), told);
            QVERIFY2(values(form) == values(message.source), told);
            QVERIFY2(hasAccessKey(form) == hasAccessKey(message.source), told);
        }
        // The form for one may do without its number: "Every hour".
        if (message.plural)
            QVERIFY2(saysHowMany(message.forms.last()) == saysHowMany(message.source), told);
    }
}

void TranslationsTest::englishHasItsPlurals()
{
    app::installTranslation(*qApp, u"en"_s);
    const auto minutes = [](int n) {
        return QCoreApplication::translate("FetchingPage", "%n minute(s)", nullptr, n);
    };
    QCOMPARE(minutes(1), u"1 minute"_s);
    QCOMPARE(minutes(12'000), u"12,000 minutes"_s);
}

void TranslationsTest::anUnknownLanguageIsEnglish()
{
    app::installTranslation(*qApp, u"de_AT"_s);
    QCOMPARE(QLocale().language(), QLocale::English);
    QCOMPARE(QLocale().toString(QDate(2026, 11, 23), u"dddd"_s), u"Monday"_s);
    QCOMPARE(QCoreApplication::translate("FetchingPage", "%n hour(s)", nullptr, 2), u"2 hours"_s);
}

void TranslationsTest::chineseWordsComeWithChineseDates()
{
    app::installTranslation(*qApp, u"zh_CN"_s);
    QCOMPARE(QCoreApplication::translate("ui::Actions", "&Quit"), u"退出(&Q)"_s);
    QCOMPARE(QLocale().toString(QDate(2026, 11, 23), QCoreApplication::translate("DayWords", "dddd, d MMMM")),
             u"11月23日 星期一"_s);
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translations_test.moc"
