// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/numeral.h"

#include "layout/characters.h"

namespace dokaz::layout {
namespace {

std::size_t spacesAt(std::u32string_view text, std::size_t at) {
    std::size_t count = 0;
    while (at + count < text.size() && isSpace(text[at + count]))
        ++count;
    return count;
}

// Digits, then full stops and digits: "54.", "97.1.", "82.2.2", "3)".
Mark arabicMark(std::u32string_view text) {
    Mark mark;
    std::size_t at = 0, part = 0, parts = 0;
    while (at < text.size() && isDigit(text[at])) {
        part = at;
        while (at < text.size() && isDigit(text[at]) && at - part < 5)
            ++at;
        if (at - part > (parts == 0 ? 3U : 3U))
            return {};
        ++parts;
        if (at + 1 < text.size() && text[at] == U'.' && isDigit(text[at + 1]))
            ++at;
        else
            break;
    }
    if (parts == 0 || parts > 5)
        return {};
    mark.printed = std::u32string(text.substr(0, at));
    for (std::size_t i = part; i < at; ++i)
        mark.value = mark.value * 10 + static_cast<std::int32_t>(text[i] - U'0');
    if (parts > 1)
        mark.prefix = std::u32string(text.substr(0, part - 1));
    mark.style = parts > 1 ? MarkStyle::Dotted : MarkStyle::Arabic;
    const bool closed = at < text.size() && (text[at] == U'.' || text[at] == U')');
    if (!closed && parts == 1)
        return {};
    at += closed ? 1 : 0;
    const std::size_t spaces = spacesAt(text, at);
    if (spaces == 0 && at < text.size() && !(closed && isUpper(text[at])))
        return {};
    mark.length = static_cast<std::uint32_t>(at + spaces);
    return mark;
}

// The digit that an Arabic-Indic or Persian one stands for, else 0.
char32_t easternDigit(char32_t c) {
    if (c >= 0x0660 && c <= 0x0669)
        return U'0' + (c - 0x0660);
    return c >= 0x06F0 && c <= 0x06F9 ? U'0' + (c - 0x06F0) : 0;
}

// As arabicMark, with digits of the Arabic script, and "12 -" before its letters.
Mark easternMark(std::u32string_view text) {
    std::u32string plain(text.substr(0, 24));
    for (char32_t& c : plain)
        c = easternDigit(c) != 0 ? easternDigit(c) : c;
    std::size_t at = 0;
    while (at < plain.size() && (isDigit(plain[at]) || (plain[at] == U'.' && at > 0)))
        ++at;
    const std::size_t dash = at + spacesAt(plain, at);
    const std::size_t letter = dash < plain.size() ? dash + 1 + spacesAt(plain, dash + 1) : plain.size();
    const bool dashed = letter < plain.size() && (plain[dash] == U'-' || plain[dash] == 0x2013) &&
                        plain[letter] >= 0x0590 && plain[letter] <= 0x08FF;
    if (dashed && at > 0)
        plain = plain.substr(0, at) + U'.' + std::u32string(letter - at - 1, U' ') + plain.substr(letter);
    Mark mark = arabicMark(plain);
    mark.printed = std::u32string(text.substr(0, mark.printed.size()));
    return mark;
}

Mark bulletMark(std::u32string_view text) {
    static constexpr std::u32string_view bullets = U"\u2022\u25CF\u25AA\u25A0\u25E6\u2043\u00B7\u2023\u25B6\u25BA\u2013\u2014-";
    if (text.size() < 2 || bullets.find(text[0]) == bullets.npos || !isSpace(text[1]))
        return {};
    Mark mark;
    mark.style = MarkStyle::Bullet;
    mark.printed = std::u32string(text.substr(0, 1));
    mark.length = static_cast<std::uint32_t>(1 + spacesAt(text, 1));
    return mark;
}

void nameLetters(Mark& mark, std::u32string_view letters) {
    const bool capital = isUpper(letters[0]);
    const std::int32_t roman = romanValue(letters);
    if (letters.size() == 1) {
        mark.style = capital ? MarkStyle::CapitalLetter : MarkStyle::Letter;
        mark.value = static_cast<std::int32_t>(lowered(letters[0]) - (letters[0] >= 0x400 ? 0x430 : U'a')) + 1;
        mark.couldBeRoman = roman > 0;
    } else if (roman > 0) {
        mark.style = capital ? MarkStyle::CapitalRoman : MarkStyle::Roman;
        mark.value = roman;
    } else if (letters.size() == 2 && letters[0] == letters[1] && !capital && letters[0] < 0x80) {
        mark.style = MarkStyle::Letter; // (aa), (bb): after (z)
        mark.value = 26 + static_cast<std::int32_t>(letters[0] - U'a') + 1;
    }
}

// "(a)", "a)", "a.", "IV.", "A."
Mark letterMark(std::u32string_view text) {
    const bool open = !text.empty() && text[0] == U'(';
    std::size_t end = open ? 1 : 0;
    const std::size_t begin = end;
    while (end < text.size() && isLetter(text[end]) && end - begin < 7)
        ++end;
    Mark mark;
    if (end == begin || end >= text.size())
        return mark;
    if (text[end] != U')' && (open || text[end] != U'.'))
        return mark;
    const std::size_t spaces = spacesAt(text, end + 1);
    if (spaces == 0 && end + 1 < text.size() && !(open && isUpper(text[end + 1])))
        return mark;
    nameLetters(mark, text.substr(begin, end - begin));
    if (mark.style == MarkStyle::None)
        return {};
    mark.bracketed = text[end] == U')';
    mark.printed = std::u32string(open ? text.substr(0, end + 1) : text.substr(begin, end - begin));
    mark.length = static_cast<std::uint32_t>(end + 1 + spaces);
    return mark;
}

// "(1)"
Mark bracketedArabic(std::u32string_view text) {
    std::size_t end = 1;
    Mark mark;
    while (end < text.size() && isDigit(text[end]) && end < 4) {
        mark.value = mark.value * 10 + static_cast<std::int32_t>(text[end] - U'0');
        ++end;
    }
    if (end == 1 || end >= text.size() || text[end] != U')')
        return {};
    const std::size_t spaces = spacesAt(text, end + 1);
    if (spaces == 0)
        return {};
    mark.style = MarkStyle::Arabic;
    mark.bracketed = true;
    mark.printed = std::u32string(text.substr(0, end + 1));
    mark.length = static_cast<std::uint32_t>(end + 1 + spaces);
    return mark;
}

} // namespace

std::int32_t romanValue(std::u32string_view text) {
    std::int32_t total = 0, last = 100;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto valueOf = [](char32_t c) {
            c = lowered(c);
            return c == U'i' ? 1 : c == U'v' ? 5 : c == U'x' ? 10 : c == U'l' ? 50 : 0;
        };
        const std::int32_t value = valueOf(text[i]);
        if (value == 0 || isUpper(text[i]) != isUpper(text[0]))
            return 0;
        const std::int32_t next = i + 1 < text.size() ? valueOf(text[i + 1]) : 0;
        if (value < next && (value == 5 || value == 50))
            return 0;
        const std::int32_t step = value < next ? -value : value;
        if (step > 0 && step > last)
            return 0;
        last = step > 0 ? step : last;
        total += step;
    }
    return total > 0 && total < 90 && text.size() <= 6 ? total : 0;
}

Mark markOf(std::u32string_view text) {
    if (text.empty())
        return {};
    if (isDigit(text[0]) || easternDigit(text[0]) != 0)
        return easternMark(text);
    if (text[0] == U'(' && text.size() > 1 && isDigit(text[1]))
        return bracketedArabic(text);
    const Mark bullet = bulletMark(text);
    return bullet.style != MarkStyle::None ? bullet : letterMark(text);
}

} // namespace dokaz::layout
