// SPDX-License-Identifier: GPL-3.0-or-later
// Refilling the views from the ledger, and their content as digests to compare. Inside the room only.
#pragma once
#include "store/store_state.h"

namespace dokaz::store {

// How views are derived. Raised with every change after which the same rows give other views: an archive whose views are
// of an earlier number still answers, but finds less than it could, until they are built again.
constexpr int viewsVersion = 1;

[[nodiscard]] base::Result<void> noteViewsAreCurrent(Connection& connection);

// Empties the views and notes every row anew. The caller owns the SQL transaction.
[[nodiscard]] base::Result<void> refillViews(StoreState& state);

// For each view: its name and a digest over its rows in a fixed order, without ids that are made anew at each fill.
[[nodiscard]] base::Result<std::vector<std::pair<std::string, crypto::Digest>>> viewDigests(Connection& connection);

} // namespace dokaz::store
