// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/passwords.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace app::secrets;
using namespace std::chrono_literals;
using models::Problem;
using Outcome = Keyring::Outcome;

namespace {

/// What a test says of its keyring, and what the keyring was asked; it outlives the keyring.
struct Drawer
{
    enum class Mood { Works, Refuses, NeverAnswers } mood = Mood::Works;
    QHash<QString, QString> passwords;
    int asked = 0;
    int atOnce = 0;
    int mostAtOnce = 0;
};

class FakeKeyring final : public Keyring
{
public:
    explicit FakeKeyring(Drawer &drawer)
        : m_drawer(drawer)
    {}

    void read(const QString &name, const Answer &answer) override
    {
        const bool isThere = m_drawer.passwords.contains(name);
        say(answer, isThere ? Outcome::Done : Outcome::NothingThere, m_drawer.passwords.value(name));
    }
    void write(const QString &name, const QString &password, const Answer &answer) override
    {
        if (m_drawer.mood == Drawer::Mood::Works)
            m_drawer.passwords.insert(name, password);
        say(answer, Outcome::Done, {});
    }
    void remove(const QString &name, const Answer &answer) override
    {
        say(answer, m_drawer.passwords.remove(name) > 0 ? Outcome::Done : Outcome::NothingThere, {});
    }

private:
    void say(const Answer &answer, Outcome outcome, const QString &password)
    {
        ++m_drawer.asked;
        m_drawer.mostAtOnce = std::max(m_drawer.mostAtOnce, ++m_drawer.atOnce);
        if (m_drawer.mood == Drawer::Mood::NeverAnswers)
            return;
        const bool works = m_drawer.mood == Drawer::Mood::Works;
        QTimer::singleShot(1ms, [drawer = &m_drawer, answer, outcome, password, works] {
            --drawer->atOnce;
            answer(works ? outcome : Outcome::Refused, works ? password : QString());
        });
    }

    Drawer &m_drawer;
};

} // namespace

class PasswordsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void withAKeyringNothingLiesInTheFile();
    void withoutAKeyringTheyLieInTheFile();
    void onlyTheOwnerMayReadTheFile();
    void anEmptyPasswordRemoves_data();
    void anEmptyPasswordRemoves();
    void aKeyringThatRefusesIsAskedOnce_data();
    void aKeyringThatRefusesIsAskedOnce();
    void theKeyringIsAskedOneThingAtATime();
    void aPasswordMovesIntoTheKeyring();
    void profilesDoNotShare();
    void aFileThatCannotBeWrittenIsAProblem();
    void rubbishInTheFileIsNoPassword();
    void nothingIsAnsweredToTheDead();

private:
    std::unique_ptr<Passwords> passwords(bool withKeyring = true, const QString &profile = {});
    QString read(Passwords &passwords, const QString &name);
    Passwords::Written write(Passwords &passwords, const QString &name, const QString &password);

    std::unique_ptr<QTemporaryDir> m_folder;
    app::Paths m_paths;
    Drawer m_drawer;
};

void PasswordsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_paths = app::Paths{m_folder->path()};
    m_drawer = {};
}

std::unique_ptr<Passwords> PasswordsTest::passwords(bool withKeyring, const QString &profile)
{
    return std::make_unique<Passwords>(profile.isEmpty() ? m_paths : app::Paths{profile},
                                       withKeyring ? std::make_unique<FakeKeyring>(m_drawer) : nullptr, 50ms);
}

QString PasswordsTest::read(Passwords &passwords, const QString &name)
{
    const auto future = passwords.read(name);
    if (!QTest::qWaitFor([&] { return future.isFinished(); }))
        qFatal("no answer");
    return future.result();
}

Passwords::Written PasswordsTest::write(Passwords &passwords, const QString &name, const QString &password)
{
    const auto future = passwords.write(name, password);
    if (!QTest::qWaitFor([&] { return future.isFinished(); }))
        qFatal("no answer");
    return future.result();
}

void PasswordsTest::withAKeyringNothingLiesInTheFile()
{
    const auto first = passwords();
    const Passwords::Written written = write(*first, u"feed/1"_s, u"сезам"_s);

    QVERIFY(written);
    QCOMPARE(written.value(), Keeping::Keyring);
    QCOMPARE(read(*first, u"feed/1"_s), u"сезам"_s);
    QCOMPARE(read(*passwords(), u"feed/1"_s), u"сезам"_s);
    QCOMPARE(read(*first, u"feed/2"_s), QString());
    QVERIFY(!QFile::exists(m_paths.passwords()));
    QCOMPARE(m_drawer.passwords.size(), 1);

    const auto keeping = first->keeping();
    QTRY_VERIFY(keeping.isFinished());
    QCOMPARE(keeping.result(), Keeping::Keyring);
}

void PasswordsTest::withoutAKeyringTheyLieInTheFile()
{
    const auto first = passwords(false);
    const Passwords::Written written = write(*first, u"feed/1"_s, u"сезам"_s);
    QVERIFY(write(*first, u"feed/2"_s, u"\"\\\n"_s));

    QVERIFY(written);
    QCOMPARE(written.value(), Keeping::File);
    const auto second = passwords(false);
    QCOMPARE(read(*second, u"feed/1"_s), u"сезам"_s);
    QCOMPARE(read(*second, u"feed/2"_s), u"\"\\\n"_s);
    QCOMPARE(read(*second, u"feed/3"_s), QString());

    const auto keeping = first->keeping();
    QTRY_VERIFY(keeping.isFinished());
    QCOMPARE(keeping.result(), Keeping::File);
}

