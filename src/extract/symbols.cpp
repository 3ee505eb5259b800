// SPDX-License-Identifier: GPL-3.0-or-later
// Document symbols ("A/HRC/15/16, paras. 3-5") and figures of persons ("more than 1,200 prisoners").
#include "extract/finders.h"

#include <algorithm>

namespace dokaz::extract {
namespace {

bool isOneOf(const std::string& word, std::initializer_list<std::string_view> these) {
    return std::find(these.begin(), these.end(), word) != these.end();
}

bool inSymbol(const Text& text, std::size_t at) {
    const Word& word = text.at(at);
    return !word.spaced && (word.is("/") || word.is(".") || word.is("-") || word.shape == Shape::Digits ||
                            (word.shape == Shape::Letters && word.capital));
}

// Paragraphs after a symbol: ", para. 12", ", paras. 3–5 and 7".
std::size_t paragraphsEnd(const Text& text, std::size_t at) {
    std::size_t i = at;
    if (text.at(i).is(","))
        ++i;
    if (!isOneOf(text.at(i).lower, {"para", "paras", "paragraph", "paragraphs"}) || !text.together(at, i))
        return at;
    ++i;
    if (text.at(i).is("."))
        ++i;
    std::size_t end = at;
    while (text.at(i).shape == Shape::Digits && text.together(at, i)) {
        end = ++i;
        while (text.at(i).is("(") && text.at(i + 2).is(")"))
            end = i += 3;
        if (!text.at(i).is(",") && !text.at(i).is("–") && !text.at(i).is("-") && text.at(i).lower != "and")
            break;
        ++i;
    }
    return end;
}

std::size_t symbolAt(const Text& text, std::size_t at, std::vector<Sighting>& to) {
    const Word& first = text.at(at);
    const Word& before = text.at(at - 1);
    const bool begins =
        at == 0 || first.spaced || before.is("(") || before.is("[") || before.is("“") || before.is("\"");
    if (!first.capital || first.shape != Shape::Letters || !text.at(at + 1).is("/") || !begins)
        return at;
    std::size_t end = at + 1;
    int slashes = 0;
    bool digits = false;
    while (text.together(at, end) && inSymbol(text, end)) {
        slashes += text.at(end).is("/") ? 1 : 0;
        digits = digits || text.at(end).shape == Shape::Digits;
        ++end;
    }
    while (end > at && text.at(end - 1).shape == Shape::Mark)
        --end;
    if (slashes < 2 || !digits)
        return at;
    const std::size_t all = paragraphsEnd(text, end);
    to.push_back({.kind = MentionKind::Symbol,
                  .begin = at,
                  .end = all,
                  .normal = text.between(at, end),
                  .rule = "symbol.un.en",
                  .details = {}});
    if (all != end)
        to.back().details["paragraphs"] = text.between(end + (text.at(end).is(",") ? 1U : 0U), all);
    return all;
}

// "resolution 5/1", "decision 6/102".
std::size_t resolutionAt(const Text& text, std::size_t at, std::vector<Sighting>& to) {
    if (!isOneOf(text.at(at).lower, {"resolution", "resolutions", "decision", "decisions"}))
        return at;
    const bool fits = text.at(at + 1).shape == Shape::Digits && text.at(at + 2).is("/") &&
                      text.at(at + 3).shape == Shape::Digits && text.together(at, at + 3);
    if (!fits)
        return at;
    to.push_back({.kind = MentionKind::Symbol,
                  .begin = at,
                  .end = at + 4,
                  .normal = text.between(at, at + 4),
                  .rule = "symbol.resolution.en",
                  .details = {}});
    return at + 4;
}

struct Quantity {
    std::size_t begin;
    std::string sign;
};

// The words before a figure: "more than", "at least", "about".
Quantity quantityBefore(const Text& text, std::size_t at) {
    const auto are = [&](std::string_view first, std::string_view second) {
        return at >= 2 && text.together(at - 2, at) && text.at(at - 2).lower == first &&
               text.at(at - 1).lower == second;
    };
    if (are("more", "than"))
        return {at - 2, ">"};
    if (are("at", "least"))
        return {at - 2, ">="};
    if (are("fewer", "than") || are("less", "than"))
        return {at - 2, "<"};
    if (are("up", "to") || are("at", "most"))
        return {at - 2, "<="};
    if (at == 0 || !text.together(at - 1, at))
        return {at, ""};
    const std::string& word = text.at(at - 1).lower;
    if (word == "over")
        return {at - 1, ">"};
    if (isOneOf(word,
                {"about", "approximately", "around", "some", "nearly", "almost", "estimated", "roughly"}))
        return {at - 1, "~"};
    return {at, ""};
}

// "1,200" -> "1200"; "11" before "million" -> "11000000".
std::string countOf(const Text& text, std::size_t at) {
    std::string number(text.at(at).text);
    number.erase(std::remove(number.begin(), number.end(), ','), number.end());
    if (text.at(at + 1).lower == "million")
        return number + "000000";
    return text.at(at + 1).lower == "thousand" ? number + "000" : number;
}

std::size_t figureAt(const Text& text, std::size_t at, std::vector<Sighting>& to) {
    const Word& figure = text.at(at);
    if (figure.shape != Shape::Digits || figure.text.find('.') != std::string_view::npos)
        return at;
    std::size_t end = at + 1;
    while (end < at + 4 && text.together(at, end) && text.at(end).shape == Shape::Letters &&
           !text.lists.counted.contains(text.at(end).lower))
        ++end;
    if (!text.together(at, end) || !text.lists.counted.contains(text.at(end).lower) || text.at(end).capital ||
        text.at(end + 1).lower == "'s" || text.at(end + 1).lower == "'")
        return at;
    for (std::size_t i = at + 1; i < end; ++i)
        if (isOneOf(text.at(i).lower,
                    {"of",   "the",    "to",        "and",     "in",       "on",      "years", "per",  "year",
                     "days", "months", "by",        "from",    "after",    "for",     "when",  "with", "was",
                     "were", "that",   "who",       "january", "february", "march",   "april", "may",  "june",
                     "july", "august", "september", "october", "november", "december"}))
            return at;
    const Quantity quantity = quantityBefore(text, at);
    to.push_back({.kind = MentionKind::Figure,
                  .begin = quantity.begin,
                  .end = end + 1,
                  .normal = quantity.sign + countOf(text, at),
                  .rule = "figure.persons.en",
                  .details = {{"counted", text.between(at + 1, end + 1)}}});
    return end + 1;
}

} // namespace

void findSymbols(const Text& text, std::vector<Sighting>& to) {
    for (std::size_t at = 0; at < text.words.size();) {
        std::size_t next = symbolAt(text, at, to);
        if (next == at)
            next = resolutionAt(text, at, to);
        at = std::max(next, at + 1);
    }
}

void findFigures(const Text& text, std::vector<Sighting>& to) {
    for (std::size_t at = 0; at < text.words.size();)
        at = std::max(figureAt(text, at, to), at + 1);
}

} // namespace dokaz::extract
