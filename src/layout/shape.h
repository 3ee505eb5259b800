// SPDX-License-Identifier: GPL-3.0-or-later
// Measures of a document that the rules compare with: body size, line pitch, left edges.
#pragma once
#include "layout/line.h"

#include <vector>

namespace dokaz::layout {

struct Edges {
    std::int32_t left = 0;            // the one most lines share
    std::int32_t right = 0;           // where all but a few end, at the furthest
};

struct Shape {
    std::int32_t bodySize = 1000;
    std::int32_t pitch = 1200;        // from baseline to baseline inside a paragraph
    std::vector<std::int32_t> left;   // a page: the left edge most of its body lines share
    std::vector<std::int32_t> right;  // a page: where its full lines end
    std::vector<std::vector<Edges>> columns; // a page: of each Line::column
    bool indents = false;             // new paragraphs open with an indent
    bool spaces = false;              // or after room, and lines do not end at one edge

    [[nodiscard]] const Edges& edgesOf(const Line& line) const { return columns[line.page][line.column]; }
    // The line above stopped although the first word of this one had room: its paragraph was over. Where paragraphs
    // stand apart anyway and lines end anywhere, half a line of room.
    [[nodiscard]] bool leftRoom(const Line& above, const Line& line) const;
};

// As far from the left edge as from the right one, and not full.
[[nodiscard]] bool isCentred(const Line& line, const Edges& edges);

// What a recogniser tells of the size of letters holds on its own page alone: there the commonest size becomes the body's.
void levelRecognised(std::vector<PageLines>& pages);

// Counts lines whose role is Body. Deterministic: of equally frequent values the smaller one.
[[nodiscard]] Shape shapeOf(const std::vector<PageLines>& pages);

} // namespace dokaz::layout
