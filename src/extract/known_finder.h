// SPDX-License-Identifier: GPL-3.0-or-later
// Sightings of known names in a passage. Internal to `extract`.
#pragma once
#include "extract/finders.h"
#include "extract/known_names.h"

#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace dokaz::extract {

// Remembers what each word of a document may belong to: words repeat. Belongs to one thread; `known` must outlive it.
class KnownFinder final {
public:
    explicit KnownFinder(const KnownNames& known) : m_known(known) {}
    // `isShouted`: all in capitals, so that they say nothing. Adds what it finds under the rule "known-name". A sighting of the same kind that covers it stays in its stead; a
    // shorter one inside it gives it its details and goes.
    void find(const Text& text, bool isShouted, std::vector<Sighting>& to);

private:
    // The names that one key of a word leads to, ascending. Nothing is copied: a common given name leads to very many.
    using List = std::span<const KnownNames::Key>;
    struct Hits {
        std::vector<List> persons, bodies, anchors; // what says most comes first
        [[nodiscard]] bool isEmpty() const { return persons.empty() && bodies.empty(); }
    };
    // A name that all words so far share; the lower the rank, the more alike the words.
    struct Shared {
        std::uint32_t name = 0, rank = 0;
    };
    struct Anchored {
        std::size_t at = 0;
        std::uint32_t name = 0;
    };

    const Hits& hits(const Word& word, std::string_view before = {}); // `before`: what belongs to the same word
    void findPersons(const Text& text, std::vector<Sighting>& to);
    void findBodies(const Text& text, std::vector<Sighting>& to);
    [[nodiscard]] std::size_t personAt(const Text& text, std::size_t at);
    [[nodiscard]] std::vector<Anchored> anchorsIn(const Text& text);
    [[nodiscard]] std::size_t endOfBody(const Text& text, std::size_t at, std::uint32_t name);
    [[nodiscard]] std::size_t bodyAt(const Text& text, std::size_t at, std::span<const Anchored> anchored, MentionKind& kind);
    bool isSure(const std::string& words, std::uint32_t name);
    [[nodiscard]] std::pair<std::size_t, std::size_t> wholeRun(const Text& text, std::size_t begin, std::size_t end);
    // The names of both words, each once; remembered, because names come again and again.
    const std::vector<Shared>& sharedBy(const Hits& first, const Hits& second);
    [[nodiscard]] static std::vector<Shared> narrowed(const std::vector<Shared>& shared, const Hits& by);
    [[nodiscard]] std::vector<Shared> withInitials(const Hits& own, std::uint64_t initials) const;
    bool isSureOfAny(const Text& text, std::size_t begin, std::size_t end, std::vector<Shared> shared);

    const KnownNames& m_known;
    bool m_isShouted = false;
    std::unordered_map<std::string, Hits> m_hits; // by the word as written; places in it stay
    std::map<std::pair<const Hits*, const Hits*>, std::vector<Shared>> m_shared;
    std::unordered_map<std::string, bool> m_sure; // by words and name
};

} // namespace dokaz::extract
