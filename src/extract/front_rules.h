// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of resources/extract/front_matter.tsv and the words they compare. Internal to `extract`.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dokaz::extract {

enum class FrontRuleKind : std::uint8_t { Says, Marked, After, Line, Items, Shape, Dated };

struct FrontRule {
    FrontRuleKind kind = FrontRuleKind::Says;
    std::string profile; // "*": any
    std::string field;
    std::u32string first; // folded, but as they stand where kind is Shape
    std::u32string second;
    int mostWords = 0; // of the passage; 0: any number
};

struct FrontTerm {
    std::u32string words; // folded
    std::string code;
};

struct FrontRules {
    std::vector<FrontRule> rules;
    std::map<std::string, std::vector<FrontTerm>> terms; // by field, longest words first

    // The one of the field whose words begin at `at` and end with a word.
    [[nodiscard]] const FrontTerm* termAt(const std::string& field, std::u32string_view text, std::size_t at) const;
    // The one whose words the text ends with.
    [[nodiscard]] const FrontTerm* termBefore(const std::string& field, std::u32string_view text) const;
};

[[nodiscard]] const FrontRules& frontRules(); // read once

// Small letters (Latin, Cyrillic), straight apostrophes, plain spaces: as many code points as the text has.
[[nodiscard]] std::u32string folded(std::u32string_view text);
// Where the words stand as whole words, or npos. Scripts without spaces have no borders of words.
[[nodiscard]] std::size_t findWords(std::u32string_view text, std::u32string_view words, std::size_t from = 0);
[[nodiscard]] bool isFigure(char32_t c);
[[nodiscard]] bool isWordLetter(char32_t c); // Latin, Greek, Cyrillic, Arabic
// Runs of letters and figures.
[[nodiscard]] int countWords(std::u32string_view text);

// A date that ends the text, in forms of title pages: "12 May 2031", "13 de diciembre de 2031", "21.9.2031"; and, where
// `strokes`, "12/08/2031" as day and month.
struct EndingDate {
    std::size_t start = 0; // code points
    std::size_t end = 0;
    std::string day;       // "YYYY-MM-DD"
};
[[nodiscard]] std::optional<EndingDate> dateAtEnd(std::u32string_view text, bool strokes);

} // namespace dokaz::extract
