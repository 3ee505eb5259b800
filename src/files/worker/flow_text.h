// SPDX-License-Identifier: GPL-3.0-or-later
// The text of one block as it is put together: white space becomes single spaces, marks keep their place.
#pragma once
#include "files/flow.h"

#include <string_view>

namespace dokaz::files::worker {

class FlowText final {
public:
    // Characters that are not well-formed UTF-8 or are controls become U+FFFD or a space.
    void add(std::string_view text);
    void addSpace() { m_spaceDue = true; }
    // `note`: as FlowMark::note, or a number of the caller's own until the notes are known.
    void addMark(std::string mark, std::uint32_t note) { m_marks.push_back({0, std::move(mark), note}), settleMark(); }
    // One cell after the other, row by row; each cell's text was added to a text of its own.
    void addCell(const FlowText& cell, std::uint32_t row, std::uint32_t column, std::uint32_t rows, std::uint32_t columns);
    // Another text after a space, its marks with it.
    void append(const FlowText& other);

    [[nodiscard]] bool isEmpty() const { return m_text.empty(); }
    [[nodiscard]] const std::string& text() const { return m_text; }
    [[nodiscard]] std::vector<FlowMark>& marks() { return m_marks; }
    [[nodiscard]] FlowBlock block(BlockKind kind) &&;

private:
    void settleMark() { m_marks.back().at = m_length; }
    void put(char32_t letter);
    void takeMarksOf(const FlowText& other);

    std::string m_text;
    std::uint32_t m_length = 0; // code points
    bool m_spaceDue = false;
    std::vector<FlowMark> m_marks;
    std::vector<FlowCell> m_cells;
};

} // namespace dokaz::files::worker
