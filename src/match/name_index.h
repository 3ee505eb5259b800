// SPDX-License-Identifier: GPL-3.0-or-later
// Finds, among many names of records, those that may be the one asked for.
//
// A word is found by its consonant skeleton with any one consonant left out (symmetric deletes), by its given-name
// class, or by its folded form; names that share two words with the question (one, where either side has no more) are
// compared in full.
//
// Threads: add() from one thread; candidates() from any number once nothing is added any more.
// Invariant: a candidate's comparison equals compareNames(question, name).
#pragma once
#include "match/name_comparison.h"
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

class NameIndex final {
  public:
    // A record may have several names; names without a word are left out.
    void add(const record::RecordId& record, std::string_view name);
    [[nodiscard]] std::size_t nameCount() const { return m_names.size(); }

    // Best first, each record once, at least `threshold`, at most `limit`; equal scores in the order of the record ids.
    [[nodiscard]] std::vector<Candidate> candidates(std::string_view name, double threshold = kProbablySame,
                                                    std::size_t limit = 20) const;

  private:
    using WordNumber = std::uint32_t;
    using NameNumber = std::uint32_t;
    struct Entry {
        record::RecordId record;
        std::string written;
        NameWords words;
    };

    using Candidates = std::unordered_map<record::RecordId, Candidate>;

    WordNumber numberOf(const NameWord& word);
    void post(NameNumber name, const NameWord& word);
    void addCandidates(const NameWords& question, double threshold, Candidates& best) const;
    [[nodiscard]] std::vector<WordNumber> alike(const NameWord& word) const;
    [[nodiscard]] std::vector<NameNumber> namesToCompare(const NameWords& question) const;

    std::vector<Entry> m_names;
    std::vector<NameWord> m_words;                               // each distinct word once
    std::vector<std::vector<NameNumber>> m_namesOfWord;          // ascending
    std::unordered_map<std::string, WordNumber> m_wordByWriting; // folded form and readings
    std::unordered_map<std::string, std::vector<WordNumber>> m_wordsByKey;
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
