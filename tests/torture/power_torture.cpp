// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/torture/faultydisk.h"
#include "tests/torture/scenario.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// The power goes at any moment: the library is whole, and all that was acknowledged is there.
class PowerTorture final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { faultydisk::install(); }
    void nothingAcknowledgedIsLost();

private:
    struct Life
    {
        QList<faultydisk::Event> events;
        QList<torture::Acknowledged> acknowledged; ///< By the number that was noted.
    };
    static Life live(quint32 seed);
    static QString cut(const Life &life, qsizetype at, quint32 seed);
};

/// A library from its first day on, closed and opened again a few times.
PowerTorture::Life PowerTorture::live(quint32 seed)
{
    const QTemporaryDir folder;
    Life life;
    torture::Acknowledged before;
    faultydisk::startRecording();
    for (quint32 session = 0; session < 3; ++session)
        before.unite(torture::use(folder.filePath(u"courant.db"_s), seed * 8 + session, 4,
                                  [&](const torture::Acknowledged &now) {
                                      faultydisk::note(life.acknowledged.size());
                                      life.acknowledged.append(now);
                                      life.acknowledged.last().unite(before);
                                  }));
    life.events = faultydisk::stopRecording();
    return life;
}

QString PowerTorture::cut(const Life &life, qsizetype at, quint32 seed)
{
    const QTemporaryDir folder;
    const auto left = faultydisk::afterPowerCut(life.events, at, seed);
    for (auto file = left.cbegin(); file != left.cend(); ++file) {
        if (file.key().endsWith("-shm"_L1))
            continue; // memory, which goes with the power
        QFile out(folder.filePath(file.key()));
        if (!out.open(QIODevice::WriteOnly) || out.write(file.value()) != file.value().size())
            return u"cannot write"_s;
    }
    torture::Acknowledged acknowledged;
    for (qsizetype i = at; i-- > 0;) {
        if (life.events.at(i).kind == faultydisk::Event::Kind::Note) {
            acknowledged = life.acknowledged.at(life.events.at(i).offset);
            break;
        }
    }
    return torture::faultsOf(folder.filePath(u"courant.db"_s), acknowledged);
}

void PowerTorture::nothingAcknowledgedIsLost()
{
    const int cuts = torture::count(120);
    constexpr int cutsInALife = 250;
    QRandomGenerator random(1);
    Life life;
    qint64 answers = 0;
    for (int i = 0; i < cuts; ++i) {
        if (i % cutsInALife == 0) {
            life = live(quint32(i));
            answers += life.acknowledged.size();
            QVERIFY(life.events.size() > 100 && life.acknowledged.size() > 20);
        }
        const auto at = qsizetype(random.bounded(int(life.events.size()) + 1));
        const QString fault = cut(life, at, quint32(i));
        QVERIFY2(fault.isEmpty(), qPrintable(u"cut %1, at event %2: "_s.arg(i).arg(at) + fault));
    }
    qInfo("%d power cuts in the life of libraries with %lld acknowledged actions: 0 damaged, 0 lost", cuts,
          answers);
}

QTEST_GUILESS_MAIN(PowerTorture)
#include "power_torture.moc"
