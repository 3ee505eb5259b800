// SPDX-License-Identifier: GPL-3.0-or-later
// The records that a row of a table makes, as a tree of plain words: how each is tied to another, what else a
// row can make, and what goes along where one is taken away. Of two records of a row one holds the other in a
// field of the catalogue.
//
// Threads: the UI thread. Values only; a name that the mapping does not have is left alone.
#pragma once
#include "record/catalogue.h"
#include "record/table_mapping.h"

#include <QString>

namespace dokaz::ui {

// A record of the row, in the order in which a person reads them: each below the one it is tied to.
struct RowRecord {
    std::string name, kind; // in the mapping
    std::string parent;     // name of the one above; empty: it stands by itself
    int depth = 0;
    QString title; // "Facility", "Person 2"
    QString words; // "the facility where it was, found by its name"
    bool operator==(const RowRecord&) const = default;
};
[[nodiscard]] std::vector<RowRecord> rowRecords(const record::Catalogue& catalogue,
                                                const record::TableMapping& mapping);
// What the record is called beside the others of the row.
[[nodiscard]] QString rowRecordTitle(const record::Catalogue& catalogue, const record::TableMapping& mapping,
                                     const std::string& name);

// One more record, tied to one that is there.
struct RecordToAdd {
    std::string kind, field;
    std::string anchor;  // the record that is there
    bool isHeld = false; // the anchor's field holds the new one; else the new one's field holds the anchor
    int rank = 0;        // of what is usual, 1 first; 0: seldom
    QString words;       // "a detention of that person"
};
// Everything that can be added, the records of the row in their order.
[[nodiscard]] std::vector<RecordToAdd> recordsToAdd(const record::Catalogue& catalogue,
                                                    const record::TableMapping& mapping);
// What is usual and not there yet, most usual first.
[[nodiscard]] std::vector<RecordToAdd> usualRecords(const std::vector<RecordToAdd>& all,
                                                    const record::TableMapping& mapping, std::size_t most);
// `guess`: a mapping of that kind; only those of `columns` (names of the table's) that go nowhere yet follow
// it, or the name of the link. Returns its name in the mapping; empty: the anchor is not there.
std::string addRecord(const record::Catalogue& catalogue, record::TableMapping& mapping,
                      const RecordToAdd& added, const record::TableMapping& guess,
                      const std::vector<std::string>& columns);
// Records that are tied to the rest of the row by this one alone, and go with it.
[[nodiscard]] std::vector<std::string>
hangingOn(const record::Catalogue& catalogue, const record::TableMapping& mapping, const std::string& name);
void removeRecords(record::TableMapping& mapping, const std::vector<std::string>& names);

// That a field of one record of the row holds another of them, or could.
struct RowLink {
    std::string holder, field, held;
    bool isMade = false;
    QString words; // "Detention, Proceeding: Proceeding 2"
};
[[nodiscard]] std::vector<RowLink> rowLinks(const record::Catalogue& catalogue,
                                            const record::TableMapping& mapping);
void setRowLink(const record::Catalogue& catalogue, record::TableMapping& mapping, const RowLink& link,
                bool isMade);

// A record that no column and no other record feeds cannot be made: the first of them; empty: there is none.
[[nodiscard]] std::string recordWithoutFields(const record::TableMapping& mapping);
[[nodiscard]] bool isMadeFromTables(const std::string& kind);

} // namespace dokaz::ui
