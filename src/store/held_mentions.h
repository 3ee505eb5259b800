// SPDX-License-Identifier: GPL-3.0-or-later
// Mentions of a newer reading that repeat one accepted for a protected person in an older reading of the same source: the
// same words of the same kind on the same page. They are not proposed again, and that they are not must not be seen
// outside the vault: they stand in a letter to it, with the decision they wait on, and come back when that is undone.
// Inside the room only.
//
// While the vault is closed nobody knows which ones repeat: of a source with hidden citations those wait in the letter
// that could, until the vault is opened. What the reading before proposed openly, and what stands on pages that had no
// text before, cannot.
//
// Threads: the writer's. The caller owns the SQL transaction.
#pragma once
#include "base/json.h"
#include "store/store_state.h"
#include "store/transaction.h"

namespace dokaz::store {

// Writes them to the list of work or, with the vault closed, to the letter. Refused (vault-closed) where the vault's key
// is not known.
[[nodiscard]] base::Result<void> writeCandidatesOf(StoreState& state, const record::RowId& reading,
                                                   const std::vector<Transaction::Candidate>& candidates);
// What waits goes where it belongs now, in every reading of the sources. Changes nothing while the vault is closed.
[[nodiscard]] base::Result<void> settleHeldMentions(StoreState& state, const std::set<std::string>& sources);
// Of every source with a letter.
[[nodiscard]] base::Result<void> settleAllHeldMentions(StoreState& state);

} // namespace dokaz::store
