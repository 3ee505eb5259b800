// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/header_row.h"

#include "text/normal.h"

#include <algorithm>
#include <span>

namespace dokaz::intake {

namespace {

constexpr std::size_t mostTitles = 20, sampleRows = 80;

// Cells up to the last that holds something, and how many of them do.
struct Extent {
    std::size_t reach = 0, filled = 0, written = 0;
};

Extent extentOf(const TableRow& row) {
    Extent extent;
    extent.written = row.cells.size();
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (!text::trimmed(row.cells[i]).empty()) {
            extent.reach = i + 1;
            ++extent.filled;
        }
    return extent;
}

// What three of four rows do not exceed: titles and remarks are few.
std::size_t usualFilling(std::span<const Extent> extents) {
    std::vector<std::size_t> filled;
    for (const Extent& extent : extents)
        filled.push_back(extent.filled);
    const auto place = filled.begin() + static_cast<std::ptrdiff_t>(filled.size() * 3 / 4);
    std::nth_element(filled.begin(), place, filled.end());
    return *place;
}

bool isAsWide(const Extent& extent, std::size_t usual) { return extent.filled * 5 >= usual * 4; }
bool isNarrow(const Extent& extent, std::size_t usual) { return extent.filled * 5 < usual * 3; }

// Names are words: figures, days and the like are cells of a row.
bool looksLikeNames(const TableRow& row) {
    std::size_t words = 0, filled = 0;
    for (const std::string& cell : row.cells) {
        const std::string_view kept = text::trimmed(cell);
        if (kept.empty())
            continue;
        ++filled;
        const bool isFigure = std::all_of(kept.begin(), kept.end(), [](char c) {
            return (c >= '0' && c <= '9') || c == '.' || c == '/' || c == '-' || c == ':' || c == ',' || c == ' ';
        });
        words += isFigure || kept.size() > longestHeaderCell ? 0 : 1;
    }
    return words * 4 >= filled * 3;
}

// No row below has cells beyond the names, but for a few, and half of them are as full. In delimited text the empty cells of a
// table are written too: rows of uneven length are remarks with commas in them.
bool coversRowsBelow(const Extent& names, std::span<const Extent> below, EmptyCells empty) {
    std::size_t within = 0, full = 0;
    for (const Extent& row : below) {
        const bool isEven = empty == EmptyCells::LeftOut || row.written == names.written;
        within += row.reach <= names.reach && isEven ? 1 : 0;
        full += isNarrow(row, names.filled) ? 0 : 1;
    }
    return !below.empty() && within * 5 >= below.size() * 4 && full * 2 >= below.size();
}

} // namespace

std::size_t headerPlace(const std::vector<TableRow>& rows, EmptyCells empty) {
    std::vector<Extent> extents;
    for (std::size_t i = 0; i < std::min(rows.size(), sampleRows); ++i)
        extents.push_back(extentOf(rows[i]));
    if (extents.size() < 3)
        return 0;
    const std::size_t usual = usualFilling(extents);
    if (usual < 2 || !isNarrow(extents.front(), usual))
        return 0;
    for (std::size_t place = 1; place < std::min(extents.size(), mostTitles); ++place)
        if (isAsWide(extents[place], usual)) {
            const auto below = std::span(extents).subspan(place + 1);
            return looksLikeNames(rows[place]) && coversRowsBelow(extents[place], below, empty) ? place : 0;
        }
    return 0;
}

} // namespace dokaz::intake
