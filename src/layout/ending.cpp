// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/ending.h"

#include "layout/characters.h"

namespace dokaz::layout {

bool endsClause(std::u32string_view text) {
    while (!text.empty() && (isSpace(text.back()) || text.back() == U')' || text.back() == 0x201D || text.back() == 0xBB || text.back() == U'"'))
        text.remove_suffix(1);
    if (text.empty())
        return true;
    const char32_t last = text.back();
    return last == U'.' || last == U';' || last == U':' || last == U'!' || last == U'?';
}

bool endsIntroduction(std::u32string_view text) {
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return !text.empty() && text.back() == U':';
}

bool endsItem(std::u32string_view text) {
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    for (const std::u32string_view word : {U" and", U" or", U" et", U" ou", U" y", U" и"})
        if (text.size() > word.size() && text.substr(text.size() - word.size()) == word)
            text.remove_suffix(word.size());
    return endsClause(text) || (!text.empty() && text.back() == U',');
}

} // namespace dokaz::layout
