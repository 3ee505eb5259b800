// SPDX-License-Identifier: GPL-3.0-or-later
// Inclusion proofs of single rows: row → entry → checkpoint.
#include "crypto/merkle.h"
#include "store/store_state.h"

namespace dokaz::store {

using base::Result;

namespace {

// Chains as the checkpoint lists them, each entry with its place and its chain.
class Chains final {
  public:
    static Result<Chains> of(LedgerTables& ledger) {
        Chains chains;
        for (const LedgerTables::Tip& tip : TRY(ledger.tips())) {
            std::vector<crypto::Digest> leaves;
            for (const crypto::Digest& digest : TRY(ledger.chain(tip.digest))) {
                chains.m_places.emplace(digest, std::pair(chains.m_leaves.size(), leaves.size()));
                leaves.push_back(crypto::leafHash(digest));
            }
            chains.m_leaves.push_back(std::move(leaves));
        }
        return chains;
    }
    // The entry's index and path in its chain; none where it is on no chain.
    [[nodiscard]] std::optional<std::pair<std::uint64_t, std::vector<crypto::Digest>>>
    pathOf(const crypto::Digest& entry) const {
        const auto found = m_places.find(entry);
        if (found == m_places.end())
            return std::nullopt;
        const auto [chain, index] = found->second;
        return std::pair(std::uint64_t{index}, crypto::inclusionPath(m_leaves[chain], index));
    }

  private:
    std::map<crypto::Digest, std::pair<std::size_t, std::size_t>> m_places;
    std::vector<std::vector<crypto::Digest>> m_leaves;
};

} // namespace

Result<std::vector<Store::RowProof>> Store::prove(const std::vector<record::RowId>& rows) {
    LedgerTables ledger(m_state->writer);
    const Chains chains = TRY(Chains::of(ledger));
    std::map<std::int64_t, Entry> entries; // several rows of one entry are the rule
    std::vector<RowProof> proofs;
    for (const record::RowId& uid : rows) {
        PlacedRow placed = TRY(ledger.row(uid));
        auto held = entries.find(placed.entry);
        if (held == entries.end())
            held = entries.emplace(placed.entry, TRY(ledger.entry(TRY(ledger.digestOf(placed.entry))))).first;
        const Entry& entry = held->second;
        const auto path = chains.pathOf(entry.digest);
        if (!path)
            continue;
        std::vector<crypto::Digest> leaves;
        std::uint64_t index = 0;
        for (std::size_t i = 0; i < entry.rows.size(); ++i) {
            leaves.push_back(rowDigest(entry.rows[i].headSalt, entry.rows[i].headLine));
            if (entry.rows[i].head.uid == uid)
                index = i;
        }
        RowProof proof;
        proof.row = std::move(placed.row);
        proof.entryLine = entry.headerLine;
        proof.signature = entry.signature;
        proof.rowIndex = index;
        proof.rowPath = crypto::inclusionPath(leaves, index);
        proof.entryIndex = path->first;
        proof.entryPath = path->second;
        proofs.push_back(std::move(proof));
    }
    return proofs;
}

} // namespace dokaz::store
