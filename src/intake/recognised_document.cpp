// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/recognised_document.h"

#include "layout/judge.h"
#include "layout/layout.h"

#include <cmath>
#include <numbers>
#include <set>

namespace dokaz::intake {
namespace {

using base::Rect;

Rect movedTo(const Rect& box, double x, double y) {
    const auto dx = static_cast<std::int32_t>(std::lround(x - (box.x0 + box.x1) / 2.0));
    const auto dy = static_cast<std::int32_t>(std::lround(y - (box.y0 + box.y1) / 2.0));
    return {box.x0 + dx, box.y0 + dy, box.x1 + dx, box.y1 + dy};
}

// Lines lay askew by so much: the box goes round the middle of the page, and stays level itself.
Rect askew(const Rect& box, std::int32_t skew, std::int32_t width, std::int32_t height) {
    const double angle = -skew / 1000.0 * std::numbers::pi / 180;
    const double x = (box.x0 + box.x1) / 2.0 - width / 2.0;
    const double y = (box.y0 + box.y1) / 2.0 - height / 2.0;
    return movedTo(box, width / 2.0 + x * std::cos(angle) - y * std::sin(angle),
                   height / 2.0 + x * std::sin(angle) + y * std::cos(angle));
}

// From the upright page, so wide and high, back to the page as it stands.
Rect turnedBack(const Rect& box, std::int16_t turned, std::int32_t width, std::int32_t height) {
    switch (turned) {
    case 90:
        return {box.y0, width - box.x1, box.y1, width - box.x0};
    case 180:
        return {width - box.x1, height - box.y1, width - box.x0, height - box.y0};
    case 270:
        return {height - box.y1, box.x0, height - box.y0, box.x1};
    default:
        return box;
    }
}

struct Shown { // of a recognised page
    std::int16_t turned = 0;
    std::int32_t skew = 0;
    std::int32_t width = 0, height = 0; // upright
};

void bringBack(record::Reading& reading, const std::map<std::int32_t, Shown>& pages) {
    for (record::Passage& passage : reading.passages)
        for (record::Placement& place : passage.placements) {
            const auto found = pages.find(place.page.value);
            if (found == pages.end() || (found->second.turned == 0 && found->second.skew == 0))
                continue;
            const Shown& page = found->second;
            if (page.skew != 0)
                place.box = askew(place.box, page.skew, page.width, page.height);
            place.box = turnedBack(place.box, page.turned, page.width, page.height);
            if (page.turned != 0)
                place.edges.clear(); // they tell of letters from left to right
        }
}

} // namespace

bool needsRecognition(const pdf::Page& page) {
    switch (layout::verdictOf(page)) {
    case record::PageVerdict::Text:
        return false;
    case record::PageVerdict::NoText:
    case record::PageVerdict::Unreadable:
        return true;
    case record::PageVerdict::Partly:
        if (layout::isMostlyText(page))
            return false;
        break;
    }
    const std::uint64_t area = static_cast<std::uint64_t>(page.width) * static_cast<std::uint64_t>(page.height);
    return page.imageArea / 6 * 10 >= area;
}

std::optional<std::int32_t> meanConfidence(const pdf::Page& page) {
    std::int64_t sum = 0;
    for (const pdf::Word& word : page.words)
        sum += word.confidence.value_or(0);
    if (page.words.empty())
        return std::nullopt;
    const auto count = static_cast<std::int64_t>(page.words.size());
    return static_cast<std::int32_t>((sum + count / 2) / count);
}

record::Reading layOutRecognised(pdf::Document document, std::vector<pdf::RecognisedPage> recognised) {
    const std::size_t count = document.pages.size();
    std::vector<record::ReadingPage> shown;
    for (const pdf::Page& page : document.pages)
        shown.push_back({page.number, page.label, page.width, page.height, layout::verdictOf(page), std::nullopt});
    std::map<std::int32_t, Shown> moved;
    const auto font = static_cast<std::uint16_t>(document.fonts.size());
    document.fonts.push_back({});
    for (pdf::RecognisedPage& from : recognised) {
        const auto index = static_cast<std::size_t>(from.page.number.value) - 1;
        if (from.page.number.value < 1 || index >= count)
            continue;
        shown[index].recognised = meanConfidence(from.page);
        moved[from.page.number.value] = {from.turned, from.skew, from.page.width, from.page.height};
        pdf::Page& page = document.pages[index];
        page.width = from.page.width;
        page.height = from.page.height;
        page.glyphsWithoutText = 0;
        page.words = std::move(from.page.words);
        for (pdf::Word& word : page.words)
            word.font = font;
    }
    std::set<std::string> named;
    for (const pdf::RecognisedPage& page : recognised)
        if (named.insert(page.reader).second)
            document.reader += "; " + page.reader;
    record::Reading reading = layout::layOut(document);
    reading.pages = std::move(shown);
    bringBack(reading, moved);
    return reading;
}

} // namespace dokaz::intake
