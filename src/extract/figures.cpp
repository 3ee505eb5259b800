// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of persons: "more than 1,200 prisoners", «более 1 200 заключённых».
#include "extract/finders.h"
#include "extract/language.h"

#include <algorithm>

namespace dokaz::extract {
namespace {

bool isOneOf(const std::string& word, std::initializer_list<std::string_view> these) {
    return std::find(these.begin(), these.end(), word) != these.end();
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

// The same by the lists of a language's file: quantity (words before, and their sign), counted, multiplier.
class FigureFinder final {
public:
    FigureFinder(const Text& text, const Language& language, std::vector<Sighting>& to)
        : m_text(text), m_language(language), m_to(to) {}

    void find() {
        for (std::size_t at = 0; at < m_text.words.size();)
            at = std::max(figureAt(at), at + 1);
    }

private:
    const StemList::Phrase* phrase(const char* list, std::size_t at) const {
        const auto found = m_language.stems.find(list);
        return found == m_language.stems.end() ? nullptr : found->second.longestAt(m_text.words, at);
    }

    // "1 200" is one number in three words at most.
    std::size_t numberEnd(std::size_t at, std::string& number) const {
        const Word& first = m_text.at(at);
        if (first.shape != Shape::Digits || (at > 0 && m_text.together(at - 1, at) && !first.spaced))
            return at;
        number = first.text;
        std::size_t end = at + 1;
        while (first.text.size() <= 3 && m_text.together(at, end) && m_text.at(end).shape == Shape::Digits &&
               m_text.at(end).text.size() == 3 && m_text.at(end).spaced)
            number += m_text.at(end++).text;
        const std::size_t mark = number.find_first_of(".,");
        const bool thousands = mark != std::string::npos && number.size() - mark == 4 && number[0] != '0';
        if (thousands)
            number.erase(mark, 1);
        return number.find_first_not_of("0123456789") == std::string::npos ? end : at;
    }

    std::size_t figureAt(std::size_t at) {
        std::string number;
        const std::size_t afterNumber = numberEnd(at, number);
        if (afterNumber == at)
            return at;
        std::size_t i = afterNumber;
        const bool year = number.size() == 4 && (number.starts_with("19") || number.starts_with("20")) &&
                          m_text.at(at).text.size() == 4;
        if (const StemList::Phrase* times = phrase("multiplier", i); times != nullptr && m_text.together(at, i)) {
            number += times->type;
            i += times->words.size();
            i += m_text.at(i).is(".") && m_text.together(at, i + 1) ? 1U : 0U;
        }
        for (int between = 0; between < 3 && m_text.together(at, i); ++between, ++i) {
            const StemList::Phrase* counted = phrase("counted", i);
            if (counted != nullptr && !m_text.at(i).capital)
                return add(at, afterNumber, i + counted->words.size(), number);
            const Word& word = m_text.at(i);
            const bool passes = word.shape == Shape::Letters && !word.capital &&
                                (!m_language.signs.contains(word.lower) || m_language.articles.contains(word.lower) ||
                                 word.lower == "de");
            if (!passes || year) // "in 2030 were detained …"
                break;
        }
        return at;
    }

    std::size_t add(std::size_t at, std::size_t afterNumber, std::size_t end, const std::string& number) {
        std::size_t begin = at;
        std::string sign;
        for (std::size_t before = 1; before <= 3 && before <= at; ++before) {
            const StemList::Phrase* quantity = phrase("quantity", at - before);
            if (quantity == nullptr || quantity->words.size() != before || !m_text.together(at - before, at))
                continue;
            begin = at - before;
            sign = quantity->type;
        }
        m_to.push_back({.kind = MentionKind::Figure,
                        .begin = begin,
                        .end = end,
                        .normal = sign + number,
                        .rule = "figure.persons." + m_language.code,
                        .details = {{"counted", m_text.between(afterNumber, end)}}});
        return end;
    }

    const Text& m_text;
    const Language& m_language;
    std::vector<Sighting>& m_to;
};

} // namespace

void findFigures(const Text& text, std::vector<Sighting>& to) {
    for (std::size_t at = 0; at < text.words.size();)
        at = std::max(figureAt(text, at, to), at + 1);
}

void findFiguresByLanguage(const Text& text, const Language& language, std::vector<Sighting>& to) {
    FigureFinder(text, language, to).find();
}

} // namespace dokaz::extract
