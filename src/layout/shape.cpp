// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/shape.h"

#include "layout/ending.h"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace dokaz::layout {
namespace {

using Counts = std::map<std::int32_t, std::size_t>;

std::int32_t modeOf(const Counts& counts, std::int32_t otherwise) {
    std::int32_t best = otherwise;
    std::size_t most = 0;
    for (const auto& [value, count] : counts) {
        if (count <= most)
            continue;
        best = value;
        most = count;
    }
    return best;
}

bool isBody(const Line& line) { return line.role == Role::Body && !line.turned; }

std::int32_t bodySizeOf(const std::vector<PageLines>& pages) {
    Counts sizes;
    for (const PageLines& page : pages)
        for (const Line& line : page.lines)
            if (isBody(line))
                sizes[line.size / 10 * 10] += line.text.size();
    return modeOf(sizes, 1000);
}

std::int32_t pitchOf(const std::vector<PageLines>& pages, std::int32_t bodySize) {
    Counts pitches;
    for (const PageLines& page : pages)
        for (std::size_t i = 1; i < page.lines.size(); ++i) {
            const std::int32_t step = page.lines[i].base - page.lines[i - 1].base;
            if (isBody(page.lines[i]) && isBody(page.lines[i - 1]) && step > bodySize * 9 / 10 && step < bodySize * 2)
                ++pitches[step / 20 * 20];
        }
    return modeOf(pitches, bodySize * 12 / 10);
}

Edges edgesOf(const std::vector<const Line*>& lines, const PageLines& page) {
    if (lines.empty())
        return {0, page.width};
    Counts lefts;
    std::vector<std::int32_t> rights;
    for (const Line* line : lines) {
        ++lefts[(line->box.x0 + 50) / 100 * 100];
        rights.push_back(line->box.x1);
    }
    const auto nearlyLast = rights.begin() + static_cast<std::ptrdiff_t>(rights.size() - 1 - rights.size() / 20);
    std::nth_element(rights.begin(), nearlyLast, rights.end());
    return {modeOf(lefts, 0), *nearlyLast};
}

// Whole lines and each column apart; those of the body's size only.
std::vector<Edges> columnsOf(const PageLines& page, std::int32_t bodySize) {
    std::vector<std::vector<const Line*>> columns(1);
    for (const Line& line : page.lines) {
        if (line.column >= columns.size())
            columns.resize(line.column + 1);
        if (isBody(line) && line.size >= bodySize - 60)
            columns[line.column].push_back(&line);
    }
    std::vector<Edges> edges;
    for (const std::vector<const Line*>& column : columns)
        edges.push_back(edgesOf(column, page));
    return edges;
}

bool endsAtOneEdge(const std::vector<PageLines>& pages, const Shape& shape) {
    std::size_t lines = 0, full = 0;
    for (const PageLines& page : pages)
        for (const Line& line : page.lines) {
            if (!isBody(line) || line.size < shape.bodySize - 60)
                continue;
            ++lines;
            full += std::abs(shape.edgesOf(line).right - line.box.x1) <= 200 ? 1 : 0;
        }
    return full * 2 > lines;
}

// Paragraphs after room against those without it after a line with room at its end.
bool mostlySpaces(const std::vector<PageLines>& pages, const Shape& shape) {
    std::size_t apart = 0, together = 0;
    for (const PageLines& page : pages)
        for (std::size_t i = 1; i < page.lines.size(); ++i) {
            const Line &above = page.lines[i - 1], &line = page.lines[i];
            const bool same = isBody(above) && isBody(line) && above.column == line.column && above.size == line.size;
            if (!same || !endsClause(above.text))
                continue;
            const bool room = line.base - above.base > shape.pitch * 13 / 10;
            apart += room ? 1 : 0;
            together += !room && shape.leftRoom(above, line) ? 1 : 0;
        }
    return apart >= 5 && apart > together && !endsAtOneEdge(pages, shape);
}

// Paragraphs that open with an indent against those that open flush after a line with room at its end.
bool mostlyIndents(const std::vector<PageLines>& pages, const Shape& shape) {
    std::size_t indented = 0, flush = 0;
    for (const PageLines& page : pages)
        for (std::size_t i = 1; i + 1 < page.lines.size(); ++i) {
            const Line &above = page.lines[i - 1], &line = page.lines[i], &below = page.lines[i + 1];
            const bool together = isBody(above) && isBody(line) && isBody(below) && above.column == line.column &&
                                  below.column == line.column && above.size == line.size && below.size == line.size;
            const std::int32_t left = shape.edgesOf(line).left + 300;
            if (!together || above.box.x0 > left || below.box.x0 > left || !endsClause(above.text))
                continue;
            indented += line.box.x0 > left + 300 && line.box.x0 < left + 4000 ? 1 : 0;
            flush += line.box.x0 <= left && shape.leftRoom(above, line) ? 1 : 0;
        }
    return indented > flush && (indented >= 5 || (indented >= 3 && flush == 0));
}

// A page on which more lines are indented than not has the left edge of the others on its side of the sheet, if some of its
// lines stand there too.
void settleLefts(const std::vector<PageLines>& pages, Shape& shape) {
    for (std::size_t side = 0; side < 2; ++side) {
        Counts lefts;
        for (std::size_t p = side; p < pages.size(); p += 2)
            ++lefts[shape.columns[p].front().left];
        const std::int32_t usual = modeOf(lefts, 0);
        for (std::size_t p = side; p < pages.size() && lefts[usual] > 1; p += 2) {
            const auto there = std::count_if(pages[p].lines.begin(), pages[p].lines.end(), [&](const Line& line) {
                return isBody(line) && line.column == 0 && line.size >= shape.bodySize - 60 && std::abs(line.box.x0 - usual) <= 100;
            });
            std::int32_t& left = shape.columns[p].front().left;
            left = there >= 3 && left > usual && left < usual + 3000 ? usual : left;
        }
    }
}

} // namespace

