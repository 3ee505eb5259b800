// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/engine.h"

#include "base/secret_bytes.h"

#include <cstdlib>
#include <cstring>
#include <malloc.h>
#include <mutex>
#include <sqlite3.h>

namespace dokaz::store {
namespace {

void* take(int size) { return std::malloc(static_cast<std::size_t>(size)); }

void give(void* at) {
    if (at == nullptr)
        return;
    base::wipeMemory(at, malloc_usable_size(at));
    std::free(at);
}

// Never std::realloc: it may move and leave the old bytes behind.
void* takeAgain(void* at, int size) {
    const std::size_t held = malloc_usable_size(at);
    if (static_cast<std::size_t>(size) <= held)
        return at;
    void* larger = std::malloc(static_cast<std::size_t>(size));
    if (larger == nullptr)
        return nullptr;
    std::memcpy(larger, at, held);
    give(at);
    return larger;
}

int sizeOf(void* at) { return static_cast<int>(malloc_usable_size(at)); }
int roundUp(int size) { return (size + 7) & ~7; }
int begin(void*) { return SQLITE_OK; }
void end(void*) {}

int startOnce() {
    static sqlite3_mem_methods methods{take, give, takeAgain, sizeOf, roundUp, begin, end, nullptr};
    if (const int code = sqlite3_config(SQLITE_CONFIG_MALLOC, &methods); code != SQLITE_OK)
        return code;
    return sqlite3_initialize();
}

} // namespace

base::Result<void> startEngine() {
    static const int code = startOnce();
    if (code != SQLITE_OK)
        return base::Error(base::ErrorCode::Internal, "the database engine does not start");
    return {};
}

} // namespace dokaz::store
