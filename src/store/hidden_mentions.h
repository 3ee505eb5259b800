// SPDX-License-Identifier: GPL-3.0-or-later
// Mentions that were accepted for a protected person. While such a decision is in effect its mention is not
// in the list of work, so that nothing outside the vault joins the words of a report with the person; the
// decision's content, in the vault, holds it, so that undo brings it back. Inside the room only.
//
// Threads: the writer's. The caller owns the SQL transaction.
#pragma once
#include "base/json.h"
#include "store/store_state.h"

namespace dokaz::store {

// A candidate as it stands in the list of work, for the decision's content; null where it is not there.
[[nodiscard]] base::Result<base::Json> mentionInWork(Connection& connection, const std::string& candidate);
// Puts one back as mentionInWork() gave it. What does not describe a mention, or one of a reading that is not here, is
// left alone.
[[nodiscard]] base::Result<void> insertMention(StoreState& state, const std::string& candidate, const base::Json& mention);
// `row`: id of a head.
[[nodiscard]] base::Result<bool> isRowInEffect(Connection& connection, std::int64_t row);
// The mention of a decision (id of its head) leaves the list of work or comes back to it, as the decision is
// in effect or not, and so do mentions of newer readings that repeat it (held_mentions.h). Gives the sources whose list of work changed. Changes nothing while the vault is closed.
[[nodiscard]] base::Result<std::set<std::string>>
settleHiddenMentions(StoreState& state, const std::set<std::int64_t>& decisions);
// When the vault was opened: what was undone while it was closed comes back, and what waited for it is settled.
[[nodiscard]] base::Result<void> settleMentionsUndone(StoreState& state);

} // namespace dokaz::store
