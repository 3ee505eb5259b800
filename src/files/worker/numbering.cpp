// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/worker/numbering.h"

#include "base/utf8.h"
#include "files/worker/markup.h"

#include <algorithm>

namespace dokaz::files::worker {

Numeral numeralNamed(std::string_view name) {
    static const std::map<std::string_view, Numeral> known{
        {"decimal", Numeral::Decimal},           {"decimalZero", Numeral::DecimalZero},
        {"lowerLetter", Numeral::LowerLetter},   {"upperLetter", Numeral::UpperLetter},
        {"lowerRoman", Numeral::LowerRoman},     {"upperRoman", Numeral::UpperRoman},
        {"russianLower", Numeral::LowerRussian}, {"russianUpper", Numeral::UpperRussian},
        {"bullet", Numeral::Bullet},             {"none", Numeral::None}};
    const auto found = known.find(name);
    return found == known.end() ? Numeral::Decimal : found->second;
}

namespace {

constexpr std::int64_t mostOfLetters = 780; // as Word: beyond 30 rounds nothing is shown

std::string lettersOf(std::int64_t number, std::u32string_view alphabet) {
    if (number < 1 || number > mostOfLetters)
        return std::to_string(number);
    const auto size = static_cast<std::int64_t>(alphabet.size());
    const std::int64_t rounds = (number - 1) / size + 1;
    std::string text;
    for (std::int64_t i = 0; i < rounds; ++i)
        base::appendUtf8(text, alphabet[static_cast<std::size_t>((number - 1) % size)]);
    return text;
}

std::string romanOf(std::int64_t number, bool upper) {
    if (number < 1 || number > 3999)
        return std::to_string(number);
    static constexpr std::array<std::pair<int, const char*>, 13> parts{{{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"},
        {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}}};
    std::string text;
    for (const auto& [value, letters] : parts)
        for (; number >= value; number -= value)
            text += letters;
    if (upper)
        std::transform(text.begin(), text.end(), text.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
    return text;
}

} // namespace

std::string written(std::int64_t number, Numeral numeral) {
    switch (numeral) {
    case Numeral::Decimal:
        return std::to_string(number);
    case Numeral::DecimalZero:
        return number >= 0 && number < 10 ? "0" + std::to_string(number) : std::to_string(number);
    case Numeral::LowerLetter:
        return lettersOf(number, U"abcdefghijklmnopqrstuvwxyz");
    case Numeral::UpperLetter:
        return lettersOf(number, U"ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    case Numeral::LowerRoman:
        return romanOf(number, false);
    case Numeral::UpperRoman:
        return romanOf(number, true);
    case Numeral::LowerRussian:
        return lettersOf(number, U"абвгдежзиклмнопрстуфхцчшщэюя");
    case Numeral::UpperRussian:
        return lettersOf(number, U"АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ");
    case Numeral::Bullet:
        return "•";
    case Numeral::None:
        return {};
    }
    return {};
}

std::int64_t countable(std::int64_t number) {
    constexpr std::int64_t most = 1'000'000'000;
    return std::clamp(number, -most, most);
}

Numbering::Numbering(base::ByteView numberingPart) {
    const Tree tree = Tree::ofXml(numberingPart);
    const auto readLevel = [](Element element, Level& level) {
        level.start = countable(element.child("start").number("val").value_or(level.start));
        if (const Element format = element.child("numFmt"))
            level.numeral = numeralNamed(format.attribute("val"));
        if (const Element text = element.child("lvlText"))
            level.text = text.attribute("val");
        level.style = element.child("pStyle").attribute("val");
        level.legal = static_cast<bool>(element.child("isLgl"));
        if (const auto after = element.child("lvlRestart").number("val"))
            level.restartAfter = static_cast<std::uint32_t>(std::clamp<std::int64_t>(*after, 0, levelCount));
    };
    const auto levelOf = [](Element element) {
        return static_cast<std::uint32_t>(std::clamp<std::int64_t>(element.number("ilvl").value_or(0), 0, levelCount - 1));
    };
    tree.root().forEach([&](Element element) {
        if (element.is("abstractNum")) {
            Shape& shape = m_shapes[element.number("abstractNumId").value_or(-1)];
            element.forEach([&](Element each) {
                if (each.is("lvl"))
                    readLevel(each, shape.levels[levelOf(each)]);
            });
        } else if (element.is("num")) {
            List& list = m_lists[element.number("numId").value_or(0)];
            list.shape = element.child("abstractNumId").number("val").value_or(-1);
            element.forEach([&](Element each) {
                if (const auto start = each.child("startOverride").number("val"))
                    list.startsAgain[levelOf(each)] = countable(*start);
            });
        }
    });
}

std::optional<ListNumber> Numbering::next(std::int64_t list, std::uint32_t level) {
    const auto found = m_lists.find(list);
    if (list == 0 || found == m_lists.end() || !m_shapes.contains(found->second.shape))
        return std::nullopt;
    level = std::min(level, static_cast<std::uint32_t>(levelCount - 1));
    Shape& shape = m_shapes[found->second.shape];
    const auto again = found->second.startsAgain.find(level);
    if (again != found->second.startsAgain.end()) {
        shape.counters[level] = again->second;
        found->second.startsAgain.erase(again);
    } else {
        shape.counters[level] = shape.counters[level] ? *shape.counters[level] + 1 : shape.levels[level].start;
    }
    for (std::uint32_t above = 0; above < level; ++above)
        if (!shape.counters[above])
            shape.counters[above] = shape.levels[above].start;
    for (std::uint32_t below = level + 1; below < levelCount; ++below) {
        const auto& after = shape.levels[below].restartAfter;
        if (!after || level < *after)
            shape.counters[below].reset();
    }
    const Numeral numeral = shape.levels[level].numeral;
    const bool counts = numeral != Numeral::Bullet && numeral != Numeral::None;
    const bool decimal = shape.levels[level].legal || numeral == Numeral::Decimal || numeral == Numeral::DecimalZero;
    return ListNumber{textOf(shape, level), level, counts, counts && decimal};
}

std::string Numbering::textOf(const Shape& shape, std::uint32_t level) const {
    const Level& own = shape.levels[level];
    if (own.numeral == Numeral::Bullet)
        return own.text.empty() ? std::string() : "•";
    std::string text;
    for (std::size_t at = 0; at < own.text.size(); ++at) {
        const char digit = own.text[at] == '%' && at + 1 < own.text.size() ? own.text[at + 1] : '\0';
        if (digit < '1' || digit > '9') {
            text += own.text[at];
            continue;
        }
        const auto shown = static_cast<std::size_t>(digit - '1');
        text += written(shape.counters[shown].value_or(shape.levels[shown].start),
                        own.legal ? Numeral::Decimal : shape.levels[shown].numeral);
        ++at;
    }
    return text;
}

std::uint32_t Numbering::levelOfStyle(std::int64_t list, const std::string& style) const {
    const auto found = m_lists.find(list);
    const auto shape = found == m_lists.end() ? m_shapes.end() : m_shapes.find(found->second.shape);
    if (shape == m_shapes.end() || style.empty())
        return 0;
    for (std::uint32_t level = 0; level < levelCount; ++level)
        if (shape->second.levels[level].style == style)
            return level;
    return 0;
}

} // namespace dokaz::files::worker
