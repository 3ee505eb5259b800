// SPDX-License-Identifier: GPL-3.0-or-later
// Poppler's UTF-16 strings as UTF-8, without iconv, which is silent and empty-handed behind Landlock.
#pragma once
#include <cstddef>
#include <poppler-global.h>
#include <string>

namespace dokaz::pdf::worker {

// Lone surrogates become U+FFFD, U+0000 is left out, cut at a code point before `limit` bytes.
[[nodiscard]] std::string toUtf8(const poppler::ustring& text, std::size_t limit);

} // namespace dokaz::pdf::worker
