// SPDX-License-Identifier: GPL-3.0-or-later
// Files built into the program: catalogue, vocabularies, schema, scripts that travel in bundles.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

namespace dokaz::resources {

struct Embedded {
    std::string_view name;    // "catalogue/person.json"
    std::string_view content; // lives as long as the program
};

[[nodiscard]] std::vector<Embedded> all();
[[nodiscard]] std::optional<std::string_view> find(std::string_view name);
// All whose name begins with `prefix`, in name order.
[[nodiscard]] std::vector<Embedded> under(std::string_view prefix);

} // namespace dokaz::resources
