// SPDX-License-Identifier: GPL-3.0-or-later
// In what language is a text? Told by the commonest small words (resources/languages/small_words.tsv).
// Threads: one guess at a time each; the words are read once.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dokaz::text {

class LanguageGuess final {
public:
    LanguageGuess();
    // A word as it stands, without the marks around it; words beyond `enoughWords` are not looked at.
    void take(std::u32string_view word);
    // The same for each word of a text; nothing of one that is no UTF-8.
    void takeText(std::string_view text);
    [[nodiscard]] bool hasEnough() const { return m_words >= enoughWords; }
    // BCP 47. Empty where fewer than five words, or less than one in twelve, are of the language, or another has nearly as many.
    [[nodiscard]] std::string language() const;

    static constexpr std::size_t enoughWords = 5000;

private:
    std::vector<std::size_t> m_scores; // by row
    std::size_t m_words = 0;
};

// Whether a guess can name the language at all.
[[nodiscard]] bool canBeGuessed(std::string_view language);

} // namespace dokaz::text
