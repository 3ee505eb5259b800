// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/rows.h"

namespace dokaz::resources {

std::vector<std::string_view> partsOf(std::string_view text, char mark) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t next = text.find(mark);
        parts.push_back(text.substr(0, next));
        if (next == std::string_view::npos)
            return parts;
        text.remove_prefix(next + 1);
    }
}

std::vector<std::vector<std::string_view>> rowsOf(std::string_view tsv) {
    std::vector<std::vector<std::string_view>> rows;
    for (const std::string_view line : partsOf(tsv, '\n'))
        if (!line.empty() && line.front() != '#')
            rows.push_back(partsOf(line, '\t'));
    return rows;
}

} // namespace dokaz::resources
