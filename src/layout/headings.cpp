// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/headings.h"

#include "base/utf8.h"
#include "layout/characters.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace dokaz::layout {
namespace {

bool startsWithWord(std::u32string_view text, std::span<const std::u32string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::u32string_view word) {
        return startsWithSmall(text, word) && (text.size() == word.size() || !isLetter(text[word.size()]));
    });
}

constexpr std::array<std::u32string_view, 19> divisions = {
    U"article", U"artículo", U"articulo", U"artigo", U"статья",  U"стаття",  U"артыкул", U"chapter", U"chapitre", U"capítulo",
    U"capitulo", U"глава",   U"раздел",   U"розділ", U"section", U"sección", U"part",    U"partie",  U"часть"};

bool isPreamble(std::u32string_view text) {
    static constexpr std::array<std::u32string_view, 7> words = {U"preamble", U"préambule", U"preámbulo", U"preâmbulo",
                                                                 U"преамбула", U"прэамбула", U"preambulo"};
    return std::any_of(words.begin(), words.end(), [&](std::u32string_view word) { return isSmall(text, word); });
}

// An address of the network says nothing of what follows.
bool isAddress(std::u32string_view text) {
    return std::none_of(text.begin(), text.end(), isSpace) &&
           (text.find(U"://") != text.npos || text.find(U"www.") != text.npos || text.find(U'@') != text.npos);
}

bool isTopWord(std::u32string_view text) {
    static constexpr std::array<std::u32string_view, 8> words = {
        U"introduction", U"введение", U"summary", U"résumé", U"resumen", U"резюме", U"contents", U"introducción"};
    return namesAnnex(text) || startsWithWord(text, words);
}

} // namespace

bool isDivision(std::u32string_view text) {
    for (const std::u32string_view word : divisions) {
        if (text.size() < word.size() + 2 || !isSpace(text[word.size()]) || !startsWithSmall(text, word))
            continue;
        std::u32string_view number = text.substr(word.size() + 1);
        while (!number.empty() && (number.back() == U'.' || number.back() == U':'))
            number.remove_suffix(1);
        if (number.empty() || number.size() > 6)
            return false;
        return std::all_of(number.begin(), number.end(), isDigit) || romanValue(number) > 0;
    }
    return false;
}

bool namesAnnex(std::u32string_view heading) {
    static constexpr std::array<std::u32string_view, 12> words = {
        U"annex", U"annexes", U"annexe", U"anexo", U"приложение", U"appendix", U"додаток", U"дадатак",
        // of a review, whose annex may have no other heading
        U"composition of the delegation", U"composition de la délégation", U"composición de la delegación", U"состав делегации"};
    return startsWithWord(heading, words);
}

// The mark's letters may be those of a Roman numeral: "(i)" that does not follow "(h)", "(v)" after "(iv)".
bool Headings::isSmallRoman(const Mark& mark) const {
    if (mark.style != MarkStyle::Letter || !mark.couldBeRoman || mark.value == m_small + 1)
        return mark.style == MarkStyle::Roman;
    const std::u32string_view letter = std::u32string_view(mark.printed).substr(mark.printed[0] == U'(' ? 1 : 0, 1);
    return romanValue(letter) == m_smallRoman + 1;
}

bool Headings::awaits(const Mark& mark) const {
    if (isSmallRoman(mark))
        return mark.style != MarkStyle::Roman || mark.value == m_smallRoman + 1;
    return mark.style == MarkStyle::Letter && (mark.value == 1 || mark.value == m_small + 1);
}

bool Headings::isNext(const Mark& mark) const {
    const std::int32_t roman = romanValue(mark.printed);
    if (roman == 1 || (roman > 0 && roman == m_roman + 1))
        return true;
    if (mark.style == MarkStyle::CapitalLetter)
        return mark.value == 1 || mark.value == m_letter + 1;
    return mark.style == MarkStyle::Arabic && !mark.bracketed;
}

// In italics, short, and no sentence; behind a number too.
bool Headings::isItalicHeading(const Line& line, const Block& block) const {
    if (!line.italic || line.text.size() < 4 || line.text.size() > 120 || block.lines > 3)
        return false;
    const Mark mark = markOf(line.text);
    const bool marked = mark.style != MarkStyle::None && mark.style != MarkStyle::Bullet && mark.length < line.text.size();
    const std::size_t words = marked ? mark.length : 0;
    if (!isUpper(line.text[words]))
        return false;
    const char32_t last = block.last->text.back();
    const bool next = marked && mark.style == MarkStyle::Letter && m_small > 0 && mark.value == m_small + 1; // "d)" after the headings "a)" to "c)"
    return (isLetter(last) || isDigit(last) || last == U')') &&
           (next || block.last->box.x1 < m_shape.edgesOf(line).right - 3 * line.size);
}

// In capitals and no sentence: with the next number, centred, or short and of two words at least.
bool Headings::isCapitalHeading(const Line& line, const Block& block) const {
    const std::u32string_view text = line.text;
    if (text.size() < 4 || text.size() > 160 || block.lines > 5 || std::any_of(text.begin(), text.end(), isLower))
        return false;
    const auto capitals = std::count_if(text.begin(), text.end(), isUpper);
    const char32_t last = block.last->text.back();
    const bool ends = isLetter(last) || last == U'?' || last == U':' || (last == U',' && capitals >= 16);
    const Mark mark = markOf(text);
    if (isNext(mark) && capitals >= 5)
        return ends || isDigit(last) || last == U')';
    if (isCentred(line, m_shape.edgesOf(line)) && capitals >= 4)
        return ends || isDigit(last) || last == U')';
    const bool complete = line.box.x1 < m_shape.edgesOf(line).right - 3 * line.size || (block.lines == 1 && (last == U':' || last == U','));
    return text.size() >= 10 && text.size() <= 60 && capitals >= 8 && ends && complete && std::any_of(text.begin(), text.end(), isSpace) &&
           std::none_of(text.begin(), text.end(), isDigit);
}

