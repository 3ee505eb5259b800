// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include "resources/embedded.h"
#include "store/hidden_mentions.h"
#include "store/letters.h"
#include "store/meta.h"
#include "store/purge.h"
#include "store/rebuild.h"
#include "store/transaction.h"

namespace dokaz::store {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

constexpr std::string_view seedPurpose = "author-seed";
constexpr int writerCacheKilobytes = 64'000; // an import touches indexes all over; readers make do with little

// What brings the tables from one version to the next. A file that was released is never changed.
constexpr std::array<std::string_view, 6> migrations{"schema/0001-store.sql",   "schema/0002-imports.sql",
                                                      "schema/0003-sizes.sql",   "schema/0004-letters.sql",
                                                      "schema/0005-tables.sql",  "schema/0006-sealed-work.sql"};

Result<void> migrateFrom(Connection& connection, std::size_t version) {
    for (; version < migrations.size(); ++version) {
        const auto schema = resources::find(migrations.at(version));
        base::check(schema.has_value());
        SqlTransaction transaction = TRY(SqlTransaction::begin(connection, true));
        TRY(connection.execute(std::string(*schema)));
        TRY(setMeta(connection, "schema", std::to_string(version + 1)));
        TRY(transaction.commit());
    }
    return {};
}

Result<void> bringUpToDate(Connection& connection) {
    if (TRY(connection.integer("SELECT count(*) FROM sqlite_schema WHERE name IN ('meta', 'entries', 'heads')")) != 3)
        return Error(ErrorCode::Corrupt, "the store has no schema");
    const std::int64_t version = TRY(connection.integer(
        "SELECT coalesce((SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'schema'), 0)"));
    if (version < 1)
        return Error(ErrorCode::Corrupt, "the store has no schema");
    if (version > static_cast<std::int64_t>(migrations.size()))
        return Error(ErrorCode::TooNew, "the store's schema is of a later version");
    if (version == static_cast<std::int64_t>(migrations.size()))
        return {};
    TRY(migrateFrom(connection, static_cast<std::size_t>(version)));
    return connection.checkpoint(); // what a migration removed stands in the journal still
}

Result<void> keepAuthor(StoreState& state, const crypto::SigningKey& key) {
    const base::SecretBytes seed = key.seed();
    const base::Bytes sealed = crypto::sealUnderSlot(state.keys.slot, state.keys.archiveId, seedPurpose, seed.view(),
                                                     *state.environment.random);
    Statement insert = TRY(state.writer.prepare("INSERT INTO author_keys (author, sealed_seed) VALUES (?1, ?2)"));
    insert.bindBlob(key.publicKey()).bindBlob(sealed);
    return insert.run();
}

// The author whose seed is sealed under the slot that opened the archive; a new one where there is none.
Result<crypto::SigningKey> findAuthor(StoreState& state) {
    {
        Statement find = TRY(state.writer.prepare("SELECT sealed_seed FROM author_keys"));
        while (TRY(find.step())) {
            const auto seed =
                crypto::openUnderSlot(state.keys.slot, state.keys.archiveId, seedPurpose, find.blob(0));
            if (seed)
                return crypto::SigningKey::fromSeed(seed.value());
        }
    }
    crypto::SigningKey fresh = crypto::SigningKey::fresh(*state.environment.random);
    TRY(keepAuthor(state, fresh));
    return fresh;
}

Result<std::unique_ptr<StoreState>> makeState(ArchiveFolder folder, crypto::OpenedKeySlots keys,
                                              Environment environment, Access access) {
    const base::SecretBytes databaseKey = keys.masterKey.databaseKey();
    const base::SecretBytes salt = keys.masterKey.databaseSalt();
    auto opened = Connection::open(folder.store(), access, {databaseKey.view(), salt.view()});
    if (!opened && opened.error().code() == ErrorCode::WrongKey) // the key slots have vouched for the key
        return Error(ErrorCode::Corrupt, "the store's first page is damaged, or it is another archive's");
    Connection writer = TRY(std::move(opened));
    writer.setCacheKilobytes(writerCacheKilobytes);
    ObjectStore objects(folder.objects(), folder.temporary(), keys.masterKey.objectWrapKey(), *environment.random);
    record::Catalogue catalogue = TRY(record::Catalogue::shipped());
    record::Vocabularies vocabularies = TRY(record::Vocabularies::shipped());
    auto state = std::unique_ptr<StoreState>(
        new StoreState{environment, std::move(folder), std::move(keys), std::nullopt, std::move(catalogue), std::move(vocabularies),
                       std::move(writer), std::nullopt, std::move(objects), std::nullopt, std::nullopt, {}, {}, false, false, {}, {}});
    return state;
}

// Object files that no row names: left by a process that died before its commit.
Result<std::int64_t> removeOrphans(StoreState& state) {
    std::set<std::string> known;
    {
        Statement find = TRY(state.writer.prepare("SELECT file FROM objects"));
        while (TRY(find.step()))
            known.insert(find.text(0));
    }
    std::int64_t removed = 0;
    for (const std::string& file : TRY(state.objects.files())) {
        if (known.contains(file))
            continue;
        TRY(state.objects.discard(file));
        ++removed;
    }
    TRY(state.objects.sweepTemporary());
    return removed;
}

Result<void> compareHead(StoreState& state) {
    auto opened = HeadFile::open(state.folder.head(), state.keys.masterKey.headMacKey());
    if (!opened && opened.error().code() == ErrorCode::NotFound)
        opened = HeadFile::create(state.folder.head(), state.keys.masterKey.headMacKey());
    state.head = TRY(std::move(opened));
    const LedgerHead here = TRY(state.ledgerHead());
    const std::optional<LedgerHead> kept = TRY(state.head->read());
    state.opening.headMissing = !kept;
    if (!kept)
        return {}; // nothing to compare with: no new head is written before a person accepts it
    if (kept && kept->entries > here.entries)
        state.opening.entriesLost = static_cast<std::int64_t>(kept->entries - here.entries);
    else if (kept && kept->entries == here.entries && kept->head != here.head)
        state.opening.headDiffers = true;
    else if (kept->entries < here.entries)
        TRY(state.head->write(here)); // died between the commit and this file
    return {};
}

// What no entry covers goes, what was purged while the vault was closed too, and titles follow the ledger.
Result<void> settleVault(StoreState& state) {
    LedgerTables ledger(state.writer);
    TRY(state.vault->sweep([&](const crypto::Digest& entry) { return ledger.holds(entry); }));
    std::vector<std::string> purged;
    {
        Statement find = TRY(state.writer.prepare("SELECT uid FROM purged"));
        while (TRY(find.step()))
            purged.push_back(find.text(0));
    }
    for (const std::string& uid : purged)
        TRY(state.vault->destroy(TRY(record::RowId::parse(uid))));
    TRY(updateAllVaultTitles(state));
    TRY(settleMentionsUndone(state));
    if (purged.empty())
        return {};
    state.journalHoldsPurged = true;
    const auto emptied = emptyJournals(state);
    return emptied || emptied.error().code() == ErrorCode::Busy ? Result<void>() : emptied;
}

} // namespace

