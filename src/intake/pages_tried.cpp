// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/pages_tried.h"

#include <charconv>
#include <sstream>

namespace dokaz::intake {

namespace {

constexpr std::string_view mark = "; nothing read on pages ";

// 0 where it is no number.
std::int32_t numberIn(std::string_view digits) {
    std::int32_t number = 0;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return failure == std::errc() && end == digits.data() + digits.size() ? number : 0;
}

// "7", "5-7"
void addRange(std::string_view range, std::set<std::int32_t>& pages) {
    constexpr std::int32_t mostPages = 100'000;
    const std::size_t dash = range.find('-');
    const std::int32_t first = numberIn(range.substr(0, dash));
    const std::int32_t last = dash == std::string_view::npos ? first : numberIn(range.substr(dash + 1));
    for (std::int32_t page = first; page > 0 && page <= last && page <= mostPages; ++page)
        pages.insert(page);
}

std::string rangesOf(const std::set<std::int32_t>& pages) {
    std::string ranges;
    for (auto page = pages.begin(); page != pages.end();) {
        const std::int32_t first = *page;
        std::int32_t last = first;
        while (++page != pages.end() && *page == last + 1)
            ++last;
        ranges += (ranges.empty() ? "" : " ") + std::to_string(first);
        if (last > first)
            ranges += "-" + std::to_string(last);
    }
    return ranges;
}

} // namespace

std::set<std::int32_t> pagesTried(std::string_view untrustedReader) {
    std::set<std::int32_t> pages;
    const std::size_t at = untrustedReader.find(mark);
    if (at == std::string_view::npos)
        return pages;
    const std::string_view said = untrustedReader.substr(at + mark.size());
    std::istringstream words{std::string(said.substr(0, said.find(';')))};
    for (std::string range; words >> range;)
        addRange(range, pages);
    return pages;
}

std::string withPagesTried(const std::string& reader, const std::set<std::int32_t>& pages) {
    std::string said = reader;
    if (const std::size_t at = said.find(mark); at != std::string::npos)
        said.erase(at, said.find(';', at + mark.size()) - at); // to the end where it is the last
    return pages.empty() ? said : said + std::string(mark) + rangesOf(pages);
}

} // namespace dokaz::intake
