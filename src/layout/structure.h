// SPDX-License-Identifier: GPL-3.0-or-later
// Headings, items and blocks: what each line of the running text begins, after furniture, notes, contents and the
// chain of paragraphs are known.
#pragma once
#include "layout/line.h"
#include "layout/shape.h"

#include <vector>

namespace dokaz::layout {

enum class Profile { Generic, UnitedNations };

// Gives lines the roles Heading and Item with number, level and skip, and sets `opens` where a line begins a passage.
//  * A heading is bold (or larger than the body, or short and in italics), with room above it, and does not go on from bold text.
//    Its level follows the style of its number (I, A, 1, (a), (i)); without a number, its print (levels.h).
//  * An item opens with a mark, stands further in than the text or after the end of a sentence, and its mark is the
//    first of its style or the next one. A mark with the paragraph's own number ("97.1" in 97) is always an item.
//  * Any other line goes on, unless room above it says that a block begins; outside the United Nations also an indent,
//    a line above that was not full, or a return to the marks of a hanging list.
void markStructure(std::vector<PageLines>& pages, const Shape& shape, Profile profile);

} // namespace dokaz::layout
