// SPDX-License-Identifier: GPL-3.0-or-later
#include "match/name_index.h"

#include "match/name_keys.h"

#include <algorithm>
#include <array>
#include <bit>
#include <map>

namespace dokaz::match {
namespace {

constexpr double kClearlyAbove = 0.05;
constexpr std::uint32_t kRoleShift = 30, kWordBits = (1U << kRoleShift) - 1;
constexpr std::size_t kMostAsked = 14;         // words of a question and neighbours as one: a bit for each
constexpr std::uint16_t kJoinedNameBit = 1U << kMostAsked;

bool isBefore(const Candidate& a, const Candidate& b) {
    if (a.comparison.score != b.comparison.score)
        return a.comparison.score > b.comparison.score;
    return a.record < b.record;
}

// How many words two names must share to reach the threshold, where the shorter has `both` full words: one that
// contradicts costs a third of three, but only a quarter of four.
std::size_t fewestShared(std::size_t both, double threshold) {
    if (threshold < kProbablySame)
        return std::clamp<std::size_t>(both, 1, 2);
    return both <= 3 ? std::max<std::size_t>(both, 1) : both - 1;
}
bool isInitial(std::uint32_t wordOfName) {
    return static_cast<WordRole>(wordOfName >> kRoleShift) == WordRole::Initial;
}
bool isPatronymic(std::uint32_t wordOfName) {
    return static_cast<WordRole>(wordOfName >> kRoleShift) == WordRole::Patronymic;
}

} // namespace

// One for each thread, as long as the longest index asked: zero but for what `touched` names.
struct NameScratch {
    std::vector<std::uint16_t> bits; // of a name: the words of the question it shares
    std::vector<float> similarity;   // of a word: the best to any word of the question
    std::vector<std::uint32_t> touchedNames, touchedWords;

