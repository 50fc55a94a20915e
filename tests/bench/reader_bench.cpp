// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reader/samples.h"
#include "ui/reader/articleview.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace samples;

/// How long it takes from blocks to a painted article. The goals: 16 ms for most, 50 ms for 290 KB.
class ReaderBench final : public QObject
{
    Q_OBJECT

private slots:
    void articleToPainted_data();
    void articleToPainted();
    void scrollOneFrame();
    void findEveryHit();
};

namespace {

models::BlockTree ordinary()
{
    models::BlockTree tree;
    for (int i = 0; i < 4; ++i) {
        tree.blocks << heading(2, u"Heading %1"_s.arg(i)) << paragraph(prose(700))
                    << paragraph({words(prose(200)), words(u"a link"_s, Span::Plain, u"https://l.example/"_s),
                                  words(prose(200)), words(u"code()"_s, Span::Code)})
                    << quote({paragraph(prose(200))});
    }
    tree.blocks << code(u"int main()\n{\n    return 0;\n}"_s) << table(6, 4)
                << list(Block::Marker::Disc, {item({paragraph(u"one"_s)}), item({paragraph(u"two"_s)})})
                << figure(u"https://p.example/1.png"_s, u"p"_s, {1600, 900});
    return tree;
}

models::BlockTree chinese()
{
    models::BlockTree tree;
    for (int i = 0; i < 12; ++i)
        tree.blocks << paragraph(
            u"研究人员用旧手机搭建了一座海底观测站，组成了一座可以连续工作两年的观测站。"_s.repeated(6));
    return tree;
}

void show(ui::ArticleView &view, const models::BlockTree &tree)
{
    view.setArticle(ui::buildArticle(article(), tree, style()), style());
    view.viewport()->repaint();
}

} // namespace

void ReaderBench::articleToPainted_data()
{
    QTest::addColumn<models::BlockTree>("tree");

    QTest::newRow("ordinary") << ordinary();
    QTest::newRow("Chinese") << chinese();
    QTest::newRow("290 KB") << longArticle(290'000);
    QTest::newRow("table 200 x 8") << models::BlockTree{{table(200, 8)}};
    QTest::newRow("a word of 300 KB") << models::BlockTree{{paragraph(u"a"_s.repeated(300'000))}};
}

void ReaderBench::articleToPainted()
{
    QFETCH(const models::BlockTree, tree);
    ui::ArticleView view;
    view.resize(800, 900);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    show(view, tree);

    QList<double> times;
    QElapsedTimer timer;
    for (int i = 0; i < 15; ++i) {
        timer.start();
        show(view, tree);
        times << static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }
    std::sort(times.begin(), times.end());
    QTest::setBenchmarkResult(times.at(times.size() / 2), QTest::WalltimeMilliseconds);
}

void ReaderBench::scrollOneFrame()
{
    ui::ArticleView view;
    view.resize(800, 900);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    show(view, longArticle(290'000));
    view.document()->size();
    int step = 0;
    QBENCHMARK
    {
        view.verticalScrollBar()->setValue(1000 + 37 * (++step % 500));
        view.viewport()->repaint();
    }
}

void ReaderBench::findEveryHit()
{
    ui::ArticleView view;
    view.resize(800, 900);
    show(view, longArticle(290'000));
    view.find(u"first"_s);
    QBENCHMARK
    {
        view.find(u"some"_s);
    }
}

QTEST_MAIN(ReaderBench)
#include "reader_bench.moc"