// ------------------------------------------------------------------------------------------------ StoreState

Result<Connection> StoreState::openConnection(Access access) const {
    const base::SecretBytes databaseKey = keys.masterKey.databaseKey();
    const base::SecretBytes salt = keys.masterKey.databaseSalt();
    return Connection::open(folder.store(), access, {databaseKey.view(), salt.view()});
}

Result<LedgerHead> StoreState::ledgerHead() {
    LedgerTables ledger(writer);
    const std::int64_t count = TRY(ledger.entryCount());
    return LedgerHead{static_cast<std::uint64_t>(count), headOf(TRY(ledger.tips()), count)};
}

Views StoreState::views() {
    return Views(writer, catalogue, vocabularies, [this](const record::RowId& object) { return readingOf(object); });
}

Result<ObjectPlace> StoreState::placeOf(Connection& connection, const record::RowId& object) const {
    Statement find =
        TRY(connection.prepare("SELECT file, wrapped_key, size, cipher_sha256 FROM objects WHERE uid = ?1"));
    find.bind(object.text());
    if (!TRY(find.step()))
        return Error(ErrorCode::NotFound, "no object " + object.text());
    ObjectPlace place;
    place.uid = object;
    place.file = find.text(0);
    place.wrappedKey = find.blob(1);
    place.size = static_cast<std::uint64_t>(find.integer(2));
    const base::Bytes digest = find.blob(3);
    std::copy_n(digest.begin(), std::min(digest.size(), place.sealedSha256.size()), place.sealedSha256.begin());
    return place;
}

Result<void> StoreState::becomeNewAuthor() {
    Statement forget = TRY(writer.prepare("DELETE FROM author_keys WHERE author = ?1"));
    forget.bindBlob(author->publicKey());
    TRY(forget.run());
    author = crypto::SigningKey::fresh(*environment.random);
    return keepAuthor(*this, *author);
}

