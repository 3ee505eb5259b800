// SPDX-License-Identifier: GPL-3.0-or-later
// Recommendations of a document: the numbered ones of review reports with the States that made them and what the State under
// review said, and those of other bodies ("The Committee recommends that …"). Internal to `extract`.
#pragma once
#include "extract/lists.h"
#include "extract/mention.h"

#include <span>

namespace dokaz::extract {

// `words` are those of the passages, in their order; none for passages that are not read.
void findRecommendations(std::span<const record::Passage> passages,
                         std::span<const std::vector<Word>* const> words, const Lists& lists,
                         std::vector<Mention>& to);

} // namespace dokaz::extract
