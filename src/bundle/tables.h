// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a bundle: RFC 4180, UTF-8, a header line, CR LF.
//
// Threads: functions are pure. Ownership: values only.
// Invariant: no cell can begin a formula in a spreadsheet: one that would gets an apostrophe before it.
#pragma once
#include "bundle/contents.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace dokaz::bundle {

[[nodiscard]] std::string csvCell(std::string_view text);
[[nodiscard]] std::string csvLine(const std::vector<std::string>& cells);
// File name below data/ ("tables/person.csv") → text: one for each kind present, sources, values, citations,
// and withheld.csv.
[[nodiscard]] std::map<std::string, std::string> tablesOf(const CaseContents& contents);

} // namespace dokaz::bundle
