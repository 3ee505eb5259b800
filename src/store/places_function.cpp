// SPDX-License-Identifier: GPL-3.0-or-later
// dokaz_places(line): the places of a passage from its canonical line, for the migration of views that kept the line.
#include "record/passage_places.h"
#include "store/engine.h"

#include <sqlite3.h>

namespace dokaz::store {
namespace {

void placesOf(sqlite3_context* out, int, sqlite3_value** values) {
    const auto* line = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
    const auto size = static_cast<std::size_t>(sqlite3_value_bytes(values[0]));
    const auto passage = record::passageFromLine({line == nullptr ? "" : line, size});
    // A view that was damaged is made again by `rebuild`; it keeps no archive from opening.
    const base::Bytes packed = record::packedPlaces(passage ? passage.value() : record::Passage{});
    sqlite3_result_blob64(out, packed.data(), packed.size(), SQLITE_TRANSIENT);
}

} // namespace

base::Result<void> addPlacesFunction(sqlite3* database) {
    const int code = sqlite3_create_function_v2(database, "dokaz_places", 1, SQLITE_UTF8 | SQLITE_DIRECTONLY, nullptr,
                                                placesOf, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return base::Error(base::ErrorCode::Internal, "the function for places");
    return {};
}

} // namespace dokaz::store
