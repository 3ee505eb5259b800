// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/judge.h"

#include "layout/characters.h"
#include "layout/plausible.h"
#include "text/language.h"

#include <algorithm>
#include <string_view>

namespace dokaz::layout {
namespace {

// Bar codes and bullets of symbol fonts stand in the private use area too, and mean something.
bool isSymbolFont(char32_t c) { return c >= 0xF020 && c <= 0xF0FF; }

bool isMeaningless(std::u32string_view word) {
    std::size_t bad = 0, latin = 0, cyrillic = 0;
    for (const char32_t c : word) {
        bad += c == 0xFFFD || (isPrivateUse(c) && !isSymbolFont(c)) || (c < 0x20 && c != U'\t') || (c >= 0x7F && c < 0xA0) ? 1 : 0;
        latin += scriptOf(c) == Script::Latin ? 1 : 0;
        cyrillic += scriptOf(c) == Script::Cyrillic ? 1 : 0;
    }
    const auto symbols =
        std::count_if(word.begin(), word.end(), [](char32_t c) { return c >= 0xF0A0 && c <= 0xF0FF; });
    return bad > 0 || symbols >= 3 ||
           (latin > 0 && cyrillic > 0 && latin + cyrillic > 3 && word.find(U'-') == word.npos);
}

struct Counts {
    std::size_t letters = 0, meaningless = 0;
    std::size_t broken = 0; // words
    bool picture = false;   // with hardly a word
};

Counts countsOf(const pdf::Page& page) {
    Counts counts{page.glyphsWithoutText, page.glyphsWithoutText};
    Plausibility plausibility;
    for (const pdf::Word& word : page.words) {
        const std::u32string text = decoded(word.text);
        counts.letters += text.size();
        if (isMeaningless(text)) {
            counts.meaningless += text.size();
            ++counts.broken;
        } else {
            plausibility.take(text);
        }
    }
    counts.meaningless += plausibility.wrongLetters();
    counts.broken += plausibility.brokenWords();
    const std::uint64_t area = static_cast<std::uint64_t>(std::max(page.width, 0)) * static_cast<std::uint64_t>(std::max(page.height, 0));
    counts.picture = page.imageArea / 6 * 10 >= area && area > 0 && counts.letters < 200;
    return counts;
}

bool isMostlyText(const Counts& counts) { return counts.meaningless * 12 < counts.letters && !counts.picture; }

} // namespace

record::PageVerdict verdictOf(const pdf::Page& page) {
    constexpr std::size_t lineOfWords = 10;
    const Counts counts = countsOf(page);
    if (counts.letters == 0)
        return record::PageVerdict::NoText;
    if (counts.meaningless * 3 >= counts.letters)
        return record::PageVerdict::Unreadable;
    return isMostlyText(counts) && counts.broken < lineOfWords ? record::PageVerdict::Text : record::PageVerdict::Partly;
}

bool isMostlyText(const pdf::Page& page) { return isMostlyText(countsOf(page)); }

std::string languageOf(const std::vector<PageLines>& pages) {
    text::LanguageGuess guess;
    for (const PageLines& page : pages)
        for (const Run& run : page.runs) {
            if (guess.hasEnough())
                return guess.language();
            guess.take(run.text);
        }
    return guess.language();
}

} // namespace dokaz::layout
