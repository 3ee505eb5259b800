// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/notes.h"

#include "layout/characters.h"
#include "layout/numeral.h"
#include "base/utf8.h"

#include <algorithm>
#include <set>
#include <span>
#include <string_view>

namespace dokaz::layout {
namespace {

bool isRule(std::u32string_view text) {
    std::size_t strokes = 0;
    for (const char32_t c : text) {
        if (c != U'_' && c != 0x2014 && !isSpace(c))
            return false;
        strokes += isSpace(c) ? 0 : 1;
    }
    return strokes >= 8;
}

bool opensRaised(const Line& line) { return !line.signs.empty() && line.signs.front().at == 0 && !line.text.empty(); }

// "* The present document": stars of the text's own size. Their count, 0 where there are none.
std::size_t starsAt(std::u32string_view text) {
    std::size_t count = 0;
    while (count < text.size() && text[count] == U'*')
        ++count;
    return count > 0 && count < 6 && count < text.size() && (isSpace(text[count]) || isUpper(text[count])) ? count : 0;
}

// "1/  A/48/803.": how typewritten documents mark their notes.
std::size_t strokedNumberAt(std::u32string_view text) {
    std::size_t at = 0;
    while (at < text.size() && isDigit(text[at]) && at < 3)
        ++at;
    return at > 0 && at + 2 < text.size() && text[at] == U'/' && isSpace(text[at + 1]) ? at + 1 : 0;
}

// Some older reports gather their notes at the end.
bool isNotesHeading(const Line& line) {
    const std::u32string small = lowered(line.text);
    return small == U"notes" || small == U"endnotes" || small == U"notas" || small == U"примечания";
}

// A number as large as the text: believed only when it is the next one.
std::size_t expectedNumberAt(std::u32string_view text, std::int32_t expected) {
    std::size_t at = 0;
    std::int32_t value = 0;
    for (; at < text.size() && isDigit(text[at]) && at < 4; ++at)
        value = value * 10 + static_cast<std::int32_t>(text[at] - U'0');
    return at > 0 && at < text.size() && isSpace(text[at]) && value == expected ? at : 0;
}

class Marker final {
  public:
    Marker(std::vector<PageLines>& pages, const Shape& shape) : m_pages(pages), m_shape(shape) {}

    void markPage(PageLines& page) {
        markFoot(page);
        bool first = true;
        for (Line& line : page.lines) {
            if (!line.margin || line.role != Role::Note)
                continue;
            takeMargin(line, first);
            first = false;
        }
    }

  private:
    void markFoot(PageLines& page) {
        std::vector<Line*> lines;
        for (Line& line : page.lines)
            if (line.role == Role::Body && !line.turned)
                lines.push_back(&line);
        std::size_t start = zoneStart(lines, page);
        const bool goesOn = m_open && start < lines.size() && lines[start]->size < m_shape.bodySize - 40;
        if (!goesOn)
            while (start < lines.size() && markLength(*lines[start]) == 0 && !opensRaised(*lines[start]))
                ++start;
        m_open = start < lines.size();
        for (std::size_t i = start; i < lines.size(); ++i)
            take(*lines[i]);
        if (m_open)
            for (std::size_t i = 0; i < start; ++i)
                takeStars(*lines[i], lines, start);
    }

    // Beside the text "16. Words" opens a note where 16 is the next number, or the first of the page.
    void takeMargin(Line& line, bool first) {
        const Mark mark = markOf(line.text);
        const bool numbered = mark.style == MarkStyle::Arabic && !mark.bracketed &&
                              (mark.value == m_last + 1 || mark.value == 1 || first);
        take(line);
        if (line.opens || !numbered)
            return;
        line.opens = true;
        line.number = base::toUtf8(mark.printed);
        line.skip = mark.length;
        m_last = mark.value;
    }

    // A note inside the page, under a table, has larger text below it; an address in a note may be larger
    // too.
    static bool standsOverText(const std::vector<Line*>& lines, std::size_t note) {
        const auto larger = std::count_if(
            lines.begin() + static_cast<std::ptrdiff_t>(note) + 1, lines.end(), [&](const Line* line) {
                return line->size > lines[note]->size + 40 && line->text.find(U"://") == line->text.npos;
            });
        return larger > 0;
    }

