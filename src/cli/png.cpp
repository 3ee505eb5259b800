// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/png.h"

#include <algorithm>
#include <array>

namespace dokaz::cli {

namespace {

using base::Bytes;
using base::ByteView;

void appendBig32(Bytes& to, std::uint32_t value) {
    for (const int shift : {24, 16, 8, 0})
        to.push_back(static_cast<std::uint8_t>(value >> shift));
}

constexpr std::array<std::uint32_t, 256> checksums() {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < table.size(); ++i) {
        table[i] = i;
        for (int bit = 0; bit < 8; ++bit)
            table[i] = (table[i] >> 1) ^ (0xEDB88320U & (0U - (table[i] & 1U)));
    }
    return table;
}

void appendChunk(Bytes& to, std::string_view type, ByteView content) {
    static constexpr std::array<std::uint32_t, 256> table = checksums();
    appendBig32(to, static_cast<std::uint32_t>(content.size()));
    const std::size_t checked = to.size();
    to.insert(to.end(), type.begin(), type.end());
    to.insert(to.end(), content.begin(), content.end());
    std::uint32_t sum = ~0U;
    for (std::size_t at = checked; at < to.size(); ++at)
        sum = table[(sum ^ to[at]) & 0xFF] ^ (sum >> 8);
    appendBig32(to, ~sum);
}

// RFC 1950 around stored blocks of RFC 1951.
Bytes stored(ByteView bytes) {
    constexpr std::size_t most = 65'535;
    Bytes out{0x78, 0x01};
    for (std::size_t at = 0; at < bytes.size() || at == 0; at += most) {
        const ByteView block = bytes.subspan(at, std::min(most, bytes.size() - at));
        const auto size = static_cast<std::uint32_t>(block.size());
        out.push_back(at + most >= bytes.size() ? 1 : 0);
        for (const std::uint32_t part : {size, size >> 8, ~size, ~size >> 8})
            out.push_back(static_cast<std::uint8_t>(part));
        out.insert(out.end(), block.begin(), block.end());
    }
    std::uint32_t a = 1, b = 0;
    for (const std::uint8_t byte : bytes) {
        a = (a + byte) % 65'521;
        b = (b + a) % 65'521;
    }
    appendBig32(out, b << 16 | a);
    return out;
}

} // namespace

Bytes pngOf(std::uint32_t width, std::uint32_t height, ByteView rgb) {
    const std::size_t row = std::size_t{width} * 3;
    Bytes rows;
    for (std::size_t y = 0; y < height; ++y) {
        rows.push_back(0); // no filter
        const ByteView from = rgb.subspan(y * row, row);
        rows.insert(rows.end(), from.begin(), from.end());
    }
    Bytes head;
    appendBig32(head, width);
    appendBig32(head, height);
    for (const std::uint8_t part : {8, 2, 0, 0, 0}) // bits, colour, and the only ways there are
        head.push_back(part);
    Bytes png = base::copyOf(base::bytesOf("\x89PNG\r\n\x1A\n"));
    appendChunk(png, "IHDR", head);
    appendChunk(png, "IDAT", stored(rows));
    appendChunk(png, "IEND", {});
    return png;
}

} // namespace dokaz::cli
