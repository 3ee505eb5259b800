// SPDX-License-Identifier: GPL-3.0-or-later
// Embedded tables as rows of cells. Views live as long as the text they were cut from.
#pragma once
#include <string_view>
#include <vector>

namespace dokaz::resources {

// The parts between the marks, empty ones too; one empty part of an empty text.
[[nodiscard]] std::vector<std::string_view> partsOf(std::string_view text, char mark);
// Lines cut at tabs; those that are empty or begin with "#" are left out.
[[nodiscard]] std::vector<std::vector<std::string_view>> rowsOf(std::string_view tsv);

} // namespace dokaz::resources
