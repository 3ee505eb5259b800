// SPDX-License-Identifier: GPL-3.0-or-later
// The bridge from text::tokenize to FTS5.
#include "store/engine.h"
#include "store/search_terms.h"

#include <algorithm>
#include <sqlite3.h>
#include <vector>

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

// dokaz_rank: a number that grows with how often the phrases of the query stand in the row, each phrase less the more
// often it does. An integer, so that equal rows stay in order of arrival. Cross-script keys stand beside their word in
// one OR; they add nothing where the word itself is there.
void rank(const Fts5ExtensionApi* api, Fts5Context* context, sqlite3_context* out, int, sqlite3_value**) {
    constexpr int scale = 1000;
    const int phrases = api->xPhraseCount(context);
    int hits = 0;
    if (api->xInstCount(context, &hits) != SQLITE_OK)
        hits = 0;
    std::vector<int> count(static_cast<std::size_t>(phrases), 0);
    for (int i = 0; i < hits; ++i) {
        int phrase = 0, column = 0, offset = 0;
        if (api->xInst(context, i, &phrase, &column, &offset) == SQLITE_OK)
            ++count[static_cast<std::size_t>(phrase)];
    }
    int tokens = 0;
    (void)api->xColumnSize(context, 0, &tokens);
    int score = 0;
    for (const int n : count)
        score += scale * n / (n + 1);
    sqlite3_result_int(out, score - std::min(tokens, scale / 4));
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
    if (api->xCreateFunction(api, "dokaz_rank", nullptr, rank, nullptr) != SQLITE_OK)
        return base::Error(base::ErrorCode::Internal, "the rank function");
    return {};
}

} // namespace dokaz::store
