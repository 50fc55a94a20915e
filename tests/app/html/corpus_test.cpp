// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/html/discovery.h"
#include "app/html/sanitizer.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// Other projects' test data, where it is at hand: attacks on sanitisers, and whole pages.
class CorpusTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everythingComesOutHarmless_data();
    void everythingComesOutHarmless();

private:
    const QDir m_corpus{QStringLiteral(SOURCE_DIR "/../shared/corpus/html")};
};

void CorpusTest::initTestCase()
{
    if (!m_corpus.exists())
        QSKIP("The corpus of other projects' test data is not beside the source tree.");
}

void CorpusTest::everythingComesOutHarmless_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &folder : {u"sanitize"_s, u"readability"_s, u"discovery"_s}) {
        const QDir dir(m_corpus.filePath(folder));
        for (const QString &name : dir.entryList({u"*.html"_s}, QDir::Files))
            QTest::newRow(name.toUtf8().constData()) << dir.filePath(name);
    }
}

void CorpusTest::everythingComesOutHarmless()
{
    QFETCH(const QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QUrl base(u"http://example.com/"_s);
    const models::BlockTree tree = app::html::sanitize(QString::fromUtf8(file.readAll()), {.base = base});
    const QString html = app::html::toHtml(tree);

    static const QRegularExpression element(
        u"<(?:script|style|iframe|object|embed|applet|form|input|button|svg|math|meta|link|base|template|noscript)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression attribute(u"\\s(?:on\\w+|style|srcdoc|formaction|srcset|action)="_s,
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression address(
        u"\\s(?:href|src|poster)=\"(?!https?://|mailto:|data:image/(?:png|jpe?g|gif|webp)|#)"_s);
    static const QRegularExpression value(u"=\"[^\"]*\""_s);
    static const QRegularExpression text(u">[^<]*"_s);
    const QString tags = QString(html).replace(text, u">"_s);
    for (const QString &bad : {element.match(tags).captured(), address.match(tags).captured(),
                               attribute.match(QString(tags).replace(value, u"="_s)).captured()})
        QVERIFY2(bad.isEmpty(), qPrintable(bad));
    QVERIFY(app::html::sanitize(html, {.base = base}).blocks == tree.blocks);
}

QTEST_GUILESS_MAIN(CorpusTest)
#include "corpus_test.moc"
