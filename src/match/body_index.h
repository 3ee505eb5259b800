// SPDX-License-Identifier: GPL-3.0-or-later
// Finds, among many bodies of records, those that may be the one asked for, without comparing with each.
//
// A word is found by its stem and by its consonant skeleton with any one consonant left out. From the weights of the
// words that a body shares with the question follows the most that comparing in full can give; the bodies are compared
// from the most promising on, until no other can be better than those found. What this leaves out: bodies all of whose
// words differ from those asked by two consonants or more.
//
// Threads: a BodyIndex never changes; any number of threads may ask it.
// Invariant: a candidate's comparison equals compareBodies(question, name).
#pragma once
#include "match/body_words.h"
#include "match/reason.h"
#include "record/ids.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dokaz::match {

struct BodyCandidate {
    record::RecordId record;
    std::string name; // the record's name that matched best
    Comparison comparison;
};

struct BodyCandidates {
    std::vector<BodyCandidate> best; // best first, each record once
    std::size_t compared = 0;        // names that were compared in full
};

class BodyIndex final {
  public:
    BodyIndex() = default;
    // Names without a word are left out.
    [[nodiscard]] static BodyIndex of(std::vector<std::pair<record::RecordId, std::string>> bodies);
    [[nodiscard]] std::size_t nameCount() const { return m_names.size(); }

    // At least `threshold`, at most `limit`.
    [[nodiscard]] BodyCandidates candidates(std::string_view name, double threshold, std::size_t limit = 20) const;

    static constexpr std::size_t kMostCompared = 1000;

  private:
    using WordNumber = std::uint32_t;
    using NameNumber = std::uint32_t;
    struct Posting {
        std::uint32_t hash, number;
        auto operator<=>(const Posting&) const = default;
    };
    // What a word of names shares with the question.
    struct Met {
        double gain = 0;         // the most it can add: likeness times the smaller weight
        std::uint64_t asked = 0; // the words of the question that it is like, a bit for each
    };
    struct Question;
    struct Promise {
        double most; // that comparing in full can give
        NameNumber name;
    };

    void addWord(const BodyWord& word);
    void listNames();
    void meetWords(Question& question) const;
    [[nodiscard]] std::vector<NameNumber> namesToJudge(const Question& question, double threshold) const;
    [[nodiscard]] double mostOf(NameNumber name, const Question& question) const;
    [[nodiscard]] std::vector<Promise> promising(const Question& question, double threshold) const;
    [[nodiscard]] std::span<const NameNumber> namesWith(WordNumber word) const;
    [[nodiscard]] std::span<const WordNumber> wordsOf(NameNumber name) const;

    std::vector<std::pair<record::RecordId, std::string>> m_names;
    std::vector<BodyWord> m_words;            // each distinct word once
    std::vector<Posting> m_wordsByKey;        // ascending
    std::vector<std::uint32_t> m_namesBegin;  // of each word in m_namesOfWord, and the end
    std::vector<NameNumber> m_namesOfWord;    // ascending for each word
    std::vector<std::uint32_t> m_wordsBegin;  // of each name in m_wordsOfName, and the end
    std::vector<WordNumber> m_wordsOfName;
};

} // namespace dokaz::match
