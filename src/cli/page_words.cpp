// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/page_words.h"

#include <charconv>

namespace dokaz::cli {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

constexpr std::int32_t mostPages = 100'000;

std::vector<std::string> partsOf(const std::string& typed) {
    std::vector<std::string> parts(1);
    for (const char c : typed) {
        if (c == ',' || c == '+')
            parts.emplace_back();
        else if (c != ' ')
            parts.back() += c;
    }
    std::erase(parts, std::string());
    return parts;
}

std::optional<std::int32_t> numberOf(std::string_view text) {
    std::int32_t number = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = end.ec == std::errc() && end.ptr == text.data() + text.size();
    return whole && number >= 1 && number <= mostPages ? std::optional(number) : std::nullopt;
}

void say(std::vector<std::string>& sentences, const std::vector<std::int32_t>& pages, const std::string& what) {
    if (!pages.empty())
        sentences.push_back((pages.size() == 1 ? "Page " : "Pages ") + pageList(pages) + ": " + what);
}

} // namespace

std::string pageList(const std::vector<std::int32_t>& pages) {
    std::string list;
    for (std::size_t i = 0; i < pages.size();) {
        std::size_t last = i;
        while (last + 1 < pages.size() && pages[last + 1] == pages[last] + 1)
            ++last;
        list += (list.empty() ? "" : ", ") + std::to_string(pages[i]);
        if (last > i)
            list += "-" + std::to_string(pages[last]);
        i = last + 1;
    }
    return list;
}

std::vector<std::string> pageSentences(const session::DocumentView& document) {
    std::vector<std::int32_t> recognised, without, unreadable, partly;
    std::int64_t sum = 0;
    for (const session::PageView& page : document.pages) {
        if (page.recognised) {
            recognised.push_back(page.number);
            sum += page.confidence;
        } else if (page.verdict == "no-text") {
            without.push_back(page.number);
        } else if (page.verdict == "unreadable") {
            unreadable.push_back(page.number);
        } else if (page.verdict == "partly") {
            partly.push_back(page.number);
        }
    }
    std::vector<std::string> sentences;
    const auto count = static_cast<std::int64_t>(recognised.size());
    const std::string sure = count == 0 ? std::string() : std::to_string((sum + count / 2) / count);
    say(sentences, recognised, "read off the picture, in " + document.recognisedIn + ", " + sure + " % sure");
    say(sentences, without, "NO TEXT: 'dokaz-cli recognise' reads what their pictures show");
    say(sentences, unreadable, "the file's text makes no sense: 'dokaz-cli recognise' reads what the page shows");
    say(sentences, partly, "some of the text could not be read");
    return sentences;
}

base::Json pagesJson(const session::DocumentView& document) {
    base::Json pages = base::Json::array();
    for (const session::PageView& page : document.pages) {
        base::Json json = {{"page", page.number}, {"label", page.label}, {"verdict", page.verdict}};
        if (page.recognised) {
            json["recognised_in"] = document.recognisedIn;
            json["confidence"] = page.confidence;
        }
        pages.push_back(std::move(json));
    }
    return pages;
}

Result<std::vector<std::int32_t>> typedPages(const std::string& typed) {
    std::vector<std::int32_t> pages;
    for (const std::string& part : partsOf(typed)) {
        const std::size_t dash = part.find('-');
        const auto first = numberOf(part.substr(0, dash));
        const auto last = dash == std::string::npos ? first : numberOf(part.substr(dash + 1));
        if (!first || !last || *last < *first)
            return Error(ErrorCode::Invalid, "'" + part + "' is no page: type numbers such as 3,7-9");
        for (std::int32_t page = *first; page <= *last; ++page)
            pages.push_back(page);
    }
    return pages;
}

std::vector<std::string> typedLanguages(const std::string& typed) { return partsOf(typed); }

} // namespace dokaz::cli
