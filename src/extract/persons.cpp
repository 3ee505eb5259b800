// SPDX-License-Identifier: GPL-3.0-or-later
// Persons by title, rank, office or role before the name, and by what is said of them after it.
#include "extract/finders.h"

#include <algorithm>

namespace dokaz::extract {
namespace {

constexpr std::size_t mostWordsOfRole = 10; // before a name; what is longer is told in the details

// Words of the name that are no initials.
std::size_t fullWords(const Text& text, std::size_t begin, std::size_t end) {
    std::size_t count = 0;
    for (std::size_t i = begin; i < end; ++i)
        count += text.mayBeName(i) ? 1U : 0U;
    return count;
}

// The first full word is a given name and the rest an initial: "Viktor G.".
bool keepsSurnameBack(const Text& text, std::size_t begin, std::size_t end) {
    return fullWords(text, begin, end) <= 1 && end > begin &&
           (text.at(end - 1).isInitial() || (text.at(end - 1).is(".") && text.at(end - 2).isInitial()));
}

Sighting person(const Text& text, std::size_t begin, std::size_t nameBegin, std::size_t end,
                std::string rule) {
    Sighting out{.kind = MentionKind::Person,
                 .begin = begin,
                 .end = end,
                 .normal = text.between(nameBegin, end),
                 .rule = std::move(rule),
                 .details = {}};
    out.anonymous = keepsSurnameBack(text, nameBegin, end);
    return out;
}

// "…, Olga Novik and Ivan Les": names that go on after a plural title.
std::size_t namesThatFollow(const Text& text, std::size_t end, const std::string& title,
                            std::vector<Sighting>& to) {
    while (true) {
        std::size_t i = end;
        if (text.at(i).is(","))
            ++i;
        if (text.at(i).lower == "and")
            ++i;
        if (i == end || !text.together(end - 1, i))
            return end;
        const std::size_t next = nameEnd(text, i);
        if (next == i || fullWords(text, i, next) < 2)
            return end;
        to.push_back(person(text, i, i, next, "person.list.en"));
        to.back().details["title"] = title;
        end = next;
    }
}

// Titles and what may stand between them and the name: "Judge", "Mr.", "H.E. Mr.".
struct Title {
    std::size_t end = 0;
    bool capital = false, role = true, many = false;
    std::string_view sort = "courtesy"; // of the weightiest word
};

int weightOf(std::string_view sort) {
    return sort == "rank" ? 3 : sort == "office" ? 2 : sort == "role" ? 1 : 0;
}

Title titleAt(const Text& text, std::size_t at) {
    Title title{.end = at, .capital = text.at(at).capital};
    for (int count = 0; count < 3; ++count) {
        const PhraseList::Phrase* phrase = text.lists.titles.longestAt(text.words, title.end);
        if (phrase == nullptr || !text.together(at, title.end))
            break;
        const std::string_view sort = phrase->column(0);
        if (sort == "courtesy" && !text.at(title.end).capital)
            break;
        title.role = title.role && sort == "role";
        if (weightOf(sort) > weightOf(title.sort))
            title.sort = sort;
        title.many = phrase->column(1) == "many";
        title.end += phrase->words.size();
        if (text.at(title.end).is(".") && !text.at(title.end).spaced && text.together(at, title.end))
            ++title.end;
        // "Member of Parliament (MP) Ivan Les".
        if (text.at(title.end).is("(") && text.at(title.end + 1).allCapitals && text.at(title.end + 2).is(")"))
            title.end += 3;
    }
    return title;
}

// "human rights", "opposition" before "lawyer".
std::size_t leftOfModifiers(const Text& text, std::size_t at) {
    while (at > 0 && text.together(at - 1, at) && !text.at(at - 1).capital &&
           text.lists.roleModifiers.contains(text.at(at - 1).lower))
        --at;
    return at;
}

// "former", "acting" before an office.
std::size_t leftOfOffice(const Text& text, std::size_t at) {
    const std::string& before = text.at(at - 1).lower;
    const bool held = before == "former" || before == "acting" || before == "interim";
    return at > 0 && held && text.together(at - 1, at) ? at - 1 : at;
}

// "journalist and" before "human rights defender": two roles of one person.
std::size_t leftOfRole(const Text& text, std::size_t at) {
    const std::size_t begin = leftOfModifiers(text, at);
    const bool joined = begin > 1 && text.at(begin - 1).lower == "and" && text.together(begin - 2, begin);
    for (std::size_t length = joined ? std::min<std::size_t>(begin - 1, 4) : 0; length > 0; --length) {
        const std::size_t first = begin - 1 - length;
        const PhraseList::Phrase* role = text.lists.titles.longestAt(text.words, first);
        if (role != nullptr && role->words.size() == length && role->column(0) == "role" && role->column(1) == "one")
            return leftOfModifiers(text, first);
    }
    return begin;
}

std::size_t personByTitle(const Text& text, std::size_t at, std::vector<Sighting>& to) {
    Title title = titleAt(text, at);
    if (title.many && text.at(title.end).lower == "such" && text.at(title.end + 1).lower == "as")
        title.end += 2;
    if (title.end == at || !text.together(at, title.end))
        return at;
    const std::size_t end = nameEnd(text, title.end);
    const std::size_t needed = title.capital && !title.role ? 1 : 2;
    const std::size_t full = fullWords(text, title.end, end);
    const bool initialsCount = end > title.end + (full == 0 ? 0U : 1U);
    if (end == title.end || (full < needed && !(initialsCount && (full > 0 || title.capital))))
        return at;
    const bool partOfBody = text.lists.bodies.has(text.at(end).lower) && text.at(end).capital;
    if (partOfBody || (full == 0 && title.role) || (title.many && text.at(title.end).isInitial()))
        return at;
    // A plural title is no part of the words; one that is written small may have words of its own before it.
    const bool office = title.capital && !title.role && !title.many;
    const std::size_t begin = title.many ? at : office ? leftOfOffice(text, at) : leftOfRole(text, at);
    to.push_back(person(text, title.many ? title.end : begin, title.end, end,
                        office ? "person.title.en" : "person.role.en"));
    to.back().details["title"] = text.between(begin, title.end);
    to.back().details["class"] = title.sort;
    return title.many ? namesThatFollow(text, end, text.between(at, title.end), to) : end;
}

// "[the] [former] head of …" after a name and a comma.
const PhraseList::Phrase* roleAt(const Text& text, std::size_t& at) {
    for (int count = 0; count < 4; ++count) {
        if (const PhraseList::Phrase* role = text.lists.roles.longestAt(text.words, at))
            return role;
        const Word& word = text.at(at);
        const bool afterArticle =
            !text.at(at - 1).capital && text.at(at - 1).shape == Shape::Letters; // "a Ruvenian judge"
        const bool passes =
            word.shape == Shape::Letters && (!word.capital || afterArticle || word.allCapitals || text.stopClass(at) != "");
        if (!passes)
            return nullptr;
        ++at;
    }
    return nullptr;
}

// "Ales Novik, head of the Main Directorate"; "Ales Novik, 34,".
std::size_t personByApposition(const Text& text, std::size_t at, std::vector<Sighting>& to) {
    const std::size_t end = nameEnd(text, at);
    // "Ales Novik is the head of …".
    const bool copula = text.at(end).lower == "is" || text.at(end).lower == "was";
    const std::size_t full = fullWords(text, at, end);
    if (end == at || full == 0 || end - at < 2 || (full == 1 && end - at < 3) ||
        (!text.at(end).is(",") && !copula) || !text.together(at, end + 1))
        return at;
    std::size_t i = end + 1;
    const Word& after = text.at(i);
    if (!copula && after.shape == Shape::Digits && after.text.size() == 2 && text.at(i + 1).is(",") &&
        full >= 2) {
        to.push_back(person(text, at, at, end, "person.age.en"));
        return end;
    }
    const PhraseList::Phrase* role = roleAt(text, i);
    if (role == nullptr || !text.together(at, i))
        return at;
    to.push_back(person(text, at, at, end, "person.apposition.en"));
    to.back().details["role"] = role->text;
    return end;
}

bool looksLikeDemonym(const std::string& word) {
    for (const std::string_view ending : {"ian", "ean", "ese", "ish", "ch", "ic", "iot", "can", "ani", "ek"})
        if (word.size() > ending.size() + 1 && word.ends_with(ending))
            return true;
    return false;
}

// "Ana Novik (Ruvenian)" in the list of a bench.
bool nationFollows(const Text& text, std::size_t end) {
    return text.at(end).is("(") && text.at(end + 2).is(")") && text.at(end + 1).capital &&
           text.together(end - 1, end + 2) &&
           (text.stopClass(end + 1) == "demonym" || looksLikeDemonym(text.at(end + 1).lower));
}

// A word that a role may be made of on the way to its holder's name.
bool isOfRole(const Text& text, std::size_t i) {
    const Word& word = text.at(i);
    if (word.shape == Shape::Mark)
        return word.is(",") || word.lower == "'s" || word.lower == "'";
    return word.shape == Shape::Letters && (word.capital || word.lower.size() <= 5 || text.lists.roles.has(word.lower) ||
                                            text.lists.roleModifiers.contains(word.lower));
}

// The small words of a role that is followed by a name without a comma.
bool isOfOffice(const Text& text, std::size_t i) {
    const std::string& word = text.at(i).lower;
    return text.at(i).capital || word == "of" || word == "for" || word == "the" || word == "and" ||
           word == "on" || word == "'s";
}

// "Minister of Justice, Viktor Les", "Ambassador …, Permanent Representative of X to Y, Mikhail Les",
// "Minister of Internal Affairs Ivan Les": the name that ends a role.
std::size_t personAfterRole(const Text& text, std::size_t at, std::vector<Sighting>& to) {
    const PhraseList::Phrase* role = text.lists.roles.longestAt(text.words, at);
    if (role == nullptr)
        return at;
    const std::size_t first = at + role->words.size();
    bool office = true;
    for (std::size_t i = first; i < first + 40 && text.together(at, i) && isOfRole(text, i); ++i) {
        const bool comma = text.at(i).is(",");
        if (comma && titleAt(text, i + 1).end != i + 1)
            return at; // "His deputy, Lieutenant Les": the nearer title is the name's
        if (text.at(i).lower == "the" && text.at(i - 1).lower == "and" && text.lists.roles.longestAt(text.words, i + 1) != nullptr)
            return at; // "the Commissioner for Lakes and the Minister for Trade Olga Les"
        office = office && (comma || isOfOffice(text, i));
        const std::size_t name = comma ? i + 1 : i;
        if (!comma && (i == first || !text.at(i - 1).capital || !office))
            continue;
        const std::size_t end = text.together(at, name) ? nameEnd(text, name) : name;
        const std::size_t full = fullWords(text, name, end);
        const bool wholeName = full >= 2 || (full == 1 && end - name >= 2 && comma);
        const bool closed = !text.at(end).capital || !text.together(at, end);
        const bool ofBench = comma && nationFollows(text, end);
        if (end > name && wholeName && closed && !ofBench && text.stopClass(name - 1) != "country") {
            const std::size_t begin = name - at > mostWordsOfRole ? name : leftOfRole(text, at);
            to.push_back(person(text, begin, name, end, comma ? "person.afterRole.en" : "person.office.en"));
            to.back().details["role"] = text.between(at, comma ? i : name);
            return end;
        }
    }
    return at;
}

// "Ana Novik, Counsel, Ivan Les, Olga Brest, Advisers": names in a list whose last one the role follows.
std::size_t personsInList(const Text& text, std::size_t at, std::vector<Sighting>& to) {
    std::vector<std::pair<std::size_t, std::size_t>> names;
    std::size_t i = at;
    for (int count = 0; count < 24; ++count) {
        const bool begins = text.mayBeName(i) || text.at(i).isInitial();
        const std::size_t end = begins ? nameEnd(text, i) : i;
        if (end == i || fullWords(text, i, end) < 2 || end - i > 5)
            break;
        const bool nation = nationFollows(text, end);
        names.emplace_back(i, end);
        i = nation ? end + 3 : end;
        if (nation && names.size() == 1)
            break;
        if (!text.at(i).is(",") || !text.together(at, i + 1))
            break;
        ++i;
    }
    const bool nation = names.size() == 1 && nationFollows(text, names.front().second);
    const bool role = !names.empty() && text.at(i - 1).is(",") &&
                      (text.lists.listRoles.contains(text.at(i).lower) ||
                       (text.at(i).capital && text.lists.listRoles.contains(text.at(i + 1).lower)));
    if (!nation && !role)
        return at;
    for (const auto& [begin, end] : names) {
        to.push_back(person(text, begin, begin, end, "person.list.en"));
        if (role)
            to.back().details["role"] = text.between(i, i + 1);
    }
    return nation ? i : i + 1;
}

// "Head of state: Ana Novik", "Director: Ivan Les": the name that a label is for.
std::size_t personByLabel(const Text& text, std::size_t at, std::vector<Sighting>& to) {
    const bool begins = at == 0 || text.at(at).capital;
    const PhraseList::Phrase* role = begins ? text.lists.roles.longestAt(text.words, at) : nullptr;
    if (role == nullptr)
        return at;
    std::size_t colon = at + role->words.size();
    while (colon < at + 8 && text.at(colon).shape == Shape::Letters)
        ++colon;
    const std::size_t name = colon + 1;
    if (!text.at(colon).is(":") || titleAt(text, name).end != name)
        return at;
    std::size_t end = nameEnd(text, name);
    std::size_t next = end;
    while (next < end + 4 && text.at(next).shape == Shape::Letters && !text.at(next).capital)
        ++next;
    if (next != end && text.at(next).is(":") && end > name)
        --end; // "Ana Novik Death penalty: …": the last word begins the next label
    const Word& after = text.at(end);
    const bool closed = end == text.words.size() || (after.capital && after.spaced) || after.is(",") || after.is(";") ||
                        after.is(".") || after.is("(");
    if (end == name || fullWords(text, name, end) < 2 || !closed)
        return at;
    to.push_back(person(text, name, name, end, "person.label.en"));
    to.back().details["role"] = text.between(at, colon);
    return end;
}

} // namespace

void findPersons(const Text& text, std::vector<Sighting>& to) {
    for (std::size_t at = 0; at < text.words.size();) {
        std::size_t next = personByTitle(text, at, to);
        if (next == at)
            next = personByLabel(text, at, to);
        if (next == at)
            next = personsInList(text, at, to);
        if (next == at)
            next = personAfterRole(text, at, to) == at ? at : at + 1;
        const bool nameBegins = text.mayBeName(at) || text.at(at).isInitial();
        if (next == at && nameBegins)
            next = personByApposition(text, at, to);
        at = std::max(next, at + 1);
    }
}

// "Northern Court Head, Ivan Les", "ABC coordinator Ivan Les": the body before a title belongs to the person's words.
void growByBodies(const Text& text, std::vector<Sighting>& found) {
    std::vector<std::size_t> beginOfBody(text.words.size() + 1, text.words.size());
    for (const Sighting& sighting : found)
        if (sighting.kind == MentionKind::Organisation)
            beginOfBody[sighting.end] = std::min(beginOfBody[sighting.end], sighting.begin);
    for (Sighting& sighting : found) {
        const std::size_t begin = beginOfBody[sighting.begin];
        const bool titled = sighting.kind == MentionKind::Person &&
                            (sighting.rule == "person.title.en" || sighting.rule == "person.role.en" ||
                             sighting.rule == "person.afterRole.en" || sighting.rule == "person.office.en");
        const bool courtesy = sighting.details["class"] == "courtesy"; // "…, Northern Court Mr. Les": a list
        if (titled && !courtesy && begin < sighting.begin && text.together(begin, sighting.begin) &&
            text.stopClass(begin) != "country")
            sighting.begin = begin;
    }
}

} // namespace dokaz::extract
