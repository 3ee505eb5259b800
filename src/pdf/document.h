// SPDX-License-Identifier: GPL-3.0-or-later
// What the reading process says a PDF holds: words with boxes and fonts, pages, outline, metadata.
// Values only; the bytes that carry them stand in pdf/wire.h, the caps they are checked against in pdf/limits.h.
#pragma once
#include "base/geometry.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dokaz::pdf {

struct Font {
    std::string name; // as the file says, subset prefix removed; may be empty
    bool bold = false;
    bool italic = false;
    bool fixedPitch = false;
};

// A run of glyphs without a space between them.
struct Word {
    std::string text; // UTF-8, as the file's own mapping gives it: not normalised
    base::Rect box;
    // text's code points + 1 edges along the writing direction, in 1/100 pt from the side of the box where the word
    // begins (rotation 0: x0, 90: y0, 180: x1, 270: y1); character i lies between edges[i] and edges[i + 1].
    std::vector<std::int32_t> edges;
    std::uint16_t font = 0;     // index into Document::fonts
    std::int32_t size = 0;      // font size in 1/100 pt
    std::int16_t rotation = 0;  // 0, 90, 180 or 270 degrees clockwise: 90 runs down the page
    bool spaceAfter = false;    // a space or line end follows in the reading order
    // The letters are of a right-to-left script. Text and edges are then still as seen, from left to right: whoever
    // wants the order of reading turns the word round (Unicode bidirectional algorithm, visual to logical).
    bool rightToLeft = false;
    // Of a word read off the page's picture: how sure the recognition was, 0 … 100.
    std::optional<std::uint8_t> confidence = std::nullopt;
};

struct Page {
    base::PageNumber number;
    std::string label;          // page label of the file ("iv"), else the number
    std::int32_t width = 0;     // of the crop box after rotation
    std::int32_t height = 0;
    std::vector<Word> words;    // in the order of the page's content stream
    std::uint32_t imageCount = 0;
    std::uint64_t imageArea = 0; // covered by images, 1/100 pt squared, overlaps counted twice; 0 where unknown
    // Glyphs drawn whose meaning the file does not tell: no text came of them. 0 where unknown.
    std::uint32_t glyphsWithoutText = 0;
};

struct OutlineItem {
    std::string title;
    base::PageNumber page;      // 0 where the target is unknown
    std::int32_t depth = 0;
};

struct Document {
    std::vector<Page> pages;    // in order, all pages of the file
    std::vector<Font> fonts;
    std::vector<OutlineItem> outline;
    std::string title, author, subject, keywords, creator, producer;
    std::string created, modified; // ISO 8601, empty where the file does not say
    std::string pdfVersion;
    std::string reader;         // what read it: "poppler-cpp 22.12.0"
    bool encrypted = false;
    bool tagged = false;
};

} // namespace dokaz::pdf
