// SPDX-License-Identifier: GPL-3.0-or-later
// What is set once for the database engine of this process: wiping memory, the tokenizer. Inside the room only.
#pragma once
#include "base/result.h"

struct sqlite3;

namespace dokaz::store {

// Bytes of a page; docs/decisions/0005-page-size.md.
inline constexpr int pageSize = 8192;

// Installs the allocator that wipes what it frees and checks that the library encrypts. Idempotent, thread-safe.
[[nodiscard]] base::Result<void> startEngine();
// Makes the FTS5 tokenizer "dokaz" known to a connection: folded words, and beside each word its cross-script key
// under the prefix U+0001, as a token at the same place.
[[nodiscard]] base::Result<void> addTokenizer(sqlite3* database);
// dokaz_places(line): what a migration asks.
[[nodiscard]] base::Result<void> addPlacesFunction(sqlite3* database);
// dokaz_letter(key, text): likewise.
[[nodiscard]] base::Result<void> addLetterFunction(sqlite3* database);

} // namespace dokaz::store
