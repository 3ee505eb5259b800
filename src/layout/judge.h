// SPDX-License-Identifier: GPL-3.0-or-later
// Can the page's text be believed, and in what language is it?
#pragma once
#include "layout/line.h"
#include "record/reading.h"

#include <string>
#include <vector>

namespace dokaz::layout {

// NoText: nothing was drawn as letters. Unreadable: at least a third of the letters have no meaning in the
// file or stand in words without one (private-use or replacement characters, controls, two alphabets inside
// one word, letters that no language writes so: plausible.h). Partly: at least a twelfth of them, or as many
// words as a line has with a letter or more wrong, or a page that is mostly picture with few words.
[[nodiscard]] record::PageVerdict verdictOf(const pdf::Page& page);
// Text, or Partly for nothing but some words: what the file says is better than what is read off a picture.
[[nodiscard]] bool isMostlyText(const pdf::Page& page);
// BCP 47, by the small words of the text; empty where no language has clearly most.
[[nodiscard]] std::string languageOf(const std::vector<PageLines>& pages);

} // namespace dokaz::layout
