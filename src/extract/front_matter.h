// SPDX-License-Identifier: GPL-3.0-or-later
// What the first page of a document says of the document: distribution, original language, session, agenda item,
// version, a court's section, reference numbers, dates. By the rules of resources/extract/front_matter.tsv. Pure.
#pragma once
#include "record/reading.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dokaz::extract {

enum class FrontValue : std::uint8_t { Text, Term, Date };

struct FrontField {
    std::string field; // of kind "source"
    FrontValue type = FrontValue::Text;
    std::string value;        // the words, a term's code, or for a date its words
    std::string day;          // of a date: "YYYY-MM-DD"
    std::uint32_t passage = 0; // ordinal
    std::uint32_t start = 0;  // code points [start, end) of the passage: what is quoted
    std::uint32_t end = 0;
};

// In the order of the rules; a field may come more than once, but never twice with the same value. Dates and symbols are
// found here only in forms the layout does not tell.
[[nodiscard]] std::vector<FrontField> frontMatterOf(const record::Reading& reading);

} // namespace dokaz::extract
