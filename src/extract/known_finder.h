// SPDX-License-Identifier: GPL-3.0-or-later
// Sightings of known names in a passage. Internal to `extract`.
#pragma once
#include "extract/finders.h"
#include "extract/known_names.h"

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
    struct Hit {
        std::uint32_t name = 0, word = 0;
        auto operator<=>(const Hit&) const = default;
    };
    using Hits = std::vector<Hit>; // ascending

    const Hits& hits(const Word& word, std::string_view before = {}); // `before`: what belongs to the same word
    void findPersons(const Text& text, std::vector<Sighting>& to);
    void findBodies(const Text& text, std::vector<Sighting>& to);
    [[nodiscard]] std::size_t personAt(const Text& text, std::size_t at);
    [[nodiscard]] std::size_t bodyAt(const Text& text, std::size_t at, MentionKind& kind);
    bool isSure(const std::string& words, std::uint32_t name);
    [[nodiscard]] std::pair<std::size_t, std::size_t> wholeRun(const Text& text, std::size_t begin, std::size_t end);
    static Hits sharedBy(const Hits& own, const Hits& before);
    bool isSureOfAny(const Text& text, std::size_t begin, std::size_t end, const Hits& shared);

    const KnownNames& m_known;
    bool m_isShouted = false;
    std::unordered_map<std::string, Hits> m_hits;    // by the word as written
    std::unordered_map<std::string, bool> m_sure;    // by words and name
};

} // namespace dokaz::extract
