// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytes.h"

#include <algorithm>

namespace dokaz::base {
namespace {

constexpr std::string_view base64Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

int hexDigit(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return -1;
}

} // namespace

Bytes joined(std::initializer_list<ByteView> parts) {
    std::size_t size = 0;
    for (const ByteView part : parts)
        size += part.size();
    Bytes all(size);
    std::size_t at = 0;
    for (const ByteView part : parts) {
        std::copy(part.begin(), part.end(), all.begin() + static_cast<std::ptrdiff_t>(at));
        at += part.size();
    }
    return all;
}

std::string toHex(ByteView bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const std::uint8_t byte : bytes) {
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
    return out;
}

Result<Bytes> fromHex(std::string_view hex) {
    if (hex.size() % 2 != 0)
        return Error(ErrorCode::Invalid, "hexadecimal of odd length");
    Bytes out;
    out.reserve(hex.size() / 2);
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        const int high = hexDigit(hex[i]);
        const int low = hexDigit(hex[i + 1]);
        if (high < 0 || low < 0)
            return Error(ErrorCode::Invalid, "not hexadecimal");
        out.push_back(static_cast<std::uint8_t>(high * 16 + low));
    }
    return out;
}

std::string toBase64(ByteView bytes) {
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t left = bytes.size() - i;
        const std::uint32_t group = (std::uint32_t{bytes[i]} << 16) |
                                    (left > 1 ? std::uint32_t{bytes[i + 1]} << 8 : 0U) |
                                    (left > 2 ? std::uint32_t{bytes[i + 2]} : 0U);
        out += base64Letters[group >> 18];
        out += base64Letters[(group >> 12) & 63];
        out += left > 1 ? base64Letters[(group >> 6) & 63] : '=';
        out += left > 2 ? base64Letters[group & 63] : '=';
    }
    return out;
}

Result<Bytes> fromBase64(std::string_view text) {
    if (text.size() % 4 != 0)
        return Error(ErrorCode::Invalid, "base64 of a length that is no multiple of four");
    Bytes out;
    out.reserve(text.size() / 4 * 3);
    for (std::size_t i = 0; i < text.size(); i += 4) {
        const bool last = i + 4 == text.size();
        const int padding = !last ? 0 : (text[i + 3] != '=' ? 0 : (text[i + 2] == '=' ? 2 : 1));
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 4; ++k) {
            const bool pad = k >= 4 - static_cast<std::size_t>(padding);
            const std::size_t letter = pad ? 0 : base64Letters.find(text[i + k]);
            if (letter == std::string_view::npos)
                return Error(ErrorCode::Invalid, "not base64");
            group = group << 6 | static_cast<std::uint32_t>(letter);
        }
        out.push_back(static_cast<std::uint8_t>(group >> 16));
        if (padding < 2)
            out.push_back(static_cast<std::uint8_t>(group >> 8));
        if (padding < 1)
            out.push_back(static_cast<std::uint8_t>(group));
    }
    if (toBase64(out) != text)
        return Error(ErrorCode::Invalid, "base64 that is not canonical");
    return out;
}

void appendLittle32(Bytes& to, std::uint32_t value) {
    for (int i = 0; i < 4; ++i)
        to.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

void appendLittle64(Bytes& to, std::uint64_t value) {
    for (int i = 0; i < 8; ++i)
        to.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

std::uint32_t readLittle32(ByteView from, std::size_t offset) {
    check(offset + 4 <= from.size());
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value |= std::uint32_t{from[offset + i]} << (8 * i);
    return value;
}

std::uint64_t readLittle64(ByteView from, std::size_t offset) {
    check(offset + 8 <= from.size());
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i)
        value |= std::uint64_t{from[offset + i]} << (8 * i);
    return value;
}

} // namespace dokaz::base
