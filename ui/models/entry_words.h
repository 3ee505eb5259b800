// SPDX-License-Identifier: GPL-3.0-or-later
// Ledger entries in words.
#pragma once
#include <QString>

namespace dokaz::ui {

// "record added" for "add". A code of a later version stands as it is.
[[nodiscard]] QString commandInWords(const QString& code);
[[nodiscard]] QString commandWords(const QString& code); // as at the beginning of a line: "Record added"
// The kind of the records in a list of the navigation: "person" for "alleged-perpetrator".
[[nodiscard]] QString kindOfList(const QString& list);

} // namespace dokaz::ui
