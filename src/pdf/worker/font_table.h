// SPDX-License-Identifier: GPL-3.0-or-later
// The fonts of one document, each told once, numbered in the order they were met.
#pragma once
#include "pdf/document.h"

#include <map>
#include <string>
#include <string_view>
#include <tuple>

namespace dokaz::pdf::worker {

class FontTable final {
public:
    // Number of the font with the name as the file gives it ("ABCDEF+Times-Bold") and what its descriptor
    // says.
    [[nodiscard]] std::uint16_t numberOf(std::string_view untrustedName, bool bold, bool italic,
                                         bool fixedPitch);
    // Same, with weight and slant from the name alone.
    [[nodiscard]] std::uint16_t numberOf(std::string_view untrustedName);
    [[nodiscard]] const std::vector<Font>& fonts() const { return m_fonts; }

private:
    std::map<std::tuple<std::string, bool, bool, bool>, std::uint16_t> m_numbers;
    std::vector<Font> m_fonts;
};

} // namespace dokaz::pdf::worker
