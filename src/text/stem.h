// SPDX-License-Identifier: GPL-3.0-or-later
// A light stripper of case endings shared by Belarusian, Russian and Ukrainian, for search and for inflected names.
// It knows no grammar and leaves at least three letters; words of other scripts come back unchanged.
// Threads: any.
#pragma once
#include <string>
#include <string_view>

namespace dokaz::text {

// Of a lower-case or folded word: Лукашенком → лукашенк, следователями → следовател, районного → районн. Surname
// endings (-ов, -ев, -ин, -ский) stay, apart from what follows them in the oblique cases.
[[nodiscard]] std::string lightStem(std::string_view lowerCaseWord);

} // namespace dokaz::text
