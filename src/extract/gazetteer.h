// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped table of countries, regions and cities (resources/gazetteer/*.tsv) by their names, Cyrillic ones in
// any case. Immutable once built; share it between threads. Internal to `extract`.
#pragma once
#include "extract/words.h"

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace dokaz::extract {

enum class PlaceKind : std::uint8_t { Country, Region, City };

struct GazetteerPlace {
    std::string_view id; // "geonames:625144", "fips:BO05", "iso:BY", "zone:Europe/Warsaw"
    PlaceKind kind = PlaceKind::City;
    std::string_view country;             // ISO 3166
    std::string_view region;              // id of the region, empty where unknown
    std::string_view latitude, longitude; // decimal degrees, empty where unknown
    std::int64_t people = 0;
    std::string_view name; // the first in the table
};

class Gazetteer final {
public:
    struct Found {
        std::vector<const GazetteerPlace*> places; // of that name, the weightiest first
        std::size_t end = 0;                       // after its last word
        bool guarded = false;                      // a word or family name as well
        bool onlyBesideUnit = false;               // so much a word that "in" says nothing
    };

    // `find` gives a file of resources/gazetteer by its name.
    explicit Gazetteer(const std::map<std::string, std::string_view>& files);
    // The longest name that begins at `at` and stays in its sentence; no places where none does.
    [[nodiscard]] Found longestAt(std::span<const Word> words, std::size_t at) const;
    // The code of the country whose name begins at `at`, with the end of the name; empty where none does.
    [[nodiscard]] std::pair<std::string_view, std::size_t> countryAt(std::span<const Word> words,
                                                                     std::size_t at) const;
    [[nodiscard]] const GazetteerPlace* byId(std::string_view id) const;
    // Whether the word says, in that language, that a place follows.
    [[nodiscard]] bool saysWhere(const std::string& lower, const std::string& language) const;
    [[nodiscard]] bool isUnit(const std::string& lower) const { return m_units.contains(lower); }
    // "street", "convention": what stands before it is no place but a part of that name.
    [[nodiscard]] bool belongsTo(const std::string& lower) const { return m_parts.contains(lower); }

private:
    struct Name {
        std::vector<std::string> words; // Cyrillic ones as in the table
        std::size_t place = 0;
        bool capitals = false; // "US": only so
        bool guarded = false, onlyBesideUnit = false;
    };
    struct Ending {
        std::string base;
        std::vector<std::string> forms;
    };
    struct Stem {
        const Ending* ending;
        std::string base; // the word as in the table
    };

    void readEndings(std::string_view tsv);
    void readPlaces(std::string_view tsv);
    void readWords(std::string_view tsv);
    void addName(std::string_view name, std::string_view language, std::size_t place);
    void addStem(const std::string& word, std::string_view language);
    [[nodiscard]] std::vector<std::string_view> basesOf(const std::string& lower) const;
    [[nodiscard]] bool matches(const Name& name, std::span<const Word> words, std::size_t at) const;

    std::vector<GazetteerPlace> m_places;
    std::unordered_map<std::string_view, std::size_t> m_byId;
    std::unordered_map<std::string, std::vector<Name>> m_byFirst; // by the first word as in the table
    std::map<std::string, std::vector<Ending>, std::less<>> m_endings;
    std::unordered_map<std::string, std::vector<Stem>> m_stems;
    std::unordered_map<std::string, bool> m_guarded; // whether only beside a unit
    std::set<std::pair<std::string, std::string>> m_where; // word, language
    std::unordered_set<std::string> m_units, m_parts;
};

} // namespace dokaz::extract
