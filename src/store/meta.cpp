// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/meta.h"

namespace dokaz::store {

using base::Result;

Result<std::string> metaValue(Connection& connection, const char* key) {
    Statement find = TRY(connection.prepare("SELECT value FROM meta WHERE key = ?1"));
    find.bind(key);
    return TRY(find.step()) ? find.text(0) : std::string();
}

Result<void> setMeta(Connection& connection, const char* key, const std::string& value) {
    Statement put = TRY(connection.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)"));
    put.bind(key).bind(value);
    return put.run();
}

} // namespace dokaz::store
