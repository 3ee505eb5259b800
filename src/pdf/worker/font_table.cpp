// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/worker/font_table.h"

#include "base/utf8.h"
#include "pdf/limits.h"

namespace dokaz::pdf::worker {
namespace {

// "ABCDEF+" of an embedded subset.
std::string_view withoutSubset(std::string_view name) {
    const bool marked =
        name.size() > 7 && name[6] == '+' &&
        std::all_of(name.begin(), name.begin() + 6, [](char c) { return c >= 'A' && c <= 'Z'; });
    return marked ? name.substr(7) : name;
}

// Font names have no encoding of their own: what is not UTF-8 is kept as if Latin-1.
std::string asUtf8(std::string_view name) {
    name = name.substr(0, limits::fontNameBytes / 2);
    std::string out;
    if (base::isUtf8(name) && name.find('\0') == std::string_view::npos)
        return std::string(name);
    for (const char c : name)
        if (c != '\0')
            base::appendUtf8(out, static_cast<unsigned char>(c));
    return out;
}

bool contains(std::string_view name, std::initializer_list<std::string_view> parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [name](std::string_view part) { return name.find(part) != std::string_view::npos; });
}

} // namespace

std::uint16_t FontTable::numberOf(std::string_view untrustedName, const Style& style) {
    auto key = std::pair(asUtf8(withoutSubset(untrustedName)), style);
    const auto known = m_numbers.find(key);
    if (known != m_numbers.end())
        return known->second;
    if (m_fonts.size() >= limits::fonts)
        return static_cast<std::uint16_t>(limits::fonts - 1);
    const auto number = static_cast<std::uint16_t>(m_fonts.size());
    m_fonts.push_back({key.first, style.bold, style.italic, style.fixedPitch});
    m_numbers.emplace(std::move(key), number);
    return number;
}

FontTable::Style FontTable::styleInName(std::string_view untrustedName) {
    return {contains(untrustedName, {"Bold", "bold", "BOLD", "Black", "Heavy", "Semibold", "Demi"}),
            contains(untrustedName, {"Italic", "italic", "ITALIC", "Oblique", "oblique"}),
            contains(untrustedName, {"Courier", "Mono", "mono", "Consol"})};
}

} // namespace dokaz::pdf::worker
