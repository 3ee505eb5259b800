// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs of records that could be one person or body, as a table brought them: for a person to decide. Work, not evidence;
// only who, never what they are called.
//
// Threads: the object belongs to the writer's; the question goes to any snapshot.
#pragma once
#include "store/store.h"

namespace dokaz::store {

struct LikenessLine {
    record::RecordId record, other; // `other` was there before
};

class Likenesses final {
  public:
    explicit Likenesses(Store& store) : m_store(&store) {}
    // Those kept before stay. `source`: the table that made the records.
    [[nodiscard]] base::Result<void> keep(const std::vector<LikenessLine>& lines, const record::RecordId& source);

  private:
    Store* m_store;
};

// Of records that are shown, and of which nobody said that they are the same or different. The oldest record first.
[[nodiscard]] base::Result<std::vector<LikenessLine>> likenesses(Connection& connection);

} // namespace dokaz::store
