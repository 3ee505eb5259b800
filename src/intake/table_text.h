// SPDX-License-Identifier: GPL-3.0-or-later
// Delimited text taken apart. Inside the room only.
#pragma once
#include "intake/table.h"

namespace dokaz::intake {

struct TextRows {
    std::vector<TableRow> rows;
    std::vector<TableTrouble> troubles;
    bool isTooLarge = false; // more cells than mostTableCells: the rest is not there
};

// At most `most` rows. Blank lines are rows without cells and left out; they count.
[[nodiscard]] TextRows splitRows(std::string_view text, char delimiter, std::size_t most);
// The character that cuts the first rows most evenly; a comma where none does.
[[nodiscard]] char delimiterOf(std::string_view text);

} // namespace dokaz::intake
