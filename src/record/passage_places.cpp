// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/passage_places.h"

#include <limits>

namespace dokaz::record {
namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

// Numbers as in LEB128, the sign in the lowest bit; each is told as what it differs from what stands before it, so most take
// one or two bytes.
class Packer final {
public:
    void number(std::int64_t value) {
        auto rest = static_cast<std::uint64_t>(value) << 1U ^ static_cast<std::uint64_t>(value >> 63);
        for (; rest >= 0x80; rest >>= 7U)
            m_bytes.push_back(static_cast<std::uint8_t>(rest | 0x80U));
        m_bytes.push_back(static_cast<std::uint8_t>(rest));
    }
    void size(std::size_t value) { number(static_cast<std::int64_t>(value)); }
    void text(const std::string& value) {
        size(value.size());
        m_bytes.insert(m_bytes.end(), value.begin(), value.end());
    }
    void reserve(std::size_t bytes) { m_bytes.reserve(bytes); }
    [[nodiscard]] base::Bytes take() { return std::move(m_bytes); }

private:
    base::Bytes m_bytes;
};

// After the end or where a number is out of range everything is 0 and it is not whole.
class Unpacker final {
public:
    explicit Unpacker(base::ByteView bytes) : m_left(bytes) {}
    std::int64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64 && !m_left.empty(); shift += 7) {
            const std::uint8_t byte = m_left.front();
            m_left = m_left.subspan(1);
            value |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte < 0x80)
                return static_cast<std::int64_t>(value >> 1U ^ (~(value & 1U) + 1U));
        }
        return fail();
    }
    // What follows takes a byte each at least.
    std::size_t size() {
        const std::int64_t value = number();
        const bool fits = value >= 0 && static_cast<std::uint64_t>(value) <= m_left.size();
        return static_cast<std::size_t>(fits ? value : fail());
    }
    template <typename Integer> Integer from(std::int64_t before) {
        std::int64_t value = 0;
        using Limits = std::numeric_limits<Integer>;
        if (__builtin_add_overflow(before, number(), &value) || value < Limits::min() || value > Limits::max())
            return static_cast<Integer>(fail());
        return static_cast<Integer>(value);
    }
    std::string text() {
        const std::size_t length = size();
        std::string value(base::textOf(m_left.first(length)));
        m_left = m_left.subspan(length);
        return value;
    }
    [[nodiscard]] bool isWhole() const { return !m_failed && m_left.empty(); }

private:
    std::int64_t fail() {
        m_failed = true;
        m_left = {};
        return 0;
    }
    base::ByteView m_left;
    bool m_failed = false;
};

void pack(Packer& to, const Placement& word, const Placement& before) {
    to.number(std::int64_t{word.start} - before.end);
    to.number(std::int64_t{word.end} - word.start);
    to.number(std::int64_t{word.page.value} - before.page.value);
    to.number(std::int64_t{word.box.x0} - before.box.x1);
    to.number(std::int64_t{word.box.y0} - before.box.y0);
    to.number(std::int64_t{word.box.x1} - word.box.x0);
    to.number(std::int64_t{word.box.y1} - before.box.y1);
    to.size(word.edges.size());
    std::int64_t edge = 0;
    for (const std::int32_t next : word.edges) {
        to.number(next - edge);
        edge = next;
    }
}

Placement unpackPlacement(Unpacker& from, const Placement& before) {
    Placement word;
    word.start = from.from<std::uint32_t>(before.end);
    word.end = from.from<std::uint32_t>(word.start);
    word.page.value = from.from<std::int32_t>(before.page.value);
    word.box.x0 = from.from<std::int32_t>(before.box.x1);
    word.box.y0 = from.from<std::int32_t>(before.box.y0);
    word.box.x1 = from.from<std::int32_t>(word.box.x0);
    word.box.y1 = from.from<std::int32_t>(before.box.y1);
    word.edges.resize(from.size());
    std::int32_t edge = 0;
    for (std::int32_t& next : word.edges)
        edge = next = from.from<std::int32_t>(edge);
    return word;
}

void packRest(Packer& to, const Passage& passage) {
    to.size(passage.notes.size());
    for (const NoteMark& note : passage.notes) {
        to.number(note.at);
        to.text(note.mark);
        to.number(note.note);
    }
    to.size(passage.confidences.size());
    for (const Confidence& word : passage.confidences)
        for (const std::int64_t number : {std::int64_t{word.start}, std::int64_t{word.end}, std::int64_t{word.percent}})
            to.number(number);
    to.size(passage.cells.size());
    for (const Cell& cell : passage.cells)
        for (const std::uint32_t number : {cell.start, cell.end, cell.row, cell.column, cell.rows, cell.columns})
            to.number(number);
    to.text(passage.speaker);
    to.number(passage.time ? 1 : 0);
    if (passage.time) {
        to.number(passage.time->from);
        to.number(passage.time->to);
    }
}

void unpackRest(Unpacker& from, Passage& into) {
    into.notes.resize(from.size());
    for (NoteMark& note : into.notes) {
        note.at = from.from<std::uint32_t>(0);
        note.mark = from.text();
        note.note = from.from<std::uint32_t>(0);
    }
    into.confidences.resize(from.size());
    for (Confidence& word : into.confidences) {
        word.start = from.from<std::uint32_t>(0);
        word.end = from.from<std::uint32_t>(0);
        word.percent = from.from<std::int32_t>(0);
    }
    into.cells.resize(from.size());
    for (Cell& cell : into.cells)
        for (std::uint32_t* number : {&cell.start, &cell.end, &cell.row, &cell.column, &cell.rows, &cell.columns})
            *number = from.from<std::uint32_t>(0);
    into.speaker = from.text();
    into.time.reset();
    if (from.number() == 0)
        return;
    into.time.emplace();
    into.time->from = from.number();
    into.time->to = from.number();
}

} // namespace

base::Bytes packedPlaces(const Passage& passage) {
    Packer to;
    to.reserve(16 + passage.placements.size() * 10 + passage.text.size() * 2);
    to.size(passage.placements.size());
    Placement before;
    for (const Placement& word : passage.placements) {
        pack(to, word, before);
        before.end = word.end;
        before.page = word.page;
        before.box = word.box;
    }
    packRest(to, passage);
    return to.take();
}

Result<void> unpackPlaces(base::ByteView packed, Passage& into) {
    Unpacker from(packed);
    into.placements.clear();
    const std::size_t count = from.size();
    into.placements.reserve(count);
    const Placement none;
    for (std::size_t i = 0; i < count; ++i)
        into.placements.push_back(unpackPlacement(from, i == 0 ? none : into.placements.back()));
    unpackRest(from, into);
    if (!from.isWhole())
        return Error(ErrorCode::Corrupt, "the places of a passage");
    return {};
}

} // namespace dokaz::record
