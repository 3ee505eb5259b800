// SPDX-License-Identifier: GPL-3.0-or-later
// Codes that stand for records within one case: "P-0017" for a person, "F-0001" for a facility.
// The key to them is kept by the archive (in the vault) and never travels.
#pragma once
#include <map>
#include <string>
#include <string_view>

namespace dokaz::bundle {

// One to three capital letters for a kind; "X" for one that has no letters of its own.
[[nodiscard]] std::string_view codeLetters(std::string_view kind);

// Threads: one at a time. Invariants: 1. A record keeps its code for the life of the case. 2. Codes are given in the
// order of asking, which must not be that of the ledger where that order would tell something.
class CaseCodes final {
  public:
    CaseCodes() = default;
    // `known`: record id → code, as kept from earlier bundles of the case.
    explicit CaseCodes(std::map<std::string, std::string> known);
    const std::string& codeFor(const std::string& record, std::string_view kind);
    [[nodiscard]] const std::map<std::string, std::string>& all() const { return m_codes; }

  private:
    std::map<std::string, std::string> m_codes;
    std::map<std::string, std::uint32_t, std::less<>> m_last; // letters → highest number given
};

} // namespace dokaz::bundle