    void cleanFor(std::size_t names, std::size_t words) {
        for (const std::uint32_t name : touchedNames)
            bits[name] = 0;
        for (const std::uint32_t word : touchedWords)
            similarity[word] = 0;
        touchedNames.clear();
        touchedWords.clear();
        bits.resize(std::max(bits.size(), names));
        similarity.resize(std::max(similarity.size(), words));
    }
    void seeWord(std::uint32_t word, float alike) {
        if (similarity[word] == 0)
            touchedWords.push_back(word);
        similarity[word] = std::max(similarity[word], alike);
    }
    void mark(std::uint32_t name, std::uint16_t bit) {
        if (bits[name] == 0)
            touchedNames.push_back(name);
        bits[name] = static_cast<std::uint16_t>(bits[name] | bit);
    }
};

void NameIndexBuilder::add(const record::RecordId& record, std::string_view name) {
    for (const std::string_view form : namesIn(name)) {
        const NameWords words = takeApart(form);
        if (words.words.empty())
            continue;
        NameIndex& index = m_index;
        const auto number = static_cast<std::uint32_t>(index.m_recordOfName.size());
        if (index.m_records.empty() || index.m_records.back() != record)
            index.m_records.push_back(record);
        index.m_recordOfName.push_back(static_cast<std::uint32_t>(index.m_records.size() - 1));
        index.m_wordsBegin.push_back(static_cast<std::uint32_t>(index.m_wordsOfName.size()));
        index.m_writtenBegin.push_back(static_cast<std::uint32_t>(index.m_written.size()));
        index.m_written.append(form);
        index.m_fullWords.push_back(static_cast<std::uint8_t>(std::min<std::size_t>(words.plainCount(), 255)));
        for (const NameWord& word : words.words)
            index.m_wordsOfName.push_back(numberOf(word) | static_cast<std::uint32_t>(word.role) << kRoleShift);
        for (std::size_t at = 0; at + 1 < words.words.size() && !words.hasPatronymic(); ++at)
            for (const std::uint32_t hash : joinedKeys(words.words[at], words.words[at + 1]))
                index.m_namesByJoined.push_back({hash, number});
    }
}

std::uint32_t NameIndexBuilder::numberOf(const NameWord& word) {
    std::string writing = word.written;
    for (const std::string& reading : word.readings)
        writing.append("|").append(reading);
    const auto next = static_cast<std::uint32_t>(m_index.m_words.size());
    const auto [place, isNew] = m_wordByWriting.emplace(std::move(writing), next);
    if (isNew) {
        for (const std::uint32_t hash : wordKeys(word))
            m_index.m_wordsByKey.push_back({hash, next});
        m_index.m_words.push_back(word);
        m_index.m_consonants.push_back(consonantsOf(word));
    }
    return place->second;
}

NameIndex NameIndexBuilder::build() {
    NameIndex index = std::move(m_index);
    m_index = {};
    m_wordByWriting = {};
    std::sort(index.m_wordsByKey.begin(), index.m_wordsByKey.end());
    std::sort(index.m_namesByJoined.begin(), index.m_namesByJoined.end());
    index.m_wordsBegin.push_back(static_cast<std::uint32_t>(index.m_wordsOfName.size()));
    index.m_writtenBegin.push_back(static_cast<std::uint32_t>(index.m_written.size()));
    index.m_namesBegin.assign(index.m_words.size() + 1, 0);
    for (const std::uint32_t word : index.m_wordsOfName)
        index.m_namesBegin[(word & kWordBits) + 1] += isPatronymic(word) ? 0U : 1U;
    for (std::size_t i = 1; i < index.m_namesBegin.size(); ++i)
        index.m_namesBegin[i] += index.m_namesBegin[i - 1];
    index.m_namesOfWord.resize(index.m_namesBegin.back());
    std::vector<std::uint32_t> next(index.m_namesBegin.begin(), index.m_namesBegin.end() - 1);
    for (std::uint32_t name = 0; name < index.m_recordOfName.size(); ++name)
        for (std::uint32_t at = index.m_wordsBegin[name]; at < index.m_wordsBegin[name + 1]; ++at)
            if (!isPatronymic(index.m_wordsOfName[at])) // Aliaksandr is not to lead to every Aliaksandravich
                index.m_namesOfWord[next[index.m_wordsOfName[at] & kWordBits]++] = name;
    return index;
}

std::span<const NameIndex::NameNumber> NameIndex::namesWith(WordNumber word) const {
    return std::span(m_namesOfWord).subspan(m_namesBegin[word], m_namesBegin[word + 1] - m_namesBegin[word]);
}

NameWords NameIndex::wordsOf(NameNumber name) const {
    NameWords words;
    for (std::uint32_t at = m_wordsBegin[name]; at < m_wordsBegin[name + 1]; ++at) {
        words.words.push_back(m_words[m_wordsOfName[at] & kWordBits]);
        words.words.back().role = static_cast<WordRole>(m_wordsOfName[at] >> kRoleShift);
    }
    return words;
}

std::string_view NameIndex::writtenOf(NameNumber name) const {
    return std::string_view(m_written).substr(m_writtenBegin[name], m_writtenBegin[name + 1] - m_writtenBegin[name]);
}

std::vector<NameIndex::Alike> NameIndex::alike(const NameWord& word) const {
    std::vector<WordNumber> met;
    for (const std::uint32_t hash : wordKeys(word)) {
        const auto first = std::lower_bound(m_wordsByKey.begin(), m_wordsByKey.end(), Posting{hash, 0});
        for (auto at = first; at != m_wordsByKey.end() && at->hash == hash; ++at)
            met.push_back(at->number);
    }
    std::sort(met.begin(), met.end());
    met.erase(std::unique(met.begin(), met.end()), met.end());
    std::vector<Alike> found;
    constexpr int mostOtherClasses = 3;
    const std::uint32_t consonants = consonantsOf(word);
    for (const WordNumber number : met)
        if (std::popcount(consonants ^ m_consonants[number]) > mostOtherClasses)
            continue;
        else if (const double similarity = quickSimilarity(word, m_words[number]); similarity >= kWordCutOff)
            found.push_back({number, static_cast<float>(similarity)});
    std::sort(found.begin(), found.end(), [](const Alike& a, const Alike& b) { return a.similarity > b.similarity; });
    return found;
}

// The words to ask for: those of the question, and its neighbours written as one.
std::vector<NameIndex::Asked> NameIndex::askedWords(const NameWords& question) const {
    std::vector<Asked> asked;
    for (const NameWord& word : question.words)
        asked.push_back({word, {}, 0, false});
    for (std::size_t at = 0; at + 1 < question.words.size() && !question.hasPatronymic(); ++at)
        asked.push_back({question.joinedAt(at).words[at], {}, 0, true});
    asked.resize(std::min(asked.size(), kMostAsked));
    for (Asked& one : asked) {
        if (one.word.role != WordRole::Initial)
            one.alike = alike(one.word);
        for (const Alike& word : one.alike)
            one.names += namesWith(word.word).size();
    }
    return asked;
}

// Marks the names that share words with the question, its rarest word first: a name first met at a common word can no
// longer share as many as it must, and is left out unless it has but few words itself.
void NameIndex::gather(const NameWords& question, double threshold, NameScratch& scratch) const {
    std::vector<Asked> asked = askedWords(question);
    std::stable_sort(asked.begin(), asked.end(), [](const Asked& a, const Asked& b) {
        return a.isJoined != b.isJoined ? a.isJoined : a.names < b.names;
    });
    std::array<std::size_t, 256> fewest{}; // by the number of full words of a name
    for (std::size_t full = 0; full < fewest.size(); ++full)
        fewest[full] = fewestShared(std::min(question.plainCount(), full), threshold);
    std::size_t remaining = question.plainCount();
    for (std::size_t i = 0; i < asked.size(); ++i) {
        for (const Alike& word : asked[i].alike)
            scratch.seeWord(word.word, word.similarity);
        if (asked[i].word.role != WordRole::Plain)
            continue;
        const auto bit = static_cast<std::uint16_t>(1U << i);
        for (const Alike& word : asked[i].alike)
            for (const NameNumber name : namesWith(word.word))
                if (scratch.bits[name] != 0 || asked[i].isJoined || fewest[m_fullWords[name]] <= remaining)
                    scratch.mark(name, bit);
        remaining -= asked[i].isJoined || remaining == 0 ? 0U : 1U;
        for (const std::uint32_t hash : wholeKeys(asked[i].word)) {
            const auto first = std::lower_bound(m_namesByJoined.begin(), m_namesByJoined.end(), Posting{hash, 0});
            for (auto at = first; at != m_namesByJoined.end() && at->hash == hash; ++at)
                scratch.mark(at->number, static_cast<std::uint16_t>(bit | kJoinedNameBit));
        }
    }
}

float NameIndex::promiseOf(NameNumber name, const NameWords& question, const NameScratch& scratch) const {
    float sum = (scratch.bits[name] & kJoinedNameBit) != 0 ? 1.0F : 0.0F;
    const std::size_t count = m_wordsBegin[name + 1] - m_wordsBegin[name];
    for (std::uint32_t at = m_wordsBegin[name]; at < m_wordsBegin[name + 1]; ++at)
        sum += isInitial(m_wordsOfName[at]) ? 0.7F : scratch.similarity[m_wordsOfName[at] & kWordBits];
    const auto both = static_cast<float>(std::min(count, question.words.size()));
    const auto extra = static_cast<float>(std::max(count, question.words.size())) - both;
    const auto initials = static_cast<float>(question.words.size() - std::min(question.words.size(), question.plainCount()));
    return std::min(1.0F, (sum + 0.5F * initials) / std::max(both, 1.0F)) - 0.02F * extra;
}

std::vector<NameIndex::NameNumber> NameIndex::namesToCompare(const NameWords& question, double threshold) const {
    thread_local NameScratch scratch;
    scratch.cleanFor(m_recordOfName.size(), m_words.size());
    gather(question, threshold, scratch);
    const std::size_t asked = question.plainCount();
    const auto least = static_cast<float>(threshold - 0.1);
    std::vector<std::pair<float, NameNumber>> promising;
    for (const NameNumber name : scratch.touchedNames) {
        const std::size_t fewest = fewestShared(std::min<std::size_t>(asked, m_fullWords[name]), threshold);
        const bool isTooFew = (scratch.bits[name] & (scratch.bits[name] - 1U)) == 0
                                  ? fewest > 1
                                  : static_cast<std::size_t>(std::popcount(scratch.bits[name])) < fewest;
        if (isTooFew)
            continue;
        if (const float promise = promiseOf(name, question, scratch); promise > 0 && promise >= least)
            promising.emplace_back(promise, name);
    }
    const std::size_t most = std::min(promising.size(), kMostCompared);
    const auto end = promising.begin() + static_cast<std::ptrdiff_t>(most);
    std::partial_sort(promising.begin(), end, promising.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    std::vector<NameNumber> names;
    for (auto at = promising.begin(); at != end; ++at)
        names.push_back(at->second);
    return names;
}

std::vector<Candidate> NameIndex::candidates(std::string_view name, double threshold, std::size_t limit) const {
    std::map<std::uint32_t, Candidate> best; // by number of the record
    for (const std::string_view form : namesIn(name)) {
        const NameWords question = takeApart(form);
        for (const NameNumber number : namesToCompare(question, threshold)) {
            Comparison comparison = compareNames(question, wordsOf(number));
            if (comparison.score < threshold)
                continue;
            Candidate& known = best[m_recordOfName[number]];
            if (known.name.empty() || comparison.score > known.comparison.score ||
                (comparison.score == known.comparison.score && writtenOf(number) < known.name))
                known = {m_records[m_recordOfName[number]], std::string(writtenOf(number)), std::move(comparison)};
        }
    }
    std::map<record::RecordId, Candidate> once; // names of one record that did not come together
    for (auto& [number, candidate] : best) {
        Candidate& known = once[candidate.record];
        if (known.name.empty() || candidate.comparison.score > known.comparison.score)
            known = std::move(candidate);
    }
    std::vector<Candidate> found;
    for (auto& [record, candidate] : once)
        found.push_back(std::move(candidate));
    std::sort(found.begin(), found.end(), isBefore);
    if (found.size() > limit)
        found.resize(limit);
    return found;
}

Decision bestMatch(const NameIndex& index, std::string_view name) {
    Decision decision;
    decision.candidates = index.candidates(name);
    if (decision.candidates.empty())
        return decision;
    const double best = decision.candidates.front().comparison.score;
    const double next = decision.candidates.size() > 1 ? decision.candidates[1].comparison.score : 0;
    const bool isClear = best >= kSurelySame && next < kSurelySame && best - next >= kClearlyAbove;
    decision.verdict = isClear ? Verdict::Same : Verdict::Probably;
    return decision;
}

std::string_view name(Verdict verdict) {
    switch (verdict) {
    case Verdict::Same: return "same";
    case Verdict::Probably: return "probably";
    case Verdict::New: return "new";
    }
    return {};
}

} // namespace dokaz::match
