// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/margin.h"

#include "layout/characters.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace dokaz::layout {
namespace {

constexpr std::size_t fewestLetters = 40;

std::int32_t textSizeOf(const PageLines& page) {
    std::map<std::int32_t, std::size_t> letters;
    for (const Run& run : page.runs)
        if (run.rotation == 0)
            letters[run.size / 10 * 10] += run.text.size();
    const auto most = std::max_element(letters.begin(), letters.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == letters.end() ? 0 : most->first;
}

// Where the text of that size stands from side to side; a fiftieth of its words may stand out.
Span textSpan(const PageLines& page, std::int32_t size) {
    std::vector<std::int32_t> from, to;
    for (const Run& run : page.runs) {
        if (run.rotation != 0 || std::abs(run.size - size) > size / 10)
            continue;
        from.push_back(run.at.x0);
        to.push_back(run.at.x1);
    }
    if (from.empty())
        return {0, page.width};
    std::sort(from.begin(), from.end());
    std::sort(to.begin(), to.end());
    const std::size_t out = from.size() / 50;
    return {from[out], to[to.size() - 1 - out]};
}

// "20. Words", "20 Words": the topmost word of a single short note.
bool opensWithNumber(const PageLines& page, const std::vector<bool>& margin) {
    const Run* first = nullptr;
    for (std::size_t i = 0; i < margin.size(); ++i)
        if (margin[i] && (first == nullptr || std::pair(page.runs[i].base, page.runs[i].at.x0) < std::pair(first->base, first->at.x0)))
            first = &page.runs[i];
    if (first == nullptr)
        return false;
    std::u32string_view number = first->text;
    number.remove_suffix(number.back() == U'.' ? 1 : 0);
    return !number.empty() && number.size() < 4 && std::all_of(number.begin(), number.end(), isDigit);
}

} // namespace

std::vector<bool> marginOf(const PageLines& page) {
    const std::int32_t size = textSizeOf(page);
    const Span text = textSpan(page, size);
    std::vector<bool> left(page.runs.size(), false), right = left;
    std::size_t letters[2] = {0, 0};
    for (std::size_t i = 0; i < page.runs.size(); ++i) {
        const Run& run = page.runs[i];
        if (run.rotation != 0 || run.text.empty() || run.size * 100 > size * 88)
            continue;
        left[i] = run.at.x1 < text.from && run.at.x1 < page.width / 3;
        right[i] = run.at.x0 > text.to && run.at.x0 > page.width / 3 * 2;
        if (left[i] || right[i])
            letters[left[i] ? 0 : 1] += static_cast<std::size_t>(std::count_if(run.text.begin(), run.text.end(), isLetter));
    }
    const std::vector<bool>& margin = letters[0] >= letters[1] ? left : right; // a note mark may stand out on the other
    const std::size_t most = std::max(letters[0], letters[1]);
    return most >= fewestLetters || (most > 0 && opensWithNumber(page, margin)) ? margin : std::vector<bool>{};
}

} // namespace dokaz::layout
