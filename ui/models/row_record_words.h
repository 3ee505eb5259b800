// SPDX-License-Identifier: GPL-3.0-or-later
// Plain words for the records that a row of a table makes: "a detention of that person". What is usual has
// words of its own; all else is said by the names of its kind and field.
//
// Threads: the UI thread.
#pragma once
#include "record/catalogue.h"
#include "record/table_mapping.h"

#include <QString>

namespace dokaz::ui {

struct TieWords {
    int rank = 0; // 1: most usual; 0: no words of its own
    QString words;
};
// `isHeld`: `field` of a record of kind `holder` holds the new record, which is of kind `held`; else the new
// record is the holder.
[[nodiscard]] TieWords tieWords(const record::Catalogue& catalogue, const std::string& holder,
                                const std::string& field, const std::string& held, bool isHeld);
[[nodiscard]] QString loneWords(const record::Catalogue& catalogue, const std::string& kind); // "a person"
// With what else decides whether it is made: its name, a column.
[[nodiscard]] QString withConditions(const QString& words, const record::MappedRecord& record);

} // namespace dokaz::ui
