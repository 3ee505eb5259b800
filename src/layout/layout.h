// SPDX-License-Identifier: GPL-3.0-or-later
// From words with boxes to a reading: lines, reading order, running heads, footnotes, headings, numbered paragraphs
// and lists, each character still with its page and rectangle. Values in, values out; any thread; nothing is kept.
//
// Rules of the result:
//  1. Every passage's placements are in text order, do not overlap, stay inside the text, and name pages of the file.
//  2. Running heads and feet, page numbers and job numbers are passages of kind Header and never inside another one.
//  3. A numbered paragraph holds its own text up to its first item. The number is as printed, without the full stop.
//     It may stand on several pages; then it is still one passage.
//  4. An item ("(a)", "1.", "97.1.", a bullet) is a List passage whose parent is its paragraph. A block after items
//     that has neither mark nor number is a List passage without a number, of the same parent.
//  5. Footnote marks are taken out of the text and kept as NoteMark; a footnote is a passage of kind Footnote whose
//     number is its mark, after the text of its page. One that goes on overleaf is one passage.
//  6. A table of contents is Table passages, a row each: its numbers are never taken for paragraphs.
//     A table is one passage with cells, also over pages: cells parted by a space, rows by a line feed; a head that is
//     repeated overleaf is a Header passage. Its caption is the passage before it and its parent.
//  7. Words of right-to-left scripts stand in the order of reading, letters in their plain form; their edges then run
//     from the right. Turned pages are read as if they were upright.
//  8. Text is as read, but: ligatures U+FB00–FB06 expanded, no-break and thin spaces are spaces, soft hyphens dropped
//     where nothing of them is printed and hyphens where something is, words cut at a line's end joined, barcode
//     characters (U+F020–F07E) shown as the ASCII they stand for, a lone sign of a font of pictures as a bullet.
#pragma once
#include "pdf/document.h"
#include "record/reading.h"

namespace dokaz::layout {

// Never fails: a document without words gives a reading without passages whose pages say NoText.
// Time grows with words × log words.
[[nodiscard]] record::Reading layOut(const pdf::Document& document);

} // namespace dokaz::layout
