// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/language.h"

#include "base/utf8.h"
#include "resources/embedded.h"
#include "resources/rows.h"

#include <algorithm>
#include <map>
#include <unicode/uchar.h>

namespace dokaz::text {
namespace {

struct SmallWords {
    std::vector<std::string> languages;
    std::map<std::u32string, std::vector<std::size_t>, std::less<>> rowsOf; // by word
    std::size_t longest = 0;                                               // code points
};

SmallWords readWords() {
    SmallWords read;
    for (const auto& row : resources::rowsOf(resources::find("languages/small_words.tsv").value_or(std::string_view{}))) {
        read.languages.emplace_back(row.at(0));
        for (const std::string_view each : resources::partsOf(row.at(1), ' ')) {
            std::u32string word(base::toCodePoints(each));
            read.longest = std::max(read.longest, word.size());
            read.rowsOf[std::move(word)].push_back(read.languages.size() - 1);
        }
    }
    return read;
}

const SmallWords& smallWords() {
    static const SmallWords words = readWords();
    return words;
}

} // namespace

LanguageGuess::LanguageGuess() : m_scores(smallWords().languages.size()) {}

void LanguageGuess::take(std::u32string_view word) {
    if (word.empty() || hasEnough())
        return;
    ++m_words;
    if (word.size() > smallWords().longest)
        return;
    std::u32string lower(word);
    for (char32_t& c : lower)
        c = static_cast<char32_t>(::u_tolower(static_cast<UChar32>(c)));
    if (const auto rows = smallWords().rowsOf.find(lower); rows != smallWords().rowsOf.end())
        for (const std::size_t row : rows->second)
            ++m_scores[row];
}

void LanguageGuess::takeText(std::string_view text) {
    if (!base::isUtf8(text))
        return;
    const std::u32string points(base::toCodePoints(text));
    std::size_t start = 0;
    for (std::size_t i = 0; i <= points.size() && !hasEnough(); ++i) {
        const bool inside = i < points.size() && ::u_isalpha(static_cast<UChar32>(points[i])) != 0;
        if (inside)
            continue;
        take(std::u32string_view(points).substr(start, i - start));
        start = i + 1;
    }
}

std::string LanguageGuess::language() const {
    std::size_t best = 0, second = 0;
    for (std::size_t i = 1; i < m_scores.size(); ++i)
        if (m_scores[i] > m_scores[best])
            best = i;
    for (std::size_t i = 0; i < m_scores.size(); ++i)
        if (i != best)
            second = std::max(second, m_scores[i]);
    const bool clear = !m_scores.empty() && m_scores[best] * 12 >= m_words && m_scores[best] >= 5 &&
                       m_scores[best] * 10 >= second * 12;
    return clear ? smallWords().languages[best] : std::string();
}

bool canBeGuessed(std::string_view language) {
    const auto& known = smallWords().languages;
    return std::find(known.begin(), known.end(), language) != known.end();
}

} // namespace dokaz::text
