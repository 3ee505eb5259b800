// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/mention.h"

#include "base/utf8.h"
#include "extract/finders.h"
#include "extract/known_finder.h"
#include "extract/persons_by_event.h"
#include "extract/recommendations.h"
#include "text/dates.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace dokaz::extract {
namespace {

// Place in code points of a byte offset, asked in growing order.
class Places final {
public:
    explicit Places(std::string_view text) : m_text(text) {}
    std::uint32_t at(std::size_t byte) {
        for (; m_byte < byte; ++m_byte)
            m_place += (static_cast<std::uint8_t>(m_text[m_byte]) & 0xC0) != 0x80 ? 1U : 0U;
        return m_place;
    }

private:
    std::string_view m_text;
    std::size_t m_byte = 0;
    std::uint32_t m_place = 0;
};

std::string normalOf(const text::FoundDate& date) {
    if (!date.yearless.empty())
        return date.yearless;
    const std::string from = date.span.earliest.empty() ? ".." : date.span.earliest;
    const std::string to = date.span.latest.empty() ? ".." : date.span.latest;
    return from == to ? from : from + "/" + to;
}

void addDates(const record::Passage& passage, std::vector<Mention>& to) {
    Places places(passage.text);
    std::string lastYear; // named in this passage before
    for (const text::FoundDate& date :
         text::findDates(passage.text, {.missingYears = text::MissingYears::Keep})) {
        Mention mention{.kind = MentionKind::Date,
                        .passage = passage.ordinal,
                        .start = places.at(date.start),
                        .end = places.at(date.end),
                        .words = passage.text.substr(date.start, date.end - date.start),
                        .normal = normalOf(date),
                        .rule = date.isPeriod ? "date.period" : "date.day",
                        .details = {}};
        if (!date.yearless.empty())
            mention.rule = "date.yearless";
        if (!date.yearless.empty() && !lastYear.empty())
            mention.details["likelyYear"] = lastYear;
        if (date.yearless.empty())
            lastYear = (date.span.latest.empty() ? date.span.earliest : date.span.latest).substr(0, 4);
        if (date.span.approximate)
            mention.details["approximate"] = "yes";
        to.push_back(std::move(mention));
    }
}

void addSightings(const Text& text, const record::Passage& passage, const std::vector<Sighting>& found,
                  std::vector<Mention>& to) {
    for (const Sighting& sighting : found)
        to.push_back({.kind = sighting.kind,
                      .passage = passage.ordinal,
                      .start = text.words[sighting.begin].start,
                      .end = text.words[sighting.end - 1].end,
                      .words = text.between(sighting.begin, sighting.end),
                      .normal = sighting.normal,
                      .rule = sighting.rule,
                      .details = sighting.details,
                      .anonymousInSource = sighting.anonymous});
}

// Of mentions of one kind that overlap the longest stays, of equal ones the first found.
void dropOverlaps(std::vector<Mention>& mentions) {
    std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
        return std::tuple(a.kind, b.end - b.start, a.start) < std::tuple(b.kind, a.end - a.start, b.start);
    });
    std::map<std::pair<MentionKind, std::uint32_t>, std::uint32_t> taken; // start -> end
    std::vector<Mention> kept;
    for (Mention& mention : mentions) {
        const auto next = taken.lower_bound({mention.kind, mention.start});
        const bool hitsNext =
            next != taken.end() && next->first.first == mention.kind && next->first.second < mention.end;
        const bool hitsLast = next != taken.begin() && std::prev(next)->first.first == mention.kind &&
                              std::prev(next)->second > mention.start;
        if (hitsNext || hitsLast)
            continue;
        taken[{mention.kind, mention.start}] = mention.end;
        kept.push_back(std::move(mention));
    }
    std::sort(kept.begin(), kept.end(), [](const Mention& a, const Mention& b) {
        return std::tuple(a.start, a.kind, a.end) < std::tuple(b.start, b.kind, b.end);
    });
    mentions = std::move(kept);
}

// What a place of detention or a law is called is not proposed as a body too.
void dropBodiesInNames(std::vector<Sighting>& found, std::size_t words) {
    std::vector<bool> inName(words);
    for (const Sighting& sighting : found)
        if (sighting.kind == MentionKind::Facility || sighting.kind == MentionKind::Article)
            for (std::size_t i = sighting.begin; i < sighting.end; ++i)
                inName[i] = true;
    std::erase_if(found, [&](const Sighting& sighting) {
        return sighting.kind == MentionKind::Organisation && inName[sighting.begin];
    });
}

