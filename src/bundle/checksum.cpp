// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/checksum.h"

#include <array>

namespace dokaz::bundle {
namespace {

constexpr std::array<std::uint32_t, 256> makeTable() {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1U) != 0 ? 0xEDB88320U ^ (value >> 1U) : value >> 1U;
        table[i] = value;
    }
    return table;
}

constexpr std::array<std::uint32_t, 256> table = makeTable();

} // namespace

void Crc32::update(base::ByteView bytes) {
    for (const std::uint8_t byte : bytes)
        m_state = table[(m_state ^ byte) & 0xFFU] ^ (m_state >> 8U);
}

} // namespace dokaz::bundle
