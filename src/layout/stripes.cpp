// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/stripes.h"

#include "layout/characters.h"
#include "layout/numeral.h"
#include "layout/table_finder.h"

#include <algorithm>
#include <string>
#include <tuple>

namespace dokaz::layout {
namespace {

bool isFigure(std::u32string_view text) {
    std::size_t figures = 0, others = 0;
    for (const char32_t c : text) {
        const bool sign = c == U'-' || c == 0x2013 || c == 0x2014 || c == 0x2212 || c == U'%' || c == U'.' ||
                          c == U',' || c == U'(' || c == U')' || c == U'/' || c == U'+' || c == U'$' ||
                          c == U'*' || isSpace(c);
        figures += isDigit(c) ? 1 : 0;
        others += isDigit(c) || sign ? 0 : 1;
    }
    return others == 0 && (figures > 0 || text.size() < 3);
}

bool isMark(std::u32string_view text) {
    const bool number =
        text.size() < 7 && text.find(U'.') != text.npos && isDigit(text.front()) &&
        std::all_of(text.begin(), text.end(), [](char32_t c) { return isDigit(c) || c == U'.'; });
    return number || (text.size() < 8 && markOf(std::u32string(text) + U" x").style != MarkStyle::None);
}

bool hasDots(std::u32string_view text) {
    return text.find(U".....") != text.npos || text.find(U"……") != text.npos;
}

struct Draft {
    Piece piece;
    std::u32string text;
};

Piece finished(const Draft& draft) {
    Piece piece = draft.piece;
    piece.isFigure = isFigure(draft.text);
    piece.opensSmall = isLower(draft.text.front());
    return piece;
}

Stripe stripeOf(const PageLines& page, const Band& band) {
    std::vector<std::uint32_t> runs = band.runs;
    std::sort(runs.begin(), runs.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::tuple(page.runs[a].at.x0, a) < std::tuple(page.runs[b].at.x0, b);
    });
    Stripe stripe;
    stripe.base = band.base;
    stripe.size = band.size;
    std::vector<Draft> drafts;
    std::u32string all;
    std::size_t dots = 0;
    const Run* before = nullptr;
    for (const std::uint32_t i : runs) {
        const Run& run = page.runs[i];
        dots = std::all_of(run.text.begin(), run.text.end(), [](char32_t c) { return c == U'.'; })
                   ? dots + run.text.size()
                   : 0;
        stripe.hasLeader = stripe.hasLeader || hasDots(run.text) || dots >= 5;
        const bool markBefore = drafts.size() == 1 && isMark(drafts.front().text) &&
                                run.at.x0 - drafts.front().piece.at.to < 5 * band.size;
        const bool figures = before != nullptr && isFigure(run.text) && isFigure(before->text);
        const std::int32_t room = figures ? band.size * 6 / 10 : band.size;
        const bool apart = drafts.empty() || (run.at.x0 - drafts.back().piece.at.to >= room && !markBefore);
        before = &run;
        if (apart)
            drafts.push_back({{{run.at.x0, run.at.x1}, 0, false, false}, {}});
        Draft& draft = drafts.back();
        draft.piece.at.to = std::max(draft.piece.at.to, run.at.x1);
        ++draft.piece.words;
        draft.text += run.text;
        all += run.text + U' ';
    }
    for (const Draft& draft : drafts)
        stripe.pieces.push_back(finished(draft));
    stripe.isCaption = captionOf(all) != Caption::None;
    stripe.isFigureCaption = captionOf(all) == Caption::Figure;
    return stripe;
}

bool isInside(const Stripe& stripe, const std::vector<Span>& gutters) {
    return std::none_of(stripe.pieces.begin(), stripe.pieces.end(), [&](const Piece& piece) {
        return std::any_of(gutters.begin(), gutters.end(),
                           [&](const Span& gutter) { return covers(piece.at, gutter); });
    });
}

// From line to line, in hundredths of the print's size.
std::int32_t stepAt(const std::vector<Stripe>& stripes, std::size_t i) {
    const std::int32_t size = std::max({stripes[i].size, stripes[i - 1].size, 100});
    return static_cast<std::int32_t>(static_cast<std::int64_t>(stripes[i].base - stripes[i - 1].base) * 100 /
                                     size);
}

// The step inside a row, 0 where all lines stand about equally far apart.
std::int32_t stepInRows(const std::vector<Stripe>& stripes, Extent table) {
    std::int32_t least = 0, most = 0;
    for (std::size_t i = table.first + 1; i <= table.last; ++i) {
        const std::int32_t step = stepAt(stripes, i);
        least = least == 0 ? step : std::min(least, step);
        most = std::max(most, step);
    }
    return most * 100 > least * 122 && least <= 145 ? least : 0;
}

std::vector<bool> columnsWith(const Stripe& stripe, const std::vector<Span>& gutters, bool figures) {
    std::vector<bool> columns(gutters.size() + 1, false);
    for (const Piece& piece : stripe.pieces)
        if (!figures || piece.isFigure)
            columns[columnAt(gutters, piece.at)] = true;
    return columns;
}

// The topmost line of the head: lines of several short pieces, single ones between them and the table's first
// line.
std::size_t withHead(const std::vector<Stripe>& stripes, std::size_t first, std::size_t columns,
                     const std::vector<bool>& claimed) {
    constexpr std::size_t mostLines = 10, mostSingle = 3;
    constexpr std::int32_t farthest = 300;
    std::size_t head = first, single = 0;
    for (std::size_t i = first; i > 0 && first - i < mostLines && single <= mostSingle; --i) {
        const Stripe& above = stripes[i - 1];
        std::size_t words = 0;
        for (const Piece& piece : above.pieces)
            words += piece.words;
        const bool parted = above.pieces.size() > 1;
        if (claimed[i - 1] || above.hasLeader || above.isCaption || stepAt(stripes, i) > farthest ||
            words > (parted ? columns * 3 + 6 : 10))
            break;
        single = parted ? 0 : single + 1;
        head = parted ? i - 1 : head;
    }
    return head;
}

} // namespace

