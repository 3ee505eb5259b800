// SPDX-License-Identifier: GPL-3.0-or-later
// The spellings of the phonemic alphabet. Private to this room.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dokaz::text {

// Which of the readings a rule belongs to.
enum class Reading : std::uint8_t { Both, Slavic, Other };

struct PhonemicRule {
    std::u32string_view spelling; // lower case
    std::string_view sounds;      // Y: a u that never turns into v
    Reading chGiven = Reading::Both; // Slavic: ch is ч; Other: ch is х
    Reading jGiven = Reading::Both;  // Slavic: j is й; Other: j is дж
};

// The longest rule that the letters at `at` begin with; nothing where no rule knows the letter.
[[nodiscard]] const PhonemicRule* phonemicRuleAt(std::u32string_view letters, std::size_t at, Reading ch, Reading j);

} // namespace dokaz::text
