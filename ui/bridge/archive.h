// SPDX-License-Identifier: GPL-3.0-or-later
// The open archive for the window: questions and changes run beside the UI thread, their answers come back on it.
//
// Threads: every function on the UI thread. Questions run on a few threads side by side, changes on one thread in the
// order in which they were given, long work (import, bundle) on a thread of its own.
// Ownership: shares the session with the work that is under way; close() ends it. A receiver may die before its answer
// comes: the answer is then dropped.
// Invariant: the UI thread never waits for the session.
#pragma once
#include "session/session.h"

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <stop_token>
#include <thread>

namespace dokaz::ui {

// What the one who asked holds: cancels when told, or when the next question takes its place.
class Ticket final {
  public:
    void cancel() { m_stop.request_stop(); }
    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }
    [[nodiscard]] bool isCancelled() const { return m_stop.stop_requested(); }

  private:
    std::stop_source m_stop;
};

class Archive final : public QObject {
    Q_OBJECT
  public:
    explicit Archive(std::shared_ptr<session::Session> session, QObject* parent = nullptr);
    ~Archive() override;

    // `question(session, stopToken)` gives a base::Result<T>; `answer(base::Result<T>)` is called on the UI thread,
    // never when the ticket was cancelled, the receiver is gone or the archive is closed.
    template <typename Question, typename Answer> Ticket ask(QObject* receiver, Question question, Answer answer) {
        return start(m_asking, receiver, std::move(question), std::move(answer));
    }
    template <typename Command, typename Answer> Ticket change(QObject* receiver, Command command, Answer answer) {
        return start(m_changing, receiver, std::move(command), std::move(answer));
    }
    template <typename Work, typename Answer> Ticket work(QObject* receiver, Work work, Answer answer) {
        return start(m_working, receiver, std::move(work), std::move(answer));
    }

    // Known once and for all; safe on the UI thread, and after close() too: pages go later than the session.
    [[nodiscard]] const record::Catalogue& catalogue() const { return m_catalogue; }
    [[nodiscard]] const record::Vocabularies& vocabularies() const { return m_vocabularies; }
    [[nodiscard]] bool isVaultOpen() const { return m_isVaultOpen; }
    // The vault is open even where `receiver` went before the key was derived: vaultOpened() tells it all the
    // same.
    void openVault(base::SecretBytes passphrase, QObject* receiver, std::function<void(base::Result<void>)> answer);
    [[nodiscard]] bool isClosed() const { return m_isClosed; }

    // Cancels what is under way and closes the session beside the UI thread; closed() tells the end.
    void close();
    // The same at the end of the program: waits. So does the destructor.
    void closeAndWait();

  signals:
    void changed(const QStringList& records); // ids; empty: anything may have changed
    void vaultOpened();
    void closed();

  private:
    template <typename Function, typename Answer>
    Ticket start(std::shared_ptr<QThreadPool> pool, QObject* receiver, Function function, Answer answer) {
        Ticket ticket;
        QPointer<QObject> guard(receiver);
        QPointer<Archive> self(this);
        auto underWay = std::make_shared<const bool>(true); // as long as the work itself
        remember(ticket, underWay);
        pool->start([ticket, guard, self, session = m_session, all = m_all, function = std::move(function),
                     answer = std::move(answer), underWay = std::move(underWay)]() mutable {
            if (ticket.isCancelled() || all.isCancelled())
                return;
            auto result = std::make_shared<decltype(function(*session, ticket.token()))>(
                function(*session, ticket.token()));
            session.reset();
            deliver([ticket, guard, self, answer = std::move(answer), result]() mutable {
                if (guard && self && !self->isClosed() && !ticket.isCancelled())
                    answer(std::move(*result));
            });
        });
        return ticket;
    }
    // Posts to the UI thread.
    static void deliver(std::function<void()> function);
    void remember(const Ticket& ticket, const std::shared_ptr<const bool>& underWay);
    void cancelAll();

    std::shared_ptr<session::Session> m_session;
    record::Catalogue m_catalogue;
    record::Vocabularies m_vocabularies;
    std::shared_ptr<QThreadPool> m_asking, m_changing, m_working;
    std::thread m_closing;
    Ticket m_all;
    std::vector<std::pair<Ticket, std::weak_ptr<const bool>>> m_tickets; // with whether their work is under way
    std::size_t m_sweepAt = 0; // 0: at the first chance
    bool m_isVaultOpen = false;
    bool m_isClosed = false;
};

} // namespace dokaz::ui
