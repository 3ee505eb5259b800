// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines open the document's numbered paragraphs.
#pragma once
#include "layout/line.h"
#include "layout/shape.h"

#include <cstddef>
#include <vector>

namespace dokaz::layout {

// Gives the lines that open paragraphs 1, 2 … N the role Paragraph, with number and skip. A dynamic program over all
// lines that open with a number: n follows n − 1 where both numbers stand at the same x within 4 pt (from 9 to 10
// and 99 to 100: or end at the same x), after the shift
// of a mirrored margin is taken off; every shift that the document suggests is tried, the longest chain from 1 within
// the first six pages wins, and of two equal ones that with more room above its lines. Numbers of two parts ("25.1")
// are tried with each first part where plain numbers make no chain of three, and make one of three at least.
// Numbers may be missing, where a page is or a recogniser misread them: then what comes behind the gap goes on by itself for
// three numbers (or, behind one or two, looks like a paragraph), not more are missing than the pages between could hold, and a
// chain may begin anywhere with five in a row; it is taken where it has three links more than the one without gaps.
// A chain of bold or larger short lines is one of headings and left to them. Views number "1.1", "1.2", "2.1" … "9.": such
// a chain is taken where it is more than twice as long.
// Returns how many were marked, 0 where there is no chain.
std::size_t markParagraphs(std::vector<PageLines>& pages, const Shape& shape);

} // namespace dokaz::layout