bool Headings::isSaying(const Line& line, const Block& block) const {
    constexpr std::u32string_view opening = U"\u201C\u201E\u00AB\"\u2018", closing = U"\u201D\u201C\u00BB\"\u2019";
    std::u32string_view end = block.last->text;
    const bool quoted = opening.find(line.text.front()) != opening.npos && closing.find(end.back()) != closing.npos;
    while (quoted && !end.empty() && (closing.find(end.back()) != closing.npos || isSpace(end.back())))
        end.remove_suffix(1);
    if (!quoted && opening.find(line.text.front()) != opening.npos && block.lines == 1 && line.text.find_first_of(closing, 1) == line.text.npos)
        return true; // its end stands elsewhere
    const bool sentence = !end.empty() && (end.back() == U'.' || end.back() == U'!' || end.back() == U'?' || end.back() == U'\u2026');
    return sentence && (quoted || (block.lines > 2 && end.back() == U'.' && line.page > 0 && line.size >= m_shape.bodySize + 150));
}

bool Headings::looksLikeHeading(const Line& line, const Block& block) const {
    const bool capitals = std::none_of(line.text.begin(), line.text.end(), isLower);
    const Mark mark = markOf(line.text);
    const bool numbered = mark.style != MarkStyle::None && mark.style != MarkStyle::Bullet;
    const std::int32_t smaller = (line.bold || line.italic) && numbered ? m_shape.bodySize / 4 : line.bold && capitals ? m_shape.bodySize / 8 : 50;
    if (line.text.size() > 250 || line.size < m_shape.bodySize - smaller)
        return false;
    if (isAddress(line.text) || isSaying(line, block) || (!capitals && block.last->text.back() == U','))
        return false;
    if ((line.text.size() < 14 && namesAnnex(line.text)) || isDivision(line.text) || isPreamble(line.text))
        return true;
    const bool strong = line.bold || isItalicHeading(line, block) || isCapitalHeading(line, block) || line.size >= m_shape.bodySize + 150;
    return strong && std::any_of(line.text.begin(), line.text.end(), isLetter);
}

// I → 1, A → 2, 1 → 3, (a) → 4, (i) → 5. "I", "C", "D", "V" … may be either: the next of its kind, else the larger print.
std::int32_t Headings::numberedLevel(Mark& mark, std::int32_t size) const {
    if (mark.style == MarkStyle::CapitalLetter && mark.couldBeRoman) {
        const std::int32_t roman = romanValue(mark.printed);
        const bool nextLetter = m_letter > 0 && mark.value == m_letter + 1;
        const bool nextRoman = roman == m_roman + 1 || (roman == 1 && !nextLetter);
        const auto known = m_levelOfSize.find(size);
        const bool romanSize = known == m_levelOfSize.end() || known->second == 1;
        if (nextRoman && (!nextLetter || romanSize)) {
            mark.style = MarkStyle::CapitalRoman;
            mark.value = roman;
        }
    }
    if (mark.style == MarkStyle::Letter && isSmallRoman(mark)) {
        mark.style = MarkStyle::Roman;
        mark.value = m_smallRoman + 1;
    }
    switch (mark.style) {
    case MarkStyle::CapitalRoman:
        return 1;
    case MarkStyle::CapitalLetter:
        return 2;
    case MarkStyle::Arabic:
        return m_roman > 0 || m_letter > 0 ? 3 : 1;
    case MarkStyle::Dotted:
        return static_cast<std::int32_t>(2 + std::count(mark.prefix.begin(), mark.prefix.end(), U'.'));
    case MarkStyle::Letter:
        return 4;
    case MarkStyle::Roman:
        return 5;
    case MarkStyle::None:
    case MarkStyle::Bullet:
        break;
    }
    return 0;
}

std::int32_t Headings::plainLevel(const Line& line) const {
    if (isTopWord(line.text))
        return 1;
    const auto known = m_levelOfSize.find(line.size);
    if (known != m_levelOfSize.end() && m_levelOfSize.size() > 1)
        return known->second;
    if (m_open == 0 || (!m_levelOfSize.empty() && line.size > m_levelOfSize.rbegin()->first))
        return 1;
    return std::min(m_open + 1, 6);
}

void Headings::take(Line& line, Mark mark) {
    line.role = Role::Heading;
    line.opens = true;
    line.level = numberedLevel(mark, line.size);
    if (line.level == 0) {
        line.level = plainLevel(line);
        if (namesAnnex(line.text))
            m_open = 1;
        return;
    }
    line.skip = mark.length;
    line.number = base::toUtf8(mark.printed);
    m_levelOfSize.emplace(line.size, line.level);
    m_open = line.level;
    if (mark.style == MarkStyle::Arabic && line.bold)
        m_figure = mark.value;
    m_small = mark.style == MarkStyle::Letter ? mark.value : mark.style == MarkStyle::Roman ? m_small : 0;
    m_smallRoman = mark.style == MarkStyle::Roman ? mark.value : 0;
    if (mark.style == MarkStyle::CapitalRoman) {
        m_roman = mark.value;
        m_letter = 0;
    } else if (mark.style == MarkStyle::CapitalLetter) {
        m_letter = mark.value;
    }
}

} // namespace dokaz::layout
