// SPDX-License-Identifier: GPL-3.0-or-later
// What a reading must hold, and where its words stand on the page.
#include "record/reading.h"

#include "base/utf8.h"

#include <cstdlib>

namespace dokaz::record {
namespace {

using base::Error;
using base::ErrorCode;
using base::Rect;
using base::Result;

// Wider than this many heights of print, a gap is between columns and not between words.
constexpr std::int32_t widestGapInHeights = 3;

Error rule(std::string_view words, std::size_t ordinal, const char* of) {
    return Error(ErrorCode::Invalid,
                 std::string(of) + " " + std::to_string(ordinal) + ": " + std::string(words));
}

bool isTurnedInsideOut(const Rect& box) { return box.x1 < box.x0 || box.y1 < box.y0; }

Result<void> checkPages(const Reading& reading) {
    for (std::size_t i = 0; i < reading.pages.size(); ++i) {
        const ReadingPage& page = reading.pages[i];
        if (page.number.value != static_cast<std::int32_t>(i + 1))
            return rule("pages are numbered from 1 without gaps", i + 1, "page");
        if (page.width < 0 || page.height < 0)
            return rule("a negative size", i + 1, "page");
        if (!base::isUtf8(page.label))
            return rule("a label that is not UTF-8", i + 1, "page");
        if (page.recognised && (*page.recognised < 0 || *page.recognised > 100))
            return rule("a confidence that is no percentage", i + 1, "page");
    }
    return {};
}

Result<void> checkPlacements(const Passage& passage, std::size_t length, std::size_t pageCount) {
    std::size_t reached = 0;
    for (const Placement& placement : passage.placements) {
        if (placement.start < reached || placement.end <= placement.start || placement.end > length)
            return rule("words out of order or out of the text", passage.ordinal, "passage");
        if (placement.page.value < 1 || static_cast<std::size_t>(placement.page.value) > pageCount)
            return rule("a word on a page that is not there", passage.ordinal, "passage");
        if (isTurnedInsideOut(placement.box))
            return rule("a box turned inside out", passage.ordinal, "passage");
        if (!placement.edges.empty() && placement.edges.size() != placement.end - placement.start + 1)
            return rule("edges that are not one more than the characters", passage.ordinal, "passage");
        reached = placement.end;
    }
    return {};
}

Result<void> checkNotes(const Passage& passage, std::size_t length, std::size_t passageCount) {
    std::uint32_t reached = 0;
    for (const NoteMark& note : passage.notes) {
        if (note.at < reached || note.at > length || note.note > passageCount)
            return rule("note marks out of order or out of range", passage.ordinal, "passage");
        if (note.mark.empty() || !base::isUtf8(note.mark))
            return rule("a note mark without a mark", passage.ordinal, "passage");
        reached = note.at;
    }
    return {};
}

Result<void> checkConfidences(const Passage& passage, std::size_t length) {
    std::uint32_t reached = 0;
    for (const Confidence& confidence : passage.confidences) {
        if (confidence.start < reached || confidence.end <= confidence.start || confidence.end > length)
            return rule("confidences out of order or out of the text", passage.ordinal, "passage");
        if (confidence.percent < 0 || confidence.percent > 100)
            return rule("a confidence that is no percentage", passage.ordinal, "passage");
        reached = confidence.end;
    }
    return {};
}

Result<void> checkCells(const Passage& passage, std::size_t length) {
    if (!passage.cells.empty() && passage.kind != PassageKind::Table)
        return rule("cells of what is no table", passage.ordinal, "passage");
    std::uint32_t reached = 0;
    std::pair<std::int64_t, std::int64_t> last(-1, -1);
    for (const Cell& cell : passage.cells) {
        const std::pair<std::int64_t, std::int64_t> here(cell.row, cell.column);
        if (cell.start < reached || cell.end < cell.start || cell.end > length || here <= last)
            return rule("cells out of order or out of the text", passage.ordinal, "passage");
        if (cell.rows < 1 || cell.columns < 1)
            return rule("a cell without a row or a column", passage.ordinal, "passage");
        reached = cell.end;
        last = here;
    }
    return {};
}

Result<void> checkPassage(const Passage& passage, std::size_t ordinal, const Reading& reading) {
    if (passage.ordinal != ordinal)
        return rule("passages are numbered from 1 without gaps", ordinal, "passage");
    if (!base::isUtf8(passage.text) || !base::isUtf8(passage.number))
        return rule("text that is not UTF-8", ordinal, "passage");
    if (passage.level < 0)
        return rule("a negative level", ordinal, "passage");
    if (passage.parent >= ordinal)
        return rule("a parent that does not come before", ordinal, "passage");
    const std::size_t length = base::codePointCount(passage.text);
    if (!base::isUtf8(passage.speaker))
        return rule("text that is not UTF-8", ordinal, "passage");
    if (passage.time && (passage.time->from < 0 || passage.time->to < passage.time->from))
        return rule("a time that ends before it begins", ordinal, "passage");
    TRY(checkPlacements(passage, length, reading.pages.size()));
    TRY(checkConfidences(passage, length));
    TRY(checkCells(passage, length));
    return checkNotes(passage, length, reading.passages.size());
}

// The part of a word's box that characters [start, end) of the passage take. Edges run along the writing
// direction: downwards where they end at the box's height rather than at its width.
Rect boxOf(const Placement& placement, std::uint32_t start, std::uint32_t end) {
    const bool whole = start <= placement.start && end >= placement.end;
    if (whole || placement.edges.empty())
        return placement.box;
    const std::int32_t first = placement.edges[std::max(start, placement.start) - placement.start];
    const std::int32_t last = placement.edges[std::min(end, placement.end) - placement.start];
    const std::int32_t length =
        std::max(placement.edges.front(), placement.edges.back()); // words read leftwards end at 0
    Rect box = placement.box;
    const bool downwards = std::abs(length - box.height()) < std::abs(length - box.width());
    (downwards ? box.y1 : box.x1) = (downwards ? box.y0 : box.x0) + std::max(first, last);
    (downwards ? box.y0 : box.x0) += std::min(first, last);
    return box;
}

bool standsOnOneLine(const Rect& line, const Rect& word) {
    const std::int32_t shared = std::min(line.y1, word.y1) - std::max(line.y0, word.y0);
    const std::int32_t lower = std::min(line.height(), word.height());
    const std::int32_t gap = std::max(word.x0 - line.x1, line.x0 - word.x1);
    return 2 * shared >= lower && gap <= widestGapInHeights * std::max(line.height(), word.height());
}

} // namespace

base::PageNumber Passage::firstPage() const {
    return placements.empty() ? base::PageNumber{} : placements.front().page;
}

base::PageNumber Passage::lastPage() const {
    return placements.empty() ? base::PageNumber{} : placements.back().page;
}

std::vector<PageRect> rectanglesOf(const Passage& passage, std::uint32_t start, std::uint32_t end) {
    std::vector<PageRect> lines;
    for (const Placement& placement : passage.placements) {
        if (placement.end <= start || placement.start >= end)
            continue;
        const Rect box = boxOf(placement, start, end);
        if (box.isEmpty())
            continue;
        if (!lines.empty() && lines.back().page == placement.page && standsOnOneLine(lines.back().box, box))
            lines.back().box = lines.back().box.unitedWith(box);
        else
            lines.push_back({placement.page, box});
    }
    return lines;
}

Result<void> checkReading(const Reading& reading) {
    for (const std::string* text : {&reading.reader, &reading.profile, &reading.language, &reading.symbol,
                                    &reading.title, &reading.date})
        if (!base::isUtf8(*text))
            return Error(ErrorCode::Invalid, "reading: a heading that is not UTF-8");
    TRY(checkPages(reading));
    for (std::size_t i = 0; i < reading.passages.size(); ++i)
        TRY(checkPassage(reading.passages[i], i + 1, reading));
    return {};
}

} // namespace dokaz::record
