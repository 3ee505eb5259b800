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
constexpr std::size_t kAhead = 8;
constexpr std::uint32_t kRoleShift = 30, kWordBits = (1U << kRoleShift) - 1;
constexpr std::size_t kMostAsked = 14;         // words of a question and neighbours as one: a bit for each
constexpr std::uint16_t kJoinedNameBit = 1U << kMostAsked, kTouchedBit = kJoinedNameBit << 1U;

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
WordRole roleOf(std::uint32_t wordOfName) { return static_cast<WordRole>(wordOfName >> kRoleShift); }

// Memory that is wanted some rounds of a loop later: what a loop over many names waits for is memory.
void fetchAhead(const void* wanted) { __builtin_prefetch(wanted); }

} // namespace

// One for each thread, as long as the longest index asked: zero but for what `touched` names.
struct NameScratch {
    struct MetWord {
        float similarity;   // the best to any word of the question
        std::uint16_t bits; // the words of the question that it is like
    };
    std::vector<std::uint16_t> names; // kTouchedBit, and what two neighbours as one share with the question
    std::vector<MetWord> words;
    std::vector<std::uint32_t> touchedNames, touchedWords;

    void cleanFor(std::size_t nameCount, std::size_t wordCount) {
        for (const std::uint32_t name : touchedNames)
            names[name] = 0;
        for (const std::uint32_t word : touchedWords)
            words[word] = {};
        touchedNames.clear();
        touchedWords.clear();
        names.resize(std::max(names.size(), nameCount));
        words.resize(std::max(words.size(), wordCount));
    }
    void touch(std::uint32_t name) {
        if (names[name] != 0)
            return;
        names[name] = kTouchedBit;
        touchedNames.push_back(name);
    }
};

// A question taken apart, and what it asks of names.
struct NameIndex::Question {
    std::vector<Asked> asked;              // as one first, then the rarest words
    std::array<std::size_t, 32> fewest{}; // words to share, by the number of full words of a name
    std::size_t words = 0, plain = 0;
    std::uint16_t joinedBits = kJoinedNameBit;

    Question(const NameWords& name, std::vector<Asked> unordered, double threshold)
        : asked(std::move(unordered)), words(name.words.size()), plain(name.plainCount()) {
        std::stable_sort(asked.begin(), asked.end(), [](const Asked& a, const Asked& b) {
            return a.isJoined != b.isJoined ? a.isJoined : a.names < b.names;
        });
        for (std::size_t full = 0; full < fewest.size(); ++full)
            fewest[full] = fewestShared(std::min(plain, full), threshold);
        for (std::size_t i = 0; i < asked.size(); ++i)
            joinedBits = static_cast<std::uint16_t>(joinedBits | (asked[i].isJoined ? 1U << i : 0U));
    }
    [[nodiscard]] std::size_t fewestOf(std::size_t full) const { return fewest[std::min(full, fewest.size() - 1)]; }
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
        m_index.m_sounds.add(word);
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
    index.listNames();
    return index;
}

std::size_t NameIndex::sizeOf(NameNumber name) const {
    std::size_t full = 0;
    for (std::uint32_t at = m_wordsBegin[name]; at < m_wordsBegin[name + 1]; ++at)
        full += roleOf(m_wordsOfName[at]) == WordRole::Plain ? 1U : 0U;
    return std::clamp<std::size_t>(full, 1, kSizes) - 1;
}

// Aliaksandr is not to lead to every Aliaksandravich: patronymics have no list.
void NameIndex::listNames() {
    const auto forEachWord = [this](const auto& take) {
        for (NameNumber name = 0; name < m_recordOfName.size(); ++name)
            for (std::uint32_t at = m_wordsBegin[name]; at < m_wordsBegin[name + 1]; ++at)
                if (roleOf(m_wordsOfName[at]) != WordRole::Patronymic)
                    take(name, (m_wordsOfName[at] & kWordBits) * kSizes + sizeOf(name));
    };
    m_namesBegin.assign(m_words.size() * kSizes + 1, 0);
    forEachWord([this](NameNumber, std::size_t list) { ++m_namesBegin[list + 1]; });
    for (std::size_t i = 1; i < m_namesBegin.size(); ++i)
        m_namesBegin[i] += m_namesBegin[i - 1];
    m_namesOfWord.resize(m_namesBegin.back());
    std::vector<std::uint32_t> next(m_namesBegin.begin(), m_namesBegin.end() - 1);
    forEachWord([&](NameNumber name, std::size_t list) { m_namesOfWord[next[list]++] = name; });
}

std::span<const NameIndex::NameNumber> NameIndex::namesWith(WordNumber word, std::size_t size) const {
    const std::size_t list = word * kSizes + size;
    return std::span(m_namesOfWord).subspan(m_namesBegin[list], m_namesBegin[list + 1] - m_namesBegin[list]);
}

std::size_t NameIndex::countOfNamesWith(WordNumber word) const {
    return m_namesBegin[(word + 1) * kSizes] - m_namesBegin[word * kSizes];
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
    const WordSounds::Asked asked(word);
    m_sounds.leaveOutFarOnes(asked, met);
    for (const WordNumber number : met)
        if (const double similarity = m_sounds.similarityTo(asked, number); similarity >= kWordCutOff)
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
            one.names += countOfNamesWith(word.word);
    }
    return asked;
}

