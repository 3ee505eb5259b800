// SPDX-License-Identifier: GPL-3.0-or-later
// What the columns of a table mean: which records a row makes, which cell becomes which field, how records of a row are
// linked and by what an earlier import of the same list is known again. Kept as a JSON file: docs/formats/table_mapping.md.
//
// Threads: values only.
#pragma once
#include "record/catalogue.h"
#include "record/vocabulary.h"

#include <map>
#include <set>

namespace dokaz::record {

// Of figures: 7.2.1956. AsWritten refuses what could be read in two ways.
enum class DateOrder { AsWritten, DayFirst, MonthFirst, YearFirst };

// How the cell of a record field names its record.
enum class LinkBy { Name, Key };

// One value, or several where the cell holds several. Exactly one of column, value and record is set.
struct MappedField {
    std::string field;                  // code of the catalogue
    std::string column;                 // a cell of the row
    std::string value;                  // the same for every row
    std::string record;                 // a record field: another record of the row, by its name in the mapping
    std::optional<LinkBy> by;           // a record field from a column; not set: by name
    std::string part;                   // of a place: "latitude", "longitude"; of a period: "from", "to"; of a number: "min", "max"
    std::string split;                  // what stands between several values of a cell
    DateOrder dates = DateOrder::AsWritten;
    std::map<std::string, std::string> terms; // words of the table → what stands for them; "" leaves the value out, "*": all others
    std::string language;               // of the words, BCP 47
    std::string nameSort;               // of names; empty: legal
    std::string before;                 // words put before the cell's: "Passport "
    bool isRequired = false;            // without it the row is refused
    Protection protection = Protection::Open; // at least
    bool operator==(const MappedField&) const = default;
};

struct MappedRecord {
    std::string name;                   // within the mapping
    std::string kind;
    std::string whenColumn;             // the row makes it only where this column …
    std::vector<std::string> whenIs;    // … holds one of these; empty: holds anything
    std::vector<std::string> key;       // columns by which a later import finds it again; empty: the row as a whole
    bool isFoundByName = false;         // a record of this kind and name in the archive is the same
    Protection protection = Protection::Open;
    std::vector<MappedField> fields;
    bool operator==(const MappedRecord&) const = default;
};

struct TableMapping {
    std::string name;                   // "eu-sanctions"
    std::string title;                  // what people read, and the title of the source
    std::string list;                   // whose keys these are; two files of one list update each other
    std::string sheet;
    std::string encoding, delimiter;
    std::int64_t headerRow = 1;         // 0: none
    std::string basis, basisBy, publisher; // of the source: release_basis …
    std::vector<std::string> matchColumns = {}; // a preset is proposed for a table that has all of these
    std::vector<MappedRecord> records;
    bool operator==(const TableMapping&) const = default;
};

[[nodiscard]] std::string_view name(DateOrder order); // "as-written", "dmy", "mdy", "ymd"
[[nodiscard]] std::optional<DateOrder> dateOrderNamed(std::string_view name);

// Invalid where a member is missing, unknown or mistyped; TooNew for a later version of the format.
[[nodiscard]] base::Result<TableMapping> tableMappingFrom(std::string_view untrustedText);
// Indented, for people too.
[[nodiscard]] std::string tableMappingText(const TableMapping& mapping);

// Invalid, with a sentence: a kind or field the catalogue does not have, a link to a record the row does not make, a part
// the type does not have, two values for a field that takes one. Columns are looked at where `columns` is not empty: a key
// or required column must be there, any other may be missing.
[[nodiscard]] base::Result<void> checkTableMapping(const TableMapping& mapping, const Catalogue& catalogue,
                                                   const std::vector<std::string>& columns);

} // namespace dokaz::record
