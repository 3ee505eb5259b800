// SPDX-License-Identifier: GPL-3.0-or-later
// Words as lines of print. A line knows its runs, its text and the note marks that were taken out of it.
#pragma once
#include "base/geometry.h"
#include "pdf/document.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dokaz::layout {

// One word made ready: cleaned text, edges for each of its code points.
struct Run {
    std::u32string text;
    std::vector<std::int32_t> edges; // text.size() + 1, or empty where only the box is known
    base::Rect box;                  // on the page
    base::Rect at;                   // turned so that text runs left to right
    std::int32_t base = 0;           // about where the letters stand, in the turned page
    std::int32_t size = 0;
    std::uint16_t font = 0;
    bool bold = false;
    bool italic = false;
    bool spaceAfter = false;
    bool softPrinted = false;        // a soft hyphen inside it stands printed
    bool leftward = false;           // read from right to left
    std::int16_t rotation = 0;
    std::int16_t confidence = -1;    // of a recognised word, 0 … 100
};

struct Sign { // a note mark taken out of a line
    std::uint32_t at = 0; // before this code point of the line's text
    std::u32string mark;
};

enum class Role { Body, Furniture, Note, Contents, Front, Heading, Paragraph, Item, Row, Caption };

struct Line {
    std::uint32_t page = 0;           // index into the document's pages
    base::Rect box;                   // turned, as Run::at
    std::int32_t base = 0;
    std::int32_t size = 0;            // of most of its letters
    bool bold = false;                // all of its letters
    bool italic = false;
    bool turned = false;
    bool margin = false;              // stands beside the text: a note
    std::uint32_t column = 0;         // from 1 where it stands in one of the page's columns
    std::int32_t firstWord = 0;       // its width
    std::u32string text;
    std::vector<std::uint32_t> runs;  // indices into the page's runs, marks left out
    std::vector<std::uint32_t> starts; // where each of them begins in the text
    std::vector<Sign> signs;
    Role role = Role::Body;
    bool opens = false;               // begins a passage of its own: note, heading, row
    std::uint32_t skip = 0;           // code points of a printed number, not part of the passage's text
    std::uint32_t end = 0xFFFFFFFF;   // of the text that goes into the passage: what is behind it was a mark
    std::string number;
    std::int32_t level = 0;
    std::uint32_t table = 0; // from 1 where it stands in one of the page's tables
    std::uint32_t row = 0;   // of that table
};

struct Span {
    std::int32_t from = 0, to = 0;
};

struct TableCell {
    std::uint32_t column = 0, columns = 1;
    std::vector<Line> lines; // what of the page's lines stands in it
};

struct Table {
    std::vector<Span> gutters; // the white strips between its columns, from left to right
    std::vector<std::vector<TableCell>> rows;
    bool goesOn = false;        // from the page before
    std::uint32_t headRows = 0; // that many rows repeat the head of that page's table
    bool named = false;         // by a caption above it
    bool drawing = false;       // the words of a chart
};

struct PageLines {
    base::PageNumber number;
    std::int32_t width = 0;
    std::int32_t height = 0;
    bool mirrored = false; // read from right to left: Run::at counts from the right edge
    std::vector<Run> runs;
    std::vector<Line> lines;          // reading order
    std::vector<Table> tables;
    std::vector<std::int32_t> gutters; // between its columns
};

enum class Setting { OneColumn, MaybeColumns };

// `before`: the gutters of the page before. With columns: whole lines and the columns between them from the top down, each column from its top to its end.
[[nodiscard]] PageLines linesOf(const pdf::Document& document, std::uint32_t page, Setting setting, const std::vector<std::int32_t>& before = {});

} // namespace dokaz::layout
