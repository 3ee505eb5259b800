// SPDX-License-Identifier: GPL-3.0-or-later
// The pipe from a reading process as frames: u32 length, u8 kind, payload. docs/formats/worker_wire.md,
// "Frames".
#pragma once
#include "base/bytes.h"

#include <optional>

namespace dokaz::pdf {

enum class FrameKind : std::uint8_t {
    Opening = 1,
    Font = 2,
    Page = 3,
    Outline = 4,
    Pixels = 5,
    End = 6,
    Recognition = 7
};

struct Frame {
    FrameKind kind = FrameKind::End;
    base::Bytes untrustedPayload;
};

[[nodiscard]] base::Bytes encodeFrame(FrameKind kind, base::ByteView payload);

// Cuts a stream of bytes, arriving in any pieces, into frames. Not thread-safe; owns what it holds.
class FrameSplitter final {
public:
    // WorkerFailed once more than limits::outputBytes came in all.
    [[nodiscard]] base::Result<void> take(base::ByteView untrustedBytes);
    // The next whole frame, or nothing yet. WorkerFailed where a length or kind cannot be.
    [[nodiscard]] base::Result<std::optional<Frame>> next();
    // Whether bytes of an unfinished frame are left.
    [[nodiscard]] bool isEmpty() const { return m_start == m_held.size(); }

private:
    base::Bytes m_held;
    std::size_t m_start = 0;
    std::uint64_t m_total = 0;
};

// Reads a payload front to back. After a value that is not there every read gives zero and ok() is false, so
// a decoder asks once, at the end, or before it uses a count to reserve memory.
class PayloadReader final {
public:
    explicit PayloadReader(base::ByteView untrustedPayload) : m_left(untrustedPayload) {}

    [[nodiscard]] std::uint8_t byte();
    [[nodiscard]] std::uint16_t little16();
    [[nodiscard]] std::uint32_t little32();
    [[nodiscard]] std::uint64_t little64();
    [[nodiscard]] std::int32_t signed32() { return static_cast<std::int32_t>(little32()); }
    // u32 length and bytes; fails where longer than `limit`.
    [[nodiscard]] std::string text(std::uint32_t limit);
    // A u32 count of things of at least `sizeEach` bytes; fails where more than `limit` or than can follow.
    [[nodiscard]] std::uint32_t count(std::uint32_t limit, std::size_t sizeEach);
    [[nodiscard]] base::ByteView rest();
    [[nodiscard]] bool ok() const { return m_ok; }
    // Whether all was read and all was there.
    [[nodiscard]] bool finished() const { return m_ok && m_left.empty(); }

private:
    [[nodiscard]] base::ByteView take(std::size_t size);
    base::ByteView m_left;
    bool m_ok = true;
};

class PayloadWriter final {
public:
    void byte(std::uint8_t value) { m_bytes.push_back(value); }
    void little16(std::uint16_t value);
    void little32(std::uint32_t value) { base::appendLittle32(m_bytes, value); }
    void little64(std::uint64_t value) { base::appendLittle64(m_bytes, value); }
    void signed32(std::int32_t value) { little32(static_cast<std::uint32_t>(value)); }
    void text(std::string_view value);
    [[nodiscard]] const base::Bytes& bytes() const { return m_bytes; }

private:
    base::Bytes m_bytes;
};

} // namespace dokaz::pdf
