// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/contents.h"

#include "layout/characters.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace dokaz::layout {
namespace {

constexpr std::size_t pagesToLookAt = 12;

bool hasLeader(std::u32string_view text) {
    std::size_t dots = 0;
    for (const char32_t c : text) {
        if (c == U'.' || c == 0x2026)
            dots += c == U'.' ? 1 : 3;
        else if (!isSpace(c))
            dots = 0;
        if (dots >= 5)
            return true;
    }
    return false;
}

bool endsInNumber(std::u32string_view text) {
    std::size_t end = text.size();
    while (end > 0 && isDigit(text[end - 1]))
        --end;
    return end < text.size() && text.size() - end < 5 && (end == 0 || isSpace(text[end - 1]) || text[end - 1] == U'.');
}

bool isRow(const Line& line) { return hasLeader(line.text) || endsInNumber(line.text); }

std::vector<Line*> bodyOf(PageLines& page) {
    std::vector<Line*> lines;
    for (Line& line : page.lines)
        if (line.role == Role::Body && !line.turned)
            lines.push_back(&line);
    return lines;
}

// A row may take two lines: the next one opens only when the row before has its page number.
void markRows(const std::vector<Line*>& lines, std::size_t from, std::size_t to) {
    bool complete = true;
    for (std::size_t i = from; i < to; ++i) {
        lines[i]->role = Role::Contents;
        lines[i]->opens = complete || namesContents(lines[i]->text);
        complete = isRow(*lines[i]) || lines[i]->text.size() < 40;
    }
}

std::size_t endOfRows(const std::vector<Line*>& lines, std::size_t from) {
    std::size_t end = from;
    for (std::size_t i = from; i < lines.size(); ++i)
        if (isRow(*lines[i]))
            end = i + 1;
    return lines.size() - end <= 2 ? lines.size() : end;
}

} // namespace

bool namesContents(std::u32string_view text) {
    static constexpr std::array<std::u32string_view, 13> words = {
        U"contents",   U"table of contents", U"table des matières", U"sommaire", U"índice",     U"indice", U"содержание",
        U"оглавление", U"зміст",             U"змест",              U"inhalt",   U"contenu",    U"sumário"};
    return std::any_of(words.begin(), words.end(), [&](std::u32string_view word) { return isSmall(text, word); });
}

void markContents(std::vector<PageLines>& pages) {
    bool open = false;
    for (std::size_t p = 0; p < pages.size() && p < pagesToLookAt; ++p) {
        const std::vector<Line*> lines = bodyOf(pages[p]);
        std::size_t from = 0;
        if (!open) {
            while (from < lines.size() && !namesContents(lines[from]->text))
                ++from;
            open = from < lines.size();
            if (open)
                lines[from++]->role = Role::Heading, lines[from - 1]->opens = true, lines[from - 1]->level = 1;
        } else {
            open = !lines.empty() && hasLeader(lines[0]->text);
        }
        if (open)
            markRows(lines, from, endOfRows(lines, from));
        for (Line* line : lines)
            if (line->role == Role::Body && hasLeader(line->text)) {
                line->role = Role::Contents;
                line->opens = true;
            }
    }
}

} // namespace dokaz::layout
