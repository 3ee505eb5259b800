// SPDX-License-Identifier: GPL-3.0-or-later
// Invented sentences with what they mention marked as [Kind|words]. People and places do not exist.
#pragma once
#include <string_view>
#include <vector>

namespace dokaz::tests {

[[nodiscard]] std::vector<std::string_view> markedSentences();
// Russian, Belarusian, Ukrainian, French and Spanish ones.
[[nodiscard]] std::vector<std::string_view> sentencesByLanguage();

} // namespace dokaz::tests
