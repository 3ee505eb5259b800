// SPDX-License-Identifier: GPL-3.0-or-later
// The columns a list of records can have: its title, fields of the kind, and what holds for the record itself.
//
// Threads: any. Pure.
#pragma once
#include "record/catalogue.h"

#include <QString>
#include <QStringList>

namespace dokaz::ui {

// Codes beside those of fields. The title is always the first column.
inline constexpr const char* titleColumn = "_title";
inline constexpr const char* protectionColumn = "_protection";
inline constexpr const char* conflictsColumn = "_conflicts";

// At most five fields, then protection and conflicts.
[[nodiscard]] QStringList usualColumns(const record::KindDeclaration& kind);
// Every column there could be, in the order of the catalogue; title first.
[[nodiscard]] QStringList possibleColumns(const record::KindDeclaration& kind);
// `wanted` without what the kind does not have, the title first.
[[nodiscard]] QStringList validColumns(const record::KindDeclaration& kind, const QStringList& wanted);
[[nodiscard]] QString columnName(const record::KindDeclaration& kind, const QString& column);
// What session::ListQuery::sortField takes for the column; "-" where it cannot sort.
[[nodiscard]] QString sortFieldOf(const QString& column);

} // namespace dokaz::ui
