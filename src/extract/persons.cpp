// SPDX-License-Identifier: GPL-3.0-or-later
// Persons by title, rank, office or role before the name, and by what is said of them after it.
#include "extract/finders.h"

namespace dokaz::extract {
namespace {

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

int weightOf(std::string_view sort) { return sort == "rank" ? 3 : sort == "office" ? 2 : sort == "role" ? 1 : 0; }

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
    }
    return title;
}

std::size_t personByTitle(const Text& text, std::size_t at, std::vector<Sighting>& to) {
    const Title title = titleAt(text, at);
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
    // A plural or lower-case title is no part of the words.
    const bool titleStays = title.capital && !title.role && !title.many;
    to.push_back(person(text, titleStays ? at : title.end, title.end, end,
                        titleStays ? "person.title.en" : "person.role.en"));
    to.back().details["title"] = text.between(at, title.end);
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
            word.shape == Shape::Letters && (!word.capital || afterArticle || text.stopClass(at) != "");
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

// A word that a role may be made of on the way to its holder's name.
bool isOfRole(const Text& text, std::size_t i) {
    const Word& word = text.at(i);
    if (word.shape == Shape::Mark)
        return word.is(",") || word.lower == "'s" || word.lower == "'";
    return word.shape == Shape::Letters &&
           (word.capital || word.lower.size() <= 5 || text.lists.roles.has(word.lower));
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
        office = office && (comma || isOfOffice(text, i));
        const std::size_t name = comma ? i + 1 : i;
        if (!comma && (i == first || !text.at(i - 1).capital || !office))
            continue;
        const std::size_t end = text.together(at, name) ? nameEnd(text, name) : name;
        const std::size_t full = fullWords(text, name, end);
        const bool wholeName = full >= 2 || (full == 1 && end - name >= 2 && comma);
        const bool closed = !text.at(end).capital || !text.together(at, end);
        if (end > name && wholeName && closed && text.stopClass(name - 1) != "country") {
            to.push_back(person(text, name, name, end, comma ? "person.afterRole.en" : "person.office.en"));
            to.back().details["role"] = text.between(at, comma ? i : name);
            return end;
        }
    }
    return at;
}

} // namespace

void findPersons(const Text& text, std::vector<Sighting>& to) {
    for (std::size_t at = 0; at < text.words.size();) {
        std::size_t next = personByTitle(text, at, to);
        if (next == at)
            next = personAfterRole(text, at, to) == at ? at : at + 1;
        const bool nameBegins = text.mayBeName(at) || text.at(at).isInitial();
        if (next == at && nameBegins)
            next = personByApposition(text, at, to);
        at = std::max(next, at + 1);
    }
}

} // namespace dokaz::extract
