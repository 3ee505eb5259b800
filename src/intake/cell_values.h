// SPDX-License-Identifier: GPL-3.0-or-later
// From the words of a cell to the value of a field.
// Threads: any; pure.
#pragma once
#include "record/table_mapping.h"

namespace dokaz::intake {

// Words of a cell and where they stand in it, in code points.
struct CellWords {
    std::string words;
    std::uint32_t start = 0, end = 0;
};

// The values of a cell: the whole of it, or what stands between the separators. Trimmed; empty ones are left out.
[[nodiscard]] std::vector<CellWords> valuesOfCell(const std::string& cell, const std::string& separator);
// What stands for the words by the mapping's terms: themselves where they are not named, nothing where they are left out.
[[nodiscard]] std::optional<std::string> translated(const record::MappedField& mapped, const std::string& words);
// The value, checked. Invalid with a sentence that says what is expected.
[[nodiscard]] base::Result<record::Value> valueFromCell(const record::MappedField& mapped,
                                                        const record::FieldDeclaration& field,
                                                        const record::Vocabularies& vocabularies,
                                                        const std::string& words);
// "24.9.2004", "08/21/13 12:00 AM" with their order known, as the day and time they say; nothing where the words are of
// another form. A midnight that a spreadsheet writes where no time was entered is no time.
struct FiguredDate {
    std::string day;  // YYYY-MM-DD
    std::string time; // HH:MM
};
[[nodiscard]] std::optional<FiguredDate> figuredDate(std::string_view words, record::DateOrder order);
// The order in which most of these dates of figures have a day; AsWritten where that is open. With dots the day comes first,
// unless many of them say otherwise.
[[nodiscard]] record::DateOrder orderOfDates(const std::vector<std::string>& samples);

} // namespace dokaz::intake
