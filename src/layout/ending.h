// SPDX-License-Identifier: GPL-3.0-or-later
// How a line's text ends, as far as signs tell.
#pragma once
#include <string_view>

namespace dokaz::layout {

// A sentence or clause is over: nothing, or one of . ; : ! ? before closing brackets and quotation marks.
[[nodiscard]] bool endsClause(std::u32string_view text);
[[nodiscard]] bool endsIntroduction(std::u32string_view text);
// As endsClause, or a comma; ";" may be followed by "and" or "or".
[[nodiscard]] bool endsItem(std::u32string_view text);

} // namespace dokaz::layout
