// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text and Markdown as a reading: paragraphs, headings, lists, numbered paragraphs, speakers. Pure.
#pragma once
#include "record/reading.h"

namespace dokaz::intake {

// `text` is well-formed UTF-8. Paragraphs are set apart by empty lines; where no line is empty, each line is one. Lines of
// a paragraph that were only broken to fit a width are joined.
[[nodiscard]] record::Reading readPlainText(std::string_view text);

// Takes a number that is typed at the beginning off the text ("54. ", "97.1. ", "(a) ", "3) "): how many code points it
// was, spaces included; 0 where there is none.
struct TypedNumber {
    std::string number;       // "54", "97.1", "(a)", "3)"
    std::uint32_t length = 0; // code points to leave out
    bool isItem = false;      // "(a)", "3)": of a list
};
[[nodiscard]] TypedNumber typedNumberOf(std::string_view text);

} // namespace dokaz::intake
