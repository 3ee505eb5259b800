// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/masthead.h"

#include "base/utf8.h"
#include "layout/characters.h"
#include "layout/numeral.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace dokaz::layout {
namespace {

bool isSymbolCharacter(char32_t c) {
    return isDigit(c) || (c >= U'A' && c <= U'Z') || c == U'/' || c == U'.' || c == U'-' || (c >= U'a' && c <= U'z');
}

// Behind what of the document the symbol is at `at`, else `at`: " (Sect. 25)", " (Vol. I)", " (Part II)".
std::size_t sectionEnd(std::u32string_view text, std::size_t at) {
    if (!startsWith(text.substr(at), U" ("))
        return at;
    std::size_t end = at + 2;
    while (end < text.size() && isLetter(text[end]))
        ++end;
    const bool word = end >= at + 5;
    end += end < text.size() && text[end] == U'.' ? 1 : 0;
    const std::size_t number = end + 1;
    if (!word || number >= text.size() || !isSpace(text[end]))
        return at;
    for (end = number; end < text.size() && isSymbolCharacter(text[end]);)
        ++end;
    const bool counts = isDigit(text[number]) || romanValue(text.substr(number, end - number)) > 0;
    return counts && end < text.size() && text[end] == U')' ? end + 1 : at;
}

// A symbol of the United Nations at the start of the text, else empty: "A/HRC/15/16", "CAT/C/BLR/CO/5".
std::u32string_view symbolAt(std::u32string_view text) {
    static constexpr std::array<std::u32string_view, 12> organs = {
        U"A/", U"S/", U"E/", U"ST/", U"HRI/", U"CAT/", U"CCPR/", U"CERD/", U"CEDAW/", U"CRC/", U"CED/", U"CRPD/"};
    if (std::none_of(organs.begin(), organs.end(), [&](std::u32string_view organ) { return startsWith(text, organ); }))
        return {};
    std::size_t end = 0;
    bool digit = false;
    for (; end < text.size() && isSymbolCharacter(text[end]); ++end)
        digit = digit || isDigit(text[end]);
    if (const std::size_t section = sectionEnd(text, end); section > end) {
        for (end = section; end < text.size() && isSymbolCharacter(text[end]);)
            ++end;
        const bool part = text.substr(0, end).ends_with(U"/Part") && end + 1 < text.size() && isUpper(text[end + 1]);
        end += part && (end + 2 == text.size() || !isLetter(text[end + 2])) ? 2 : 0;
    }
    while (end > 0 && (text[end - 1] == U'.' || text[end - 1] == U'/' || text[end - 1] == U'-'))
        --end;
    return digit && end > 4 ? text.substr(0, end) : std::u32string_view{};
}

constexpr std::array<std::u32string_view, 31> names = { // of the United Nations and its organs, in small letters
    U"united nations", U"nations unies", U"naciones unidas", U"организация объединенных наций",
    U"организация объединенных", U"объединенных наций", U"general assembly", U"assemblée générale", U"asamblea general",
    U"генеральная ассамблея", U"economic and social council", U"conseil économique et social",
    U"consejo económico y social", U"экономический и социальный совет", U"security council",
    U"conseil de sécurité", U"consejo de seguridad", U"совет безопасности", U"human rights council",
    U"conseil des droits de l", U"consejo de derechos humanos", U"совет по правам человека",
    U"conference room paper", U"international covenant on", U"pacto internacional de derechos",
    U"pacte international relatif", U"международный пакт о", U"convention against torture",
    U"الأمم المتحدة", U"الجمعية العامة", U"联合国"};

// The organ whose name the text begins with, empty where there is none.
std::u32string_view nameAt(std::u32string_view text) {
    const auto name = std::find_if(names.begin(), names.end(), [&](std::u32string_view known) { return startsWithSmall(text, known); });
    return name != names.end() ? text.substr(0, name->size()) : std::u32string_view{};
}

// "Distr.: General" is the mark of a document of the United Nations as well.
bool namesTheUnitedNations(std::u32string_view text) {
    return !nameAt(text).empty() || text.find(U"Distr.") != text.npos;
}

// The symbol where a masthead has it: in the right half, at the end of its line, and alone there or far from what is left of it
// or right behind the organ's name. Elsewhere a symbol is that of another document.
std::u32string_view mastheadSymbolIn(const Line& line, const PageLines& page) {
    if (line.box.x1 < page.width / 2)
        return {};
    const std::u32string_view text = line.text;
    for (std::size_t i = 0; i < line.runs.size(); ++i) {
        const std::u32string_view symbol = symbolAt(text.substr(line.starts[i]));
        if (symbol.empty())
            continue;
        std::u32string_view before = text.substr(0, line.starts[i]);
        while (!before.empty() && isSpace(before.back()))
            before.remove_suffix(1);
        const bool apart = i == 0 || page.runs[line.runs[i]].at.x0 - page.runs[line.runs[i - 1]].at.x1 > 3 * line.size;
        const std::u32string_view behind = text.substr(line.starts[i] + symbol.size());
        const bool last = std::none_of(behind.begin(), behind.end(), [](char32_t c) { return isLetter(c) || isDigit(c); });
        if (last && (apart || nameAt(before).size() == before.size()))
            return symbol;
    }
    return {};
}

// "since 9 May 2030": the day of something else.
bool tellsOfPeriod(std::u32string_view before) {
    while (!before.empty() && isSpace(before.back()))
        before.remove_suffix(1);
    for (const std::u32string_view word : {U"since", U"from", U"to", U"until", U"before", U"after", U"depuis", U"du", U"au", U"desde", U"с", U"по", U"до"})
        if (before.size() >= word.size() && isSmall(before.substr(before.size() - word.size()), word) &&
            (before.size() == word.size() || isSpace(before[before.size() - word.size() - 1])))
            return true;
    return false;
}

// "21 June 2010", "20 février 2013", "3 марта 2020 года": a day, a word, a year.
std::u32string_view dateIn(std::u32string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!isDigit(text[at]) || (at > 0 && !isSpace(text[at - 1])) || tellsOfPeriod(text.substr(0, at)))
            continue;
        std::size_t end = at;
        while (end < text.size() && isDigit(text[end]))
            ++end;
        if (end - at > 2 || end + 1 >= text.size() || !isSpace(text[end]))
            continue;
        std::size_t word = ++end;
        while (end < text.size() && (isLetter(text[end]) || text[end] == U'\u00E9'))
            ++end;
        if (end - word < 3 || end + 4 >= text.size() + 0 || !isSpace(text[end]))
            continue;
        std::size_t year = ++end;
        while (end < text.size() && isDigit(text[end]))
            ++end;
        if (end - year == 4)
            return text.substr(at, end - at);
    }
    return {};
}

