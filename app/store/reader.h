// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "app/store/library.h"
#include "app/store/waitingmarks.h"

#include <QObject>

#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace app::store {

/// The library's reader: answers questions over a read-only connection, on the thread it lives on, so that no
/// list and no article ever waits for a refresh to be stored.
class Reader final : public QObject
{
    Q_OBJECT

public:
    /// In the order they are answered. Of articles, headlines and rows the newest comes first.
    enum class Kind { Article, Headlines, Rows, Other };

    /// Asked with the connection, or with why there is none.
    using Question = std::function<void(Database *, const models::Problem &)>;

    explicit Reader(const LibraryOptions &options);

    void open(const Opening &opening,
              const std::function<void(const std::optional<models::Problem> &)> &opened);
    void refuse(const models::Problem &problem); ///< The writer could not open the library.
    void close();                                ///< Questions that still wait are answered with Cancelled.

    /// Called on the reader's thread; answers as soon as nothing more urgent is waiting.
    void ask(Kind kind, quint64 serial, Question question);

    /// Where questions are posted to. Apart from the reader itself, so that they can be taken in in the
    /// middle of another one.
    QObject *inbox() { return &m_inbox; }
    /// Called by a question that takes long: answers articles and headlines that were asked for meanwhile,
    /// and throws SqlError if the question has been overtaken.
    void makeWay();

    /// Marks that are made but not stored are in the answers.
    void setPending(const PendingMarks &marks) { m_pending = marks; }
    const PendingMarks &pending() const { return m_pending; }

    /// Any thread: from now on only the rows asked with this serial number are of interest.
    void overtakeRows(quint64 serial) { m_latestRows.store(serial, std::memory_order_relaxed); }

private:
    struct Waiting
    {
        quint64 serial = 0;
        Question question;
    };

    void answerNext();
    bool answerOne(); ///< False if nothing waits.
    void answer(Kind kind, const Waiting &waiting);

    LibraryOptions m_options;
    QObject m_inbox{this};
    std::optional<quint64> m_rows; ///< The rows that are being answered.
    std::unique_ptr<Database> m_database;
    PendingMarks m_pending;
    std::optional<models::Problem> m_closed; ///< Why there is no connection, once that is decided.
    std::array<QList<Waiting>, 4> m_waiting;
    std::atomic<quint64> m_latestRows = 0;
};

} // namespace app::store
