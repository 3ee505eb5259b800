// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/table_finder.h"

#include "layout/characters.h"
#include "layout/numeral.h"
#include "layout/stripes.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <string_view>

namespace dokaz::layout {
namespace {

constexpr std::size_t fewestBands = 3;
constexpr std::size_t longest = 300;   // bands looked at from one on: keeps the work in bounds
constexpr std::size_t mostPending = 8; // bands of one piece between two of several

// White strips common to the stripes so far; the outermost reach to the ends of the page.
using Strips = std::vector<Span>;

Strips whiteOf(const Stripe& stripe) {
    Strips strips;
    std::int32_t from = std::numeric_limits<std::int32_t>::min();
    for (const Piece& piece : stripe.pieces) {
        strips.push_back({from, piece.at.from});
        from = piece.at.to;
    }
    strips.push_back({from, std::numeric_limits<std::int32_t>::max()});
    return strips;
}

Strips shared(const Strips& a, const Strips& b, std::int32_t narrowest) {
    Strips out;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        const Span both{std::max(a[i].from, b[j].from), std::min(a[i].to, b[j].to)};
        if (both.from < both.to && static_cast<std::int64_t>(both.to) - both.from >= narrowest)
            out.push_back(both);
        (a[i].to < b[j].to ? i : j) += 1;
    }
    return out;
}

bool isOuter(const Span& strip) {
    return strip.from == std::numeric_limits<std::int32_t>::min() ||
           strip.to == std::numeric_limits<std::int32_t>::max();
}

std::size_t innerCount(const Strips& strips) {
    return static_cast<std::size_t>(
        std::count_if(strips.begin(), strips.end(), [](const Span& s) { return !isOuter(s); }));
}

// Pieces of the stripe stand on both sides of one of the strips.
bool isParted(const Stripe& stripe, const Strips& strips) {
    return std::any_of(strips.begin(), strips.end(), [&](const Span& strip) {
        return stripe.pieces.front().at.to <= strip.from && stripe.pieces.back().at.from >= strip.to;
    });
}

std::size_t figuresIn(const Stripe& stripe) {
    return static_cast<std::size_t>(std::count_if(stripe.pieces.begin(), stripe.pieces.end(),
                                                  [](const Piece& piece) { return piece.isFigure; }));
}

struct Growth {
    std::size_t first = 0, last = 0; // stripes of several pieces
    std::vector<std::size_t> parted; // all of these
    Strips strips;
};

bool standsNear(const Stripe& above, const Stripe& below) {
    return below.base - above.base <= std::max(above.size, below.size) * 7 / 2;
}

Growth grow(const std::vector<Stripe>& stripes, const std::vector<bool>& claimed, std::size_t first) {
    Growth growth{first, first, {first}, whiteOf(stripes[first])};
    std::size_t pending = 0, crossing = 0;
    std::int32_t size = stripes[first].size;
    for (std::size_t i = first + 1; i < std::min(stripes.size(), first + longest); ++i) {
        const Stripe& stripe = stripes[i];
        const bool title = stripe.pieces.size() == 1 && stripe.size * 100 >= size * 120;
        size = std::max(size, stripe.size);
        if (claimed[i] || stripe.hasLeader || stripe.isCaption || title ||
            !standsNear(stripes[i - 1], stripe))
            break;
        const Strips strips = shared(growth.strips, whiteOf(stripe), stripe.size / 2);
        const std::size_t inner = innerCount(strips), before = innerCount(growth.strips);
        const bool keeps =
            inner >= before || (growth.parted.size() < fewestBands && inner > 0 && inner * 2 >= before);
        if (stripe.pieces.size() > 1 && keeps && isParted(stripe, strips)) {
            growth.strips = strips;
            growth.last = i;
            growth.parted.push_back(i);
            pending = crossing = 0;
            continue;
        }
        crossing += inner < before ? 1 : 0;
        if (++pending > mostPending || crossing > 2)
            break;
    }
    return growth;
}

struct Columns {
    std::vector<std::size_t> filled, figures, words;
    explicit Columns(std::size_t count) : filled(count), figures(count), words(count) {}
};

Columns columnsOf(const std::vector<Stripe>& stripes, const Growth& growth,
                  const std::vector<Span>& gutters) {
    Columns columns(gutters.size() + 1);
    for (const std::size_t i : growth.parted) {
        std::vector<std::size_t> pieces(columns.filled.size());
        std::vector<bool> figures(columns.filled.size(), true);
        for (const Piece& piece : stripes[i].pieces) {
            const std::size_t c = columnAt(gutters, piece.at);
            ++pieces[c];
            figures[c] = figures[c] && piece.isFigure;
            columns.words[c] += piece.words;
        }
        for (std::size_t c = 0; c < pieces.size(); ++c) {
            columns.filled[c] += pieces[c] > 0 ? 1 : 0;
            columns.figures[c] += pieces[c] > 0 && figures[c] ? 1 : 0;
        }
    }
    return columns;
}

// Heads reach over columns: where the lines with figures alone have more gutters, theirs count.
Strips stripsOf(const std::vector<Stripe>& stripes, const Growth& growth) {
    Strips strips;
    std::size_t lines = 0, most = 2;
    for (const std::size_t i : growth.parted)
        most = std::max(most, figuresIn(stripes[i]));
    for (const std::size_t i : growth.parted) {
        if (figuresIn(stripes[i]) < 2 || figuresIn(stripes[i]) * 5 < most * 4)
            continue;
        strips =
            lines++ == 0 ? whiteOf(stripes[i]) : shared(strips, whiteOf(stripes[i]), stripes[i].size / 2);
    }
    return lines >= 2 && innerCount(strips) > innerCount(growth.strips) ? strips : growth.strips;
}

std::vector<Span> guttersOf(const Strips& strips) {
    std::vector<Span> gutters;
    std::copy_if(strips.begin(), strips.end(), std::back_inserter(gutters),
                 [](const Span& strip) { return !isOuter(strip); });
    return gutters;
}

// Columns that hardly anything stands in are none.
std::vector<Span> withoutThin(const std::vector<Stripe>& stripes, const Growth& growth,
                              std::vector<Span> gutters) {
    for (std::size_t c = 0; c <= gutters.size() && !gutters.empty();) {
        const std::size_t filled = columnsOf(stripes, growth, gutters).filled[c];
        if (filled >= 2 && filled * 4 >= growth.parted.size()) {
            ++c;
            continue;
        }
        gutters.erase(gutters.begin() + static_cast<std::ptrdiff_t>(c > 0 ? c - 1 : 0));
        c = 0;
    }
    return gutters;
}

bool isTabular(const std::vector<Stripe>& stripes, const Growth& growth, const std::vector<Span>& gutters) {
    if (growth.parted.size() < fewestBands || gutters.empty() ||
        growth.parted.size() * 3 < growth.last - growth.first + 1)
        return false;
    const Columns columns = columnsOf(stripes, growth, gutters);
    std::size_t figures = 0, words = 0, cells = 0, widest = 0;
    for (std::size_t c = 0; c < columns.filled.size(); ++c) {
        figures += c > 0 && columns.figures[c] * 10 >= columns.filled[c] * 6 ? 1 : 0;
        words += columns.words[c];
        cells += columns.filled[c];
        widest = std::max(widest, columns.words[c] * 10 / columns.filled[c]);
    }
    const bool captioned = captionAbove(stripes, growth.first) != nullptr;
    if (captioned && (figures > 0 || words <= cells * 6))
        return true;
    if (columns.filled.size() == 2)
        return columns.figures.back() * 10 >= columns.filled.back() * 8 && words <= cells * 8;
    const bool shortCells = words <= cells * 3 && widest <= 60;
    return (figures > 0 && words <= cells * 6) || (figures * 2 >= columns.filled.size()) ||
           (shortCells && growth.parted.size() >= 4);
}

} // namespace

