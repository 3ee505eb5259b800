// SPDX-License-Identifier: GPL-3.0-or-later
// Places by the shipped gazetteer. Its names are words and family names as well, so the words around decide.
#include "extract/finders.h"
#include "extract/gazetteer.h"

namespace dokaz::extract {
namespace {

constexpr std::int64_t peopleOfKnownCity = 60000; // a smaller one is named with what says that it is a place

class PlaceFinder final {
public:
    PlaceFinder(const Text& text, const std::string& language, std::vector<Sighting>& to)
        : m_text(text), m_gazetteer(*text.lists.gazetteer), m_language(language), m_to(to) {}

    void find() {
        for (std::size_t at = 0; at < m_text.words.size();) {
            const Gazetteer::Found found = m_gazetteer.longestAt(m_text.words, at);
            if (found.places.empty()) {
                ++at;
                continue;
            }
            if (isPlace(found, at))
                add(found, at);
            at = found.end;
        }
    }

private:
    // "in", or "the city of", "г.": a word before that says where.
    bool whereBefore(std::size_t at) const {
        if (at == 0 || !m_text.together(at - 1, at))
            return false;
        std::size_t before = at - 1;
        if (isArticle(m_text.at(before).lower) && before > 0)
            --before;
        return m_gazetteer.saysWhere(m_text.at(before).lower, m_language) || unitBefore(at);
    }

    static bool isArticle(const std::string& word) {
        return word == "the" || word == "la" || word == "le" || word == "les" || word == "los" || word == "el" ||
               word == "l'";
    }

    bool unitBefore(std::size_t at) const {
        std::size_t before = at - 1;
        if (before > 0 && (m_text.at(before).is(".") || m_text.at(before).lower == "of" ||
                           m_text.at(before).lower == "de"))
            --before;
        return m_gazetteer.isUnit(m_text.at(before).lower);
    }

    // "in Lipsk, Minsk and Brest": goes on a list of places.
    bool inList(std::size_t at) const {
        if (m_to.empty() || m_to.back().kind != MentionKind::Place || at < 2)
            return false;
        const Word& mark = m_text.at(at - 1);
        const bool joins = mark.is(",") || mark.is("(") || mark.lower == "and" || mark.lower == "or" ||
                           mark.lower == "и" || mark.lower == "і" || mark.lower == "та" || mark.lower == "et" ||
                           mark.lower == "y";
        return joins && m_to.back().end == at - 1 && m_text.together(at - 2, at);
    }

    bool capitalBeside(std::size_t i) const {
        const Word& word = m_text.at(i);
        return word.shape == Shape::Letters && word.capital;
    }

    // What stands beside makes it part of another name: "Anna Lipsk", "Lipsk Street", "Lipsk Protocol".
    bool isPartOfName(std::size_t at, std::size_t end) const {
        const bool before = at > 0 && m_text.together(at - 1, at) && capitalBeside(at - 1) &&
                            !m_gazetteer.saysWhere(m_text.at(at - 1).lower, m_language) &&
                            !m_gazetteer.isUnit(m_text.at(at - 1).lower);
        const bool initial = at > 1 && m_text.at(at - 1).is(".") && m_text.at(at - 2).isInitial() &&
                             m_text.at(at - 2).lower != "г" && m_text.at(at - 2).lower != "м";
        const bool after = m_text.together(at, end) && capitalBeside(end) &&
                           !m_gazetteer.isUnit(m_text.at(end).lower);
        const bool joined = m_text.at(end).is("-") && !m_text.at(end).spaced;
        const bool quoted = at > 0 && (m_text.at(at - 1).is("«") || m_text.at(at - 1).is("“")) &&
                            (m_text.at(end).is("»") || m_text.at(end).is("”"));
        // "Treaty of Lipsk", "Pacte de Lipsk".
        const bool of = at > 1 && m_text.together(at - 2, at) && capitalBeside(at - 2) &&
                        (m_text.at(at - 1).lower == "of" || m_text.at(at - 1).lower == "de") && !unitBefore(at);
        return before || initial || after || of || joined || quoted ||
               m_gazetteer.belongsTo(m_text.at(end).lower);
    }

    bool isPlace(const Gazetteer::Found& found, std::size_t at) const {
        if (isPartOfName(at, found.end))
            return false;
        const GazetteerPlace& place = *found.places.front();
        const bool unit = (at > 0 && m_text.together(at - 1, at) && unitBefore(at)) ||
                          m_gazetteer.isUnit(m_text.at(found.end).lower);
        if (found.onlyBesideUnit)
            return unit;
        const bool where = whereBefore(at) || inList(at);
        if (found.guarded || place.kind == PlaceKind::Country)
            return where;
        const bool opens = at == 0 || !m_text.together(at - 1, at); // any word has a capital there
        const bool known = place.kind == PlaceKind::Region || place.people >= peopleOfKnownCity;
        return where || unit || (known && !opens);
    }

    void add(const Gazetteer::Found& found, std::size_t at) {
        const GazetteerPlace& place = *found.places.front();
        m_to.push_back({.kind = MentionKind::Place,
                        .begin = at,
                        .end = found.end,
                        .normal = std::string(place.name),
                        .rule = place.kind == PlaceKind::Country  ? "place.country"
                                : place.kind == PlaceKind::Region ? "place.region"
                                                                  : "place.city",
                        .details = {}});
        std::map<std::string, std::string>& details = m_to.back().details;
        const auto put = [&](const char* name, std::string_view value) {
            if (!value.empty())
                details[name] = value;
        };
        put("gazetteer", place.id);
        put("country", place.country);
        put("latitude", place.latitude);
        put("longitude", place.longitude);
        if (const GazetteerPlace* region = m_gazetteer.byId(place.region))
            put("region", region->name);
        if (found.places.size() > 1)
            put("namesakes", std::to_string(found.places.size() - 1));
    }

    const Text& m_text;
    const Gazetteer& m_gazetteer;
    const std::string& m_language;
    std::vector<Sighting>& m_to;
};

} // namespace

void findPlaces(const Text& text, const std::string& language, std::vector<Sighting>& to) {
    std::vector<Sighting> places;
    PlaceFinder(text, language, places).find();
    to.insert(to.end(), places.begin(), places.end());
}

} // namespace dokaz::extract
