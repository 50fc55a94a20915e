// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/httpserver.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

/// The real program is killed while it refreshes and while it marks; nothing it has acknowledged may be lost.
/// COURANT_KILL_CYCLES says how often; a few times unless it is set.
class KilledTest final : public QObject
{
    Q_OBJECT

private slots:
    void whatWasAcknowledgedIsThere();

private:
    std::unique_ptr<QProcess> start(const QStringList &words) const;
    QJsonObject ask(const QStringList &words) const;
    QHash<qint64, bool> readMarks() const;

    QTemporaryDir m_profile;
};

namespace {

constexpr int feeds = 10;
constexpr int itemsAtFirst = 20;

QByteArray feedOf(int number, int items)
{
    QByteArray xml = "<rss version='2.0'><channel><title>Feed " + QByteArray::number(number)
                     + "</title><link>http://feed.test/</link><description>d</description>";
    for (int i = items; i > 0; --i) {
        const QByteArray name = QByteArray::number(number) + '-' + QByteArray::number(i);
        xml += "<item><title>Story " + name + "</title><guid isPermaLink='false'>" + name
               + "</guid><description>" + QByteArray(2000, 'x') + "</description></item>";
    }
    return xml + "</channel></rss>";
}

} // namespace

std::unique_ptr<QProcess> KilledTest::start(const QStringList &words) const
{
    auto process = std::make_unique<QProcess>();
    process->setStandardErrorFile(QProcess::nullDevice());
    process->start(QStringLiteral(COURANT),
                   QStringList{u"--profile"_s, m_profile.path(), u"--json"_s} + words);
    return process;
}

QJsonObject KilledTest::ask(const QStringList &words) const
{
    const auto process = start(words);
    if (!process->waitForFinished(60'000) || process->exitCode() != 0)
        return {};
    return QJsonDocument::fromJson(process->readAllStandardOutput()).object();
}

QHash<qint64, bool> KilledTest::readMarks() const
{
    QHash<qint64, bool> marks;
    const QJsonArray articles = ask({u"articles"_s, u"--limit"_s, u"1000000"_s})["articles"_L1].toArray();
    for (const QJsonValue &article : articles)
        marks.insert(article["id"_L1].toInteger(), article["read"_L1].toBool());
    return marks;
}

void KilledTest::whatWasAcknowledgedIsThere()
{
    const int cycles = qEnvironmentVariableIntValue("COURANT_KILL_CYCLES");
    QRandomGenerator random(20261123);
    int served = itemsAtFirst;
    tests::ThreadedHttpServer web;
    const auto serve = [&] {
        web.run([&](tests::HttpServer &server) {
            for (int feed = 0; feed < feeds; ++feed)
                server.serve("/" + QByteArray::number(feed), tests::HttpResponse::feed(feedOf(feed, served)));
        });
    };
    serve();
    for (int feed = 0; feed < feeds; ++feed)
        QVERIFY(!ask({u"add"_s, web.url(u'/' + QString::number(feed)).toString()}).isEmpty());
    QHash<qint64, bool> acknowledged = readMarks();
    QCOMPARE(acknowledged.size(), qsizetype(feeds * itemsAtFirst));

    for (int cycle = 0; cycle < (cycles > 0 ? cycles : 6); ++cycle) {
        served += 5;
        serve();
        const QList<qint64> known = acknowledged.keys();
        const auto refresh = start({u"refresh"_s});
        QSet<qint64> inDoubt;
        for (int mark = 0; mark < 4; ++mark) {
            const qint64 id = known.at(random.bounded(int(known.size())));
            const bool read = random.bounded(3) > 0;
            const auto marking = start({u"mark"_s, read ? u"read"_s : u"unread"_s, QString::number(id)});
            if (random.bounded(2) == 0)
                marking->waitForFinished(60'000);
            else
                marking->waitForFinished(random.bounded(60));
            if (marking->state() == QProcess::NotRunning && marking->exitCode() == 0) {
                acknowledged[id] = read;
                inDoubt.remove(id);
            } else {
                inDoubt.insert(id);
            }
            marking->kill();
            marking->waitForFinished();
        }
        refresh->waitForFinished(random.bounded(150));
        refresh->kill();
        refresh->waitForFinished();

        const auto check = start({u"check"_s});
        QVERIFY(check->waitForFinished(60'000));
        QVERIFY2(check->exitCode() == 0, check->readAllStandardOutput().constData());
        const QHash<qint64, bool> now = readMarks();
        for (auto mark = acknowledged.cbegin(); mark != acknowledged.cend(); ++mark) {
            QVERIFY2(now.contains(mark.key()), "an article is gone");
            if (!inDoubt.contains(mark.key()))
                QCOMPARE(now.value(mark.key()), mark.value());
        }
        acknowledged = now;
    }

    QVERIFY(!ask({u"refresh"_s}).isEmpty());
    QCOMPARE(readMarks().size(), qsizetype(feeds * served)); // none lost, none twice
}

QTEST_GUILESS_MAIN(KilledTest)
#include "killed_test.moc"
