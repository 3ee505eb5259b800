// SPDX-License-Identifier: GPL-3.0-or-later
// An open archive: the only door to its tables, keys and objects.
//
// Threads: begin(), absorb(), rebuild(), check(), openVault() and what they return belong to one thread, the writer's.
// snapshot() may be called from any thread; a Snapshot belongs to the thread that uses it and should live ≤ 2 s.
// Ownership: the Store must outlive its transactions and snapshots.
// Invariants: 1. every change is one signed entry (or a batch of them) with a reason; 2. identity content stands in the
// vault and nowhere else; 3. acknowledged means durable; 4. views equal what the ledger says.
#pragma once
#include "base/clock.h"
#include "base/random.h"
#include "crypto/key_slots_file.h"
#include "record/catalogue.h"
#include "record/claim.h"
#include "store/archive_folder.h"
#include "store/connection.h"
#include "store/head_file.h"
#include "store/ledger_tables.h"
#include "store/object_store.h"
#include "store/vault.h"

#include <functional>
#include <memory>
#include <set>

namespace dokaz::store {

struct StoreState;
class Transaction;

struct Environment {
    base::Random* random = nullptr;
    base::Clock* clock = nullptr;
};

struct StoreOptions {
    crypto::KdfParameters kdf;   // for create
    crypto::KdfLimits kdfLimits; // for open; tests lower them
};

// Why a change is made. A write without one does not compile.
struct Reason {
    std::string command; // "import", "review", "add", "undo" …
    std::string words;   // of the person, may be empty
};

// What opening noticed.
struct OpeningReport {
    std::int64_t entriesLost = 0;    // committed by head.bin's word, missing now
    bool headDiffers = false;        // same count, another ledger
    // Nothing is removed or written before a person has accepted what is here (acceptLoss).
    [[nodiscard]] bool isDoubtful() const { return entriesLost > 0 || headDiffers || headMissing; }
    bool headMissing = false;        // no authentic head.bin: whether the tail is whole cannot be known
    std::int64_t orphansRemoved = 0; // object files without a row
};

struct ChangeSet {
    std::vector<crypto::Digest> entries;
    std::set<std::string> records; // uids
    bool journalHoldsPurged = false; // a reader kept purged content in the journal; it goes at the next commit
};

// A fixed state of the main store for reading.
class Snapshot final {
  public:
    Snapshot(Snapshot&&) noexcept = default;
    Snapshot& operator=(Snapshot&&) = delete;
    ~Snapshot();
    [[nodiscard]] Connection& connection() { return *m_connection; }
    [[nodiscard]] const record::Catalogue& catalogue() const;

  private:
    friend class Store;
    Snapshot(StoreState& state, std::unique_ptr<Connection> connection, std::optional<SqlTransaction> transaction)
        : m_state(&state), m_connection(std::move(connection)), m_transaction(std::move(transaction)) {}
    StoreState* m_state;
    std::unique_ptr<Connection> m_connection;
    std::optional<SqlTransaction> m_transaction;
};

enum class FindingKind { Database, Entry, Object, View, OldViews, Head, Vault, Fork, TwiceUsed };
struct Finding {
    FindingKind kind;
    std::string what; // ids and digests, never content
};
[[nodiscard]] std::string_view name(FindingKind kind);
[[nodiscard]] bool isJustTold(FindingKind kind);

struct CheckReport {
    std::vector<Finding> findings; // isJustTold() ones do not make the archive bad
    std::int64_t entries = 0, rows = 0, objects = 0, records = 0, readings = 0;
    bool vaultChecked = false;
    [[nodiscard]] bool isSound() const;
};

struct AbsorbReport {
    std::int64_t added = 0;
    std::int64_t known = 0;
    std::vector<crypto::Digest> waiting; // entries whose predecessors are missing: not added
    std::set<std::string> records;
};
enum class ForeignPurges { CarryOut, Hold };

class Store final {
  public:
    // Makes the archive, its vault (same credentials) and the first entry with the author's name.
    // Invalid where something stands there; Refused for weak parameters; Io, NoSpace.
    [[nodiscard]] static base::Result<std::unique_ptr<Store>> create(const base::Path& folder,
                                                                     const crypto::Credentials& credentials,
                                                                     const std::string& authorName,
                                                                     Environment environment, StoreOptions options);
    // WrongKey, NotFound, Invalid, Busy, TooNew, Corrupt.
    [[nodiscard]] static base::Result<std::unique_ptr<Store>> open(const base::Path& folder,
                                                                   const crypto::Credentials& credentials,
                                                                   Environment environment, StoreOptions options);
    ~Store();

