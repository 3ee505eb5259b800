// SPDX-License-Identifier: GPL-3.0-or-later
// What a reading mentions: names of persons, bodies and places of detention, dates, laws, symbols, figures.
//
// findMentions() is pure and thread-safe. Its time is linear in the length of the text. It proposes; a person
// decides. English goes by the rules of its finders over shipped word lists; any other language by a file of
// its own (resources/extract/language_*.tsv), chosen passage by passage; dates by text/dates.h.
//
// 1. words are exactly the code points [start, end) of the passage's text.
// 2. A mention does not cross the end of a sentence (a recommendation may) and does not begin with an article ("the").
// 3. No two mentions of one kind overlap; of two that would, the longer stays.
// 4. The order is that of passages, then of start, then of kind.
// 5. Letters ("LICI") and names in quotation marks that the document has explained are found in all of it.
// 6. Headers and tables of contents are not read; headings in capitals give only dates, articles and symbols.
#pragma once
#include "extract/rule_set.h"
#include "record/reading.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dokaz::extract {

enum class MentionKind {
    Facility,
    Person,
    Organisation,
    Place,
    Date,
    Article,
    Symbol,
    Figure,
    Recommendation
};

struct Mention {
    MentionKind kind = MentionKind::Person;
    std::uint32_t passage = 0; // ordinal
    std::uint32_t start = 0;   // code points [start, end) of the passage's text
    std::uint32_t end = 0;
    std::string words;
    // Facility, Organisation: the words. Person: the name without title. Date: "2010-05-12",
    // "2010-05-12/2010-05-14", "2010-05-12/.." or, without a year, "XXXX-05-12". Article: "Criminal Code art.
    // 342 para. 1". Symbol: as written without paragraphs. Figure: "1200", ">1200", ">=1200", "<1200",
    // "<=1200", "~1200". Place: its name in the gazetteer. Recommendation: the words without the States.
    std::string normal;
    std::string rule; // stable: "person.title.en"
    // "title" and "class", "role", "type", "law", "articles", "paragraphs", "counted", "place"; of a place
    // "gazetteer", "country", "region", "latitude", "longitude", "namesakes"; of a recommendation "number",
    // "states" (codes), "stateWords", "response", "responseText", "to", "by";
    // "likelyYear" (of a date without one:
    // the year the passage named last).
    std::map<std::string, std::string> details;
    bool anonymousInSource = false; // the source keeps the person's name back; never to be matched
    bool operator==(const Mention&) const = default;
};

struct KnownNames; // see extract/known_names.h

[[nodiscard]] std::vector<Mention> findMentions(const record::Reading& reading, const RuleSet& rules);
// The same, and the names that the archive knows, in any script and case form, under the rule "known-name".
[[nodiscard]] std::vector<Mention> findMentions(const record::Reading& reading, const RuleSet& rules,
                                                const KnownNames& known);
// The same for one passage alone.
[[nodiscard]] std::vector<Mention> findMentionsInPassage(const record::Passage& passage,
                                                         const RuleSet& rules);

// "facility", "person", "organisation", "place", "date", "article", "symbol", "figure", "recommendation"
[[nodiscard]] std::string_view name(MentionKind kind);

} // namespace dokaz::extract
