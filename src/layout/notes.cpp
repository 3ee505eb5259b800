// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/notes.h"

#include "layout/characters.h"
#include "layout/numeral.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>
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
    static constexpr std::array<std::u32string_view, 4> words = {U"notes", U"endnotes", U"notas", U"примечания"};
    return std::any_of(words.begin(), words.end(), [&](std::u32string_view word) { return isSmall(line.text, word); });
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
        std::set<std::string> stars; // that open notes
        for (std::size_t i = start; i < lines.size(); ++i)
            if (lines[i]->opens && lines[i]->number.starts_with('*'))
                stars.insert(lines[i]->number);
        for (std::size_t i = 0; i < start && !stars.empty(); ++i)
            takeStars(*lines[i], stars);
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

    // Under a rule, or the small lines at the end, or from a raised mark in the lower half.
    std::size_t zoneStart(const std::vector<Line*>& lines, const PageLines& page) const {
        for (std::size_t i = lines.size(); i-- > 0;) {
            if (!isRule(lines[i]->text) || lines[i]->box.y0 < page.height / 5)
                continue;
            lines[i]->role = Role::Furniture;
            return i + 1;
        }
        const auto raisedOnes = std::find_if(lines.rbegin(), lines.rend(), [](const Line* line) { return opensRaised(*line); }).base();
        const auto heading = std::find_if(lines.begin(), raisedOnes, [](const Line* line) { return isNotesHeading(*line); });
        if (heading != raisedOnes)
            return static_cast<std::size_t>(heading - lines.begin()) + 1;
        std::size_t small = lines.size();
        while (small > 0 && lines[small - 1]->size <= m_shape.bodySize - 60)
            --small;
        std::size_t raised = small;
        std::int32_t largest = 0; // below; a note under a table has larger text below it, where no address is in that
        for (std::size_t i = lines.size(); i-- > 0 && lines[i]->box.y0 > page.height / 2;) {
            if (lines[i]->size > m_shape.bodySize + 60)
                break;
            if ((opensRaised(*lines[i]) || starsAt(lines[i]->text) > 0) && largest <= lines[i]->size + 40)
                raised = std::min(raised, i);
            if (lines[i]->text.find(U"://") == std::u32string::npos)
                largest = std::max(largest, lines[i]->size);
        }
        return raised;
    }

    // Stars of the text's own size at a line's end are a mark when the page has their note.
    static void takeStars(Line& line, const std::set<std::string>& known) {
        std::size_t at = line.text.size();
        while (at > 0 && line.text[at - 1] == U'*')
            --at;
        if (at == line.text.size() || at == 0 || line.runs.empty() || line.starts.back() > at)
            return;
        const std::u32string stars = line.text.substr(at);
        if (!known.contains(base::toUtf8(stars)))
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

// A line without the words that are marks of notes. Each goes with the space behind it; its sign stands before the space in
// front of it. One step for each word.
class Unmarked final {
  public:
    explicit Unmarked(Line& line) : m_line(line) {}

    void keep(std::size_t run) {
        m_runs.push_back(m_line.runs[run]);
        m_starts.push_back(placeOf(m_line.starts[run]));
    }
    void takeOut(std::size_t run, const std::u32string& mark) {
        const std::u32string& text = m_line.text;
        const std::uint32_t start = m_line.starts[run];
        const std::size_t end = start + mark.size();
        const std::uint32_t at = start > 0 && isSpace(text[start - 1]) ? start - 1 : start;
        keepSigns(at);
        m_place = start > m_from || m_from == 0 ? placeOf(at) : m_place; // right behind another mark: where that one was
        m_signs.push_back({m_place, mark});
        m_text.append(text, m_from, start - m_from);
        m_from = static_cast<std::uint32_t>(end < text.size() && isSpace(text[end]) ? end + 1 : end);
    }
    void finish() {
        keepSigns(0xFFFFFFFF);
        m_text.append(m_line.text, m_from);
        m_line.text = std::move(m_text);
        m_line.runs = std::move(m_runs);
        m_line.starts = std::move(m_starts);
        m_line.signs = std::move(m_signs);
    }

  private:
    // Where what was there stands now, or what follows it, where it is gone.
    [[nodiscard]] std::uint32_t placeOf(std::uint32_t at) const {
        return static_cast<std::uint32_t>(m_text.size()) + (at > m_from ? at - m_from : 0);
    }
    void keepSigns(std::uint32_t upTo) {
        for (; m_sign < m_line.signs.size() && m_line.signs[m_sign].at <= upTo; ++m_sign)
            m_signs.push_back({placeOf(m_line.signs[m_sign].at), std::move(m_line.signs[m_sign].mark)});
    }

    Line& m_line;
    std::u32string m_text;
    std::vector<std::uint32_t> m_runs, m_starts;
    std::vector<Sign> m_signs;
    std::uint32_t m_from = 0; // of the old text, what is kept of it from there on is not in the new one yet
    std::uint32_t m_place = 0; // of the last mark taken out
    std::size_t m_sign = 0;   // the next of the old ones
};

// "the report 1/ of": words that are the mark of a note of the document; a line's first word is none.
void takeStroked(Line& line, const PageLines& page, const std::set<std::u32string>& marks) {
    const auto isMark = [&](std::size_t i) { return i > 0 && marks.contains(page.runs[line.runs[i]].text); };
    std::size_t first = 0;
    while (first < line.runs.size() && !isMark(first))
        ++first;
    if (first == line.runs.size())
        return;
    Unmarked unmarked(line);
    for (std::size_t i = 0; i < line.runs.size(); ++i)
        if (isMark(i))
            unmarked.takeOut(i, page.runs[line.runs[i]].text);
        else
            unmarked.keep(i);
    unmarked.finish();
}

void takeStroked(std::vector<PageLines>& pages) {
    std::set<std::u32string> marks;
    for (const PageLines& page : pages)
        for (const Line& line : page.lines)
            if (line.role == Role::Note && line.opens && line.number.ends_with('/'))
                marks.insert(base::toCodePoints(line.number));
    for (PageLines& page : marks.empty() ? std::span<PageLines>() : std::span<PageLines>(pages))
        for (Line& line : page.lines)
            if (line.role == Role::Body)
                takeStroked(line, page, marks);
}

} // namespace

void markNotes(std::vector<PageLines>& pages, const Shape& shape) {
    Marker marker(pages, shape);
    for (PageLines& page : pages)
        marker.markPage(page);
    takeStroked(pages);
}

} // namespace dokaz::layout
