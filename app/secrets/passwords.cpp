// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/passwords.h"

#include "app/base/answers.h"
#include "app/secrets/passwordfile.h"

#include <QHash>
#include <QPointer>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>

#include <deque>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace app::secrets {

using Outcome = Keyring::Outcome;

QString passwordName(models::FeedId feed)
{
    return u"feed/"_s + QString::number(feed.value);
}

class Passwords::Private
{
public:
    using Task = std::function<void()>;
    template<typename Value>
    using Promise = std::shared_ptr<QPromise<Value>>;
    using FileProblem = std::optional<QString>;

    Private(const Paths &where,
            std::unique_ptr<Keyring> store,
            std::chrono::milliseconds wait,
            Passwords *self)
        : q(self)
        , keyring(std::move(store))
        , folder(where.folder)
        , path(where.passwords())
        , patience(wait)
    {
        fileThread.setMaxThreadCount(1);
    }

    template<typename Value>
    QFuture<Value> enqueue(const std::function<void(const Promise<Value> &)> &task);
    template<typename Value>
    void answer(const Promise<Value> &promise, const Value &value); ///< Ends the task under way.
    void startNext();

    void read(const QString &name, const Promise<QString> &promise);
    void write(const QString &name, const QString &password, const Promise<Written> &promise);

    /// Asks the keyring, if there is one, and hears Refused if it does not answer in time.
    void askKeyring(const std::function<void(const Keyring::Answer &)> &question,
                    const Keyring::Answer &done);
    template<typename Value>
    void askFile(const std::function<Value(const PasswordFile &)> &question,
                 const std::function<void(const Value &)> &done);

    /// One desktop has one keyring for all its profiles.
    QString nameInKeyring(const QString &name) const { return name + " ("_L1 + folder + u')'; }

    Passwords *q = nullptr;
    std::unique_ptr<Keyring> keyring; ///< Null once it has refused.
    QString folder;
    QString path;
    std::chrono::milliseconds patience;
    QThreadPool fileThread;
    std::deque<Task> waiting;
    bool isBusy = false;
    QHash<QString, QString> known;
};

template<typename Value>
QFuture<Value> Passwords::Private::enqueue(const std::function<void(const Promise<Value> &)> &task)
{
    auto promise = std::make_shared<QPromise<Value>>();
    promise->start();
    waiting.emplace_back([task, promise] { task(promise); });
    if (!isBusy)
        QMetaObject::invokeMethod(
            q, [this] { startNext(); }, Qt::QueuedConnection);
    return promise->future();
}

template<typename Value>
void Passwords::Private::answer(const Promise<Value> &promise, const Value &value)
{
    promise->addResult(value);
    promise->finish();
    isBusy = false;
    startNext();
}

void Passwords::Private::startNext()
{
    if (isBusy || waiting.empty())
        return;
    isBusy = true;
    const Task task = std::move(waiting.front());
    waiting.pop_front();
    task();
}

void Passwords::Private::askKeyring(const std::function<void(const Keyring::Answer &)> &question,
                                    const Keyring::Answer &done)
{
    if (!keyring) {
        done(Outcome::Refused, {});
        return;
    }
    // The first to come counts, the answer or the end of patience; the timer's death is how it is told.
    auto *limit = new QTimer(q);
    limit->setSingleShot(true);
    const auto hear = [this, limit = QPointer<QTimer>(limit), done](Outcome outcome,
                                                                    const QString &password) {
        if (!limit)
            return;
        delete limit.data();
        if (outcome == Outcome::Refused)
            keyring.reset();
        done(outcome, password);
    };
    QObject::connect(
        limit, &QTimer::timeout, q, [hear] { hear(Outcome::Refused, {}); }, Qt::QueuedConnection);
    limit->start(patience);
    question(hear);
}

template<typename Value>
void Passwords::Private::askFile(const std::function<Value(const PasswordFile &)> &question,
                                 const std::function<void(const Value &)> &done)
{
    auto promise = std::make_shared<QPromise<Value>>();
    promise->start();
    whenAnswered(promise->future(), q, done);
    fileThread.start([promise, question, file = PasswordFile(path)] {
        promise->addResult(question(file));
        promise->finish();
    });
}

void Passwords::Private::read(const QString &name, const Promise<QString> &promise)
{
    if (known.contains(name)) {
        answer(promise, known.value(name));
        return;
    }
    const auto inFile = [this, name, promise](const QString &password) {
        known.insert(name, password);
        if (!password.isEmpty() && keyring)
            q->write(name, password);
        answer(promise, password);
    };
    const auto inKeyring = [this, name, promise, inFile](Outcome outcome, const QString &password) {
        if (outcome == Outcome::Done) {
            known.insert(name, password);
            answer(promise, password);
        } else {
            askFile<QString>([name](const PasswordFile &file) { return file.read(name); }, inFile);
        }
    };
    askKeyring([&](const Keyring::Answer &heard) { keyring->read(nameInKeyring(name), heard); }, inKeyring);
}

void Passwords::Private::write(const QString &name, const QString &password, const Promise<Written> &promise)
{
    known.insert(name, password);
    const auto inKeyring = [this, name, password, promise](Outcome outcome, const QString &) {
        const Keeping keeping = outcome == Outcome::Refused ? Keeping::File : Keeping::Keyring;
        const QString forFile = keeping == Keeping::File ? password : QString();
        askFile<FileProblem>(
            [name, forFile](const PasswordFile &file) { return file.write(name, forFile); },
            [this, promise, keeping](const FileProblem &problem) {
                using models::Problem;
                if (problem)
                    answer<Written>(promise, Problem{Problem::Kind::FileNotWritable, path, *problem, 0});
                else
                    answer<Written>(promise, keeping);
            });
    };
    const auto question = [&](const Keyring::Answer &heard) {
        if (password.isEmpty())
            keyring->remove(nameInKeyring(name), heard);
        else
            keyring->write(nameInKeyring(name), password, heard);
    };
    askKeyring(question, inKeyring);
}

Passwords::Passwords(const Paths &paths,
                     std::unique_ptr<Keyring> keyring,
                     std::chrono::milliseconds patience,
                     QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(paths, std::move(keyring), patience, this))
{}

Passwords::~Passwords() = default;

QFuture<QString> Passwords::read(const QString &name)
{
    return d->enqueue<QString>([this, name](const auto &promise) { d->read(name, promise); });
}

QFuture<Passwords::Written> Passwords::write(const QString &name, const QString &password)
{
    return d->enqueue<Written>(
        [this, name, password](const auto &promise) { d->write(name, password, promise); });
}

QFuture<Keeping> Passwords::keeping()
{
    return d->enqueue<Keeping>([this](const auto &promise) {
        d->askKeyring([&](const Keyring::Answer &heard) { d->keyring->read(d->nameInKeyring({}), heard); },
                      [this, promise](Outcome outcome, const QString &) {
                          const bool refused = outcome == Outcome::Refused;
                          d->answer(promise, refused ? Keeping::File : Keeping::Keyring);
                      });
    });
}

} // namespace app::secrets
