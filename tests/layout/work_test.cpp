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

// A line in which every second word is the mark of a note, and the notes of the first of them.
std::vector<PageLines> pagesOfMarks(std::size_t marks) {
    std::vector<PageLines> pages(1);
    PageLines& page = pages[0];
    page.width = 59500;
    page.height = 84200;
    Line text;
    text.size = 1000;
    text.base = 12000;
    text.box = {8000, 11000, 50000, 12000};
    for (std::size_t i = 0; i < 2 * marks; ++i) {
        const std::u32string word = i % 2 == 0 ? U"lake" : U"1/";
        text.starts.push_back(static_cast<std::uint32_t>(text.text.size()));
        text.runs.push_back(static_cast<std::uint32_t>(page.runs.size()));
        text.text += word + U" ";
        page.runs.emplace_back().text = word;
    }
    Line note;
    note.size = 1000;
    note.base = 80000;
    note.box = {8000, 79000, 20000, 80000};
    note.text = U"1/  Told by a fisherman.";
    page.lines = {text, text, note};
    page.lines[1].text = U"____________";
    page.lines[1].runs.clear();
    page.lines[1].starts.clear();
    page.lines[1].box = {8000, 77000, 20000, 78000};
    return pages;
}

} // namespace

TEST(Work, onMarksOfNotesGrowsWithTheMarks) {
    constexpr std::size_t marks = 100'000;
    std::vector<PageLines> pages = pagesOfMarks(marks);
    const Shape shape = shapeOf(pages);
    EXPECT_LT(secondsOf([&] { markNotes(pages, shape); }), bound);
    const Line& line = pages[0].lines[0];
    ASSERT_EQ(line.signs.size(), marks);
    ASSERT_EQ(line.runs.size(), marks);
    EXPECT_EQ(line.text.substr(0, 15), U"lake lake lake ");
    EXPECT_EQ(line.starts[2], 10U);
    EXPECT_EQ(line.signs[1].at, 9U);
    EXPECT_EQ(line.signs[1].mark, U"1/");
}

TEST(Work, onStarredLinesGrowsWithTheLines) {
    std::vector<PageLines> pages = pagesOfMarks(1);
    std::vector<Line>& lines = pages[0].lines;
    Line starred = lines[0], note = lines[2];
    starred.text = U"the lake of the old town ***";
    starred.runs = {0};
    starred.starts = {0};
    note.text = U"** Told by a fisherman.";
    lines.assign(100'000, starred);
    lines.insert(lines.end(), 100'000, note);
    const Shape shape = shapeOf(pages);
    EXPECT_LT(secondsOf([&] { markNotes(pages, shape); }), bound);
    EXPECT_EQ(lines.front().text, starred.text);
}

TEST(Work, onLevelsGrowsWithTheHeadings) {
    for (const bool numbered : {true, false}) {
        std::vector<PageLines> pages = pagesOf(200'000, numbered);
        const Shape shape = shapeOf(pages);
        EXPECT_LT(secondsOf([&] { levelHeadings(pages, shape, false); }), bound) << numbered;
        EXPECT_LT(pages[1].lines[10].level, pages[1].lines[11].level) << numbered;
    }
}
