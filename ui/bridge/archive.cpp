// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bridge/archive.h"

#include "ui/bridge/strings.h"

#include <QCoreApplication>

namespace dokaz::ui {

namespace {

std::shared_ptr<QThreadPool> newPool(int threads) {
    auto pool = std::make_shared<QThreadPool>();
    pool->setMaxThreadCount(threads);
    return pool;
}

constexpr int askingThreads = 3; // pages are drawn by a process of their own meanwhile
constexpr int workingThreads = 2;
constexpr std::size_t fewestBeforeSweep = 256;

} // namespace

Archive::Archive(std::shared_ptr<session::Session> session, QObject* parent)
    : QObject(parent), m_session(std::move(session)), m_catalogue(m_session->catalogue()), m_vocabularies(m_session->vocabularies()),
      m_asking(newPool(askingThreads)), m_changing(newPool(1)), m_working(newPool(workingThreads)) {
    QPointer<Archive> self(this);
    m_session->onChange([self](const session::Change& change) {
        QStringList records;
        for (const std::string& record : change.records)
            records.append(toQt(record));
        deliver([self, records] {
            if (self && !self->isClosed())
                emit self->changed(records);
        });
    });
    // Whoever has just made an archive has its vault open already.
    ask(
        this, [](session::Session& opened, const std::stop_token&) { return opened.summary(); },
        [this](const base::Result<session::ArchiveSummary>& summary) {
            if (!summary || !summary.value().isVaultOpen || m_isVaultOpen)
                return;
            m_isVaultOpen = true;
            emit vaultOpened();
        });
}

Archive::~Archive() {
    closeAndWait();
    if (m_closing.joinable())
        m_closing.join();
}

// The application outlives every archive; the guard inside `function` is looked at on the UI thread alone.
void Archive::deliver(std::function<void()> function) {
    if (QCoreApplication* application = QCoreApplication::instance())
        QMetaObject::invokeMethod(application, std::move(function), Qt::QueuedConnection);
}

// What has ended is forgotten; an import that runs for hours is not, however much is asked meanwhile.
void Archive::remember(const Ticket& ticket, const std::shared_ptr<const bool>& underWay) {
    if (m_tickets.size() >= m_sweepAt) {
        std::erase_if(m_tickets, [](const auto& one) { return one.second.expired(); });
        m_sweepAt = std::max(fewestBeforeSweep, m_tickets.size() * 2);
    }
    m_tickets.emplace_back(ticket, underWay);
}

void Archive::cancelAll() {
    m_all.cancel();
    for (auto& [ticket, underWay] : m_tickets)
        ticket.cancel();
}

void Archive::openVault(base::SecretBytes passphrase, QObject* receiver,
                        std::function<void(base::Result<void>)> answer) {
    auto held = std::make_shared<base::SecretBytes>(std::move(passphrase));
    change(
        this,
        [held](session::Session& session, const std::stop_token&) {
            auto result = session.openVault(*held);
            held->wipe();
            return result;
        },
        [this, guard = QPointer<QObject>(receiver), answer = std::move(answer)](base::Result<void> result) {
            if (result) {
                m_isVaultOpen = true;
                emit vaultOpened();
                emit changed({});
            }
            if (guard)
                answer(std::move(result));
        });
}

void Archive::close() {
    if (m_isClosed)
        return;
    m_isClosed = true;
    cancelAll();
    m_session->onChange({});
    QPointer<Archive> self(this);
    m_closing = std::thread([self, session = std::move(m_session), pools = std::array{m_asking, m_changing, m_working}]() mutable {
        for (const auto& pool : pools)
            pool->waitForDone();
        (void)session->close();
        session.reset();
        deliver([self] {
            if (self)
                emit self->closed();
        });
    });
}

void Archive::closeAndWait() {
    if (m_isClosed)
        return;
    m_isClosed = true;
    cancelAll();
    m_session->onChange({});
    for (const auto& pool : {m_asking, m_changing, m_working})
        pool->waitForDone();
    (void)m_session->close();
    m_session.reset();
}

} // namespace dokaz::ui
