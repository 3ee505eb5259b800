// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of records: an ordered vector of handles first, rows of it afterwards, so that a million are a few megabytes.
#pragma once
#include "session/values.h"

namespace dokaz::session {

// A record's place in the main store, meaningful while the archive is open. 8 bytes a record.
using ListHandle = std::int64_t;

struct ListFilter {
    std::string field;         // code of the kind's field; "_protection", "_conflicts", "_state" ask the record itself; "_linked_as"
    std::string value;         // term: code, narrower terms count too · record: id · flag: "yes"/"no" · date and period:
                               // words as typed, records whose span overlaps · text, name: words found in it ·
                               // "_protection": its name · "_conflicts": "yes" · "_state": "shown", "withdrawn", "retracted" ·
                               // "_linked_as": "involvement.perpetrator", those a record of that kind names in that field
};
enum class ListOrder { Ascending, Descending };
struct ListQuery {
    std::string kind;
    std::string words;         // beginnings of words of names and titles, in any script; empty: all
    std::vector<ListFilter> filters; // all must hold
    std::string sortField;     // empty: the title; a field's code; "_added": when it was first written; "_conflicts"
    ListOrder order = ListOrder::Ascending;
    std::string language;      // BCP 47, whose order of letters titles follow; empty: the order kept in the store
};
struct ListRow {
    ListHandle handle = 0;
    RecordSummary summary;
    std::vector<std::string> cells; // of the fields asked for, values joined by "; "; empty where hidden
    bool isHidden = false;          // identity as a whole while the vault is closed: summary is empty but for the kind
};

} // namespace dokaz::session
