// SPDX-License-Identifier: GPL-3.0-or-later
// Searches every byte that leaves for what must not: names, values and ledger tokens that the policy withheld.
//
// Threads: one search belongs to one thread. Ownership: ForbiddenStrings must outlive its searches.
// Invariants: 1. A string is found as it is, as JSON and as HTML would escape it, and across pieces. 2. Strings of
// fewer than three code points are not searched for: they stand everywhere.
#pragma once
#include "base/bytes.h"

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

namespace dokaz::bundle {

class ForbiddenStrings final {
  public:
    explicit ForbiddenStrings(const std::vector<std::string>& strings);
    // Does one of them stand in `text`?
    [[nodiscard]] bool standIn(std::string_view text) const;
    [[nodiscard]] std::size_t longest() const { return m_longest; }

  private:
    void take(std::string form);
    std::unordered_map<std::uint32_t, std::vector<std::string>> m_byStart; // first three bytes → whole
    std::vector<bool> m_starts = std::vector<bool>(65536);                 // first two bytes of any
    std::size_t m_longest = 0;
};

// A search over bytes that arrive in pieces.
class ForbiddenSearch final {
  public:
    explicit ForbiddenSearch(const ForbiddenStrings& strings) : m_strings(strings) {}
    void update(base::ByteView bytes);
    [[nodiscard]] bool hasFound() const { return m_hasFound; }

  private:
    const ForbiddenStrings& m_strings;
    std::string m_tail;
    bool m_hasFound = false;
};

} // namespace dokaz::bundle
