// SPDX-License-Identifier: GPL-3.0-or-later
#include "extract/front_rules.h"

#include "base/utf8.h"
#include "resources/embedded.h"
#include "resources/rows.h"
#include "text/dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace dokaz::extract {
namespace {

std::optional<FrontRuleKind> kindNamed(std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, FrontRuleKind>, 7> names = {
        {{"says", FrontRuleKind::Says},
         {"marked", FrontRuleKind::Marked},
         {"after", FrontRuleKind::After},
         {"line", FrontRuleKind::Line},
         {"items", FrontRuleKind::Items},
         {"shape", FrontRuleKind::Shape},
         {"dated", FrontRuleKind::Dated}}};
    for (const auto& [known, kind] : names)
        if (known == name)
            return kind;
    return std::nullopt;
}

void addRow(FrontRules& to, const std::vector<std::string>& row) {
    const std::string &what = row[0], &field = row[2], &first = row[3], &second = row[4];
    if (what == "term") {
        to.terms[field].push_back({folded(base::toCodePoints(first)), second});
        return;
    }
    const auto kind = kindNamed(what);
    if (!kind)
        return;
    FrontRule rule{*kind, row[1], field, base::toCodePoints(first), base::toCodePoints(second)};
    std::from_chars(row[5].data(), row[5].data() + row[5].size(), rule.mostWords);
    if (*kind == FrontRuleKind::Says || *kind == FrontRuleKind::Marked)
        to.terms[field].push_back({folded(rule.first), second});
    if (*kind != FrontRuleKind::Shape)
        rule.first = folded(rule.first);
    to.rules.push_back(std::move(rule));
}

FrontRules readRules() {
    constexpr std::size_t cells = 6;
    FrontRules rules;
    for (const auto& row : resources::rowsOf(resources::find("extract/front_matter.tsv").value_or(std::string_view{}))) {
        std::vector<std::string> whole(row.begin(), row.end());
        whole.resize(std::max(whole.size(), cells));
        addRow(rules, whole);
    }
    for (auto& [field, terms] : rules.terms)
        std::stable_sort(terms.begin(), terms.end(),
                         [](const FrontTerm& a, const FrontTerm& b) { return a.words.size() > b.words.size(); });
    return rules;
}

char32_t foldedLetter(char32_t c) {
    const bool ascii = c >= U'A' && c <= U'Z';
    const bool latin = c >= 0xC0 && c <= 0xDE && c != 0xD7;
    const bool cyrillic = c >= 0x410 && c <= 0x42F;
    if (ascii || latin || cyrillic)
        return c + 0x20;
    if (c >= 0x400 && c <= 0x40F)
        return c + 0x50;
    if ((c >= 0x100 && c <= 0x137) || c == 0x490)
        return c | 1U;
    if (c == 0x2018 || c == 0x2019 || c == 0x2BC)
        return U'\'';
    return c == U'\t' || c == 0xA0 || c == 0x202F || c == 0x2009 ? U' ' : c;
}

bool borders(std::u32string_view text, std::size_t before, std::size_t behind) {
    const bool left = before == 0 || !isWordLetter(text[before]) || !isWordLetter(text[before - 1]);
    const bool right = behind >= text.size() || !isWordLetter(text[behind]) || !isWordLetter(text[behind - 1]);
    return left && right;
}

int numberIn(std::u32string_view figures) {
    int number = 0;
    for (const char32_t c : figures)
        number = number * 10 + static_cast<int>(c - U'0');
    return number;
}

// Figures that end before `end`; at most `most` of them.
std::size_t figuresBefore(std::u32string_view text, std::size_t end, std::size_t most) {
    std::size_t start = end;
    while (start > 0 && end - start < most && text[start - 1] >= U'0' && text[start - 1] <= U'9')
        --start;
    return start;
}

std::optional<EndingDate> checked(std::size_t start, std::size_t end, int year, int month, int day) {
    if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31)
        return std::nullopt;
    std::array<char, 24> iso{};
    std::snprintf(iso.data(), iso.size(), "%04d-%02d-%02d", year, month, day);
    if (!text::readDate(iso.data())) // "31 June"
        return std::nullopt;
    return EndingDate{start, end, iso.data()};
}

