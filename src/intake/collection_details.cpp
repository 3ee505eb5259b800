// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/collection_details.h"

#include "base/clock.h"
#include "base/utf8.h"
#include "text/normal.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace dokaz::intake {

namespace {

using base::Json;
using namespace std::string_view_literals;

// Names that archiving tools and collection forms give to the same thing.
constexpr std::array urlNames{"url"sv,      "uri"sv,         "source_url"sv,  "target_url"sv,
                              "page_url"sv, "mainPageUrl"sv, "webpage_url"sv, "web_address"sv};
constexpr std::array titleNames{"title"sv, "page_title"sv};
constexpr std::array momentNames{"captured"sv,     "capture_date"sv,        "captured_at"sv,
                                 "collected_at"sv, "collection_date"sv,     "collection_end"sv,
                                 "archived_at"sv,  "mainPageDate"sv,        "_processed_at"sv,
                                 "timestamp"sv,    "newest_archive_date"sv, "created"sv,
                                 "date"sv};
constexpr std::array toolNames{"software"sv, "tool"sv, "capture_tool"sv, "collection_tool"sv, "generator"sv};
constexpr std::array platformNames{"platform"sv, "extractor"sv};
constexpr std::array collectorNames{"collector"sv,        "collected_by"sv, "investigator"sv, "account"sv,
                                    "virtual_identity"sv, "ip"sv,           "ip_address"sv,   "machine"sv,
                                    "hostname"sv,         "user_agent"sv,   "vpn"sv};
constexpr std::array partNames{"path"sv, "filename"sv, "file"sv, "name"sv};
constexpr std::array digestNames{"hash"sv, "sha256"sv, "SHA-256"sv, "digest"sv, "checksum"sv};

// Seconds since 1970, as some tools write them, are told apart from a year by their length.
std::string momentOfSeconds(std::string_view figures) {
    std::int64_t seconds = 0;
    const std::string_view whole = figures.substr(0, figures.find('.'));
    const auto [end, failure] = std::from_chars(whole.data(), whole.data() + whole.size(), seconds);
    if (failure != std::errc() || end != whole.data() + whole.size() || whole.size() < 9 || whole.size() > 10)
        return {};
    return base::toIso(base::Moment{seconds * 1000});
}

template <std::size_t N> std::string said(const Json& object, const std::array<std::string_view, N>& names) {
    for (const std::string_view name : names) {
        const auto found = object.find(name);
        if (found == object.end())
            continue;
        if (found->is_string() && !found->get_ref<const std::string&>().empty())
            return text::kept(std::string(base::codePoints(found->get_ref<const std::string&>(), 0, 2'000)));
        if (found->is_number())
            return found->dump();
    }
    return {};
}

void fill(std::string& fact, const std::string& words) {
    if (fact.empty())
        fact = words;
}

std::string digestIn(std::string words) {
    std::transform(words.begin(), words.end(), words.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    for (const std::string_view prefix : {"sha256:"sv, "sha-256:"sv})
        if (words.starts_with(prefix))
            words.erase(0, prefix.size());
    const bool isHex = words.size() == 64 && words.find_first_not_of("0123456789abcdef") == std::string::npos;
    return isHex ? words : std::string();
}

void look(const Json& at, CollectionDetails& to, int depth) {
    constexpr int deepest = 6;
    if (depth > deepest)
        return;
    if (at.is_array()) {
        for (const Json& each : at)
            look(each, to, depth + 1);
        return;
    }
    if (!at.is_object())
        return;
    const std::string part = said(at, partNames), digest = digestIn(said(at, digestNames));
    if (!part.empty() && !digest.empty()) {
        to.digests.emplace(part, digest);
        return; // what a part says of itself is not of the whole
    }
    fill(to.url, said(at, urlNames));
    fill(to.title, said(at, titleNames));
    fill(to.tool, said(at, toolNames));
    fill(to.platform, said(at, platformNames));
    const std::string moment = said(at, momentNames), ofSeconds = momentOfSeconds(moment);
    fill(to.captured, ofSeconds.empty() ? moment : ofSeconds);
    to.namesCollector = to.namesCollector || !said(at, collectorNames).empty();
    for (const auto& [key, inside] : at.items()) // "metadata": {…}, "collection": {…}, "resources": […]
        if (inside.is_structured() && key != "history")
            look(inside, to, depth + 1);
}

std::string_view lineAfter(std::string_view text, std::string_view mark) {
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos)
        return {};
    std::string_view line = text.substr(at + mark.size());
    line = line.substr(0, line.find_first_of("\r\n"));
    return line.substr(std::min(line.find_first_not_of(' '), line.size()));
}

// "Fri Mar 05 2021 10:20:30 GMT+0200 (…)" as "2021-03-05T10:20:30+02:00"; empty where it is not of that form.
std::string momentOfBrowser(std::string_view words) {
    static constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
    if (words.size() < 33 || words.substr(25, 3) != "GMT")
        return {};
    const std::size_t month = months.find(words.substr(4, 3));
    if (month == std::string_view::npos || month % 3 != 0)
        return {};
    const std::string number = std::to_string(month / 3 + 1);
    return std::string(words.substr(11, 4)) + "-" + (number.size() == 1 ? "0" : "") + number + "-" +
           std::string(words.substr(8, 2)) + "T" + std::string(words.substr(16, 8)) +
           std::string(words.substr(28, 3)) + ":" + std::string(words.substr(31, 2));
}

} // namespace

void addDetails(const Json& saidOf, CollectionDetails& to) { look(saidOf, to, 0); }

std::vector<FileClaim> claimsOf(const CollectionDetails& details) {
    std::vector<FileClaim> claims;
    const auto add = [&claims](const char* field, const std::string& words) {
        const std::string kept = text::kept(words);
        if (!kept.empty())
            claims.push_back({field, record::Text{kept}});
    };
    add("url", details.url);
    add("title", details.title);
    add("capture_tool", details.tool);
    add("platform", details.platform);
    if (auto moment = momentOf(details.captured))
        claims.push_back({"captured", *moment, record::Protection::Confidential});
    if (details.namesCollector)
        claims.push_back(noteClaim(
            "The collection details name who collected it or from which machine: left in the file"));
    return claims;
}

CollectionDetails detailsInPage(std::string_view head) {
    CollectionDetails details;
    head = head.substr(0, 8'192);
    if (head.find("Page saved with SingleFile") != std::string_view::npos) {
        details.tool = "SingleFile";
        details.url = lineAfter(head, "url:");
        details.captured = momentOfBrowser(lineAfter(head, "saved date:"));
    } else if (const std::size_t at = head.find("<!-- saved from url=("); at != std::string_view::npos) {
        const std::string_view rest = head.substr(at, 2'100);
        const std::size_t start = rest.find(')'), end = rest.find(" -->");
        if (start != std::string_view::npos && end != std::string_view::npos && start < end)
            details.url = rest.substr(start + 1, end - start - 1);
    }
    if (!base::isUtf8(details.url))
        details.url.clear();
    return details;
}

} // namespace dokaz::intake
