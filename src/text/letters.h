// SPDX-License-Identifier: GPL-3.0-or-later
// Lower case with every mark kept, and two questions about letters. Private to this room.
#pragma once
#include <string>
#include <string_view>

namespace dokaz::text {

// NFC and lower case of the root locale; ASCII and Cyrillic without asking ICU. Ill-formed bytes become U+FFFD.
[[nodiscard]] std::string lowerCase(std::string_view text);
// Has every letter (of well-formed text) a place in the Latin or Cyrillic blocks below U+0530 or in Latin Extended
// Additional?
[[nodiscard]] bool isLatinOrCyrillic(std::string_view text);
[[nodiscard]] bool isApostropheLike(char32_t c);

} // namespace dokaz::text