// A city in the name of a court or a person is no place of its own.
void dropPlacesInNames(std::vector<Sighting>& found, std::size_t words) {
    std::vector<bool> inName(words);
    for (const Sighting& sighting : found)
        if (sighting.kind == MentionKind::Facility || sighting.kind == MentionKind::Article ||
            sighting.kind == MentionKind::Organisation || sighting.kind == MentionKind::Person)
            for (std::size_t i = sighting.begin; i < sighting.end; ++i)
                inName[i] = true;
    std::erase_if(found, [&](const Sighting& sighting) {
        return sighting.kind == MentionKind::Place && (inName[sighting.begin] || inName[sighting.end - 1]);
    });
}

// Dot leaders: a line of a table of contents.
bool isContents(std::string_view text) {
    return text.find(".....") != std::string_view::npos || text.find(". . . .") != std::string_view::npos ||
           text.find("……") != std::string_view::npos;
}

bool shouts(std::span<const Word> words) {
    std::size_t letters = 0, capitals = 0;
    for (const Word& word : words)
        if (word.shape == Shape::Letters && word.end - word.start > 1) {
            ++letters;
            capitals += word.allCapitals ? 1U : 0U;
        }
    return letters > 1 && capitals * 4 >= letters * 3;
}

} // namespace

namespace {

// One passage on its way: what its finders saw before the letters of the whole document are known.
struct Seen {
    std::vector<Word> words;
    const Language* own = nullptr; // what its words speak for
    std::vector<Sighting> found;
};

std::vector<Word> wordsToRead(const record::Passage& passage) {
    if (passage.kind == record::PassageKind::Header || isContents(passage.text) ||
        !base::isUtf8(passage.text))
        return {};
    return wordsOf(passage.text);
}

// Adds what the passage's words speak for to the tally of the document.
Seen seenOf(const record::Passage& passage, const RuleSet& rules, LanguageTally& ofDocument) {
    Seen seen{wordsToRead(passage), nullptr, {}};
    LanguageTally tally(rules.lists().languages, rules.lists().signs);
    tally.add(seen.words);
    seen.own = tally.best();
    ofDocument.add(tally);
    return seen;
}

void findInEnglish(const Text& text, bool shouted, std::vector<Sighting>& to) {
    if (!shouted) {
        findFacilities(text, to);
        findPersons(text, to);
        findUnnamed(text, to);
        findBodies(text, to);
        findNamedBodies(text, to);
        findMandates(text, to);
        findFigures(text, to);
    }
    findArticles(text, to);
}

// `usual`: the language of the document, for passages too short to tell theirs.
void look(const record::Passage& passage, const RuleSet& rules, const Language* usual, Seen& seen,
          Letters& letters, LetterCounts& counts) {
    if (seen.words.empty())
        return;
    const Text text{passage.text, seen.words, rules.lists()};
    const Language* language = seen.own != nullptr ? seen.own : usual;
    const bool byFile = language != nullptr && !language->stems.empty(), shouted = shouts(seen.words);
    if (byFile && !shouted) {
        findByLanguage(text, *language, seen.found);
        findFiguresByLanguage(text, *language, seen.found);
    }
    // The English rules meet no word of a Cyrillic text but the names it writes in Latin letters.
    if (!byFile || language->cyrillic)
        findInEnglish(text, shouted, seen.found);
    else
        findBodyNames(text, seen.found);
    if (!shouted && (!byFile || language->cyrillic))
        findPersonsByEvent(text, byFile, seen.found);
    findSymbols(text, seen.found);
    if (!shouted)
        countLetters(text, counts);
    if (!shouted)
        findPlaces(text, language == nullptr ? std::string("en") : language->code, seen.found);
    learnLetters(text, seen.found, letters);
}

std::vector<Mention> mentionsOf(const record::Passage& passage, const RuleSet& rules, Seen& seen,
                                const Letters& letters, const NamesInSmall& names, KnownFinder* known) {
    std::vector<Mention> out;
    if (seen.words.empty())
        return out;
    const Text text{passage.text, seen.words, rules.lists()};
    findLetters(text, letters, seen.found);
    if (shouts(seen.words))
        findNames(text, names, seen.found);
    growByBodies(text, seen.found);
    if (known != nullptr)
        known->find(text, shouts(seen.words), seen.found);
    dropBodiesInNames(seen.found, seen.words.size());
    dropPlacesInNames(seen.found, seen.words.size());
    addSightings(text, passage, seen.found, out);
    addDates(passage, out);
    dropOverlaps(out);
    return out;
}

// What only the whole document tells of persons.
void findPersonsOver(const record::Reading& reading, const RuleSet& rules, std::vector<Seen>& seen) {
    std::vector<PassageView> views;
    views.reserve(seen.size());
    for (std::size_t i = 0; i < seen.size(); ++i) {
        const record::Passage& passage = reading.passages[i];
        views.push_back({passage.kind, {passage.text, seen[i].words, rules.lists()}, &seen[i].found});
    }
    findPersonsInHeadings(views);
    findPersonsAgain(views);
}

void addRecommendations(std::span<const record::Passage> passages, std::span<const Seen> seen,
                        const RuleSet& rules, std::vector<Mention>& to) {
    std::vector<const std::vector<Word>*> words;
    words.reserve(seen.size());
    for (const Seen& one : seen)
        words.push_back(&one.words);
    findRecommendations(passages, words, rules.lists(), to);
    std::sort(to.begin(), to.end(), [](const Mention& a, const Mention& b) {
        return std::tuple(a.passage, a.start, a.kind, a.end) < std::tuple(b.passage, b.start, b.kind, b.end);
    });
}

} // namespace