std::size_t columnAt(const std::vector<Span>& gutters, const Span& piece) {
    const std::int32_t middle = piece.from / 2 + piece.to / 2;
    std::size_t column = 0;
    while (column < gutters.size() && middle > gutters[column].from / 2 + gutters[column].to / 2)
        ++column;
    return column;
}

std::vector<Stripe> stripesOf(const PageLines& page, const std::vector<Band>& bands) {
    std::vector<Stripe> stripes;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        if (bands[i].taken || bands[i].rotation != 0)
            continue;
        stripes.push_back(stripeOf(page, bands[i]));
        stripes.back().band = i;
    }
    return stripes;
}

const Stripe* captionAbove(const std::vector<Stripe>& stripes, std::size_t first) {
    std::size_t longOnes = 0;
    for (std::size_t i = first; i-- > 0 && first - i <= 30 && longOnes <= 3;) {
        if (stripes[i].isCaption)
            return &stripes[i];
        std::size_t words = 0;
        for (const Piece& piece : stripes[i].pieces)
            words += piece.words;
        longOnes += words > 6 ? 1 : 0;
    }
    return nullptr;
}

Extent extentOf(const std::vector<Stripe>& stripes, Extent core, const std::vector<Span>& gutters,
                const std::vector<bool>& claimed) {
    const std::int32_t step = stepInRows(stripes, core);
    const std::int32_t near = step > 0 ? step * 115 / 100 : 135;
    Extent extent = core;
    const auto joins = [&](const Stripe& stripe) {
        return !stripe.hasLeader && !stripe.isCaption && isInside(stripe, gutters);
    };
    constexpr std::size_t mostMore = 5; // lines of a row; more of them are text, not the table's
    while (extent.first > 0 && !claimed[extent.first - 1] && stepAt(stripes, extent.first) <= near &&
           joins(stripes[extent.first - 1]))
        --extent.first;
    if (core.first - extent.first > mostMore)
        extent.first = core.first;
    extent.first = withHead(stripes, extent.first, gutters.size() + 1, claimed);
    while (extent.last + 1 < stripes.size() && !claimed[extent.last + 1] &&
           stepAt(stripes, extent.last + 1) <= near && joins(stripes[extent.last + 1]))
        ++extent.last;
    if (extent.last - core.last > mostMore)
        extent.last = core.last;
    return extent;
}

std::vector<bool> rowsOf(const std::vector<Stripe>& stripes, Extent table, const std::vector<Span>& gutters) {
    const std::int32_t step = stepInRows(stripes, table);
    std::vector<bool> opens(table.last - table.first + 1, true);
    std::vector<bool> figures = columnsWith(stripes[table.first], gutters, true);
    bool onlyLabel =
        stripes[table.first].pieces.size() == 1 && columnsWith(stripes[table.first], gutters, false).front();
    for (std::size_t i = table.first + 1; i <= table.last; ++i) {
        const Stripe& stripe = stripes[i];
        const std::vector<bool> its = columnsWith(stripe, gutters, true),
                                filled = columnsWith(stripe, gutters, false);
        bool again = false;
        for (std::size_t c = 0; c < its.size(); ++c)
            again = again || (c > 0 && its[c] && figures[c]);
        const bool goesOn = !filled.front() || stripe.pieces.front().opensSmall;
        const bool few =
            static_cast<std::size_t>(std::count(filled.begin(), filled.end(), true)) * 2 <= filled.size();
        const bool label =
            stripe.pieces.front().opensSmall && onlyLabel; // a long one, its figures beside its last line
        const bool apart = step > 0 ? stepAt(stripes, i) * 100 > step * 122 : !(goesOn && few) && !label;
        opens[i - table.first] = (apart && !(label && stepAt(stripes, i) < 135)) || again;
        onlyLabel = (opens[i - table.first] || onlyLabel) && filled.front() &&
                    std::count(filled.begin(), filled.end(), true) == 1;
        for (std::size_t c = 0; c < its.size(); ++c)
            figures[c] = its[c] || (figures[c] && !opens[i - table.first]);
    }
    return opens;
}

} // namespace dokaz::layout
