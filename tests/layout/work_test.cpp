// SPDX-License-Identifier: GPL-3.0-or-later
// Work that grows with a document and no faster: headings, marks of notes.
#include "layout/levels.h"
#include "layout/notes.h"
#include "layout/shape.h"

#include <ctime>
#include <gtest/gtest.h>

using namespace dokaz;
using namespace dokaz::layout;

namespace {

constexpr double bound = 3; // seconds of the processor; a step for each pair would take minutes

template <typename Work> double secondsOf(Work work) {
    const std::clock_t start = std::clock();
    work();
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

Line headingOf(std::size_t i, std::int32_t size) {
    Line line;
    line.page = 1;
    line.text = U"The harbour";
    line.size = size;
    line.bold = line.opens = true;
    line.base = static_cast<std::int32_t>(i) * 1200;
    line.role = Role::Heading;
    line.level = 2;
    return line;
}

// An empty first page and a page of headings in two sizes, the first of which has a number where `numbered`.
std::vector<PageLines> pagesOf(std::size_t headings, bool numbered) {
    std::vector<PageLines> pages(2);
    for (std::size_t i = 0; i < headings; ++i)
        pages[1].lines.push_back(headingOf(i, i % 2 == 0 ? 1400 : 1200));
    pages[1].lines.front().number = numbered ? "1" : "";
    return pages;
}

} // namespace

TEST(Work, onLevelsGrowsWithTheHeadings) {
    for (const bool numbered : {true, false}) {
        std::vector<PageLines> pages = pagesOf(200'000, numbered);
        const Shape shape = shapeOf(pages);
        EXPECT_LT(secondsOf([&] { levelHeadings(pages, shape, false); }), bound) << numbered;
        EXPECT_LT(pages[1].lines[10].level, pages[1].lines[11].level) << numbered;
    }
}
