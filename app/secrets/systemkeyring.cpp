// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/keyring.h"

#include <QObject>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace app::secrets {

namespace {

Keyring::Outcome outcomeOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError: return Keyring::Outcome::Done;
    case QKeychain::EntryNotFound: return Keyring::Outcome::NothingThere;
    default: return Keyring::Outcome::Refused;
    }
}

/// The desktop's, through QtKeychain. Its jobs delete themselves.
class SystemKeyring final : public Keyring
{
public:
    void read(const QString &name, const Answer &answer) override
    {
        auto *job = new QKeychain::ReadPasswordJob(service());
        start(job, name, [job, answer] { answer(outcomeOf(*job), job->textData()); });
    }
    void write(const QString &name, const QString &password, const Answer &answer) override
    {
        auto *job = new QKeychain::WritePasswordJob(service());
        job->setTextData(password);
        start(job, name, [job, answer] { answer(outcomeOf(*job), {}); });
    }
    void remove(const QString &name, const Answer &answer) override
    {
        auto *job = new QKeychain::DeletePasswordJob(service());
        start(job, name, [job, answer] { answer(outcomeOf(*job), {}); });
    }

private:
    static QString service() { return u"Courant"_s; }

    template<typename Done>
    static void start(QKeychain::Job *job, const QString &name, Done done)
    {
        job->setKey(name);
        QObject::connect(job, &QKeychain::Job::finished, job, done);
        job->start();
    }
};

} // namespace

std::unique_ptr<Keyring> systemKeyring()
{
    return std::make_unique<SystemKeyring>();
}

} // namespace app::secrets
