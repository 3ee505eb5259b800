// SPDX-License-Identifier: GPL-3.0-or-later
#include "match/name_index.h"

#include <algorithm>

namespace dokaz::match {
namespace {

constexpr double kClearlyAbove = 0.05;

void appendNew(std::vector<std::string>& to, std::string item) {
    if (std::find(to.begin(), to.end(), item) == to.end())
        to.push_back(std::move(item));
}

// What a word can be found by. Skeletons of two letters and fewer only whole.
std::vector<std::string> keysOf(const NameWord& word) {
    std::vector<std::string> keys;
    appendNew(keys, "=" + word.folded);
    if (!word.givenClass.empty())
        appendNew(keys, "#" + word.givenClass);
    for (const std::string& bones : word.skeletons) {
        appendNew(keys, bones);
        if (bones.size() < 3)
            continue;
        for (std::size_t at = 0; at < bones.size(); ++at)
            appendNew(keys, std::string(bones).erase(at, 1));
    }
    return keys;
}

bool isBefore(const Candidate& a, const Candidate& b) {
    if (a.comparison.score != b.comparison.score)
        return a.comparison.score > b.comparison.score;
    return a.record < b.record;
}

} // namespace

NameIndex::WordNumber NameIndex::numberOf(const NameWord& word) {
    std::string writing = word.folded;
    for (const std::string& reading : word.readings)
        writing.append("|").append(reading);
    const auto [place, isNew] = m_wordByWriting.emplace(writing, static_cast<WordNumber>(m_words.size()));
    if (isNew) {
        for (std::string& key : keysOf(word))
            m_wordsByKey[std::move(key)].push_back(place->second);
        m_words.push_back(word);
        m_namesOfWord.emplace_back();
    }
    return place->second;
}

void NameIndex::add(const record::RecordId& record, std::string_view name) {
    for (const std::string_view form : namesIn(name)) {
        NameWords words = takeApart(form);
        if (words.words.empty())
            continue;
        const auto number = static_cast<NameNumber>(m_names.size());
        for (const NameWord& word : words.words)
            post(number, word);
        for (std::size_t at = 0; at + 1 < words.words.size() && !words.hasPatronymic(); ++at)
            post(number, words.joinedAt(at).words[at]);
        m_names.push_back({record, std::string(form), std::move(words)});
    }
}

void NameIndex::post(NameNumber name, const NameWord& word) {
    auto& names = m_namesOfWord[numberOf(word)];
    if (names.empty() || names.back() != name)
        names.push_back(name);
}

std::vector<NameIndex::WordNumber> NameIndex::alike(const NameWord& word) const {
    std::vector<WordNumber> found;
    for (const std::string& key : keysOf(word))
        if (const auto words = m_wordsByKey.find(key); words != m_wordsByKey.end())
            found.insert(found.end(), words->second.begin(), words->second.end());
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::erase_if(found, [&](WordNumber number) {
        return compareWords(word, m_words[number]).similarity < kWordCutOff;
    });
    return found;
}

std::vector<NameIndex::NameNumber> NameIndex::namesToCompare(const NameWords& question) const {
    std::unordered_map<NameNumber, std::uint32_t> shared; // how many words of the question a name has
    std::unordered_map<NameNumber, std::size_t> lastWord; // so that each word counts once
    std::vector<NameWord> asked = question.words;
    for (std::size_t at = 0; at + 1 < question.words.size() && !question.hasPatronymic(); ++at)
        asked.push_back(question.joinedAt(at).words[at]);
    for (std::size_t i = 0; i < asked.size(); ++i) {
        if (asked[i].role == WordRole::Initial)
            continue;
        for (const WordNumber word : alike(asked[i]))
            for (const NameNumber name : m_namesOfWord[word])
                if (const auto [last, isFirst] = lastWord.emplace(name, i); isFirst || last->second != i) {
                    last->second = i;
                    ++shared[name];
                }
    }
    std::vector<NameNumber> names;
    for (const auto& [name, count] : shared) {
        const std::size_t available = std::min(question.plainCount(), m_names[name].words.plainCount());
        if (count >= std::min<std::size_t>(2, std::max<std::size_t>(available, 1)))
            names.push_back(name);
    }
    return names;
}

void NameIndex::addCandidates(const NameWords& question, double threshold, Candidates& best) const {
    for (const NameNumber number : namesToCompare(question)) {
        const Entry& entry = m_names[number];
        Comparison comparison = compareNames(question, entry.words);
        if (comparison.score < threshold)
            continue;
        Candidate& known = best[entry.record];
        if (known.name.empty() || comparison.score > known.comparison.score ||
            (comparison.score == known.comparison.score && entry.written < known.name))
            known = {entry.record, entry.written, std::move(comparison)};
    }
}

std::vector<Candidate> NameIndex::candidates(std::string_view name, double threshold, std::size_t limit) const {
    Candidates best;
    for (const std::string_view form : namesIn(name))
        addCandidates(takeApart(form), threshold, best);
    std::vector<Candidate> found;
    for (auto& [record, candidate] : best)
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
