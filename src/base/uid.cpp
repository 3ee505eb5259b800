// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/uid.h"

#include <algorithm>
#include <array>

namespace dokaz::base {
namespace {
constexpr std::string_view letters = "0123456789abcdefghjkmnpqrstvwxyz";
}

Uid Uid::fresh(Random& random) {
    const std::array<std::uint8_t, 16> bits = random.bytes<16>();
    std::string text(26, '0');
    unsigned buffer = 0;
    int held = 0;
    std::size_t at = 26;
    for (std::size_t i = 16; i-- > 0;) {
        buffer |= static_cast<unsigned>(bits[i]) << held;
        held += 8;
        while (held >= 5) {
            text[--at] = letters[buffer & 31];
            buffer >>= 5;
            held -= 5;
        }
    }
    text[--at] = letters[buffer & 7];
    return Uid(std::move(text));
}

Result<Uid> Uid::parse(std::string_view text) {
    const bool letterless = text.find_first_not_of(letters) != std::string_view::npos;
    if (text.size() != 26 || letterless || text[0] > '7')
        return Error(ErrorCode::Invalid, "not an id: " + std::string(text.substr(0, 40)));
    return Uid(std::string(text));
}

} // namespace dokaz::base
