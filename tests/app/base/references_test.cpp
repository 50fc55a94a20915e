// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/references.h"

#include <QTest>

using app::readReference;
using app::ReferenceIn;

/// Character references are read alike in bytes and in UTF-16, as forgivingly as their place allows.
class ReferencesTest final : public QObject
{
    Q_OBJECT

private slots:
    void isRead_data();
    void isRead();
    void longNamesEnd();
};

void ReferencesTest::isRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>(
        "inXml"); // What is left of the text, after the character; empty: a bare ampersand.
    QTest::addColumn<QByteArray>("inAttribute");
    QTest::addColumn<QByteArray>("inText");
    const auto row = [](const char *text, const char *xml, const char *attribute, const char *words) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(xml) << QByteArray(attribute)
                            << QByteArray(words);
    };
    row("&amp;x", "&|x", "&|x", "&|x");
    row("&hellip;", "\u2026|", "\u2026|", "\u2026|");
    row("&Ccaron;", "\u010C|", "\u010C|", "\u010C|");
    row("&apos;", "'|", "'|", "'|");
    row("&#8230;.", "\u2026|.", "\u2026|.", "\u2026|.");
    row("&#x4e2D;", "\u4E2D|", "\u4E2D|", "\u4E2D|");
    row("&#X1F600;", "\U0001F600|", "\U0001F600|", "\U0001F600|");
    row("&#147;", "\u201C|", "\u201C|", "\u201C|"); // windows-1252
    row("&#8230 x", "", "\u2026| x", "\u2026| x");
    row("&nbsp there", "", "\u00A0| there", "\u00A0| there");
    row("&copy=2", "", "", "\u00A9|=2");
    row("&copyright", "", "", "\u00A9|right");
    row("&COPY 2", "", "\u00A9| 2", "\u00A9| 2");
    row("&hellip x", "", "", "");
    row("&half x", "", "", "");
    row("&nonsense;", "", "", "");
    row("&notit;", "", "", "\u00AC|it;");
    row("& x", "", "", "");
    row("&", "", "", "");
    row("&;", "", "", "");
    row("&#;", "", "", "");
    row("&#x;", "", "", "");
    row("&#0;x", "|x", "|x", "|x");
    row("&#27;", "|", "|", "|");
    row("&#xD800;", "|", "|", "|");
    row("&#99999999999;", "|", "|", "|");
}

void ReferencesTest::isRead()
{
    QFETCH(const QByteArray, text);
    const auto told = [&](qsizetype length, char32_t character, const QByteArray &rest) {
        return length == 0
                   ? QByteArray()
                   : (character ? QString::fromUcs4(&character, 1).toUtf8() : QByteArray()) + '|' + rest;
    };
    for (const auto &[place, column] :
         {std::pair(ReferenceIn::Xml, "inXml"), std::pair(ReferenceIn::Attribute, "inAttribute"),
          std::pair(ReferenceIn::Text, "inText")}) {
        const QByteArray expected =
            *static_cast<const QByteArray *>(QTest::qData(column, qMetaTypeId<QByteArray>()));
        const auto bytes = readReference(std::string_view(text.constData(), std::size_t(text.size())), place);
        QCOMPARE(told(bytes.length, bytes.character, text.mid(bytes.length)), expected);
        const QString wide = QString::fromUtf8(text);
        const auto units = readReference(QStringView(wide), place);
        QCOMPARE(told(units.length, units.character, wide.mid(units.length).toUtf8()), expected);
    }
}

void ReferencesTest::longNamesEnd()
{
    const QByteArray text = '&' + QByteArray(1'000'000, 'a') + ';';
    QCOMPARE(
        readReference(std::string_view(text.constData(), std::size_t(text.size())), ReferenceIn::Text).length,
        0);
    const QByteArray digits = "&#" + QByteArray(1'000, '1') + ';';
    const auto number =
        readReference(std::string_view(digits.constData(), std::size_t(digits.size())), ReferenceIn::Xml);
    QCOMPARE(number.length, digits.size());
    QCOMPARE(number.character, U'\0');
}

QTEST_GUILESS_MAIN(ReferencesTest)
#include "references_test.moc"
