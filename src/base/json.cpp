// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"

#include "base/utf8.h"

#include <vector>

namespace dokaz::base {
namespace {

constexpr std::int64_t largestInteger = (std::int64_t{1} << 53) - 1;

// Builds the value while refusing depth and duplicate keys: nlohmann's own parser would keep the last twin.
class LimitedBuilder final : public nlohmann::json_sax<Json> {
  public:
    LimitedBuilder(Json& root, int depth) : m_root(root), m_depthLeft(depth) {}

    bool null() override { return put(Json(nullptr)); }
    bool boolean(bool value) override { return put(Json(value)); }
    bool number_integer(number_integer_t value) override { return put(Json(value)); }
    bool number_unsigned(number_unsigned_t value) override { return put(Json(value)); }
    bool number_float(number_float_t value, const string_t&) override { return put(Json(value)); }
    bool string(string_t& value) override { return put(Json(std::move(value))); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& value) override {
        if (m_open.back()->contains(value))
            return false;
        m_key = std::move(value);
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
        return false;
    }

  private:
    Json* place(Json&& value) {
        if (m_open.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        Json& parent = *m_open.back();
        if (parent.is_array()) {
            parent.push_back(std::move(value));
            return &parent.back();
        }
        return &(parent[m_key] = std::move(value));
    }
    bool put(Json&& value) {
        place(std::move(value));
        return true;
    }
    bool open(Json&& value) {
        if (m_depthLeft-- == 0)
            return false;
        m_open.push_back(place(std::move(value)));
        return true;
    }
    bool close() {
        ++m_depthLeft;
        m_open.pop_back();
        return true;
    }

    Json& m_root;
    int m_depthLeft;
    std::vector<Json*> m_open;
    std::string m_key;
};

bool isCanonicalisable(const Json& value) {
    switch (value.type()) {
    case Json::value_t::null:
    case Json::value_t::boolean: return true;
    case Json::value_t::string: return isUtf8(value.get_ref<const std::string&>());
    case Json::value_t::number_integer: {
        const auto n = value.get<std::int64_t>();
        return n >= -largestInteger && n <= largestInteger;
    }
    case Json::value_t::number_unsigned:
        return value.get<std::uint64_t>() <= static_cast<std::uint64_t>(largestInteger);
    case Json::value_t::array:
        for (const Json& element : value)
            if (!isCanonicalisable(element))
                return false;
        return true;
    case Json::value_t::object:
        for (const auto& [key, member] : value.items()) {
            for (const char c : key)
                if (static_cast<unsigned char>(c) >= 0x80)
                    return false;
            if (!isCanonicalisable(member))
                return false;
        }
        return true;
    case Json::value_t::number_float:
    case Json::value_t::binary:
    case Json::value_t::discarded: return false;
    }
    return false;
}

Error missing(const char* key) { return Error(ErrorCode::Invalid, std::string("missing or mistyped member: ") + key); }

} // namespace

Result<Json> parseJson(std::string_view text, JsonLimits limits) {
    if (text.size() > limits.bytes)
        return Error(ErrorCode::Invalid, "JSON too large");
    if (!isUtf8(text))
        return Error(ErrorCode::Invalid, "JSON that is not UTF-8");
    Json root;
    LimitedBuilder builder(root, limits.depth);
    if (!Json::sax_parse(text.begin(), text.end(), &builder))
        return Error(ErrorCode::Invalid, "not well-formed JSON");
    return root;
}

Result<std::string> canonicalJson(const Json& value) {
    if (!isCanonicalisable(value))
        return Error(ErrorCode::Invalid, "a value that has no canonical form");
    return value.dump();
}

bool isCanonicalJson(std::string_view text) {
    const auto parsed = parseJson(text);
    if (!parsed)
        return false;
    const auto again = canonicalJson(parsed.value());
    return again.ok() && again.value() == text;
}

Result<std::string> textAt(const Json& object, const char* key) {
    const auto found = object.is_object() ? object.find(key) : object.end();
    if (!object.is_object() || found == object.end() || !found->is_string())
        return missing(key);
    return found->get<std::string>();
}

Result<std::int64_t> integerAt(const Json& object, const char* key) {
    if (!object.is_object() || !object.contains(key) || !object[key].is_number_integer())
        return missing(key);
    const Json& member = object[key];
    if (member.is_number_unsigned() && member.get<std::uint64_t>() > static_cast<std::uint64_t>(largestInteger))
        return missing(key);
    return member.get<std::int64_t>();
}

Result<bool> flagAt(const Json& object, const char* key) {
    if (!object.is_object() || !object.contains(key) || !object[key].is_boolean())
        return missing(key);
    return object[key].get<bool>();
}

Result<Json> arrayAt(const Json& object, const char* key) {
    if (!object.is_object() || !object.contains(key) || !object[key].is_array())
        return missing(key);
    return object[key];
}

Result<Json> objectAt(const Json& object, const char* key) {
    if (!object.is_object() || !object.contains(key) || !object[key].is_object())
        return missing(key);
    return object[key];
}

std::string textOr(const Json& object, const char* key, std::string otherwise) {
    if (!object.is_object() || !object.contains(key) || !object[key].is_string())
        return otherwise;
    return object[key].get<std::string>();
}

} // namespace dokaz::base
