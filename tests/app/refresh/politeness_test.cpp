// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// Every line of the polite list in app/refresh/README.md names a test. Each of them is there.
class PolitenessTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyPromiseHasItsTest_data();
    void everyPromiseHasItsTest();
    void thePromisesAreMany();
};

namespace {

const QString root = QStringLiteral(SOURCE_DIR "/");

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

struct Promise
{
    QString said;
    QString tests; ///< "a_test: one, two; b_test: three"
};

QList<Promise> promises()
{
    QList<Promise> found;
    const QString list = textOf(root + u"app/refresh/README.md"_s).section(u"## Polite, line by line"_s, 1);
    for (const QString &line : list.split(u'\n')) {
        const QStringList cells = line.split(u'|');
        if (cells.size() == 4 && cells.at(2).contains(u"_test: "_s))
            found.append({cells.at(1).trimmed(), cells.at(2).trimmed()});
    }
    return found;
}

QString sourceOf(const QString &test)
{
    QDirIterator files(root + u"tests"_s, {test + u".cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    return files.hasNext() ? textOf(files.next()) : QString();
}

} // namespace

void PolitenessTest::everyPromiseHasItsTest_data()
{
    QTest::addColumn<QString>("tests");
    for (const Promise &promise : promises())
        QTest::newRow(promise.said.toUtf8().constData()) << promise.tests;
}

void PolitenessTest::everyPromiseHasItsTest()
{
    QFETCH(const QString, tests);
    for (const QString &part : tests.split(u';')) {
        const QString source = sourceOf(part.section(u':', 0, 0).trimmed());
        for (const QString &name : part.section(u':', 1).split(u',')) {
            const QRegularExpression slot(u"\\bvoid %1\\(\\);"_s.arg(name.trimmed()));
            QVERIFY2(slot.match(source).hasMatch(), qPrintable(part));
        }
    }
}

void PolitenessTest::thePromisesAreMany()
{
    QVERIFY(promises().size() >= 35);
}

QTEST_GUILESS_MAIN(PolitenessTest)
#include "politeness_test.moc"