bool isCentred(const Line& line, const Edges& edges) {
    const std::int32_t before = line.box.x0 - edges.left, behind = edges.right - line.box.x1;
    return before > 2 * line.size && std::abs(before - behind) < 2 * line.size;
}

bool Shape::leftRoom(const Line& above, const Line& line) const {
    const Edges& edges = edgesOf(above);
    const std::int32_t indent = above.box.x0 - edges.left;
    const bool quoted = indent > 300 && std::abs(line.box.x0 - above.box.x0) <= 200; // set in from both sides
    const std::int32_t room = edges.right - (quoted ? indent : 0) - above.box.x1;
    return room > line.firstWord + line.size && (!spaces || room * 2 > edges.right - edges.left);
}

void levelRecognised(std::vector<PageLines>& pages) {
    const std::int32_t body = bodySizeOf(pages);
    for (PageLines& page : pages) {
        const auto isRecognised = [&](const Line& line) { return !line.runs.empty() && page.runs[line.runs.front()].confidence >= 0; };
        Counts sizes;
        for (const Line& line : page.lines)
            if (isBody(line) && isRecognised(line))
                sizes[std::max(line.size, 1)] += line.text.size();
        if (sizes.empty())
            continue;
        const std::int32_t usual = modeOf(sizes, body);
        for (Line& line : page.lines)
            if (isRecognised(line))
                line.size = static_cast<std::int32_t>(std::int64_t{line.size} * body / usual);
    }
}

Shape shapeOf(const std::vector<PageLines>& pages) {
    Shape shape;
    shape.bodySize = bodySizeOf(pages);
    shape.pitch = pitchOf(pages, shape.bodySize);
    for (const PageLines& page : pages) {
        Counts lefts, rights;
        for (const Line& line : page.lines) {
            if (!isBody(line) || line.size < shape.bodySize - 60)
                continue;
            ++lefts[(line.box.x0 + 50) / 100 * 100];
            ++rights[(line.box.x1 + 100) / 200 * 200];
        }
        shape.left.push_back(modeOf(lefts, 0));
        shape.right.push_back(modeOf(rights, page.width));
        shape.columns.push_back(columnsOf(page, shape.bodySize));
    }
    settleLefts(pages, shape);
    shape.spaces = mostlySpaces(pages, shape);
    shape.indents = mostlyIndents(pages, shape);
    return shape;
}

} // namespace dokaz::layout
