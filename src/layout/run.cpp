// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/run.h"

#include "layout/characters.h"

#include <algorithm>
#include <string_view>

namespace dokaz::layout {
namespace {

constexpr std::int32_t farthest = 10'000'000;

std::int32_t tamed(std::int32_t value) { return std::clamp(value, -farthest, farthest); }

base::Rect tamed(const base::Rect& box) {
    base::Rect out{tamed(box.x0), tamed(box.y0), tamed(box.x1), tamed(box.y1)};
    if (out.x1 < out.x0)
        std::swap(out.x0, out.x1);
    if (out.y1 < out.y0)
        std::swap(out.y0, out.y1);
    return out;
}

base::Rect turned(const base::Rect& box, std::int16_t rotation) {
    switch (rotation) {
    case 90:
        return {box.y0, -box.x1, box.y1, -box.x0};
    case 180:
        return {-box.x1, -box.y1, -box.x0, -box.y0};
    case 270:
        return {-box.y1, box.x0, -box.y0, box.x1};
    default:
        return box;
    }
}

std::u32string_view ligature(char32_t c) {
    static constexpr std::u32string_view expansions[] = {U"ff", U"fi", U"fl", U"ffi", U"ffl", U"st", U"st"};
    return c >= 0xFB00 && c <= 0xFB06 ? expansions[c - 0xFB00] : std::u32string_view{};
}

// What a code point becomes; 0 where it is dropped.
char32_t cleaned(char32_t c) {
    if (isSpace(c))
        return U' ';
    if (c >= 0xF020 && c <= 0xF07E)
        return c - 0xF000;
    if (c == 0xF0B7)
        return U'\u2022';
    if (c == 0x2011)
        return U'-';
    if (c < 0x20 || c == 0x7F || c == 0x200B || c == 0xFEFF)
        return 0;
    return c;
}

// A soft hyphen that takes up room inside a word was printed; one without room is not there to the eye. At a word's end
// it may be the mark of a line's end, which only the line knows.
char32_t softHyphen(bool printed, bool last) {
    if (last)
        return 0xAD;
    return printed ? U'-' : 0;
}

// Fonts of pictures give letters for their signs; a sign alone marks what follows.
bool isPictureFont(std::string_view name) {
    std::string small(name);
    for (char& c : small)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return small.find("dingbat") != small.npos || small.find("wingding") != small.npos || small.find("webding") != small.npos;
}

void takeCharacter(Run& run, char32_t c, std::int32_t from, std::int32_t to, bool last) {
    const std::u32string_view parts = ligature(c);
    if (parts.empty()) {
        const bool soft = c == 0xAD;
        const char32_t one = soft ? softHyphen(to > from, last) : cleaned(c);
        if (one == 0)
            return;
        run.softPrinted = run.softPrinted || (soft && !last);
        run.text += one;
        run.edges.push_back(to);
        return;
    }
    const auto count = static_cast<std::int32_t>(parts.size());
    for (std::int32_t i = 0; i < count; ++i) {
        run.text += parts[static_cast<std::size_t>(i)];
        run.edges.push_back(from + (to - from) * (i + 1) / count);
    }
}

} // namespace

Run runOf(const pdf::Word& word, const pdf::Document& document) {
    Run run;
    const std::u32string text = decoded(word.text);
    const bool placed = word.edges.size() == text.size() + 1;
    run.text.reserve(text.size());
    run.edges.reserve(text.size() + 1);
    run.edges.push_back(placed ? tamed(word.edges[0]) : 0);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::int32_t from = placed ? tamed(word.edges[i]) : 0;
        takeCharacter(run, text[i], from, placed ? tamed(word.edges[i + 1]) : 0, i + 1 == text.size());
    }
    if (!placed)
        run.edges.clear();
    run.box = tamed(word.box);
    run.rotation = word.rotation == 90 || word.rotation == 180 || word.rotation == 270 ? word.rotation : 0;
    run.at = turned(run.box, run.rotation);
    run.base = run.at.y1 - run.at.height() / 5;
    run.size = std::clamp(word.size, 0, farthest);
    if (run.size == 0)
        run.size = run.at.height();
    run.font = word.font;
    if (word.font < document.fonts.size()) {
        run.bold = document.fonts[word.font].bold;
        run.italic = document.fonts[word.font].italic;
        if (run.text.size() == 1 && run.text[0] > U' ' && run.text[0] < 0x80 && isPictureFont(document.fonts[word.font].name))
            run.text[0] = 0x2022;
    }
    run.spaceAfter = word.spaceAfter;
    run.confidence = word.confidence ? std::int16_t{*word.confidence} : std::int16_t{-1};
    return run;
}

} // namespace dokaz::layout
