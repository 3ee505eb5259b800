// SPDX-License-Identifier: GPL-3.0-or-later
#include "match/body_index.h"

#include "match/body_comparison.h"
#include "match/name_keys.h"
#include "text/phonemic.h"

#include <algorithm>
#include <unordered_map>

namespace dokaz::match {
namespace {

constexpr std::size_t kMostAsked = 64; // a bit for each word of a question
constexpr double kNumbersDisagreeAtMost = 0.3, kRounding = 1e-9;

std::vector<std::uint32_t> indexKeys(const BodyWord& word) {
    std::vector<std::uint32_t> keys = {keyHash('B', word.folded)};
    for (const std::string& reading : word.readings) {
        const std::string bones = text::skeletonOf(reading);
        keys.push_back(keyHash('b', bones));
        for (std::size_t at = 0; bones.size() > 2 && at < bones.size(); ++at)
            keys.push_back(keyHash('b', std::string(bones).erase(at, 1)));
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

double atMost(double shared, double rest) { return shared > 0 ? 2 * shared / (2 * shared + std::max(0.0, rest)) : 0; }

} // namespace

struct BodyIndex::Question {
    struct Asked {
        BodyWord word;
        std::vector<WordNumber> alike;
        std::size_t names = 0; // that have one of those
    };
    std::vector<Asked> asked; // the rarest first
    std::unordered_map<WordNumber, Met> met;
    double weight = 0;

    explicit Question(std::string_view name) {
        for (BodyWord& word : bodyWordsOf(name)) {
            weight += word.weight;
            asked.push_back({std::move(word), {}, 0});
        }
        asked.resize(std::min(asked.size(), kMostAsked));
    }
};

BodyIndex BodyIndex::of(std::vector<std::pair<record::RecordId, std::string>> bodies) {
    BodyIndex index;
    std::unordered_map<std::string, WordNumber> numbers;
    for (auto& body : bodies) {
        const std::vector<BodyWord> words = bodyWordsOf(body.second);
        if (words.empty())
            continue;
        index.m_wordsBegin.push_back(static_cast<std::uint32_t>(index.m_wordsOfName.size()));
        for (const BodyWord& word : words) {
            std::string writing = word.folded;
            for (const std::string& reading : word.readings)
                writing.append("|").append(reading);
            const auto [place, isNew] = numbers.emplace(std::move(writing), static_cast<WordNumber>(index.m_words.size()));
            if (isNew)
                index.addWord(word);
            index.m_wordsOfName.push_back(place->second);
        }
        index.m_names.push_back(std::move(body));
    }
    index.m_wordsBegin.push_back(static_cast<std::uint32_t>(index.m_wordsOfName.size()));
    std::sort(index.m_wordsByKey.begin(), index.m_wordsByKey.end());
    index.listNames();
    return index;
}

void BodyIndex::addWord(const BodyWord& word) {
    for (const std::uint32_t key : indexKeys(word))
        m_wordsByKey.push_back({key, static_cast<WordNumber>(m_words.size())});
    m_words.push_back(word);
}

void BodyIndex::listNames() {
    m_namesBegin.assign(m_words.size() + 1, 0);
    for (const WordNumber word : m_wordsOfName)
        ++m_namesBegin[word + 1];
    for (std::size_t i = 1; i < m_namesBegin.size(); ++i)
        m_namesBegin[i] += m_namesBegin[i - 1];
    m_namesOfWord.resize(m_wordsOfName.size());
    std::vector<std::uint32_t> next(m_namesBegin.begin(), m_namesBegin.end() - 1);
    for (NameNumber name = 0; name < m_names.size(); ++name)
        for (const WordNumber word : wordsOf(name))
            m_namesOfWord[next[word]++] = name;
}

std::span<const BodyIndex::NameNumber> BodyIndex::namesWith(WordNumber word) const {
    return std::span(m_namesOfWord).subspan(m_namesBegin[word], m_namesBegin[word + 1] - m_namesBegin[word]);
}

std::span<const BodyIndex::WordNumber> BodyIndex::wordsOf(NameNumber name) const {
    return std::span(m_wordsOfName).subspan(m_wordsBegin[name], m_wordsBegin[name + 1] - m_wordsBegin[name]);
}

// The words of names that are like words of the question; of those, the rarest first.
void BodyIndex::meetWords(Question& question) const {
    for (Question::Asked& one : question.asked) {
        for (const std::uint32_t key : indexKeys(one.word)) {
            const auto first = std::lower_bound(m_wordsByKey.begin(), m_wordsByKey.end(), Posting{key, 0});
            for (auto at = first; at != m_wordsByKey.end() && at->hash == key; ++at)
                one.alike.push_back(at->number);
        }
        std::sort(one.alike.begin(), one.alike.end());
        one.alike.erase(std::unique(one.alike.begin(), one.alike.end()), one.alike.end());
        std::erase_if(one.alike, [&](WordNumber word) { return similarityOf(one.word, m_words[word]) <= 0; });
        for (const WordNumber word : one.alike)
            one.names += namesWith(word).size();
    }
    std::stable_sort(question.asked.begin(), question.asked.end(),
                     [](const auto& a, const auto& b) { return a.names < b.names; });
    for (std::size_t i = 0; i < question.asked.size(); ++i)
        for (const WordNumber word : question.asked[i].alike) {
            const Question::Asked& one = question.asked[i];
            Met& met = question.met[word];
            met.asked |= std::uint64_t{1} << i;
            met.gain = std::max(met.gain, similarityOf(one.word, m_words[word]) *
                                              std::min(one.word.weight, m_words[word].weight));
        }
}

// A name that shares only the commonest words of the question cannot reach the threshold: their lists are not walked.
std::vector<BodyIndex::NameNumber> BodyIndex::namesToJudge(const Question& question, double threshold) const {
    std::vector<NameNumber> names;
    double left = 0; // weight of the words from this one on
    for (const Question::Asked& one : question.asked)
        left += one.word.weight;
    for (const Question::Asked& one : question.asked) {
        if (atMost(left, question.weight - left) < threshold - kRounding)
            break;
        for (const WordNumber word : one.alike)
            names.insert(names.end(), namesWith(word).begin(), namesWith(word).end());
        left -= one.word.weight;
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

double BodyIndex::mostOf(NameNumber name, const Question& question) const {
    double gain = 0, rest = question.weight;
    std::uint64_t asked = 0;
    bool hasOtherNumber = false;
    for (const WordNumber word : wordsOf(name)) {
        const auto met = question.met.find(word);
        if (met == question.met.end()) {
            rest += m_words[word].weight;
            hasOtherNumber = hasOtherNumber || m_words[word].isNumber;
            continue;
        }
        gain += met->second.gain;
        asked |= met->second.asked;
    }
    bool isNumberMissing = false;
    for (std::size_t i = 0; i < question.asked.size(); ++i) {
        const bool isMet = (asked >> i & 1U) != 0;
        rest -= isMet ? question.asked[i].word.weight : 0;
        isNumberMissing = isNumberMissing || (!isMet && question.asked[i].word.isNumber);
    }
    const double most = atMost(gain, rest);
    return isNumberMissing && hasOtherNumber ? std::min(most, kNumbersDisagreeAtMost) : most;
}

std::vector<BodyIndex::Promise> BodyIndex::promising(const Question& question, double threshold) const {
    std::vector<Promise> found;
    for (const NameNumber name : namesToJudge(question, threshold))
        if (const double most = mostOf(name, question); most > 0 && most >= threshold - kRounding)
            found.push_back({most, name});
    const std::size_t kept = std::min(found.size(), kMostCompared);
    const auto end = found.begin() + static_cast<std::ptrdiff_t>(kept);
    std::partial_sort(found.begin(), end, found.end(), [](const Promise& a, const Promise& b) {
        return a.most != b.most ? a.most > b.most : a.name < b.name;
    });
    found.resize(kept);
    return found;
}

BodyCandidates BodyIndex::candidates(std::string_view name, double threshold, std::size_t limit) const {
    BodyCandidates found;
    Question question(name);
    meetWords(question);
    const auto isBefore = [](const BodyCandidate& a, const BodyCandidate& b) {
        return a.comparison.score != b.comparison.score ? a.comparison.score > b.comparison.score : a.record < b.record;
    };
    for (const Promise& promise : promising(question, threshold)) {
        if (limit == 0 || (found.best.size() == limit && found.best.back().comparison.score >= promise.most))
            break;
        const auto& [record, written] = m_names[promise.name];
        Comparison comparison = compareBodies(name, written);
        ++found.compared;
        if (comparison.score < threshold)
            continue;
        const auto known = std::find_if(found.best.begin(), found.best.end(),
                                        [&, id = record](const BodyCandidate& one) { return one.record == id; });
        if (known != found.best.end() && known->comparison.score >= comparison.score)
            continue;
        if (known != found.best.end())
            found.best.erase(known);
        BodyCandidate candidate{record, written, std::move(comparison)};
        found.best.insert(std::upper_bound(found.best.begin(), found.best.end(), candidate, isBefore), candidate);
        if (found.best.size() > limit)
            found.best.pop_back();
    }
    return found;
}

} // namespace dokaz::match