std::vector<Mention> findMentionsInPassage(const record::Passage& passage, const RuleSet& rules) {
    Letters letters;
    LetterCounts counts; // one passage does not repeat them
    LanguageTally tally(rules.lists().languages, rules.lists().signs);
    Seen seen = seenOf(passage, rules, tally);
    look(passage, rules, nullptr, seen, letters, counts);
    std::vector<Mention> out = mentionsOf(passage, rules, seen, letters, {}, nullptr);
    addRecommendations({&passage, 1}, {&seen, 1}, rules, out);
    return out;
}

std::vector<Mention> findMentions(const record::Reading& reading, const RuleSet& rules) {
    return findMentions(reading, rules, KnownNames{});
}

std::vector<Mention> findMentions(const record::Reading& reading, const RuleSet& rules, const KnownNames& known) {
    std::vector<Seen> seen;
    seen.reserve(reading.passages.size());
    LanguageTally tally(rules.lists().languages, rules.lists().signs);
    for (const record::Passage& passage : reading.passages)
        seen.push_back(seenOf(passage, rules, tally));
    Letters letters;
    LetterCounts counts;
    const Language* usual = tally.best();
    for (std::size_t i = 0; i < seen.size(); ++i)
        look(reading.passages[i], rules, usual, seen[i], letters, counts);
    learnRepeatedLetters(counts, letters);
    findPersonsOver(reading, rules, seen);
    NamesInSmall names;
    for (std::size_t i = 0; i < seen.size(); ++i)
        learnNames({reading.passages[i].text, seen[i].words, rules.lists()}, seen[i].found, names);
    std::vector<Mention> out;
    KnownFinder finder(known);
    KnownFinder* asked = known.isEmpty() ? nullptr : &finder;
    for (std::size_t i = 0; i < seen.size(); ++i)
        for (Mention& mention : mentionsOf(reading.passages[i], rules, seen[i], letters, names, asked))
            out.push_back(std::move(mention));
    addRecommendations(reading.passages, seen, rules, out);
    return out;
}

std::string_view name(MentionKind kind) {
    switch (kind) {
    case MentionKind::Facility:
        return "facility";
    case MentionKind::Person:
        return "person";
    case MentionKind::Organisation:
        return "organisation";
    case MentionKind::Date:
        return "date";
    case MentionKind::Article:
        return "article";
    case MentionKind::Symbol:
        return "symbol";
    case MentionKind::Figure:
        return "figure";
    case MentionKind::Place:
        return "place";
    case MentionKind::Recommendation:
        return "recommendation";
    }
    return {};
}

} // namespace dokaz::extract