// The words of names that are like words of the question, each once.
std::vector<NameIndex::Shared> NameIndex::sharedWords(const std::vector<Asked>& asked, NameScratch& scratch) {
    std::vector<Shared> shared;
    for (std::uint32_t i = 0; i < asked.size(); ++i)
        for (const Alike& alike : asked[i].alike) {
            NameScratch::MetWord& met = scratch.words[alike.word];
            if (met.similarity == 0)
                scratch.touchedWords.push_back(alike.word);
            met.similarity = std::max(met.similarity, alike.similarity);
            if (asked[i].word.role != WordRole::Plain)
                continue;
            if (met.bits == 0)
                shared.push_back({alike.word, i});
            met.bits = static_cast<std::uint16_t>(met.bits | 1U << i);
        }
    return shared;
}

// The names that have two neighbours which as one are a word of the question.
void NameIndex::markJoined(const std::vector<Asked>& asked, NameScratch& scratch) const {
    for (std::size_t i = 0; i < asked.size(); ++i) {
        if (asked[i].word.role != WordRole::Plain)
            continue;
        for (const std::uint32_t hash : wholeKeys(asked[i].word)) {
            const auto first = std::lower_bound(m_namesByJoined.begin(), m_namesByJoined.end(), Posting{hash, 0});
            for (auto at = first; at != m_namesByJoined.end() && at->hash == hash; ++at) {
                scratch.touch(at->number);
                std::uint16_t& bits = scratch.names[at->number];
                bits = static_cast<std::uint16_t>(bits | 1U << i | kJoinedNameBit);
            }
        }
    }
}

// Touches the names that may share enough words with the question, its rarest word first: a name first met at a common
// word can no longer share as many as it must, and that word's long list is not walked for it.
void NameIndex::gather(const Question& question, NameScratch& scratch) const {
    const std::vector<Shared> shared = sharedWords(question.asked, scratch);
    markJoined(question.asked, scratch);
    std::size_t remaining = question.plain, asked = 0;
    for (const Shared& one : shared) { // in the order of `first`
        for (; asked < one.first; ++asked)
            remaining -= question.asked[asked].isFullWord() && remaining > 0 ? 1U : 0U;
        for (std::size_t size = 0; size < kSizes; ++size)
            if (question.asked[one.first].isJoined || question.fewestOf(size + 1) <= remaining)
                for (const NameNumber name : namesWith(one.word, size))
                    scratch.touch(name);
    }
}

float NameIndex::promiseOf(NameNumber name, const Question& question, const NameScratch& scratch) const {
    std::uint16_t bits = scratch.names[name] & ~kTouchedBit;
    const bool isJoined = (bits & kJoinedNameBit) != 0;
    float sum = isJoined ? 1.0F : 0.0F;
    std::size_t full = 0, shared = 0;
    const std::size_t count = m_wordsBegin[name + 1] - m_wordsBegin[name];
    for (std::uint32_t at = m_wordsBegin[name]; at < m_wordsBegin[name + 1]; ++at) {
        const WordRole role = roleOf(m_wordsOfName[at]);
        const NameScratch::MetWord& word = scratch.words[m_wordsOfName[at] & kWordBits];
        sum += role == WordRole::Initial ? 0.7F : word.similarity;
        full += role == WordRole::Plain ? 1U : 0U;
        if (role == WordRole::Patronymic || word.bits == 0)
            continue;
        bits = static_cast<std::uint16_t>(bits | word.bits);
        ++shared;
    }
    // Two words of the question that are like one word of the name are one, unless it may be both.
    const auto asked = static_cast<std::size_t>(std::popcount(bits));
    const bool mayBeBoth = (bits & question.joinedBits) != 0 || full < count;
    if (const std::size_t pairs = mayBeBoth ? asked : std::min(asked, shared); pairs < question.fewestOf(full))
        return 0;
    const auto both = static_cast<float>(std::min(count, question.words));
    const auto extra = static_cast<float>(std::max(count, question.words)) - both;
    const auto initials = static_cast<float>(question.words - std::min(question.words, question.plain));
    return std::min(1.0F, (sum + 0.5F * initials) / std::max(both, 1.0F)) - 0.02F * extra;
}

std::vector<NameIndex::NameNumber> NameIndex::namesToCompare(const NameWords& words, double threshold) const {
    thread_local NameScratch scratch;
    scratch.cleanFor(m_recordOfName.size(), m_words.size());
    const Question question(words, askedWords(words), threshold);
    gather(question, scratch);
    const auto least = static_cast<float>(threshold - 0.1);
    const std::vector<NameNumber>& touched = scratch.touchedNames;
    std::vector<std::pair<float, NameNumber>> promising;
    for (std::size_t i = 0; i < touched.size(); ++i) {
        if (i + 2 * kAhead < touched.size()) {
            fetchAhead(&m_wordsBegin[touched[i + 2 * kAhead]]);
            fetchAhead(&m_wordsOfName[m_wordsBegin[touched[i + kAhead]]]);
        }
        if (const float promise = promiseOf(touched[i], question, scratch); promise > 0 && promise >= least)
            promising.emplace_back(promise, touched[i]);
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