Result<std::shared_ptr<const record::Reading>> StoreState::readingOf(const record::RowId& object) {
    if (const auto fresh = freshReadings.find(object.text()); fresh != freshReadings.end())
        return fresh->second;
    const auto place = placeOf(writer, object);
    if (!place && place.error().code() == ErrorCode::NotFound)
        return std::shared_ptr<const record::Reading>();
    const base::Bytes lines = TRY(objects.read(TRY(placeOf(writer, object)), largestReading));
    return std::make_shared<const record::Reading>(TRY(record::readingFromLines(base::textOf(lines))));
}

// ----------------------------------------------------------------------------------------------------- Store

Store::Store(std::unique_ptr<StoreState> state) : m_state(std::move(state)) {}
Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::create(const base::Path& folder, const crypto::Credentials& credentials,
                                             const std::string& authorName, Environment environment,
                                             StoreOptions options) {
    TRY(crypto::checkKdf(options.kdf, options.kdfLimits)); // before anything stands on the disk
    ArchiveFolder made = TRY(ArchiveFolder::create(folder));
    const auto archiveId = environment.random->bytes<16>();
    crypto::CreatedKeySlots slots = TRY(crypto::createKeySlots(credentials, archiveId, options.kdf,
                                                               *environment.random, options.kdfLimits));
    TRY(crypto::writeKeySlots(made.path(), slots.bytes));
    crypto::CreatedKeySlots vaultSlots = TRY(crypto::createKeySlots(credentials, archiveId, options.kdf,
                                                                    *environment.random, options.kdfLimits));
    TRY(crypto::writeKeySlots(made.vault(), vaultSlots.bytes));
    const base::Path vaultFile = made.vaultStore();
    auto state = TRY(makeState(std::move(made), std::move(slots.opened), environment, Access::Create));
    TRY(migrateFrom(state->writer, 0));
    TRY(noteViewsAreCurrent(state->writer));
    state->head = TRY(HeadFile::create(state->folder.head(), state->keys.masterKey.headMacKey()));
    state->vault = TRY(Vault::create(vaultFile, vaultSlots.opened.masterKey));
    state->vaultKeys = std::move(vaultSlots.opened);
    state->isVaultOpen = true;
    TRY(keepLetterKey(*state));
    state->author = crypto::SigningKey::fresh(*environment.random);
    TRY(keepAuthor(*state, *state->author));
    std::unique_ptr<Store> store(new Store(std::move(state)));
    Transaction first = TRY(store->begin({"create", ""}));
    TRY(first.addAuthor(authorName));
    TRY(first.commit());
    // Last: a folder without FORMAT is no archive, so a creation that died halfway is never taken for one.
    TRY(base::replaceFile(folder / "FORMAT", base::bytesOf(formatText)));
    return store;
}

Result<std::unique_ptr<Store>> Store::open(const base::Path& folder, const crypto::Credentials& credentials,
                                           Environment environment, StoreOptions options) {
    ArchiveFolder opened = TRY(ArchiveFolder::open(folder));
    crypto::LoadedKeySlots slots = TRY(crypto::loadKeySlots(opened.path(), credentials, options.kdfLimits));
    if (slots.copies == crypto::KeySlotsCopies::Different)
        TRY(crypto::writeKeySlots(opened.path(), slots.bytes));
    auto state = TRY(makeState(std::move(opened), std::move(slots.opened), environment, Access::ReadWrite));
    TRY(bringUpToDate(state->writer));
    // Whoever died before emptying it may have purged.
    state->journalHoldsPurged = !state->writer.checkpoint().ok();
    state->author = TRY(findAuthor(*state));
    TRY(compareHead(*state));
    // Where entries are missing, what looks like an orphan may be theirs: nothing is removed before a person decides.
    if (!state->opening.isDoubtful())
        state->opening.orphansRemoved = TRY(removeOrphans(*state));
    return std::unique_ptr<Store>(new Store(std::move(state)));
}

Result<void> Store::openVault(const crypto::Credentials& credentials, StoreOptions options) {
    if (m_state->vault)
        return {};
    crypto::LoadedKeySlots slots =
        TRY(crypto::loadKeySlots(m_state->folder.vault(), credentials, options.kdfLimits).during("opening the vault"));
    Vault vault = TRY(Vault::open(m_state->folder.vaultStore(), slots.opened.masterKey));
    m_state->vault = std::move(vault);
    m_state->vaultKeys = std::move(slots.opened);
    // Nothing is written or swept before a person has accepted a loss. Otherwise no opening goes unlogged.
    if (!m_state->opening.isDoubtful()) {
        if (auto logged = settleAndLog(); !logged) {
            m_state->vault.reset();
            m_state->vaultKeys.reset();
            return logged;
        }
    }
    m_state->isVaultOpen = true;
    return {};
}