void PasswordsTest::onlyTheOwnerMayReadTheFile()
{
    constexpr QFile::Permissions ownerAsked =
        QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    const auto first = passwords(false);

    QVERIFY(write(*first, u"feed/1"_s, u"sesame"_s));
    QCOMPARE(QFileInfo(m_paths.passwords()).permissions(), ownerAsked);

    QVERIFY(QFile::setPermissions(m_paths.passwords(), ownerAsked | QFile::ReadGroup | QFile::ReadOther));
    QVERIFY(write(*first, u"feed/1"_s, u"open sesame"_s));
    QCOMPARE(QFileInfo(m_paths.passwords()).permissions(), ownerAsked);
}

void PasswordsTest::anEmptyPasswordRemoves_data()
{
    QTest::addColumn<bool>("withKeyring");

    QTest::newRow("from the keyring") << true;
    QTest::newRow("from the file") << false;
}

void PasswordsTest::anEmptyPasswordRemoves()
{
    QFETCH(const bool, withKeyring);
    const auto first = passwords(withKeyring);
    QVERIFY(write(*first, u"feed/1"_s, u"sesame"_s));
    QVERIFY(write(*first, u"feed/2"_s, u"another"_s));

    QVERIFY(write(*first, u"feed/1"_s, {}));

    const auto second = passwords(withKeyring);
    QCOMPARE(read(*first, u"feed/1"_s), QString());
    QCOMPARE(read(*second, u"feed/1"_s), QString());
    QCOMPARE(read(*second, u"feed/2"_s), u"another"_s);
}

void PasswordsTest::aKeyringThatRefusesIsAskedOnce_data()
{
    QTest::addColumn<bool>("answers");

    QTest::newRow("says no") << true;
    QTest::newRow("says nothing") << false;
}

void PasswordsTest::aKeyringThatRefusesIsAskedOnce()
{
    QFETCH(const bool, answers);
    m_drawer.mood = answers ? Drawer::Mood::Refuses : Drawer::Mood::NeverAnswers;
    const auto first = passwords();

    const Passwords::Written written = write(*first, u"feed/1"_s, u"sesame"_s);
    QVERIFY(write(*first, u"feed/2"_s, u"another"_s));

    QVERIFY(written);
    QCOMPARE(written.value(), Keeping::File);
    QCOMPARE(m_drawer.asked, 1);
    m_drawer.mood = Drawer::Mood::Works;
    QCOMPARE(read(*passwords(), u"feed/1"_s), u"sesame"_s);
}

void PasswordsTest::theKeyringIsAskedOneThingAtATime()
{
    const auto first = passwords();
    QList<QFuture<QString>> answers;
    for (int i = 0; i < 5; ++i)
        answers.append(first->read(passwordName(models::FeedId{i})));

    QTRY_VERIFY(
        std::all_of(answers.cbegin(), answers.cend(), [](const auto &one) { return one.isFinished(); }));

    QCOMPARE(m_drawer.asked, 5);
    QCOMPARE(m_drawer.mostAtOnce, 1);
}

void PasswordsTest::aPasswordMovesIntoTheKeyring()
{
    QVERIFY(write(*passwords(false), u"feed/1"_s, u"sesame"_s));
    QVERIFY(m_drawer.passwords.isEmpty());

    const auto first = passwords();
    QCOMPARE(read(*first, u"feed/1"_s), u"sesame"_s);

    QTRY_COMPARE(m_drawer.passwords.size(), 1);
    const auto keeping = first->keeping(); // after whatever is still under way
    QTRY_VERIFY(keeping.isFinished());
    QFile file(m_paths.passwords());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("sesame"));
}

void PasswordsTest::profilesDoNotShare()
{
    QTemporaryDir other;
    QVERIFY(write(*passwords(), u"feed/1"_s, u"sesame"_s));

    QCOMPARE(read(*passwords(true, other.path()), u"feed/1"_s), QString());
}

void PasswordsTest::aFileThatCannotBeWrittenIsAProblem()
{
    const auto nowhere = passwords(false, m_folder->filePath(u"missing/folder"_s));

    const Passwords::Written written = write(*nowhere, u"feed/1"_s, u"sesame"_s);

    QVERIFY(!written);
    QCOMPARE(written.error().kind, Problem::Kind::FileNotWritable);
    QVERIFY(!written.error().evidence.contains(u"sesame"_s));
}

void PasswordsTest::rubbishInTheFileIsNoPassword()
{
    QFile file(m_paths.passwords());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ \"feed/1\": [");
    file.close();
    const auto first = passwords(false);

    QCOMPARE(read(*first, u"feed/1"_s), QString());
    QVERIFY(write(*first, u"feed/1"_s, u"sesame"_s));
    QCOMPARE(read(*passwords(false), u"feed/1"_s), u"sesame"_s);
}

void PasswordsTest::nothingIsAnsweredToTheDead()
{
    auto first = passwords();
    const auto answer = first->read(u"feed/1"_s);
    QTRY_COMPARE(m_drawer.asked, 1);

    first.reset();
    QTRY_COMPARE(m_drawer.atOnce, 0); // the keyring answers all the same

    QVERIFY(answer.isCanceled());
    QCOMPARE(answer.resultCount(), 0);
}

QTEST_GUILESS_MAIN(PasswordsTest)
#include "passwords_test.moc"
