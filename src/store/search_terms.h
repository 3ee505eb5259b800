// SPDX-License-Identifier: GPL-3.0-or-later
// From text to index terms, and from what a person typed to an FTS5 query. Pure.
#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dokaz::store {

struct SearchTerm {
    std::string_view text;   // a folded word, or a cross-script key behind its mark
    std::size_t start = 0;   // bytes of the original
    std::size_t end = 0;
    bool colocated = false;  // stands at the same place as the word before it
};

// Words with their cross-script keys beside them; in a query a text that begins with the key's mark is one term, and
// words stand alone. Stops when `visit` returns false.
void forEachTerm(std::string_view text, bool query, const std::function<bool(const SearchTerm&)>& visit);

enum class AcrossScripts { No, Yes };

// All words must occur; words in double quotes as a phrase; a final * after a word: any word that begins so. With
// AcrossScripts::Yes a word is found by its sounds too. Everything else typed is taken as words: there is no syntax
// that can fail. Empty where nothing is left to search for.
[[nodiscard]] std::string ftsQuery(std::string_view typed, AcrossScripts acrossScripts);

// All words must occur, each as typed, as the beginning of a word, or as the beginning of a word that sounds so in
// another script. Empty where nothing is left to search for.
[[nodiscard]] std::string ftsBeginnings(std::string_view typed);

enum class Nearly { AllWords, AnyWord };
// The words answer by their letters or by the first of their sounds: for slips of the hand, to be compared.
[[nodiscard]] std::string ftsNearly(std::string_view typed, Nearly which);
// The words of `name` one after the other; empty where it has none.
[[nodiscard]] std::string ftsPhrase(std::string_view name);

// Which parts of `text` answer the query, for showing: byte ranges in order, and whether by word or by sound.
struct HitRange {
    std::size_t start = 0, end = 0;
    bool acrossScripts = false;
};
[[nodiscard]] std::vector<HitRange> hitRanges(std::string_view typed, AcrossScripts acrossScripts,
                                              std::string_view text);

} // namespace dokaz::store