    // Under a rule, or the small lines at the end, or from a raised mark in the lower half.
    std::size_t zoneStart(const std::vector<Line*>& lines, const PageLines& page) const {
        for (std::size_t i = lines.size(); i-- > 0;) {
            if (!isRule(lines[i]->text) || lines[i]->box.y0 < page.height / 5)
                continue;
            lines[i]->role = Role::Furniture;
            return i + 1;
        }
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (isNotesHeading(*lines[i]) && std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(i), lines.end(),
                                                         [](const Line* line) { return opensRaised(*line); }))
                return i + 1;
        std::size_t small = lines.size();
        while (small > 0 && lines[small - 1]->size <= m_shape.bodySize - 60)
            --small;
        std::size_t raised = small;
        for (std::size_t i = lines.size(); i-- > 0 && lines[i]->box.y0 > page.height / 2;) {
            if (lines[i]->size > m_shape.bodySize + 60)
                break;
            if ((opensRaised(*lines[i]) || starsAt(lines[i]->text) > 0) && !standsOverText(lines, i))
                raised = std::min(raised, i);
        }
        return raised;
    }

    // Stars of the text's own size at a line's end are a mark when the page has their note.
    static void takeStars(Line& line, const std::vector<Line*>& lines, std::size_t zone) {
        std::size_t at = line.text.size();
        while (at > 0 && line.text[at - 1] == U'*')
            --at;
        if (at == line.text.size() || at == 0 || line.runs.empty() || line.starts.back() > at)
            return;
        const std::u32string stars = line.text.substr(at);
        const std::string name = base::toUtf8(stars);
        const bool known = std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(zone), lines.end(),
                                       [&](const Line* note) { return note->opens && note->number == name; });
        if (!known)
            return;
        while (at > 0 && isSpace(line.text[at - 1]))
            --at;
        line.signs.push_back({static_cast<std::uint32_t>(at), stars});
        line.end = static_cast<std::uint32_t>(at);
    }

    [[nodiscard]] std::size_t markLength(const Line& line) const {
        const std::size_t stars = starsAt(line.text), stroked = strokedNumberAt(line.text);
        return stars > 0 ? stars : stroked > 0 ? stroked : expectedNumberAt(line.text, m_last + 1);
    }

    void take(Line& line) {
        line.role = Role::Note;
        std::u32string mark;
        if (opensRaised(line)) {
            mark = line.signs.front().mark;
            line.signs.erase(line.signs.begin());
        } else if (const std::size_t length = markLength(line); length > 0) {
            mark = line.text.substr(0, length);
            line.skip = static_cast<std::uint32_t>(length);
        }
        if (mark.empty())
            return;
        line.opens = true;
        line.number = base::toUtf8(mark);
        std::int32_t value = 0;
        for (const char32_t c : mark)
            value = isDigit(c) && value < 100'000 ? value * 10 + static_cast<std::int32_t>(c - U'0') : 0;
        m_last = value > 0 ? value : m_last;
    }

    std::vector<PageLines>& m_pages;
    const Shape& m_shape;
    bool m_open = false;      // the page before ended in a note
    std::int32_t m_last = 0;  // number of the last note
};

// Takes the word out of the line: it was the mark of a note.
void takeOut(Line& line, std::size_t index, const PageLines& page, std::u32string mark) {
    const std::uint32_t from = line.starts[index];
    const std::size_t end = from + page.runs[line.runs[index]].text.size();
    const std::uint32_t to =
        static_cast<std::uint32_t>(end < line.text.size() && isSpace(line.text[end]) ? end + 1 : end);
    const std::uint32_t at = from > 0 && isSpace(line.text[from - 1]) ? from - 1 : from;
    line.text.erase(from, to - from);
    line.runs.erase(line.runs.begin() + static_cast<std::ptrdiff_t>(index));
    line.starts.erase(line.starts.begin() + static_cast<std::ptrdiff_t>(index));
    for (std::size_t i = index; i < line.starts.size(); ++i)
        line.starts[i] -= to - from;
    for (Sign& sign : line.signs)
        sign.at -= sign.at > from ? std::min(sign.at - from, to - from) : 0;
    const auto behind =
        std::find_if(line.signs.begin(), line.signs.end(), [&](const Sign& sign) { return sign.at > at; });
    line.signs.insert(behind, {at, std::move(mark)});
}

// "the report 1/ of": words that are the mark of a note of the document.
void takeStroked(std::vector<PageLines>& pages) {
    std::set<std::u32string> marks;
    for (const PageLines& page : pages)
        for (const Line& line : page.lines)
            if (line.role == Role::Note && line.opens && line.number.ends_with('/'))
                marks.insert(base::toCodePoints(line.number));
    for (PageLines& page : marks.empty() ? std::span<PageLines>() : std::span<PageLines>(pages))
        for (Line& line : page.lines)
            for (std::size_t i = line.role == Role::Body ? line.runs.size() : 0; i-- > 1;)
                if (const std::u32string& word = page.runs[line.runs[i]].text; marks.contains(word))
                    takeOut(line, i, page, word);
}

} // namespace

void markNotes(std::vector<PageLines>& pages, const Shape& shape) {
    Marker marker(pages, shape);
    for (PageLines& page : pages)
        marker.markPage(page);
    takeStroked(pages);
}

} // namespace dokaz::layout
