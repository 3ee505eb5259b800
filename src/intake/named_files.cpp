// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/named_files.h"

#include "text/normal.h"

#include <algorithm>
#include <array>

namespace dokaz::intake {

namespace {

using namespace std::string_view_literals;

std::string nameOf(const base::Path& file) { return text::kept(file.filename().string()); }

int hexValue(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    const char low = static_cast<char>(c | 0x20);
    return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

std::string withoutPercent(std::string_view address) {
    std::string plain;
    for (std::size_t i = 0; i < address.size(); ++i) {
        const bool isCoded = address[i] == '%' && i + 2 < address.size() && hexValue(address[i + 1]) >= 0 && hexValue(address[i + 2]) >= 0;
        plain += isCoded ? static_cast<char>(hexValue(address[i + 1]) * 16 + hexValue(address[i + 2])) : address[i];
        i += isCoded ? 2 : 0;
    }
    return plain;
}

std::string withoutEntities(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, char>, 5> entities{
        {{"&amp;"sv, '&'}, {"&quot;"sv, '"'}, {"&#34;"sv, '"'}, {"&#39;"sv, '\''}, {"&apos;"sv, '\''}}};
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        plain += text[i];
        if (text[i] != '&')
            continue;
        for (const auto& [entity, letter] : entities)
            if (text.substr(i, entity.size()) == entity) {
                plain.back() = letter;
                i += entity.size() - 1;
                break;
            }
    }
    return plain;
}

} // namespace

NamedFiles::NamedFiles(const std::vector<base::Path>& files) {
    for (const base::Path& file : files)
        m_wanted.insert(nameOf(file));
}

void NamedFiles::look(const base::Path& file) {
    constexpr std::uint64_t most = 128ULL << 20;
    const auto bytes = base::readFile(file, most);
    if (bytes)
        look(base::textOf(bytes.value()));
}

void NamedFiles::look(std::string_view untrustedText) {
    const std::string plain = withoutEntities(untrustedText);
    // Once with what parts words, once without: names of files hold spaces and brackets.
    for (const std::string_view separators : {"\"'<> \t\r\n()\\,"sv, "\"'<>\r\n"sv})
        for (std::size_t at = 0; at < plain.size();) {
            const std::size_t end = std::min(plain.find_first_of(separators, at), plain.size());
            if (end > at)
                take(std::string_view(plain).substr(at, end - at));
            at = end + 1;
        }
}

void NamedFiles::take(std::string_view address) {
    constexpr std::size_t longest = 4'096;
    address = address.substr(0, address.find_first_of("?#"));
    if (const std::size_t slash = address.rfind('/'); slash != std::string_view::npos)
        address.remove_prefix(slash + 1);
    if (address.empty() || address.size() > longest)
        return;
    const std::string name = withoutPercent(address);
    auto found = m_wanted.find(name);
    if (found == m_wanted.end() && std::any_of(name.begin(), name.end(), [](char c) { return (c & 0x80) != 0; }))
        found = m_wanted.find(text::kept(name));
    if (found != m_wanted.end())
        m_named.insert(*found);
}

bool NamedFiles::isNamed(const base::Path& file) const { return m_named.contains(nameOf(file)); }

} // namespace dokaz::intake
