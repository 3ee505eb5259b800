// SPDX-License-Identifier: GPL-3.0-or-later
// Persons whom the source keeps anonymous: "witness A", "A.B.", "a 34-year-old from Lipsk".
#include "extract/finders.h"

#include <algorithm>

namespace dokaz::extract {
namespace {

bool isOneOf(const std::string& word, std::initializer_list<std::string_view> these) {
    return std::find(these.begin(), these.end(), word) != these.end();
}

void add(const Text& text, std::size_t begin, std::size_t end, const char* rule, std::vector<Sighting>& to) {
    to.push_back({.kind = MentionKind::Person,
                  .begin = begin,
                  .end = end,
                  .normal = text.between(begin, end),
                  .rule = rule,
                  .details = {},
                  .anonymous = true});
}

// "witness A", "Detainee 12", "interviewee No. 3", "victim A.B.".
std::size_t codedAt(const Text& text, std::size_t at, std::vector<Sighting>& to) {
    if (!isOneOf(text.at(at).lower, {"witness", "victim", "detainee", "interviewee", "prisoner", "respondent",
                                     "survivor", "source", "interlocutor", "applicant", "patient", "inmate"}))
        return at;
    std::size_t i = at + 1;
    const bool sign = text.at(i).lower == "no" || text.at(i).is("№") || text.at(i).is("#");
    if (sign)
        i += text.at(i + 1).is(".") ? 2 : 1;
    if (!text.together(at, i))
        return at;
    const Word& code = text.at(i);
    const bool letter = code.isInitial() && !text.mayBeName(i + 1) && !text.at(i + 1).is("/");
    const bool figure =
        code.shape == Shape::Digits && code.text.size() <= 3 && code.text.find('.') == std::string_view::npos;
    if (!letter && !figure)
        return at;
    std::size_t end = i + 1;
    while (letter && text.at(end).is(".") && !text.at(end).spaced && text.at(end + 1).isInitial() &&
           text.together(at, end + 1))
        end += 2;
    if (end > i + 1 && text.at(end).is(".") && !text.at(end).spaced)
        ++end;
    add(text, at, end, "person.code.en", to);
    return end;
}

// "A.B.", "A. B." that no surname follows.
std::size_t initialsAt(const Text& text, std::size_t at, std::vector<Sighting>& to) {
    const bool fits = text.at(at).isInitial() && text.at(at + 1).is(".") && text.at(at + 2).isInitial() &&
                      text.at(at + 3).is(".") && text.together(at, at + 2) && !text.at(at + 1).spaced &&
                      !text.at(at + 3).spaced;
    const bool inside = at > 0 && !text.at(at).spaced && !text.at(at - 1).is("(") && !text.at(at - 1).is("“");
    if (!fits || inside || text.mayBeName(at + 4) || text.at(at + 4).isInitial() ||
        (at > 0 && text.mayBeName(at - 1)))
        return at;
    const std::string letters = text.at(at).lower + text.at(at + 2).lower;
    if (isOneOf(letters,
                {"us", "un", "eu", "uk", "am", "pm", "ad", "bc", "dc", "he", "ie", "eg", "ps", "ph"}))
        return at;
    add(text, at, at + 4, "person.initials.en", to);
    return at + 4;
}

// "34-year-old woman from Lipsk", "a detainee aged 34" is not read.
std::size_t agedAt(const Text& text, std::size_t at, std::vector<Sighting>& to) {
    std::size_t i = at;
    const Word& word = text.at(at);
    if (word.shape != Shape::Digits || word.text.size() > 2)
        return at;
    ++i;
    if (text.at(i).is("-") && !text.at(i).spaced)
        ++i;
    if (!isOneOf(text.at(i).lower, {"year-old", "years-old"}) || !text.together(at, i))
        return at;
    ++i;
    std::size_t end = i;
    while (end < i + 4 && text.together(at, end) && text.at(end).shape == Shape::Letters &&
           !text.at(end).capital &&
           !isOneOf(text.at(end).lower, {"from", "who", "was", "is", "and", "had", "has", "in", "on", "of",
                                         "with", "to", "at", "said", "told", "living", "working", "serving"}))
        ++end;
    if (text.mayBeName(end))
        return at; // the name follows
    if (text.at(end).lower == "from" && text.at(end + 1).capital && text.together(at, end + 1)) {
        end += 2;
        while (text.together(at, end) && text.mayBeName(end))
            ++end;
    }
    add(text, at, end, "person.age-only.en", to);
    return end;
}

} // namespace

void findUnnamed(const Text& text, std::vector<Sighting>& to) {
    for (std::size_t at = 0; at < text.words.size();) {
        std::size_t next = codedAt(text, at, to);
        if (next == at)
            next = initialsAt(text, at, to);
        if (next == at)
            next = agedAt(text, at, to);
        at = std::max(next, at + 1);
    }
}

} // namespace dokaz::extract
