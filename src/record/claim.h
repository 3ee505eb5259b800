// SPDX-License-Identifier: GPL-3.0-or-later
// Claims and citations: a field of a record has this value, and these are the words it rests on.
#pragma once
#include "record/ids.h"
#include "record/reading.h"
#include "record/value.h"

#include <string>
#include <vector>

namespace dokaz::record {

// One field of one record has this value. Never edited: superseded or retracted by later rows.
struct Claim {
    RowId row;
    RecordId record;
    std::string field;              // a code of the catalogue, or "x-<uid>"
    Value value;
    std::string language;           // of the words, BCP 47; empty where it does not matter
    std::vector<RowId> supersedes;
    Protection protection = Protection::Open;
};

enum class Stance { Supports, Contradicts };

// Words in a reading. `before` and `after` (≤ 32 code points each) let the anchor be carried to a newer reading.
struct TextAnchor {
    RowId reading;
    std::uint32_t passage = 0;      // ordinal
    std::string number;             // as printed
    std::uint32_t start = 0, end = 0; // code points of the passage's text, end-exclusive
    std::string before, after;
    std::vector<PageRect> rectangles;
    bool operator==(const TextAnchor&) const = default;
};
// A span of a recording, milliseconds from its start.
struct MediaAnchor {
    RowId object;
    std::int64_t from = 0, to = 0;
    bool operator==(const MediaAnchor&) const = default;
};
// A region of an image, pixels from its top left.
struct ImageAnchor {
    RowId object;
    base::Rect region;
    bool operator==(const ImageAnchor&) const = default;
};
// Cells of a table: rows and columns from 1.
struct CellAnchor {
    RowId object;
    std::string sheet;
    std::int64_t row = 0;
    std::vector<std::int64_t> columns;
    bool operator==(const CellAnchor&) const = default;
};
// Where a thing is kept: "box 3, folder 12".
struct PhysicalAnchor {
    std::string location;
    bool operator==(const PhysicalAnchor&) const = default;
};
// The source as a whole; asked for only where nothing finer can be named.
struct WholeAnchor {
    bool operator==(const WholeAnchor&) const = default;
};
using Anchor = std::variant<TextAnchor, MediaAnchor, ImageAnchor, CellAnchor, PhysicalAnchor, WholeAnchor>;

struct Citation {
    RowId row;
    std::vector<RowId> claims;      // it may support several
    RecordId source;
    Anchor anchor;
    Stance stance = Stance::Supports;
    std::string quote;              // the words, exactly; may be empty for cells, media and wholes
    Protection protection = Protection::Open;
};

// As in docs/formats/values.md, "Anchors".
[[nodiscard]] base::Json toJson(const Anchor& anchor);
// Invalid where a member is missing, unknown, mistyped or out of range.
[[nodiscard]] base::Result<Anchor> anchorFromJson(const base::Json& json);
[[nodiscard]] std::string_view name(Stance stance); // "supports", "contradicts"
[[nodiscard]] std::optional<Stance> stanceNamed(std::string_view name);

} // namespace dokaz::record