bool inUpperThird(const Line& line, const PageLines& page) { return line.box.y0 < page.height * 2 / 5; }

void addWords(std::string& to, const Line& line) {
    if (!to.empty())
        to += ' ';
    std::u32string_view text = line.text;
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    while (!text.empty() && (text.back() == U'*' || text.back() == U'\u2217'))
        text.remove_suffix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    to += base::toUtf8(text);
}

// Lines from here on are text: two that follow each other, of its size, not bold, over most of the page.
bool beginsText(const PageLines& page, std::size_t at, const Shape& shape) {
    if (at + 1 >= page.lines.size() || page.lines[at].box.y0 < page.height * 3 / 10)
        return false;
    for (std::size_t i = at; i < at + 2; ++i) {
        const Line& line = page.lines[i];
        const Line& next = page.lines[at + 1]; // the first line may be indented
        const bool wide = (line.box.x1 - std::min(line.box.x0, next.box.x0)) * 10 >= page.width * 6;
        if (line.role != Role::Body || line.turned || line.bold || !wide ||
            std::abs(line.size - shape.bodySize) > 60)
            return false;
    }
    return page.lines[at + 1].base - page.lines[at].base <= shape.pitch * 13 / 10;
}

// Bold, right below the title at its edge and a little smaller: the country of a review, whose report it is.
bool isSubtitle(const Line& line, const Line& title, const Shape& shape) {
    return title.role == Role::Heading && line.bold && line.size >= shape.bodySize + 50 && line.size <= title.size &&
           std::abs(line.box.x0 - title.box.x0) < 300 && line.base - title.base < 3 * title.size;
}

