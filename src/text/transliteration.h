// SPDX-License-Identifier: GPL-3.0-or-later
// Names in Latin letters, for display beside the original and for scripts the phonemic alphabet does not read itself.
// Threads: any. The result is an aid: the original stays what is kept.
#pragma once
#include <string>
#include <string_view>

namespace dokaz::text {

// ICU's Any-Latin, in NFC. Latin text comes back unchanged.
[[nodiscard]] std::string transliterated(std::string_view text);

} // namespace dokaz::text
