// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/tables.h"

#include "layout/characters.h"
#include "layout/stripes.h"

#include <algorithm>
#include <tuple>

namespace dokaz::layout {
namespace {

constexpr std::size_t fewestRows = 2;

// Of one band: the runs of each column, and whether words reach over the gutter behind it.
struct Cut {
    std::vector<Band> columns;
    std::vector<bool> reaches;
};

Cut cutOf(const PageLines& page, const Band& band, const std::vector<Span>& gutters) {
    Cut cut{std::vector<Band>(gutters.size() + 1), std::vector<bool>(gutters.size() + 1, false)};
    std::vector<std::uint32_t> runs = band.runs;
    std::sort(runs.begin(), runs.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::tuple(page.runs[a].at.x0, a) < std::tuple(page.runs[b].at.x0, b);
    });
    const Run* before = nullptr;
    std::size_t last = 0;
    for (const std::uint32_t i : runs) {
        const Run& run = page.runs[i];
        const std::size_t at = columnAt(gutters, {run.at.x0, run.at.x1});
        const std::int32_t size = before == nullptr ? 0 : std::max(run.size, before->size);
        const bool close = before != nullptr && run.at.x0 - before->at.x1 < size * 45 / 100;
        for (std::size_t c = close ? last : at; c < at;
             ++c) // but not where one of them stands at its column's edge
            cut.reaches[c] = std::abs(before->at.x1 - gutters[c].from) > size / 4 &&
                             std::abs(run.at.x0 - gutters[c].to) > size / 4;
        for (std::size_t c = 0; c < gutters.size(); ++c)
            cut.reaches[c] = cut.reaches[c] || covers({run.at.x0, run.at.x1}, gutters[c]);
        cut.columns[at].runs.push_back(i);
        before = &run;
        last = at;
    }
    return cut;
}

std::vector<TableCell> rowOf(PageLines& page, std::uint32_t pageIndex, const std::vector<Cut>& cuts) {
    const std::size_t count = cuts.front().columns.size();
    std::vector<TableCell> row;
    for (std::size_t c = 0; c < count; ++c) {
        const bool joined = c > 0 && std::any_of(cuts.begin(), cuts.end(),
                                                 [&](const Cut& cut) { return cut.reaches[c - 1]; });
        if (!joined)
            row.push_back({static_cast<std::uint32_t>(c), 0, {}});
        ++row.back().columns;
    }
    for (const Cut& cut : cuts)
        for (TableCell& cell : row) {
            Band band;
            for (std::size_t c = cell.column; c < cell.column + cell.columns; ++c)
                band.runs.insert(band.runs.end(), cut.columns[c].runs.begin(), cut.columns[c].runs.end());
            if (!band.runs.empty())
                cell.lines.push_back(lineOf(page, band, pageIndex));
        }
    return row;
}

// The words of the first rows, sorted: heads are cut into rows now so, now so.
std::vector<std::u32string> wordsOf(const Table& table, std::size_t rows) {
    std::vector<std::u32string> words;
    for (std::size_t r = 0; r < rows; ++r)
        for (const TableCell& cell : table.rows[r])
            for (const Line& line : cell.lines) {
                words.emplace_back();
                for (const char32_t c : line.text) {
                    if (!isSpace(c))
                        words.back() += c;
                    else if (!words.back().empty())
                        words.emplace_back();
                }
            }
    std::sort(words.begin(), words.end());
    return words;
}

// How many rows at the top repeat the head of the table on the page before.
std::uint32_t repeatedRows(const Table& upper, const Table& lower) {
    constexpr std::size_t mostRows = 4;
    for (std::size_t l = std::min(mostRows, lower.rows.size()); l > 0; --l)
        for (std::size_t u = std::min(mostRows, upper.rows.size()); u > 0; --u)
            if (wordsOf(upper, u) == wordsOf(lower, l))
                return static_cast<std::uint32_t>(l);
    return 0;
}

class Marker final {
public:
    explicit Marker(std::vector<PageLines>& pages) : m_pages(pages) {}

    void mark() {
        for (PageLines& page : m_pages)
            for (std::uint32_t t = 1; t <= page.tables.size(); ++t)
                markTable(page, t);
        for (PageLines& page : m_pages)
            for (std::size_t i = 0; i < page.lines.size(); ++i)
                if (captionOf(page.lines[i].text) != Caption::None)
                    markCaption(page, i);
    }

