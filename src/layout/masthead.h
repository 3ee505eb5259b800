// SPDX-License-Identifier: GPL-3.0-or-later
// What the first page says of the document itself.
#pragma once
#include "layout/line.h"
#include "layout/shape.h"

#include <string>
#include <vector>

namespace dokaz::layout {

struct Masthead {
    bool unitedNations = false;
    std::string symbol; // "A/HRC/15/16"
    std::string title;
    std::string date;   // "21 June 2010"
};

// The date in the last short line that holds one: covers name the days of a visit or an election before that of the report.
[[nodiscard]] std::string coverDate(const PageLines& page);

// Symbol, date and whether the first page is a United Nations masthead.
[[nodiscard]] Masthead mastheadOf(const std::vector<PageLines>& pages);
// Gives the lines of a masthead page, up to the first paragraph, the roles Front and (the title) Heading; returns the
// title.
std::string markFront(PageLines& page, const Shape& shape);
// The words in the largest print of a first page without masthead.
[[nodiscard]] std::string largestWords(const PageLines& page, const Shape& shape);

} // namespace dokaz::layout
