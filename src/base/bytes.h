// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes and their two written forms, hexadecimal and base64.
#pragma once
#include "base/result.h"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dokaz::base {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

[[nodiscard]] inline ByteView bytesOf(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
[[nodiscard]] inline std::string_view textOf(ByteView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}
[[nodiscard]] inline Bytes copyOf(ByteView bytes) { return {bytes.begin(), bytes.end()}; }

// All parts, one after the other.
[[nodiscard]] Bytes joined(std::initializer_list<ByteView> parts);

// Lower-case hexadecimal.
[[nodiscard]] std::string toHex(ByteView bytes);
// Lower-case only, even length; Invalid otherwise.
[[nodiscard]] Result<Bytes> fromHex(std::string_view hex);
// RFC 4648 §4 with padding.
[[nodiscard]] std::string toBase64(ByteView bytes);
// Canonical RFC 4648 §4 with padding only; Invalid otherwise.
[[nodiscard]] Result<Bytes> fromBase64(std::string_view text);

// fromHex into a fixed size; Invalid where the length differs.
template <std::size_t N> [[nodiscard]] Result<std::array<std::uint8_t, N>> fromHexExactly(std::string_view hex) {
    const Bytes bytes = TRY(fromHex(hex));
    if (bytes.size() != N)
        return Error(ErrorCode::Invalid, "hexadecimal of another length");
    std::array<std::uint8_t, N> out{};
    std::copy(bytes.begin(), bytes.end(), out.begin());
    return out;
}

// Little-endian, as every binary format of ours is unless its document says otherwise.
void appendLittle32(Bytes& to, std::uint32_t value);
void appendLittle64(Bytes& to, std::uint64_t value);
[[nodiscard]] std::uint32_t readLittle32(ByteView from, std::size_t offset);
[[nodiscard]] std::uint64_t readLittle64(ByteView from, std::size_t offset);

} // namespace dokaz::base
