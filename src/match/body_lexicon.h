// SPDX-License-Identifier: GPL-3.0-or-later
// What words in names of bodies say, from resources/match/body_words.tsv. Inside the room only.
// Threads: read once, then never changed.
#pragma once
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace dokaz::match {

class BodyLexicon final {
  public:
    [[nodiscard]] static const BodyLexicon& shipped();

    // The one word for all that say the same, of a word without letter case and marks; else empty.
    [[nodiscard]] std::string_view kindOf(const std::string& folded) const;
    // How many of the words from `at` on are one legal form, the longest there is; 0: none.
    [[nodiscard]] std::size_t legalFormAt(const std::vector<std::string>& folded, std::size_t at) const;
    [[nodiscard]] std::string_view numberOf(const std::string& folded) const; // its digits; empty where it is none
    [[nodiscard]] bool isSmall(const std::string& folded) const { return m_small.contains(folded); }

  private:
    explicit BodyLexicon(std::string_view tsv);
    void addForm(std::string_view sort, std::string_view meaning, std::string_view form);

    std::map<std::string, std::string, std::less<>> m_kinds, m_numbers;
    std::set<std::vector<std::string>> m_legalForms;
    std::size_t m_longestForm = 0;
    std::set<std::string, std::less<>> m_small;
};

} // namespace dokaz::match
