// SPDX-License-Identifier: GPL-3.0-or-later
// Persons without a title, told by what happened to them: arrested, tried, hurt, released, heard
// (resources/extract/person_events.tsv), in English, Russian, Belarusian and Ukrainian; headings that are nothing but a name; and
// the same names elsewhere in the document. Threads: any. Cost: linear in the words. Internal to `extract`.
#pragma once
#include "extract/finders.h"
#include "extract/language.h"
#include "record/reading.h"

#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace dokaz::extract {

struct PersonEvents {
    std::unordered_map<std::string, StemList> lists;
    std::unordered_set<std::string> given; // given names in lower case, Cyrillic ones in every case form
    std::unordered_set<std::string> refused;
    std::vector<std::string> patronymics; // endings
};

// Of the rows of person_events.tsv and given_names.tsv.
[[nodiscard]] PersonEvents personEventsOf(const std::vector<std::vector<std::string>>& events,
                                          const std::vector<std::vector<std::string>>& given);

// Asked after the other finders: what they have found stays. `cyrillic`: of the passage's language.
void findPersonsByEvent(const Text& text, bool cyrillic, std::vector<Sighting>& to);

// A passage of a document with what has been found in it.
struct PassageView {
    record::PassageKind kind = record::PassageKind::Paragraph;
    Text text;
    std::vector<Sighting>* found = nullptr;
};
// Prisoners' names as headings: where three headings or more of the document are names, or what stands below tells of an arrest.
void findPersonsInHeadings(std::span<const PassageView> passages);
// The whole names that the rules of this file have found, wherever else they stand.
void findPersonsAgain(std::span<const PassageView> passages);

} // namespace dokaz::extract
