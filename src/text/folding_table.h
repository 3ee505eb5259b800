// SPDX-License-Identifier: GPL-3.0-or-later
// The table behind folded() and the tokenizer: one 16-bit entry for every code point of the BMP. Private to this
// room.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>

namespace dokaz::text {

// Entries below kFirstLetter are instructions, all others are the code point to put in place.
enum FoldingEntry : std::uint16_t {
    kSeparator = 0,  // no part of a word
    kDropped = 1,    // part of a word, leaves nothing (marks, tatweel, joiners)
    kApostrophe = 2, // joins letters, leaves nothing
    kExpanded = 3,   // becomes several code points, see expansion()
    kUnspaced = 4,   // of a script that writes no spaces: words are found by dictionary
    kFirstLetter = 0x30,
};

class FoldingTable final {
  public:
    FoldingTable();

    [[nodiscard]] std::uint16_t entry(char16_t codePoint) const { return m_entries[codePoint]; }
    // The same for any code point; beyond the BMP it asks ICU.
    [[nodiscard]] std::uint16_t entryOf(char32_t codePoint) const {
        return codePoint < 0x10000 ? m_entries[codePoint] : entryBeyond(codePoint);
    }
    // Appends what a code point of kind kExpanded or kUnspaced becomes.
    void appendExpansion(std::string& to, char32_t codePoint) const;

  private:
    [[nodiscard]] static std::uint16_t entryBeyond(char32_t codePoint);

    std::array<std::uint16_t, 0x10000> m_entries{};
    std::unordered_map<char32_t, std::string> m_expansions;
};

// A constant of the program that is worth computing once.
[[nodiscard]] const FoldingTable& foldingTable();

// Puts mark U+0306 or U+0308 back on the last letter of `word` where the two are й, ў or ї.
void joinLetterMark(std::string& word, char32_t mark);

// The rule the table is made from, for one code point.
struct FoldedLetter {
    FoldingEntry kind = kSeparator; // kFirstLetter: see `letters`
    std::u32string letters;
};
[[nodiscard]] FoldedLetter foldLetter(char32_t codePoint);

} // namespace dokaz::text
