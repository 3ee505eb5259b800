// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/dates_tokens.h"

#include "resources/embedded.h"
#include "resources/rows.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace dokaz::text::dates {
namespace {

struct Entry {
    Word word = Word::Other;
    int value = 0;
    bool english = false; // a month that English text writes with a capital
};

std::optional<Word> wordNamed(std::string_view role) {
    static constexpr std::array<std::pair<std::string_view, Word>, 28> roles = {{
        {"month", Word::Month},       {"season", Word::Season},   {"part", Word::Part},
        {"ordinal", Word::Ordinal},   {"count", Word::Count},     {"months", Word::Months},
        {"quarter", Word::Quarter},   {"half", Word::Half},       {"year", Word::Year},
        {"year_mark", Word::YearMark}, {"years", Word::Years},     {"decade", Word::Decade},
        {"between", Word::Between},   {"from", Word::From},       {"to", Word::To},
        {"and", Word::And},           {"before", Word::Before},   {"after", Word::After},
        {"since", Word::Since},       {"until", Word::Until},     {"by", Word::By},
        {"about", Word::About},       {"on", Word::On},           {"in", Word::In},
        {"of", Word::Of},             {"the", Word::The},         {"or", Word::Or},
        {"night", Word::Night}}};
    for (const auto& [name, word] : roles)
        if (name == role)
            return word;
    return role == "overnight" ? std::optional(Word::Overnight) : std::nullopt;
}

using Words = std::unordered_map<std::string_view, Entry>;

// The rows of resources/dates/words.tsv: language, role, value, words.
Words readWords() {
    Words known;
    for (const auto& row : resources::rowsOf(resources::find("dates/words.tsv").value_or(std::string_view{}))) {
        const std::optional<Word> word = wordNamed(row.at(1));
        if (!word)
            continue;
        const std::string_view figures = row.at(2);
        Entry entry{*word, 0, row.at(0) == "en" && *word == Word::Month};
        std::from_chars(figures.data(), figures.data() + figures.size(), entry.value);
        for (const std::string_view each : resources::partsOf(row.at(3), ' '))
            known.emplace(each, entry);
    }
    return known;
}

const Words& knownWords() {
    static const Words known = readWords();
    return known;
}

std::uint8_t byteAt(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<std::uint8_t>(text[at]) : 0;
}

bool isDigit(std::uint8_t c) { return c >= '0' && c <= '9'; }

// Length of the letter at `at`: ASCII, Latin-1 to Latin Extended-B, Cyrillic; 0 where it is none.
std::size_t letterLength(std::string_view text, std::size_t at) {
    const std::uint8_t c = byteAt(text, at), next = byteAt(text, at + 1);
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
        return 1;
    const bool follows = (next & 0xC0) == 0x80;
    const bool sign = c == 0xC3 && (next == 0x97 || next == 0xB7);
    return follows && !sign && ((c >= 0xC3 && c <= 0xC9) || (c >= 0xD0 && c <= 0xD3)) ? 2 : 0;
}

// Lower case of the letters that month names use; others stay.
void appendLower(std::string& to, std::string_view letter) {
    auto c = static_cast<std::uint8_t>(letter[0]);
    if (letter.size() == 1) {
        to += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
        return;
    }
    auto next = static_cast<std::uint8_t>(letter[1]);
    if (c == 0xC3 && next >= 0x80 && next <= 0x9E) {
        next = static_cast<std::uint8_t>(next + 0x20);
    } else if (c == 0xD0 && next >= 0x90 && next <= 0x9F) {
        next = static_cast<std::uint8_t>(next + 0x20);
    } else if (c == 0xD0 && next >= 0xA0 && next <= 0xAF) {
        c = 0xD1;
        next = static_cast<std::uint8_t>(next - 0x20);
    } else if (c == 0xD0 && next >= 0x80 && next <= 0x8F) {
        c = 0xD1;
        next = static_cast<std::uint8_t>(next + 0x10);
    }
    to += static_cast<char>(c);
    to += static_cast<char>(next);
}

// White space: ASCII, U+00A0, U+2000-200A, U+202F, U+2028-2029.
std::size_t spaceLength(std::string_view text, std::size_t at) {
    const std::uint8_t c = byteAt(text, at);
    if (c == ' ' || (c >= 9 && c <= 13))
        return 1;
    if (c == 0xC2 && byteAt(text, at + 1) == 0xA0)
        return 2;
    if (c != 0xE2 || byteAt(text, at + 1) != 0x80)
        return 0;
    const std::uint8_t last = byteAt(text, at + 2);
    return (last >= 0x80 && last <= 0x8A) || last == 0xA8 || last == 0xA9 || last == 0xAF ? 3 : 0;
}

void readNumber(std::string_view text, Token& token) {
    std::size_t at = token.start;
    while (isDigit(byteAt(text, at))) {
        if (at - token.start < 9)
            token.value = token.value * 10 + (text[at] - '0');
        ++at;
    }
    token.end = at;
    token.digits = static_cast<int>(at - token.start);
    token.word = token.digits <= 9 ? Word::Number : Word::Symbol;
    for (const std::string_view suffix : {"st", "nd", "rd", "th", "er", "-го", "-га", "-е"})
        if (token.digits <= 2 && text.substr(at, suffix.size()) == suffix &&
            letterLength(text, at + suffix.size()) == 0) {
            token.end = at + suffix.size();
            token.ordinal = true;
            return;
        }
    for (const std::string_view suffix : {"-го", "-м", "-му", "-ом", "-й", "-га"})
        if (token.digits == 4 && text.substr(at, suffix.size()) == suffix && letterLength(text, at + suffix.size()) == 0) {
            token.end = at + suffix.size();
            token.ordinal = true;
            return;
        }
}

void readWord(std::string_view text, Token& token) {
    std::string lower;
    std::size_t at = token.start;
    for (std::size_t length = letterLength(text, at); length != 0; length = letterLength(text, at)) {
        appendLower(lower, text.substr(at, length));
        at += length;
    }
    token.capital =
        text[token.start] != lower[0] || (at - token.start > 1 && text[token.start + 1] != lower[1]);
    if (lower == "q" && isDigit(byteAt(text, at)) && !isDigit(byteAt(text, at + 1)))
        lower += text[at++];
    token.end = at;
    const auto found = knownWords().find(lower);
    if (found == knownWords().end())
        return;
    token.word = found->second.word;
    token.value = found->second.value;
    token.english = found->second.english;
}

void readSymbol(std::string_view text, Token& token) {
    const std::uint8_t c = byteAt(text, token.start);
    std::size_t end = token.start + 1;
    while ((byteAt(text, end) & 0xC0) == 0x80)
        ++end;
    token.end = end;
    const std::string_view symbol = text.substr(token.start, end - token.start);
    token.word = c == '-' || symbol == "–" || symbol == "—" || symbol == "−" || symbol == "‑" || symbol == "‐"
                     ? Word::Dash
                 : c == '.' ? Word::Dot
                 : c == ',' ? Word::Comma
                 : c == '/' ? Word::Slash
                            : Word::Symbol;
}

} // namespace

std::vector<Token> tokens(std::string_view text) {
    std::vector<Token> out;
    bool spaced = false;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t space = spaceLength(text, at); space != 0) {
            spaced = true;
            at += space;
            continue;
        }
        Token token;
        token.start = at;
        token.spaced = spaced;
        if (isDigit(byteAt(text, at)))
            readNumber(text, token);
        else if (letterLength(text, at) != 0)
            readWord(text, token);
        else
            readSymbol(text, token);
        spaced = false;
        at = token.end;
        out.push_back(token);
    }
    return out;
}

} // namespace dokaz::text::dates
