// SPDX-License-Identifier: GPL-3.0-or-later
// Identities: 128 random bits, written as 26 letters of Crockford's base32 in lower case.
#pragma once
#include "base/random.h"
#include "base/result.h"

#include <compare>
#include <functional>
#include <string>
#include <string_view>

namespace dokaz::base {

// Invariant: empty, or 26 characters of "0123456789abcdefghjkmnpqrstvwxyz" whose first is at most '7'.
class Uid final {
  public:
    Uid() = default;
    [[nodiscard]] static Uid fresh(Random& random);
    // Invalid unless exactly of the written form.
    [[nodiscard]] static Result<Uid> parse(std::string_view text);

    [[nodiscard]] const std::string& text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.empty(); }
    auto operator<=>(const Uid&) const = default;

  private:
    explicit Uid(std::string text) : m_text(std::move(text)) {}
    std::string m_text;
};

// A Uid that says of what: RecordId and RowId do not mix.
template <typename Tag> class Id final {
  public:
    Id() = default;
    explicit Id(Uid uid) : m_uid(std::move(uid)) {}
    [[nodiscard]] static Id fresh(Random& random) { return Id(Uid::fresh(random)); }
    [[nodiscard]] static Result<Id> parse(std::string_view text) { return Id(TRY(Uid::parse(text))); }

    [[nodiscard]] const Uid& uid() const { return m_uid; }
    [[nodiscard]] const std::string& text() const { return m_uid.text(); }
    [[nodiscard]] bool isEmpty() const { return m_uid.isEmpty(); }
    auto operator<=>(const Id&) const = default;

  private:
    Uid m_uid;
};

} // namespace dokaz::base

template <> struct std::hash<dokaz::base::Uid> {
    std::size_t operator()(const dokaz::base::Uid& uid) const { return std::hash<std::string>{}(uid.text()); }
};
template <typename Tag> struct std::hash<dokaz::base::Id<Tag>> {
    std::size_t operator()(const dokaz::base::Id<Tag>& id) const { return std::hash<std::string>{}(id.text()); }
};
