// SPDX-License-Identifier: GPL-3.0-or-later
// What an open archive holds while it is open. Inside the room only; Store owns it, Transaction and the jobs of the
// room work on it in the writer's thread.
#pragma once
#include "store/store.h"
#include "store/views.h"

#include <atomic>
#include <memory>
#include <mutex>

namespace dokaz::store {

struct StoreState {
    Environment environment;
    ArchiveFolder folder;
    crypto::OpenedKeySlots keys;
    std::optional<crypto::OpenedKeySlots> vaultKeys;
    record::Catalogue catalogue;
    record::Vocabularies vocabularies;
    Connection writer;
    std::optional<HeadFile> head;
    ObjectStore objects;
    std::optional<crypto::SigningKey> author;
    std::optional<Vault> vault;
    OpeningReport opening;

    // Readings of the transaction under way, by the uid of their object: not read back from disk to fill the views.
    std::map<std::string, std::shared_ptr<const record::Reading>> freshReadings;

    bool journalHoldsPurged = false; // a reader kept the WAL from being emptied after a purge

    std::atomic<bool> isVaultOpen = false; // for threads that ask; `vault` itself is the writer's alone

    std::mutex poolMutex;
    std::vector<Connection> pool; // idle readers

    [[nodiscard]] base::Result<Connection> openConnection(Access access) const;
    // The ledger's tips as head.bin keeps them.
    [[nodiscard]] base::Result<LedgerHead> ledgerHead();
    [[nodiscard]] Views views();
    // From here on entries are signed by a fresh key: the old one's chain goes on elsewhere too.
    [[nodiscard]] base::Result<void> becomeNewAuthor();
    // Tells which row holds an object, and its content.
    [[nodiscard]] base::Result<ObjectPlace> placeOf(Connection& connection, const record::RowId& object) const;
    [[nodiscard]] base::Result<std::shared_ptr<const record::Reading>> readingOf(const record::RowId& object);
};

inline constexpr std::uint64_t largestReading = 512ULL * 1024 * 1024; // bytes of lines

} // namespace dokaz::store