    void joinAll() {
        for (std::size_t p = 1; p < m_pages.size(); ++p)
            join(m_pages[p - 1], m_pages[p]);
    }

private:
    static void markTable(PageLines& page, std::uint32_t number) {
        Table& table = page.tables[number - 1];
        std::vector<Line*> lines;
        for (Line& line : page.lines)
            if (line.table == number)
                lines.push_back(&line);
        const auto isBody = [](const Line* line) { return line->role == Role::Body; };
        const auto first = std::find_if(lines.begin(), lines.end(), isBody);
        const auto end = std::find_if_not(first, lines.end(), isBody);
        const bool contents = std::any_of(lines.begin(), lines.end(),
                                          [](const Line* line) { return line->role == Role::Contents; });
        const std::uint32_t from = first == lines.end() ? 0 : (*first)->row,
                            to = first == end ? 0 : (*(end - 1))->row + 1;
        if (contents || to - from < fewestRows) {
            for (Line* line : lines)
                line->table = 0;
            return;
        }
        for (Line* line : lines)
            line->table = line->row >= from && line->row < to ? number : 0;
        table.rows.erase(table.rows.begin() + to, table.rows.end());
        table.rows.erase(table.rows.begin(), table.rows.begin() + from);
        for (auto line = first; line != end; ++line) {
            (*line)->role = table.drawing ? Role::Front : Role::Row;
            (*line)->opens = table.drawing || line == first;
        }
    }

    // The furthest line of the text, from above or from below, if it stands in a table.
    static Line* outermost(PageLines& page, bool last) {
        Line* found = nullptr;
        for (Line& line : page.lines) {
            if (line.role == Role::Furniture || line.role == Role::Note || line.turned)
                continue;
            if (found == nullptr || last)
                found = &line;
        }
        return found != nullptr && found->role == Role::Row ? found : nullptr;
    }

    void join(PageLines& before, PageLines& page) {
        const Line* last = outermost(before, true);
        Line* first = outermost(page, false);
        if (last == nullptr || first == nullptr || !first->opens)
            return;
        const Table& upper = before.tables[last->table - 1];
        Table& lower = page.tables[first->table - 1];
        if (!agree(upper.gutters, lower.gutters))
            return;
        const Table& head = upper.goesOn ? *m_head : upper;
        lower.headRows = repeatedRows(head, lower);
        lower.goesOn = true;
        m_head = &head;
        first->opens = false;
    }

    // As many columns, each at its place, the whole moved no further than pages with mirrored margins do.
    static bool agree(const std::vector<Span>& a, const std::vector<Span>& b) {
        if (a.size() != b.size() || a.empty())
            return false;
        const auto middle = [](const Span& strip) { return strip.from / 2 + strip.to / 2; };
        const std::int32_t shift = middle(b.back()) - middle(a.back());
        bool same = std::abs(shift) <= 6000;
        for (std::size_t i = 0; i < a.size(); ++i)
            same = same && std::abs(middle(b[i]) - middle(a[i]) - shift) <= 2000;
        return same;
    }

    // The numbers along the axes of a chart.
    static void markFigures(PageLines& page, std::size_t from) {
        for (std::size_t i = from; i < page.lines.size(); ++i) {
            Line& line = page.lines[i];
            const bool figures = std::none_of(line.text.begin(), line.text.end(), isLetter);
            if (line.role == Role::Front)
                continue;
            if (line.role != Role::Body || !figures)
                return;
            line.role = Role::Front;
            line.opens = true;
        }
    }

    // The line, and the short lines right below it in bold: "Table 3", then what it shows.
    static void markCaption(PageLines& page, std::size_t first) {
        Line& line = page.lines[first];
        const bool apart = first == 0 || line.base - page.lines[first - 1].base > line.size * 3 / 2 ||
                           page.lines[first - 1].role != Role::Body;
        if (line.role != Role::Body || line.turned || !apart)
            return;
        std::size_t end = first + 1;
        while (end < page.lines.size() && end - first < 4 && page.lines[end].role == Role::Body &&
               page.lines[end].bold && page.lines[end].base - page.lines[end - 1].base <= line.size * 3 / 2)
            ++end;
        const bool table =
            end < page.lines.size() && page.lines[end].role == Role::Row && page.lines[end].opens;
        const bool sentence = end == first + 1 && !line.bold && line.text.size() > 60;
        if (!table && (sentence || end == page.lines.size()))
            return;
        for (std::size_t i = first; i < end; ++i) {
            page.lines[i].role = Role::Caption;
            page.lines[i].opens = i == first;
        }
        if (table)
            page.tables[page.lines[end].table - 1].named = true;
        if (captionOf(line.text) == Caption::Figure)
            markFigures(page, end);
    }

    std::vector<PageLines>& m_pages;
    const Table* m_head = nullptr; // the table that the one going on began with
};

} // namespace

Table tableOf(PageLines& page, std::uint32_t pageIndex, const std::vector<Band>& bands,
              const FoundTable& found) {
    Table table;
    table.gutters = found.gutters;
    table.drawing = found.drawing;
    std::vector<Cut> cuts;
    std::size_t stripe = 0;
    for (std::size_t i = found.first; i <= found.last; ++i) {
        if (bands[i].taken || bands[i].rotation != 0)
            continue;
        if (found.opens[stripe++] && !cuts.empty()) {
            table.rows.push_back(rowOf(page, pageIndex, cuts));
            cuts.clear();
        }
        cuts.push_back(cutOf(page, bands[i], found.gutters));
    }
    table.rows.push_back(rowOf(page, pageIndex, cuts));
    return table;
}

void markTables(std::vector<PageLines>& pages) { Marker(pages).mark(); }

void joinTables(std::vector<PageLines>& pages) { Marker(pages).joinAll(); }

} // namespace dokaz::layout
