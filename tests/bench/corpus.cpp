// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus.h"

#include "base/file.h"
#include "bench.h"

#include <array>
#include <cmath>
#include <fstream>
#include <set>

namespace dokaz::bench {

namespace {

using Letters = std::vector<const char*>;
const std::array<std::pair<Letters, Letters>, 3>& alphabets() {
    static const std::array<std::pair<Letters, Letters>, 3> all{
        {{{"b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z"}, {"a", "e", "i", "o", "u"}},
         {{"б", "в", "г", "д", "з", "к", "л", "м", "н", "п", "р", "с", "т", "ж"}, {"а", "е", "и", "о", "у", "ы"}},
         {{"ب", "ت", "ج", "د", "ر", "س", "ع", "ف", "ق", "ك", "ل", "م", "ن"}, {"ا", "و", "ي"}}}};
    return all;
}

} // namespace

const std::vector<Corpus::NamePair>& Corpus::names() {
    static const std::vector<NamePair> all{{"Zarelin", "Зарелин"}, {"Kestrin", "Кестрин"}, {"Dorvath", "Дорват"},
                                           {"Golvik", "Гольвик"},  {"Marosh", "Марош"},   {"Trelev", "Трелев"}};
    return all;
}

Corpus::Corpus(std::uint64_t seed) : m_engine(seed), m_words(alphabets().size()) {
    for (std::size_t script = 0; script < m_words.size(); ++script) {
        std::set<std::string> seen;
        while (m_words[script].size() < vocabulary) {
            std::string word = inventedWord(script, m_words[script].size());
            if (seen.insert(word).second)
                m_words[script].push_back(std::move(word));
        }
    }
}

std::string Corpus::inventedWord(std::size_t script, std::size_t rank) {
    const auto& [consonants, vowels] = alphabets()[script];
    const std::size_t syllables = (rank < 200 ? 1 : 2) + below(rank < 2000 ? 2 : 3);
    std::string word;
    for (std::size_t i = 0; i < syllables; ++i) {
        word += consonants[below(consonants.size())];
        word += vowels[below(vowels.size())];
        if (below(3) == 0)
            word += consonants[below(consonants.size())];
    }
    return word;
}

// Log-uniform: frequency falls as one through the rank.
std::size_t Corpus::rank() {
    const double u = static_cast<double>(m_engine() >> 11) * 0x1.0p-53;
    const auto found = static_cast<std::size_t>(std::exp(u * std::log(static_cast<double>(vocabulary)))) - 1;
    return std::min(found, vocabulary - 1);
}

std::string Corpus::passage() {
    const std::size_t dice = below(100);
    const std::size_t script = dice < 50 ? 0 : (dice < 95 ? 1 : 2);
    const std::size_t count = 15 + below(61);
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += (i == 0 ? "" : " ") + m_words[script][rank()];
    if (below(100) == 0) {
        const NamePair& name = names()[below(names().size())];
        text += " " + (script == 1 ? name.cyrillic : name.latin);
    }
    return text + ".";
}

base::Result<void> writeCorpus(const Words& words) {
    constexpr std::uint64_t seed = 20260503;
    Corpus corpus(seed);
    std::ofstream file(words[1], std::ios::binary);
    for (long left = std::stol(words[0]); left > 0; --left)
        file << corpus.passage() << '\n';
    file.flush();
    return file ? base::Result<void>() : base::Result<void>(base::Error(base::ErrorCode::Io, words[1]));
}

} // namespace dokaz::bench
