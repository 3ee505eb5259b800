// SPDX-License-Identifier: GPL-3.0-or-later
// Document symbols ("A/HRC/15/16, paras. 3-5") and resolutions.
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

} // namespace

void findSymbols(const Text& text, std::vector<Sighting>& to) {
    for (std::size_t at = 0; at < text.words.size();) {
        std::size_t next = symbolAt(text, at, to);
        if (next == at)
            next = resolutionAt(text, at, to);
        at = std::max(next, at + 1);
    }
}

} // namespace dokaz::extract
