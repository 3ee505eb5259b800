// SPDX-License-Identifier: GPL-3.0-or-later
// A reading: one immutable text version of a source, as pages and numbered passages. Its bytes are canonical JSON
// lines (docs/formats/reading.md), kept as an object and never changed, so that an anchor into it never shifts.
#pragma once
#include "base/bytes.h"
#include "base/geometry.h"
#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dokaz::record {

enum class PageVerdict { Text, NoText, Unreadable, Partly };

struct ReadingPage {
    base::PageNumber number;
    std::string label;            // as printed or as the file says
    std::int32_t width = 0;       // 1/100 pt
    std::int32_t height = 0;
    PageVerdict verdict = PageVerdict::Text; // of the file's own text, also where the page was recognised
    // Mean confidence of the words where they were read off the page's picture, 0 … 100.
    std::optional<std::int32_t> recognised = std::nullopt;
    bool operator==(const ReadingPage&) const = default;
};

enum class PassageKind { Paragraph, Heading, Footnote, List, Table, Caption, Header, Other };

// Where code points [start, end) of the passage's text stand. Placements are in text order and do not overlap;
// characters between them (joining spaces) have no place. `edges`: as pdf::Word::edges, end - start + 1 of them, or
// empty where only the box is known.
struct Placement {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    base::PageNumber page;
    base::Rect box;
    std::vector<std::int32_t> edges;
    bool operator==(const Placement&) const = default;
};

// A footnote mark in a passage: it stood before code point `at` and is not part of the text.
struct NoteMark {
    std::uint32_t at = 0;
    std::string mark;             // "12", "*", "a"
    std::uint32_t note = 0;       // ordinal of the footnote's passage, 0 where it was not found
    bool operator==(const NoteMark&) const = default;
};

// How sure the recognition of characters was of code points [start, end): 0 … 100.
struct Confidence {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    std::int32_t percent = 0;
    bool operator==(const Confidence&) const = default;
};

// A cell of a table: code points [start, end) of the passage (empty cells: start == end) in a row and column counted from
// 0, over so many of each.
struct Cell {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    std::uint32_t rows = 1;
    std::uint32_t columns = 1;
    bool operator==(const Cell&) const = default;
};

// When something was said in a recording, milliseconds from its beginning.
struct TimeSpan {
    std::int64_t from = 0;
    std::int64_t to = 0;
    bool operator==(const TimeSpan&) const = default;
};

struct Passage {
    std::uint32_t ordinal = 0;    // from 1, reading order, footnotes after the text of their page
    PassageKind kind = PassageKind::Other;
    std::string number;           // as printed: "54", "97.1", "(a)", "IV", "A"; empty where there is none
    std::int32_t level = 0;       // headings: 1 is the highest; lists: depth from 1; otherwise 0
    std::uint32_t parent = 0;     // ordinal of the paragraph a list item belongs to, else 0
    std::string text;             // UTF-8, exactly as read; without the printed number and without note marks
    std::vector<Placement> placements;
    std::vector<NoteMark> notes;
    std::vector<Confidence> confidences = {}; // of recognised words, in text order
    std::vector<Cell> cells = {};      // of a table, in text order: row by row
    std::string speaker = {};          // who says it, as the transcript names them
    std::optional<TimeSpan> time = std::nullopt;
    bool operator==(const Passage&) const = default;

    [[nodiscard]] base::PageNumber firstPage() const;
    [[nodiscard]] base::PageNumber lastPage() const;
};

struct PageRect {
    base::PageNumber page;
    base::Rect box;
    bool operator==(const PageRect&) const = default;
};

// The rectangles, one a line of print, that cover code points [start, end) of the passage.
[[nodiscard]] std::vector<PageRect> rectanglesOf(const Passage& passage, std::uint32_t start, std::uint32_t end);

struct Reading {
    std::string reader;           // "poppler-cpp 22.12.0; layout 1"
    std::string profile;          // "un", "osce", "coe", "court", "generic"
    std::string language;         // BCP 47, empty where unknown
    std::vector<ReadingPage> pages;
    std::vector<Passage> passages;
    // What the first page says of the document itself, as found; empty where it was not.
    std::string symbol;           // "A/HRC/15/16"
    std::string title;
    std::string date;             // words of the first page: "21 June 2010"
    bool operator==(const Reading&) const = default;
};

// Which rule of docs/formats/reading.md the reading breaks first; Invalid, with the rule and the place in the subject.
[[nodiscard]] base::Result<void> checkReading(const Reading& reading);
// The canonical bytes (Invalid where checkReading refuses) and back (TooNew for a later version of the format, Corrupt
// where the bytes break a rule of it).
[[nodiscard]] base::Result<std::string> readingToLines(const Reading& reading);
// One passage's line alone, without line feed, and back.
[[nodiscard]] base::Result<std::string> passageToLine(const Passage& passage);
[[nodiscard]] base::Result<Passage> passageFromLine(std::string_view line);
[[nodiscard]] base::Result<Reading> readingFromLines(std::string_view lines);
// The pages alone: what follows them is not looked at.
[[nodiscard]] base::Result<std::vector<ReadingPage>> pagesFromLines(std::string_view lines);

[[nodiscard]] std::string_view name(PassageKind kind); // "paragraph", "heading" …
[[nodiscard]] std::optional<PassageKind> passageKindNamed(std::string_view name);
[[nodiscard]] std::string_view name(PageVerdict verdict); // "text", "no-text", "unreadable", "partly"
[[nodiscard]] std::optional<PageVerdict> pageVerdictNamed(std::string_view name);

} // namespace dokaz::record
