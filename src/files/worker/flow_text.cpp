// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/flow_text.h"

#include "base/utf8.h"
#include "files/limits.h"
#include "files/worker/opening.h"

namespace dokaz::files::worker {

namespace {

// White space of mark-up; no-break spaces are letters of the text.
bool isSpace(char32_t letter) {
    return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r' || letter == '\f' || letter == 0x2028 ||
           letter == 0x2029;
}

bool isDropped(char32_t letter) {
    return letter < 0x20 || letter == 0x7F || letter == 0xAD || letter == 0x200B || letter == 0xFEFF;
}

} // namespace

void FlowText::put(char32_t letter) {
    if (m_spaceDue && !m_text.empty()) {
        m_text += ' ';
        ++m_length;
    }
    m_spaceDue = false;
    base::appendUtf8(m_text, letter);
    ++m_length;
    if (m_text.size() > limits::blockBytes)
        giveUp(pdf::ReadFailure::LimitReached);
}

void FlowText::add(std::string_view text) {
    if (!base::isUtf8(text))
        return put(0xFFFD);
    for (const char32_t letter : base::toCodePoints(text)) {
        if (isSpace(letter))
            m_spaceDue = true;
        else if (!isDropped(letter))
            put(letter);
    }
}

void FlowText::takeMarksOf(const FlowText& other) {
    for (FlowMark mark : other.m_marks) {
        mark.at += m_length;
        m_marks.push_back(std::move(mark));
    }
}

void FlowText::append(const FlowText& other) {
    if (!m_text.empty() && !other.isEmpty()) {
        m_text += ' ';
        ++m_length;
    }
    takeMarksOf(other);
    m_text += other.m_text;
    m_length += other.m_length;
    m_spaceDue = false;
    if (m_text.size() > limits::blockBytes)
        giveUp(pdf::ReadFailure::LimitReached);
}

void FlowText::addCell(const FlowText& cell, std::uint32_t row, std::uint32_t column, std::uint32_t rows,
                       std::uint32_t columns) {
    if (!m_cells.empty()) {
        m_text += m_cells.back().row == row ? '\t' : '\n';
        ++m_length;
    }
    takeMarksOf(cell);
    m_text += cell.m_text;
    m_cells.push_back({m_length, m_length + cell.m_length, row, column, rows, columns});
    m_length += cell.m_length;
    if (m_text.size() > limits::blockBytes || m_cells.size() > limits::cells)
        giveUp(pdf::ReadFailure::LimitReached);
}

FlowBlock FlowText::block(BlockKind kind) && {
    FlowBlock block;
    block.kind = kind;
    block.text = std::move(m_text);
    block.marks = std::move(m_marks);
    block.cells = std::move(m_cells);
    return block;
}

} // namespace dokaz::files::worker
