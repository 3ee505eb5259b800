// SPDX-License-Identifier: GPL-3.0-or-later
// What a document without fixed pages (DOCX, ODT, HTML) holds: blocks in the order of reading. Values only.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace dokaz::files {

enum class BlockKind : std::uint8_t {
    Paragraph = 1,
    Heading = 2,
    ListItem = 3,
    Footnote = 4, // and endnotes; after the last block of the text
    Table = 5,
    Caption = 6,
    Comment = 7, // of a reviewer, after the footnotes
};

// A cell of a table: code points [start, end) of the block's text.
struct FlowCell {
    std::uint32_t start = 0, end = 0;
    std::uint32_t row = 0, column = 0;    // from 0
    std::uint32_t rows = 1, columns = 1;
    bool operator==(const FlowCell&) const = default;
};

// A mark stood before code point `at`; it is not part of the text. `note` is the index of the footnote's block, plus one;
// 0 where the file has none.
struct FlowMark {
    std::uint32_t at = 0;
    std::string mark;
    std::uint32_t note = 0;
    bool operator==(const FlowMark&) const = default;
};

struct FlowBlock {
    BlockKind kind = BlockKind::Paragraph;
    std::uint32_t level = 0; // headings: 1 is the highest; list items: depth from 1; otherwise 0
    std::string number;      // as a reader of the document sees it: "4.", "(a)", "•"; computed where the file counts itself
    std::string text;        // UTF-8 without line ends; cells of a table are joined by tabs, rows by line feeds
    std::string speaker;     // author of a comment
    std::vector<FlowMark> marks;
    std::vector<FlowCell> cells;
    bool operator==(const FlowBlock&) const = default;
};

struct Flow {
    std::string form;                      // "docx", "odt", "html"
    std::string title, author, language;   // as the file says; empty where it does not
    std::string created, modified;         // ISO 8601, or empty
    std::string encoding;                  // of HTML: which one its letters were read by
    std::uint32_t insertions = 0;          // tracked changes: taken as part of the text
    std::uint32_t deletions = 0;           // tracked changes: left out of the text
    std::uint32_t comments = 0;
    std::vector<FlowBlock> blocks;
    bool operator==(const Flow&) const = default;
};

} // namespace dokaz::files
