// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/frame.h"

#include "pdf/limits.h"

namespace dokaz::pdf {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {
constexpr std::size_t headSize = 5;
}

base::Bytes encodeFrame(FrameKind kind, base::ByteView payload) {
    base::Bytes bytes;
    bytes.reserve(headSize + payload.size());
    base::appendLittle32(bytes, static_cast<std::uint32_t>(payload.size()));
    bytes.push_back(static_cast<std::uint8_t>(kind));
    bytes.insert(bytes.end(), payload.begin(), payload.end());
    return bytes;
}

Result<void> FrameSplitter::take(base::ByteView untrustedBytes) {
    m_total += untrustedBytes.size();
    if (m_total > limits::outputBytes)
        return Error(ErrorCode::WorkerFailed, "too much output");
    if (m_start > 0) {
        m_held.erase(m_held.begin(), m_held.begin() + static_cast<std::ptrdiff_t>(m_start));
        m_start = 0;
    }
    m_held.insert(m_held.end(), untrustedBytes.begin(), untrustedBytes.end());
    return {};
}

Result<std::optional<Frame>> FrameSplitter::next() {
    const base::ByteView held = base::ByteView(m_held).subspan(m_start);
    if (held.size() < headSize)
        return std::optional<Frame>();
    const std::uint32_t untrustedSize = base::readLittle32(held, 0);
    const std::uint8_t untrustedKind = held[4];
    if (untrustedKind < 1 || untrustedKind > static_cast<std::uint8_t>(FrameKind::Recognition))
        return Error(ErrorCode::WorkerFailed, "unknown frame");
    const bool drawn = untrustedKind == static_cast<std::uint8_t>(FrameKind::Pixels);
    if (untrustedSize > (drawn ? limits::pixels * 3 + 64 : limits::frameBytes))
        return Error(ErrorCode::WorkerFailed, "frame too long");
    if (held.size() - headSize < untrustedSize)
        return std::optional<Frame>();
    Frame frame{static_cast<FrameKind>(untrustedKind), base::copyOf(held.subspan(headSize, untrustedSize))};
    m_start += headSize + untrustedSize;
    return std::optional<Frame>(std::move(frame));
}

base::ByteView PayloadReader::take(std::size_t size) {
    if (!m_ok || m_left.size() < size) {
        m_ok = false;
        m_left = {};
        return {};
    }
    const base::ByteView taken = m_left.first(size);
    m_left = m_left.subspan(size);
    return taken;
}

std::uint8_t PayloadReader::byte() {
    const base::ByteView taken = take(1);
    return taken.empty() ? std::uint8_t{0} : taken[0];
}

std::uint16_t PayloadReader::little16() {
    const base::ByteView taken = take(2);
    return taken.empty() ? std::uint16_t{0} : static_cast<std::uint16_t>(taken[0] | taken[1] << 8);
}

std::uint32_t PayloadReader::little32() {
    const base::ByteView taken = take(4);
    return taken.empty() ? 0 : base::readLittle32(taken, 0);
}

std::uint64_t PayloadReader::little64() {
    const base::ByteView taken = take(8);
    return taken.empty() ? 0 : base::readLittle64(taken, 0);
}

std::string PayloadReader::text(std::uint32_t limit) {
    const std::uint32_t size = count(limit, 1);
    return std::string(base::textOf(take(size)));
}

std::uint32_t PayloadReader::count(std::uint32_t limit, std::size_t sizeEach) {
    const std::uint32_t untrustedCount = little32();
    if (untrustedCount <= limit && untrustedCount <= m_left.size() / sizeEach)
        return untrustedCount;
    m_ok = false;
    m_left = {};
    return 0;
}

base::ByteView PayloadReader::rest() { return take(m_left.size()); }

void PayloadWriter::little16(std::uint16_t value) {
    m_bytes.push_back(static_cast<std::uint8_t>(value));
    m_bytes.push_back(static_cast<std::uint8_t>(value >> 8));
}

void PayloadWriter::text(std::string_view value) {
    little32(static_cast<std::uint32_t>(value.size()));
    const base::ByteView bytes = base::bytesOf(value);
    m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
}

} // namespace dokaz::pdf