Result<void> Store::settleAndLog() {
    TRY(settleVault(*m_state));
    Transaction logged = TRY(begin({"open-vault", ""}));
    return logged.commitActAlone();
}

bool Store::isVaultOpen() const { return m_state->isVaultOpen; }

Result<std::optional<std::string>> Store::vaultContent(const record::RowId& uid) {
    if (!m_state->vault)
        return Error(ErrorCode::Refused, "vault-closed");
    const auto content = TRY(m_state->vault->content(uid));
    return content ? std::optional(content->line) : std::optional<std::string>();
}

Result<std::vector<VaultTitle>> Store::vaultTitles() {
    if (!m_state->vault)
        return std::vector<VaultTitle>();
    return m_state->vault->titles();
}

Result<std::vector<VaultTitle>> Store::searchVault(const std::string& ftsQuery, std::size_t most) {
    if (!m_state->vault)
        return std::vector<VaultTitle>();
    return m_state->vault->search(ftsQuery, most);
}

Result<Transaction> Store::begin(Reason reason) {
    if (m_state->opening.isDoubtful())
        return Error(ErrorCode::Refused, "archive-rolled-back");
    return Transaction(*m_state, std::move(reason));
}

Result<void> Store::acceptLoss(const std::string& reason) {
    if (!m_state->opening.isDoubtful())
        return Error(ErrorCode::Invalid, "nothing is missing");
    const bool lost = m_state->opening.entriesLost > 0 || m_state->opening.headDiffers;
    m_state->opening = {};
    m_state->head.reset();
    TRY(base::removeFile(m_state->folder.head()));
    m_state->head = TRY(HeadFile::create(m_state->folder.head(), m_state->keys.masterKey.headMacKey()));
    if (lost)
        TRY(m_state->becomeNewAuthor()); // the lost entries may still be held elsewhere
    TRY(removeOrphans(*m_state));
    if (m_state->vault)
        TRY(settleVault(*m_state));
    Transaction transaction = TRY(begin({"accept-loss", reason}));
    return transaction.commitActAlone();
}

Result<Snapshot> Store::snapshot() {
    std::unique_ptr<Connection> connection;
    {
        const std::lock_guard lock(m_state->poolMutex);
        if (!m_state->pool.empty()) {
            connection = std::make_unique<Connection>(std::move(m_state->pool.back()));
            m_state->pool.pop_back();
        }
    }
    if (!connection)
        connection = std::make_unique<Connection>(TRY(m_state->openConnection(Access::ReadOnly)));
    std::optional<SqlTransaction> transaction(TRY(SqlTransaction::begin(*connection, false)));
    return Snapshot(*m_state, std::move(connection), std::move(transaction));
}

Snapshot::~Snapshot() {
    if (!m_connection)
        return;
    m_transaction.reset();
    const std::lock_guard lock(m_state->poolMutex);
    m_state->pool.push_back(std::move(*m_connection));
}

const record::Catalogue& Snapshot::catalogue() const { return m_state->catalogue; }
const record::Catalogue& Store::catalogue() const { return m_state->catalogue; }
const OpeningReport& Store::opening() const { return m_state->opening; }
std::string Store::archiveId() const { return base::toHex(m_state->keys.archiveId); }
const crypto::SigningKey& Store::author() const { return *m_state->author; }
base::Random& Store::random() { return *m_state->environment.random; }
const base::Clock& Store::clock() const { return *m_state->environment.clock; }
const ObjectStore& Store::objects() const { return m_state->objects; }

Result<base::Bytes> Store::readObject(const record::RowId& object, std::uint64_t limit) {
    return m_state->objects.read(TRY(m_state->placeOf(m_state->writer, object)), limit);
}

Result<base::Bytes> Store::readObject(Connection& connection, const record::RowId& object, std::uint64_t limit) const {
    return m_state->objects.read(TRY(m_state->placeOf(connection, object)), limit);
}

Result<void> Store::close() {
    {
        const std::lock_guard lock(m_state->poolMutex);
        m_state->pool.clear();
    }
    TRY(m_state->writer.checkpoint());
    if (m_state->head)
        TRY(m_state->head->sync());
    m_state->isVaultOpen = false;
    if (m_state->vault) {
        TRY(m_state->vault->checkpoint());
        TRY(m_state->vault->close());
        m_state->vault.reset();
    }
    return m_state->writer.close();
}

} // namespace dokaz::store
