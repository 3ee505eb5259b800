// SPDX-License-Identifier: GPL-3.0-or-later
// Sorting for people: the order of the interface language, never that of the bytes.
//
// Threads: a Collation belongs to one thread (make one per list; it costs a few microseconds after the first).
// Invariant: sortKey(a) < sortKey(b), byte by byte, exactly when compare(a, b) < 0; an unknown language sorts by the
// root order of Unicode. Keys are of one version of ICU: rebuild stored ones when collationVersion() changes.
#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace dokaz::text {

class Collation final {
  public:
    // BCP 47: "be", "ru", "uk", "en", "fr", "ar", "my" …
    explicit Collation(std::string_view language);
    ~Collation();
    Collation(Collation&&) noexcept;
    Collation& operator=(Collation&&) noexcept;
    Collation(const Collation&) = delete;
    Collation& operator=(const Collation&) = delete;

    // Negative, zero or positive. Digits count as numbers ("Cell 9" before "Cell 10"), case and accents break ties.
    [[nodiscard]] int compare(std::string_view a, std::string_view b) const;
    // Bytes to store and compare with memcmp; no final zero.
    [[nodiscard]] std::string sortKey(std::string_view text) const;

  private:
    class Order;
    std::unique_ptr<Order> m_order;
};

// One key, where a list is not at hand.
[[nodiscard]] std::string collationKey(std::string_view text, std::string_view language);
// Changes whenever keys made before are no longer comparable.
[[nodiscard]] std::string collationVersion();

} // namespace dokaz::text