// "21.9.2031"
std::optional<EndingDate> numericDate(std::u32string_view text, std::size_t end, bool strokes) {
    const std::size_t year = figuresBefore(text, end, 4);
    if (end - year != 4 || year < 4)
        return std::nullopt;
    const char32_t mark = text[year - 1];
    const std::size_t month = figuresBefore(text, year - 1, 2);
    if ((mark != U'.' && !(strokes && mark == U'/')) || month == year - 1 || month < 2 || text[month - 1] != mark)
        return std::nullopt;
    const std::size_t day = figuresBefore(text, month - 1, 2);
    if (day == month - 1 || (day > 0 && (isFigure(text[day - 1]) || text[day - 1] == mark)))
        return std::nullopt;
    return checked(day, end, numberIn(text.substr(year, 4)), numberIn(text.substr(month, year - 1 - month)),
                   numberIn(text.substr(day, month - 1 - day)));
}

} // namespace

const FrontRules& frontRules() {
    static const FrontRules rules = readRules();
    return rules;
}

const FrontTerm* FrontRules::termAt(const std::string& field, std::u32string_view text, std::size_t at) const {
    const auto found = terms.find(field);
    if (found == terms.end())
        return nullptr;
    for (const FrontTerm& term : found->second)
        if (text.substr(at, term.words.size()) == term.words && borders(text, at, at + term.words.size()))
            return &term;
    return nullptr;
}

const FrontTerm* FrontRules::termBefore(const std::string& field, std::u32string_view text) const {
    const auto found = terms.find(field);
    if (found == terms.end())
        return nullptr;
    for (const FrontTerm& term : found->second)
        if (text.ends_with(term.words) && borders(text, text.size() - term.words.size(), text.size()))
            return &term;
    return nullptr;
}

std::u32string folded(std::u32string_view text) {
    std::u32string out(text);
    std::transform(out.begin(), out.end(), out.begin(), foldedLetter);
    return out;
}

std::size_t findWords(std::u32string_view text, std::u32string_view words, std::size_t from) {
    for (std::size_t at = text.find(words, from); at != text.npos && !words.empty(); at = text.find(words, at + 1))
        if (borders(text, at, at + words.size()))
            return at;
    return text.npos;
}

bool isFigure(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9); }

bool isWordLetter(char32_t c) {
    const bool ascii = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    return ascii || (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7) || (c >= 0x370 && c <= 0x52F) ||
           (c >= 0x620 && c <= 0x64A) || (c >= 0x671 && c <= 0x6D3);
}

int countWords(std::u32string_view text) {
    int words = 0;
    bool inside = false;
    for (const char32_t c : text) {
        const bool letter = isWordLetter(c) || isFigure(c);
        words += letter && !inside ? 1 : 0;
        inside = letter;
    }
    return words;
}

std::optional<EndingDate> dateAtEnd(std::u32string_view text, bool strokes) {
    std::size_t end = text.size();
    while (end > 0 && (text[end - 1] == U' ' || text[end - 1] == U'.' || text[end - 1] == U'*'))
        --end;
    for (const std::u32string_view year : {U" года", U" г", U" року"}) // behind a Russian or Ukrainian date
        if (folded(text.substr(0, end)).ends_with(year) && end > year.size() + 4 && isFigure(text[end - year.size() - 1]))
            end -= year.size();
    const std::u32string words = folded(text.substr(0, end));
    if (auto numeric = numericDate(words, end, strokes))
        return numeric;
    const std::string utf8 = base::toUtf8(text.substr(0, end));
    const std::vector<text::FoundDate> found = text::findDates(utf8);
    if (found.empty() || found.back().end != utf8.size() || found.back().isPeriod ||
        found.back().span.earliest.empty() || found.back().span.earliest != found.back().span.latest)
        return std::nullopt;
    const std::size_t start = base::codePointCount(std::string_view(utf8).substr(0, found.back().start));
    return EndingDate{start, end, found.back().span.earliest};
}

} // namespace dokaz::extract
