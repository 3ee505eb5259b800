// SPDX-License-Identifier: GPL-3.0-or-later
// What telling like words from unlike ones needs of each, packed: looking through thousands of words touches little
// memory. Inside the room only.
//
// Threads: one builds, then any may ask. Invariant: similarityTo() of a word and itself is 1.
#pragma once
#include "match/name_words.h"

namespace dokaz::match {

class WordSounds final {
  public:
    void add(const NameWord& word); // the next number, from 0
    // A word to be compared with many.
    class Asked final {
      public:
        explicit Asked(const NameWord& word);

      private:
        friend class WordSounds;
        const NameWord* m_word;
        std::uint32_t m_folded, m_given, m_stem, m_consonants;
    };
    // Takes the words out whose consonants are too far apart to be looked at.
    void leaveOutFarOnes(const Asked& asked, std::vector<std::uint32_t>& numbers) const;
    // How alike the words are, roughly as compareWords() says; 0 wherever that is below kWordCutOff.
    [[nodiscard]] double similarityTo(const Asked& asked, std::uint32_t number) const;

  private:
    struct Entry {
        std::uint32_t readings; // the place of the first in m_readings
        std::uint32_t folded, given, stem; // hashes; 0 where it has none
        std::uint16_t consonants;          // see consonantsOf()
        std::uint8_t readingCount;
        Script script;
    };
    std::vector<Entry> m_entries;
    std::string m_readings; // each behind a byte with its length
};

} // namespace dokaz::match
