// SPDX-License-Identifier: GPL-3.0-or-later
// Archives, colleagues and readings for the tests of this room. Every person and place in them is invented.
#pragma once
#include "crypto/cheap_kdf.h"
#include "store/queries.h"
#include "store/store.h"
#include "store/transaction.h"
#include "support/deterministic.h"
#include "support/scratch_folder.h"

#include <gtest/gtest.h>
#include <memory>
#include <string>
#include <vector>

namespace dokaz::tests {

inline constexpr std::string_view samplePassphrase = "six words that nobody ever used";

[[nodiscard]] store::StoreOptions cheapOptions();

// The value, or a failed test that says why not.
template <typename T> T must(base::Result<T> result) {
    if (!result) {
        ADD_FAILURE() << base::name(result.error().code()) << ": " << result.error().subject();
        std::abort();
    }
    return std::move(result).value();
}
inline void must(base::Result<void> result) {
    if (!result)
        ADD_FAILURE() << base::name(result.error().code()) << ": " << result.error().subject();
}
template <typename T> [[nodiscard]] std::string codeOf(const base::Result<T>& result) {
    return result ? "ok" : std::string(base::name(result.error().code()));
}

// An archive in a folder of its own; open and close as often as wanted.
class SampleArchive final {
  public:
    explicit SampleArchive(std::uint64_t seed = 1);
    // A copy of another one's folder, which must be closed.
    SampleArchive(const SampleArchive& original, std::uint64_t seed);
    SampleArchive& operator=(const SampleArchive&) = delete;

    [[nodiscard]] base::Path path() const { return m_scratch / "sample.dokaz"; }
    store::Store& create();
    store::Store& open();
    [[nodiscard]] base::Result<std::unique_ptr<store::Store>> tryOpen(std::string_view passphrase = samplePassphrase);
    void openVault();
    void close();
    [[nodiscard]] store::Store& store() { return *m_store; }
    // A connection of the test's own to the closed store or vault, to look at or to tamper with it.
    [[nodiscard]] store::Connection connect(bool vault = false);

    SeededRandom random;
    SetClock clock;

  private:
    ScratchFolder m_scratch;
    std::unique_ptr<store::Store> m_store;
};

// Somebody else at another installation of the same archive: seals entries without a store.
class Colleague final {
  public:
    Colleague(const std::string& archive, std::uint64_t seed)
        : random(seed), m_archive(archive), m_key(crypto::SigningKey::fresh(random)) {}
    // The next entry of this colleague, an act put before the rows.
    store::Entry write(std::vector<store::RowDraft> rows,
                       std::vector<std::pair<crypto::PublicKey, crypto::Digest>> seen = {});
    // Another entry with the number and predecessor of the last one. The chain goes on from it.
    store::Entry fork(std::vector<store::RowDraft> rows,
                      std::vector<std::pair<crypto::PublicKey, crypto::Digest>> seen = {});
    [[nodiscard]] const crypto::SigningKey& key() const { return m_key; }
    [[nodiscard]] std::pair<crypto::PublicKey, crypto::Digest> tip() const { return {m_key.publicKey(), *m_last}; }
    [[nodiscard]] bool hasWritten() const { return m_last.has_value(); }

    SeededRandom random;
    std::string day = "2026-01-02";

  private:
    store::Entry seal(std::vector<store::RowDraft> rows, std::vector<std::pair<crypto::PublicKey, crypto::Digest>> seen);
    std::string m_archive;
    crypto::SigningKey m_key;
    std::uint64_t m_number = 0;
    std::optional<crypto::Digest> m_last, m_before;
};

// Rows as drafts, for colleagues.
[[nodiscard]] store::RowDraft recordDraft(base::Random& random, const std::string& kind, record::RecordId record);
[[nodiscard]] store::RowDraft claimDraft(base::Random& random, const record::RecordId& record, const std::string& field,
                                         const record::Value& value, std::vector<record::RowId> supersedes = {});
[[nodiscard]] store::RowDraft citationDraft(base::Random& random, const record::RecordId& source,
                                            std::vector<record::RowId> claims, const std::string& quote);
[[nodiscard]] store::RowDraft namingDraft(base::Random& random, store::RowType type, std::vector<record::RowId> rows);

[[nodiscard]] record::Name nameOf(const std::string& full);
[[nodiscard]] record::Date aDate(const std::string& earliest, const std::string& latest);
// Two pages, four passages.
[[nodiscard]] record::Reading smallReading(const std::string& words = "the detainees were counted at dawn");

// Everything the views and evidence say, through uids alone: equal for equal ledgers, whatever the order of arrival.
[[nodiscard]] std::vector<std::string> canonicalDump(store::Connection& connection);
[[nodiscard]] std::vector<std::string> canonicalDump(store::Store& store);
// Every text of every table of a database, FTS shadow tables included.
[[nodiscard]] std::vector<std::string> everyText(store::Connection& connection);
// Entries of an open archive as another installation would receive them.
[[nodiscard]] std::vector<store::Entry> entriesOf(store::Store& store);

} // namespace dokaz::tests