    // A separate, logged act.
    [[nodiscard]] base::Result<void> openVault(const crypto::Credentials& credentials, StoreOptions options);
    [[nodiscard]] bool isVaultOpen() const;
    // The content of an identity row; none where it is not there; Refused while the vault is closed.
    [[nodiscard]] base::Result<std::optional<std::string>> vaultContent(const record::RowId& uid);
    // Every name of protected persons; none while the vault is closed.
    [[nodiscard]] base::Result<std::vector<VaultTitle>> vaultTitles();
    [[nodiscard]] base::Result<std::vector<VaultTitle>> searchVault(const std::string& ftsQuery, std::size_t most);

    [[nodiscard]] base::Result<Transaction> begin(Reason reason);
    [[nodiscard]] base::Result<Snapshot> snapshot();
    [[nodiscard]] const record::Catalogue& catalogue() const;
    [[nodiscard]] const OpeningReport& opening() const;
    [[nodiscard]] std::string archiveId() const; // 32 hexadecimal characters
    [[nodiscard]] const crypto::SigningKey& author() const;
    [[nodiscard]] base::Random& random();
    [[nodiscard]] const base::Clock& clock() const;

    [[nodiscard]] const ObjectStore& objects() const;
    [[nodiscard]] base::Result<base::Bytes> readObject(const record::RowId& object, std::uint64_t limit);

    // The same from any thread, of a snapshot's connection.
    [[nodiscard]] base::Result<base::Bytes> readObject(Connection& connection, const record::RowId& object,
                                                       std::uint64_t limit) const;

    // Merges entries of the same archive from elsewhere: the union. Corrupt entries are refused one and all.
    [[nodiscard]] base::Result<AbsorbReport> absorb(const std::vector<Entry>& entries, ForeignPurges purges);
    [[nodiscard]] base::Result<void> rebuild();
    // A person goes on from what is here although head.bin tells of more: written down as an entry with the reason.
    [[nodiscard]] base::Result<void> acceptLoss(const std::string& reason);
    // Reads everything; changes nothing. Busy while a snapshot is held.
    [[nodiscard]] base::Result<CheckReport> check();
    // docs/formats/ledger.md, "Exported ledger". Contents of identity rows stay out. Fails where the file exists.
    [[nodiscard]] base::Result<void> exportLedger(const base::Path& file);
    // The text of a checkpoint over the tips now, and its signature.
    struct Checkpoint {
        std::string text;
        crypto::Signature signature{};
    };
    [[nodiscard]] base::Result<Checkpoint> checkpoint();

    // For each row: its lines, the entry that holds it, and the paths of docs/formats/ledger.md, "Proofs in a bundle".
    // Rows whose entry is on no chain of the checkpoint (an older fork) are left out.
    struct RowProof {
        Row row;
        std::string entryLine;
        crypto::Signature signature{};
        std::uint64_t rowIndex = 0, entryIndex = 0;
        std::vector<crypto::Digest> rowPath, entryPath;
    };
    [[nodiscard]] base::Result<std::vector<RowProof>> prove(const std::vector<record::RowId>& rows);

    // Truncates the journals and closes everything; later calls are not allowed.
    [[nodiscard]] base::Result<void> close();

  private:
    friend class Transaction;
    friend class ImportRuns;
    friend class Likenesses;
    friend class TableMappings;
    explicit Store(std::unique_ptr<StoreState> state);
    [[nodiscard]] base::Result<void> settleAndLog(); // what opening the vault brings with it
    std::unique_ptr<StoreState> m_state;
};

} // namespace dokaz::store