// "48/246. Financing of …", "S-28/1. …" with the lines below it; the number is the symbol's.
std::string resolutionTitle(const std::vector<Line*>& front) {
    std::string title;
    const Line* before = nullptr;
    for (const Line* line : front) {
        if (before != nullptr && (line->base - before->base > line->size * 3 / 2 || title.size() > 400))
            break;
        std::size_t at = startsWith(line->text, U"ES-") ? 3 : startsWith(line->text, U"S-") ? 2 : 0, strokes = 0;
        while (at < line->text.size() && (isDigit(line->text[at]) || line->text[at] == U'/'))
            strokes += line->text[at++] == U'/' ? 1 : 0;
        const bool opens = at > 3 && strokes == 1 && at + 4 < line->text.size() && line->text[at] == U'.' && isSpace(line->text[at + 1]);
        if (before == nullptr && !opens)
            continue;
        if (opens)
            for (++at; at < line->text.size() && isSpace(line->text[at]);)
                ++at;
        title += title.empty() ? "" : " ";
        title += base::toUtf8(std::u32string_view(line->text).substr(opens ? at : 0));
        before = line;
    }
    return title;
}

// The title begins a little higher than usual: its first line becomes one as well.
bool beginsTitle(Line& above, const Line& title) {
    if (above.role != Role::Front || above.size != title.size || above.bold != title.bold)
        return false;
    above.role = Role::Heading;
    above.level = 1;
    return true;
}

} // namespace

Masthead mastheadOf(const std::vector<PageLines>& pages) {
    Masthead masthead;
    if (pages.empty())
        return masthead;
    bool named = false;
    for (const Line& line : pages.front().lines) {
        if (!inUpperThird(line, pages.front()) || line.turned)
            continue;
        named = named || namesTheUnitedNations(line.text);
        if (masthead.symbol.empty())
            masthead.symbol = base::toUtf8(mastheadSymbolIn(line, pages.front()));
        if (masthead.date.empty())
            masthead.date = base::toUtf8(dateIn(line.text));
    }
    masthead.unitedNations = named && !masthead.symbol.empty();
    return masthead;
}

std::string coverDate(const PageLines& page) {
    constexpr std::size_t longestPlace = 40; // "Strasbourg, 18 April 2031"
    std::u32string_view last;
    for (const Line& line : page.lines) {
        const std::u32string_view date = line.turned ? std::u32string_view() : dateIn(line.text);
        if (!date.empty() && line.text.size() <= date.size() + longestPlace)
            last = date;
    }
    return base::toUtf8(last);
}

std::string markFront(PageLines& page, const Shape& shape) {
    std::vector<Line*> front;
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        Line& line = page.lines[i];
        if (beginsText(page, i, shape))
            break;
        if (line.role == Role::Paragraph || line.role == Role::Contents || (line.role == Role::Heading && line.opens))
            break;
        if (line.role == Role::Body && !line.turned)
            front.push_back(&line);
    }
    std::int32_t largest = shape.bodySize + 150;
    for (const Line* line : front)
        if (line->box.y0 > page.height / 4)
            largest = std::max(largest, line->size);
    const auto isTitle = [&](const Line& line) { return line.box.y0 > page.height / 4 && line.size >= largest - 50; };
    std::string title;
    Line* before = nullptr;
    for (Line* line : front) {
        const bool titleLine = isTitle(*line) || (before != nullptr && isSubtitle(*line, *before, shape));
        line->role = titleLine ? Role::Heading : Role::Front;
        line->level = titleLine ? 1 : 0;
        const bool near = before != nullptr && line->base - before->base <= line->size * 3 / 2;
        if (titleLine && near && beginsTitle(*before, *line))
            addWords(title, *before);
        line->opens = !(near && before->role == line->role && before->size == line->size && titleLine);
        if (titleLine)
            addWords(title, *line);
        before = line;
    }
    if (title.empty())
        title = resolutionTitle(front);
    if (!title.empty())
        return title;
    for (Line* line : front) // older mastheads: everything in one size, the title bold
        if (line->bold && line->box.y0 > page.height * 3 / 10) {
            line->role = Role::Heading;
            line->level = 1;
            addWords(title, *line);
        }
    return title;
}

std::string largestWords(const PageLines& page, const Shape& shape) {
    std::int32_t largest = shape.bodySize + 150;
    for (const Line& line : page.lines)
        if (line.role != Role::Furniture && !line.turned && line.text.size() > 3)
            largest = std::max(largest, line.size);
    std::string title;
    for (const Line& line : page.lines)
        if (line.role != Role::Furniture && !line.turned && line.size >= largest - 50 && title.size() < 400)
            addWords(title, line);
    return title;
}

} // namespace dokaz::layout
