// SPDX-License-Identifier: GPL-3.0-or-later
// JSON: reading with limits, and the one canonical form that is hashed (RFC 8785 with integers only).
#pragma once
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace dokaz::base {

// Object keys are sorted by byte, which for the ASCII keys we write is RFC 8785's order.
using Json = nlohmann::json;

struct JsonLimits {
    std::size_t bytes = 64U * 1024 * 1024;
    int depth = 64;
};

// Well-formed UTF-8 JSON within the limits; Invalid otherwise (duplicate keys included). Numbers may be anything.
[[nodiscard]] Result<Json> parseJson(std::string_view text, JsonLimits limits = {});

// RFC 8785 restricted to what we write: ASCII keys, integers |n| < 2^53, well-formed UTF-8. Invalid otherwise.
[[nodiscard]] Result<std::string> canonicalJson(const Json& value);
// True where canonicalJson(parseJson(text)) is `text` itself.
[[nodiscard]] bool isCanonicalJson(std::string_view text);

// Field access that turns a missing or differently typed member into Invalid, naming the key.
[[nodiscard]] Result<std::string> textAt(const Json& object, const char* key);
[[nodiscard]] Result<std::int64_t> integerAt(const Json& object, const char* key);
[[nodiscard]] Result<bool> flagAt(const Json& object, const char* key);
[[nodiscard]] Result<Json> arrayAt(const Json& object, const char* key);
[[nodiscard]] Result<Json> objectAt(const Json& object, const char* key);
// The text at `key`, or `otherwise` where the member is absent or not text.
[[nodiscard]] std::string textOr(const Json& object, const char* key, std::string otherwise = {});

} // namespace dokaz::base
