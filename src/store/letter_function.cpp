// SPDX-License-Identifier: GPL-3.0-or-later
// dokaz_letter(key, text): a letter to the vault, for the migration of work that stood open; NULL where the key is none.
#include "store/engine.h"
#include "store/letters.h"

#include <sqlite3.h>

namespace dokaz::store {
namespace {

std::string_view textOf(sqlite3_value* value) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return text == nullptr ? std::string_view() : std::string_view(text, static_cast<std::size_t>(sqlite3_value_bytes(value)));
}

void letterOf(sqlite3_context* out, int, sqlite3_value** values) {
    const auto letter = letterTo(std::string(textOf(values[0])), base::bytesOf(textOf(values[1])));
    if (letter && letter.value())
        sqlite3_result_blob64(out, letter.value()->data(), letter.value()->size(), SQLITE_TRANSIENT);
}

} // namespace

base::Result<void> addLetterFunction(sqlite3* database) {
    const int code = sqlite3_create_function_v2(database, "dokaz_letter", 2, SQLITE_UTF8 | SQLITE_DIRECTONLY, nullptr,
                                                letterOf, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return base::Error(base::ErrorCode::Internal, "the function for letters");
    return {};
}

} // namespace dokaz::store
