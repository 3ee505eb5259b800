// SPDX-License-Identifier: GPL-3.0-or-later
// Invented text in several scripts from a fixed seed: words of made-up syllables, as frequent as words are in a language
// (Zipf), and a few made-up names written in Latin here and in Cyrillic there.
#pragma once
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace dokaz::bench {

class Corpus final {
  public:
    static constexpr std::size_t vocabulary = 60'000; // a script
    explicit Corpus(std::uint64_t seed);
    // One passage: 15 to 75 words of one script, and every hundredth has a name.
    [[nodiscard]] std::string passage();
    // A word by rank, 0 the most frequent; script 0 Latin, 1 Cyrillic, 2 Arabic.
    [[nodiscard]] const std::string& word(std::size_t script, std::size_t rank) const { return m_words[script][rank]; }
    // The same made-up name in Latin and in Cyrillic.
    struct NamePair {
        std::string latin, cyrillic;
    };
    [[nodiscard]] static const std::vector<NamePair>& names();

  private:
    [[nodiscard]] std::size_t below(std::size_t bound) { return static_cast<std::size_t>(m_engine() % bound); }
    [[nodiscard]] std::size_t rank();
    [[nodiscard]] std::string inventedWord(std::size_t script, std::size_t rank);

    std::mt19937_64 m_engine; // its numbers are the same everywhere, unlike the standard distributions
    std::vector<std::vector<std::string>> m_words;
};

} // namespace dokaz::bench