Caption captionOf(std::u32string_view text) {
    static constexpr std::array<std::u32string_view, 9> tables = {
        U"table", U"tableau", U"tabla", U"cuadro", U"таблица", U"таблиця", U"табліца", U"tabela", U"tabelle"};
    static constexpr std::array<std::u32string_view, 4> figures = {U"figure", U"figura", U"рисунок",
                                                                   U"gráfico"};
    const std::u32string small = lowered(text.substr(0, 24));
    const auto opens = [&](std::u32string_view word) {
        if (!startsWith(small, word) || small.size() < word.size() + 2 || !isSpace(small[word.size()]) ||
            text.size() > 120)
            return false;
        const char32_t number = text[word.size() + 1];
        return isDigit(number) || number == U'I' || number == U'V' || number == U'X' || number == U'\u2116';
    };
    if (std::any_of(tables.begin(), tables.end(), opens))
        return Caption::Table;
    return std::any_of(figures.begin(), figures.end(), opens) ? Caption::Figure : Caption::None;
}

std::vector<FoundTable> tablesIn(const PageLines& page, const std::vector<Band>& bands) {
    const std::vector<Stripe> stripes = stripesOf(page, bands);
    std::vector<FoundTable> tables;
    std::vector<bool> claimed(stripes.size(), false);
    for (const bool figures :
         {true, false}) // lines of figures tell where the columns are better than heads over them
        for (std::size_t i = 0; i < stripes.size(); ++i) {
            if (claimed[i] || stripes[i].pieces.size() < 2 || stripes[i].hasLeader ||
                (figures && figuresIn(stripes[i]) < 2))
                continue;
            const Growth growth = grow(stripes, claimed, i);
            const std::vector<Span> gutters =
                withoutThin(stripes, growth, guttersOf(stripsOf(stripes, growth)));
            if (!isTabular(stripes, growth, gutters))
                continue;
            const Extent extent = extentOf(stripes, {growth.first, growth.last}, gutters, claimed);
            std::fill(claimed.begin() + static_cast<std::ptrdiff_t>(extent.first),
                      claimed.begin() + static_cast<std::ptrdiff_t>(extent.last) + 1, true);
            const Stripe* caption = captionAbove(stripes, extent.first);
            tables.push_back({stripes[extent.first].band, stripes[extent.last].band, gutters,
                              caption != nullptr && caption->isFigureCaption,
                              rowsOf(stripes, extent, gutters)});
        }
    std::sort(tables.begin(), tables.end(),
              [](const FoundTable& a, const FoundTable& b) { return a.first < b.first; });
    return tables;
}

} // namespace dokaz::layout
