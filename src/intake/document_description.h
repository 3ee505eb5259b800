// SPDX-License-Identifier: GPL-3.0-or-later
// What a reading says of its own document, as claims of the source, each citing the words of the first page where they
// can be found there.
#pragma once
#include "record/claim.h"

#include <optional>

namespace dokaz::intake {

struct DescribedField {
    std::string field;                   // of kind "source"
    record::Value value;
    std::optional<record::TextAnchor> anchor; // without the reading's row, which the caller fills in
    std::string quote;
};

// Title, symbol, publisher, date, language, and what else the first page says (extract/front_matter.h); those that were
// found.
[[nodiscard]] std::vector<DescribedField> describeDocument(const record::Reading& reading);

// The anchor for code points [start, end) of a passage, with context and rectangles; `reading` may be empty.
[[nodiscard]] record::TextAnchor anchorOf(const record::RowId& reading, const record::Passage& passage,
                                          std::uint32_t start, std::uint32_t end);

// Adds the numbered paragraphs and the footnotes of the reading to the counts.
void countNumbered(const record::Reading& reading, std::int64_t& paragraphs, std::int64_t& footnotes);

} // namespace dokaz::intake
