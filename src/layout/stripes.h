// SPDX-License-Identifier: GPL-3.0-or-later
// Bands as pieces of text with room between them: what tables are found by.
#pragma once
#include "layout/bands.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dokaz::layout {

struct Piece {
    Span at;
    std::size_t words = 0;
    bool isFigure = false; // a number, a dash, a percentage
    bool opensSmall = false;
};

struct Stripe {
    std::size_t band = 0;
    std::int32_t base = 0, size = 0;
    std::vector<Piece> pieces; // from left to right; the mark of an item belongs to the piece behind it
    bool hasLeader = false;    // dots up to a page's number
    bool isCaption = false;    // opens one
    bool isFigureCaption = false;
};

struct Extent { // stripes, both ends in it
    std::size_t first = 0, last = 0;
};

// Bands that are neither taken nor turned. Stripe i is not band i.
[[nodiscard]] std::vector<Stripe> stripesOf(const PageLines& page, const std::vector<Band>& bands);
// By the middle of the piece.
[[nodiscard]] std::size_t columnAt(const std::vector<Span>& gutters, const Span& piece);
// The piece covers the whole of the gutter.
[[nodiscard]] inline bool covers(const Span& piece, const Span& gutter) {
    return piece.from < gutter.from && piece.to > gutter.to;
}
// The caption that one of the few lines right above opens, nullptr where none does.
[[nodiscard]] const Stripe* captionAbove(const std::vector<Stripe>& stripes, std::size_t first);
// With the head above it, the first lines of the topmost row and the last lines of the lowest; nothing
// claimed.
[[nodiscard]] Extent extentOf(const std::vector<Stripe>& stripes, Extent core,
                              const std::vector<Span>& gutters, const std::vector<bool>& claimed);
// Which stripes of the table begin a row: after room, or where figures come again in a column; where all
// lines stand equally far apart, every line that does not go on from the one before.
[[nodiscard]] std::vector<bool> rowsOf(const std::vector<Stripe>& stripes, Extent table,
                                       const std::vector<Span>& gutters);

} // namespace dokaz::layout
