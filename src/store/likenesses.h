// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs of records that could be one person or body, as a table brought them: for a person to decide. Work, not evidence;
// only who, never what they are called. Where one of the two has names in the vault that they could be one says who it is:
// such pairs stand in letters to the vault.
//
// Threads: the object belongs to the writer's; the question goes to any snapshot.
#pragma once
#include "store/store.h"

namespace dokaz::store {

struct LikenessLine {
    record::RecordId record, other; // `other` was there before
    bool isOfVault = false;         // out of a letter
};

class Likenesses final {
  public:
    explicit Likenesses(Store& store) : m_store(&store) {}
    // With the transaction that makes the records. Those kept before stay. `source`: the table that made them.
    static void keepWith(Transaction& transaction, std::vector<LikenessLine> lines, const record::RecordId& source);
    // As likenesses(), and while the vault is open with those that only it may know; what was decided there counts too.
    [[nodiscard]] base::Result<std::vector<LikenessLine>> undecided();
    // How many of those out of letters wait: whoever closes the vault is told no more of them than that.
    [[nodiscard]] base::Result<void> noteWaitingInVault(std::int64_t pairs);

  private:
    Store* m_store;
};

// Of records that are shown, and of which nobody said openly that they are the same or different. The oldest record first.
// Without those that stand in the vault.
[[nodiscard]] base::Result<std::vector<LikenessLine>> likenesses(Connection& connection);

// Pairs that waited when the vault was last looked into, and letters written since, which only the open vault reads.
[[nodiscard]] base::Result<std::int64_t> likenessesInVault(Connection& connection);

// Of records of which something was purged none is kept in a letter. The vault must be open; as below.
[[nodiscard]] base::Result<void> forgetPurgedLikenesses(StoreState& state);
// Records changed: pairs of those that have names in the vault now go to it. The caller owns the SQL transaction.
[[nodiscard]] base::Result<void> sealLikenesses(StoreState& state, const std::set<std::string>& records);

} // namespace dokaz::store
