// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/folding.h"

#include "base/utf8.h"
#include "text/folding_table.h"
#include "text/utf8_reader.h"

namespace dokaz::text {

FoldingTable::FoldingTable() {
    for (char32_t c = 0; c < 0x10000; ++c) {
        const bool isSurrogateOrPrivate = c >= 0xD800 && c < 0xF900;
        const bool isCommonHan = c >= 0x3400 && c < 0xA000 && !(c >= 0x4DC0 && c < 0x4E00);
        if (isSurrogateOrPrivate)
            continue;
        if (isCommonHan) {
            m_entries[c] = kUnspaced;
            continue;
        }
        const FoldedLetter letter = foldLetter(c);
        m_entries[c] = letter.kind == kFirstLetter ? static_cast<std::uint16_t>(letter.letters[0])
                                                   : static_cast<std::uint16_t>(letter.kind);
        if (letter.kind == kExpanded)
            m_expansions.emplace(c, base::toUtf8(letter.letters));
    }
}

std::uint16_t FoldingTable::entryBeyond(char32_t codePoint) {
    if (codePoint == kIllFormed)
        return kSeparator;
    const FoldingEntry kind = foldLetter(codePoint).kind;
    return kind == kFirstLetter ? kExpanded : kind;
}

void FoldingTable::appendExpansion(std::string& to, char32_t codePoint) const {
    if (const auto known = m_expansions.find(codePoint); known != m_expansions.end())
        to.append(known->second);
    else
        to.append(base::toUtf8(foldLetter(codePoint).letters));
}

const FoldingTable& foldingTable() {
    static const FoldingTable table;
    return table;
}

void joinLetterMark(std::string& word, char32_t mark) {
    if (mark == 0x0306 && word.ends_with("и"))
        word.replace(word.size() - 2, 2, "й");
    else if (mark == 0x0306 && word.ends_with("у"))
        word.replace(word.size() - 2, 2, "ў");
    else if (mark == 0x0308 && word.ends_with("і"))
        word.replace(word.size() - 2, 2, "ї");
}

std::string folded(std::string_view text) {
    const FoldingTable& table = foldingTable();
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto [codePoint, length] = codePointAt(text, at);
        const std::string_view bytes = text.substr(at, length);
        at += length;
        const std::uint16_t entry = table.entryOf(codePoint);
        if (entry >= kFirstLetter)
            base::appendUtf8(result, entry);
        else if (entry == kExpanded || entry == kUnspaced)
            table.appendExpansion(result, codePoint);
        else if (entry == kDropped)
            joinLetterMark(result, codePoint);
        else if (entry == kSeparator)
            result.append(codePoint == kIllFormed ? std::string_view("\uFFFD") : bytes);
    }
    return result;
}

} // namespace dokaz::text
