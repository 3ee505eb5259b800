// SPDX-License-Identifier: GPL-3.0-or-later
// Letters of another alphabet that look the same and slip into a word from the keyboard or an official PDF: a Latin i
// in a Belarusian name, a Cyrillic с in an English one, the Greenlandic ĸ for к.
#pragma once
#include <string>
#include <string_view>

namespace dokaz::text {

// A lower-case word with letters of both alphabets gets those of the alphabet that more of its letters can only
// belong to (Cyrillic when even); a letter that looks like none stays. Other words come back unchanged.
[[nodiscard]] std::string withoutHomoglyphs(std::string_view lowerCaseWord);

} // namespace dokaz::text
