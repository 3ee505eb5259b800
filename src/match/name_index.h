// SPDX-License-Identifier: GPL-3.0-or-later
// Finds, among many names of records, those that may be the one asked for.
//
// A word is found by its consonant skeleton with any one consonant left out (symmetric deletes), by its given-name
// class, or by its folded form. Names that share two words with the question (one, where either side has no more) are
// candidates; the most promising kMostCompared of them are compared in full. Everything lies in packed arrays: a
// million names take about 250 MB.
//
// Threads: a NameIndex never changes; any number of threads may ask it. A builder belongs to one thread.
// Invariant: a candidate's comparison equals compareNames(question, name).
#pragma once
#include "match/name_comparison.h"
#include "match/word_sounds.h"
#include "record/ids.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dokaz::match {

struct Candidate {
    record::RecordId record;
    std::string name; // the record's name that matched best
    Comparison comparison;
};

struct NameScratch;

class NameIndex final {
  public:
    NameIndex() = default;
    [[nodiscard]] std::size_t nameCount() const { return m_recordOfName.size(); }

    // Best first, each record once, at least `threshold`, at most `limit`; equal scores in the order of the record ids.
    [[nodiscard]] std::vector<Candidate> candidates(std::string_view name, double threshold = kProbablySame,
                                                    std::size_t limit = 20) const;

    static constexpr std::size_t kMostCompared = 48;

  private:
    friend class NameIndexBuilder;
    using WordNumber = std::uint32_t;
    using NameNumber = std::uint32_t;
    // A key's hash and what it leads to, in the order of the hashes.
    struct Posting {
        std::uint32_t hash, number;
        auto operator<=>(const Posting&) const = default;
    };
    struct Alike {
        WordNumber word;
        float similarity;
    };
    struct Asked {
        NameWord word;
        std::vector<Alike> alike;
        std::size_t names = 0; // that have one of those
        bool isJoined = false;
        [[nodiscard]] bool isFullWord() const { return !isJoined && word.role == WordRole::Plain; }
    };
    // A word of names that is like words of the question; the first of those in the order in which they are asked.
    struct Shared {
        WordNumber word;
        std::uint32_t first;
    };
    struct Question;

    [[nodiscard]] std::vector<Alike> alike(const NameWord& word) const;
    [[nodiscard]] std::vector<Asked> askedWords(const NameWords& question) const;
    [[nodiscard]] static std::vector<Shared> sharedWords(const std::vector<Asked>& asked, NameScratch& scratch);
    void markJoined(const std::vector<Asked>& asked, NameScratch& scratch) const;
    void gather(const Question& question, NameScratch& scratch) const;
    // What comparing in full will give at most, roughly; 0 where too little is shared.
    [[nodiscard]] float promiseOf(NameNumber name, const Question& question, const NameScratch& scratch) const;
    [[nodiscard]] std::vector<NameNumber> namesToCompare(const NameWords& words, double threshold) const;
    [[nodiscard]] NameWords wordsOf(NameNumber name) const;
    [[nodiscard]] std::string_view writtenOf(NameNumber name) const;
    // Those that have so many full words: 0 for at most one, 1 for two, 2 for three, 3 for more.
    static constexpr std::size_t kSizes = 4;
    [[nodiscard]] std::span<const NameNumber> namesWith(WordNumber word, std::size_t size) const;
    [[nodiscard]] std::size_t countOfNamesWith(WordNumber word) const;
    [[nodiscard]] std::size_t sizeOf(NameNumber name) const;
    void listNames();

    std::vector<NameWord> m_words;             // each distinct word once
    WordSounds m_sounds;                       // of the words
    std::vector<Posting> m_wordsByKey;         // ascending
    std::vector<std::uint32_t> m_namesBegin;   // of each word and size in m_namesOfWord, and the end
    std::vector<NameNumber> m_namesOfWord;     // ascending for each word and size; not where it is a patronymic
    std::vector<Posting> m_namesByJoined;      // names by the skeleton of two neighbours written as one
    std::vector<std::uint32_t> m_wordsBegin;   // of each name in m_wordsOfName, and the end
    std::vector<std::uint32_t> m_wordsOfName;  // word number, the role in the two highest bits
    std::vector<std::uint32_t> m_writtenBegin; // of each name in m_written, and the end
    std::string m_written;
    std::vector<std::uint32_t> m_recordOfName;
    std::vector<record::RecordId> m_records;
};

class NameIndexBuilder final {
  public:
    // A record may have several names; names without a word are left out. Names of one record come together.
    void add(const record::RecordId& record, std::string_view name);
    [[nodiscard]] NameIndex build();

  private:
    std::uint32_t numberOf(const NameWord& word);

    NameIndex m_index;
    std::unordered_map<std::string, std::uint32_t> m_wordByWriting; // as written, and its readings
};

enum class Verdict { Same, Probably, New };

struct Decision {
    Verdict verdict = Verdict::New;
    std::vector<Candidate> candidates; // best first; what the verdict rests on
};

// Same: one record alone reaches kSurelySame and stands clearly above the next. Probably: somebody is like enough to ask.
// A proposal for a person to confirm, never a merge.
[[nodiscard]] Decision bestMatch(const NameIndex& index, std::string_view name);

[[nodiscard]] std::string_view name(Verdict verdict); // "same", "probably", "new"

} // namespace dokaz::match
