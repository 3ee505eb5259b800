// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/embedded.h"

#include <algorithm>

namespace dokaz::resources {

std::optional<std::string_view> find(std::string_view name) {
    for (const Embedded& file : all())
        if (file.name == name)
            return file.content;
    return std::nullopt;
}

std::vector<Embedded> under(std::string_view prefix) {
    std::vector<Embedded> found;
    for (const Embedded& file : all())
        if (file.name.starts_with(prefix))
            found.push_back(file);
    std::sort(found.begin(), found.end(), [](const Embedded& a, const Embedded& b) { return a.name < b.name; });
    return found;
}

} // namespace dokaz::resources
