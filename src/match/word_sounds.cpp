// SPDX-License-Identifier: GPL-3.0-or-later
#include "match/word_sounds.h"

#include "match/name_comparison.h"
#include "match/name_keys.h"
#include "match/similarity.h"

#include <algorithm>
#include <bit>

namespace dokaz::match {
namespace {

constexpr int kMostOtherConsonants = 3; // classes of consonants that only one of two words has
constexpr double kSameGivenName = 0.95, kSameStem = 0.93;
constexpr std::size_t kLongestReading = 255;

std::uint32_t hashOrNone(char sort, std::string_view key) {
    return key.empty() ? 0 : std::max<std::uint32_t>(keyHash(sort, key), 1);
}
std::uint32_t givenOf(const NameWord& word) { return hashOrNone('#', word.givenClass); }
std::uint32_t stemOf(const NameWord& word) {
    return word.stems.empty() ? 0 : hashOrNone('s', word.stems.back());
}

} // namespace

WordSounds::Asked::Asked(const NameWord& word)
    : m_word(&word), m_folded(hashOrNone('=', word.folded)), m_given(givenOf(word)), m_stem(stemOf(word)),
      m_consonants(consonantsOf(word)) {}

void WordSounds::add(const NameWord& word) {
    Entry entry{static_cast<std::uint32_t>(m_readings.size()), hashOrNone('=', word.folded), givenOf(word), stemOf(word),
                static_cast<std::uint16_t>(consonantsOf(word)), 0, word.script};
    for (const std::string& reading : word.readings) {
        const std::string_view kept = std::string_view(reading).substr(0, kLongestReading);
        m_readings += static_cast<char>(kept.size());
        m_readings += kept;
        if (++entry.readingCount == 255)
            break;
    }
    m_entries.push_back(entry);
}

// A loop of its own: the time goes into waiting for memory, and here the words wait for it together.
void WordSounds::leaveOutFarOnes(const Asked& asked, std::vector<std::uint32_t>& numbers) const {
    std::size_t left = 0;
    for (const std::uint32_t number : numbers) {
        const Entry& entry = m_entries[number];
        __builtin_prefetch(m_readings.data() + entry.readings);
        numbers[left] = number;
        left += std::popcount(asked.m_consonants ^ entry.consonants) <= kMostOtherConsonants ? 1U : 0U;
    }
    numbers.resize(left);
}

double WordSounds::similarityTo(const Asked& asked, std::uint32_t number) const {
    const Entry& entry = m_entries[number];
    if (asked.m_folded == entry.folded)
        return 1;
    const Prices prices = pricesFor(asked.m_word->script, entry.script);
    double best = 0;
    std::size_t at = entry.readings;
    for (std::uint8_t i = 0; i < entry.readingCount; ++i) {
        const std::size_t length = static_cast<std::uint8_t>(m_readings[at]);
        const std::string_view reading = std::string_view(m_readings).substr(at + 1, length);
        for (const std::string& other : asked.m_word->readings)
            best = std::max(best, readingSimilarity(other, reading, prices, std::max(best, kWordCutOff)));
        at += 1 + length;
    }
    if (best < kSameGivenName && asked.m_given != 0 && asked.m_given == entry.given)
        return kSameGivenName;
    if (best < kWordCutOff)
        return asked.m_stem != 0 && asked.m_stem == entry.stem ? kSameStem : 0;
    return best;
}

} // namespace dokaz::match
