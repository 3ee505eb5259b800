// SPDX-License-Identifier: GPL-3.0-or-later
// The fonts of one document, each told once, numbered in the order they were met.
#pragma once
#include "pdf/document.h"

#include <compare>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace dokaz::pdf::worker {

class FontTable final {
public:
    struct Style {
        bool bold = false, italic = false, fixedPitch = false;
        auto operator<=>(const Style&) const = default;
    };
    // Number of the font with the name as the file gives it ("ABCDEF+Times-Bold").
    [[nodiscard]] std::uint16_t numberOf(std::string_view untrustedName, const Style& style);
    // What the name alone tells.
    [[nodiscard]] static Style styleInName(std::string_view untrustedName);
    [[nodiscard]] const std::vector<Font>& fonts() const { return m_fonts; }

private:
    std::map<std::pair<std::string, Style>, std::uint16_t> m_numbers;
    std::vector<Font> m_fonts;
};

} // namespace dokaz::pdf::worker
