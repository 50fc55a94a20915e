// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/comparison.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

/// How long it takes to show what was changed in a very long article, 290 KB of text.
class ComparisonBench final : public QObject
{
    Q_OBJECT

private slots:
    void compared_data();
    void compared();
};

namespace {

constexpr int bytes = 290'000;

class Writer
{
public:
    explicit Writer(bool chinese)
        : m_chinese(chinese)
    {}

    QString sentence()
    {
        QString text;
        for (int i = 6 + m_random.bounded(12); i > 0; --i)
            text += word();
        return text + (m_chinese ? u"。"_s : u". "_s);
    }

    QStringList paragraphs()
    {
        QStringList all;
        qsizetype size = 0;
        while (size < bytes) {
            QString text;
            for (int i = 1 + m_random.bounded(7); i > 0; --i)
                text += sentence();
            size += text.toUtf8().size();
            all.append(text);
        }
        return all;
    }

    /// One paragraph of so many has other sentences at its beginning, or is new, or gone.
    QStringList edited(const QStringList &texts, int oneOf)
    {
        QStringList all;
        for (const QString &text : texts) {
            const int what = m_random.bounded(oneOf * 4);
            if (what == 0)
                continue;
            if (what == 1)
                all.append(sentence());
            all.append(what == 2 || what == 3 ? sentence() + text.mid(text.size() / 4) : text);
        }
        return all;
    }

private:
    QString word()
    {
        // Few words are common, many are rare.
        const int rank = m_random.bounded(1 + m_random.bounded(4000));
        if (m_chinese)
            return QString(QChar(0x4e00 + rank));
        return u"w"_s + QString::number(rank * 7919 % 100'000, 36) + u' ';
    }

    QRandomGenerator m_random{7};
    bool m_chinese;
};

models::BlockTree treeOf(const QStringList &paragraphs)
{
    models::BlockTree tree;
    for (const QString &text : paragraphs)
        tree.blocks.append({.kind = models::Block::Kind::Paragraph, .spans = {{.text = text}}});
    return tree;
}

} // namespace

void ComparisonBench::compared_data()
{
    QTest::addColumn<models::BlockTree>("before");
    QTest::addColumn<models::BlockTree>("after");
    for (const bool chinese : {false, true}) {
        Writer writer(chinese);
        const QStringList text = writer.paragraphs();
        const QByteArray script = chinese ? "Chinese, " : "English, ";
        const auto row = [&](const char *name, const QStringList &after) {
            QTest::newRow(script + name) << treeOf(text) << treeOf(after);
        };
        row("a few paragraphs", writer.edited(text, 50));
        row("every other paragraph", writer.edited(text, 1));
        row("nothing in common", writer.paragraphs());
        QTest::newRow(script + "all in one paragraph")
            << treeOf({text.join(QString())}) << treeOf({writer.edited(text, 5).join(QString())});
        QTest::newRow(script + "all in one, nothing in common")
            << treeOf({text.join(QString())}) << treeOf({writer.paragraphs().join(QString())});
    }
}

void ComparisonBench::compared()
{
    QFETCH(const models::BlockTree, before);
    QFETCH(const models::BlockTree, after);
    QBENCHMARK
    {
        const models::TextDifference difference = app::text::compare({{}, before}, {{}, after});
        QVERIFY(difference.changes > 0);
    }
}

QTEST_GUILESS_MAIN(ComparisonBench)
#include "comparison_bench.moc"
