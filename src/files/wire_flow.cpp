// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/limits.h"
#include "files/wire.h"

namespace dokaz::files {

namespace {

void writeBlock(pdf::PayloadWriter& to, const FlowBlock& block) {
    to.byte(static_cast<std::uint8_t>(block.kind));
    to.little32(block.level);
    to.text(block.number);
    to.text(block.text);
    to.text(block.speaker);
    to.little32(static_cast<std::uint32_t>(block.marks.size()));
    for (const FlowMark& mark : block.marks) {
        to.little32(mark.at);
        to.text(mark.mark);
        to.little32(mark.note);
    }
    to.little32(static_cast<std::uint32_t>(block.cells.size()));
    for (const FlowCell& cell : block.cells)
        for (const std::uint32_t value : {cell.start, cell.end, cell.row, cell.column, cell.rows, cell.columns})
            to.little32(value);
}

// What all blocks together may still have: a few bytes said become many in memory.
struct Left {
    std::uint32_t marks = limits::blocks;
    std::uint32_t cells = limits::cells;
};

FlowBlock readBlock(pdf::PayloadReader& from, Left& left) {
    FlowBlock block;
    block.kind = static_cast<BlockKind>(from.byte());
    block.level = from.little32();
    block.number = from.text(limits::labelBytes);
    block.text = from.text(limits::blockBytes);
    block.speaker = from.text(limits::labelBytes);
    const std::uint32_t marks = from.count(left.marks, 4 + 4 + 4);
    left.marks -= marks;
    for (std::uint32_t i = 0; i < marks && from.ok(); ++i) {
        FlowMark mark;
        mark.at = from.little32();
        mark.mark = from.text(limits::labelBytes);
        mark.note = from.little32();
        block.marks.push_back(std::move(mark));
    }
    const std::uint32_t cells = from.count(left.cells, std::size_t{6} * 4);
    left.cells -= cells;
    for (std::uint32_t i = 0; i < cells && from.ok(); ++i) {
        FlowCell cell;
        for (std::uint32_t* value : {&cell.start, &cell.end, &cell.row, &cell.column, &cell.rows, &cell.columns})
            *value = from.little32();
        block.cells.push_back(cell);
    }
    return block;
}

} // namespace

void writeFlow(pdf::PayloadWriter& to, const Flow& flow) {
    for (const std::string* text : {&flow.form, &flow.title, &flow.author, &flow.language, &flow.created, &flow.modified,
                                    &flow.encoding})
        to.text(*text);
    for (const std::uint32_t number : {flow.insertions, flow.deletions, flow.comments})
        to.little32(number);
    to.little32(static_cast<std::uint32_t>(flow.blocks.size()));
    for (const FlowBlock& block : flow.blocks)
        writeBlock(to, block);
}

Flow readFlow(pdf::PayloadReader& from) {
    Flow flow;
    for (std::string* text : {&flow.form, &flow.title, &flow.author, &flow.language, &flow.created, &flow.modified,
                              &flow.encoding})
        *text = from.text(limits::factBytes);
    for (std::uint32_t* number : {&flow.insertions, &flow.deletions, &flow.comments})
        *number = from.little32();
    const std::uint32_t blocks = from.count(limits::blocks, 1 + std::size_t{6} * 4);
    Left left;
    for (std::uint32_t i = 0; i < blocks && from.ok(); ++i)
        flow.blocks.push_back(readBlock(from, left));
    return flow;
}

} // namespace dokaz::files
