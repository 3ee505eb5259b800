// SPDX-License-Identifier: GPL-3.0-or-later
// Printed numbers and marks that open a paragraph, item or heading.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace dokaz::layout {

enum class MarkStyle { None, Arabic, Dotted, Letter, CapitalLetter, Roman, CapitalRoman, Bullet };

struct Mark {
    MarkStyle style = MarkStyle::None;
    std::u32string printed;   // "54", "97.1", "(a)", "IV", "•"; a closing full stop or lone bracket left out
    std::u32string prefix;    // dotted: "97" of "97.1"
    std::int32_t value = 0;   // last number; place of the letter; value of the Roman numeral
    bool bracketed = false;
    std::uint32_t length = 0; // code points of the text it takes up, spaces after it included
    bool couldBeRoman = false; // a Letter that is also a Roman numeral: "i", "v", "c"
};

// The mark that opens the text; style None where it opens with none. Arabic needs a full stop or bracket after it.
[[nodiscard]] Mark markOf(std::u32string_view text);
// 0 where it is not a Roman numeral below 90.
[[nodiscard]] std::int32_t romanValue(std::u32string_view text);

} // namespace dokaz::layout
