// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/judge.h"

#include "layout/characters.h"
#include "layout/plausible.h"

#include <algorithm>
#include <array>
#include <map>
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

struct Language {
    std::string_view tag;
    std::array<std::u32string_view, 10> words;
};

constexpr std::array<Language, 9> languages = {{
    {"en", {U"the", U"of", U"and", U"to", U"in", U"that", U"for", U"with", U"was", U"by"}},
    {"fr", {U"le", U"la", U"les", U"des", U"et", U"du", U"une", U"que", U"dans", U"pour"}},
    {"es", {U"el", U"la", U"los", U"las", U"y", U"del", U"una", U"que", U"por", U"para"}},
    {"pt", {U"o", U"os", U"da", U"do", U"e", U"uma", U"que", U"por", U"para", U"dos"}},
    {"ru", {U"и", U"в", U"на", U"что", U"с", U"по", U"не", U"для", U"от", U"это"}},
    {"uk", {U"і", U"в", U"на", U"що", U"з", U"та", U"не", U"для", U"від", U"це"}},
    {"be", {U"і", U"у", U"на", U"што", U"з", U"па", U"не", U"для", U"ад", U"гэта"}},
    {"de", {U"der", U"die", U"und", U"das", U"den", U"von", U"mit", U"ist", U"nicht", U"eine"}},
    {"az", {U"və", U"bu", U"ilə", U"üçün", U"olan", U"o", U"onun", U"da", U"də", U"bir"}},
}};

void countWord(const std::map<std::u32string_view, std::vector<std::size_t>>& known, std::u32string_view word,
               std::array<std::size_t, languages.size()>& scores) {
    const auto found = known.find(word);
    if (found == known.end())
        return;
    for (const std::size_t language : found->second)
        ++scores[language];
}

} // namespace

record::PageVerdict verdictOf(const pdf::Page& page) {
    std::size_t letters = page.glyphsWithoutText, meaningless = letters;
    Plausibility plausibility;
    for (const pdf::Word& word : page.words) {
        const std::u32string text = decoded(word.text);
        letters += text.size();
        if (isMeaningless(text))
            meaningless += text.size();
        else
            plausibility.take(text);
    }
    meaningless += plausibility.wrongLetters();
    if (letters == 0)
        return record::PageVerdict::NoText;
    if (meaningless * 3 >= letters)
        return record::PageVerdict::Unreadable;
    const std::uint64_t area = static_cast<std::uint64_t>(std::max(page.width, 0)) * static_cast<std::uint64_t>(std::max(page.height, 0));
    const bool picture = page.imageArea / 6 * 10 >= area && area > 0 && letters < 200;
    return meaningless * 12 >= letters || picture ? record::PageVerdict::Partly : record::PageVerdict::Text;
}

std::string languageOf(const std::vector<PageLines>& pages) {
    constexpr std::size_t enoughWords = 5000;
    std::map<std::u32string_view, std::vector<std::size_t>> known;
    for (std::size_t i = 0; i < languages.size(); ++i)
        for (const std::u32string_view word : languages[i].words)
            known[word].push_back(i);
    std::array<std::size_t, languages.size()> scores{};
    std::size_t words = 0;
    for (const PageLines& page : pages)
        for (const Run& run : page.runs) {
            if (words >= enoughWords)
                break;
            ++words;
            if (run.text.size() < 6)
                countWord(known, lowered(run.text), scores);
        }
    std::size_t best = 0, second = 0;
    for (std::size_t i = 1; i < scores.size(); ++i)
        if (scores[i] > scores[best])
            best = i;
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (i != best)
            second = std::max(second, scores[i]);
    const bool clear = scores[best] * 12 >= words && scores[best] >= 5 && scores[best] * 10 >= second * 12;
    return clear ? std::string(languages[best].tag) : std::string();
}

} // namespace dokaz::layout
