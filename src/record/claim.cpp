// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/claim.h"

#include <limits>

namespace dokaz::record {
namespace {

using base::Error;
using base::ErrorCode;
using base::Json;
using base::Result;

Error broken(std::string_view what) { return Error(ErrorCode::Invalid, "anchor: " + std::string(what)); }

struct Writer {
    Json operator()(const TextAnchor& anchor) const {
        Json json{{"type", "text"},
                  {"reading", anchor.reading.text()},
                  {"passage", anchor.passage},
                  {"start", anchor.start},
                  {"end", anchor.end}};
        if (!anchor.number.empty())
            json["number"] = anchor.number;
        if (!anchor.before.empty())
            json["before"] = anchor.before;
        if (!anchor.after.empty())
            json["after"] = anchor.after;
        for (const PageRect& rect : anchor.rectangles)
            json["rects"].push_back(
                Json::array({rect.page.value, rect.box.x0, rect.box.y0, rect.box.x1, rect.box.y1}));
        return json;
    }
    Json operator()(const MediaAnchor& anchor) const {
        return {
            {"type", "media"}, {"object", anchor.object.text()}, {"from", anchor.from}, {"to", anchor.to}};
    }
    Json operator()(const ImageAnchor& anchor) const {
        const base::Rect& box = anchor.region;
        return {{"type", "image"},
                {"object", anchor.object.text()},
                {"region", Json::array({box.x0, box.y0, box.x1, box.y1})}};
    }
    Json operator()(const CellAnchor& anchor) const {
        Json json{{"type", "cells"}, {"object", anchor.object.text()}, {"row", anchor.row}};
        if (!anchor.sheet.empty())
            json["sheet"] = anchor.sheet;
        for (const std::int64_t column : anchor.columns)
            json["columns"].push_back(column);
        return json;
    }
    Json operator()(const PhysicalAnchor& anchor) const {
        return {{"type", "physical"}, {"location", anchor.location}};
    }
    Json operator()(const WholeAnchor&) const { return {{"type", "whole"}}; }
};

Result<std::int64_t> within(std::int64_t value, std::int64_t low, std::int64_t high, const char* what) {
    if (value < low || value > high)
        return broken(what);
    return value;
}

Result<std::uint32_t> offsetAt(const Json& json, const char* key) {
    constexpr std::int64_t most = std::numeric_limits<std::uint32_t>::max();
    return static_cast<std::uint32_t>(TRY(within(TRY(base::integerAt(json, key)), 0, most, key)));
}

// `count` integers that fit 32 bits.
Result<std::vector<std::int32_t>> coordinates(const Json& json, std::size_t count) {
    if (!json.is_array() || json.size() != count)
        return broken("a rectangle of another length");
    std::vector<std::int32_t> out;
    for (const Json& number : json) {
        if (!number.is_number_integer())
            return broken("a coordinate that is not an integer");
        const auto value = number.get<std::int64_t>();
        using Limits = std::numeric_limits<std::int32_t>;
        out.push_back(
            static_cast<std::int32_t>(TRY(within(value, Limits::min(), Limits::max(), "coordinate"))));
    }
    return out;
}

Result<Anchor> textAnchor(const Json& json) {
    TextAnchor anchor;
    anchor.reading = TRY(RowId::parse(TRY(base::textAt(json, "reading"))));
    anchor.passage = TRY(offsetAt(json, "passage"));
    anchor.number = base::textOr(json, "number");
    anchor.start = TRY(offsetAt(json, "start"));
    anchor.end = TRY(offsetAt(json, "end"));
    anchor.before = base::textOr(json, "before");
    anchor.after = base::textOr(json, "after");
    if (anchor.passage == 0 || anchor.start > anchor.end)
        return broken("passage from 1, start before end");
    if (!json.contains("rects"))
        return Anchor(anchor);
    for (const Json& rect : TRY(base::arrayAt(json, "rects"))) {
        const auto n = TRY(coordinates(rect, 5));
        if (n[0] < 1)
            return broken("pages are counted from 1");
        anchor.rectangles.push_back({base::PageNumber{n[0]}, {n[1], n[2], n[3], n[4]}});
    }
    return Anchor(anchor);
}

Result<Anchor> mediaAnchor(const Json& json) {
    MediaAnchor anchor;
    anchor.object = TRY(RowId::parse(TRY(base::textAt(json, "object"))));
    anchor.from = TRY(base::integerAt(json, "from"));
    anchor.to = TRY(base::integerAt(json, "to"));
    if (anchor.from < 0 || anchor.to < anchor.from)
        return broken("a span that ends before it begins");
    return Anchor(anchor);
}

Result<Anchor> imageAnchor(const Json& json) {
    ImageAnchor anchor;
    anchor.object = TRY(RowId::parse(TRY(base::textAt(json, "object"))));
    const auto n = TRY(coordinates(TRY(base::arrayAt(json, "region")), 4));
    anchor.region = {n[0], n[1], n[2], n[3]};
    if (anchor.region.isEmpty())
        return broken("an empty region");
    return Anchor(anchor);
}

Result<Anchor> cellAnchor(const Json& json) {
    CellAnchor anchor;
    anchor.object = TRY(RowId::parse(TRY(base::textAt(json, "object"))));
    anchor.sheet = base::textOr(json, "sheet");
    anchor.row = TRY(base::integerAt(json, "row"));
    if (anchor.row < 1)
        return broken("rows are counted from 1");
    if (!json.contains("columns"))
        return Anchor(anchor);
    for (const Json& column : TRY(base::arrayAt(json, "columns"))) {
        if (!column.is_number_integer() || column.get<std::int64_t>() < 1)
            return broken("columns are counted from 1");
        anchor.columns.push_back(column.get<std::int64_t>());
    }
    return Anchor(anchor);
}

Result<Anchor> anchorOf(const std::string& type, const Json& json) {
    if (type == "text")
        return textAnchor(json);
    if (type == "media")
        return mediaAnchor(json);
    if (type == "image")
        return imageAnchor(json);
    if (type == "cells")
        return cellAnchor(json);
    if (type == "physical")
        return Anchor(PhysicalAnchor{TRY(base::textAt(json, "location"))});
    if (type == "whole")
        return Anchor(WholeAnchor{});
    return broken("a type this version does not know");
}

} // namespace

Json toJson(const Anchor& anchor) { return std::visit(Writer{}, anchor); }

Result<Anchor> anchorFromJson(const Json& json) {
    const Anchor anchor = TRY(anchorOf(TRY(base::textAt(json, "type")), json));
    // Whatever was not understood would be lost on the way back.
    if (toJson(anchor) != json)
        return broken("a member that is unknown, mistyped or at its default");
    return anchor;
}

} // namespace dokaz::record
