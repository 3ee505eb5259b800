// SPDX-License-Identifier: GPL-3.0-or-later
// The bridge from text::tokenize to FTS5.
#include "store/engine.h"
#include "store/search_terms.h"

#include <sqlite3.h>

namespace dokaz::store {
namespace {

using Emit = int (*)(void*, int, const char*, int, int, int);

int createTokenizer(void*, const char**, int, Fts5Tokenizer** out) {
    static int nothing = 0; // no state: any address that is not null
    *out = reinterpret_cast<Fts5Tokenizer*>(&nothing);
    return SQLITE_OK;
}

void deleteTokenizer(Fts5Tokenizer*) {}

int tokenize(Fts5Tokenizer*, void* context, int reason, const char* text, int size, Emit emit) {
    int code = SQLITE_OK;
    const bool query = (reason & FTS5_TOKENIZE_QUERY) != 0;
    forEachTerm({text, static_cast<std::size_t>(size)}, query, [&](const SearchTerm& term) {
        code = emit(context, term.colocated ? FTS5_TOKEN_COLOCATED : 0, term.text.data(),
                    static_cast<int>(term.text.size()), static_cast<int>(term.start), static_cast<int>(term.end));
        return code == SQLITE_OK;
    });
    return code;
}

fts5_api* fts5Of(sqlite3* database) {
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        (void)sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

base::Result<void> addTokenizer(sqlite3* database) {
    fts5_api* api = fts5Of(database);
    static fts5_tokenizer tokenizer{createTokenizer, deleteTokenizer, tokenize};
    if (api == nullptr || api->xCreateTokenizer(api, "dokaz", nullptr, &tokenizer, nullptr) != SQLITE_OK)
        return base::Error(base::ErrorCode::Refused, "the database library has no full-text search");
    return {};
}

} // namespace dokaz::store
