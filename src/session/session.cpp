// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include "base/utf8.h"
#include "crypto/words.h"
#include "session/passphrase.h"
#include "session/session_state.h"
#include "store/query_entry.h"
#include "text/normal.h"

namespace dokaz::session {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

crypto::Credentials credentialsOf(base::SecretBytes passphrase) {
    crypto::Credentials credentials;
    credentials.passphrase = std::move(passphrase);
    return credentials;
}

std::string headWords(const std::vector<store::LedgerTables::Tip>& tips, std::int64_t count) {
    return crypto::wordsOf(crypto::beginningOf(store::headOf(tips, count)));
}

} // namespace

store::StoreOptions Session::State::storeOptions() const {
    store::StoreOptions out;
    out.kdf = crypto::kdfParametersFor(crypto::machineMemory());
    if (options.kdfMemoryKib != 0)
        out.kdf.memoryKib = options.kdfMemoryKib;
    out.kdfLimits.leastMemoryKib = options.kdfLeastMemoryKib;
    return out;
}

Result<pdf::Reader> Session::State::reader() const {
    if (!options.readerProgram.empty())
        return pdf::Reader(options.readerProgram);
    return pdf::Reader::besideThisProgram();
}

const extract::RuleSet& Session::State::ruleSet() {
    const std::lock_guard lock(rulesMutex);
    if (!rules)
        rules = extract::RuleSet::shipped();
    return *rules;
}

Result<files::Opener> Session::State::opener() const {
    if (!options.readerProgram.empty())
        return files::Opener(options.readerProgram.parent_path() / "dokaz-opener");
    return files::Opener::besideThisProgram();
}

void Session::State::tell(const std::set<std::string>& records) {
    const std::lock_guard lock(listenerMutex);
    if (listener && !records.empty())
        listener({records});
}

Result<std::string> Session::State::commit(store::Transaction& transaction) {
    const store::ChangeSet changes = TRY(transaction.commit());
    tell(changes.records);
    return base::toHex(changes.entries.front());
}

Session::Session(std::unique_ptr<State> state) : m_state(std::move(state)) {}

Session::~Session() {
    if (m_state && m_state->store)
        (void)close();
}

Result<std::unique_ptr<Session>> Session::create(const base::Path& archive, const base::SecretBytes& passphrase,
                                                 const std::string& authorName, SessionOptions options) {
    if (!base::isUtf8(authorName) || text::kept(authorName).empty())
        return Error(ErrorCode::Invalid, "the author's name is empty or not UTF-8");
    auto state = std::make_unique<State>();
    state->options = std::move(options);
    state->vocabularies = TRY(record::Vocabularies::shipped());
    const crypto::Credentials credentials = credentialsOf(TRY(normalisedPassphrase(passphrase)));
    State* raw = state.get();
    state->store = TRY(state->write<std::unique_ptr<store::Store>>([&] {
        return store::Store::create(archive, credentials, text::kept(authorName), {&raw->random, &raw->clock},
                                    raw->storeOptions());
    }));
    return std::unique_ptr<Session>(new Session(std::move(state)));
}

Result<std::unique_ptr<Session>> Session::open(const base::Path& archive, const base::SecretBytes& passphrase,
                                               SessionOptions options) {
    auto state = std::make_unique<State>();
    state->options = std::move(options);
    state->vocabularies = TRY(record::Vocabularies::shipped());
    const crypto::Credentials credentials = credentialsOf(TRY(normalisedPassphrase(passphrase)));
    State* raw = state.get();
    state->store = TRY(state->write<std::unique_ptr<store::Store>>([&] {
        return store::Store::open(archive, credentials, {&raw->random, &raw->clock}, raw->storeOptions());
    }));
    store::Snapshot snapshot = TRY(state->store->snapshot());
    state->numberAtOpening =
        TRY(store::newestNumber(snapshot.connection(), state->store->author().publicKey()));
    return std::unique_ptr<Session>(new Session(std::move(state)));
}

Result<void> Session::openVault(const base::SecretBytes& passphrase) {
    const crypto::Credentials credentials = credentialsOf(TRY(normalisedPassphrase(passphrase)));
    return m_state->write<void>(
        [&] { return m_state->store->openVault(credentials, m_state->storeOptions()); });
}

Result<void> Session::close() {
    m_state->drawnFiles.clear();
    const auto closed = m_state->write<void>([&]() -> Result<void> {
        const auto result = m_state->store->close();
        m_state->store.reset();
        return result;
    });
    return closed;
}

void Session::onChange(ChangeListener listener) {
    const std::lock_guard lock(m_state->listenerMutex);
    m_state->listener = std::move(listener);
}

const record::Catalogue& Session::catalogue() const { return m_state->store->catalogue(); }
const record::Vocabularies& Session::vocabularies() const { return m_state->vocabularies; }

bool Session::isDoubtful() const { return m_state->store->opening().isDoubtful(); }

Result<void> Session::rebuild() {
    return m_state->write<void>([&] { return m_state->store->rebuild(); });
}

Result<void> Session::acceptLoss(const std::string& reason) {
    if (reason.empty())
        return Error(ErrorCode::Invalid, "going on after a loss needs a reason");
    return m_state->write<void>([&] { return m_state->store->acceptLoss(reason); });
}

Result<void> Session::exportLedger(const base::Path& file) {
    return m_state->write<void>([&] { return m_state->store->exportLedger(file); });
}

Result<ArchiveSummary> Session::summary() {
    store::Snapshot snapshot = TRY(m_state->store->snapshot());
    store::LedgerTables ledger(snapshot.connection());
    ArchiveSummary summary;
    summary.archive = m_state->store->archiveId();
    const crypto::PublicKey& author = m_state->store->author().publicKey();
    summary.authorKey = base::toHex(author);
    summary.authorWords = crypto::fingerprintWords(author);
    summary.entries = TRY(ledger.entryCount());
    summary.rows = TRY(ledger.rowCount());
    summary.isVaultOpen = m_state->store->isVaultOpen();
    const record::Protection most =
        summary.isVaultOpen ? record::Protection::Privileged : record::Protection::Confidential;
    for (const record::KindDeclaration& kind : catalogue().kinds()) {
        const std::int64_t count = TRY(store::countOfKind(snapshot.connection(), kind.code, most));
        if (count > 0)
            summary.records.emplace_back(kind.code, count);
        summary.hidden += TRY(store::countOfKind(snapshot.connection(), kind.code)) - count;
    }
    summary.entriesLost = m_state->store->opening().entriesLost;
    summary.headDiffers = m_state->store->opening().headDiffers;
    summary.headMissing = m_state->store->opening().headMissing;
    summary.areViewsOld = TRY(store::areViewsOld(snapshot.connection()));
    summary.headWords = headWords(TRY(ledger.tips()), summary.entries);
    return summary;
}

Result<CheckSummary> Session::check() {
    const store::CheckReport report =
        TRY(m_state->write<store::CheckReport>([&] { return m_state->store->check(); }));
    CheckSummary summary;
    for (const store::Finding& finding : report.findings) {
        const bool told = store::isJustTold(finding.kind);
        summary.findings.push_back({std::string(store::name(finding.kind)), finding.what,
                                    told ? FindingWeight::Told : FindingWeight::Broken});
    }
    summary.entries = report.entries;
    summary.rows = report.rows;
    summary.objects = report.objects;
    summary.records = report.records;
    summary.readings = report.readings;
    summary.vaultChecked = report.vaultChecked;
    summary.isSound = report.isSound();
    return summary;
}

} // namespace dokaz::session
